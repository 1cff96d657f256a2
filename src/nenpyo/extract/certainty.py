"""How sure a text is of an event, and whether it affirms it, beside its status.

FactBank (Sauri and Pustejovsky 2009) keeps the two apart: certain, probable or possible, and
positive or negative. What a status leaves open is read from the words that a clause hangs on.
"""

from nenpyo.extract.clauses import Clauses
from nenpyo.extract.triggers import Trigger
from nenpyo.model import Certainty, Link, Polarity, Status
from nenpyo.pack.events import Factuality

BY_STATUS = {
    Status.ACTUAL: Certainty.CERTAIN,
    Status.NEGATED: Certainty.CERTAIN,
    Status.PLANNED: Certainty.PROBABLE,
    Status.POSSIBLE: Certainty.POSSIBLE,
}
HIGHEST = 4
"""Words above a clause that are looked at."""


def certainty_of(
    clauses: Clauses, trigger: Trigger, status: Status, factuality: Factuality
) -> Certainty:
    """How sure the text is that an event of that status happened, happens or does not."""
    told = BY_STATUS[status]
    hedged = told is Certainty.CERTAIN and _is_hedged(clauses, trigger.anchor, factuality)
    return Certainty.PROBABLE if hedged else told


def polarity_of(status: Status) -> Polarity:
    """Whether the text affirms an event of that status."""
    return Polarity.NEGATIVE if status is Status.NEGATED else Polarity.POSITIVE


def _is_hedged(clauses: Clauses, place: int, factuality: Factuality) -> bool:
    """Whether a word that only supposes stands at a clause or above it (…したとみられる)."""
    for _ in range(HIGHEST):
        chunk = clauses.chunks[place]
        lemma = chunk.predicate.lemma if chunk.predicate else ""
        words = {lemma, chunk.content.of(clauses.text), *chunk.words}
        if words & factuality.hedges:
            return True
        if chunk.head < 0 or chunk.link not in {Link.ADNOMINAL, Link.QUOTE, Link.ARGUMENT}:
            return False
        place = chunk.head
    return False
