from collections.abc import Iterator
from datetime import date

import pytest

from nenpyo.languages.ja.tables import read_rows, read_toml
from nenpyo.languages.ja.times.facts import find
from nenpyo.languages.ja.times.lives import Life, life_beginnings, lives

KINDS = {"event", "body", "office"}


def told(text: str) -> dict[str, str]:
    return {text[name.start : name.end]: name.kind for name in find(text)}


def everyone() -> Iterator[tuple[str, Life]]:
    for two in sorted(life_beginnings()):
        yield from lives(two)


def test_everyone_of_the_table_is_found_by_the_beginning_of_the_name() -> None:
    table = [tuple(row) for row in read_rows("lives.tsv")]
    assert [(name, life.born, life.died) for name, life in everyone()] == table


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("小渕首相が述べた。", "小渕首相", "office"),
        ("オバマ米大統領が述べた。", "オバマ米大統領", "office"),
        ("サルコジ前大統領が述べた。", "サルコジ前大統領", "former"),
        ("第50回有馬記念が行われた。", "第50回有馬記念", "series"),
        ("日本郵政公社が発表した。", "日本郵政公社", "body"),
        ("リレハンメル五輪に出場した。", "リレハンメル五輪", "event"),
    ],
)
def test_a_known_name_is_found_with_its_kind(text: str, name: str, kind: str) -> None:
    assert told(text)[name] == kind


@pytest.mark.parametrize(
    "text", ["小首相", "有馬記念が行われた。", "ツイッターズが勝った。", "旧PS3000番", ""]
)
def test_a_piece_of_another_word_is_none(text: str) -> None:
    assert told(text) == {}


def test_an_age_is_counted_from_the_birth() -> None:
    name, life = next((n, v) for n, v in everyone() if len(v.born) == 10 and not v.died)
    year = int(life.born[:4])
    (found,) = [one for one in find(f"{name}さん(40歳)が述べた。") if one.kind == "age"]
    first, last = found.stretches[0]
    assert first.year == year + 40
    assert last == date(year + 41, first.month, first.day)


def test_someone_who_died_is_told_of_at_that_time_where_the_text_says_so() -> None:
    name = next(n for n, v in everyone() if v.died)
    assert told(f"{name}が死去した。")[name] == "death"
    assert told(f"{name}が歌った。")[name] == "dead"


def test_every_fact_has_a_kind_a_source_and_days_in_order() -> None:
    tables = read_toml("facts.toml")
    for section in (*tables["facts"], *tables["series"]):
        assert section["source"]
    for section in tables["facts"]:
        assert section["kind"] in KINDS
        for row in section["lines"].strip().splitlines():
            first, last, names = row.split(" ", 2)
            assert last == "-" or first[: len(last)] <= last, row
            assert all(len(name) > 1 for name in names.split("|")), row
