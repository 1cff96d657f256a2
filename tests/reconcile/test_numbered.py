from dataclasses import replace

from tests.builders import Page, interval
from tests.reconcile.test_tellings import whole

from nenpyo.model import Annotation, SeriesClaim, SeriesKind
from nenpyo.reconcile import reconcile
from nenpyo.reconcile.ledger import Ledger, Told, claims_of, ledger_of
from nenpyo.reconcile.numbered import is_counted_first, numbers_before, own_day


def release(day: str, count: int, what: str = "処理水") -> Annotation:
    page = Page(f"{day}、{what}の{count}回目の放出が始まった。", day)
    page.time(day, day)
    claim = SeriesClaim(
        id="c1", kind=SeriesKind.ORDINAL, span=page.span(f"{count}回目"), count=count,
        deeds=("放出",), about=(what,), terms=(what,),
    )  # fmt: skip
    return replace(whole(page), series=(claim,))


def listed() -> Annotation:
    page = Page("1回目は2023-08-24、2回目は2023-10-05、3回目は2023-11-02だった。", "2023-12-01")
    for day in ("2023-08-24", "2023-10-05", "2023-11-02"):
        page.time(day, day)
    claims = tuple(
        SeriesClaim(
            id=f"c{n}", kind=SeriesKind.ORDINAL, span=page.span(f"{n}回目"), count=n
        )
        for n in (1, 2, 3)
    )  # fmt: skip
    return replace(whole(page), series=claims)


def told(*documents: Annotation) -> tuple[list[Told], Ledger]:
    ledger = ledger_of(reconcile(documents), documents)
    return [one for page in documents for one in claims_of(page, ledger.deeds)], ledger


FIRST, SECOND, THIRD = release("2023-08-24", 1), release("2023-10-05", 2), release("2023-11-02", 3)


def test_all_numbers_before_it_must_be_told() -> None:
    claims, ledger = told(FIRST, SECOND, THIRD)
    assert numbers_before(claims[-1], ledger) == [interval("2023-08-24"), interval("2023-10-05")]
    claims, ledger = told(FIRST, THIRD)
    assert numbers_before(claims[-1], ledger) == []


def test_numbers_of_another_series_do_not_count() -> None:
    claims, ledger = told(release("2023-08-24", 1, "備蓄米"), SECOND)
    assert numbers_before(claims[-1], ledger) == []


def test_a_list_dates_each_behind_its_number() -> None:
    claims, ledger = told(listed())
    days = [own_day(one) for one in claims]
    assert days == [interval(day) for day in ("2023-08-24", "2023-10-05", "2023-11-02")]
    assert numbers_before(claims[-1], ledger) == days[:2]


def test_a_later_second_makes_the_first() -> None:
    claims, ledger = told(FIRST, SECOND)
    assert is_counted_first(claims[0], interval("2023-08-24"), ledger) == interval("2023-08-24")
    first = replace(FIRST, series=(replace(FIRST.series[0], kind=SeriesKind.FIRST, count=None),))
    claims, ledger = told(first, SECOND)
    assert is_counted_first(claims[0], interval("2023-08-24"), ledger) == interval("2023-10-05")
    claims, ledger = told(first, THIRD)
    assert is_counted_first(claims[0], interval("2023-08-24"), ledger) is None
