"""Clauses in the present that tell what is so: done by saying it, a story, a measure."""

from nenpyo.extract.clauses import Clauses
from nenpyo.extract.triggers import Trigger
from nenpyo.model import EventType, Link
from nenpyo.pack.events import Factuality

PERFORMED = frozenset({EventType.SUPPORT, EventType.ACCUSE, EventType.CONCEDE})
"""What "I do it" does (Austin 1962): to welcome, condemn, apologise; the rest is promised so."""
ASKED = frozenset({EventType.REQUEST, EventType.REJECT})
"""What is asked and refused in the verb itself."""


def is_so(clauses: Clauses, place: int, trigger: Trigger, factuality: Factuality) -> bool:
    """Whether a clause in the present tells what is so: done by saying it, a story, a measure."""
    return (
        _is_performed(clauses, place, trigger, factuality)
        or _is_story(clauses, place, factuality)
        or _is_measure(clauses, place, factuality)
    )


def _is_measure(clauses: Clauses, place: int, factuality: Factuality) -> bool:
    """Whether a clause says what something comes to, or somebody says that it does."""
    chunk = clauses.chunks[place]
    if chunk.predicate is None or chunk.predicate.lemma not in factuality.measures:
        return False
    above = clauses.chunks[chunk.head].predicate if chunk.head >= 0 else None
    said = chunk.link is Link.QUOTE and above is not None and above.lemma in factuality.uttering
    return chunk.link is Link.ROOT or said


def _is_story(clauses: Clauses, place: int, factuality: Factuality) -> bool:
    """Whether a clause says what happening a noun means (…が激突するという事故): it took place."""
    head = clauses.chunks[place].head
    if clauses.chunks[place].link is not Link.QUOTE or head < 0:
        return False
    naming = clauses.chunks[head]
    if naming.predicate is None or naming.link is not Link.ADNOMINAL or naming.head < 0:
        return False
    noun = clauses.chunks[naming.head].content.of(clauses.text)
    return noun.endswith(factuality.happenings)


def _is_performed(clauses: Clauses, place: int, trigger: Trigger, factuality: Factuality) -> bool:
    """Whether the clause is said by who does with it what it says: "we condemn the attack"."""
    chunk = clauses.chunks[place]
    if chunk.link is not Link.QUOTE or chunk.head < 0 or set(chunk.words) & factuality.onward:
        return False
    above, rule = clauses.chunks[chunk.head].predicate, trigger.rule
    if above is None or above.lemma not in factuality.uttering:
        return False
    if rule.type in ASKED:
        return above.lemma not in factuality.becoming
    return rule.type in PERFORMED and bool(rule.expressed)
