from daachorse import MATCH_KIND_LEFTMOST_LONGEST, CharwiseDoubleArrayAhoCorasick
from hypothesis import given
from hypothesis import strategies as st

from nenpyo import analyse
from nenpyo.analyse.missed import longest

LETTERS = st.text("甲乙丙", min_size=1, max_size=4)


@given(st.text("甲乙丙", max_size=20), st.lists(LETTERS, min_size=1, max_size=5, unique=True))
def test_the_leftmost_longest_words_are_those_of_an_automaton(text: str, forms: list[str]) -> None:
    automaton = CharwiseDoubleArrayAhoCorasick(forms, MATCH_KIND_LEFTMOST_LONGEST)
    expected = [(start, forms[number]) for start, _, number in automaton.find(text)]
    assert list(longest(text, forms)) == expected


def test_a_known_name_is_found_where_no_reader_saw_it() -> None:
    text = (
        "青葉電機工業は3日、値上げを決めた。青葉電機工業のほか1社も従う。理由を青葉電機が述べた。"
    )
    (firm,) = [chain for chain in analyse(text).chains if chain.name == "青葉電機工業"]
    assert len(firm.mentions) >= 2
