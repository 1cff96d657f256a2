"""The commands that put a chronicle right, and the log of what was put right, by whom and when."""

import getpass
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
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
        found = {one.id: one for one in map(store.event, events)}
        _needs_two(found, "events")
        refs = [ref for one in found.values() for ref in one.mentions]
        _log(store, KIND.MERGE, refs, who)


@correct.command()
@click.argument("event", metavar="ID")
@click.argument("mentions", nargs=-1, required=True, metavar="DOCUMENT...")
@log_options
def split(event: str, mentions: tuple[str, ...], database: Path, who: str | None) -> None:
    """Make what some documents report of an event another event.

    DOCUMENT is an id or a name; DOCUMENT:v1 is one mention in it, as `nenpyo why` shows them.
    """
    with opened(database) as store:
        refs = _meant(store, store.event(event).mentions, mentions)
        _log(store, KIND.SPLIT, refs, who)


@correct.command()
@click.argument("event", metavar="ID")
@log_options
def reject(event: str, database: Path, who: str | None) -> None:
    """Take out an event that is none."""
    with opened(database) as store:
        _log(store, KIND.REJECT, store.event(event).mentions, who)


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
        _log(store, KIND.RETYPE, store.event(event).mentions, who, kind)


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
        _log(store, KIND.REDATE, store.event(event).mentions, who, date)


@click.command("entities merge")
@click.argument("entities", nargs=-1, required=True, metavar="ID ID...")
@log_options
def entities_merge(entities: tuple[str, ...], database: Path, who: str | None) -> None:
    """Make several entities one; each is named by its id, or by a name that only it bears."""
    with opened(database) as store:
        found = {one.id: one for one in map(store.entity, entities)}
        _needs_two(found, "entities")
        refs = [ref for one in found.values() for ref in _examples(one.chains)]
        _log(store, KIND.MERGE_ENTITIES, refs, who)


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
        refs = _meant(store, store.entity(entity).chains, documents)
        _log(store, KIND.SPLIT_ENTITY, refs, who)


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


def _needs_two(found: Sized, noun: str) -> None:
    if len(found) < 2:
        raise click.UsageError(f"merging takes two {noun} or more")


def _meant(
    store: "Store", refs: Iterable["MentionRef"], wanted: Iterable[str]
) -> list["MentionRef"]:
    """The places in the documents that are named, or the one mention of a document: not all."""
    refs = list(refs)
    found = []
    for words in wanted:
        which, _, mention = words.rpartition(":") if ":" in words else (words, "", "")
        document = store.find(which)
        here = [ref for ref in refs if ref.document == document and mention in ("", ref.id)]
        if not here:
            raise click.UsageError(f"{words}: nothing of this stands there")
        found += here
    if len({*found}) == len(refs):
        raise click.UsageError("nothing would be left of it: name some of its documents, not all")
    return found


def _log(
    store: "Store",
    kind: CorrectionKind,
    refs: Sequence["MentionRef"],
    who: str | None,
    value: str | None = None,
) -> None:
    """Write a correction down, make the chronology anew, and tell whose ids it has changed."""
    from nenpyo.pipeline import correction, refresh

    before = _ids(store, kind, refs)
    anchors = [Anchor(document=ref.document, span=ref.span) for ref in refs]
    when = datetime.now(UTC).isoformat(timespec="seconds")
    made: Correction = correction(kind, anchors, value, (who or getpass.getuser(), when))
    store.correct(made)
    refresh(store)
    click.echo(f"{kind.value}: {made.id}", err=True)
    after = _ids(store, kind, refs)
    told = f"now {', '.join(after)}" if after else "no more"
    click.echo(f"{', '.join(before)} is {told}", err=True)


def _ids(store: "Store", kind: CorrectionKind, refs: Iterable["MentionRef"]) -> list[str]:
    """The ids of what stands at some places: events, or entities."""
    of_entities = kind in (KIND.MERGE_ENTITIES, KIND.SPLIT_ENTITY)
    with store.lookups() as look:
        ask = look.entities_in if of_entities else look.events_in
        found = [ask(ref.document).get(ref.id) for ref in refs]
    return list(dict.fromkeys(id_ for id_ in found if id_))
