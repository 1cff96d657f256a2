"""A visit that comes late takes in the talks that are there; one that goes lets them go."""

from pathlib import Path

from tests.builders import Page

from nenpyo.model import Annotation, EventType
from nenpyo.reconcile import reconcile, renew
from nenpyo.store import open_store


def told(doing: str, type_: EventType, mode: str | None, day: str) -> Annotation:
    page = Page(f"{day}: プーチン・金正恩・北朝鮮・平壌で{doing}", "2024-06-21")
    guest = page.chain("プーチン", country="RUS")
    other = page.chain("金正恩", country="PRK")
    host = page.state("北朝鮮", "PRK")
    actors, recipients = ([guest], (host,)) if mode == "visit" else ([guest, other], ())
    page.event(doing, type_, actors, mode=mode, recipients=recipients, time=page.time(day, day))
    return page.annotation()


TALKS = told("会談した", EventType.CONSULT, None, "2024-06-19")
VISIT = told("訪問した", EventType.CONSULT, "visit", "2024-06-19")
SECOND = told("再訪した", EventType.CONSULT, "visit", "2024-06-18")


def test_wholes_come_and_go(tmp_path: Path) -> None:
    with open_store(tmp_path / "c.db", create=True) as store:

        def whole() -> str | None:
            store.refresh(renew)
            assert store.chronology() == reconcile(store.annotations())
            return next(event.part_of for event in store.timeline() if event.mode != "visit")

        store.add(TALKS)
        assert whole() is None
        store.add(VISIT)
        first = whole()
        assert first is not None
        store.add(SECOND)
        assert whole() == first
        store.remove(VISIT.document.id)
        assert whole() is None
