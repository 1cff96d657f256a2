"""Chains of mentions: the names of a document gathered, and what points back at them."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from nenpyo.analyse.anaphora import resolve
from nenpyo.analyse.context import Context, Seen
from nenpyo.analyse.mentions import sentence_numbers
from nenpyo.analyse.missed import with_missed
from nenpyo.analyse.naming import Thing, name_of, things_of
from nenpyo.model import Analysis, Case, Chain, Document, EntityType, Mention, MentionForm, Span
from nenpyo.pack.names import Bearer, Candidate, Kind, NameGrammar

FORMS = {
    Kind.NAME: MentionForm.NAM,
    Kind.STATES: MentionForm.NAM,
    Kind.ROLE: MentionForm.NOM,
    Kind.BODY: MentionForm.NOM,
    Kind.GROUP: MentionForm.NOM,
    Kind.APPOSED: MentionForm.NOM,
    Kind.CLASS: MentionForm.NOM,
    Kind.TITLE: MentionForm.NOM,
    Kind.SAME: MentionForm.PRO,
    Kind.OWN: MentionForm.PRO,
}
FAR = 180
"""Days from publication after which an office may have another holder."""
TOPIC = 1.5
FOREGROUND: dict[Case | None, float] = {
    Case.NOMINATIVE: 1.4,
    Case.TOPIC: TOPIC,
    Case.COMITATIVE: 1.2,
    Case.AGENTIVE: 1.2,
    Case.GENITIVE: 0.7,
    Case.LOCATIVE: 0.4,
    Case.ALLATIVE: 0.6,
    Case.ABLATIVE: 0.6,
}
"""How much a mention counts where later ones are resolved; set by eye on development texts."""


def chains_of(
    document: Document, analysis: Analysis, candidates: Sequence[Candidate], grammar: NameGrammar
) -> Analysis:
    """The analysis with the document's chains of mentions."""
    grammar = _remembering(grammar)
    things = things_of(_with_states(candidates), grammar)
    things = with_missed(document, analysis, candidates, things, grammar)
    context = _context(things, grammar, _day(analysis))
    context = replace(context, classes=_classes(candidates, context.places))
    found = _mentions(candidates, analysis, context)
    ordered = sorted(found.items(), key=lambda item: item[1][0].span)
    chains = (_chain(f"e{n}", *item, context) for n, item in enumerate(ordered, start=1))
    return replace(analysis, chains=tuple(chains))


def _remembering(grammar: NameGrammar) -> NameGrammar:
    """The grammar for one document, which asks again and again for the same few names."""
    return replace(
        grammar,
        entry=cache(grammar.entry),
        short_forms=cache(grammar.short_forms),
        spelling=cache(grammar.spelling),
    )


def _day(analysis: Analysis) -> date | None:
    return analysis.published.day if analysis.published else None


def _with_states(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates, and a name for every member of a compound of states."""
    spread = []
    for candidate in candidates:
        spread.append(candidate)
        if candidate.kind is Kind.STATES:
            spread.extend(
                candidate.but(kind=Kind.NAME, key=key, keys=(), weak=False)
                for key in candidate.keys
            )
    return spread


def _bearer(thing: Thing, grammar: NameGrammar, day: date | None) -> Bearer | None:
    """The holder of an office that a person is known as, whatever the text says."""
    if thing.type is not EntityType.PERSON:
        return None
    known = (grammar.bearer(name.text, name.office, day) for name in thing.names)
    return next((found for found in known if found is not None), None)


def _classes(candidates: Iterable[Candidate], places: Mapping[int, int]) -> dict[str, list[int]]:
    """What is called by which class noun anywhere in the document."""
    classes: dict[str, list[int]] = defaultdict(list)
    for candidate in candidates:
        if candidate.kind is Kind.APPOSED and candidate.alias_of in places:
            for word in {candidate.head, candidate.text}:
                classes[word].append(places[candidate.alias_of])
    return classes


def _context(things: Sequence[Thing], grammar: NameGrammar, day: date | None) -> Context:
    bearers = [_bearer(thing, grammar, day) for thing in things]
    countries: list[str | None] = []
    for thing, bearer in zip(things, bearers, strict=True):
        told = _commonest(name.country for name in thing.names)
        told = told or (bearer.country if bearer else None)
        entry = grammar.entry(thing.key) if thing.key else None
        countries.append((entry.country if entry else None) or told)
    return Context(
        things=things,
        countries=countries,
        titles=[frozenset(n.title for n in thing.names if n.title) for thing in things],
        offices=[
            frozenset(n.office for n in thing.names if n.office)
            or (bearer.offices if bearer else frozenset())
            for thing, bearer in zip(things, bearers, strict=True)
        ],
        states={
            thing.key: number
            for number, thing in enumerate(things)
            if thing.key.startswith("state:")
        },
        items=[bearer.wikidata if bearer else None for bearer in bearers],
        places={name.start: n for n, thing in enumerate(things) for name in thing.names},
        grammar=grammar,
        day=day,
    )


def _mentions(
    candidates: Sequence[Candidate], analysis: Analysis, context: Context
) -> dict[int, list[Mention]]:
    """All mentions by thing: names first in place, then what points back at those before it."""
    queue = [
        (name.start, number, name)
        for number, thing in enumerate(context.things)
        for name in thing.names
    ]
    queue += [(c.start, -1, c) for c in candidates if c.kind not in {Kind.NAME, Kind.STATES}]
    queue.sort(key=lambda item: item[:2])
    sentences = sentence_numbers(analysis, [start for start, _, _ in queue])
    weight = _weights(analysis)
    told = _told(analysis, context.day)
    found: dict[int, list[Mention]] = defaultdict(list)
    for (start, owner, candidate), sentence in zip(queue, sentences, strict=True):
        if owner >= 0:
            owners: tuple[int, ...] = (owner,)
        else:
            here = replace(context, told=told(start, sentence))
            owners = resolve(candidate, sentence, here)
        for number in owners:
            if candidate.kind is not Kind.TITLE:
                context.seen.append(Seen(number, start, sentence, weight(candidate.end)))
            found[number].append(
                Mention(
                    span=Span(candidate.start, candidate.end),
                    form=FORMS[candidate.kind],
                    rule=candidate.rule,
                )
            )
    return found


def _told(analysis: Analysis, day: date | None) -> Callable[[int, int], date | None]:
    """The day that a sentence tells of before a place, where it is far from that of publication."""
    times = [time for time in analysis.times if time.interval and time.interval.earliest]

    def told(place: int, sentence: int) -> date | None:
        start = analysis.sentences[sentence].span.start if sentence >= 0 else 0
        before = [time for time in times if start <= time.span.start < place]
        interval = before[-1].interval if before else None
        if interval is None or interval.earliest is None or day is None:
            return None
        return interval.earliest if abs((interval.earliest - day).days) > FAR else None

    return told


def _weights(analysis: Analysis) -> Callable[[int], float]:
    """How much a mention that ends at a place stands in the foreground, by its chunk's case."""
    starts = [chunk.span.start for chunk in analysis.chunks]

    def weight(end: int) -> float:
        number = bisect_right(starts, end - 1) - 1
        if number < 0:
            return 1.0
        chunk = analysis.chunks[number]
        return TOPIC if chunk.topic else FOREGROUND.get(chunk.case, 1.0)

    return weight


def _commonest(words: Iterable[str | None]) -> str | None:
    """The word that stands most often among them, the first of several such."""
    told = [word for word in words if word]
    return max(dict.fromkeys(told), key=told.count, default=None)


def _chain(identifier: str, number: int, mentions: Sequence[Mention], context: Context) -> Chain:
    thing = context.things[number]
    entry = context.grammar.entry(thing.key)
    name = name_of(thing, entry)
    country = context.countries[number]
    sector = _commonest(n.sector for n in thing.names)
    return Chain(
        id=identifier,
        type=thing.type,
        name=name,
        aliases=tuple(dict.fromkeys(n.text for n in thing.names if n.text != name)),
        country=country,
        actor=f"{country} {sector}" if country and sector else country,
        title=_commonest(n.title for n in thing.names),
        wikidata=entry.wikidata if entry else context.items[number],
        cow=entry.cow if entry and entry.type is thing.type else None,
        state=entry.state if entry and entry.type is thing.type else False,
        mentions=tuple(mentions),
    )
