from types import SimpleNamespace
from typing import cast

from nenpyo.analyse.sentences import Prose, read_prose
from nenpyo.model import (
    Chunk,
    Document,
    DocumentKind,
    EntityType,
    Link,
    Region,
    RegionKind,
    Span,
    TaggedName,
    Tokens,
)
from nenpyo.pack import LanguagePack

Ranges = tuple[tuple[int, int], ...]


def split(text: str) -> list[tuple[int, int]]:
    """A line is a sentence."""
    ends = [place + 1 for place, char in enumerate(text) if char == "\n"]
    return list(zip([0, *ends[:-1]], ends, strict=True))


def tokenise(texts: list[tuple[int, str]]) -> tuple[Tokens, Ranges]:
    """A character is a word."""
    words = [(offset + place, char) for offset, text in texts for place, char in enumerate(text)]
    ends = [sum(len(text) for _, text in texts[: n + 1]) for n in range(len(texts))]
    starts = tuple(start for start, _ in words)
    surfaces = tuple(char for _, char in words)
    tokens = Tokens(
        starts, tuple(start + 1 for start in starts), surfaces, surfaces, ("x",) * len(words)
    )
    return tokens, tuple(zip([0, *ends][: len(ends)], ends, strict=True))


def chunk(
    tokens: Tokens, ranges: Ranges, documents: list[int]
) -> list[tuple[tuple[Chunk, ...], Ranges]]:
    """A sentence is a chunk."""
    found, rest = [], list(ranges)
    for count in documents:
        own, rest = rest[:count], rest[count:]
        spans = [Span(tokens.starts[start], tokens.ends[end - 1]) for start, end in own]
        chunks = [
            Chunk(span=span, tokens=(a - own[0][0], b - own[0][0]), content=span, head=-1,
                  link=Link.ROOT)
            for span, (a, b) in zip(spans, own, strict=True)
        ]  # fmt: skip
        found.append((tuple(chunks), tuple((n, n + 1) for n in range(len(chunks)))))
    return found


def tag(tokens: Tokens, ranges: Ranges) -> tuple[tuple[TaggedName, ...], ...]:
    """Every sentence begins with a name."""
    names = [
        TaggedName(span=Span(tokens.starts[a], tokens.ends[a]), type=EntityType.ORG)
        for a, _ in ranges
    ]
    return tuple((name,) for name in names)


PACK = cast(LanguagePack, SimpleNamespace(split=split, tokenise=tokenise, chunk=chunk, tag=tag))
TEXT = "ab\ncd[1]\n--\nef\n"


def document(text: str, *regions: Region, markers: tuple[Span, ...] = ()) -> Document:
    return Document(
        id="d", name="d", lang="xx", text=text, sha256="0", kind=DocumentKind.OTHER,
        regions=regions, markers=markers,
    )  # fmt: skip


PAGE = document(
    TEXT,
    Region(RegionKind.TITLE, Span(0, 3)),
    Region(RegionKind.BODY, Span(3, 9)),
    Region(RegionKind.INFOBOX, Span(9, 12)),
    Region(RegionKind.BODY, Span(12, 15)),
    markers=(Span(5, 8),),
)


def read() -> Prose:
    return read_prose([PAGE], PACK)[0]


def test_sentences_know_their_region() -> None:
    assert [(s.span.of(TEXT), s.paragraph, s.region) for s in read().sentences] == [
        ("ab\n", 0, RegionKind.TITLE),
        ("cd[1]\n", 1, RegionKind.BODY),
        ("ef\n", 3, RegionKind.BODY),
    ]


def test_offsets_are_the_documents() -> None:
    prose = read()
    assert [one.span for one in prose.chunks] == [Span(0, 3), Span(3, 9), Span(12, 15)]
    assert prose.lines.tokens.starts[-1] == 14


def test_footnote_marks_are_read_as_blanks() -> None:
    assert "".join(read().lines.tokens.surfaces) == "ab\ncd   \nef\n"


def test_rows_of_infoboxes_are_lines_for_names_alone() -> None:
    rows = read().rows
    assert rows.places == [(9, "--\n")]
    assert [name.span for name in rows.names[0]] == [Span(9, 10)]


def test_documents_read_together_are_read_as_if_alone() -> None:
    other = document("gh\nij\n", Region(RegionKind.BODY, Span(0, 6)))
    blank = document("--\n", Region(RegionKind.BLANK, Span(0, 3)))
    pages = [PAGE, blank, other, PAGE]
    assert read_prose(pages, PACK) == [read_prose([page], PACK)[0] for page in pages]
