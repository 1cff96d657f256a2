"""A chronicle of four documents: three meetings and a launch."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.builders import BEIJING, UNDATED, VOSTOCHNY, launch

from nenpyo.reconcile import renew
from nenpyo.store import Store, open_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "c.db", create=True) as opened:
        for annotation in (BEIJING, VOSTOCHNY, UNDATED, launch()):
            assert opened.add(annotation)
        assert opened.refresh(renew)
        yield opened
