from dataclasses import replace

from tests.builders import BEIJING, VOSTOCHNY, summit

from nenpyo.model import Change, Status
from nenpyo.reconcile import changes, reconcile

AGAIN = summit("プーチン、金正恩両氏が3日会談。", "3日", "2025-09-03", "2025-09-04")


def test_the_same_documents_differ_in_nothing() -> None:
    assert not changes(reconcile([BEIJING, VOSTOCHNY]), reconcile([VOSTOCHNY, BEIJING]))


def test_events_appear_and_vanish_and_gain_and_lose_sources() -> None:
    found = changes(reconcile([BEIJING, AGAIN]), reconcile([BEIJING, VOSTOCHNY]))
    assert sorted(one.change for one in found) == [Change.APPEARED, Change.LOST]
    lost = next(one for one in found if one.change is Change.LOST)
    assert lost.documents == (AGAIN.document.id,)
    back = changes(reconcile([BEIJING, VOSTOCHNY]), reconcile([BEIJING, AGAIN]))
    assert sorted(one.change for one in back) == [Change.GAINED, Change.VANISHED]


def test_a_field_that_changed_is_told_before_and_after() -> None:
    planned = replace(BEIJING, events=(replace(BEIJING.events[0], status=Status.POSSIBLE),))
    (one,) = changes(reconcile([BEIJING]), reconcile([planned]))
    assert one.change is Change.CHANGED
    assert one.fields["status"] == ("actual", "possible")


def test_revisions_of_a_document_are_compared_by_what_they_say() -> None:
    moved = summit(
        "【更新】プーチン氏と金正恩氏は4日に会談した。",
        "4日",
        "2025-09-04",
        "2025-09-03",
        publisher="青葉通信",
    )
    (one,) = changes(reconcile([BEIJING]), reconcile([moved]), revision=True)
    assert one.fields["time"] == ("2025-09-03", "2025-09-04")
