"""Japanese bunsetsu, what they depend on and how they are marked."""

from dataclasses import replace

from nenpyo.languages.ja.bunsetsu import units
from nenpyo.languages.ja.parser import heads
from nenpyo.languages.ja.particles import CONJUNCTIONS, TOPICAL, case_of, compound_at
from nenpyo.languages.ja.phrases import phrase_columns
from nenpyo.languages.ja.predicates import CHANGE, has_copula, predicate_of
from nenpyo.model import Case, Chunk, Link, Predicate, Span, Tokens

CONDITIONAL = frozenset({"ば", "たら", "なら", "ならば"})
ADVERBIAL_WORDS = frozenset({"ため", "ので", "のに", "よう", "うえ", "上", "から", "ほか"})
ATTRIBUTIVE = frozenset({"という", "との", "といった", "への", "からの", "までの", "としての"})


def chunk(
    tokens: Tokens, ranges: tuple[tuple[int, int], ...]
) -> tuple[tuple[Chunk, ...], tuple[tuple[int, int], ...]]:
    """Chunks of all sentences, and each sentence's range."""
    found, places = units(tokens, ranges)
    arcs = heads(phrase_columns(tokens, found, places), places).tolist()
    found, arcs, places = _joined(tokens, found, arcs, places)
    last = {end - 1 for start, end in places if start < end}
    chunks = [_describe(tokens, unit, final=place in last) for place, unit in enumerate(found)]
    return tuple(
        _hung(tokens, one, chunks, arcs[place]) for place, one in enumerate(chunks)
    ), tuple(places)


def _joined(
    tokens: Tokens,
    found: list[tuple[int, int]],
    arcs: list[int],
    places: list[tuple[int, int]],
) -> tuple[list[tuple[int, int]], list[int], list[tuple[int, int]]]:
    """Bunsetsu that are one word here made one: compound particles (のために), 明らかに|する."""
    group: list[int] = []
    merged: list[tuple[int, int]] = []
    ranges = []
    for first, end in places:
        begin = len(merged)
        for place in range(first, end):
            start, stop = found[place]
            if place > first and _is_one(tokens, found[place - 1], start):
                merged[-1] = (merged[-1][0], stop)
            else:
                merged.append((start, stop))
            group.append(len(merged) - 1)
        ranges.append((begin, len(merged)))
    hung = [-1] * len(merged)
    for place, head in enumerate(arcs):
        if head >= 0 and group[head] != group[place]:
            hung[group[place]] = group[head]
    return merged, hung, ranges


def _is_one(tokens: Tokens, before: tuple[int, int], start: int) -> bool:
    """Whether the bunsetsu at token `start` goes on with a word that the one before began."""
    reach = min(start + 4, len(tokens))
    for place in range(max(before[0] + 1, start - 3), start):
        if compound_at(tokens.surfaces, place, reach) > start:
            return True
    if tokens.lemmas[start] not in CHANGE or start - before[0] < 2:
        return False
    if tokens.surfaces[start - 1] == "に":
        return tokens.pos[start - 2].startswith("形状詞")
    adverb = tokens.forms[start - 1].startswith("連用形")
    return adverb and tokens.pos[start - 1].startswith("形容詞")


def _hung(tokens: Tokens, one: Chunk, chunks: list[Chunk], head: int) -> Chunk:
    """The chunk on its head, and what that says of its case and link."""
    if head < 0:
        return one
    other = chunks[head].predicate
    noun = other is None or other.nominal
    case, link = one.case, one.link
    if one.predicate is None and noun and link is Link.ARGUMENT:
        comma = tokens.pos[one.tokens[1] - 1] == "補助記号-読点"
        lists = comma and case is Case.BARE and not _is_adverbial(tokens, one)
        if lists or (case is Case.COMITATIVE and one.words[-1] == "と"):
            case, link = Case.COORDINATE, Link.COORDINATION
        elif case is Case.BARE and not comma:
            link = Link.ADNOMINAL
    elif link is Link.CONTINUATION and noun and one.words and one.words[-1] == "の":
        link = Link.ADNOMINAL
    return replace(one, head=head, case=case, link=link)


def _is_adverbial(tokens: Tokens, one: Chunk) -> bool:
    """Whether a bare noun is a time or an amount, which hangs on verbs."""
    last = one.tokens[1] - 1
    while last > one.tokens[0] and tokens.pos[last].startswith("補助記号"):
        last -= 1
    return tokens.pos[last].endswith(("助数詞", "助数詞可能", "副詞可能", "数詞"))


def _describe(tokens: Tokens, unit: tuple[int, int], *, final: bool) -> Chunk:
    """A chunk without its head."""
    start, end = unit
    first = start
    while first < end - 1 and tokens.pos[first].startswith("補助記号"):
        first += 1
    tail = _tail(tokens, first, end)
    words = _words(tokens, tail, end)
    comma = tokens.pos[end - 1] == "補助記号-読点"
    predicate = predicate_of(tokens, first, tail, end) or _bare_predicate(
        tokens, tail, words, stops=final or comma
    )
    clause = predicate and (not predicate.nominal or has_copula(tokens, tail, end))
    case = None if clause else case_of(words)
    nominal = tokens.pos[tail - 1].startswith(("名詞", "代名詞", "接尾辞", "記号", "補助記号"))
    if case is None and nominal and not predicate:
        case = Case.BARE
    if tokens.pos[tail - 1].startswith("形状詞"):
        case = None
    return Chunk(
        span=Span(tokens.starts[start], tokens.ends[end - 1]),
        tokens=unit,
        content=Span(tokens.starts[first], tokens.ends[_content_end(tokens, tail, end, predicate)]),
        head=-1,
        link=Link.ROOT if final else _link(tokens, unit, words, case, predicate),
        case=case,
        topic=bool(TOPICAL & set(words)) and predicate is None,
        predicate=predicate,
        words=words,
    )


def _tail(tokens: Tokens, first: int, end: int) -> int:
    """Where the function words begin."""
    tail = first + 1
    for place in range(first + 1, end):
        pos = tokens.pos[place]
        if compound_at(tokens.surfaces, place, end) > place + 1:
            break
        if pos.startswith(("助詞", "助動詞", "補助記号")) or "助動詞語幹" in pos:
            if not _goes_on(tokens, place, end):
                break
            continue
        if pos == "動詞-非自立可能" and tokens.pos[place - 1].startswith("助"):
            continue
        tail = place + 1
    return tail


def _goes_on(tokens: Tokens, place: int, end: int) -> bool:
    """Whether content follows a mark or particle inside the same chunk (「」 in names, A・B)."""
    later = (tokens.pos[i] for i in range(place, end))
    return any(pos.startswith(("名詞", "接尾辞", "形状詞-一般")) for pos in later)


def _words(tokens: Tokens, tail: int, end: int) -> tuple[str, ...]:
    """Surfaces of the function words, compound particles as one."""
    words = []
    place = tail
    while place < end:
        after = max(compound_at(tokens.surfaces, place, end), place + 1)
        word = "".join(tokens.surfaces[place:after])
        if not tokens.pos[place].startswith("補助記号"):
            words.append(word)
        place = after
    return tuple(words)


def _content_end(tokens: Tokens, tail: int, end: int, predicate: Predicate | None) -> int:
    """The last token of the content: a verb with its endings, a noun without particles."""
    last = tail - 1
    if predicate is None or predicate.nominal:
        return last
    for place in range(tail, end):
        if tokens.pos[place].startswith(("助動詞", "動詞", "形容詞")):
            last = place
    return last


def _bare_predicate(
    tokens: Tokens, tail: int, words: tuple[str, ...], *, stops: bool
) -> Predicate | None:
    """A noun that ends a sentence or a clause without a verb: 「首相が訪米、会談へ」."""
    if not stops or words not in {(), ("へ",), ("か",)}:
        return None
    pos = tokens.pos[tail - 1]
    if pos == "名詞-普通名詞-サ変可能":
        return Predicate(lemma=tokens.surfaces[tail - 1] + "する", nominal=True)
    return None


def _link(
    tokens: Tokens,
    unit: tuple[int, int],
    words: tuple[str, ...],
    case: Case | None,
    predicate: Predicate | None,
) -> Link:
    """How the chunk hangs on a later one."""
    pos = tokens.pos[unit[0]] if case is None else ""
    if predicate and not (predicate.nominal and case):
        return _clause_link(tokens, unit, words)
    if (words and words[-1] == "の") or set(words) & ATTRIBUTIVE or pos.startswith("連体詞"):
        return Link.ADNOMINAL
    if words and words[-1].endswith(("する", "よる", "おける", "めぐる", "巡る")):
        return Link.ADNOMINAL
    if case is Case.COORDINATE or (words and words[-1] in CONJUNCTIONS - {"と"}):
        return Link.COORDINATION
    if pos.startswith(("副詞", "接続詞", "形状詞", "感動詞")):
        return Link.ADVERBIAL
    return Link.ARGUMENT


def _clause_link(tokens: Tokens, unit: tuple[int, int], words: tuple[str, ...]) -> Link:
    """How a clause hangs on what follows, from its last words."""
    last = unit[1] - 1
    while last > unit[0] and tokens.pos[last].startswith("補助記号"):
        last -= 1
    pos, word, form = tokens.pos[last], tokens.surfaces[last], tokens.forms[last]
    if set(words[-2:]) & CONDITIONAL or (pos == "助詞-接続助詞" and word == "と"):
        return Link.CONDITION
    if set(words[-1:]) & ATTRIBUTIVE or word == "の":
        return Link.ADNOMINAL
    if pos == "助詞-格助詞" and word in {"と", "って"}:
        return Link.QUOTE
    if set(words[-1:]) & ADVERBIAL_WORDS:
        return Link.ADVERBIAL
    if form.startswith(("連体形", "終止形")) or pos.startswith("連体"):
        return Link.ADNOMINAL
    return Link.CONTINUATION
