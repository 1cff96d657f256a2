from types import SimpleNamespace
from typing import cast

from nenpyo.analyse.sentences import read_sentences
from nenpyo.model import Chunk, Document, DocumentKind, Link, Region, RegionKind, Span, Tokens
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
    return tokens, tuple(zip([0, *ends[:-1]], ends, strict=True))


def chunk(tokens: Tokens, ranges: Ranges) -> tuple[tuple[Chunk, ...], Ranges]:
    """A sentence is a chunk."""
    spans = [Span(tokens.starts[start], tokens.ends[end - 1]) for start, end in ranges]
    chunks = [
        Chunk(span=span, tokens=own, content=span, head=-1, link=Link.ROOT)
        for span, own in zip(spans, ranges, strict=True)
    ]
    return tuple(chunks), tuple((n, n + 1) for n in range(len(chunks)))


PACK = cast(LanguagePack, SimpleNamespace(split=split, tokenise=tokenise, chunk=chunk))
TEXT = "ab\ncd[1]\n--\nef\n"


def read() -> tuple[Tokens, list[tuple[str, int, RegionKind]], tuple[Chunk, ...]]:
    document = Document(
        id="d", name="d", lang="xx", text=TEXT, sha256="0", kind=DocumentKind.OTHER,
        regions=(
            Region(RegionKind.TITLE, Span(0, 3)),
            Region(RegionKind.BODY, Span(3, 9)),
            Region(RegionKind.INFOBOX, Span(9, 12)),
            Region(RegionKind.BODY, Span(12, 15)),
        ),
        markers=(Span(5, 8),),
    )  # fmt: skip
    tokens, sentences, chunks = read_sentences(document, PACK)
    return tokens, [(one.span.of(TEXT), one.paragraph, one.region) for one in sentences], chunks


def test_sentences_know_their_region() -> None:
    assert read()[1] == [
        ("ab\n", 0, RegionKind.TITLE),
        ("cd[1]\n", 1, RegionKind.BODY),
        ("ef\n", 3, RegionKind.BODY),
    ]


def test_offsets_are_the_documents() -> None:
    tokens, _, chunks = read()
    assert [one.span for one in chunks] == [Span(0, 3), Span(3, 9), Span(12, 15)]
    assert tokens.starts[-1] == 14


def test_footnote_marks_are_read_as_blanks() -> None:
    assert "".join(read()[0].surfaces) == "ab\ncd   \nef\n"
