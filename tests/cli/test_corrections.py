from pathlib import Path

import pytest
from tests.test_cli import case, events, run

__all__ = ["case"]


def _meeting(database: Path) -> str:
    return str(next(one for one in events(database) if one["voices"] == 2)["id"])


def test_another_id_is_told_where_a_correction_gives_one(case: Path) -> None:
    before = _meeting(case)
    result = run("correct", "retype", before, "AID", "--db", str(case))
    after = _meeting(case)
    assert after != before
    assert f"{before} is now {after}" in result.stderr.splitlines()
    result = run("correct", "redate", after, "2024-05-01", "--db", str(case))
    assert f"{after} is now {after}" in result.stderr.splitlines()
    result = run("correct", "reject", after, "--db", str(case))
    assert f"{after} is no more" in result.stderr.splitlines()


def test_what_a_split_parts_a_merge_joins_again(case: Path) -> None:
    whole = _meeting(case)
    result = run("correct", "split", whole, "b.txt", "--db", str(case))
    (told,) = (line for line in result.stderr.splitlines() if " is now " in line)
    _, part = told.split(" is now ")
    assert part in {one["id"] for one in events(case)}
    again = run("correct", "merge", whole, part, "--db", str(case))
    assert again.exit_code == 0
    assert _meeting(case) == whole


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (("correct", "merge", "EVENT"), 2, "two events or more"),
        (("correct", "merge", "EVENT", "EVENT"), 2, "two events or more"),
        (("correct", "merge", "EVENT", "zzzz"), 1, "zzzz: no such event"),
        (("correct", "split", "EVENT", "a.txt", "b.txt"), 2, "nothing would be left of it"),
        (("correct", "split", "EVENT", "c.txt"), 1, "c.txt: no such document"),
        (("correct", "split", "EVENT", "a.txt:v99"), 2, "nothing of this stands there"),
        (("correct", "retype", "EVENT", "TALK"), 2, "no type of event"),
        (("correct", "retype", "EVENT", "CONSULT/chat"), 2, "has no mode"),
        (("correct", "redate", "EVENT", "2024-13"), 2, "not a date"),
        (("correct", "reject", "zzzz"), 1, "zzzz: no such event"),
        (("entities", "merge", "アルメニア"), 2, "two entities or more"),
        (("entities", "merge", "アルメニア", "甲国"), 1, "甲国: no such entity"),
        (("entities", "split", "アルメニア", "a.txt", "b.txt"), 2, "nothing would be left of it"),
    ],
)
def test_what_changes_nothing_is_an_error_and_stands_in_no_log(
    case: Path, words: tuple[str, ...], code: int, error: str
) -> None:
    event = _meeting(case)
    named = (event if word == "EVENT" else word for word in words)
    result = run(*named, "--db", str(case))
    assert result.exit_code == code
    assert error in result.stderr.splitlines()[-1]
    assert run("corrections", "--db", str(case), "--format", "jsonl").stdout == ""
