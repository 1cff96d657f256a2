"""Japanese words: the one file that imports the morphological analyser.

Tokens are SudachiPy's short units (mode A): the boundaries of names and of bunsetsu fall on them
more often than on longer units.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from sys import intern
from typing import Any

from nenpyo.languages.ja.mending import DOING, Part, doing, is_suspect, mended
from nenpyo.languages.ja.text import fold
from nenpyo.model import Tokens

LARGEST_INPUT = 12_000
"""Characters; Sudachi refuses more than 49,149 bytes of UTF-8, and no character takes over four."""
LONGEST_RUN = 12
"""Words to look back from one that may have to be mended."""

Tags = tuple[tuple[str, str], ...]
Columns = tuple[list[int], list[int], list[str], list[str], list[str], list[str]]


def tokenise(texts: Sequence[tuple[int, str]]) -> tuple[Tokens, tuple[tuple[int, int], ...]]:
    """Tokens of all texts, and each text's range.

    Surfaces are folded to one width; blanks are no tokens. `forms` holds the conjugation form.
    """
    columns: Columns = ([], [], [], [], [], [])
    ranges = []
    make, tags = _dictionary()
    # An analyser serves one thread at a time; making one costs next to nothing.
    analyser = make()
    for offset, text in texts:
        first = len(columns[0])
        for start, piece in _pieces(fold(text)):
            _add(columns, analyser.tokenize(piece), tags, (offset + start, piece))
        ranges.append((first, len(columns[0])))
    starts, ends, surfaces, lemmas, pos, forms = columns
    return Tokens(
        tuple(starts), tuple(ends), tuple(surfaces), tuple(lemmas), tuple(pos), tuple(forms)
    ), tuple(ranges)


def _add(columns: Columns, words: Any, tags: Tags, place: tuple[int, str]) -> None:
    """Append the words of one text that begins at an offset."""
    offset, text = place
    starts, ends, surfaces, lemmas, pos, forms = columns
    for word in words:
        start, end = word.begin(), word.end()
        surface = text[start:end]
        # "…" is analysed as three full stops, of which two have no characters of their own.
        if start == end or surface.isspace():
            continue
        tag, form = tags[word.part_of_speech_id()]
        if is_suspect(surface) and _mend(columns, offset + start, (surface, tag)):
            continue
        lemma = word.dictionary_form()
        if surface == DOING:
            lemma = doing(lemma, surface, _near(columns))
        starts.append(offset + start)
        ends.append(offset + end)
        surfaces.append(surface)
        lemmas.append(lemma)
        pos.append(tag)
        forms.append(form)


def _mend(columns: Columns, place: int, word: Part) -> bool:
    """Append the words that a word is made of, if it is made of several."""
    starts, ends, surfaces, lemmas, pos, forms = columns
    parts = mended(word, _near(columns))
    for surface, tag in parts if len(parts) > 1 else ():
        starts.append(place)
        place += len(surface)
        ends.append(place)
        surfaces.append(surface)
        lemmas.append(surface)
        pos.append(tag)
        forms.append("")
    return len(parts) > 1


def _near(columns: Columns) -> list[Part]:
    """The words before, the nearest last."""
    surfaces, pos = columns[2], columns[4]
    return list(zip(surfaces[-LONGEST_RUN:], pos[-LONGEST_RUN:], strict=True))


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text in pieces that the analyser takes."""
    for start in range(0, len(text), LARGEST_INPUT):
        yield start, text[start : start + LARGEST_INPUT]


@cache
def _dictionary() -> tuple[Callable[[], Any], Tags]:
    """How to make an analyser; the part of speech and conjugation form of every tag it gives."""
    from sudachipy import Dictionary, SplitMode

    dictionary = Dictionary(dict="core")
    make = getattr(dictionary, "tokenizer", None) or dictionary.create
    tags: list[tuple[str, str]] = []
    while (tag := dictionary.pos_of(len(tags))) is not None:
        pos = intern("-".join(part for part in tag[:4] if part != "*"))
        tags.append((pos, intern("" if tag[5] == "*" else tag[5])))
    return partial(make, SplitMode.A), tuple(tags)
