import pytest

from nenpyo.languages.ja.series import SERIES
from nenpyo.model import SeriesClaim
from nenpyo.pack.series import SeriesRule
from nenpyo.pipeline import annotate
from nenpyo.read import Metadata, document_from_text

RULES = SERIES.rules


def claims(text: str) -> tuple[SeriesClaim, ...]:
    given = Metadata(published="2023-09-14")
    return annotate(document_from_text(text, name="text", given=given)).series


@pytest.mark.parametrize(
    ("rule", "text", "words"),
    [(rule, text, words) for rule in RULES for text, words in rule.yes.items()],
    ids=lambda value: getattr(value, "name", str(value)),
)
def test_a_rule_reads_its_examples(rule: SeriesRule, text: str, words: str) -> None:
    found = [claim.span.of(text) for claim in claims(text) if claim.rule == rule.name]
    assert any(words.lstrip("約") in one for one in found)


@pytest.mark.parametrize(
    ("rule", "text"),
    [(rule, text) for rule in RULES for text in rule.no],
    ids=lambda value: getattr(value, "name", str(value)),
)
def test_a_rule_leaves_the_rest_alone(rule: SeriesRule, text: str) -> None:
    assert not [claim for claim in claims(text) if claim.rule == rule.name]
