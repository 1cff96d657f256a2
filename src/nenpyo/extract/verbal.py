"""Who a verb's cases name: who does it, towards whom, and whose thing it is done to."""

from nenpyo.extract.clauses import arguments, is_passive, leading
from nenpyo.extract.factuality import BY_SPEECH
from nenpyo.extract.nominal import suffers
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
from nenpyo.extract.subjects import is_quoted, left_out
from nenpyo.extract.topics import SUBJECTS
from nenpyo.extract.triggers import Trigger
from nenpyo.model import Case, Chunk, EventType, Link
from nenpyo.pack.events import Frame, LightKind, Use

AGENTS = (Case.AGENTIVE, Case.DATIVE, Case.ABLATIVE)
ALONE = frozenset({EventType.OCCUR, EventType.TRAVEL, EventType.ATTEND})
"""What is done towards nobody."""
OF_OTHERS = frozenset({EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN})
"""Speech whose clause tells what the other does or is to do."""
UPON_THINGS = frozenset({
    EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.AID, EventType.MOBILIZE,
})  # fmt: skip
"""What is done to the things of somebody: his ships, his goods, his villages."""


def roles_of_verb(context: Context, trigger: Trigger, frame: Frame) -> tuple[Ids, Ids]:
    """Actors and recipients among what hangs on the predicate."""
    anchor, noun = trigger.anchor, trigger.chunk
    by_other = any(True for _ in arguments(context.clauses, anchor, Case.AGENTIVE))
    passive = is_passive(context.clauses, anchor) or (trigger.use is Use.FINAL and by_other)
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
