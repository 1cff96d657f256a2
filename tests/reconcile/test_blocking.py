from datetime import date

from tests.builders import Page, interval, summit

from nenpyo.model import Annotation, EntityType, EventTime, EventType, TimeInterval
from nenpyo.reconcile.blocking import (
    block_names,
    blocks_of,
    candidates,
    entry_of,
    family,
)
from nenpyo.reconcile.entities import resolve_entities
from nenpyo.reconcile.reports import Report, parties_of, reports_of


def reports(*annotations: Annotation) -> list[Report]:
    entities, ids = resolve_entities(annotations)
    parties = parties_of(entities)
    found = [r for annotation in annotations for r in reports_of(annotation, ids, parties)]
    return sorted(found, key=lambda report: report.key)


def meeting(number: int, value: str) -> Annotation:
    return summit(f"{number}: プーチンと金正恩が会談。", "会談", value)


def compared(*values: str) -> int:
    return len(list(candidates(reports(*(meeting(at, v) for at, v in enumerate(values))))))


def test_reports_of_overlapping_times_are_compared() -> None:
    assert compared("2023-09-13", "2023-09-13") == 1
    assert compared("2023-09-13", "2023-09", "2023") == 3


def test_reports_a_day_apart_are_compared_and_a_week_apart_are_not() -> None:
    assert compared("2023-09-13", "2023-09-14") == 1
    assert compared("2023-09-13", "2023-09-20") == 0


def test_reports_of_other_parties_are_not_compared() -> None:
    page = Page("中国と日本が会談。")
    who = [page.state("中国", "CHN"), page.state("日本", "JPN")]
    page.event("会談", actors=who, time=page.time("会談", "2023-09-13"))
    assert not list(candidates(reports(meeting(1, "2023-09-13"), page.annotation())))


def test_a_state_is_compared_with_its_leader() -> None:
    page = Page("ロシアと北朝鮮が会談。")
    who = [page.state("ロシア", "RUS"), page.state("北朝鮮", "PRK")]
    page.event("会談", actors=who, time=page.time("会談", "2023-09-13"))
    assert len(list(candidates(reports(meeting(1, "2023-09-13"), page.annotation())))) == 1


def test_one_word_around_one_country_is_compared_though_nobody_is_named() -> None:
    def quake(text: str, rule: str) -> Annotation:
        page = Page(text)
        page.state("ネパール", "NPL")
        found = page.time("25日", "2015-04-25")
        whole = page.span(text)
        page.event("地震", EventType.OCCUR, time=found, rule=rule, sentence=whole)
        return page.annotation()

    one = quake("25日にネパールで地震。", "quake")
    assert len(list(candidates(reports(one, quake("ネパールの25日の地震。", "quake"))))) == 1


def test_nothing_is_compared_without_a_time() -> None:
    page = Page("ロシアが発射した。")
    page.event("発射した", EventType.MOBILIZE, [page.state("ロシア", "RUS")])
    again = Page("ロシアが発射した、と。")
    again.event("発射した", EventType.MOBILIZE, [again.state("ロシア", "RUS")])
    assert not list(candidates(reports(page.annotation(), again.annotation())))


def test_where_nobody_is_named_the_place_counts() -> None:
    page = Page("ロシアで爆発があった。")
    page.event("爆発", EventType.OCCUR, place=page.state("ロシア", "RUS"))
    (report,) = reports(page.annotation())
    assert block_names(report) == {"RUS"}


def test_an_open_end_reaches_to_the_end_of_days() -> None:
    page = Page("ロシアが攻撃を続ける。")
    since = TimeInterval(date(2022, 2, 24), date.max)
    page.time("続ける", "2022")
    page.event(
        "攻撃", EventType.ASSAULT, [page.state("ロシア", "RUS")],
        time=EventTime(value="2022-02-24/", interval=since, expression="t1"),
    )  # fmt: skip
    assert not list(candidates(reports(page.annotation())))
    assert interval("2024").contains(interval("2024-02"))


def test_every_two_reports_that_may_be_one_are_compared_once() -> None:
    names = {"ロシア": "RUS", "北朝鮮": "PRK", "中国": "CHN", "日本": "JPN"}
    pages = []
    for number, size in enumerate((1, 2, 2, 3, 4, 4)):
        page = Page(f"{number}: " + "・".join(names) + "が会談。")
        who = [page.state(name, names[name]) for name in list(names)[:size]]
        page.event("会談", actors=who, time=page.time("会談", "2023-09"))
        pages.append(page.annotation())
    pairs = list(candidates(reports(*pages)))
    assert len(pairs) == len(set(pairs)) == 6 * 5 // 2


def test_what_is_compared_is_found_through_the_names_of_blocks() -> None:
    names = {"ロシア": "RUS", "北朝鮮": "PRK", "中国": "CHN", "日本": "JPN"}
    pages = []
    for number, (first, last) in enumerate(((0, 1), (0, 2), (1, 3), (2, 4), (0, 4), (3, 4))):
        page = Page(f"{number}: " + "・".join(names) + "が攻撃。")
        who = [page.state(name, names[name]) for name in list(names)[first:last]]
        town = page.chain("攻撃", EntityType.GPE, "RUS")
        where = town if number % 2 else None
        time = page.time("攻撃", "2023-09")
        page.event("攻撃", EventType.ASSAULT, actors=who, time=time, place=where)
        pages.append(page.annotation())
    told = reports(*pages)
    entries = [entry for report in told if (entry := entry_of(report))]
    pairs = list(candidates(told))
    assert len(pairs) == len(set(pairs))
    assert {
        (a, b)
        for b in range(len(told))
        for a in range(b)
        if set(blocks_of(entries[a]).stands_in) & set(blocks_of(entries[b]).looks_into)
    } >= set(pairs)
    assert any(len(set(one.stands_in) & set(one.looks_into)) > 1 for one in map(blocks_of, entries))


def test_kindred_types_are_one_family() -> None:
    assert family(EventType.TRAVEL) == family(EventType.ATTEND) == family(EventType.CONSULT)
    assert family(EventType.AID) != family(EventType.ACCUSE)
