"""Undated documents dated anew when documents come or go: only those that bear on each other.

What one document answers to another's open days is kept, pair by pair (`closing.answers`). A
document that comes is held against those that it can date or that can date it, found by the days
and words and parties of both; one that goes takes its answers with it.
"""

from calendar import monthrange
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import product
from typing import NamedTuple, Protocol, TypeVar

from nenpyo.model import Annotation, Document, PublicationDate
from nenpyo.reconcile.books import Ledger
from nenpyo.reconcile.closing import (
    OPEN,
    Answer,
    Question,
    answers,
    closed_date,
    fits,
    is_undated,
    questions,
)

Value = TypeVar("Value")
Read = Callable[[Document], Annotation]
"""Reads a document, whose date may have changed, from its beginning."""
TOGETHER = 500
"""Documents that are looked at in one go."""
MONTHS, DAYS = range(1, 13), range(1, 32)


class Asked(NamedTuple):
    """A question as it is kept: its document and mention, a mark, and what is known of its day."""

    document: str
    mention: str
    mark: str
    month: str
    day: str
    word: str


class DateBook(Protocol):
    """Which documents are asked for days, and what others answer."""

    def take_out(self, documents: Collection[str]) -> set[str]:
        """Forget what documents ask and answer; gives those that lose an answer."""

    def undated(self, documents: Collection[str]) -> list[str]:
        """Those of the documents that were given no date."""

    def ask(self, asked: Collection[Asked]) -> None:
        """Keep questions."""

    def asking(self, documents: Collection[str]) -> set[tuple[str, str]]:
        """Undated documents that ask what one of these, a dated one, may answer; with that one."""

    def bounds(self) -> tuple[date, date] | None:
        """The first and the last day on which anything is told to have happened."""

    def telling(self, days: Collection[date], word: str, marks: Collection[str]) -> set[str]:
        """The dated documents that tell, on one of the days and in such a word, of such parties."""

    def answer(self, document: str, witness: str, found: Sequence[Answer]) -> None:
        """Keep what one document answers another."""

    def answers(self, document: str, as_: type[Value]) -> list[Value]:
        """All that is answered to a document, each witness's as one value."""

    def keep(self, annotation: Annotation) -> None:
        """Keep a document as it is read now."""


class DatedLedger(Ledger, Protocol):
    """A ledger with its book of dates."""

    @property
    def dates(self) -> DateBook:
        """Who dates whom."""


def redate(ledger: DatedLedger, read: Read) -> None:
    """Read undated documents anew to which others give a date, or give it no more."""
    book, pending = ledger.dates, ledger.pending()
    lost = book.take_out(pending)
    witnesses: dict[str, set[str]] = {}
    for document, witness in book.asking(pending):
        witnesses.setdefault(document, set()).add(witness)
    new = book.undated(pending)
    for kept, one in _undated(ledger, new, read):
        _redate(ledger, kept, (one, _asked(book, one)), read)
    for kept, one in _undated(ledger, sorted(lost.union(witnesses).difference(new)), read):
        _redate(ledger, kept, (one, witnesses.get(one.document.id, set())), read)


def _undated(
    ledger: DatedLedger, ids: Sequence[str], read: Read
) -> Iterator[tuple[Annotation, Annotation]]:
    """Those of the documents that are undated: as they are kept, and as each is read alone."""
    for at in range(0, len(ids), TOGETHER):
        for annotation in ledger.lot(ids[at : at + TOGETHER]).annotations():
            one = alone(annotation, read)
            if is_undated(one.document):
                yield annotation, one


def alone(annotation: Annotation, read: Read) -> Annotation:
    """A document read without the others that its date has come from."""
    published = annotation.document.published
    if published is None or not published.witnesses:
        return annotation
    return read(replace(annotation.document, published=None))


def _redate(
    ledger: DatedLedger, kept: Annotation, asking: tuple[Annotation, set[str]], read: Read
) -> None:
    """Keep what dated documents answer a document that was read alone, and the date it gets."""
    one, witnesses = asking
    document, book = one.document, ledger.dates
    for other in ledger.lot(witnesses).annotations():
        if found := answers(one, other):
            book.answer(document.id, other.document.id, found)
    told = book.answers(document.id, tuple[Answer, ...])
    published = closed_date(document.published, [answer for found in told for answer in found])
    if (published or document.published) != kept.document.published:
        book.keep(read(replace(document, published=published)) if published else one)


def _asked(book: DateBook, annotation: Annotation) -> set[str]:
    """The dated documents that may answer what a document asks, which is kept."""
    document, bounds = annotation.document, book.bounds()
    found: set[str] = set()
    for question in questions(annotation):
        book.ask(_rows(document.id, question))
        if bounds:
            days = _days(question.time.value, document.published, bounds)
            found |= book.telling(days, question.word, question.marks)
    return found


def _rows(document: str, question: Question) -> list[Asked]:
    _, month, day = question.time.value[:10].split("-")
    known = ("" if OPEN in part else part for part in (month, day))
    told = (*known, question.word)
    return [Asked(document, question.mention.id, mark, *told) for mark in sorted(question.marks)]


def _days(value: str, published: PublicationDate | None, bounds: tuple[date, date]) -> list[date]:
    """The days, of all on which anything is told, that are what the words say."""
    first, last = bounds
    if published:
        first, last = max(first, published.earliest), min(last, published.latest or last)
    _, month, day = value[:10].split("-")
    found = (
        _day(year, *parts)
        for year in range(first.year, last.year + 1)
        for parts in product(_known(month, MONTHS), _known(day, DAYS))
    )
    return [one for one in found if one and first <= one <= last and fits(value, one, published)]


def _known(digits: str, every: range) -> Sequence[int]:
    return every if OPEN in digits else (int(digits),)


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if day <= monthrange(year, month)[1] else None
