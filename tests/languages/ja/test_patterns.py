import pytest

from nenpyo.languages.ja.marking import marks_of
from nenpyo.languages.ja.patterns import link_to, pattern, patterns_of
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.languages.ja.words import words_in
from nenpyo.model import Case, Link


@pytest.mark.parametrize(
    "text",
    [
        "首相が", "甲国と乙国の", "「首都」については、", "会談した。", "受け入れなかった",
        "可能だ", "予定であると", "発表されていた。", "GDPの", "3―", "明らかにした",
        "撤退しなければならない",
        "平和のために", "訪れたのは", "首都へ", "会談", "行くなどの", "国とも", "代表としての",
        "必要としている", "開催地での", "再選されたかどうかを", "静かになった", "したいと",
    ],
)  # fmt: skip
@pytest.mark.parametrize("final", [False, True])
def test_a_pattern_tells_what_its_words_tell(text: str, final: bool) -> None:  # noqa: FBT001  # a table
    tokens, _ = tokenise([(0, text)])
    words, whole = words_in(tokens), (0, len(tokens))
    found = next(patterns_of(words, [whole], [(0, 1)] if final else [(0, 0)]))
    marks = marks_of(tokens, *whole, final=final)
    assert (found.first, found.tail, found.last) == (marks.first, marks.tail, marks.last)
    assert (found.words, found.case, found.topic) == (marks.words, marks.case, marks.topic)
    assert found.predicate(words) == marks.predicate


def test_bunsetsu_that_differ_in_content_are_one_pattern() -> None:
    words = words_in(tokenise([(0, "首相が外相が首相を")])[0])
    one, other, third = patterns_of(words, [(0, 2), (2, 4), (4, 6)], [(0, 3)])
    assert one is other is not third


def test_a_dash_of_its_own_is_read_by_the_word_before_it() -> None:
    words = words_in(tokenise([(0, "訪米―")])[0])
    _, found = patterns_of(words, [(0, len(words) - 1), (len(words) - 1, len(words))], [(0, 2)])
    assert (found.lead, found.first, found.tail) == (1, 0, 1)


def test_how_a_pattern_hangs_on_its_head() -> None:
    kinds = tuple(word.kind for word in words_in(tokenise([(0, "甲国と")])[0]))
    own = pattern(kinds, 0, final=False)
    assert link_to(own, noun=True, says=False) == (Link.COORDINATION, Case.COORDINATE)
    assert link_to(own, noun=False, says=False) == (Link.ARGUMENT, Case.COMITATIVE)
