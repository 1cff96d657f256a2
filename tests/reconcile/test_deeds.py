from tests.builders import Page, summit

from nenpyo.model import EventType
from nenpyo.reconcile import reconcile
from nenpyo.reconcile.deeds import deeds_of, same_circle, same_deed

FIRST = summit("2019年4月25日、プーチン氏と金正恩氏は会談した。", "25日", "2019-04-25")
SECOND = summit("13日、プーチン氏と金正恩氏は会談した。", "13日", "2023-09-13")


def visit() -> Page:
    page = Page("ロシアのプーチン氏は24日に北朝鮮を訪問した。")
    guest = page.chain("プーチン", country="RUS", wikidata="Q-putin")
    page.event(
        "訪問した", actors=[guest], recipients=(page.state("北朝鮮", "PRK"),), mode="visit",
        time=page.time("24日", "2024-06-24"),
    )  # fmt: skip
    return page


def test_meetings_of_one_pair_are_a_series_and_a_visit_is_none_of_it() -> None:
    chronology = reconcile([FIRST, SECOND, visit().annotation()])
    deeds = deeds_of(chronology)
    one, other, third = chronology.events
    assert other in deeds.near(one)
    assert same_deed(one, other)
    assert same_circle(one, other, deeds, states=False)
    assert third.type is EventType.CONSULT
    assert not same_deed(one, third)
    assert not same_circle(third, one, deeds, states=False)
