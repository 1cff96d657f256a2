from hypothesis import given
from hypothesis import strategies as st

from nenpyo.pack.openings import openings

CHARACTERS = st.sampled_from("aあ日\uffff𠮷😀\ud800")


@given(
    st.dictionaries(st.sampled_from("aあ日"), st.sets(st.sampled_from("aあ日月"))),
    st.text(CHARACTERS),
)
def test_the_places_are_those_of_the_characters(follow: dict[str, set[str]], text: str) -> None:
    expected = [
        at
        for at, one in enumerate(text)
        if one in follow and (not follow[one] or text[at + 1 : at + 2] in follow[one])
    ]
    assert openings(follow).find(text) == expected
