"""Verbs with little meaning of their own: what they do to the noun that tells the event."""

from nenpyo.extract.clauses import SHARED, Clauses, arguments, relatives
from nenpyo.extract.lexicon import Lexicon
from nenpyo.model import Case, Chunk, EventType, Link, Voice
from nenpyo.pack.events import EventRule, LightKind

OBJECT = frozenset({Case.ACCUSATIVE, Case.TOPIC, Case.BARE, None})
ESSIVE = frozenset({Case.COMITATIVE, Case.DATIVE})
"""What somebody becomes, or makes of something."""
GOAL = frozenset({Case.DATIVE, Case.ALLATIVE})
SUBJECT = frozenset({Case.NOMINATIVE, Case.TOPIC, Case.BARE, None})
TOLD = frozenset({LightKind.PERFORM, LightKind.HAPPEN, LightKind.EXPRESS})
"""What a verb does to an event that is its topic and not its subject."""
TAKERS = frozenset({LightKind.ASK, LightKind.CANCEL})
"""Light verbs that are events of their own and leave the noun what it is."""


def kinds_of(lexicon: Lexicon, chunk: Chunk) -> frozenset[LightKind]:
    """What a chunk's verb may do to an event noun."""
    if chunk.predicate is None:
        return frozenset()
    return lexicon.light.get(chunk.predicate.lemma, frozenset())


def light_kinds(clauses: Clauses, lexicon: Lexicon, place: int, anchor: int) -> list[LightKind]:
    """What the verb that a noun hangs on does to it, where the two are in the right cases."""
    chunk = clauses.chunks[place]
    predicate = clauses.chunks[anchor].predicate if anchor >= 0 else None
    if predicate is None or chunk.link is Link.ADNOMINAL:
        return []
    if chunk.case in ESSIVE and predicate.lemma == lexicon.deverbal:
        # 「総会とした」, 「延期にした」: what is made of a thing is done.
        return [LightKind.PERFORM]
    if chunk.case in ESSIVE and predicate.lemma == lexicon.becoming:
        return [LightKind.BECOME]
    if predicate.lemma == lexicon.becoming and chunk.case in {Case.TOPIC, Case.NOMINATIVE}:
        days = (p for p in arguments(clauses, anchor, Case.DATIVE) if clauses.times[p])
        return [LightKind.HAPPEN for _ in days]
    if predicate.lemma == lexicon.deverbal and _has_essive(clauses, anchor):
        return []
    return _taken(clauses, lexicon, chunk.case, anchor)


def _taken(clauses: Clauses, lexicon: Lexicon, case: Case | None, anchor: int) -> list[LightKind]:
    """What a predicate that is neither copula nor plain doing does to a noun in a case."""
    predicate = clauses.chunks[anchor].predicate
    if predicate is None:
        return []
    passive = predicate.voice is Voice.PASSIVE
    kinds = lexicon.light.get(predicate.lemma, frozenset())
    if passive and case is Case.ACCUSATIVE and LightKind.PERFORM in kinds:
        # 「…に判決を言い渡す」: who is given something, suffers it.
        return [LightKind.UNDERGO]
    if case is Case.TOPIC and not passive:
        kinds = frozenset() if _has_object(clauses, anchor) else kinds & TOLD
    return [k for k in LightKind if k in kinds and case in cases_of(k, passive=passive)]


def cases_of(kind: LightKind, *, passive: bool) -> frozenset[Case | None]:
    """The cases in which a light verb of a kind takes its noun."""
    match kind:
        case LightKind.ANSWER:
            return frozenset()
        case LightKind.REACH:
            return GOAL
        case LightKind.UNDERGO:
            return OBJECT | GOAL
        case LightKind.EXPRESS if not passive:
            # An utterance may rise by itself: voices of protest came up.
            return OBJECT | {Case.NOMINATIVE}
        case _:
            return SUBJECT if passive is not (kind is LightKind.HAPPEN) else OBJECT


def answered(clauses: Clauses, lexicon: Lexicon, anchor: int, rule: EventRule) -> bool:
    """Whether a verb of undergoing tells what moved its subject to what the next clause tells.

    「発射を受け、緊急会合を開いた」: nobody suffers a launch, and who is shot at and sinks does.
    An attack is answered where the next clause is a deed of the subject's own.
    """
    chunk = clauses.chunks[anchor]
    if LightKind.ANSWER not in kinds_of(lexicon, chunk) or chunk.link not in SHARED:
        return False
    if rule.frame not in lexicon.suffered:
        return True
    return rule.type is EventType.ASSAULT and _is_own_deed(clauses, lexicon, chunk.head)


def _is_own_deed(clauses: Clauses, lexicon: Lexicon, place: int) -> bool:
    """Whether a clause tells something its subject does: in the active, and not what befalls it."""
    predicate = clauses.chunks[place].predicate if place >= 0 else None
    if predicate is None or predicate.nominal or predicate.voice is not Voice.ACTIVE:
        return False
    word = predicate.lemma
    noun = word.removesuffix(lexicon.deverbal)
    rules = (*lexicon.verbs.get(word, ()), *lexicon.nouns.get(noun, ()))
    return bool(rules) and not any(rule.frame in lexicon.helpless for rule in rules)


def _has_object(clauses: Clauses, anchor: int) -> bool:
    return any(True for _ in arguments(clauses, anchor, Case.ACCUSATIVE))


def _has_essive(clauses: Clauses, anchor: int) -> bool:
    """Whether the verb makes its object into something (make the talks a secret)."""
    return any(True for _ in arguments(clauses, anchor, Case.COMITATIVE))


def modified(clauses: Clauses, lexicon: Lexicon, place: int) -> tuple[int, LightKind] | None:
    """The light verb that modifies an event noun as it would carry it (talks that were held)."""
    for child in relatives(clauses, place):
        chunk = clauses.chunks[child]
        if chunk.predicate is None:
            continue
        for kind in lexicon.light.get(chunk.predicate.lemma, ()):
            if kind in {LightKind.PERFORM, LightKind.HAPPEN}:
                return child, kind
    return None
