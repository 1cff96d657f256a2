from tests.extract.scenes import clauses

from nenpyo.extract.above import cues_above, cues_beside
from nenpyo.languages.ja import PACK

FACTUALITY = PACK.events.factuality


def place_of(text: str, word: str) -> int:
    return next(
        place for place, c in enumerate(clauses(text).chunks) if c.span.of(text).startswith(word)
    )


def test_the_word_above_a_clause_is_its_cue() -> None:
    text = "山田は林と会談する予定だ。"
    found = cues_above(clauses(text), place_of(text, "会談"), FACTUALITY)
    assert [cue.name for cue in found] == ["plan"]


def test_a_clause_is_taken_along_by_the_next_one() -> None:
    text = "男は店に入り、金を盗んだ可能性がある。"
    first, last = place_of(text, "入り"), place_of(text, "ある")
    assert {cue.name for cue in cues_beside(clauses(text), first, last, FACTUALITY)} == {"doubt"}
