import json
import sqlite3
from pathlib import Path

import pytest
from tests.test_cli import AOBA, case, events, run

from nenpyo.store import open_store

__all__ = ["case"]


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (("why", "zzzz"), 1, "zzzz: no such event or entity"),
        (("why", "EVENT", "colour"), 2, "no field 'colour'"),
        (("why", "アルメニア", "time"), 2, "an entity has no fields"),
        (("why", ""), 1, "could be any of"),
        (("diff", "a.txt", "c.txt"), 1, "c.txt: no such document"),
        (("diff", "a.txt", "none.db"), 1, "this file is no chronicle"),
    ],
)
def test_what_is_not_there_is_an_error_of_one_line(
    case: Path, words: tuple[str, ...], code: int, error: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case.parent)
    named = (str(events(case)[0]["id"]) if word == "EVENT" else word for word in words)
    result = run(*named, "--db", str(case))
    assert result.exit_code == code
    assert error in result.stderr.splitlines()[-1]


def test_a_name_that_several_bear_is_told_with_their_ids(case: Path) -> None:
    with sqlite3.connect(case) as raw:
        (key,) = raw.execute("SELECT key FROM entity_names LIMIT 1").fetchone()
        raw.execute("INSERT OR IGNORE INTO entity_names SELECT id, ? FROM entities", (key,))
    result = run("why", key, "--db", str(case))
    assert result.exit_code == 1
    assert f"{key}: could be any of" in result.stderr


def test_two_revisions_are_compared_though_their_files_lie_there(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case.parent)
    Path("a2.txt").write_text(AOBA.replace("2日、", "3日、"), encoding="utf-8")
    assert run("add", "a2.txt", "--db", str(case)).exit_code == 0
    result = run("diff", "a.txt", "a2.txt", "--db", str(case), "--format", "jsonl")
    assert result.exit_code == 0, result.output
    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert ["2024-05-02", "2024-05-03"] in [one["fields"].get("time") for one in told]


@pytest.mark.parametrize(
    "words",
    [("events",), ("timeline",), ("disputes",), ("plans",), ("check",), ("verify",), ("sources",)],
)
def test_an_empty_chronicle_answers_with_nothing(tmp_path: Path, words: tuple[str, ...]) -> None:
    database = tmp_path / "c.db"
    open_store(database, create=True).close()
    result = run(*words, "--db", str(database), "--format", "jsonl")
    assert (result.exit_code, result.stdout) == (0, "")
    result = run("why", "zzzz", "--db", str(database))
    assert (result.exit_code, result.stdout) == (1, "")


@pytest.mark.parametrize("command", ["events", "plans", "check", "verify", "corrections"])
def test_a_file_that_is_no_chronicle_or_an_older_one_is_told_in_one_line(
    case: Path, tmp_path: Path, command: str
) -> None:
    with sqlite3.connect(case) as raw:
        raw.execute("UPDATE meta SET value = '1' WHERE key = 'schema'")
    junk = tmp_path / "junk.db"
    junk.write_text("no chronicle " * 100)
    for path, error in ((case, "schema 1, but this nenpyo reads"), (junk, "no chronicle")):
        result = run(command, "--db", str(path))
        assert (result.exit_code, result.stdout) == (1, "")
        (line,) = result.stderr.splitlines()
        assert error in line
