"""What is compared: one document's account of one happening, with what is known of its parties."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple, TypeVar

from nenpyo.model import (
    Annotation,
    Document,
    Entity,
    EntityType,
    EventMention,
    EventType,
    RegionKind,
    Span,
    Status,
    TimeInterval,
)
from nenpyo.model.chronology import name_key
from nenpyo.reconcile.entities import ChainId
from nenpyo.reconcile.profiles import PLACES
from nenpyo.reconcile.surroundings import (
    Harm,
    Surroundings,
    harm_of,
    surroundings_of,
    words_of,
)
from nenpyo.reconcile.timing import soft, when

Item = TypeVar("Item")
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Party:
    """Someone who takes part, or where: an entity, its country, whether it is the state itself.

    `is_town` says that it is a place of government below the state: a town, a province. `person`
    is the key of a person's name, empty for whatever is no person, `place` that of a place's.
    `is_site` says that it is built (a palace, an airport).
    """

    id: str
    country: str | None
    is_state: bool = False
    is_town: bool = False
    person: str = ""
    place: str = ""
    is_site: bool = False

    def __hash__(self) -> int:
        """By the id alone, which decides: parties are looked up millions of times."""
        return hash(self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One document's account of one happening, told in one mention or several.

    `key` orders reports the same way on every machine: oldest document first. `soft` is when a
    news text without a date would have it, from its own publication: weak evidence, never shown.
    `zones` are the time zones that it names; `setting` the countries that its sentence and the lead
    of its document bear on, `states` the ids of those that they name themselves, `named` of all
    else; `topic` the ids that the whole document names, `sentences` the texts that tell it, `words`
    their pairs of characters; `figures` the numbers told of it; `harm` the kinds and words for what
    did the harm it counts.
    """

    key: tuple[str, str, int, str]
    document: str
    mentions: tuple[EventMention, ...]
    type: EventType
    mode: str | None
    actors: frozenset[Party]
    recipients: frozenset[Party]
    place: Party | None
    interval: TimeInterval | None
    soft: TimeInterval | None
    status: Status
    is_fresh: bool
    is_headed: bool
    triggers: frozenset[str]
    rules: frozenset[str]
    zones: frozenset[str] = frozenset()
    setting: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    topic: frozenset[str] = frozenset()
    sentences: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    figures: frozenset[tuple[str, float]] = frozenset()
    harm: frozenset[Harm] = frozenset()

    @property
    def parties(self) -> frozenset[Party]:
        """Everyone who takes part, in whatever role."""
        return self.actors | self.recipients if self.recipients else self.actors

    @property
    def lands(self) -> frozenset[str]:
        """The countries of those who take part and those that are named around it."""
        return self.setting | {party.country for party in self.parties if party.country}


def parties_of(entities: Sequence[Entity]) -> dict[str, Party]:
    """Entities as they are compared, by id."""
    return {entity.id: _party(entity) for entity in entities}


def _party(entity: Entity) -> Party:
    name, is_place = name_key(entity.name), entity.type in PLACES
    return Party(
        id=entity.id,
        country=entity.country,
        is_state=entity.state,
        is_town=entity.type is EntityType.GPE and not entity.state,
        person=name if entity.type is EntityType.PERSON else "",
        place=name if is_place else "",
        is_site=entity.type is EntityType.FAC,
    )


class _Known(NamedTuple):
    """What the mentions of a document are looked up in: its parties by chain, and around what."""

    annotation: Annotation
    parties: Mapping[str, Party]
    around: Callable[[EventMention], Surroundings]
    zones: Mapping[str | None, frozenset[str]]
    headed: Sequence[Span]

    def all_of(self, chains: Iterable[str]) -> frozenset[Party]:
        """The parties of some chains, one for a state and its people."""
        return distinct(self.parties[chain] for chain in chains if chain in self.parties)


def reports_of(
    annotation: Annotation, ids: Mapping[ChainId, str], parties: Mapping[str, Party]
) -> tuple[Report, ...]:
    """Every event mention of a document as a report of its own."""
    keys = ((chain.id, (annotation.document.id, chain.id)) for chain in annotation.chains)
    chains = {chain: ids[key] for chain, key in keys if key in ids}
    states = frozenset(id_ for id_ in chains.values() if parties[id_].is_state)
    known = _Known(
        annotation=annotation,
        parties={chain: parties[id_] for chain, id_ in chains.items()},
        around=surroundings_of(annotation, chains, states),
        zones={time.id: frozenset({time.zone}) for time in annotation.times if time.zone},
        headed=[s.span for s in annotation.sentences if s.region is not RegionKind.BODY],
    )
    return tuple(_report(mention, known) for mention in annotation.events)


def _report(mention: EventMention, known: _Known) -> Report:
    annotation, found = known.annotation, known.around(mention)
    document, cause = annotation.document, found.cause
    sentence = mention.sentence.of(document.text)
    place = mention.place or (cause.place if cause else None)
    clock = mention.time.expression if mention.time else None
    return Report(
        key=(*document_key(annotation), mention.trigger.start, mention.id),
        document=document.id,
        mentions=(mention,),
        type=mention.type,
        mode=mention.mode,
        actors=known.all_of(mention.actors),
        recipients=known.all_of(mention.recipients),
        place=known.parties.get(place) if place else None,
        interval=when(annotation, mention, cause),
        soft=soft(annotation, mention, cause),
        status=mention.status,
        is_headed=any(span.covers(mention.trigger) for span in known.headed),
        is_fresh=_is_fresh(annotation, mention),
        triggers=frozenset({mention.trigger.of(document.text)}),
        rules=frozenset({mention.rule} - {""}),
        zones=known.zones.get(clock, frozenset()),
        setting=found.lands,
        states=found.states,
        named=found.named,
        topic=found.topic,
        sentences=frozenset({sentence}),
        words=words_of(sentence),
        figures=frozenset((told.quantity, told.value) for told in mention.quantities),
        harm=frozenset({harm_of(cause, document.text)} if cause else ()),
    )


def merged(reports: Sequence[Report]) -> Report:
    """Several reports of one happening as one: all parties, the narrowest time and place."""
    first = min(reports, key=lambda report: report.key)
    if len(reports) == 1:
        return first
    actual = [report for report in reports if report.status is Status.ACTUAL]
    places = [report.place for report in reports if report.place]
    type_ = commonest(report.type for report in reports) or first.type
    return replace(
        first,
        mentions=tuple(mention for report in reports for mention in report.mentions),
        type=type_,
        mode=commonest(r.mode for r in reports if r.mode and r.type is type_),
        actors=distinct(party for report in reports for party in report.actors),
        recipients=distinct(party for report in reports for party in report.recipients),
        place=min(places, key=lambda place: (place.is_state, place.id), default=None),
        interval=_narrowest(report.interval for report in reports),
        status=(actual or reports)[0].status,
        is_fresh=any(report.is_fresh for report in reports),
        is_headed=all(report.is_headed for report in reports),
        triggers=_all(report.triggers for report in reports),
        rules=_all(report.rules for report in reports),
        zones=_all(report.zones for report in reports),
        setting=_all(report.setting for report in reports),
        states=_all(report.states for report in reports),
        named=_all(report.named for report in reports),
        sentences=_all(report.sentences for report in reports),
        words=_all(report.words for report in reports),
        figures=_all(report.figures for report in reports),
        harm=_all(report.harm for report in reports),
    )


def _all(sets: Iterable[frozenset[Item]]) -> frozenset[Item]:
    return frozenset().union(*sets)


def distinct(parties: Iterable[Party]) -> frozenset[Party]:
    """The parties without a state for which one of its people or bodies stands."""
    found = frozenset(parties)
    if len(found) <= 1:
        return found
    spoken_for = {party.country for party in found if not party.is_state}
    return frozenset(p for p in found if not (p.is_state and p.country in spoken_for))


def document_key(annotation: Annotation) -> tuple[str, str]:
    """Orders documents: by publication, undated ones last, then by id."""
    published = annotation.document.published
    day = published.earliest if published and published.latest else date.max
    return day.isoformat(), annotation.document.id


def printed(document: Document) -> date:
    """The last day that the document can be of, the first of all days where none is known."""
    published = document.published
    return (published.latest if published else None) or date.min


def _is_fresh(annotation: Annotation, mention: EventMention) -> bool:
    published = annotation.document.published
    day = mention.time.interval.latest if mention.time else None
    if published is None or published.latest is None or day is None:
        return False
    return timedelta(0) <= published.latest - day <= DAY


Value = TypeVar("Value", bound=str)


def commonest(values: Iterable[Value]) -> Value | None:
    """The value named most often; of several the first in code point order."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value), default=None)


def _narrowest(intervals: Iterable[TimeInterval | None]) -> TimeInterval | None:
    known = [interval for interval in intervals if interval]
    return min(known, key=lambda i: (i.width, i.earliest or date.min), default=None)
