"""A page's text as regions that follow each other and cover it: what is prose, and what is not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from nenpyo.model import Region, RegionKind, Span
from nenpyo.pack.layout import Layout, LineRule, SectionRule

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_TABLE_ROW = re.compile(
    r"[^|]*\|.*\|\s*|[\s|:+-]*-{3,}[\s|:+-]*\|?[\s|:+-]*|[^\t]{1,20}\t+\S[^\t]*\t*"
)
_CELL = re.compile(r"[|\t]")
_MARKUP_HEAD = re.compile(r"\s*(?:(={2,6})\s*(?P<wiki>\S.*?)\s*\1|#{1,6}\s+(?P<hash>\S.*?))\s*")
_BULLET = re.compile(r"\s*[-*+\u30fb\u2022]\s?")
LONGEST_HEADING = 40
LONGEST_TITLE = 120
LONGEST_LINK = 60
"""Characters; a longer line that ends a sentence is a paragraph, even in a box of links."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with its line break; `bare` is its text without blanks and edit links."""

    start: int
    end: int
    text: str
    bare: str
    edited: bool
    rule: LineRule | None
    head: str | None


def regions_of(text: str, begin: int, title: str | None, layout: Layout) -> tuple[Region, ...]:
    """The typed regions of a text; what stands before `begin` is metadata."""
    lines = [_line(match, layout) for match in _LINE.finditer(text, begin) if match.group()]
    regions = [Region(RegionKind.METADATA, Span(0, begin))] if begin else []
    for line, kind in zip(lines, _kinds(lines, title, layout), strict=True):
        regions.extend(_split(line, kind, layout))
    return tuple(regions)


def _line(match: re.Match[str], layout: Layout) -> _Line:
    raw = match.group().rstrip("\r\n")
    bare = layout.edit.sub("", raw).strip()
    edit = layout.edit.search(raw)
    markup = _MARKUP_HEAD.fullmatch(raw)
    head = (markup["wiki"] or markup["hash"]) if markup else None
    if edit and bare and raw.rstrip().endswith(edit.group()):
        head = bare
    rule = (
        next((rule for rule in layout.lines if rule.pattern.search(bare)), None) if bare else None
    )
    return _Line(
        match.start(), match.end(), raw, bare, bool(edit and raw.lstrip().startswith(edit.group())),
        None if head else rule, head,
    )  # fmt: skip


def _kinds(lines: Sequence[_Line], title: str | None, layout: Layout) -> Iterator[RegionKind]:
    """The kind of each line, with what is known from the lines around it."""
    titled = _title_line(lines, title, layout)
    section: SectionRule | None = None
    for index, line in enumerate(lines):
        heading = _is_heading(lines, index, titled, layout)
        named = None if index == titled else _section(line, layout)
        if not line.bare and not line.edited:
            yield RegionKind.BLANK
        elif named:
            section = named
            yield RegionKind.HEADING
        elif section and not _leaves(section, line, heading=heading, layout=layout):
            yield RegionKind.REFERENCE
        else:
            section = None
            yield _plain_kind(lines, index, titled, heading=heading, layout=layout)


def _plain_kind(
    lines: Sequence[_Line], index: int, titled: int | None, *, heading: bool, layout: Layout
) -> RegionKind:
    """The kind of a line that lies in no section of its own."""
    line = lines[index]
    if index == titled:
        return RegionKind.TITLE
    if _TABLE_ROW.fullmatch(line.text):
        return RegionKind.BODY if _is_entry(line.text, layout) else RegionKind.INFOBOX
    if line.rule:
        return line.rule.kind
    if line.head:
        return RegionKind.HEADING
    if _describes_picture(lines, index, layout):
        return RegionKind.CAPTION
    return RegionKind.HEADING if heading else RegionKind.BODY


def _is_entry(row: str, layout: Layout) -> bool:
    """Whether a row tells what happened on the date in its first cell (a chronology's row)."""
    date, *told = [cell.strip() for cell in _CELL.split(row) if cell.strip()] or [""]
    return bool(told) and layout.dated.fullmatch(date) is not None


def _title_line(lines: Sequence[_Line], title: str | None, layout: Layout) -> int | None:
    """The line that is the title: the one given, else a first line that ends no sentence."""
    full = [index for index, line in enumerate(lines) if line.bare and not line.rule]
    for index in full[:5]:
        if title and lines[index].bare == title.strip():
            return index
    if len(full) < 2:
        return None
    first = lines[full[0]]
    ends = layout.sentence_end.search(first.bare)
    if ends or len(first.bare) > LONGEST_TITLE or _TABLE_ROW.fullmatch(first.text):
        return None
    return full[0] if not _section(first, layout) and not first.edited else None


def _section(line: _Line, layout: Layout) -> SectionRule | None:
    name = line.head or line.bare
    if len(name) > LONGEST_HEADING:
        return None
    return next((rule for rule in layout.sections if rule.pattern.search(name)), None)


def _leaves(section: SectionRule, line: _Line, *, heading: bool, layout: Layout) -> bool:
    """Whether a line ends the section before it."""
    if line.head:
        return True
    if section.until_prose:
        ends = layout.sentence_end.search(line.bare)
        return bool(ends) and len(line.bare) > LONGEST_LINK
    return heading and not _BULLET.match(line.text)


def _is_heading(lines: Sequence[_Line], index: int, titled: int | None, layout: Layout) -> bool:
    """Whether a short line stands as a head over the paragraph after it."""
    line = lines[index]
    if line.head:
        return True
    if not line.bare or line.rule or line.edited or index in (titled, _first(lines)):
        return False
    if len(line.bare) > LONGEST_HEADING or _BULLET.match(line.text):
        return False
    after = next(
        (
            other
            for place, other in enumerate(lines[index + 1 :], index + 1)
            if (other.bare or other.edited)
            and not other.rule
            and not _describes_picture(lines, place, layout)
        ),
        None,
    )
    if after is None or layout.sentence_end.search(line.bare):
        return False
    return after.edited or bool(layout.sentence_end.search(layout.mark.sub("", after.bare)))


def _first(lines: Sequence[_Line]) -> int | None:
    return next((index for index, line in enumerate(lines) if line.bare), None)


def _next(lines: Sequence[_Line], index: int) -> _Line | None:
    return next((line for line in lines[index + 1 :] if line.bare), None)


def _describes_picture(lines: Sequence[_Line], index: int, layout: Layout) -> bool:
    """Whether a paragraph that ends no sentence stands right over a picture's credit."""
    line, after = lines[index], _next(lines, index)
    return bool(
        line.bare
        and not line.rule
        and after
        and after.rule
        and after.rule.pictured
        and not layout.sentence_end.search(line.bare)
    )


def _split(line: _Line, kind: RegionKind, layout: Layout) -> Iterator[Region]:
    """The regions of one line: a label, a date line or a run-on list of sources stands apart."""
    bounds = [(line.start, kind)]
    rest = line.rule.pattern.search(line.text) if line.rule and kind is line.rule.kind else None
    if rest and "rest" in rest.groupdict() and rest.start("rest") > 0:
        bounds = [(line.start, RegionKind.CREDIT), (line.start + rest.start("rest"), kind)]
    elif kind is RegionKind.BODY:
        bounds = [(line.start + offset, part) for offset, part in _body_parts(line.text, layout)]
    for (start, part), (end, _) in pairwise([*bounds, (line.end, kind)]):
        if start < end:
            yield Region(part, Span(start, end))


def _body_parts(text: str, layout: Layout) -> Iterator[tuple[int, RegionKind]]:
    """Where the parts of a paragraph begin; what goes on between its sources is a table."""
    dated = layout.dateline(text)
    if dated:
        yield 0, RegionKind.METADATA
    begin = dated[0][1] if dated else 0
    kind = RegionKind.BODY
    for start, end in layout.source_list(text):
        if start > begin:
            yield begin, kind
        if start >= begin:
            yield start, RegionKind.REFERENCE
            begin, kind = end, RegionKind.INFOBOX
    if begin < len(text) or kind is RegionKind.BODY:
        yield begin, kind
