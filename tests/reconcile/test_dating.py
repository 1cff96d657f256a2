"""One by one or all at once, in whatever order: undated reports get the dates that all give."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.builders import Page, interval

from nenpyo.model import Annotation, DateSource, Document, EventType, PublicationDate, TimeType
from nenpyo.model import TimeExpression as Time
from nenpyo.reconcile import alone, close_dates, redate
from nenpyo.store import Ledger, Store, open_store

PEOPLE = (("甲野太郎", "NOR"), ("乙野次郎", "SWE"), ("丙野三郎", "FIN"), ("丁野四郎", None))
DAYS = ("2014-03-13", "2015-06-13", "2015-06-14", "2015-07-13")
OPEN = ("XXXX-XX-13", "XXXX-06-13", "2015-XX-13", "XXXX-06-1X")
WORDS = ("会談した", "首脳会談", "署名した")
PAGES: dict[str, Annotation] = {}
"""What each document says when it is read by itself."""


@st.composite
def pages(draw: st.DrawFn) -> Annotation:
    """Two of four meet or sign, on a day told in full by a dated report, in part by another."""
    number = draw(st.integers(0, 99))
    dated = draw(st.booleans())
    when = draw(st.sampled_from(DAYS)) if dated else None
    text = f"{number}日、甲野太郎と乙野次郎と丙野三郎と丁野四郎は会談した。首脳会談で署名した。"
    page = Page(text, when)
    clue = not dated and draw(st.booleans())
    if clue:
        first, last = interval("2015-01-01"), interval("2015-12-31")
        assert first.earliest
        bounds = PublicationDate(
            earliest=first.earliest, latest=last.latest, source=DateSource.INFERRED
        )
        page.document = replace(page.document, published=bounds)
    page.document = replace(page.document, id=f"{number:02} {when} {clue}")
    who = [page.chain(name, country=country) for name, country in PEOPLE]
    for word in draw(st.sets(st.sampled_from(WORDS), min_size=1)):
        pair = draw(st.permutations(who))[:2]
        type_ = EventType.SUPPORT if word == "署名した" else EventType.CONSULT
        if dated:
            time = page.time(f"{number}日", draw(st.sampled_from(DAYS)))
            page.event(word, type_, pair, time=time, sentence=page.span(text))
        else:
            value = draw(st.sampled_from(OPEN))
            page.times.append(
                Time(id=word, span=page.span(f"{number}日"), type=TimeType.DATE, value=value)
            )
            page.event(word, type_, pair, sentence=page.span(text))
    return page.annotation()


def read(document: Document) -> Annotation:
    """A document as it is read with the date that it has: a date of its own tells its days."""
    one = PAGES[document.id]
    return replace(one, document=replace(document, published=document.published or own(one)))


def own(one: Annotation) -> PublicationDate | None:
    return one.document.published


def dates(store: Store) -> dict[str, PublicationDate | None]:
    return {one.document.id: one.document.published for one in store.annotations()}


def put_in_order(ledger: Ledger) -> None:
    redate(ledger, read)


def everything(documents: list[Annotation]) -> dict[str, PublicationDate | None]:
    """The dates of documents that are read together."""
    found = close_dates(documents)
    return {one.document.id: found.get(one.document.id, own(one)) for one in documents}


@given(st.lists(pages(), min_size=2, max_size=9, unique_by=lambda one: one.document.id), st.data())
@settings(max_examples=60, deadline=None)
def test_any_order_and_any_lots_give_the_dates_that_all_give(
    found: list[Annotation], data: st.DataObject
) -> None:
    PAGES.clear()
    PAGES.update({one.document.id: one for one in found})
    gone = data.draw(st.sets(st.sampled_from(sorted(PAGES)), max_size=3))
    with TemporaryDirectory() as folder, open_store(Path(folder, "c.db"), create=True) as store:
        for one in data.draw(st.permutations(found)):
            store.add(one)
            if data.draw(st.booleans()):
                store.refresh(put_in_order)
        store.refresh(put_in_order)
        assert dates(store) == everything(found)
        for document in sorted(gone):
            store.remove(document)
            if data.draw(st.booleans()):
                store.refresh(put_in_order)
        store.refresh(put_in_order)
        left = [one for one in found if one.document.id not in gone]
        assert dates(store) == everything(left)


def meeting(value: str | None, day: str | None) -> Annotation:
    page = Page(f"13日、甲野太郎と乙野次郎は会談した。{day}", day)
    who = [page.chain(name, country=country) for name, country in PEOPLE[:2]]
    sentence = page.span(page.document.text)
    if value:
        page.times.append(Time(id="t", span=page.span("13日"), type=TimeType.DATE, value=value))
        page.event("会談", actors=who, sentence=sentence)
    else:
        page.event("会談", actors=who, sentence=sentence, time=page.time("13日", day or ""))
    return page.annotation()


def test_a_second_day_that_fits_opens_the_date_again_until_it_goes(tmp_path: Path) -> None:
    asking, first, second = (
        meeting("XXXX-XX-13", None),
        meeting(None, DAYS[0]),
        meeting(None, DAYS[1]),
    )
    PAGES.update({one.document.id: one for one in (asking, first, second)})
    with open_store(tmp_path / "c.db", create=True) as store:
        told = []
        for change in (
            lambda: store.add(asking),
            lambda: store.add(first),
            lambda: store.add(second),
            lambda: store.remove(first.document.id),
        ):
            change()
            assert store.refresh(put_in_order)
            assert not store.is_stale
            published = dates(store)[asking.document.id]
            told.append(published and str(published.earliest))
    assert told == [None, DAYS[0], None, DAYS[1]]


def test_what_is_read_alone_has_no_witnesses() -> None:
    asking, first = meeting("XXXX-XX-13", None), meeting(None, DAYS[0])
    PAGES.update({one.document.id: one for one in (asking, first)})
    (published,) = close_dates([asking, first]).values()
    closed = replace(asking, document=replace(asking.document, published=published))
    assert published.witnesses
    assert alone(closed, read) == asking
    assert alone(first, read) is first
