"""Lists of references as citations, with the marks in the prose that point at each entry."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from nenpyo.model import Citation, Region, RegionKind, Span
from nenpyo.pack.layout import Layout

_ENTRY = re.compile(
    r"\s*(?:[-*\u30fb\u2022]\s*)?(?:[\[(\uff3b](?P<bracket>\d{1,3})[\])\uff3d]|(?P<dot>\d{1,3})[.)\uff0e](?!\d))?\s*"
    r"(?P<caret>[\^\u2191]\s*(?:(?:[a-z]|\d{1,3}\.\d{1,3})\s+)*)?"
)
_NUMBER = re.compile(r"\d+")
_SCRIPTS = {"HANGUL": "ko", "THAI": "th", "HEBREW": "he"}
"""Scripts that one language writes; Latin, Cyrillic and Arabic need a word of their own."""

_ENGLISH = frozenset(
    "the of and to in for on with at by from after over as is are was has have its his".split()  # noqa: SIM905  # a line of words
)


def citations_of(
    text: str, regions: Sequence[Region], markers: Sequence[Span], layout: Layout, lang: str
) -> tuple[Citation, ...]:
    """Every entry of the document's lists of references, in order."""
    anchors = _anchors(text, markers)
    citations = []
    for region, number, group in _entries(text, regions, layout, anchors):
        raw = region.span.of(text)
        mark = _mark_end(raw, layout)
        found = layout.citation(raw[mark:].strip())
        if number is None and not (found.published or found.url or found.accessed):
            continue
        where = anchors[group].get(number, ()) if number is not None else ()
        lead = len(raw[mark:]) - len(raw[mark:].lstrip())
        body = raw[mark:].strip()
        if not body:
            continue
        start = region.span.start + mark + lead
        citations.append(
            replace(
                found,
                marker=where[0].of(text) if where else f"[{group}{number}]" if number else "",
                anchors=where,
                lang=found.lang or _language(found.title, lang),
                span=Span(start, start + len(body)),
            )
        )
    return tuple(citations)


def _anchors(text: str, markers: Sequence[Span]) -> Mapping[str, dict[int, tuple[Span, ...]]]:
    """The marks by the word before their number (empty for most), and by their number."""
    found: dict[str, dict[int, tuple[Span, ...]]] = defaultdict(dict)
    for marker in markers:
        mark = marker.of(text)
        if number := _NUMBER.search(mark):
            group = mark[1 : number.start()].strip()
            value = int(number.group())
            found[group][value] = (*found[group].get(value, ()), marker)
    return found


def _entries(
    text: str,
    regions: Sequence[Region],
    layout: Layout,
    anchors: Mapping[str, dict[int, tuple[Span, ...]]],
) -> Iterator[tuple[Region, int | None, str]]:
    """Each line of a list, its number (None: it has none) and the group its marks are of."""
    group, counted, cited = "", 0, True
    for region in regions:
        if region.kind is RegionKind.HEADING:
            head = region.span.of(text)
            group = next((name for name in anchors if name and _begins(head, name)), "")
            counted = 0
            cited = not any(
                rule.until_prose and rule.pattern.search(head) for rule in layout.sections
            )
        if region.kind is RegionKind.REFERENCE and cited:
            match = _ENTRY.match(layout.edit.sub("", region.span.of(text)))
            number = match and (match["bracket"] or match["dot"])
            if number:
                counted = int(number)
                yield region, counted, group
            elif match and match["caret"]:
                counted += 1
                yield region, counted, group
            else:
                yield region, None, group


def _begins(head: str, name: str) -> bool:
    return re.sub(r"^\W+", "", head).startswith(name)


def _mark_end(raw: str, layout: Layout) -> int:
    """Where an entry's own text begins, after an edit link, a bullet, a number, a caret."""
    edit = layout.edit.match(raw.lstrip())
    begin = len(raw) - len(raw.lstrip()) + edit.end() if edit else 0
    match = _ENTRY.match(raw, begin)
    return match.end() if match else begin


def _language(title: str | None, lang: str) -> str | None:
    """The language a title is written in, where its script or its small words show it."""
    if not title:
        return None
    scripts = {unicodedata.name(char, "").split(" ")[0] for char in {*title} if char.isalpha()}
    for script, language in _SCRIPTS.items():
        if script in scripts:
            return language
    if scripts - {"LATIN", "CYRILLIC", "ARABIC", "GREEK", "MODIFIER"}:
        return lang
    words = set(re.findall(r"[a-z]+", title.lower()))
    return "en" if scripts == {"LATIN"} and words & _ENGLISH else None
