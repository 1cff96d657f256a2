from dataclasses import replace
from typing import Any

import pytest
from tests.builders import interval
from tests.reconcile.test_similarity import CITY, KIM, KOREA, PUTIN, report

from nenpyo.model import EventType, Status
from nenpyo.reconcile.evidence import WEIGHTS, evidence, features, is_anywhere, weighed
from nenpyo.reconcile.reports import Party, Report
from nenpyo.reconcile.surroundings import Harm, words_of

E = EventType


def told(document: str = "a", **fields: Any) -> Report:
    """A report of a meeting of two, on a day, unless said otherwise."""
    more = {
        name: fields.pop(name)
        for name in ("soft", "setting", "named", "topic", "words", "figures", "harm", "status")
        if name in fields
    }
    printed = fields.pop("printed", "2023-09-14")
    fields = {"actors": (PUTIN, KIM), "when": "2023-09-13", "document": document, **fields}
    made = report(**fields)
    return replace(made, key=(printed, *made.key[1:]), **more)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        ({}, {"when": "2023-09"}),
        ({"when": "2023-09"}, {"when": "2023"}),
        ({}, {"actors": ()}),
        ({}, {"trigger": "協議"}),
        ({}, {"printed": "2024-09-14", "when": None, "soft": interval("2023-09-13")}),
        ({"named": {"x"}}, {}),
        ({"topic": {"x"}}, {}),
        ({"words": words_of("宇宙基地で会談")}, {"words": words_of("天気がよい")}),
        ({"figures": {("duration", 4.0)}}, {}),
        ({}, {"status": Status.PLANNED}),
    ],
    ids=repr,
)
def test_what_speaks_for_one_happening(better: dict[str, Any], worse: dict[str, Any]) -> None:
    known: dict[str, Any] = {
        "named": frozenset({"x"}), "topic": frozenset({"x"}),
        "words": words_of("会談は宇宙基地で"), "figures": frozenset({("duration", 4.0)}),
    }  # fmt: skip
    first = told(**known)
    left = told("b", **{name: _frozen(value) for name, value in better.items()})
    right = told("b", **{name: _frozen(value) for name, value in worse.items()})
    assert evidence(first, left) > evidence(first, right)
    assert evidence(first, left) == pytest.approx(evidence(left, first))


def _frozen(value: Any) -> Any:
    return frozenset(value) if isinstance(value, set) else value


def test_the_dead_of_two_blows_are_others() -> None:
    fields: dict[str, Any] = {"type_": E.OCCUR, "mode": "death", "trigger": "死亡", "actors": ()}
    quake = told(harm=frozenset({Harm("disaster", "quake", "地震")}), **fields)

    def held_against(kind: str, rule: str, word: str) -> set[str]:
        other = told("b", harm=frozenset({Harm(kind, rule, word)}), **fields)
        return set(dict(features(quake, other))) & {"same harm", "other harm"}

    assert held_against("disaster", "quake", "大地震") == {"same harm"}
    assert held_against("disaster", "avalanche", "雪崩") == {"other harm"}
    assert held_against("attack", "assault", "攻撃") == {"other harm"}
    assert held_against("disaster", "quake", "揺れ") == set()


def test_a_day_is_held_against_the_day_of_print() -> None:
    undated = told("b", when=None, soft=interval("2023-09-11/2023-09-14"))
    assert "day and print" in dict(features(told(), undated))
    assert "day and print" not in dict(features(told(when="2023"), undated))
    late = told("c", printed="2023-10-20", when=None, soft=interval("2023-10-17/2023-10-20"))
    assert {"days apart", "weeks apart", "months apart"} <= set(dict(features(told(), late)))
    plan = replace(late, status=Status.PLANNED)
    assert "weeks apart" not in dict(features(told(), plan))


def test_a_word_for_every_attack_says_less_than_that_for_one() -> None:
    fields: dict[str, Any] = {"type_": E.ASSAULT, "actors": ()}
    raid = told(mode="aerial", trigger="空爆", **fields)
    assert "other mode" in dict(features(raid, told("b", trigger="攻撃", **fields)))
    assert "other mode" not in dict(features(raid, told("b", trigger="空爆", **fields)))


def test_a_town_is_not_elsewhere_where_the_other_report_names_it() -> None:
    fields: dict[str, Any] = {"type_": E.ASSAULT, "trigger": "着弾", "actors": ()}
    town = replace(told(place=CITY, **fields), place=Party("city", "RUS", place="北市"))
    station = Party("station", "RUS", place="北市駅", is_site=True)

    def where(sentence: str) -> set[str]:
        other = replace(told("b", **fields), place=station, sentences=frozenset({sentence}))
        return set(dict(features(town, other))) & {"place", "elsewhere"}

    assert where("北市駅に着弾した") == {"place"}
    assert where("駅に着弾した") == {"elsewhere"}


def test_every_weight_is_of_a_feature_and_weighs_as_it_says() -> None:
    parts = dict(weighed(told(), told("b")))
    assert parts["bias"] == WEIGHTS["bias"]
    assert sum(parts.values()) == pytest.approx(evidence(told(), told("b")))
    assert set(parts) <= set(WEIGHTS)


def test_places_and_lands_speak() -> None:
    here = told(actors=(KOREA,), setting=frozenset({"PRK", "RUS"}))
    assert "two lands around" in dict(features(here, told("b", setting=frozenset({"PRK", "RUS"}))))


def test_an_accident_is_known_again_by_a_place_or_a_name_of_the_documents() -> None:
    fields: dict[str, Any] = {
        "type_": E.OCCUR, "mode": "accident", "trigger": "事故", "actors": (),
    }  # fmt: skip
    one = told(topic=frozenset({"x"}), **fields)
    assert is_anywhere(one, told("b", **fields))
    assert not is_anywhere(one, told("b", topic=frozenset({"x"}), **fields))
    assert not is_anywhere(told(), told("b"))


def test_two_arrests_of_a_day_share_a_name_or_a_state() -> None:
    fields: dict[str, Any] = {"type_": E.COERCE, "mode": "arrest", "trigger": "逮捕", "actors": ()}
    one = replace(told(**fields), states=frozenset({"rus"}))
    other = told("b", **fields)
    assert is_anywhere(one, other)
    assert not is_anywhere(one, replace(other, states=frozenset({"rus"})))
    crash = {"type_": E.OCCUR, "mode": "accident", "trigger": "事故"}
    vague = replace(told(**{**fields, **crash}), states=frozenset({"rus"}))
    assert is_anywhere(vague, replace(vague, document="b"))


def test_of_nobody_named_too_much_is_told_in_a_year() -> None:
    year, day = {"when": "2023"}, {"when": "2023-09-13"}
    named = dict(features(told(**year), told("b", **day)))
    nobody = dict(features(told(actors=(), **year), told("b", actors=(), **day)))
    assert "wide" not in named
    assert nobody["wide"] == 1.0
