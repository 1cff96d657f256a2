"""The components of spaCy, where spaCy is installed."""

import tomllib
from datetime import date
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.conftest import require

NAMES = "ロシアのイワン・ペトロフ大統領は帰国した。同氏は休む。"
PROJECT = Path(__file__).parent.parent / "pyproject.toml"
TEXT = "首相は3日に会談し、翌日に帰国した。"


@pytest.fixture(autouse=True)
def spacy_is_here() -> None:
    require("spacy", find_spec("spacy") is not None, "spaCy is not installed (nenpyo[spacy])")


def test_the_entry_point_names_the_component() -> None:
    (point,) = entry_points(group="spacy_factories", name="nenpyo_times")
    assert point.load().__name__ == "nenpyo_times"


def test_the_project_names_every_component() -> None:
    import nenpyo.spacy

    declared = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["entry-points"]
    for name, place in declared["spacy_factories"].items():
        assert place == f"nenpyo.spacy:{name}"
        assert callable(getattr(nenpyo.spacy, name))


def test_a_document_gets_its_entities() -> None:
    import spacy

    import nenpyo.spacy  # noqa: F401 - registers the components where nothing is installed

    nlp = spacy.blank("xx")
    nlp.add_pipe("nenpyo_entities")
    doc = nlp(NAMES)
    assert [chain.name for chain in doc._.entities] == ["ロシア", "イワン・ペトロフ"]
    found = {(span.label_, span.id_) for span in doc.spans["entities"]}
    assert found == {("GPE", "e1"), ("PERSON", "e2")}
    assert len(doc.spans["entities"]) == 4
    assert {ent.label_ for ent in doc.ents} <= {"GPE", "PERSON"}
    assert nlp("")._.entities == ()


def test_a_document_gets_its_times() -> None:
    import spacy

    nlp = spacy.blank("xx")
    nlp.add_pipe("nenpyo_times", config={"reference": "2024-09-16", "kind": "news"})
    doc = nlp(TEXT)
    assert [one.value for one in doc._.times] == ["2024-09-03", "2024-09-04"]
    assert [span.id_ for span in doc.spans["times"]] == ["t1", "t2"]
    assert [span.label_ for span in doc.spans["times"]] == ["DATE", "DATE"]


def test_a_document_may_bring_its_own_day() -> None:
    import spacy

    nlp = spacy.blank("xx")
    nlp.add_pipe("nenpyo_times", config={"kind": "news"})
    doc = nlp.make_doc(TEXT)
    doc._.reference = date(2019, 3, 20)
    assert nlp(doc)._.times[0].value == "2019-03-03"
