"""Whose voice documents speak with when some come or go: what shares a sentence is compared."""

from collections import Counter
from collections.abc import Collection, Mapping

from nenpyo.reconcile.books import CopyBook
from nenpyo.reconcile.voices import COMMON, voices_among


def renew_voices(
    book: CopyBook, documents: Collection[str], told: Mapping[str, Mapping[int, int]]
) -> set[str]:
    """Find the voices of documents that came, went or changed; gives those of another voice now.

    `told` are the sentences of those that are there.
    """
    old = book.take_out(documents)
    new = Counter(key for sentences in told.values() for key in sentences)
    others = book.counts({*old, *new})
    shared = {
        key for key, count in others.items() if count + min(old.get(key, 0), new[key]) <= COMMON
    }
    near = {*documents, *book.telling(shared)}
    book.put(told)
    before = book.voices(near)
    speakers = near.union(before.values())
    group = book.sentences(speakers.union(book.repeating(speakers)))
    counts = book.counts({key for sentences in group.values() for key in sentences})
    now = voices_among(group, {key for key, count in counts.items() if count > COMMON})
    before |= book.voices(now)
    others_now = {one: voice for one, voice in now.items() if before.get(one, one) != voice}
    gone = {one: one for one in before if one not in now}
    book.set_voices({**others_now, **gone})
    return set(others_now)
