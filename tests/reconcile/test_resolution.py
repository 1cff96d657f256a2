"""Names that come late change who is who in documents that are there."""

from pathlib import Path

import pytest
from tests.builders import Page

from nenpyo.model import Anchor, Annotation, Correction, CorrectionKind
from nenpyo.pipeline import correction
from nenpyo.reconcile import reconcile, renew
from nenpyo.store import Store, open_store


def page(text: str, name: str, **fields: str) -> Annotation:
    made = Page(text, "2025-09-03")
    made.chain(name, **fields)  # type: ignore[arg-type]  # names of fields
    return made.annotation()


SHORT = page("金総書記が視察。", "金", country="PRK", title="総書記")
FULL = page("金正恩総書記が演説。", "金正恩", country="PRK", title="総書記")
RIVAL = page("金正男総書記が語る。", "金正男", country="PRK", title="総書記")
BARE = page("正恩氏が来る。", "正恩")


def groups(store: Store, *documents: Annotation) -> int:
    """How many entities there are, after documents have come; held against all at once."""
    for one in documents:
        store.add(one)
        store.refresh(renew)
    assert store.chronology() == reconcile(store.annotations(), store.corrections())
    return len([*store.entities()])


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return open_store(tmp_path / "c.db", create=True)


def test_a_full_name_takes_the_short_one_and_a_rival_frees_it(store: Store) -> None:
    with store:
        assert groups(store, SHORT) == 1
        assert groups(store, FULL) == 1
        assert groups(store, RIVAL) == 3
        store.remove(RIVAL.document.id)
        assert groups(store, BARE) == 2
        store.remove(FULL.document.id)
        store.refresh(renew)
        assert groups(store) == 2


def merge(*documents: Annotation) -> Correction:
    anchors = [
        Anchor(document=one.document.id, span=one.chains[0].mentions[0].span) for one in documents
    ]
    return correction(CorrectionKind.MERGE_ENTITIES, anchors, None, ("編集部", "2025-10-01"))


def test_what_a_reader_joins_stays_joined_as_documents_come(store: Store) -> None:
    with store:
        assert groups(store, SHORT, RIVAL, FULL) == 3
        store.correct(merge(FULL, RIVAL))
        store.refresh(renew)
        assert groups(store) == 2
        assert groups(store, BARE) == 3
        store.remove(RIVAL.document.id)
        store.refresh(renew)
        assert groups(store) == 2
