"""Japanese events: the lexicon of predicates and event nouns, read from the data."""

import re
from collections.abc import Iterator
from typing import Any

from nenpyo.languages.ja.deeds import likelihood
from nenpyo.languages.ja.factuality import read_factuality
from nenpyo.languages.ja.tables import read_toml
from nenpyo.model import Case, EventType
from nenpyo.pack.events import EventGrammar, EventRule, Frame, LightKind

LEXICON = (
    "events_history.toml", "events_state.toml", "events_consult.toml", "events_cooperation.toml",
    "events_verbal.toml", "events_conflict.toml", "events_dealings.toml", "events_public.toml",
    "events_society.toml",
)  # fmt: skip
"""The first entry that fits a word wins: narrow ones first, the last resort of a word last."""
COUNTED = re.compile(
    r"(?:約|計|延べ)?[0-9〇一二三四五六七八九十百千万数]+(?:人|名|機|隻|両|台|頭|組|個|カ国|か国)$"
)
ABROAD = ("訪{}", "対{}", "駐{}", "来{}", "渡{}", "在{}")


def _rules() -> Iterator[EventRule]:
    for name in LEXICON:
        yield from map(_rule, read_toml(name)["event"])


def _rule(entry: dict[str, Any]) -> EventRule:
    fields: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()
    }
    fields["type"] = EventType(fields["type"])
    return EventRule(**fields)


def _frame(name: str, entry: dict[str, Any]) -> Frame:
    return Frame(
        name=name,
        actor=tuple(Case(case) for case in entry.get("actor", ())),
        recipient=tuple(Case(case) for case in entry.get("recipient", ())),
        place=tuple(Case(case) for case in entry.get("place", ())),
        mutual=entry.get("mutual", False),
        state_host=entry.get("state_host", False),
        helpless=entry.get("helpless", False),
        genitive=entry.get("genitive", "actor"),
        inner=entry.get("inner", "recipient"),
    )


def _abroad(letters: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """The compounds that hold a country's letter (訪朝), each with its code."""
    return tuple((form.format(one), code) for one, code in letters.items() for form in ABROAD)


def _grammar() -> EventGrammar:
    data = read_toml("events_frames.toml")
    return EventGrammar(
        rules=tuple(_rules()),
        frames=tuple(_frame(name, entry) for name, entry in data["frame"].items()),
        light=tuple((v, LightKind(kind)) for kind, verbs in data["light"].items() for v in verbs),
        tails=tuple(data["words"]["tails"]),
        state_words=tuple(data["words"]["state_words"]),
        posted=frozenset(data["words"]["posted"]),
        means=tuple(data["words"]["means"]),
        related=tuple(data["words"]["related"]),
        abroad=_abroad(data["abroad"]),
        deverbal="する",
        becoming="なる",
        joiners=tuple(data["words"]["joiners"]),
        companions=tuple(data["words"]["companions"]),
        together=frozenset(data["words"]["together"]),
        counted=COUNTED,
        between=tuple(data["words"]["between"]),
        media=tuple(data["words"]["media"]),
        carriers=tuple(data["words"]["carriers"]),
        deeds=frozenset(data["words"]["deeds"]),
        since=tuple(data["words"]["since"]),
        look_back=tuple(data["words"]["look_back"]),
        when=frozenset(data["words"]["when"]),
        after=tuple(data["words"]["after"]),
        before=tuple(data["words"]["before"]),
        again=frozenset(data["words"]["again"]),
        general=_rule(data["general"]),
        likely=_rule(data["likely"]),
        likelihood=likelihood,
        vague=frozenset(data["words"]["vague"]),
        empty=frozenset(data["words"]["empty"]),
        lasting=tuple(data["words"]["lasting"]),
        setting=frozenset(data["words"]["setting"]),
        factuality=read_factuality(),
    )


EVENTS = _grammar()
