from typing import Any

from tests.builders import Page

from nenpyo.model import EntityType, EventType, Statement, StatementKind
from nenpyo.reconcile.surroundings import causes_of, surroundings_of, words_of

DEAD: dict[str, Any] = {"type_": EventType.OCCUR, "mode": "death"}
QUAKE: dict[str, Any] = {"type_": EventType.OCCUR, "mode": "disaster"}


def quake() -> Page:
    page = Page("12日に地震があった。4月の大地震に続いた。65人が死亡した。")
    page.event("地震", time=page.time("12日", "2015-05-12"), **QUAKE)
    page.event("大地震", time=page.time("4月", "2015-04"), **QUAKE)
    page.event("死亡した", sentence=page.span("65人が死亡した"), **DEAD)
    return page


def test_a_toll_is_of_the_newest_blow_told_before() -> None:
    page = quake()
    first, _, dead = page.events
    assert causes_of(page.annotation())(dead) == first
    assert causes_of(page.annotation())(first) is None


def test_a_toll_is_of_the_blow_in_its_own_sentence() -> None:
    page = Page("12日に地震があった。4月の雪崩で3人が死亡した。")
    page.event("地震", time=page.time("12日", "2015-05-12"), **QUAKE)
    page.event("雪崩", time=page.time("4月", "2015-04"), **QUAKE)
    page.event("死亡した", sentence=page.span("4月の雪崩で3人が死亡した"), **DEAD)
    assert causes_of(page.annotation())(page.events[2]) == page.events[1]


def test_what_is_named_around_leaves_out_states_and_who_only_vouches() -> None:
    page = Page("毎朝新聞によると、山田がロシアの基地で会談。")
    paper = page.chain("毎朝新聞", EntityType.ORG)
    page.chain("山田")
    page.state("ロシア", "RUS")
    page.chain("基地", EntityType.FAC)
    page.event("会談", sentence=page.span(page.document.text))
    page.statements.append(
        Statement(
            id="s1", speakers=(paper,), kind=StatementKind.INDIRECT, cue=None,
            content=page.span("会談"),
        )
    )  # fmt: skip
    annotation = page.annotation()
    ids = {chain.id: chain.name for chain in annotation.chains}
    found = surroundings_of(annotation, ids, frozenset({"ロシア"}))(annotation.events[0])
    assert found.named == found.topic == {"山田", "基地"}
    assert found.lands == {"RUS"}
    assert found.cause is None


def test_words_are_pairs_of_characters_without_signs() -> None:
    assert words_of("会談した、と。") == {"会談", "談し", "した"}
