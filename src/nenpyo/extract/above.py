"""The words above a clause that say whether what it tells is real."""

from collections.abc import Iterator

from nenpyo.extract.clauses import Clauses
from nenpyo.model import Case, Chunk, Link, Status
from nenpyo.pack.events import Factuality, FactualityCue

LEVELS = 4
"""Words above a clause that are looked at."""


def cues_above(clauses: Clauses, place: int, factuality: Factuality) -> Iterator[FactualityCue]:
    """The cues above a clause, up to the first word that is none.

    Behind the noun of an utterance only a denial counts: "denied reports that it attacked".
    """
    reported = False
    for _ in range(LEVELS):
        chunk = clauses.chunks[place]
        if chunk.head < 0 or chunk.link not in {Link.ADNOMINAL, Link.QUOTE, Link.ARGUMENT}:
            return
        head = clauses.chunks[chunk.head]
        found = [cue for cue in factuality.cues if _fits(clauses, chunk, head, cue)]
        yield from (cue for cue in found if not reported or cue.past is Status.NEGATED)
        noun = head.content.of(clauses.text)
        reported = head.predicate is None and noun.endswith(factuality.speech)
        topic = head.case is Case.TOPIC and not set(head.words) & factuality.also
        named = reported or (noun in factuality.nominals and not topic)
        if not found and head.predicate is None and not named:
            return
        place = chunk.head


def cues_beside(
    clauses: Clauses, place: int, end: int, factuality: Factuality
) -> Iterator[FactualityCue]:
    """The cues above the next clause, which takes the one before along: 「…し、…した疑いで」."""
    for beside in range(place + 1, end):
        chunk = clauses.chunks[beside]
        if chunk.predicate is None or chunk.predicate.nominal:
            continue
        own = any(clauses.chunks[c].case is Case.NOMINATIVE for c in clauses.children[beside])
        if chunk.link is Link.ADNOMINAL and not own:
            yield from (cue for cue in cues_above(clauses, beside, factuality) if cue.past)
        return


def _fits(clauses: Clauses, chunk: Chunk, head: Chunk, cue: FactualityCue) -> bool:
    if chunk.link not in cue.links:
        return False
    if head.predicate is not None and head.predicate.lemma in cue.words:
        return True
    if head.predicate is not None and not head.predicate.nominal:
        return False
    return head.content.of(clauses.text).endswith(cue.words) or (
        head.predicate is not None and head.predicate.lemma[:-1] in cue.words
    )
