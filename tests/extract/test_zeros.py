from nenpyo.model import MentionForm
from nenpyo.pipeline import annotate
from nenpyo.read import document_from_text


def zeros(text: str) -> list[tuple[str, str]]:
    """Who is left out at which predicate."""
    return [
        (chain.name, mention.span.of(text))
        for chain in annotate(document_from_text(text)).chains
        for mention in chain.mentions
        if mention.form is MentionForm.ZERO
    ]


def test_a_clause_that_shares_the_topic_leaves_it_out() -> None:
    text = "ロシアのプーチン大統領は北京を訪問し、記者会見を開き、協力を強調した。"
    found = zeros(text)
    assert found
    assert {name for name, _ in found} == {"プーチン"}
    assert all(words in {"訪問し", "開き"} for _, words in found)


def test_a_clause_with_a_subject_of_its_own_leaves_out_nobody() -> None:
    assert zeros("ロシア軍が都市を砲撃した。") == []


def test_mentions_stay_in_the_order_of_the_text() -> None:
    text = "ロシアのプーチン大統領は北京を訪問し、記者会見を開き、協力を強調した。同氏は帰国した。"
    for chain in annotate(document_from_text(text)).chains:
        starts = [mention.span.start for mention in chain.mentions]
        assert starts == sorted(starts)
