from dataclasses import replace

from tests.extract.scenes import chains, prose

from nenpyo.extract.clauses import clauses_of
from nenpyo.extract.parties import Context, context_of
from nenpyo.extract.ranked import ranked
from nenpyo.languages import load
from nenpyo.model import Argument, ArgumentKind, Case
from nenpyo.read import document_from_text

TEXT = "甲国は弱い。乙国を攻撃した。"


def context(*arguments: Argument) -> Context:
    document = document_from_text(TEXT, name="text")
    analysis = replace(prose(document), chains=chains(TEXT), arguments=arguments)
    return context_of(clauses_of(TEXT, analysis), analysis, load("ja").events)


def test_whom_the_ranker_chose_fills_a_case() -> None:
    attack = next(
        place
        for place, chunk in enumerate(context().clauses.chunks)
        if chunk.predicate and chunk.predicate.lemma == "攻撃する"
    )
    told = Argument(
        predicate=attack, case=Case.NOMINATIVE, filler=0, kind=ArgumentKind.ZERO, confidence=0.6
    )
    assert ranked(context(told), attack, Case.NOMINATIVE) == ("甲国",)
    assert ranked(context(told), attack, Case.ACCUSATIVE) == ()
    outside = replace(told, filler=None, kind=ArgumentKind.OUTSIDE)
    assert ranked(context(outside), attack, Case.NOMINATIVE) == ()
