"""Build the table of births and deaths from JMnedict (EDRDG, CC BY-SA).

usage: python training/lives.py    (with jamdict-data installed)
A name that two people bear, or of fewer than three characters, is left out.
"""

import re
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import jamdict_data

OUT = Path(__file__).parent.parent / "src/nenpyo/languages/ja/data/lives.tsv"
DATE = r"((?:18|19|20)\d\d)(?:\.(\d{1,2}))?(?:\.(\d{1,2}))?"
LIFE = re.compile(rf"\((?:[^()]*?[ ;,])?(?:b\.? ?)?{DATE}(?:-(?:{DATE})?)?\)")
OLDEST, YOUNGEST = "1900", "2012"
QUERY = "select t.idseq, g.text from NETransGloss g join NETranslation t on t.ID = g.tid"


def main() -> None:
    """Write the table."""
    found = defaultdict[str, set[tuple[str, str]]](set)
    for name, born, died in _rows():
        found[unicodedata.normalize("NFKC", name)].add((born, died))
    lines = ["# name, birth, death: JMnedict (EDRDG), CC BY-SA 4.0; see training/lives.py"]
    for name, lives in sorted(found.items()):
        if len(lives) == 1 and len(name) > 2 and not name.isascii():
            lines.append("\t".join((name, *next(iter(lives)))))
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _rows() -> Iterator[tuple[str, str, str]]:
    path = Path(jamdict_data.__file__).with_name("jamdict.db")
    with sqlite3.connect(path) as base:
        for entry, gloss in base.execute(QUERY).fetchall():
            match = LIFE.search(gloss)
            if match is None or not OLDEST <= match[1] <= YOUNGEST:
                continue
            born, died = _date(match.groups()[:3]), _date(match.groups()[3:])
            if born is None or died is None:
                continue
            for (name,) in base.execute("select text from NEKanji where idseq = ?", (entry,)):
                yield name, born, died


def _date(parts: tuple[str | None, ...]) -> str | None:
    """The date as ISO 8601, empty where none is told, None where it is no date."""
    year, month, day = parts
    if year is None:
        return ""
    if month is None:
        return year
    if not 1 <= int(month) <= 12:
        return None
    return f"{year}-{int(month):02d}" + (f"-{int(day):02d}" if day else "")


if __name__ == "__main__":
    main()
