"""Who did what to whom: roles from cases, links and what a sentence leaves out."""

from dataclasses import dataclass, replace

from nenpyo.extract.clauses import WINDOW, Clauses, arguments, head_names, is_passive
from nenpyo.extract.lexicon import lexicon_of
from nenpyo.extract.light import modified
from nenpyo.extract.nominal import roles_of_noun, suffers
from nenpyo.extract.parties import Context, Ids, in_first_case, unique
from nenpyo.extract.places import place_of
from nenpyo.extract.ranked import ranked
from nenpyo.extract.subjects import is_entitled, left_out, names_subject
from nenpyo.extract.topics import SUBJECTS
from nenpyo.extract.triggers import Trigger
from nenpyo.extract.verbal import roles_of_verb
from nenpyo.model import Case, Link
from nenpyo.pack.events import Frame, LightKind, Use

RANKED_OBJECTS = (Case.ACCUSATIVE, Case.DATIVE)
OF_ANOTHER = frozenset({
    LightKind.ANNOUNCE, LightKind.DECIDE, LightKind.CONSIDER, LightKind.CANCEL,
})  # fmt: skip
"""What one may do to the deed of another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Chain ids in their roles."""

    actors: Ids = ()
    recipients: Ids = ()
    place: str | None = None


def roles_of(context: Context, trigger: Trigger, frame: Frame, carried: Ids) -> Roles:
    """Fill a frame's roles; `carried` are the actors that an earlier sentence hands on."""
    inner = roles_of_noun(context, trigger, frame)
    if trigger.use is Use.NOUN or _is_told_by_noun(context.clauses, trigger):
        actors, recipients = _with_holders(context, trigger, frame, inner)
    else:
        actors, recipients = roles_of_verb(context, trigger, frame)
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
    actors, recipients = roles_of_verb(context, held, frame)
    return unique([*inner[0], *actors]), recipients or inner[1]


def _of_treaty(context: Context, trigger: Trigger, frame: Frame, actors: Ids) -> Ids:
    """The parties of what was concluded before a noun, where the clause leaves them out.

    「…は、昨年結ばれた条約によって」: the states of the sentence's subject, or the pair of states
    that the text named last.
    """
    clauses = context.clauses
    chunk = clauses.chunks[trigger.anchor]
    concluded = trigger.rule.absorbs and frame.mutual and is_passive(clauses, trigger.anchor)
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
        both = unique([*roles.actors, *roles.recipients])
        # A town is where they met, not who met there.
        parties = tuple(id_ for id_ in both if id_ != roles.place or id_ not in context.towns)
        return Roles(actors=parties, place=roles.place)
    if frame.state_host:
        towns = [r for r in roles.recipients if r in context.towns]
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
    passive = is_passive(clauses, trigger.anchor) and trigger.light is not LightKind.UNDERGO
    return trigger.light is LightKind.HAPPEN or passive


def _with_subject(context: Context, trigger: Trigger, actors: Ids, told: tuple[Frame, Ids]) -> Ids:
    """The actors with a subject that the clause leaves out."""
    clauses, anchor = context.clauses, trigger.anchor
    frame, carried = told
    if not actors:
        open_ = not any(True for _ in arguments(clauses, anchor, Case.NOMINATIVE))
        active = not is_passive(clauses, anchor) and not suffers(trigger)
        return left_out(context, trigger) if open_ and active else ()
    if frame.mutual and not any(True for _ in arguments(clauses, anchor, *SUBJECTS)):
        named = names_subject(clauses, trigger)
        return unique([*(left_out(context, trigger) or (() if named else carried)), *actors])
    return actors


def _unsaid_subject(context: Context, trigger: Trigger, frame: Frame, carried: Ids) -> Ids:
    """The subject that no rule finds: whom the ranker chose, else the topic handed on."""
    handed = () if names_subject(context.clauses, trigger) else carried
    if is_passive(context.clauses, trigger.anchor) or suffers(trigger):
        return () if frame.recipient else handed
    if is_entitled(context, trigger, handed):
        return handed
    return ranked(context, trigger.anchor, Case.NOMINATIVE) or handed


def _unsaid_object(context: Context, trigger: Trigger, frame: Frame, carried: Ids) -> Ids:
    """Whom it befalls, where no rule finds it: the unsaid subject of a passive, or an object."""
    if is_passive(context.clauses, trigger.anchor) or suffers(trigger):
        found = ranked(context, trigger.anchor, Case.NOMINATIVE) if frame.recipient else ()
        return found or (carried if _suffers_carried(context, trigger, frame) else ())
    cases = (case for case in RANKED_OBJECTS if case in frame.recipient)
    fillers = (ranked(context, trigger.anchor, case) for case in cases)
    return next((ids for ids in fillers if ids), ())


def _suffers_carried(context: Context, trigger: Trigger, frame: Frame) -> bool:
    """Whether an earlier sentence's topic may be the subject of a passive."""
    passive = is_passive(context.clauses, trigger.anchor) and bool(frame.recipient)
    undergone = suffers(trigger)
    return (passive or undergone) and not names_subject(context.clauses, trigger)
