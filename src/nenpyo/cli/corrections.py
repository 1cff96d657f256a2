"""The commands that put a chronicle right, and the log of what was put right, by whom and when."""

import getpass
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from nenpyo.cli import views
from nenpyo.cli.chronicle import named, opened
from nenpyo.cli.output import format_option, write
from nenpyo.cli.store import database_option
from nenpyo.model.correction import Anchor, Correction, CorrectionKind
from nenpyo.model.ontology import MODES, EventType

if TYPE_CHECKING:
    from nenpyo.export import Ids
    from nenpyo.model import MentionRef
    from nenpyo.store import Store

KIND = CorrectionKind
EXAMPLES = 20
"""Places that show whom a word names: as many still do when some are read otherwise one day."""


def log_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The chronicle, and who corrects it."""
    who = click.option("--who", metavar="NAME", default=None, help="Who says so (your login name).")
    return who(database_option(command))


@click.group()
def correct() -> None:
    """Put events right: merge, split, reject, retype, redate.

    Corrections are a log of their own: they hold over what was read, and over every new reading.
    """


@correct.command()
@click.argument("events", nargs=-1, required=True, metavar="ID ID...")
@log_options
def merge(events: tuple[str, ...], database: Path, who: str | None) -> None:
    """Make several events one."""
    with opened(database) as store:
        _log(store, KIND.MERGE, _triggers(store, events), who)


@correct.command()
@click.argument("event", metavar="ID")
@click.argument("mentions", nargs=-1, required=True, metavar="DOCUMENT...")
@log_options
def split(event: str, mentions: tuple[str, ...], database: Path, who: str | None) -> None:
    """Make what some documents report of an event another event.

    DOCUMENT is an id or a name; DOCUMENT:v1 is one mention in it, as `nenpyo why` shows them.
    """
    with opened(database) as store:
        anchors = _anchors(_meant(store, store.event(event).mentions, mentions))
        _log(store, KIND.SPLIT, anchors, who)


@correct.command()
@click.argument("event", metavar="ID")
@log_options
def reject(event: str, database: Path, who: str | None) -> None:
    """Take out an event that is none."""
    with opened(database) as store:
        _log(store, KIND.REJECT, _triggers(store, [event]), who)


@correct.command()
@click.argument("event", metavar="ID")
@click.argument("kind", metavar="TYPE[/MODE]")
@log_options
def retype(event: str, kind: str, database: Path, who: str | None) -> None:
    """Give an event another type: CONSULT, or CONSULT/visit."""
    type_, _, mode = kind.partition("/")
    if type_ not in set(EventType):
        raise click.BadParameter(f"{type_!r} is no type of event")
    if mode and mode not in MODES.get(EventType(type_), ()):
        raise click.BadParameter(f"{type_} has no mode {mode!r}")
    with opened(database) as store:
        _log(store, KIND.RETYPE, _triggers(store, [event]), who, kind)


@correct.command()
@click.argument("event", metavar="ID")
@click.argument("date")
@log_options
def redate(event: str, date: str, database: Path, who: str | None) -> None:
    """Date an event: 2025-09-03, 2025-09 or 2025."""
    from nenpyo.read import date_bounds

    try:
        date_bounds(date)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error
    with opened(database) as store:
        _log(store, KIND.REDATE, _triggers(store, [event]), who, date)


@click.command("entities merge")
@click.argument("entities", nargs=-1, required=True, metavar="ID ID...")
@log_options
def entities_merge(entities: tuple[str, ...], database: Path, who: str | None) -> None:
    """Make several entities one; each is named by its id, or by a name that only it bears."""
    with opened(database) as store:
        found = [ref for which in entities for ref in _examples(store.entity(which).chains)]
        anchors = _anchors(found)
        _log(store, KIND.MERGE_ENTITIES, anchors, who)


def _examples(chains: Iterable["MentionRef"]) -> Iterator["MentionRef"]:
    """Some chains for every word that names it: a state stands in most documents."""
    seen: Counter[str] = Counter()
    for ref in chains:
        seen[ref.text] += 1
        if seen[ref.text] <= EXAMPLES:
            yield ref


@click.command("entities split")
@click.argument("entity", metavar="ID")
@click.argument("documents", nargs=-1, required=True, metavar="DOCUMENT...")
@log_options
def entities_split(
    entity: str, documents: tuple[str, ...], database: Path, who: str | None
) -> None:
    """Make whom some documents mean another entity of that name."""
    with opened(database) as store:
        found = _meant(store, store.entity(entity).chains, documents)
        anchors = _anchors(found)
        _log(store, KIND.SPLIT_ENTITY, anchors, who)


@click.command()
@database_option
@format_option
def corrections(database: Path, form: str) -> None:
    """Print the log of corrections: what, by whom, when."""
    from nenpyo.export import correction_record

    with opened(database) as store:
        found = named(store, store.corrections(), _ids_of)
        write((correction_record(*one) for one in found), views.CORRECTIONS, form)


def _ids_of(correction: Correction) -> "Ids":
    return frozenset(anchor.document for anchor in correction.anchors), frozenset()


def _triggers(store: "Store", events: Iterable[str]) -> list[Anchor]:
    return _anchors(ref for which in events for ref in store.event(which).mentions)


def _anchors(refs: Iterable["MentionRef"]) -> list[Anchor]:
    return [Anchor(document=ref.document, span=ref.span) for ref in refs]


def _meant(
    store: "Store", refs: Iterable["MentionRef"], wanted: Iterable[str]
) -> list["MentionRef"]:
    """The places in the documents that are named, or the one mention of a document."""
    refs = list(refs)
    found = []
    for words in wanted:
        which, _, mention = words.rpartition(":") if ":" in words else (words, "", "")
        document = store.find(which)
        here = [ref for ref in refs if ref.document == document and mention in ("", ref.id)]
        if not here:
            raise click.UsageError(f"{words}: nothing of this stands there")
        found += here
    return found


def _log(
    store: "Store",
    kind: CorrectionKind,
    anchors: list[Anchor],
    who: str | None,
    value: str | None = None,
) -> None:
    """Write a correction down, and make the chronology anew."""
    from nenpyo.pipeline import correction, refresh

    when = datetime.now(UTC).isoformat(timespec="seconds")
    made: Correction = correction(kind, anchors, value, (who or getpass.getuser(), when))
    store.correct(made)
    refresh(store)
    click.echo(f"{kind.value}: {made.id}", err=True)
