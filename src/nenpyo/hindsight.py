"""What a chronicle on disk knows of what came before and after, fetched as it is asked for.

The same values as `reconcile` makes of a chronology in memory; a chronicle may be larger than that.
"""

from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Generic, NoReturn, TypeVar

from nenpyo.model import Annotation, Entity, Event, EventType, SeriesClaim, TimeInterval
from nenpyo.reconcile.accounts import Account, Accounts, accounts_in
from nenpyo.reconcile.blocking import family
from nenpyo.reconcile.deeds import Deeds, taking_part
from nenpyo.reconcile.diary import LONGEST, NEWS, Between, Diary, Entry, diary_of
from nenpyo.reconcile.endings import FATES, Ending, Endings, endings_in
from nenpyo.reconcile.ledger import (
    Ledger,
    Told,
    claims_of,
    counts_in,
    dates_in,
    windows_in,
)
from nenpyo.reconcile.plans import Aftermath
from nenpyo.reconcile.reports import document_key, parties_of
from nenpyo.reconcile.tellings import Names, Telling, Tellings, keyed_tellings, names_by
from nenpyo.store.lookups import Lookups
from nenpyo.store.payloads import decode, encode
from nenpyo.store.scratch import keep

Key = TypeVar("Key")
Value = TypeVar("Value")
EVENTS, ENTITIES, TEXTS, ACCOUNTS, BLOCKS = 16_384, 32_768, 512, 8_192, 16
"""How many are held: events, entities, whole documents, what documents tell, kinds by country."""
PAGES = 200
"""Quarters of which it is held what was done and told: fifty years."""
QUARTER, YEAR = 3, 4
"""Months of a quarter, quarters of a year: what a chronicle of the whole world tells in one go."""


class Fetched(Mapping[Key, Value], Generic[Key, Value]):
    """A mapping of which each value is fetched when it is asked for, and so many are held."""

    def __init__(self, fetch: Callable[[Key], Value | None], held: int) -> None:
        self._fetch = lru_cache(held)(fetch)

    def __getitem__(self, key: Key) -> Value:
        found = self._fetch(key)
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> NoReturn:
        raise TypeError("it may be larger than memory: ask for one")

    __len__ = __iter__


def deeds_in(look: Lookups) -> Deeds:
    """The events by kind and country."""
    events = Fetched(look.event, EVENTS)
    entities: Fetched[str, Entity] = Fetched(look.entity, ENTITIES)

    def block(of: tuple[EventType, str]) -> list[Event]:
        kind, mark = of
        types = [type_ for type_ in EventType if family(type_) is kind]
        found = (events[id_] for id_ in look.done_by(mark, types))
        return [one for one in found if mark in deeds.marks(taking_part(one), states=True)]

    deeds = Deeds(
        events=events,
        parties=Fetched(lambda id_: parties_of([entities[id_]])[id_], ENTITIES),
        of_mention=_by_document(look.events_in),
        blocks=Fetched(block, BLOCKS),
        titles=Fetched(lambda id_: frozenset(entities[id_].titles) or None, ENTITIES),
    )
    return deeds


def _by_document(fetch: Callable[[str], dict[str, str]]) -> Mapping[tuple[str, str], str]:
    held = Fetched(fetch, ACCOUNTS)
    return Fetched(lambda key: held[key[0]].get(key[1]), ACCOUNTS)


def aftermath(look: Lookups) -> Aftermath:
    """What plans are looked up in."""
    deeds, entities = deeds_in(look), _by_document(look.entities_in)
    accounts = _accounts(look, deeds, entities)
    return Aftermath(
        deeds=deeds,
        accounts=accounts,
        entities=entities,
        diary=_diary(look, deeds, accounts),
        endings=_endings(look, deeds, entities),
    )


def _accounts(look: Lookups, deeds: Deeds, entities: Mapping[tuple[str, str], str]) -> Accounts:
    def told(document: str) -> dict[str, Account]:
        annotation = look.annotation(document)
        return accounts_in(annotation, entities) if annotation else {}

    held = Fetched(told, ACCOUNTS)
    return lambda event: [held[ref.document][ref.id] for ref in deeds.events[event].mentions]


def _diary(look: Lookups, deeds: Deeds, accounts: Accounts) -> Between:
    @lru_cache(PAGES)
    def page(first: date, last: date) -> Diary:
        # Without a time, what is told stands in the days before it was first told.
        untimed = look.untimed(_later(first, NEWS), _later(last, NEWS))
        return diary_of([*look.begun(first, last), *untimed], deeds, accounts)

    end = look.last_day()

    def between(marks: Iterable[str], days: TimeInterval) -> list[Entry]:
        first, last = days.earliest or date.min, min(days.latest or date.max, end)
        asked = sorted(marks)
        quarters = quarters_between(max(first, date.min + LONGEST) - LONGEST, last)
        found = (entry for one in quarters for entry in page(*one).between(asked, days))
        return list({entry.event: entry for entry in found}.values())

    return between


def _endings(look: Lookups, deeds: Deeds, entities: Mapping[tuple[str, str], str]) -> Endings:
    @lru_cache(PAGES)
    def page(first: date, last: date) -> Endings:
        told = map(look.annotation, look.telling_between([*FATES], first, last))
        return endings_in((one for one in told if one), deeds, entities)

    end = look.last_day()

    def endings(keys: Iterable[str], days: TimeInterval) -> Iterator[Ending]:
        asked = list(keys)
        last = min(days.latest or date.max, end)
        for quarter in quarters_between(days.earliest or date.min, last):
            yield from page(*quarter)(asked, days)

    return endings


def quarters_between(first: date, last: date) -> Iterator[tuple[date, date]]:
    """The quarters in which some days lie, each by its first and its last day."""
    start, end = (day.year * YEAR + (day.month - 1) // QUARTER for day in (first, last))
    for at in range(start, end + 1):
        year, number = divmod(at, YEAR)
        begin, close = (date(year, number * QUARTER + month, 1) for month in (1, QUARTER))
        yield begin, close.replace(day=monthrange(close.year, close.month)[1])


def _later(day: date, span: timedelta) -> date:
    return min(day, date.max - span) + span


def ledger(look: Lookups) -> Ledger:
    """What claims are tested on."""
    deeds = deeds_in(look)
    documents: Fetched[str, Annotation] = Fetched(look.annotation, TEXTS)

    def claims(event: str) -> list[SeriesClaim]:
        ids = dict.fromkeys(ref.document for ref in deeds.events[event].mentions)
        told = sorted((documents[id_] for id_ in ids), key=document_key)
        found = (one for annotation in told for one in claims_of(annotation, deeds))
        return [one.claim for one in found if one.event and one.event.id == event]

    def numbered(of: tuple[str, int]) -> list[Told]:
        told = (documents[id_] for id_ in look.counting(*of))
        found = (one for annotation in told for one in claims_of(annotation, deeds))
        return [one for one in found if of[0] in one.claim.deeds and one.claim.count == of[1]]

    entities = _by_document(look.entities_in)
    return Ledger(
        deeds=deeds,
        documents=documents,
        entities=entities,
        counts=Fetched(lambda id_: counts_in(claims(id_)), EVENTS),
        since=Fetched(lambda id_: dates_in(claims(id_)), EVENTS),
        windows=Fetched(lambda id_: windows_in(claims(id_)), EVENTS),
        numbered=Fetched(numbered, BLOCKS),
        tellings=_tellings(look, names_by(entities, deeds.parties)),
    )


def _tellings(look: Lookups, names: Names) -> Tellings:
    """The dated sentences, kept on disk for as long as they are asked for."""
    told = keyed_tellings(look.everything(), look.words_counted(), names)
    kept = keep((keys, encode(telling)) for keys, telling in told)
    return Fetched(lambda key: [decode(one, Telling) for one in kept(key)] or None, BLOCKS)
