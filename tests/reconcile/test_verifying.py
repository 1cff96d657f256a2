from dataclasses import replace

from tests.builders import BEIJING

from nenpyo.model import Annotation, Span
from nenpyo.model.text import document_id
from nenpyo.reconcile import reconcile, verify


def sound() -> Annotation:
    document = BEIJING.document
    id_ = document_id(document.sha256, document.url, document.publisher)
    return replace(BEIJING, document=replace(document, id=id_))


def test_a_sound_chronicle_has_no_problem() -> None:
    assert not verify(reconcile([sound()]), [sound()])


def test_a_changed_text_shows_in_hash_and_quotes() -> None:
    text = sound().document.text
    changed = replace(sound(), document=replace(sound().document, text="X" + text))
    found = [problem.what for problem in verify(reconcile([sound()]), [changed])]
    assert any("hashes to" in what for what in found)
    assert any("reads" in what for what in found)


def test_a_span_behind_the_text_and_a_missing_document_are_told() -> None:
    event = replace(sound().events[0], trigger=Span(1000, 1002))
    found = verify(reconcile([]), [replace(sound(), events=(event,))])
    assert ["ends behind" in problem.what for problem in found] == [True]
    assert all("is not here" in one.what for one in verify(reconcile([sound()]), []))
    other = replace(sound(), document=replace(sound().document, id="other"))
    assert any("its id should be" in one.what for one in verify(reconcile([]), [other]))
