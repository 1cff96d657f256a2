"""Chains of whole documents."""

import pytest

from nenpyo.analyse import analyse
from nenpyo.languages.ja import PACK
from nenpyo.model import Chain, MentionForm
from nenpyo.read import document_from_text

REPORT = """ロシアのイワン・ペトロフ大統領と北朝鮮の金哲秀(キム・チョルス)総書記は北京で会談した。
ペトロフ氏は金氏に謝意を伝えた。両首脳は式典にも出た。
米政府は懸念を示し、両国の協力を批判した。金氏は4日に帰国した。
"""


def chains(text: str) -> dict[str, Chain]:
    document = document_from_text(text, name="test")
    return {chain.name: chain for chain in analyse(document, PACK).chains}


def quoted(chain: Chain, text: str) -> list[str]:
    return [mention.span.of(text) for mention in chain.mentions]


def test_full_and_short_names_and_groups_are_one_chain() -> None:
    found = chains(REPORT)
    person = found["イワン・ペトロフ"]
    assert quoted(person, REPORT) == ["イワン・ペトロフ", "大統領", "ペトロフ", "両首脳"]
    assert person.aliases == ("ペトロフ",)
    assert (person.country, person.actor, person.title) == ("RUS", "RUS GOV", "大統領")


def test_a_reading_in_brackets_is_an_alias() -> None:
    person = next(c for c in chains(REPORT).values() if "金" in c.aliases)
    assert set(person.aliases) | {person.name} == {"金哲秀", "キム・チョルス", "金"}
    assert person.country == "PRK"


def test_two_states_are_those_of_the_leaders() -> None:
    found = chains(REPORT)
    for name in ("ロシア", "北朝鮮"):
        assert "両国" in quoted(found[name], REPORT)
    assert quoted(found["アメリカ合衆国"], REPORT) == ["米政府"]


def test_forms_tell_names_from_nouns() -> None:
    forms = {m.span.of(REPORT): m.form for c in chains(REPORT).values() for m in c.mentions}
    assert forms["ペトロフ"] is MentionForm.NAM
    assert forms["両首脳"] is MentionForm.NOM


@pytest.mark.parametrize("text", ["雨が降った。", "会議は3日に開かれた。"])
def test_a_text_without_names_has_no_chains(text: str) -> None:
    assert chains(text) == {}


def test_chains_are_numbered_in_the_order_of_the_text() -> None:
    document = document_from_text(REPORT, name="test")
    found = analyse(document, PACK).chains
    assert [chain.id for chain in found] == [f"e{n}" for n in range(1, len(found) + 1)]
    starts = [chain.mentions[0].span.start for chain in found]
    assert starts == sorted(starts)


def test_the_same_text_gives_the_same_chains() -> None:
    assert chains(REPORT) == chains(REPORT)


@pytest.mark.parametrize(
    ("text", "name", "actor"),
    [
        ("タリバンが攻撃した。", "タリバン", "AFG REB"),
        ("ロイター通信が伝えた。", "ロイター通信", "GBR JRN"),
        ("モサドが動いた。", "モサド", "ISR SPY"),
        ("プーチン大統領が会談した。", "プーチン", "RUS GOV"),
        ("人民解放軍が演習した。", "人民解放軍", "CHN MIL"),
    ],
)
def test_actors_bear_plover_codes(text: str, name: str, actor: str) -> None:
    assert chains(text)[name].actor == actor
