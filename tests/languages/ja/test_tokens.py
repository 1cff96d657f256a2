from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from nenpyo.languages.ja.text import fold
from nenpyo.languages.ja.tokens import tokenise


def test_tokens_carry_raw_offsets_and_interned_tags() -> None:
    tokens, ranges = tokenise([(10, "甲国の首相"), (20, "訪れた…")])
    assert ranges == ((0, 4), (4, 7))
    assert tokens.surfaces == ("甲", "国", "の", "首相", "訪れ", "た", "…")
    assert tokens.starts == (10, 11, 12, 13, 20, 22, 23)
    assert tokens.pos[3] == "名詞-普通名詞-一般"
    assert tokens.lemmas[4] == "訪れる"
    assert tokens.forms[4] == "連用形-一般"
    assert tokens.pos[3] is tokenise([(0, "大臣")])[0].pos[0]


def test_a_family_name_is_tagged() -> None:
    assert tokenise([(0, "佐藤")])[0].pos == ("名詞-固有名詞-人名-姓",)


def test_blanks_are_no_tokens() -> None:
    assert tokenise([(0, "首相　 辞任")])[0].surfaces == ("首相", "辞任")


def test_a_text_longer_than_the_analyser_takes() -> None:
    tokens, ranges = tokenise([(0, "龍" * 20_000)])
    assert ranges == ((0, len(tokens)),)
    assert tokens.ends[-1] == 20_000


def test_threads_do_not_meet() -> None:
    texts = [(0, "両国の首相は三日、首都で会談した。" * 20)] * 5
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(tokenise, [texts] * 8))
    assert all(one == found[0] for one in found)


@given(st.text(max_size=60))
def test_tokens_tile_the_text(text: str) -> None:
    tokens, _ = tokenise([(0, text)])
    folded = fold(text)
    covered = "".join(folded[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True))
    assert covered == "".join(tokens.surfaces)
    assert "".join(covered.split()) == "".join(folded.split())
