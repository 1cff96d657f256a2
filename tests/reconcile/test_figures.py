from dataclasses import replace

from tests.builders import Page

from nenpyo.model import Annotation, EventType, Quantity
from nenpyo.reconcile import reconcile


def report(publisher: str, *numbers: tuple[str, float, str]) -> Annotation:
    """A report of deaths in an attack: the words, the number and among whom it counts."""
    words = "、".join(text for text, _, _ in numbers)
    page = Page(f"3日の攻撃で甲国の{words}が死亡。", "2025-09-05", publisher=publisher)
    told = tuple(
        Quantity(quantity="dead", value=value, unit="person", of=of, span=page.span(text))
        for text, value, of in numbers
    )
    page.event(
        "死亡",
        type_=EventType.OCCUR,
        mode="death",
        actors=[page.state("甲国", "AAA")],
        time=page.time("3日", "2025-09-03"),
        quantities=told,
    )
    return page.annotation()


def test_a_part_disputes_only_a_smaller_whole() -> None:
    part = report("青葉通信", ("子供6人", 6, "子供"))
    assert not reconcile([part, report("北野日報", ("9人", 9, ""))]).conflicts
    assert reconcile([part, report("北野日報", ("4人", 4, ""))]).conflicts


def test_two_parts_are_compared_only_if_they_are_the_same() -> None:
    part = report("青葉通信", ("子供6人", 6, "子供"))
    assert not reconcile([part, report("北野日報", ("兵士2人", 2, "兵士"))]).conflicts
    assert reconcile([part, report("北野日報", ("子供2人", 2, "子供"))]).conflicts


def test_one_report_may_tell_the_numbers_of_two_who_disagree() -> None:
    page = Page("甲庁は6人、乙省は9人とする。3日の攻撃での死亡。", publisher="青葉通信")
    sources = (page.chain("甲庁"), page.chain("乙省"))
    six, nine = (
        Quantity(quantity="dead", value=value, unit="person", span=page.span(words))
        for words, value in (("6人", 6), ("9人", 9))
    )
    told = replace(six, sources=sources[:1]), replace(nine, sources=sources[1:])
    page.event("死亡", type_=EventType.OCCUR, mode="death", quantities=told)
    (conflict,) = reconcile([page.annotation()]).conflicts
    assert [reading.value for reading in conflict.readings] == ["6 person", "9 person"]


def test_what_a_report_sets_against_its_own_number_disputes_it() -> None:
    page = Page("3日の会談は2時間だったが、同行筋は1時間とする。", publisher="青葉通信")
    source = page.chain("同行筋")
    two, one = (
        Quantity(quantity="duration", value=value, unit="minute", span=page.span(words))
        for words, value in (("2時間", 120), ("1時間", 45))
    )
    time = page.time("3日", "2025-09-03")
    told = two, replace(one, sources=(source,))
    page.event("会談", time=time, quantities=told)
    assert not reconcile([page.annotation()]).conflicts
    page.events[-1] = replace(
        page.events[-1], quantities=(two, replace(one, sources=(source,), contrary=True))
    )
    (conflict,) = reconcile([page.annotation()]).conflicts
    assert conflict.quantity == "duration"
