"""UD Japanese GSD as bunsetsu trees: our chunker's bunsetsu, heads from the words' UD heads.

The two guidelines differ (Omura and Asahara 2018); where UD leads to the left or into the same
bunsetsu, the arc is guessed to go to the next one, and a sentence with several such is left out.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import spacy
from spacy.tokens import DocBin, Span

from corpora import Tree
from nenpyo.languages.ja.bunsetsu import units
from nenpyo.languages.ja.text import fold
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.languages.ja.words import words_in

MOST_GUESSES = 1


def gsd_trees(path: Path) -> Iterator[Tree]:
    """The trees of a spaCy DocBin."""
    sentences = [
        one
        for doc in DocBin().from_disk(path).get_docs(spacy.blank("xx").vocab)
        for one in doc.sents
    ]
    texts = [fold(one.text) for one in sentences]
    tokens, ranges = tokenise([(0, text) for text in texts])
    found, places = units(tokens, words_in(tokens), ranges)
    for sentence, text, (first, end) in zip(sentences, texts, places, strict=True):
        starts = [tokens.starts[a] for a, _ in found[first:end]]
        heads = _heads(sentence, starts, len(text))
        if heads:
            yield Tree(text, tuple(starts), tuple(heads), "D" * len(heads))


def _heads(sentence: Span, starts: Sequence[int], length: int) -> list[int] | None:
    ends = [*starts[1:], length]
    base = sentence.start_char
    home = {}
    for token in sentence:
        place = token.idx - base
        home[token.i] = next((n for n, end in enumerate(ends) if place < end), len(ends) - 1)
    heads, guesses = [], 0
    for number in range(len(starts) - 1):
        exits = [
            home[token.head.i]
            for token in sentence
            if home[token.i] == number and home[token.head.i] != number
        ]
        later = [head for head in exits if head > number]
        if len(exits) == 1 and later:
            heads.append(later[0])
        else:
            guesses += 1
            heads.append(later[-1] if later else number + 1)
    if guesses > MOST_GUESSES or not heads or _crosses(heads):
        return None
    return [*heads, -1]


def _crosses(heads: Sequence[int]) -> bool:
    return any(
        place < later < head < heads[later]
        for place, head in enumerate(heads)
        for later in range(place + 1, len(heads))
    )
