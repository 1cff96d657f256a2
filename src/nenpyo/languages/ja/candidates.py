"""Who could fill a case of a predicate: the nouns of its sentence and of the few before it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.clusters import clusters
from nenpyo.languages.ja.hashing import Codes, code
from nenpyo.languages.ja.words import shape_of
from nenpyo.model import Case, Chunk, Link, Sentence, Tokens

BACK, AHEAD = 24, 12
"""Nouns looked at before and behind a predicate."""
SENTENCES = 3
"""Sentences looked back."""
DEPTH = 6
"""Arcs followed from either word up to where their paths meet."""
APART = DEPTH * DEPTH
"""The path between words of different sentences, or too far apart."""
MARKED = (
    Case.NOMINATIVE, Case.ACCUSATIVE, Case.DATIVE, Case.TOPIC, Case.COMITATIVE, Case.LOCATIVE,
    Case.AGENTIVE, Case.ABLATIVE,
)  # fmt: skip
"""Cases of which a predicate's features tell whether it has them."""
SPELLED = ("word", "spelling", "pos", "words", "mark", "shape", "kind", "voice", "ending", "status")
OWN = (
    *SPELLED, "topic", "link", "fine", "middle", "broad", "mask", "above", "host", "first",
)  # fmt: skip
"""What is seen of a chunk, alone and by its place in the tree."""
NOUNS = ("名詞", "代名詞", "接尾辞-名詞的", "記号", "補助記号-一般")

Ints = NDArray[np.intp]
Flags = NDArray[np.bool_]
PLACES = {link: place for place, link in enumerate(Link)}
BITS_OF = {case: 1 << place for place, case in enumerate(MARKED)}
ENDINGS = ("助", "補助記号-括弧", "補助記号-読点", "補助記号-句点")


@dataclass(frozen=True, slots=True)
class Tree:
    """The chunks of a document as columns.

    `lines` holds each chunk, its head and so on up, -1 beyond the root; `table` the attributes in
    the order of OWN, below a row of zeros. `topics` counts the topics so far, `seen` how often the
    text has used the chunk's word before; `subject` is whether a predicate has one marked.
    """

    lines: Ints
    sentence: Ints
    predicates: Ints
    nouns: Ints
    table: Codes
    topics: Ints
    seen: Ints
    subject: Flags
    links: Ints


@dataclass(frozen=True, slots=True)
class Pairs:
    """Every predicate with every noun that may fill a case of it, both as places of chunks.

    `starts` is where each predicate's pairs begin, and the end of the last.
    """

    predicate: Ints
    noun: Ints
    starts: Ints


def tree_of(tokens: Tokens, chunks: Sequence[Chunk], sentences: Sequence[Sentence]) -> Tree:
    """The columns of a document's chunks."""
    lasts = [_last(tokens, chunk) for chunk in chunks]
    spelled = np.array(
        [_spelled(tokens, chunk, last) for chunk, last in zip(chunks, lasts, strict=True)],
        dtype=np.uint32,
    ).reshape(len(chunks), len(SPELLED))
    heads = np.array([chunk.head for chunk in chunks], dtype=np.intp)
    links = np.array([PLACES[chunk.link] for chunk in chunks], dtype=np.intp)
    sizes = [end - start for start, end in (one.chunks for one in sentences)]
    sentence = np.repeat(np.arange(len(sizes)), sizes)
    columns: dict[str, NDArray[Any]] = dict(zip(SPELLED, spelled.T, strict=True))
    mask = _mask(chunks)
    topic = np.array([chunk.case is Case.TOPIC or chunk.topic for chunk in chunks], dtype=np.bool_)
    fine, middle, broad = clusters().of(columns["word"], columns["spelling"])
    rooted = heads < 0
    columns |= {
        "topic": topic,
        "link": links,
        "fine": fine,
        "middle": middle,
        "broad": broad,
        "mask": mask,
        "above": np.where(rooted, 0, columns["word"][heads]),
        "host": np.where(rooted, 0, columns["kind"][heads] ^ (mask[heads] & 3).astype(np.uint32)),
        "first": sentence == 0,
    }
    table = np.zeros((len(OWN) + 1, len(chunks)), dtype=np.uint32)
    for row, name in zip(table[1:], OWN, strict=True):
        row[:] = columns[name]
    return Tree(
        lines=_lines(heads),
        sentence=sentence,
        predicates=_places(chunk.predicate is not None for chunk in chunks),
        nouns=_places(_may_fill(tokens, *one) for one in zip(chunks, lasts, strict=True)),
        table=table,
        topics=np.cumsum(topic),
        seen=_seen(columns["spelling"].tolist()),
        subject=(mask & 1) > 0,
        links=links,
    )


def pairs_of(tree: Tree) -> Pairs:
    """Every predicate with the nouns near it."""
    first_of = np.searchsorted(
        tree.sentence[tree.nouns], tree.sentence[tree.predicates] - SENTENCES
    )
    end_of = np.searchsorted(
        tree.sentence[tree.nouns], tree.sentence[tree.predicates], side="right"
    )
    own = np.searchsorted(tree.nouns, tree.predicates)
    first = np.maximum(first_of, own - BACK)
    sizes = np.minimum(end_of, own + AHEAD) - first
    begins = np.cumsum(sizes) - sizes
    number = np.repeat(np.arange(len(sizes)), sizes)
    noun = tree.nouns[first[number] + np.arange(len(number)) - begins[number]]
    other = noun != tree.predicates[number]
    number = number[other]
    starts = np.searchsorted(number, np.arange(len(sizes) + 1))
    return Pairs(tree.predicates[number], noun[other], starts)


def relations(tree: Tree, pairs: Pairs) -> dict[str, Ints]:
    """What lies between predicate and noun."""
    noun, predicate = pairs.noun, pairs.predicate
    behind = noun > predicate
    back = tree.sentence[predicate] - tree.sentence[noun]
    found = {name: np.zeros(len(noun), dtype=np.intp) for name in ("edge", "direct", "barriers")}
    found |= {
        "path": np.full(len(noun), APART),
        "near": np.searchsorted([1, 2, 3, 5, 8], np.abs(noun - predicate)) + 6 * behind,
        "rank": np.clip(tree.topics[predicate] - tree.topics[noun], -1, 3) + 1,
        "sentence": np.minimum(back, SENTENCES),
        "seen": np.minimum(tree.seen[noun], 3),
    }
    # No path leads out of a sentence.
    inner = np.flatnonzero(back == 0)
    for name, values in _between(tree, noun[inner], predicate[inner]).items():
        found[name][inner] = values
    return found


def _between(tree: Tree, noun: Ints, predicate: Ints) -> dict[str, Ints]:
    """What lies between predicate and noun in the tree of their sentence."""
    up, down, path = _paths(tree.lines[noun], tree.lines[predicate])
    together = path < APART
    # The last arc of the predicate's path before it meets the noun's.
    edge = tree.links[tree.lines[predicate, np.maximum(down - 1, 0)]]
    crossed = tree.lines[predicate]
    steps = np.arange(DEPTH)
    passed = (steps < down[:, None]) & (crossed >= 0)
    barred = (tree.subject[crossed] & passed & (steps >= 1)).any(axis=1)
    quoted = ((tree.links[crossed] == PLACES[Link.QUOTE]) & passed).any(axis=1)
    return {
        "path": path,
        "edge": np.where(together & (down > 0), edge + 1, 0),
        "direct": np.where(together & (up + down == 1), 1 + (noun > predicate), 0),
        "barriers": barred + 2 * quoted,
    }


def is_direct(tree: Tree, pairs: Pairs) -> Flags:
    """Whether an arc leads from the noun to the predicate, or back."""
    found: Flags = (tree.lines[pairs.noun, 1] == pairs.predicate) | (
        tree.lines[pairs.predicate, 1] == pairs.noun
    )
    return found


def _paths(of_noun: Ints, of_predicate: Ints) -> tuple[Ints, Ints, Ints]:
    """Arcs up from noun and predicate, given by their lines, to where these meet; and as a code."""
    known = np.where(of_noun >= 0, of_noun, -2)
    meets = known[:, :, None] == of_predicate[:, None, :]
    flat = meets.reshape(len(meets), DEPTH * DEPTH)
    first = flat.argmax(axis=1)
    path = np.where(flat.any(axis=1), first, APART)
    return first // DEPTH, first % DEPTH, path


def _lines(heads: Ints) -> Ints:
    """Each chunk, its head, the head of that and so on."""
    lines = np.full((len(heads), DEPTH), -1, dtype=np.intp)
    lines[:, 0] = np.arange(len(heads))
    for step in range(1, DEPTH):
        before = lines[:, step - 1]
        lines[:, step] = np.where(before >= 0, heads[before], -1)
    return lines


def _mask(chunks: Sequence[Chunk]) -> Ints:
    """The cases, as bits, that hang on each chunk; the first bit is for a subject."""
    mask = [0] * len(chunks)
    for chunk in chunks:
        bit = BITS_OF.get(chunk.case) if chunk.case else None
        if bit and chunk.head >= 0 and chunk.link is not Link.COORDINATION:
            mask[chunk.head] |= bit
    return np.array(mask, dtype=np.intp)


def _seen(words: Sequence[int]) -> Ints:
    """How often each word has been used before."""
    counts: Counter[int] = Counter()
    found = []
    for word in words:
        found.append(counts[word])
        counts[word] += 1
    return np.array(found, dtype=np.intp)


def _places(flags: Iterable[bool]) -> Ints:
    return np.flatnonzero(np.array(list(flags), dtype=np.bool_))


def _last(tokens: Tokens, chunk: Chunk) -> int:
    """The last word of a chunk's content, before a verb's endings."""
    first, end = chunk.tokens
    stop = chunk.content.end
    last = end - 1
    while last > first and (tokens.starts[last] >= stop or _is_ending(tokens.pos[last])):
        last -= 1
    return last


@cache
def _is_ending(pos: str) -> bool:
    return pos.startswith(ENDINGS)


@cache
def _is_noun(pos: str) -> bool:
    return pos.startswith(NOUNS)


def _may_fill(tokens: Tokens, chunk: Chunk, last: int) -> bool:
    """Whether a chunk names something, if only as a clause made a noun (訪れたのは)."""
    verbal = chunk.predicate is not None and not chunk.predicate.nominal
    return chunk.case is not None if verbal else _is_noun(tokens.pos[last])


def _spelled(tokens: Tokens, chunk: Chunk, last: int) -> tuple[int, ...]:
    """The attributes of SPELLED."""
    end = tokens.pos[chunk.tokens[1] - 1]
    told = chunk.predicate
    return _coded(
        (tokens.lemmas[last], tokens.surfaces[last], tokens.pos[last], tokens.forms[last]),
        chunk.words,
        (told.lemma, told.voice, told.status, told.past, told.negated, told.nominal)
        if told
        else None,
        end if end.startswith("補助記号") else "",
    )


@lru_cache(maxsize=1 << 14)
def _coded(
    word: tuple[str, str, str, str],
    words: tuple[str, ...],
    predicate: tuple[str, str, str, bool, bool, bool] | None,
    mark: str,
) -> tuple[int, ...]:
    """The attributes of SPELLED from a chunk's last content word, its endings and last mark."""
    lemma, surface, pos, form = word
    told, voice, status, past, negated, nominal = predicate or ("", "", "", False, False, False)
    tells = predicate is not None and not nominal
    kind = pos.split("-")[0] if tells else "noun" if predicate is None else "copula"
    told = told.removesuffix("する").removesuffix("だ")
    texts = (
        told or lemma,
        told or surface,
        pos,
        "|".join(words),
        mark,
        shape_of(surface),
        kind,
        voice,
        "|".join(words[-2:]) + form if tells else "",
        f"{status}{past}{negated}" if predicate else "",
    )
    return tuple(map(code, texts))
