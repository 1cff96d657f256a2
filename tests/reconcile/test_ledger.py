from dataclasses import replace

from tests.builders import Page, interval

from nenpyo.model import Annotation, Circle, EventTime, EventType, SeriesClaim, SeriesKind
from nenpyo.reconcile import reconcile
from nenpyo.reconcile.ledger import (
    Ledger,
    Told,
    claims_of,
    day_of,
    is_unlimited,
    ledger_of,
    other_days,
    window_of,
)


def visit(*claims: SeriesClaim) -> Annotation:
    page = Page("オバマ氏は2010-08-07、イラクを訪問した。停戦後初めて。", "2010-08-08")
    guest = page.chain("オバマ", country="USA", wikidata="Q-obama")
    host = page.state("イラク", "IRQ")
    time = page.time("2010-08-07", "2010-08-07")
    page.event(
        "訪問した", actors=[guest], recipients=(host,), mode="visit", time=time,
        sentence=page.span("オバマ氏は2010-08-07、イラクを訪問した"),
    )  # fmt: skip
    page.event("停戦", EventType.RETREAT, actors=[host])
    return replace(page.annotation(), series=claims)


def inauguration() -> Annotation:
    page = Page("2009-01-20、オバマ氏は大統領に就任した。", "2009-01-21")
    actor = page.chain("オバマ", country="USA", wikidata="Q-obama")
    time = page.time("2009-01-20", "2009-01-20")
    page.event("就任した", EventType.OCCUR, [actor], time=time, mode="office")
    return page.annotation()


def first(**fields: object) -> SeriesClaim:
    span = Page("オバマ氏は2010-08-07、イラクを訪問した。停戦後初めて。").span("初めて")
    claim = SeriesClaim(id="c1", kind=SeriesKind.FIRST, span=span, event="v1")
    return replace(claim, **fields)  # type: ignore[arg-type]  # a test names fields as they are


def told(*documents: Annotation) -> tuple[Told, Ledger]:
    ledger = ledger_of(reconcile(documents), documents)
    (one,) = (told for document in documents for told in claims_of(document, ledger.deeds))
    return one, ledger


def window(*documents: Annotation) -> tuple[str, bool]:
    one, ledger = told(*documents)
    assert one.event
    found, is_known = window_of(one, interval("2010-08-07"), ledger)
    return str(found.earliest) if found else "", is_known


def test_what_is_counted_since_taking_office_begins_then_where_that_is_told() -> None:
    page = visit(first(circle=Circle.OFFICE))
    assert window(page, inauguration()) == ("2009-01-20", True)
    assert window(page) == ("", False)


def test_what_is_counted_within_a_length_begins_so_long_before() -> None:
    assert window(visit(first(within="P10Y"))) == ("2000-08-07", True)


def test_what_is_counted_since_something_undated_has_no_window_that_is_known() -> None:
    assert window(visit(first(anchor="v2"))) == ("", False)
    assert window(visit(first(anchor=""))) == ("", False)
    assert window(visit(first())) == ("", True)


def test_a_date_since_when_is_counted_is_not_the_days_of_the_event() -> None:
    since = EventTime(value="2010", interval=interval("2010"), expression="t1")
    one, _ = told(visit(first(since=since)))
    found = day_of(one)
    assert found
    assert str(found.earliest) == "2010-08-05"
    assert day_of(told(visit(first()))[0]) == interval("2010-08-07")


def test_the_days_of_print_and_of_the_sentence_may_be_meant_too() -> None:
    one, _ = told(visit(first()))
    assert [str(days.latest) for days in other_days(one)] == ["2010-08-08"]


def test_the_words_that_tell_an_event_are_those_of_its_sentences() -> None:
    one, ledger = told(visit(first()))
    assert one.event
    assert ledger.tells(one.event, ("イラク", "訪問"))
    assert not ledger.tells(one.event, ("公式",))


def test_only_what_counts_all_numbers_the_series() -> None:
    assert is_unlimited(first())
    assert not is_unlimited(first(within="P1Y"))
    assert not is_unlimited(first(circle=Circle.PART))
