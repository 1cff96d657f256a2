"""How a Japanese bunsetsu is marked: its function words, its case, how it hangs on its head."""

from dataclasses import dataclass
from functools import cache

from nenpyo.languages.ja.bunsetsu import is_dash
from nenpyo.languages.ja.particles import CONJUNCTIONS, TOPICAL, case_of, compound_at
from nenpyo.languages.ja.predicates import has_copula, predicate_of
from nenpyo.model import Case, Link, Predicate, Tokens

CONDITIONAL = frozenset({"ば", "たら", "なら", "ならば"})
REASONS = ("ため", "ために", "ので", "のに", "ように", "から", "ほか", "上で", "うえで")
ATTRIBUTIVE = frozenset({"という", "との", "といった", "への", "からの", "までの", "としての"})
FOSSIL = (
    "する",
    "よる",
    "おける",
    "めぐる",
    "巡る",
    "わたる",
    "渡る",
    "向けた",
    "通じた",
    "のための",
)
NOUN = ("名詞", "代名詞", "接尾辞", "記号", "補助記号")
TIME_OR_AMOUNT = ("助数詞", "助数詞可能", "副詞可能", "数詞")


@dataclass(frozen=True, slots=True)
class Marks:
    """The parts of a bunsetsu as token places (`first` to `last` is its content), and its words."""

    first: int
    tail: int
    last: int
    words: tuple[str, ...]
    comma: bool
    predicate: Predicate | None
    case: Case | None

    @property
    def topic(self) -> bool:
        """Whether は or も marks it as what the sentence is about."""
        return self.predicate is None and not TOPICAL.isdisjoint(self.words)

    @property
    def is_noun(self) -> bool:
        """Whether what hangs on it may be an attribute or a conjunct rather than an argument."""
        return self.predicate is None or self.predicate.nominal


def marks_of(tokens: Tokens, start: int, end: int, *, final: bool) -> Marks:
    """Read one bunsetsu; `final` is the last of its sentence."""
    first = start
    while first < end - 1 and tokens.pos[first].startswith("補助記号"):
        first += 1
    tail = _tail(tokens, first, end)
    words = _words(tokens, tail, end)
    comma = tokens.pos[end - 1] == "補助記号-読点"
    predicate = predicate_of(tokens, first, tail, end) or _bare_predicate(
        tokens, tail, words, stops=final or comma or is_dash(tokens, end - 1)
    )
    return Marks(
        first=first,
        tail=tail,
        last=_last(tokens, tail, end, predicate),
        words=words,
        comma=comma,
        predicate=predicate,
        case=_case(tokens, (tail, end), words, predicate),
    )


def _case(
    tokens: Tokens, ending: tuple[int, int], words: tuple[str, ...], predicate: Predicate | None
) -> Case | None:
    """The case of a noun; verbs, adjectives and nouns with a copula have none."""
    tail, end = ending
    pos = tokens.pos[tail - 1]
    if predicate and (not predicate.nominal or has_copula(tokens, tail, end)):
        return None
    if pos.startswith(("副詞", "接続詞", "連体詞")) or (
        pos.startswith("形状詞") and words == ("に",)
    ):
        return None
    bare = Case.BARE if pos.startswith(NOUN) and not predicate else None
    return case_of(words) or bare


def _tail(tokens: Tokens, first: int, end: int) -> int:
    """Where the function words begin."""
    tail = first + 1
    for place in range(first + 1, end):
        pos = tokens.pos[place]
        if compound_at(tokens.surfaces, place, end) > place + 1:
            break
        if _is_function(pos):
            if not _content_follows(tokens, place, end):
                break
        elif not (pos == "動詞-非自立可能" and tokens.pos[place - 1].startswith("助")):
            tail = place + 1
    return tail


@cache
def _is_function(pos: str) -> bool:
    return pos.startswith(("助", "補助", "接続詞")) or "助動詞語幹" in pos


def _content_follows(tokens: Tokens, place: int, end: int) -> bool:
    """Whether a noun comes after a mark or particle in the same bunsetsu (「甲」国, A・B)."""
    return any(map(_is_content, tokens.pos[place:end]))


@cache
def _is_content(pos: str) -> bool:
    return pos.startswith(("名詞", "接尾辞", "形状詞-一般"))


def _words(tokens: Tokens, tail: int, end: int) -> tuple[str, ...]:
    """The function words, a compound particle as one."""
    words = []
    place = tail
    while place < end:
        after = max(compound_at(tokens.surfaces, place, end), place + 1)
        if not tokens.pos[place].startswith("補助記号"):
            words.append("".join(tokens.surfaces[place:after]))
        place = after
    return tuple(words)


def _last(tokens: Tokens, tail: int, end: int, predicate: Predicate | None) -> int:
    """The last token of the content: a verb with its endings, a noun without particles."""
    last = tail - 1
    if predicate and not predicate.nominal:
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
    if tokens.pos[tail - 1] == "名詞-普通名詞-サ変可能":
        return Predicate(lemma=tokens.surfaces[tail - 1] + "する", nominal=True)
    return None


def link_of(
    tokens: Tokens, unit: tuple[int, int], marks: Marks, *, noun: bool, says: bool
) -> tuple[Link, Case | None]:
    """How a bunsetsu hangs on its head, and the case that this shows it to have.

    `noun` is whether the head is one (`is_noun`), `says` whether it is a verb of saying.
    """
    case, words = marks.case, marks.words
    if marks.predicate and case is None:
        return _clause(tokens, unit, marks, says=says)
    if words and (words[-1] == "の" or words[-1].endswith(FOSSIL) or ATTRIBUTIVE & set(words)):
        return Link.ADNOMINAL, case
    if case is Case.COORDINATE or (words and words[-1] in CONJUNCTIONS - {"と"}):
        return Link.COORDINATION, Case.COORDINATE
    if case is None:
        adnominal = tokens.pos[marks.tail - 1].startswith("連体詞")
        return Link.ADNOMINAL if adnominal else Link.ADVERBIAL, case
    if noun:
        return _nominal_link(tokens, marks)
    return Link.ARGUMENT, case


def _clause(
    tokens: Tokens, unit: tuple[int, int], marks: Marks, *, says: bool
) -> tuple[Link, Case | None]:
    """How a clause hangs on its head: as a noun, as what is said, or as its last words say."""
    nominal = _nominalised(tokens, unit)
    if nominal:
        return Link.ARGUMENT, nominal
    if says and not marks.comma and marks.words[-1:] == ("と",):
        return Link.QUOTE, None
    return _clause_link(tokens, unit, marks), None


def _nominalised(tokens: Tokens, unit: tuple[int, int]) -> Case | None:
    """The case of a clause that is made a noun: 「訪れたのは」「攻撃かどうかを」."""
    for place in range(unit[0] + 1, unit[1] - 1):
        made = tokens.pos[place] == "助詞-準体助詞" or tokens.surfaces[place] in {"か", "どうか"}
        if made and tokens.pos[place + 1] in {"助詞-格助詞", "助詞-係助詞"}:
            quotes = tokens.surfaces[place + 1] == "と"
            return None if quotes else case_of(tokens.surfaces[place + 1 : unit[1]])
    return None


def _nominal_link(tokens: Tokens, marks: Marks) -> tuple[Link, Case | None]:
    """How one noun hangs on another: in a list, as an attribute, or else as an argument."""
    timely = tokens.pos[marks.tail - 1].endswith(TIME_OR_AMOUNT)
    if marks.case is Case.COMITATIVE and marks.words[-1:] == ("と",):
        return Link.COORDINATION, Case.COORDINATE
    if marks.case is Case.BARE and marks.comma and not timely:
        return Link.COORDINATION, Case.COORDINATE
    if marks.case is Case.BARE and not marks.comma:
        return Link.ADNOMINAL, Case.BARE
    return Link.ARGUMENT, marks.case


def _clause_link(tokens: Tokens, unit: tuple[int, int], marks: Marks) -> Link:
    """How a clause hangs on what follows, from its last words."""
    words, last = marks.words, unit[1] - 1
    while last > unit[0] and tokens.pos[last].startswith("補助記号"):
        last -= 1
    pos, word = tokens.pos[last], tokens.surfaces[last]
    if CONDITIONAL & set(words[-2:]) or (pos == "助詞-接続助詞" and word == "と"):
        return Link.CONDITION
    if ATTRIBUTIVE & set(words[-1:]) or word == "の":
        return Link.ADNOMINAL
    if pos == "助詞-格助詞" and word in {"と", "って"}:
        return Link.QUOTE
    if "".join(words[-2:]).endswith(REASONS):
        return Link.ADVERBIAL
    if tokens.forms[last].startswith(("連体形", "終止形")):
        return Link.ADNOMINAL
    return Link.CONTINUATION
