"""Who an event noun names: in its compound and among its modifiers."""

from nenpyo.extract.clauses import arguments
from nenpyo.extract.parties import PARTIES, Context, Ids, named, owners, parties, unique
from nenpyo.extract.triggers import Trigger
from nenpyo.model import Case, EntityType, EventType, Link
from nenpyo.pack.events import Frame, LightKind, Use

DEEDS_OF_STATES = frozenset({EventType.COERCE, EventType.ASSAULT, EventType.ACCUSE})
BEFALLING = frozenset({EventType.COERCE, EventType.SANCTION})
"""What the one suffers who comes to it."""
FROM_WHERE = frozenset({EventType.RETREAT, EventType.TRAVEL, EventType.OCCUR})
"""What is done from a place rather than by whom it comes from."""
NOMINAL_ROLES = {
    Case.AGENTIVE: "actor",
    Case.COMITATIVE: "actor",
    Case.ABLATIVE: "actor",
    Case.TARGET: "recipient",
    Case.ALLATIVE: "recipient",
    Case.DATIVE: "recipient",
}
"""What the case of a noun's modifier says, whatever the noun."""


def suffers(trigger: Trigger) -> bool:
    """Whether the light verb's subject is whom the event befalls (be attacked, become a colony)."""
    suffered = trigger.light is LightKind.BECOME and trigger.rule.type in BEFALLING
    return suffered or trigger.light is LightKind.UNDERGO


def roles_of_noun(context: Context, trigger: Trigger, frame: Frame) -> tuple[Ids, Ids]:
    """Actors and recipients inside a noun's compound and among its modifiers."""
    found: dict[str, list[str]] = {"actor": [], "recipient": [], "place": []}
    found[frame.inner].extend(_inside(context, trigger))
    if trigger.use is not Use.VERB:
        for child in context.clauses.children[trigger.chunk]:
            if context.clauses.chunks[child].predicate is None:
                role, ids = _of_modifier(context, trigger, frame, child)
                found[role].extend(ids)
                if role == "recipient":
                    found["actor"].extend(_doer_before(context, child))
    actors = unique(found["actor"])
    return actors, unique(r for r in found["recipient"] if r not in actors)


def _doer_before(context: Context, place: int) -> Ids:
    """The doer in front of the one a deed is aimed at (A's supplies to B)."""
    if not any(n.type is EntityType.GPE for n in named(context, place)):
        return ()
    doers = arguments(context.clauses, place, Case.GENITIVE)
    return unique(
        n.chain
        for doer in doers
        for n in named(context, doer)
        if n.type in {EntityType.GPE, EntityType.ORG}
    )


def _of_modifier(context: Context, trigger: Trigger, frame: Frame, place: int) -> tuple[str, Ids]:
    """The role that a noun's modifier plays in its event, and who plays it."""
    case = context.clauses.chunks[place].case
    ids = parties(context, place)
    if context.clauses.chunks[place].link is Link.COORDINATION:
        # 「Aと会談を行う」 reads like a list of A and talks.
        return "actor", ids if frame.mutual else ()
    if case is None or (case is not Case.GENITIVE and case not in NOMINAL_ROLES):
        return "place", ()
    if case is not Case.GENITIVE:
        role = _role_of(trigger, frame, case)
        return role, ids or (owners(context, place) if role == "recipient" else ())
    performed = trigger.use is Use.LIGHT and not suffers(trigger)
    if performed and Case.ACCUSATIVE in frame.recipient:
        return "recipient", ids
    people = any(n.type is EntityType.PERSON for n in named(context, place))
    if frame.genitive == "recipient" and not people and trigger.rule.type in DEEDS_OF_STATES:
        return "actor", ids
    return frame.genitive, ids


def _role_of(trigger: Trigger, frame: Frame, case: Case) -> str:
    """The role of a noun's modifier by its case: an attack is by whom it is from, no retreat."""
    if case in frame.recipient:
        return "recipient"
    if case is Case.ABLATIVE and trigger.rule.type in FROM_WHERE:
        return "place"
    return NOMINAL_ROLES[case]


def _inside(context: Context, trigger: Trigger) -> Ids:
    """Whom the compound of the trigger names (the US-Japan talks, a visit to China)."""
    clauses = context.clauses
    names = clauses.names[trigger.chunk]
    found = [n.chain for n in names if n.type in PARTIES and n.span.end <= trigger.span.end]
    compound = clauses.chunks[trigger.chunk].content.of(clauses.text)
    for word, country in context.grammar.abroad:
        if word in compound and (chain := context.countries.get(country)):
            found.append(chain)
    return unique(found)
