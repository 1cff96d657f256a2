"""Who could fill a case of a predicate: the nouns of its sentence and of the few before it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nenpyo.languages.ja.clusters import clusters
from nenpyo.languages.ja.hashing import Codes, code
from nenpyo.languages.ja.words import shape_of
from nenpyo.model import Case, Chunk, Link, Predicate, Sentence, Tokens

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
LINKS = tuple(Link)


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
    links = np.array([LINKS.index(chunk.link) for chunk in chunks], dtype=np.intp)
    sentence = np.zeros(len(chunks), dtype=np.intp)
    for number, one in enumerate(sentences):
        sentence[slice(*one.chunks)] = number
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
    rows = [np.zeros(len(chunks)), *(columns[name] for name in OWN)]
    return Tree(
        lines=_lines(heads),
        sentence=sentence,
        predicates=_places(chunk.predicate is not None for chunk in chunks),
        nouns=_places(_may_fill(tokens, *one) for one in zip(chunks, lasts, strict=True)),
        table=np.stack([row.astype(np.uint32) for row in rows]),
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
    up, down, path = _paths(tree, pairs)
    together = path < APART
    # The last arc of the predicate's path before it meets the noun's.
    edge = tree.links[tree.lines[predicate, np.maximum(down - 1, 0)]]
    crossed = tree.lines[predicate][:, :DEPTH]
    inner = (np.arange(DEPTH) >= 1) & (np.arange(DEPTH) < down[:, None]) & (crossed >= 0)
    barred = (tree.subject[crossed] & inner).any(axis=1)
    direct = together & (up + down == 1)
    quoted = (
        (tree.links[crossed] == LINKS.index(Link.QUOTE))
        & (np.arange(DEPTH) < down[:, None])
        & (crossed >= 0)
    )
    behind = noun > predicate
    return {
        "path": path,
        "edge": np.where(together & (down > 0), edge + 1, 0),
        "direct": np.where(direct, 1 + behind, 0),
        "near": np.searchsorted([1, 2, 3, 5, 8], np.abs(noun - predicate)) + 6 * behind,
        "rank": np.clip(tree.topics[predicate] - tree.topics[noun], -1, 3) + 1,
        "sentence": np.minimum(tree.sentence[predicate] - tree.sentence[noun], SENTENCES),
        "seen": np.minimum(tree.seen[noun], 3),
        "barriers": barred + 2 * quoted.any(axis=1),
    }


def is_direct(tree: Tree, pairs: Pairs) -> Flags:
    """Whether an arc leads from the noun to the predicate, or back."""
    found: Flags = (tree.lines[pairs.noun, 1] == pairs.predicate) | (
        tree.lines[pairs.predicate, 1] == pairs.noun
    )
    return found


def _paths(tree: Tree, pairs: Pairs) -> tuple[Ints, Ints, Ints]:
    """Arcs up from the noun and from the predicate to where their paths meet; both as one code."""
    of_noun, of_predicate = tree.lines[pairs.noun], tree.lines[pairs.predicate]
    meets = (of_noun[:, :, None] == of_predicate[:, None, :]) & (of_noun[:, :, None] >= 0)
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
    mask = np.zeros(len(chunks), dtype=np.intp)
    for chunk in chunks:
        if chunk.head >= 0 and chunk.case in MARKED and chunk.link is not Link.COORDINATION:
            mask[chunk.head] |= 1 << MARKED.index(chunk.case)
    return mask


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
    last = first
    for place in range(first, end):
        if tokens.starts[place] >= chunk.content.end:
            break
        if not tokens.pos[place].startswith(
            ("助", "補助記号-括弧", "補助記号-読点", "補助記号-句点")
        ):
            last = place
    return last


def _may_fill(tokens: Tokens, chunk: Chunk, last: int) -> bool:
    """Whether a chunk names something, if only as a clause made a noun (訪れたのは)."""
    verbal = chunk.predicate is not None and not chunk.predicate.nominal
    return chunk.case is not None if verbal else tokens.pos[last].startswith(NOUNS)


def _spelled(tokens: Tokens, chunk: Chunk, last: int) -> tuple[int, ...]:
    """The attributes of SPELLED."""
    end = tokens.pos[chunk.tokens[1] - 1]
    word = (tokens.lemmas[last], tokens.surfaces[last], tokens.pos[last], tokens.forms[last])
    return _coded(word, chunk.words, chunk.predicate, end if end.startswith("補助記号") else "")


@lru_cache(maxsize=1 << 14)
def _coded(
    word: tuple[str, str, str, str], words: tuple[str, ...], predicate: Predicate | None, mark: str
) -> tuple[int, ...]:
    """The attributes of SPELLED from a chunk's last content word, its endings and last mark."""
    lemma, surface, pos, form = word
    tells = predicate is not None and not predicate.nominal
    kind = pos.split("-")[0] if tells else "noun" if predicate is None else "copula"
    told = predicate.lemma.removesuffix("する").removesuffix("だ") if predicate else ""
    texts = (
        told or lemma,
        told or surface,
        pos,
        "|".join(words),
        mark,
        shape_of(surface),
        kind,
        predicate.voice if predicate else "",
        "|".join(words[-2:]) + form if tells else "",
        f"{predicate.status}{predicate.past}{predicate.negated}" if predicate else "",
    )
    return tuple(map(code, texts))
