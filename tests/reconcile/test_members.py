from dataclasses import replace

from tests.builders import Page, interval

from nenpyo.model import Annotation, EventType, SeriesClaim, SeriesKind, Span
from nenpyo.reconcile import reconcile
from nenpyo.reconcile.ledger import ledger_of
from nenpyo.reconcile.members import Series


def launch(day: str, what: str) -> Annotation:
    page = Page(f"北朝鮮は{day}、{what}を発射した。", day)
    actors = [page.state("北朝鮮", "PRK")]
    time = page.time(day, day)
    page.event(
        "発射した", EventType.MOBILIZE, actors, time=time, mode="weapons",
        sentence=Span(0, len(page.document.text)),
    )  # fmt: skip
    return page.annotation()


LAUNCHES = [
    launch("2021-03-25", "弾道ミサイル"),
    launch("2022-03-24", "衛星"),
    launch("2022-05-04", "弾道ミサイル"),
]


def series(terms: tuple[str, ...], setting: tuple[str, ...] = ()) -> Series:
    chronology = reconcile(LAUNCHES)
    last = LAUNCHES[-1]
    claim = SeriesClaim(
        id="c1", kind=SeriesKind.ORDINAL, span=last.events[0].trigger, event="v1", count=2,
        terms=terms, setting=setting,
    )  # fmt: skip
    ledger = ledger_of(chronology, LAUNCHES)
    return Series(
        event=chronology.events[-1], claim=claim, window=None, states=False, where=(),
        ledger=ledger,
    )  # fmt: skip


def test_the_words_of_the_kind_say_which_doings_are_of_one_kind() -> None:
    missiles = series(("ミサイル",))
    before = missiles.before(interval("2022-05-04"))
    assert [missiles.names(one) for one in before] == [True, False]
    assert [missiles.holds(one) for one in before] == [True, False]


def test_a_launch_of_no_told_kind_is_sure_of_none() -> None:
    launches = series(())
    before = launches.before(interval("2022-05-04"))
    assert [launches.holds(one) for one in before] == [False, False]


def test_what_its_clause_says_besides_must_be_told_before_a_member_is_sure() -> None:
    elsewhere = series(("ミサイル",), ("日本海",))
    before = elsewhere.before(interval("2022-05-04"))
    assert elsewhere.names(before[0])
    assert not elsewhere.holds(before[0])


def test_members_lie_in_the_window_before_and_after() -> None:
    this_year = replace(series(()), window=interval("2022"))
    assert len(this_year.before(interval("2022-05-04"))) == 1
    assert len(series(()).after(interval("2020"))) == 2
