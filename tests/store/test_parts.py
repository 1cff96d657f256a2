from pathlib import Path

from tests.builders import BEIJING, VOSTOCHNY
from tests.store.ledgers import ledger

from nenpyo.model import EventType


def test_events_are_found_by_who_acts_and_when_they_begin(tmp_path: Path) -> None:
    with ledger(tmp_path / "c.db", BEIJING, VOSTOCHNY) as book:
        (later,) = book.events.events(book.events.components([BEIJING.document.id]))
        (event,) = book.events.stored([later])
        assert event.time is not None
        interval = event.time.interval
        assert interval is not None
        assert interval.earliest is not None
        day = interval.earliest.toordinal()
        assert book.parts.beside([(event.actors[0], day, day)]) == {later}
        assert not book.parts.beside([(event.actors[0], day + 1, day + 9)])
        assert not book.parts.visits([(event.actors[0], day, day)])
        assert book.parts.subjects([later], [EventType.CONSULT], 14) == [(later, None, True)]
        assert book.parts.subjects([later], [EventType.TRAVEL], 14) == [(later, None, False)]


def test_wholes_and_parts_are_kept(tmp_path: Path) -> None:
    with ledger(tmp_path / "c.db", BEIJING, VOSTOCHNY) as book:
        documents = [BEIJING.document.id, VOSTOCHNY.document.id]
        told = [*book.events.events(book.events.components(documents))]
        older, later = (id_ for id_, *_ in book.parts.subjects(told, [], 14))
        book.parts.set_within({later: older})
        assert book.parts.within([older, later]) == {later: older}
        assert book.parts.parts([older]) == {later}
