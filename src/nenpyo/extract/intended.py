"""Deeds that somebody plans and no entry of the lexicon knows, and things a day is set for."""

from collections.abc import Collection, Iterator

from nenpyo.extract.above import LEVELS, cues_above
from nenpyo.extract.anchoring import dates_of
from nenpyo.extract.clauses import Clauses, arguments
from nenpyo.extract.general import DOERS
from nenpyo.extract.tense import is_past
from nenpyo.extract.topics import SUBJECTS
from nenpyo.extract.triggers import Trigger
from nenpyo.model import Case, Link, RegionKind, Span, Voice
from nenpyo.pack.events import EventGrammar, Factuality, LightKind, Use

DONE = (Case.ACCUSATIVE, Case.NOMINATIVE, Case.TOPIC, Case.DATIVE)
"""Cases of the noun that says what a verb of little meaning does."""
SHORTEST = 2
"""Characters of a noun that says what is to take place."""


def planned_deeds(
    clauses: Clauses, grammar: EventGrammar, told: Collection[int], saying: Collection[str]
) -> Iterator[Trigger]:
    """A trigger for each clause of the body that is planned, and tied to a party or a date.

    A verb of little meaning tells what its noun does: 「検査を受ける予定だ」.
    """
    for place, chunk in enumerate(clauses.chunks):
        if place in told or not _is_planned(clauses, place, grammar):
            continue
        lemma = chunk.predicate.lemma if chunk.predicate else ""
        if (lemma in saying and _quotes(clauses, place)) or not _in_body(clauses, place):
            continue
        span: Span | None = chunk.content
        if lemma in grammar.vague:
            span = _with_noun(clauses, place) if lemma in grammar.empty else None
        if span and (_is_somebodys(clauses, place) or any(dates_of(clauses, place))):
            yield _trigger(place, span, grammar)


def planned_things(
    clauses: Clauses, grammar: EventGrammar, told: Collection[int]
) -> Iterator[Trigger]:
    """A trigger for each noun of the body that a day is set for: 「3日に予定していた行事」."""
    for place, chunk in enumerate(clauses.chunks):
        if chunk.predicate is None or chunk.predicate.lemma not in grammar.setting:
            continue
        if not _in_body(clauses, place) or not any(dates_of(clauses, place)):
            continue
        passive = chunk.predicate.voice is Voice.PASSIVE
        things = arguments(clauses, place, *(SUBJECTS if passive else (Case.ACCUSATIVE,)))
        thing = chunk.head if chunk.link is Link.ADNOMINAL else next(things, -1)
        if thing >= 0 and thing not in told and _is_thing(clauses, thing):
            yield Trigger(
                chunk=thing, anchor=place, rule=grammar.general, use=Use.LIGHT,
                light=LightKind.DECIDE, span=clauses.chunks[thing].content,
            )  # fmt: skip


def _is_thing(clauses: Clauses, place: int) -> bool:
    """Whether a chunk is a noun of its own: no name, no day, no clause made a noun."""
    chunk = clauses.chunks[place]
    plain = chunk.predicate is None and not clauses.names[place] and not clauses.times[place]
    return plain and len(chunk.content.of(clauses.text)) >= SHORTEST


def _trigger(place: int, span: Span, grammar: EventGrammar) -> Trigger:
    return Trigger(chunk=place, anchor=place, rule=grammar.general, use=Use.VERB, span=span)


def _in_body(clauses: Clauses, place: int) -> bool:
    return clauses.sentences[clauses.homes[place]].region is RegionKind.BODY


def _is_planned(clauses: Clauses, place: int, grammar: EventGrammar) -> bool:
    """Whether a clause hangs on a word by which somebody means to do what it tells.

    To go on as before is no deed.
    """
    chunk, factuality = clauses.chunks[place], grammar.factuality
    predicate = chunk.predicate
    if predicate is None or predicate.nominal or predicate.negated or is_past(chunk, factuality):
        return False
    if set(chunk.words) & factuality.onward or predicate.lemma.endswith(grammar.lasting):
        return False
    if chunk.link is Link.ROOT:
        return _is_open(clauses, place, factuality)
    return any(cue.plans for cue in cues_above(clauses, place, factuality))


def _is_open(clauses: Clauses, place: int, factuality: Factuality) -> bool:
    """Whether a main clause tells in the present what is dated: 「9日に部隊を送る。」."""
    words = set(clauses.chunks[place].words)
    unsure = {word for word, _ in factuality.endings} | factuality.unreal
    return not words & unsure and any(dates_of(clauses, place))


def _with_noun(clauses: Clauses, place: int) -> Span | None:
    """The noun that a verb of little meaning carries right before it, with the verb."""
    before = place - 1
    if before not in arguments(clauses, place, *DONE) or clauses.times[before]:
        return None
    return Span(clauses.chunks[before].content.start, clauses.chunks[place].content.end)


def _is_somebodys(clauses: Clauses, place: int) -> bool:
    """Whether it is known who is to do it, or who plans it: 「甲国は…する方針を固めた」."""
    if _names(clauses, place):
        return True
    if clauses.chunks[place].link is not Link.ADNOMINAL:
        return False
    for _ in range(LEVELS):
        place = clauses.chunks[place].head
        if place < 0:
            return False
        if any(clauses.names[child] for child in arguments(clauses, place, *SUBJECTS)):
            return True
    return False


def _quotes(clauses: Clauses, place: int) -> bool:
    return any(clauses.chunks[child].link is Link.QUOTE for child in clauses.children[place])


def _names(clauses: Clauses, place: int) -> bool:
    """Whether a doer or what is done is known by name, or by whose it is."""
    return any(
        clauses.names[part]
        for child in arguments(clauses, place, *DOERS)
        for part in (child, *arguments(clauses, child, Case.GENITIVE))
    )
