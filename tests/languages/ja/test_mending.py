import pytest
from hypothesis import given
from hypothesis import strategies as st

from nenpyo.languages.ja.mending import MENDS, Mend, mended
from nenpyo.languages.ja.tokens import tokenise


def words(text: str) -> list[tuple[str, str]]:
    tokens, _ = tokenise([(0, text)])
    return list(zip(tokens.surfaces, tokens.pos, strict=True))


def made_of(mend: Mend, text: str) -> set[tuple[tuple[str, str], ...]]:
    """What the rule makes of stretches of the text that stand there as words of their own."""
    found = words(text)
    stretches = (
        tuple(found[start:end])
        for start in range(len(found))
        for end in range(start + 2, len(found) + 1)
    )
    return {
        one
        for one in stretches
        if mend.surface.fullmatch("".join(surface for surface, _ in one))
        and mend.parts(("".join(surface for surface, _ in one), one[0][1])) == one
    }


@pytest.mark.parametrize(("mend", "text"), [(m, t) for m in MENDS for t in m.yes])
def test_words_of_several_are_taken_apart(mend: Mend, text: str) -> None:
    assert made_of(mend, text)


@pytest.mark.parametrize(("mend", "text"), [(m, t) for m in MENDS for t in m.no])
def test_other_words_stay_as_they_are(mend: Mend, text: str) -> None:
    assert not made_of(mend, text)


@given(st.text(alphabet="とも林首相()はやし1、国", max_size=12))
def test_tokens_still_tile_the_text(text: str) -> None:
    tokens, _ = tokenise([(0, text)])
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == list(
        tokens.surfaces
    )
    assert all(a < b for a, b in zip(tokens.starts, tokens.ends, strict=True))


@given(st.text(min_size=1, max_size=8), st.sampled_from(["名詞-普通名詞-一般", "助詞-格助詞"]))
def test_the_parts_spell_the_word(surface: str, pos: str) -> None:
    assert "".join(part for part, _ in mended((surface, pos), ())) == surface


def verb(text: str) -> str:
    tokens, _ = tokenise([(0, text)])
    return tokens.lemmas[tokens.surfaces.index("行っ")]


@pytest.mark.parametrize(
    "text", ["そのような攻撃は行っていない。", "会談も行ってはいない。", "攻撃を一切行っていない。"]
)
def test_a_deed_is_done_and_not_gone_to(text: str) -> None:
    assert verb(text) == "行う"


@pytest.mark.parametrize(
    "text", ["首相は北京には行っていない。", "旅行は行っていない。", "首相は行っていない。"]
)
def test_a_place_is_gone_to(text: str) -> None:
    assert verb(text) == "行く"
