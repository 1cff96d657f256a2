from tests.builders import Page, summit

from nenpyo.model import EventType
from nenpyo.reconcile import reconcile
from nenpyo.reconcile.deeds import (
    deeds_of,
    is_sure,
    ranks_agree,
    same_circle,
    same_deed,
    same_scene,
    taking_part,
)

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


def quake(day: str, words: str, country: str) -> Page:
    page = Page(f"{words}、{country}で大地震が起きた。")
    place = page.state(country, country)
    page.event(
        "大地震", EventType.OCCUR, place=place, time=page.time(words, day), mode="disaster"
    )  # fmt: skip
    return page


def test_disasters_are_counted_by_the_country_that_they_strike() -> None:
    pages = [
        quake("1934-01-15", "15日", "ネパール"),
        quake("2015-04-25", "25日", "ネパール"),
        quake("2010-01-12", "12日", "ハイチ"),
    ]
    chronology = reconcile([page.annotation() for page in pages])
    deeds = deeds_of(chronology)
    old, haiti, new = chronology.events
    assert taking_part(new) == (new.place,)
    assert same_circle(new, old, deeds, states=False)
    assert old in deeds.near(new)
    assert not same_circle(new, haiti, deeds, states=False)
    assert haiti.place
    assert same_scene([haiti.place], haiti, deeds)
    assert not same_scene([haiti.place], new, deeds)


def talks(who: str, title: str, day: str) -> Page:
    page = Page(f"{who}{title}と金正恩氏は{day[-2:]}日に会談した。")
    actors = [
        page.chain(who, country="USA", title=title, wikidata=f"Q-{who}"),
        page.chain("金正恩", country="PRK", wikidata="Q-kim"),
    ]
    page.event("会談した", actors=actors, time=page.time(f"{day[-2:]}日", day))
    return page


def test_talks_of_a_minister_are_no_summit() -> None:
    pages = [
        talks("トランプ", "大統領", "2018-06-12"),
        talks("バイデン", "大統領", "2022-06-11"),
        talks("ポンペオ", "国務長官", "2018-05-10"),
    ]
    chronology = reconcile([page.annotation() for page in pages])
    deeds = deeds_of(chronology)
    minister, first, second = chronology.events
    assert all(ranks_agree(second, first, deeds, sure=True))
    assert ranks_agree(second, minister, deeds, sure=False) == (False, True)
    assert is_sure(second, first, named=False)
    assert same_circle(second, first, deeds, states=True)
    assert not same_circle(second, first, deeds, states=False)
