import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nenpyo.analyse.sentences import read_prose
from nenpyo.languages.ja import PACK
from nenpyo.languages.ja.arguments import BETWEEN, argue, features, sums
from nenpyo.languages.ja.candidates import pairs_of, relations, tree_of
from nenpyo.languages.ja.hashing import load
from nenpyo.model import Argument, ArgumentKind, Case
from nenpyo.read import document_from_text


def arguments(text: str) -> tuple[list[str], tuple[Argument, ...]]:
    """The chunks of a text as they are spelled, and the arguments."""
    document = document_from_text(text + "\n", name="text")
    prose = read_prose([document], PACK)[0]
    return [chunk.span.of(document.text) for chunk in prose.chunks], argue(
        prose.lines.tokens, prose.chunks, prose.sentences
    )


def told(text: str) -> dict[tuple[str, Case], tuple[str | None, ArgumentKind]]:
    spelled, found = arguments(text)
    return {
        (spelled[one.predicate], one.case): (
            None if one.filler is None else spelled[one.filler],
            one.kind,
        )
        for one in found
    }


@pytest.mark.parametrize(
    ("text", "predicate", "case", "filler", "kind"),
    [
        ("甲国の首相が乙国を訪れた。", "訪れた。", Case.NOMINATIVE, "首相が", ArgumentKind.OVERT),
        ("甲国の首相が乙国を訪れた。", "訪れた。", Case.ACCUSATIVE, "乙国を", ArgumentKind.OVERT),
        ("首相は国王に手紙を渡した。", "渡した。", Case.DATIVE, "国王に", ArgumentKind.OVERT),
        ("駅を襲った男が逃げた。", "逃げた。", Case.NOMINATIVE, "男が", ArgumentKind.OVERT),
        ("首相は首都を訪れ、国王と会談した。", "会談した。", Case.NOMINATIVE, "首相は",
         ArgumentKind.ZERO),
        ("3人がけがをし、病院に運ばれた。", "運ばれた。", Case.NOMINATIVE, "3人が",
         ArgumentKind.ZERO),
        ("この城は難攻不落だという。", "いう。", Case.NOMINATIVE, None, ArgumentKind.OUTSIDE),
    ],
)  # fmt: skip
def test_who_fills_a_case(
    text: str, predicate: str, case: Case, filler: str | None, kind: ArgumentKind
) -> None:
    assert told(text).get((predicate, case)) == (filler, kind)


def test_an_intransitive_verb_has_no_object() -> None:
    assert ("逃げた。", Case.ACCUSATIVE) not in told("男は車で逃げた。")


def test_what_an_arc_shows_is_overt_and_the_rest_is_zero() -> None:
    _, found = arguments("3人がけがをし、病院に運ばれた。")
    assert {one.kind for one in found} == {ArgumentKind.OVERT, ArgumentKind.ZERO}


def test_a_text_without_nouns_or_words_has_no_arguments() -> None:
    assert arguments("終わった。")[1] == ()
    assert argue(PACK.tokenise([])[0], (), ()) == ()


@settings(deadline=None, max_examples=25)
@given(
    st.lists(
        st.sampled_from(["首相は", "乙国を", "訪れ、", "帰った。", "国王に", "会う", "予定だ。"])
    )
)
def test_each_noun_fills_at_most_one_case_of_a_predicate(words: list[str]) -> None:
    spelled, found = arguments("".join(words) + "終わった。")
    fillers = [(one.predicate, one.filler) for one in found if one.filler is not None]
    assert len(fillers) == len(set(fillers))
    assert all(0 < one.confidence <= 1 for one in found)
    assert all(one.filler != one.predicate for one in found)
    assert [one.predicate for one in found] == sorted(one.predicate for one in found)
    assert all(0 <= one.predicate < len(spelled) for one in found)


def test_scores_are_the_sums_of_the_weights_of_the_features() -> None:
    document = document_from_text("首相は首都を訪れ、国王と会談した。翌日、帰った。\n", name="text")
    prose = read_prose([document], PACK)[0]
    tree = tree_of(prose.lines.tokens, prose.chunks, prose.sentences)
    rows = list(features(tree, pairs_of(tree)))
    expected = load("arguments")[np.concatenate(rows)][..., :3].sum(axis=1, dtype=np.int32)
    found = sums(rows) / np.float32(load("arguments.scale"))
    assert np.round(found).tolist() == expected.tolist()


def test_what_lies_between_is_among_the_values_that_are_hashed() -> None:
    document = document_from_text("首相は「雨が降る」と述べた。" * 5 + "\n", name="text")
    prose = read_prose([document], PACK)[0]
    tree = tree_of(prose.lines.tokens, prose.chunks, prose.sentences)
    for name, values in relations(tree, pairs_of(tree)).items():
        assert 0 <= values.min() <= values.max() < BETWEEN[name]
