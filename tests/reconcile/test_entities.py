from collections.abc import Mapping
from typing import Any

import pytest
from tests.builders import Page

from nenpyo.model import Annotation, EntityType, MentionForm
from nenpyo.model.chronology import name_key
from nenpyo.reconcile.entities import resolve_entities
from nenpyo.reconcile.profiles import short_forms


def page(text: str, *people: Mapping[str, Any]) -> Annotation:
    made = Page(text)
    for fields in people:
        made.chain(**fields)
    return made.annotation()


def groups(*annotations: Annotation) -> list[list[str]]:
    """For every entity the texts of its chains, in order of documents given."""
    entities, _ = resolve_entities(annotations)
    order = {annotation.document.id: at for at, annotation in enumerate(annotations)}
    return sorted(
        [ref.text for ref in sorted(entity.chains, key=lambda ref: order[ref.document])]
        for entity in entities
    )


KIM = {"words": "金正恩", "country": "PRK", "title": "総書記"}


def test_one_wikidata_id_is_one_entity_whatever_the_name() -> None:
    usa = {"type_": EntityType.GPE, "country": "USA", "wikidata": "Q30"}
    assert groups(
        page("米国は", usa | {"words": "米国"}), page("合衆国が", usa | {"words": "合衆国"})
    ) == [["米国", "合衆国"]]


def test_length_marks_make_no_difference() -> None:
    base = {"type_": EntityType.FAC, "country": "RUS"}
    one, other = base | {"words": "ボストチヌイ"}, base | {"words": "ボストーチヌイ"}
    assert len(groups(page("ボストチヌイで", one), page("ボストーチヌイで", other))) == 1


def test_a_full_name_of_one_country_is_one_person() -> None:
    assert groups(page("金正恩氏は", KIM), page("金正恩が", KIM | {"title": None})) == [
        ["金正恩", "金正恩"]
    ]


def test_writing_makes_no_difference() -> None:
    one = {"words": "ジョー・バイデン", "country": "USA"}
    other = {"words": "ジョー＝バイデン", "country": "USA"}
    assert len(groups(page("ジョー・バイデン氏", one), page("ジョー＝バイデン氏", other))) == 1


def test_namesakes_of_two_countries_stay_apart() -> None:
    lee = {"words": "李明博", "country": "KOR"}
    assert len(groups(page("李明博氏", lee), page("李明博さん", lee | {"country": "CHN"}))) == 2


def test_a_namesake_of_unknown_country_joins_the_only_one_but_none_of_two() -> None:
    unknown = {"words": "李明博"}
    korean, chinese = unknown | {"country": "KOR"}, unknown | {"country": "CHN"}
    assert len(groups(page("李明博氏", korean), page("李明博は", unknown))) == 1
    assert (
        len(groups(page("李明博氏", korean), page("李明博は", unknown), page("李明博", chinese)))
        == 3
    )


def test_a_surname_joins_the_full_name_of_its_country_and_office() -> None:
    short = {"words": "金", "country": "PRK", "title": "総書記"}
    assert groups(page("金正恩氏", KIM), page("金総書記", short)) == [["金正恩", "金"]]


@pytest.mark.parametrize(
    "short",
    [
        {"words": "金", "country": "KOR", "title": "大統領"},
        {"words": "金", "country": "PRK", "title": "外相"},
        {"words": "金"},
        {"words": "崔", "country": "PRK", "title": "総書記"},
    ],
    ids=["other country", "other office", "nothing known", "other name"],
)
def test_a_surname_that_disagrees_stays_by_itself(short: Mapping[str, Any]) -> None:
    assert len(groups(page("金正恩氏", KIM), page("金氏と崔氏", short))) == 2


def test_a_surname_with_a_rival_joins_neither() -> None:
    yojong = {"words": "金与正", "country": "PRK"}
    short = {"words": "金", "country": "PRK", "title": "総書記"}
    untitled = KIM | {"title": None}
    found = groups(page("金正恩氏", untitled), page("金与正氏", yojong), page("金総書記", short))
    assert len(found) == 3


def test_a_surname_beside_the_full_name_in_one_document_is_someone_else() -> None:
    short = {"words": "金総", "name": "金", "country": "PRK", "title": "総書記"}
    assert len(groups(page("金正恩氏と金総氏", KIM, short))) == 2


def test_the_same_surname_and_office_is_one_person_even_without_a_full_name() -> None:
    abe = {"words": "安倍", "country": "JPN", "title": "首相"}
    assert len(groups(page("安倍首相は", abe), page("安倍首相が", abe))) == 1
    foreign = abe | {"title": "外相"}
    assert len(groups(page("安倍首相は", abe), page("安倍外相が", foreign))) == 2


def test_a_chain_without_a_name_is_of_its_document_alone() -> None:
    president = {"words": "大統領", "form": MentionForm.NOM}
    assert len(groups(page("大統領は", president), page("大統領が", president))) == 2


def test_a_body_is_joined_by_its_abbreviation() -> None:
    full = {"words": "タス通信", "type_": EntityType.ORG, "country": "RUS", "aliases": ("タス",)}
    short = {"words": "タス", "type_": EntityType.ORG, "country": "RUS"}
    assert groups(page("タス通信は", full), page("タスは", short)) == [["タス通信", "タス"]]


def test_a_ministry_of_no_known_country_is_that_of_neither() -> None:
    ministry = {"words": "外務省", "type_": EntityType.ORG}
    found = groups(
        page("外務省は", ministry | {"country": "RUS"}),
        page("外務省が", ministry | {"country": "CHN"}),
        page("外務省も", ministry),
        page("外務省へ", ministry),
    )
    assert len(found) == 4


def test_an_entity_keeps_every_name_and_office() -> None:
    other = KIM | {"title": "国務委員長", "aliases": ("キム・ジョンウン",)}
    (kim,), ids = resolve_entities([page("金正恩氏", KIM), page("金正恩", other)])
    assert (kim.name, kim.aliases) == ("金正恩", ("キム・ジョンウン",))
    assert kim.titles == ("国務委員長", "総書記")
    assert set(ids.values()) == {kim.id}


def test_a_state_bears_its_shortest_name() -> None:
    russia = {"type_": EntityType.GPE, "country": "RUS", "wikidata": "Q159"}
    one, other = russia | {"words": "ロシア"}, russia | {"words": "ロシア政府"}
    (entity,), _ = resolve_entities([page("ロシア政府は", other), page("ロシアは", one)])
    assert entity.name == "ロシア"


def test_short_forms_are_parts_or_ends() -> None:
    assert short_forms("ウラジーミル・プーチン") == {"ウラジミル", "プチン"}
    assert short_forms("金正恩") == {"金", "金正", "恩", "正恩"}
    assert name_key("Ｖ．プーチン") == "vプチン"
