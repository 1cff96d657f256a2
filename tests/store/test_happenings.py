from pathlib import Path

from tests.builders import BEIJING, UNDATED, VOSTOCHNY
from tests.store.ledgers import ledger

from nenpyo.reconcile.reports import Report


def test_reports_are_found_in_their_blocks_and_days(tmp_path: Path) -> None:
    with ledger(tmp_path / "c.db", BEIJING, VOSTOCHNY) as book:
        told = book.events.members(book.events.components([BEIJING.document.id]), Report)
        ((id_, (_, report)),) = told.items()
        assert (report.document, id_) == (BEIJING.document.id, (BEIJING.document.id, "v1"))
        assert report.interval is not None
        assert report.interval.earliest is not None
        day = report.interval.earliest.toordinal()
        sought = [(0, "ATTEND PRK RUS", day + at, day + at) for at in (-1, 0, 1, 2)]
        assert [len(book.events.near([one])) for one in sought] == [0, 1, 1, 0]
        assert book.events.near(sought[1:2]) == [(0, id_)]


def test_reports_that_are_taken_out_leave_their_component(tmp_path: Path) -> None:
    with ledger(tmp_path / "c.db", BEIJING, UNDATED) as book:
        here = [BEIJING.document.id]
        component = book.events.components(here)
        assert len(component) == 1
        assert book.events.take_out(here) == component
        assert not book.events.components(here)
        ((_, mentions),) = book.events.events(component).values()
        assert mentions == {(BEIJING.document.id, "v1")}
