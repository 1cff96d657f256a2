"""The record of a language's layout: what its pages hold besides prose, and how to know it.

The mechanics (lines, tables, sections, tiling) are `nenpyo.read`'s; the words are the pack's.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from nenpyo.model import Citation, DocumentKind, RegionKind

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRule:
    """A line that is recognised by its own words, whatever stands around it.

    Where the pattern has a group `rest`, the words before it are a label (a CREDIT) and `kind` is
    the kind of what follows it. `pictured`: a line that ends no sentence right before it describes
    the picture.
    """

    name: str
    kind: RegionKind
    pattern: re.Pattern[str]
    pictured: bool = False
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionRule:
    """A heading whose section is no prose of the document.

    `until_prose`: the section ends where a paragraph of prose begins (a box of links inside an
    article); otherwise only the next heading ends it (a list of references).
    """

    name: str
    pattern: re.Pattern[str]
    until_prose: bool
    yes: tuple[str, ...]
    no: tuple[str, ...]


class Scope(StrEnum):
    """Where a KindRule looks: the first paragraph of prose, or all of it."""

    LEAD = "lead"
    PROSE = "prose"


@dataclass(frozen=True, slots=True, kw_only=True)
class KindRule:
    """Words that show what sort of writing a document is; `weight` is what one match counts."""

    name: str
    kind: DocumentKind
    scope: Scope
    pattern: re.Pattern[str]
    weight: int
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """What a language supplies so that a page can be read.

    `mark` matches footnote marks and editors' remarks inside prose, `edit` the edit link of a
    section head. `sentence_end` matches at the end of a line that ends a sentence. `dated` matches
    the whole of a table's cell that is nothing but a date. `dateline`
    gives the range of a publication date at a paragraph's head, and the date. `source_list` gives
    the entries of a list of sources that runs on after the body on the body's own line, from its
    first character to the line's end; nothing where there is none. What lies between two of them
    is a table that goes on. `date` reads the first date
    of a text, `citation` one entry of a list of references. Dates are ISO 8601, as precise as
    they are written.
    """

    mark: re.Pattern[str]
    edit: re.Pattern[str]
    sentence_end: re.Pattern[str]
    dated: re.Pattern[str]
    lines: tuple[LineRule, ...]
    sections: tuple[SectionRule, ...]
    kinds: tuple[KindRule, ...]
    dateline: Callable[[str], tuple[Range, str] | None]
    source_list: Callable[[str], tuple[Range, ...]]
    date: Callable[[str], str | None]
    citation: Callable[[str], Citation]
