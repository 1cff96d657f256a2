from nenpyo.analyse.sentences import read_prose
from nenpyo.languages.ja import PACK
from nenpyo.languages.ja.candidates import (
    APART,
    DEPTH,
    SENTENCES,
    Tree,
    is_direct,
    pairs_of,
    relations,
    tree_of,
)
from nenpyo.read import document_from_text


def read(text: str) -> tuple[list[str], Tree]:
    document = document_from_text(text + "\n", name="text")
    prose = read_prose([document], PACK)[0]
    spelled = [chunk.span.of(document.text) for chunk in prose.chunks]
    return spelled, tree_of(prose.lines.tokens, prose.chunks, prose.sentences)


def test_nouns_and_predicates() -> None:
    spelled, tree = read("大臣は会談が終わったと述べた。")
    assert [spelled[place] for place in tree.nouns] == ["大臣は", "会談が"]
    assert [spelled[place] for place in tree.predicates] == ["終わったと", "述べた。"]


def test_a_clause_made_a_noun_may_fill_a_case() -> None:
    spelled, tree = read("首相が訪れたのは乙国だ。")
    assert "訪れたのは" in [spelled[place] for place in tree.nouns]


def test_no_noun_is_far_from_its_predicate() -> None:
    _, tree = read("甲国は負けた。" * 6)
    pairs = pairs_of(tree)
    back = tree.sentence[pairs.predicate] - tree.sentence[pairs.noun]
    assert back.min() == 0
    assert back.max() == SENTENCES
    assert pairs.starts[-1] == len(pairs.noun)


def test_arcs_between_a_predicate_and_its_nouns() -> None:
    spelled, tree = read("大臣は会談が終わったと述べた。")
    pairs = pairs_of(tree)
    linked = {
        (spelled[noun], spelled[predicate])
        for noun, predicate, direct in zip(
            pairs.noun, pairs.predicate, is_direct(tree, pairs), strict=True
        )
        if direct
    }
    assert linked == {("大臣は", "述べた。"), ("会談が", "終わったと")}


def test_paths_lead_over_the_first_common_head() -> None:
    spelled, tree = read("大臣は会談が終わったと述べた。")
    pairs = pairs_of(tree)
    found = dict(
        zip(
            [(spelled[n], spelled[p]) for n, p in zip(pairs.noun, pairs.predicate, strict=True)],
            relations(tree, pairs)["path"].tolist(),
            strict=True,
        )
    )
    assert found["大臣は", "終わったと"] == DEPTH + 1  # one arc up on either side
    assert found["会談が", "述べた。"] == 2 * DEPTH


def test_words_of_different_sentences_have_no_path() -> None:
    _, tree = read("甲国は勝った。乙国は負けた。")
    pairs = pairs_of(tree)
    apart = tree.sentence[pairs.noun] != tree.sentence[pairs.predicate]
    assert apart.any()
    assert set(relations(tree, pairs)["path"][apart].tolist()) == {APART}
