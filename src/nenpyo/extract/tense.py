"""When a clause is: the chunk that gives its tense, whether that is past, a condition met."""

from nenpyo.extract.clauses import Clauses
from nenpyo.model import Case, Chunk, Link, TimeType
from nenpyo.pack.events import Factuality

CALENDAR = frozenset({TimeType.DATE, TimeType.TIME})


def tense_place(clauses: Clauses, place: int, factuality: Factuality) -> int:
    """The chunk that gives a clause its tense: the end of the chain of clauses it opens."""
    for _ in range(8):
        chunk = clauses.chunks[place]
        if chunk.link is not Link.CONTINUATION or chunk.head < 0:
            break
        if chunk.predicate and (chunk.predicate.past or set(chunk.words) & factuality.lasting):
            break
        if is_hearsay(chunk, factuality):
            break
        head = clauses.chunks[chunk.head]
        if head.predicate is None:
            break
        place = chunk.head
        # What goes on into a quotation goes on behind it: 「…し、…と述べた」.
        leads_out = head.link is Link.QUOTE and head.head >= 0 and not head.predicate.past
        if leads_out and clauses.chunks[head.head].predicate:
            place = head.head
    return place


def looks_back(clauses: Clauses, place: int) -> bool:
    """Whether a clause tells what its sentence counts from (2019年に会談して以来、4年ぶり)."""
    chunk = clauses.chunks[place]
    if chunk.predicate is None or chunk.link is Link.ROOT or place + 1 == len(clauses.chunks):
        return False
    behind = clauses.chunks[place + 1].content.of(clauses.text)
    return chunk.span.end == clauses.chunks[place + 1].span.start and behind in clauses.look_back


def is_hearsay(chunk: Chunk, factuality: Factuality) -> bool:
    """Whether a chunk holds that it is said (訪問するとされたが): its tense is before that."""
    return factuality.quoting in chunk.words[:-1]


def is_past(chunk: Chunk, factuality: Factuality) -> bool:
    """Whether a chunk tells what is over, or what goes on."""
    predicate = chunk.predicate
    if predicate is None:
        return True
    words = chunk.words
    if is_hearsay(chunk, factuality):
        # 「…するとしている」 in one chunk: what lasts is the saying.
        words = words[: words.index(factuality.quoting)]
    goes_on = bool(set(words) & factuality.progressive) and not set(words) & factuality.onward
    return predicate.past or predicate.nominal or goes_on


def was_met(clauses: Clauses, place: int, factuality: Factuality) -> bool:
    """Whether a clause is a condition that was met: 「甲国が侵攻すると、乙国は抗議した」.

    What somebody says has the same words behind it, but no other subject before the verb.
    """
    chunk = clauses.chunks[place]
    if chunk.link is not Link.CONDITION or chunk.head < 0 or is_past(chunk, factuality):
        return False
    end = tense_place(clauses, chunk.head, factuality)
    predicate = clauses.chunks[end].predicate
    if predicate is None or not predicate.past or chunk.words[-1:] != (factuality.sequel,):
        return False
    between = range(place + 1, end)
    return any(clauses.chunks[p].case in {Case.TOPIC, Case.NOMINATIVE} for p in between)


def is_looked_back_at(clauses: Clauses, place: int) -> bool:
    """Whether a chunk names the past that its clause is held against (since Singapore)."""
    chunk = clauses.chunks[place]
    text = chunk.span.of(clauses.text)
    return any(word in text for word in clauses.look_back) or _is_counted_from(clauses, place)


def _is_counted_from(clauses: Clauses, place: int) -> bool:
    """Whether a length is counted from what a noun names: 「爆発から3カ月」."""
    chunk = clauses.chunks[place]
    if chunk.case is not Case.ABLATIVE or place + 1 == len(clauses.chunks):
        return False
    lasts = any(time.type is TimeType.DURATION for time in clauses.times[place + 1])
    return lasts and not any(time.type in CALENDAR for time in clauses.times[place])
