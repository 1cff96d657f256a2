"""The command line as its users call it."""

import gzip
import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from nenpyo import annotations
from nenpyo.cli import COMMANDS, main
from nenpyo.extract import extract
from nenpyo.model import Analysis, Annotation, Document
from nenpyo.pack import LanguagePack

AOBA = """---
title: 両国の首脳が会談
publisher: 青葉通信
published: 2024-05-03
---
両国の首脳が会談

アルメニアのニコル・パシニャン首相とアゼルバイジャンのイルハム・アリエフ大統領は2日、ジュネーブで会談した。パシニャン氏は「対話を続ける」と述べた。
"""
MINATO = """---
publisher: みなと新聞
published: 2024-05-04
---
国境の画定を協議

アルメニアのパシニャン首相とアゼルバイジャンのアリエフ大統領は2日にジュネーブで会談した。
"""


def run(*words: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(words), input=stdin)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A chronicle of two reports of one meeting."""
    (tmp_path / "a.txt").write_text(AOBA, encoding="utf-8")
    (tmp_path / "b.txt").write_text(MINATO, encoding="utf-8")
    database = tmp_path / "case.db"
    result = run("add", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--db", str(database))
    assert result.exit_code == 0, result.output
    return database


def events(database: Path, *filters: str) -> list[dict[str, object]]:
    result = run("timeline", "--db", str(database), "--format", "jsonl", *filters)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_every_command_explains_itself() -> None:
    for command in COMMANDS:
        result = run(command, "--help")
        assert result.exit_code == 0
        assert "Usage:" in result.stdout


def test_two_reports_of_a_meeting_are_one_event(case: Path) -> None:
    meetings = events(case, "--type", "CONSULT", "--since", "2024-05-02", "--until", "2024-05-02")
    assert [meeting["voices"] for meeting in meetings] == [2]


def test_filters_keep_what_they_name(case: Path) -> None:
    assert events(case, "--actor", "アルメニア")
    assert not events(case, "--actor", "ブラジル")
    assert not events(case, "--since", "2025")
    assert events(case, "--source", "青葉通信")
    assert not events(case, "--source", "北野日報")


def test_events_and_disputes_print_the_contracts_records(case: Path, tmp_path: Path) -> None:
    for outlet, hours in (("北野日報", 2), ("港通信", 4)):
        text = MINATO.replace("みなと新聞", outlet) + f"会談は{hours}時間に及んだ。\n"
        (tmp_path / f"{hours}.txt").write_text(text, encoding="utf-8")
        assert run("add", str(tmp_path / f"{hours}.txt"), "--db", str(case)).exit_code == 0
    lines = run("events", "--db", str(case), "--format", "jsonl").stdout.splitlines()
    meeting = next(one for line in lines if (one := json.loads(line))["disputed"])
    assert meeting["schema"] == "nenpyo.event/1"
    assert len(meeting["mentions"]) >= 4
    (line,) = run("disputes", "--db", str(case), "--format", "jsonl").stdout.splitlines()
    dispute = json.loads(line)
    assert (dispute["schema"], dispute["quantity"]) == ("nenpyo.dispute/1", "duration")
    assert dispute["event"] == meeting["id"]
    shown = run("disputes", "--db", str(case)).stdout
    assert "120 minute '2時間' (北野日報) ≠ 240 minute '4時間' (港通信)" in shown
    assert "CONSULT パシニャン, アリエフ" in shown


def test_plans_and_checks_of_the_examples(tmp_path: Path) -> None:
    database = str(tmp_path / "examples.db")
    assert run("add", "examples", "--db", database, "--quiet").exit_code == 0
    lines = run("check", "--db", database, "--format", "jsonl").stdout.splitlines()
    found = {(one := json.loads(line))["document"] + one["text"]: one for line in lines}
    second = found["2023-09-14-aoba.txt2度目"]
    assert (second["verdict"], len(second["series"])) == ("confirmed", 2)
    assert second["schema"] == "nenpyo.check/1"
    assert run("check", "--db", database, "--verdict", "contradicted").stdout.count("\n") == 1
    plans = run("plans", "--db", database, "--outcome", "none", "--format", "jsonl").stdout
    visit = next(
        one for line in plans.splitlines() if "訪問" in (one := json.loads(line))["trigger"]["text"]
    )
    assert (visit["schema"], visit["by"]) == ("nenpyo.plan/1", None)


def test_why_shows_the_rules_and_the_merge_behind_an_event(case: Path) -> None:
    meeting = next(one for one in events(case) if one["voices"] == 2)
    page = run("why", str(meeting["id"])[:8], "--db", str(case)).stdout
    assert "event rule: consult.meeting" in page
    assert "one event because:" in page
    time = json.loads(
        run("why", str(meeting["id"]), "time", "--db", str(case), "--format", "json").stdout
    )
    assert list(time["readings"]) == ["time"]
    assert "identifier" in run("why", "アゼルバイジャン", "--db", str(case)).stdout
    assert run("why", str(meeting["id"]), "colour", "--db", str(case)).exit_code == 2


def test_verify_works_out_every_hash_again(case: Path) -> None:
    assert run("verify", "--db", str(case)).exit_code == 0
    with sqlite3.connect(case) as raw:
        raw.execute("UPDATE documents SET text = replace(text, '会談', '会見')")
    result = run("verify", "--db", str(case))
    assert result.exit_code == 1
    assert "hashes to" in result.stdout


def test_corrections_are_a_log_and_survive_a_new_reading(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tmp_path / "before.db"
    before.write_bytes(case.read_bytes())
    meeting = str(next(one for one in events(case) if one["voices"] == 2)["id"])
    done = run("correct", "split", meeting, "b.txt", "--db", str(case), "--who", "校閲")
    assert done.exit_code == 0, done.output
    assert all(one["voices"] == 1 for one in events(case))
    monkeypatch.setattr("nenpyo.pipeline.__version__", "another")
    again = run("add", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--db", str(case))
    assert "2 new" in again.stderr
    assert all(one["voices"] == 1 for one in events(case))
    (line,) = run("corrections", "--db", str(case), "--format", "jsonl").stdout.splitlines()
    assert (json.loads(line)["who"], json.loads(line)["kind"]) == ("校閲", "split")
    changed = run("diff", str(before), str(case), "--format", "jsonl").stdout.splitlines()
    assert {"appeared", "lost a source"} <= {json.loads(line)["change"] for line in changed}


def test_entities_are_merged_by_name(case: Path) -> None:
    result = run(
        "entities", "merge", "アルメニア", "アゼルバイジャン", "--db", str(case), "--who", "me"
    )
    assert result.exit_code == 0, result.output
    found = run("entities", "--db", str(case), "--format", "jsonl").stdout.splitlines()
    names = [{(one := json.loads(line))["name"], *one["aliases"]} for line in found]
    assert sum({"アルメニア", "アゼルバイジャン"} <= one for one in names) == 1


def test_show_marks_the_words_in_every_report(case: Path) -> None:
    (meeting,) = events(case, "--type", "CONSULT", "--since", "2024-05")
    result = run("show", str(meeting["id"])[:8], "--db", str(case))
    assert result.exit_code == 0
    assert result.stdout.count("会談した]") == 2
    record = json.loads(
        run("show", str(meeting["id"]), "--db", str(case), "--format", "json").stdout
    )
    assert {report["publisher"] for report in record["reports"]} == {"青葉通信", "みなと新聞"}


def test_statements_of_a_speaker(case: Path) -> None:
    result = run("statements", "--db", str(case), "--speaker", "パシニャン", "--format", "csv")
    assert result.exit_code == 0
    assert "対話を続ける" in result.stdout
    assert run("statements", "--db", str(case), "--speaker", "誰か").exit_code == 1


def test_entities_and_sources_print_tables(case: Path) -> None:
    assert "アルメニア" in run("entities", "--db", str(case)).stdout
    table = run("sources", "--db", str(case)).stdout
    assert "青葉通信" in table
    assert "2024-05-04" in table


def test_the_same_document_twice_changes_nothing(case: Path) -> None:
    before = run("timeline", "--db", str(case), "--format", "json").stdout
    again = run("add", str(case.parent / "a.txt"), "--db", str(case))
    assert "0 new" in again.stderr
    assert run("timeline", "--db", str(case), "--format", "json").stdout == before


def test_a_document_that_is_given_another_date_is_read_again(case: Path) -> None:
    again = run("add", str(case.parent / "a.txt"), "--db", str(case), "--published", "2024-06-03")
    assert "1 new" in again.stderr
    assert "holds 2 documents" in again.stderr
    assert events(case, "--since", "2024-06-02", "--until", "2024-06-02", "--type", "CONSULT")


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(AOBA, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "sjis.txt").write_bytes("両国は合意した。".encode("cp932"))
    (tmp_path / "more.jsonl.gz").write_bytes(
        gzip.compress('{"id": "ok", "text": "両国は合意した。"}\n{"id": 1}\n{broken\n'.encode())
    )
    result = run("annotate", str(tmp_path), "--format", "jsonl")
    assert result.exit_code == 3
    names = {json.loads(line)["document"]["name"] for line in result.stdout.splitlines()}
    assert names == {"good.txt", "ok"}
    for name in ("empty.txt", "binary.txt", "sjis.txt", "more.jsonl.gz:2", "more.jsonl.gz:3"):
        assert name in result.stderr
    assert "5 failed" in result.stderr


def test_annotate_reads_the_standard_input_and_stores_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("annotate", "-", "--published", "2024-05-03", "--quiet", stdin=AOBA.encode())
    assert result.exit_code == 0
    assert result.stderr == ""
    assert json.loads(result.stdout)["document"]["published_from"] == "given"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["annotate", "nowhere.txt"], 3, "nowhere.txt"),
        (["annotate"], 2, "PATH"),
        (["timeline", "--db", "nowhere.db"], 1, "nowhere.db"),
        (["timeline", "--since", "2024-13"], 2, "2024-13"),
        (["timeline", "--type", "DANCE"], 2, "DANCE"),
        (["frobnicate"], 2, "frobnicate"),
    ],
)
def test_mistakes_get_one_clear_line(words: list[str], code: int, message: str) -> None:
    result = run(*words)
    assert result.exit_code == code
    assert message in result.stderr
    assert "Traceback" not in result.output


def test_a_wrong_date_names_the_file_and_the_value(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(AOBA, encoding="utf-8")
    result = run("annotate", str(tmp_path / "a.txt"), "--published", "yesterday")
    assert result.exit_code == 3
    assert "yesterday" in result.stderr


def test_show_of_nothing_says_so(case: Path) -> None:
    result = run("show", "ffffffffffff", "--db", str(case))
    assert result.exit_code == 1
    assert "no such event" in result.stderr


def test_the_demo_prints_the_chronology_of_the_examples(tmp_path: Path) -> None:
    result = run("demo", "--db", str(tmp_path / "demo.db"), "--format", "jsonl")
    assert result.exit_code == 0, result.output
    records = [json.loads(line) for line in result.stdout.splitlines()]
    meetings = [record for record in records if record["type"] == "CONSULT"]
    dates = {record["time"]["value"] for record in meetings if record["time"]}
    assert {"2018-04-27", "2018-06-12", "2019-02-28", "2019-04-25", "2025-08-15"} <= dates


def test_the_doctor_finds_everything_in_order() -> None:
    result = run("doctor", "--format", "jsonl")
    assert result.exit_code == 0, result.output
    assert {"language ja", "sqlite"} <= {
        json.loads(line)["check"] for line in result.stdout.splitlines()
    }


def test_a_document_that_breaks_the_analysis_stops_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(document: Document, analysis: Analysis, pack: LanguagePack) -> Annotation:
        if document.name == "a.txt":
            raise ZeroDivisionError("no such luck")
        return whole(document, analysis, pack)

    whole = extract
    monkeypatch.setattr(annotations, "extract", broken)
    (tmp_path / "a.txt").write_text(AOBA, encoding="utf-8")
    (tmp_path / "b.txt").write_text(MINATO, encoding="utf-8")
    result = run("annotate", str(tmp_path), "--format", "jsonl")
    assert result.exit_code == 3
    assert "a.txt: could not be analysed (ZeroDivisionError: no such luck)" in result.stderr
    assert json.loads(result.stdout)["document"]["name"] == "b.txt"
    assert run("add", str(tmp_path), "--db", str(tmp_path / "case.db")).exit_code == 3


def test_several_processes_print_and_keep_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(AOBA, encoding="utf-8")
    (tmp_path / "b.txt").write_text(MINATO, encoding="utf-8")
    several = ("--processes", "2")
    read = ("annotate", str(tmp_path), "--format", "jsonl")
    assert run(*read, *several).stdout == run(*read).stdout != ""
    database = str(tmp_path / "case.db")
    assert run("add", str(tmp_path), "--db", database, *several).exit_code == 0
    assert len(run("sources", "--db", database, "--format", "jsonl").stdout.splitlines()) == 2


def test_times_of_a_text_say_value_and_anchor_or_why_they_stay_open() -> None:
    dated = run("times", "昨年8月と12日", "--published", "2024-09-16", "--format", "jsonl")
    values = [json.loads(line)["value"] for line in dated.stdout.splitlines()]
    assert values == ["2023-08", "2024-09-12"]
    (bare,) = run("times", "昨年8月", "--format", "jsonl").stdout.splitlines()
    assert json.loads(bare)["earliest"] is None
    assert json.loads(bare)["reason"]


def test_entities_of_texts_and_files(tmp_path: Path) -> None:
    words = "ロシアのイワン・ペトロフ大統領は帰国した。同氏は休む。"
    path = tmp_path / "a.txt"
    path.write_text("日米両国は協議した。", encoding="utf-8")
    found = run("entities", words, str(path), "--format", "jsonl")
    records = [json.loads(line) for line in found.stdout.splitlines()]
    assert [(one["document"], one["name"], one["actor"]) for one in records] == [
        ("text", "ロシア", "RUS"),
        ("text", "イワン・ペトロフ", "RUS GOV"),
        ("a.txt", "日本", "JPN"),
        ("a.txt", "アメリカ合衆国", "USA"),
    ]
    assert [one["text"] for one in records[1]["mentions"]] == ["イワン・ペトロフ", "大統領", "同氏"]
    table = run("entities", words, "--name", "ロシア").stdout
    assert "ロシア@0" in table
    assert "ペトロフ" not in table
    assert run("entities", words, "--format", "csv").stdout.startswith("name,type,actor,title")


def test_entities_are_those_of_texts_or_of_a_chronicle(tmp_path: Path) -> None:
    assert run("entities", "日米", "--db", str(tmp_path / "case.db")).exit_code == 2
    assert run("entities", str(tmp_path / "none.txt"), "--published", "2024").exit_code == 3
    (tmp_path / "bad.jsonl").write_text("no JSON\n", encoding="utf-8")
    assert run("entities", str(tmp_path / "bad.jsonl")).exit_code == 3
