"""Prose regions to sentences, tokens and chunks."""

from nenpyo.model import Chunk, Document, Sentence, Span, Tokens
from nenpyo.pack import LanguagePack


def read_sentences(
    document: Document, pack: LanguagePack
) -> tuple[Tokens, tuple[Sentence, ...], tuple[Chunk, ...]]:
    """Split, tokenise and chunk every prose region; footnote marks are read as blanks."""
    places: list[tuple[int, str]] = []
    homes = []
    for number, region in enumerate(document.regions):
        if not region.is_prose:
            continue
        text = document.masked(region.span)
        for start, end in pack.split(text):
            places.append((region.span.start + start, text[start:end]))
            homes.append((number, region.kind))
    tokens, token_ranges = pack.tokenise(places)
    chunks, chunk_ranges = pack.chunk(tokens, token_ranges)
    sentences = tuple(
        Sentence(
            span=Span(offset, offset + len(text)),
            tokens=token_range,
            chunks=chunk_range,
            paragraph=number,
            region=kind,
        )
        for (offset, text), (number, kind), token_range, chunk_range in zip(
            places, homes, token_ranges, chunk_ranges, strict=True
        )
    )
    return tokens, sentences, chunks
