"""Events of a document: triggers, their roles, place, time, status, and who vouches for them."""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from nenpyo.extract.anchoring import dates_of, narrated, time_of
from nenpyo.extract.certainty import certainty_of, polarity_of
from nenpyo.extract.clauses import Clauses, clauses_of, rehung
from nenpyo.extract.companions import with_parties_between
from nenpyo.extract.echoes import echoes
from nenpyo.extract.factuality import BY_SPEECH, is_set, status_of
from nenpyo.extract.general import dated_deeds, likely_deeds
from nenpyo.extract.intended import planned_deeds, planned_things
from nenpyo.extract.leads import dated_by_lead
from nenpyo.extract.lexicon import lexicon_of
from nenpyo.extract.naming import is_in_name
from nenpyo.extract.parties import Context, Ids, context_of, page_of, unique
from nenpyo.extract.planned import with_planned_clauses
from nenpyo.extract.prospects import prospective
from nenpyo.extract.relations import Ties, complete, relate
from nenpyo.extract.roles import Roles, roles_of
from nenpyo.extract.sequence import sequence
from nenpyo.extract.subjects import topics_of
from nenpyo.extract.tense import CALENDAR, is_looked_back_at, looks_back
from nenpyo.extract.triggers import Trigger, find_triggers
from nenpyo.model import (
    Analysis,
    Case,
    Document,
    DocumentKind,
    EventMention,
    EventRelation,
    EventType,
    RegionKind,
    Statement,
    Status,
    Tokens,
)  # fmt: skip
from nenpyo.pack import LanguagePack
from nenpyo.pack.events import EventGrammar, Factuality, Frame, Use

Told = list[tuple[Trigger, EventMention]]
NEAR = 16
"""Statements on either side of an event among which those that hold it are looked for."""


def read_events(
    document: Document, analysis: Analysis, statements: Sequence[Statement], pack: LanguagePack
) -> tuple[tuple[EventMention, ...], tuple[EventRelation, ...]]:
    """All event mentions of a document, and how they hang together."""
    grammar = pack.events
    clauses = clauses_in(document.text, analysis, grammar)
    context = _with_page(context_of(clauses, analysis, grammar), document)
    frames = {frame.name: frame for frame in grammar.frames}
    found: Told = []
    topics = topics_of(context)
    # What reports a statement is no happening beside it, unless speech acts are its type.
    cues = {one.cue.start for one in statements if one.cue}
    for trigger in _triggers(document, analysis, (clauses, statements), pack):
        if is_in_name(clauses, trigger, statements, pack.statements):
            continue
        if trigger.rule.type is EventType.OCCUR and trigger.span.start in cues:
            continue
        carried = topics[clauses.homes[trigger.chunk]]
        event = _read(context, trigger, (frames[trigger.rule.frame], carried))
        if event is not None and not _only_says_which(clauses, trigger, event):
            found.append((trigger, event))
    found = _with_echoes(context, found, analysis.tokens, frames)
    statements = sorted(statements, key=_start_of)
    told = tuple(
        replace(event, id=f"v{number}", sources=_sources(event, statements))
        for number, event in enumerate(narrated(clauses, found), 1)
    )
    told = prospective([trigger for trigger, _ in found], told, clauses, analysis.published)
    pairs = [(trigger, event) for (trigger, _), event in zip(found, told, strict=True)]
    ties = _ties(context, pairs)
    same = relate(told, ties)
    relations = (*same, *sequence(clauses, grammar, pairs))
    weighed = (_weighed(context, trigger, event) for trigger, event in pairs)
    whole = complete(tuple(weighed), same, context.lands, ties.apart)
    return tuple(dated_by_lead(whole, ties.headlines)), relations


def clauses_in(text: str, analysis: Analysis, grammar: EventGrammar) -> Clauses:
    """The clauses of a document as events are looked for in them."""
    joining = (*grammar.factuality.supposed, *grammar.factuality.conjunctive)
    between = [c.content.of(text) in grammar.between for c in analysis.chunks]
    analysis = replace(analysis, chunks=with_parties_between(analysis.chunks, between))
    clauses = clauses_of(text, analysis, grammar.joiners, joining, grammar.companions)
    clauses = _planned(clauses, grammar.factuality)
    return replace(clauses, look_back=grammar.look_back, when=grammar.when)


def _planned(clauses: Clauses, factuality: Factuality) -> Clauses:
    """The clauses, with what belongs to that of a plan hung on it."""
    plans = tuple(w for cue in factuality.cues if cue.plans for w in cue.words)
    nouns = [chunk.content.of(clauses.text) for chunk in clauses.chunks]
    marked = [noun.endswith(plans) for noun in nouns]
    soon = [noun in factuality.soon for noun in nouns]
    return rehung(clauses, with_planned_clauses(clauses.chunks, marked, soon))


def _with_page(context: Context, document: Document) -> Context:
    """The context with whom an encyclopedia's page is about."""
    encyclopedia = document.kind is DocumentKind.ENCYCLOPEDIA
    return replace(context, page=page_of(context)) if encyclopedia else context


def _weighed(context: Context, trigger: Trigger, event: EventMention) -> EventMention:
    """The event with how sure the text is of it."""
    factuality = context.grammar.factuality
    return replace(
        event,
        certainty=certainty_of(context.clauses, trigger, event.status, factuality),
        polarity=polarity_of(event.status),
    )


def _triggers(
    document: Document,
    analysis: Analysis,
    read: tuple[Clauses, Sequence[Statement]],
    pack: LanguagePack,
) -> list[Trigger]:
    """What the lexicon knows, and deeds that it does not, in reading order."""
    clauses, statements = read
    titles = document.kind is not DocumentKind.ENCYCLOPEDIA
    known = find_triggers(clauses, analysis.tokens, lexicon_of(pack.events), titles_tell=titles)
    told = {place for trigger in known for place in (trigger.chunk, trigger.anchor)}
    saying = frozenset(verb for cue in pack.statements.cues for verb in cue.verbs)
    dated = [*dated_deeds(clauses, pack.events, told, saying)]
    told |= {trigger.chunk for trigger in dated}
    plans = [
        *planned_deeds(clauses, pack.events, told, saying),
        *planned_things(clauses, pack.events, told),
    ]
    told |= {trigger.chunk for trigger in plans}
    likely = likely_deeds(clauses, analysis.tokens, pack.events, told, statements)
    return sorted((*known, *dated, *plans, *likely), key=lambda trigger: trigger.chunk)


def _ties(context: Context, told: Told) -> Ties:
    """What joins or parts the mentions: who stands for whom, and which ones only look back."""
    clauses, since = context.clauses, context.grammar.since
    text, events = clauses.text, [event for _, event in told]
    apart = frozenset(
        event.id
        for trigger, event in told
        if text.startswith(since, event.trigger.end)
        or looks_back(clauses, trigger.anchor)
        or is_looked_back_at(clauses, trigger.chunk)
    )
    titles = [s.span for s in context.clauses.sentences if s.region is RegionKind.TITLE]
    heads = frozenset(e.id for e in events for title in titles if title.covers(e.trigger))
    return Ties(
        lands=context.lands,
        people=context.people,
        apart=apart,
        headlines=heads,
        words={event.id: event.trigger.of(text) for event in events},
    )


def _read(context: Context, trigger: Trigger, told: tuple[Frame, Ids]) -> EventMention | None:
    """The event of a trigger, if it tells a particular happening."""
    status = status_of(context.clauses, trigger, context.grammar.factuality)
    if status is None:
        return None
    roles = roles_of(context, trigger, *told)
    time = time_of(context.clauses, trigger, context.grammar.factuality)
    dated = time is not None and is_set(context.clauses, trigger)
    general = trigger.use is Use.NOUN and not (trigger.rule.alone or trigger.rule.counted or dated)
    if general and not _is_particular(context.clauses, trigger, roles, context.grammar.again):
        return None
    rule = trigger.rule
    return EventMention(
        id="v0",
        type=rule.type,
        mode=rule.mode,
        contexts=rule.contexts,
        trigger=trigger.span,
        sentence=context.clauses.sentences[context.clauses.homes[trigger.chunk]].span,
        actors=roles.actors,
        recipients=roles.recipients,
        place=roles.place,
        time=time,
        status=status,
        rule=rule.name,
    )


def _with_echoes(
    context: Context, found: Told, tokens: Tokens, frames: Mapping[str, Frame]
) -> Told:
    """What was read, with the nouns that come back to it: they are of its time and doers."""
    told = dict(found)
    more: Told = []
    for trigger in echoes(context.clauses, tokens, told, context.grammar):
        if trigger.again is None:
            event = _read(context, trigger, (frames[trigger.rule.frame], ()))
        else:
            home = context.clauses.sentences[context.clauses.homes[trigger.chunk]].span
            event = replace(told[trigger.again], trigger=trigger.span, sentence=home)
        if event is not None:
            more.append((trigger, event))
    return sorted((*found, *more), key=lambda pair: pair[0].span)


def _start_of(statement: Statement) -> int:
    return statement.content.start


def _only_says_which(clauses: Clauses, trigger: Trigger, event: EventMention) -> bool:
    """Whether an event noun stands before another to say which one that is (地震の揺れ).

    One that is dated itself tells when, one before a plan what is to come (逮捕の方針).
    """
    chunk = clauses.chunks[trigger.chunk]
    headline = clauses.sentences[clauses.homes[trigger.chunk]].region is RegionKind.TITLE
    bare = trigger.use is Use.NOUN and not trigger.rule.alone and chunk.case is Case.GENITIVE
    bare = bare and not headline
    return bare and event.status is Status.ACTUAL and not any(dates_of(clauses, trigger.chunk))


def _is_particular(
    clauses: Clauses, trigger: Trigger, roles: Roles, pointers: Collection[str]
) -> bool:
    """Whether an event noun by itself is tied to a party, a place, a date, or pointed at (this)."""
    own = [trigger.chunk]
    own += [c for c in clauses.children[trigger.chunk] if clauses.chunks[c].predicate is None]
    dated = any(time.type in CALENDAR for place in own for time in clauses.times[place])
    pointed = any(clauses.chunks[place].content.of(clauses.text) in pointers for place in own)
    named = any(n.span.start < trigger.span.end for place in own for n in clauses.names[place])
    return dated or named or pointed or bool(roles.actors or roles.recipients)


def _sources(event: EventMention, statements: Sequence[Statement]) -> Ids:
    """Who vouches for an event: the speakers of the statements that hold it, innermost first.

    What somebody does by saying it needs no word of his: only the medium that relays it vouches.
    """
    start = event.trigger.start
    after = bisect_right(statements, start, key=_start_of)
    statements = statements[max(0, after - NEAR) : after + NEAR]
    holding = [s for s in statements if s.content.start <= start < s.content.end]
    holding.sort(key=lambda s: s.content.end - s.content.start)
    said = [s for s in statements if s.cue and s.cue.overlaps(event.trigger) and s not in holding]
    done = event.type in BY_SPEECH and event.status is Status.ACTUAL
    told = [s for s in holding if not (done and set(s.speakers) & set(event.actors))]
    return unique(
        [
            *(i for s in told for i in s.speakers),
            *(i for s in (*holding, *said) for i in s.reported_by),
        ]
    )
