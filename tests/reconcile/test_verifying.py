from dataclasses import replace

from tests.builders import BEIJING

from nenpyo.model import (
    Anchor,
    Annotation,
    Correction,
    CorrectionKind,
    Span,
    Update,
    UpdateKind,
)
from nenpyo.model.text import document_id
from nenpyo.reconcile import reconcile, verify
from nenpyo.reconcile.identity import correction_id
from nenpyo.reconcile.verifying import correction_problems


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


def test_a_quote_that_is_not_what_the_text_reads_is_told() -> None:
    chronology = reconcile([sound()])
    (event,) = chronology.events
    (ref,) = event.mentions
    false = replace(event, mentions=(replace(ref, text="別の語"),))
    found = verify(replace(chronology, events=(false,)), [sound()])
    assert [problem.what.endswith("'別の語'") for problem in found] == [True]


def test_a_correction_whose_content_was_changed_is_told() -> None:
    anchor = Anchor(document="d", span=Span(0, 2))
    made = Correction(
        id="", kind=CorrectionKind.REJECT, anchors=(anchor,), who="somebody", when="2024-05-01"
    )
    right = replace(made, id=correction_id(made))
    forged = replace(right, who="somebody else")
    assert not list(correction_problems(right))
    assert ["its id should be" in one.what for one in correction_problems(forged)] == [True]


def test_a_span_behind_the_text_and_a_missing_document_are_told() -> None:
    event = replace(sound().events[0], trigger=Span(1000, 1002))
    found = verify(reconcile([]), [replace(sound(), events=(event,))])
    assert ["ends behind" in problem.what for problem in found] == [True]
    assert all("is not here" in one.what for one in verify(reconcile([sound()]), []))
    other = replace(sound(), document=replace(sound().document, id="other"))
    assert any("its id should be" in one.what for one in verify(reconcile([]), [other]))


def test_what_a_reading_was_superseded_by_is_quoted_too() -> None:
    (event,) = reconcile([sound()]).events
    (reading,) = event.times
    (told,) = reading.support
    false = Update(kind=UpdateKind.CORRECTION, by=replace(told, text="別の日"))
    tampered = replace(event, times=(replace(reading, superseded_by=false),))
    chronology = replace(reconcile([sound()]), events=(tampered,))
    assert ["別の日" in problem.what for problem in verify(chronology, [sound()])] == [True]
