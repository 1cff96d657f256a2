"""Names in Japanese sentences: every reader on short texts of its own."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nenpyo.languages.ja import PACK
from nenpyo.languages.ja.names.anaphora import RULES
from nenpyo.languages.ja.names.bearers import bearer
from nenpyo.languages.ja.names.lexicon import (
    holders,
    lexicon,
    state_names,
    wikidata,
)
from nenpyo.languages.ja.names.line import Line, line_of
from nenpyo.languages.ja.names.reading import read
from nenpyo.languages.ja.names.shortening import short_forms, spelling, stands_alone
from nenpyo.languages.ja.names.suffixes import read_endings
from nenpyo.languages.ja.names.titles import find_titles
from nenpyo.languages.ja.tables import read_toml
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind, MentionRule

SUFFIXES = read_toml("suffixes.toml")["suffix"]


def candidates(text: str) -> list[Candidate]:
    tokens, ranges = tokenise([(0, text)])
    return list(read(text, 0, tokens, ranges[0]))


def names(text: str) -> dict[str, str]:
    return {c.text: str(c.type) for c in candidates(text) if c.kind is Kind.NAME}


def line(text: str) -> Line:
    tokens, ranges = tokenise([(0, text)])
    return line_of(text, 0, tokens, ranges[0])


def of_kind(text: str, kind: Kind) -> list[str]:
    return [c.text for c in candidates(text) if c.kind is kind]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_holds_for_its_own_examples(rule: MentionRule) -> None:
    for text, wanted in rule.yes.items():
        assert wanted in [c.text for c in candidates(text) if c.rule == rule.name], text
    for text in rule.no:
        assert not [c.text for c in candidates(text) if c.rule == rule.name], text


@pytest.mark.parametrize("row", SUFFIXES, ids=lambda row: row["name"])
def test_an_ending_holds_for_its_own_examples(row: dict[str, Any]) -> None:
    assert row["yes"]
    assert row["no"]
    for text in row["yes"]:
        whole = line(f"{text}は動いた。")
        assert row["name"] in _endings_of(whole, lambda found: found.start == 0), text
    for text in row["no"]:
        whole = line(f"{text}は動いた。")
        assert row["name"] not in _endings_of(whole, lambda _: True), text


def _endings_of(whole: Line, fits: Callable[[Candidate], bool]) -> list[str]:
    found = read_endings(whole, list(find_titles(whole)))
    return [c.rule.removeprefix("ja.ending-") for c in found if fits(c)]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("ロシアのイワン・ペトロフ大統領は訪中した。", "イワン・ペトロフ", "大統領"),
        ("ペトロフ大統領は訪中した。", "ペトロフ", "大統領"),
        ("大統領イワン・ペトロフと会談した。", "イワン・ペトロフ", "大統領"),
        ("韓国の金哲秀統一部長官が述べた。", "金哲秀", "統一部長官"),
        ("韓国の国土交通部長官李哲龍と会談した。", "李哲龍", "国土交通部長官"),
        ("ジョン・スミス国家安全保障会議報道官は述べた。", "ジョン・スミス", None),
        ("ハンス・ベルク・ザクセン州首相は述べた。", "ハンス・ベルク", "首相"),
        ("国王フアン・カルロス1世は述べた。", "フアン・カルロス1世", "国王"),
        ("ジョン・W・スミス大統領は述べた。", "ジョン・W・スミス", "大統領"),
        ("韓国の朴吉淵国連大使は反対した。", "朴吉淵", "国連大使"),
        ("日本の寺田輝介も参加した。", "寺田輝介", None),
        ("金氏は帰国した。", "金", None),
        ("田中さんは語った。", "田中", None),
    ],
    ids=str,
)
def test_people_stand_beside_titles(text: str, name: str, title: str | None) -> None:
    people = [c for c in candidates(text) if c.type is EntityType.PERSON and c.kind is Kind.NAME]
    assert [c.text for c in people] == [name]
    if title is not None:
        assert people[0].title == title


def test_a_person_takes_the_country_that_stands_before() -> None:
    person = next(c for c in candidates("韓国の金哲秀統一部長官が述べた。") if c.title)
    assert person.country == "KOR"
    assert person.sector == "GOV"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("米アラスカ州で会った。", {"米": "GPE", "アラスカ州": "GPE"}),
        ("ロシア政府と米軍が争う。", {"ロシア政府": "GPE", "米軍": "GPE"}),
        ("日ミャンマー外相会談が開かれた。", {"日": "GPE", "ミャンマー": "GPE"}),
        ("訪朝を終えた。", {"朝": "GPE"}),
        ("タス通信によると、会談は終わった。", {"タス通信": "ORG"}),
        ("朝日によると、会談は終わった。", {"朝日": "ORG"}),
        ("武装組織「赤い星」が認めた。", {"赤い星": "ORG"}),
        ("首都ムザッパに入った。", {"ムザッパ": "GPE"}),
        ("台風3号が近づく。", {"台風3号": "EVENT"}),
        ("ドレスデン9区で開票した。", {"ドレスデン9区": "LOC"}),
        ("赤某(26歳)が勝った。", {"赤某": "PERSON"}),
        ("デジタル・ムラクによると、会談は終わった。", {"デジタル・ムラク": "ORG"}),
        ("米国立ハリケーンセンターによると、雨だ。", {"米国立ハリケーンセンター": "ORG"}),
        ("安保理は決議9718を採択した。", {"安保理": "ORG", "決議9718": "LAW"}),
        ("部隊はエル・ムザッパに上陸した。", {"エル・ムザッパ": "GPE"}),
        ("両者はトルコ・ムザッパで会談した。", {"トルコ": "GPE", "ムザッパ": "GPE"}),
        ("両者はホテルで会談した。", {}),
        ("東北部で雨だ。", {}),
        ("戦闘機Su-99を見た。", {"Su-99": "PRODUCT"}),
        ("コメ価格の米価審議は続く。", {}),
        ("日本語を学ぶ。", {}),
        ("英語と独自の仏像。", {}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_names_without_people(text: str, wanted: dict[str, str]) -> None:
    assert names(text) == wanted


def test_lists_of_places_are_no_person() -> None:
    assert "PERSON" not in names("ロンドン・アテネ・ワルシャワを結ぶ。").values()


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("日米韓の3カ国が集まる。", ("state:JPN", "state:USA", "state:KOR")),
        ("露朝首脳会談が開かれた。", ("state:RUS", "state:PRK")),
        ("日中関係を話した。", ("state:JPN", "state:CHN")),
    ],
)
def test_compounds_name_every_state(text: str, keys: tuple[str, ...]) -> None:
    assert [c.keys for c in candidates(text) if c.kind is Kind.STATES] == [keys]


@pytest.mark.parametrize("text", ["日中は晴れた。", "9月16日朝、出発した。", "北米に渡った。"])
def test_what_only_looks_like_a_compound_is_none(text: str) -> None:
    assert not of_kind(text, Kind.STATES)


def test_brackets_give_other_names() -> None:
    found = {c.text: c.alias_of for c in candidates("上海協力機構(SCO)の会議に出た。")}
    assert found["SCO"] == 0
    found = {c.text: c.alias_of for c in candidates("金哲恩(キム・モウン)総書記は帰国した。")}
    assert found["キム・モウン"] == 0
    found = {c.text: c.alias_of for c in candidates("パク・モウン(朴某雲)大統領は帰国した。")}
    assert found["朴某雲"] == 0


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("スーダンの北ダルフール州に入った。", "北ダルフール州"),
        ("甲国東部ダルフール州に入った。", "ダルフール州"),
    ],
)
def test_a_quarter_of_the_compass_begins_a_name_that_needs_it(text: str, name: str) -> None:
    assert name in [c.text for c in candidates(text)]


def test_a_states_government_is_nobodys_name() -> None:
    assert not [c for c in candidates("韓国政府高官は帰国した。") if c.rule == "ja.kanji-title"]


def test_a_noun_beside_a_name_means_the_same() -> None:
    apposed = [c for c in candidates("首都モガディシュに入った。") if c.kind is Kind.APPOSED]
    assert [(c.text, c.alias_of) for c in apposed] == [("首都", 2)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("武装組織「赤い星」が認めた。", "武装組織"),
        ("民族過激派組織「赤い星」が認めた。", "民族過激派組織"),
    ],
)
def test_a_class_noun_brings_the_words_that_tell_it_from_others(text: str, wanted: str) -> None:
    assert of_kind(text, Kind.APPOSED) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("この組織は応じた。", [("この組織", False, False)]),
        ("組合は応じた。", [("組合", True, False)]),
        ("反対する組合は応じた。", [("組合", True, True)]),
        ("イスラム勢力は応じた。", [("イスラム勢力", True, False)]),
        ("諸勢力は応じた。", []),
    ],
)
def test_class_nouns_point_or_are_weak(text: str, wanted: list[tuple[str, bool, bool]]) -> None:
    found = [(c.text, c.weak, c.near) for c in candidates(text) if c.kind is Kind.CLASS]
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "title", "shown"),
    [
        ("ペトロフ大統領は訪中した。", "大統領", "大統領"),
        ("大統領ペトロフ氏は訪中した。", "大統領", "大統領"),
        ("ハンス・ベルク元ドイツ首相が来た。", "元首相", "首相"),
        ("ペトロフ氏は訪中した。", None, None),
    ],
)
def test_a_title_is_shown_where_it_stands(text: str, title: str | None, shown: str | None) -> None:
    found = candidates(text)
    person = next(c for c in found if c.type is EntityType.PERSON and c.kind is Kind.NAME)
    assert person.title == title
    assert [c.text for c in found if c.kind is Kind.TITLE] == ([shown] if shown else [])


@pytest.mark.parametrize(
    "text",
    ["日米両国は合意した。", "金氏、李氏の両氏が来た。", "王哲明、李哲秀、張哲英の3人は黙った。"],
)
def test_a_group_closes_the_list_before_it(text: str) -> None:
    group = next(c for c in candidates(text) if c.kind is Kind.GROUP)
    assert group.alias_of >= 0


def test_titles_alone_are_roles() -> None:
    assert of_kind("米大統領は首相と会った。", Kind.ROLE) == ["大統領", "首相"]
    assert of_kind("首相官邸で大統領選を見た。", Kind.ROLE) == []


def test_the_gazetteer_is_whole() -> None:
    known = lexicon()
    assert len(known.surfaces) == len(set(known.surfaces))
    assert all(known.entry(key).key == key for key in known.keys)
    assert {"米国", "ソ連", "北朝鮮"} <= state_names()
    assert known.entries["state:JPN"].wikidata == "Q17"


def test_no_office_has_two_holders_at_once() -> None:
    spans: dict[tuple[str, str], list[tuple[object, object]]] = {}
    for holder in sorted(holders(), key=lambda h: h.start):
        rows = spans.setdefault((holder.country, holder.office), [])
        if rows and rows[-1][1] is not None:
            assert str(rows[-1][1]) <= holder.start.isoformat(), holder
        rows.append((holder.start, holder.end))


@pytest.mark.parametrize(
    ("name", "kind", "wanted"),
    [
        ("イワン・ペトロフ", EntityType.PERSON, "ペトロフ"),
        ("習哲平", EntityType.PERSON, "習"),
        ("田中一郎", EntityType.PERSON, "田中"),
        ("日本相撲協会", EntityType.ORG, "相撲協会"),
    ],
)
def test_short_forms(name: str, kind: EntityType, wanted: str) -> None:
    assert wanted in short_forms(name, kind)


def test_spelling_blurs_only_foreign_variants() -> None:
    assert spelling("ゼレンスキー") == spelling("ゼレンスキ")
    assert spelling("プーチン") != spelling("ペスコフ")


def test_a_short_name_stands_alone_only_between_marks() -> None:
    assert stands_alone("金は着いた", 0, 1)
    assert not stands_alone("金属は高い", 0, 1)
    assert not stands_alone("資金は高い", 1, 2)


@given(st.text(alphabet="米日露金氏政府大統領、の・アスン(SCO)「」0同両国は", max_size=30))
def test_candidates_quote_the_text_in_order(text: str) -> None:
    found = candidates(text)
    assert [c.start for c in found] == sorted(c.start for c in found)
    for candidate in found:
        assert text[candidate.start : candidate.end] == candidate.text
    assert PACK.names.read is read


def test_the_gazetteer_gives_codes_and_items() -> None:
    japan = lexicon().entries["state:JPN"]
    assert (japan.country, japan.wikidata, japan.cow) == ("JPN", "Q17", 740)
    assert lexicon().entry("city:北京").wikidata == "Q956"
    assert lexicon().entries["org:国際原子力機関"].wikidata == "Q41984"
    known = bearer("ウラジーミル・プーチン", None, None)
    assert known is not None
    assert (known.country, known.wikidata) == ("RUS", "Q7747")


@pytest.mark.parametrize(
    ("name", "office", "day", "wanted"),
    [
        ("プーチン", "head-of-state", None, "Q7747"),
        ("プーチン", None, None, None),
        ("ブッシュ", "head-of-state", None, None),
        ("ブッシュ", "head-of-state", date(2005, 6, 1), "Q207"),
        ("ブッシュ", "head-of-state", date(1991, 6, 1), "Q23505"),
        ("習", "head-of-state", date(2024, 6, 1), "Q15031"),
        ("ネタニヤフ", "foreign-minister", None, None),
    ],
)
def test_a_part_of_a_name_beside_an_office_is_who_held_it_then(
    name: str, office: str | None, day: date | None, wanted: str | None
) -> None:
    found = bearer(name, office, day)
    assert (found.wikidata if found else None) == wanted


@pytest.mark.parametrize("kind", ["states", "cities", "organisations", "people"])
def test_every_item_belongs_to_a_name_of_the_gazetteer(kind: str) -> None:
    known = lexicon()
    names = {
        "states": {key.removeprefix("state:") for key in known.entries},
        "cities": {key.removeprefix("city:") for key in known.cities},
        "organisations": {one.name for one in known.entries.values()},
        "people": {holder.person for holder in holders()},
    }
    items = wikidata(kind)
    assert set(items) <= names[kind], set(items) - names[kind]
    assert all(item[0] == "Q" and item[1:].isdigit() for item in items.values())


def test_a_city_is_known_with_its_rank() -> None:
    found = [c for c in candidates("北京市で会った。") if c.kind is Kind.NAME]
    assert [(c.text, c.key) for c in found] == [("北京市", "city:北京")]


def test_a_sort_before_a_name_nobody_knows_makes_it_one() -> None:
    found = {c.text: c for c in candidates("甲州の準軍事組織QZFは中国の武装組織クヌー派と戦った。")}
    assert (found["QZF"].type, found["クヌー派"].type) == (EntityType.ORG, EntityType.ORG)
    assert found["クヌー派"].country == "CHN"
    assert "武装組織クヌー派" not in found


def test_the_state_two_words_before_a_name_is_its_own() -> None:
    (name,) = (c for c in candidates("中国の反政府勢力QZTは町を制圧した。") if c.text == "QZT")
    assert name.country == "CHN"


def test_a_ship_named_after_a_person_is_the_ship() -> None:
    found = {c.text: c for c in candidates("米空母カール・ビンソンは訓練した。")}
    assert found["カール・ビンソン"].type is EntityType.PRODUCT
    assert found["米"].country == "USA"
    assert "米空母" not in found


def test_an_envoy_is_of_the_state_that_sent_him() -> None:
    for text in ("中国の駐日大使は抗議した。", "駐日中国大使は抗議した。"):
        (role,) = (c for c in candidates(text) if c.text == "大使")
        assert role.country == "CHN"
