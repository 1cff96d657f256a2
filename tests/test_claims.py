"""Claims of series from the text to the verdict: own-written reports, judged by a careful reader.

A case with `open` is one that nenpyo does not decide yet, and why.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from nenpyo.model import Annotation, Check
from nenpyo.pipeline import annotate
from nenpyo.read import Metadata, document_from_text
from nenpyo.reconcile import check_series, reconcile

FILES = ("claims.toml", "claims_by_words.toml")
CASES = [
    case
    for name in FILES
    for case in tomllib.loads((Path(__file__).parent / name).read_text("utf-8"))["case"]
]


def read(case: dict[str, Any]) -> list[Annotation]:
    return [
        annotate(document_from_text(text, name=published, given=Metadata(published=published)))
        for published, text in case["reports"]
    ]


def verdict(checks: list[Check], annotation: Annotation, words: str, kind: str) -> str:
    """The verdict of the claim of a kind at some words, "none" where there is none."""
    start = annotation.document.text.index(words)
    found = (
        check.verdict
        for check in checks
        if check.document == annotation.document.id
        and check.claim.kind == kind
        and check.claim.span.start < start + len(words)
        and start < check.claim.span.end
    )
    return next(found, "none")


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, marks=pytest.mark.xfail(strict=True, reason=case["open"]))
        if "open" in case
        else case
        for case in CASES
    ],
    ids=lambda case: case["name"],
)
def test_a_claim_is_judged_as_a_careful_reader_would(case: dict[str, Any]) -> None:
    documents = read(case)
    checks = list(check_series(reconcile(documents), documents))
    home = documents[case.get("at", -1)]
    for words, kind, wanted in case["claims"]:
        assert verdict(checks, home, words, kind) == wanted, words
