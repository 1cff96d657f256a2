"""Who did what to whom: roles from cases, links and what a sentence leaves out."""

from dataclasses import dataclass, replace

from nenpyo.extract.clauses import WINDOW, Clauses, arguments, head_names, leading
from nenpyo.extract.factuality import BY_SPEECH
from nenpyo.extract.lexicon import lexicon_of
from nenpyo.extract.light import modified
from nenpyo.extract.nominal import roles_of_noun, suffers
from nenpyo.extract.parties import (
    Context,
    Ids,
    aimed_at,
    beside,
    felt_about,
    in_cases,
    in_first_case,
    owners_in_cases,
    parties,
    signing_with,
    told_of,
    unique,
)
from nenpyo.extract.places import place_of
from nenpyo.extract.ranked import ranked
from nenpyo.extract.subjects import is_entitled, is_quoted, left_out, names_subject
from nenpyo.extract.topics import SUBJECTS
from nenpyo.extract.triggers import Trigger
from nenpyo.model import Case, Chunk, EventType, Link, Voice
from nenpyo.pack.events import Frame, LightKind, Use

RANKED_OBJECTS = (Case.ACCUSATIVE, Case.DATIVE)
AGENTS = (Case.AGENTIVE, Case.DATIVE, Case.ABLATIVE)
OF_ANOTHER = frozenset({
    LightKind.ANNOUNCE, LightKind.DECIDE, LightKind.CONSIDER, LightKind.CANCEL,
})  # fmt: skip
"""What one may do to the deed of another."""
ALONE = frozenset({EventType.OCCUR, EventType.TRAVEL, EventType.ATTEND})
"""What is done towards nobody."""
OF_OTHERS = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN})
"""Speech whose clause tells what the other does or is to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Chain ids in their roles."""

    actors: Ids = ()
    recipients: Ids = ()
    place: str | None = None


UPON_THINGS = frozenset({
    EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.AID, EventType.MOBILIZE,
})  # fmt: skip
"""What is done to the things of somebody: his ships, his goods, his villages."""


def roles_of(context: Context, trigger: Trigger, frame: Frame, carried: Ids) -> Roles:
    """Fill a frame's roles; `carried` are the actors that an earlier sentence hands on."""
    inner = roles_of_noun(context, trigger, frame)
    if trigger.use is Use.NOUN or _is_told_by_noun(context.clauses, trigger):
        actors, recipients = _with_holders(context, trigger, frame, inner)
    else:
        actors, recipients = _of_verb(context, trigger, frame)
        told = trigger.light is LightKind.EXPRESS and not frame.recipient and not frame.mutual
        if inner[0] and (told or trigger.light in OF_ANOTHER):
            # The announcer of another's resignation does not resign.
            actors = inner[0]
        actors = unique([*inner[0], *actors]) if frame.mutual else actors or inner[0]
        recipients = recipients or inner[1]
        if not recipients:
            recipients = _unsaid_object(context, trigger, frame, carried)
        actors = _with_subject(context, trigger, actors, (frame, carried))
        actors = actors or _unsaid_subject(context, trigger, frame, carried)
        actors = _of_treaty(context, trigger, frame, actors)
    roles = Roles(
        actors=actors,
        recipients=tuple(r for r in recipients if r not in actors),
        place=place_of(context, trigger, frame),
    )
    return _settled(context, roles, frame)


def _with_holders(
    context: Context, trigger: Trigger, frame: Frame, inner: tuple[Ids, Ids]
) -> tuple[Ids, Ids]:
    """With who held it, by the clause before the noun (the talks that A and B held lasted long).

    Who calls a visit off was to pay it.
    """
    if not inner[0] and trigger.light is LightKind.CANCEL:
        above = context.clauses.chunks[trigger.chunk].head
        inner = in_first_case(context, above, SUBJECTS, trigger.chunk), inner[1]
    told = modified(context.clauses, lexicon_of(context.grammar), trigger.chunk)
    if told is None or told[0] == trigger.anchor:
        return inner
    held = replace(trigger, anchor=told[0], use=Use.LIGHT, light=told[1])
    if _is_told_by_noun(context.clauses, held):
        return inner
    actors, recipients = _of_verb(context, held, frame)
    return unique([*inner[0], *actors]), recipients or inner[1]


def _of_treaty(context: Context, trigger: Trigger, frame: Frame, actors: Ids) -> Ids:
    """The parties of what was concluded before a noun, where the clause leaves them out.

    「…は、昨年結ばれた条約によって」: the states of the sentence's subject, or the pair of states
    that the text named last.
    """
    clauses = context.clauses
    chunk = clauses.chunks[trigger.anchor]
    concluded = trigger.rule.absorbs and frame.mutual and _is_passive(clauses, trigger.anchor)
    if not concluded or chunk.link is not Link.ADNOMINAL or len(actors) > 1:
        return actors
    subject = tuple(context.people.get(i, i) for i in left_out(context, trigger))
    both = unique([*subject, *actors])
    if len(both) > 1:
        return both
    pair = _last_pair(context, trigger.chunk) or both
    return pair if {i for i in both if i in context.states} <= {*pair} else both


def _last_pair(context: Context, place: int) -> Ids:
    """The two states that a group before a chunk stands for (both countries)."""
    clauses = context.clauses
    for before in range(place - 1, max(-1, place - WINDOW), -1):
        states = unique(n.chain for n in head_names(clauses, before) if n.chain in context.states)
        if len(states) == 2:
            return states
    return ()


def _settled(context: Context, roles: Roles, frame: Frame) -> Roles:
    """Parties where the frame wants them: all among the actors, or towns as the place."""
    if frame.mutual:
        return Roles(actors=unique([*roles.actors, *roles.recipients]), place=roles.place)
    if frame.state_host:
        towns = [r for r in roles.recipients if r not in context.states]
        hosts = unique(context.lands.get(r, r) for r in roles.recipients)
        hosts = tuple(host for host in hosts if host in context.states)
        place = towns[-1] if towns else roles.place or (hosts[-1] if hosts else None)
        return Roles(actors=roles.actors, recipients=hosts, place=place)
    towns = [r for r in roles.recipients if r in context.towns]
    if towns:
        # A town or a district suffers nothing: it is where its state or its people do.
        rest = tuple(r for r in roles.recipients if r not in towns)
        return Roles(actors=roles.actors, recipients=rest, place=roles.place or towns[-1])
    return roles


def _is_told_by_noun(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether the anchor's subject is the event itself (talks took place)."""
    if trigger.use is not Use.LIGHT:
        return False
    passive = _is_passive(clauses, trigger.anchor) and trigger.light is not LightKind.UNDERGO
    return trigger.light is LightKind.HAPPEN or passive


def _is_passive(clauses: Clauses, place: int) -> bool:
    predicate = clauses.chunks[place].predicate
    return predicate is not None and predicate.voice is Voice.PASSIVE


def _with_subject(context: Context, trigger: Trigger, actors: Ids, told: tuple[Frame, Ids]) -> Ids:
    """The actors with a subject that the clause leaves out."""
    clauses, anchor = context.clauses, trigger.anchor
    frame, carried = told
    if not actors:
        open_ = not any(True for _ in arguments(clauses, anchor, Case.NOMINATIVE))
        active = not _is_passive(clauses, anchor) and not suffers(trigger)
        return left_out(context, trigger) if open_ and active else ()
    if frame.mutual and not any(True for _ in arguments(clauses, anchor, *SUBJECTS)):
        named = names_subject(clauses, trigger)
        return unique([*(left_out(context, trigger) or (() if named else carried)), *actors])
    return actors


def _unsaid_subject(context: Context, trigger: Trigger, frame: Frame, carried: Ids) -> Ids:
    """The subject that no rule finds: whom the ranker chose, else the topic handed on."""
    handed = () if names_subject(context.clauses, trigger) else carried
    if _is_passive(context.clauses, trigger.anchor) or suffers(trigger):
        return () if frame.recipient else handed
    if is_entitled(context, trigger, handed):
        return handed
    return ranked(context, trigger.anchor, Case.NOMINATIVE) or handed


def _unsaid_object(context: Context, trigger: Trigger, frame: Frame, carried: Ids) -> Ids:
    """Whom it befalls, where no rule finds it: the unsaid subject of a passive, or an object."""
    if _is_passive(context.clauses, trigger.anchor) or suffers(trigger):
        found = ranked(context, trigger.anchor, Case.NOMINATIVE) if frame.recipient else ()
        return found or (carried if _suffers_carried(context, trigger, frame) else ())
    cases = (case for case in RANKED_OBJECTS if case in frame.recipient)
    fillers = (ranked(context, trigger.anchor, case) for case in cases)
    return next((ids for ids in fillers if ids), ())


def _suffers_carried(context: Context, trigger: Trigger, frame: Frame) -> bool:
    """Whether an earlier sentence's topic may be the subject of a passive."""
    passive = _is_passive(context.clauses, trigger.anchor) and bool(frame.recipient)
    undergone = suffers(trigger)
    return (passive or undergone) and not names_subject(context.clauses, trigger)


def _of_verb(context: Context, trigger: Trigger, frame: Frame) -> tuple[Ids, Ids]:
    """Actors and recipients among what hangs on the predicate."""
    anchor, noun = trigger.anchor, trigger.chunk
    by_other = any(True for _ in arguments(context.clauses, anchor, Case.AGENTIVE))
    passive = _is_passive(context.clauses, anchor) or (trigger.use is Use.FINAL and by_other)
    passive = passive and not frame.mutual
    if passive and Case.ABLATIVE in frame.actor:
        return _of_gift(context, anchor, frame, noun)
    if passive or suffers(trigger):
        subjects = in_cases(context, anchor, SUBJECTS, noun)
        if not frame.recipient:
            return subjects or in_cases(context, anchor, (Case.AGENTIVE,), noun), ()
        subjects = subjects or _of_relative(context, anchor)
        if not subjects and trigger.rule.type in UPON_THINGS:
            subjects = owners_in_cases(context, anchor, SUBJECTS, noun)
        if not subjects and not is_quoted(context.clauses, trigger):
            subjects = left_out(context, trigger)
        agents = (case for case in AGENTS if case not in frame.place)
        return in_cases(context, anchor, agents, noun), subjects
    together = frame.mutual or Case.COMITATIVE in frame.actor
    doers = _doing(context, anchor, frame)
    actors = (in_cases if together else in_first_case)(context, anchor, doers, noun)
    actors = unique([*actors, *beside(context, anchor)])
    recipients = _towards(context, trigger, frame)
    if frame.mutual or not any(True for _ in arguments(context.clauses, anchor, *SUBJECTS)):
        actors = unique([*_of_relative(context, anchor), *actors])
    if frame.mutual and trigger.rule.absorbs:
        actors = unique([*actors, *signing_with(context, anchor)])
    return actors, recipients


def _towards(context: Context, trigger: Trigger, frame: Frame) -> Ids:
    """Towards whom a verb's deed goes: in its cases, or whose deed or thing is in them."""
    anchor, noun = trigger.anchor, trigger.chunk
    recipients = in_first_case(context, anchor, frame.recipient, noun)
    if not recipients and trigger.rule.type in BY_SPEECH:
        recipients = owners_in_cases(context, anchor, frame.recipient, noun)
        if not recipients and trigger.rule.type in OF_OTHERS:
            recipients = told_of(context, anchor)
        if not recipients and trigger.light is LightKind.EXPRESS:
            recipients = felt_about(context, noun)
    if not recipients and trigger.rule.type not in ALONE:
        recipients = aimed_at(context, anchor, noun) or _shared(context, anchor, frame)
    if not recipients and trigger.rule.type in UPON_THINGS:
        recipients = owners_in_cases(context, anchor, frame.recipient, noun)
    return recipients


def _of_gift(context: Context, anchor: int, frame: Frame, but: int) -> tuple[Ids, Ids]:
    """The passive of giving and sending: who is sent acts where no giver is named; to whom."""
    givers = in_cases(context, anchor, (Case.AGENTIVE, Case.ABLATIVE), but)
    sent = in_cases(context, anchor, SUBJECTS, but) or _of_relative(context, anchor)
    return givers or sent, in_first_case(context, anchor, frame.recipient, but)


def _shared(context: Context, anchor: int, frame: Frame) -> Ids:
    """Whom a clause leaves out since the one that leads to it has just named them.

    「Xの大使を呼び、抗議した」「Xと会談し、協力で一致した」: to them, with them.
    """
    clauses = context.clauses
    cases = (Case.COMITATIVE,) if frame.mutual else frame.recipient
    if any(True for _ in arguments(clauses, anchor, Case.NOMINATIVE, *cases)):
        return ()
    for clause in leading(clauses, anchor):
        chunk = clauses.chunks[clause]
        if chunk.link is Link.CONTINUATION and chunk.predicate and not chunk.predicate.nominal:
            return in_first_case(context, clause, cases, anchor)
    return ()


def _doing(context: Context, anchor: int, frame: Frame) -> tuple[Case, ...]:
    """The cases of who acts: behind a subject of its own, a clause's topic is not the doer."""
    owned = any(True for _ in arguments(context.clauses, anchor, Case.NOMINATIVE))
    return tuple(case for case in frame.actor if not (owned and case is Case.TOPIC))


def _of_relative(context: Context, anchor: int) -> Ids:
    """Whom the noun names that the clause modifies."""
    chunks = context.clauses.chunks
    chunk = chunks[anchor]
    if chunk.link is Link.CONTINUATION and chunk.head >= 0 and not _has_subject(context, chunk):
        chunk = chunks[chunk.head]
    if chunk.link is not Link.ADNOMINAL or chunk.head < 0:
        return ()
    head = context.clauses.chunks[chunk.head]
    if head.predicate is not None and not head.predicate.nominal:
        return ()
    owned = head.case is Case.GENITIVE and not context.clauses.names[chunk.head]
    return parties(context, head.head if owned and head.head >= 0 else chunk.head)


def _has_subject(context: Context, chunk: Chunk) -> bool:
    """Whether the clause that a clause goes on into has a subject of its own."""
    return any(True for _ in arguments(context.clauses, chunk.head, *SUBJECTS))
