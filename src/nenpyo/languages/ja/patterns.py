"""Patterns of bunsetsu: what the tags and function words of one tell, whatever else it says.

「首相が」 and 「外相が」 are read alike, so each pattern is read but once; what the rules of
`marking` see of a word is its kind.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from nenpyo.languages.ja.marking import Marks, link_of, marks_of
from nenpyo.languages.ja.words import (
    DASHES,
    LEMMA,
    SURFACE,
    Word,
    spelled_kind,
    spelling,
    tokens_of,
)
from nenpyo.model import Case, Link, Predicate, Tokens

Unit = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """What is known of a bunsetsu: its marks, and their places counted from its first word.

    `tokens` are its words, behind `lead` others. The dictionary form of its predicate has signs
    for words of which only the tags matter; it is vague if that would go for its endings.
    """

    tokens: Tokens
    lead: int
    marks: Marks
    first: int
    tail: int
    last: int
    words: tuple[str, ...]
    case: Case | None
    topic: bool
    is_noun: bool
    is_vague: bool

    def predicate(self, words: Sequence[Word]) -> Predicate | None:
        """The predicate of a bunsetsu of such words."""
        told = self.marks.predicate
        if told is None:
            return None
        lemma = spelling(told.lemma, words)
        if lemma == told.lemma:
            return told
        return Predicate(
            lemma=lemma,
            voice=told.voice,
            past=told.past,
            negated=told.negated,
            status=told.status,
            nominal=told.nominal,
        )


def patterns_of(
    words: Sequence[Word], units: Sequence[Unit], ranges: Sequence[Unit]
) -> Iterator[Pattern]:
    """The pattern of every bunsetsu; `ranges` are the sentences' in `units`."""
    kinds = [word.kind for word in words]
    last = {end - 1 for start, end in ranges if start < end}
    for place, (start, end) in enumerate(units):
        # Whether a dash stops a sentence, the word before it tells.
        lead = int(end - start == 1 and start > 0 and words[start].surface in DASHES)
        final = place in last
        found = pattern(tuple(kinds[start - lead : end]), lead, final=final)
        if found.is_vague:
            spelled = tuple(map(spelled_kind, words[start - lead : end]))
            found = pattern(spelled, lead, final=final)
        yield found


@lru_cache(maxsize=1 << 13)
def pattern(kinds: tuple[str, ...], lead: int, *, final: bool) -> Pattern:
    """Read a bunsetsu of words of some kinds (kept: they come again)."""
    tokens = tokens_of(kinds)
    marks = marks_of(tokens, lead, len(tokens), final=final)
    # Which endings they are has to be known.
    tail = (*tokens.surfaces[marks.tail :], *tokens.lemmas[marks.tail :])
    vague = any(SURFACE <= word[0] < chr(ord(LEMMA) + len(kinds)) for word in tail)
    return Pattern(
        tokens,
        lead,
        marks,
        first=marks.first - lead,
        tail=marks.tail - lead,
        last=marks.last - lead,
        words=marks.words,
        case=marks.case,
        topic=marks.topic,
        is_noun=marks.is_noun,
        is_vague=vague,
    )


@lru_cache(maxsize=1 << 13)
def link_to(own: Pattern, *, noun: bool, says: bool) -> tuple[Link, Case | None]:
    """How a bunsetsu hangs on its head: a noun or not, a verb of saying or not."""
    return link_of(own.tokens, (own.lead, len(own.tokens)), own.marks, noun=noun, says=says)
