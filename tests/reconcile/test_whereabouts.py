import pytest
from tests.builders import Page

from nenpyo.model import Annotation, EntityType
from nenpyo.reconcile import reconcile
from nenpyo.reconcile.reports import Party
from nenpyo.reconcile.whereabouts import abroad, apart


def town(name: str, country: str | None = None) -> Party:
    return Party(name, country, is_town=True, place=name)


def site(name: str) -> Party:
    return Party(name, None, place=name, is_site=True)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (town("平壌", "PRK"), town("開城", "PRK")),
        (town("平壌", "PRK"), town("大連", "CHN")),
        (town("南県"), town("北県")),
        (site("迎賓館"), site("百花園")),
        (Party("x", "CHN", is_state=True, place="中国"), town("平壌", "PRK")),
    ],
)
def test_places_that_cannot_be_one(here: Party, there: Party) -> None:
    assert apart(here, there)
    assert apart(there, here)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (town("平壌", "PRK"), town("平壌", "PRK")),
        (town("平壌", "PRK"), site("平壌空港")),
        (town("平壌", "PRK"), site("迎賓館")),
        (town("平壌", "PRK"), town("南県")),
        (town("リビウ"), town("キーウ")),
        (Party("x", "PRK", is_state=True, place="北朝鮮"), town("平壌", "PRK")),
    ],
)
def test_places_of_which_one_may_hold_the_other(here: Party, there: Party) -> None:
    assert not apart(here, there)
    assert not apart(there, here)


def test_only_places_of_known_states_are_abroad_from_each_other() -> None:
    assert abroad(town("平壌", "PRK"), town("大連", "CHN"))
    assert not abroad(town("平壌", "PRK"), town("開城", "PRK"))
    assert not abroad(town("平壌", "PRK"), town("南県"))


def talks(outlet: str, where: str, *sites: str) -> Annotation:
    page = Page(f"プーチンと金正恩は3日、{where}で会談した。", "2025-09-05", publisher=outlet)
    who = [
        page.chain("プーチン", country="RUS", wikidata="Q-p"),
        page.chain("金正恩", country="PRK", wikidata="Q-k"),
    ]
    places = [page.chain(name, EntityType.FAC) for name in sites]
    page.event("会談", actors=who, place=places[-1], time=page.time("3日", "2025-09-03"))
    return page.annotation()


def test_a_place_that_some_text_puts_in_the_other_is_no_dispute() -> None:
    hall, garden = talks("青葉通信", "中央館", "中央館"), talks("北野日報", "迎賓園", "迎賓園")
    (conflict,) = reconcile([hall, garden]).conflicts
    assert conflict.field == "place"
    both = talks("みなと新聞", "迎賓園の中央館", "迎賓園", "中央館")
    assert not reconcile([hall, garden, both]).conflicts
