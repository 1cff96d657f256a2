from dataclasses import replace
from pathlib import Path

from sqlalchemy import select
from tests.builders import BEIJING, VOSTOCHNY, Page, launch
from tests.store.ledgers import scans

from nenpyo.model import Annotation, Document, TimeExpression, TimeType
from nenpyo.reconcile import redate, renew
from nenpyo.store import Ledger, Store
from nenpyo.store.given import given, sought
from nenpyo.store.opening import open_engine


def put_in_order(ledger: Ledger) -> None:
    redate(ledger, read)
    renew(ledger)


def read(document: Document) -> Annotation:
    return replace(asking(), document=document)


def asking() -> Annotation:
    """A report without a date that tells of a day by its number alone."""
    page = Page("3日、プーチン氏と金正恩氏が会談。")
    who = [page.chain("プーチン", country="RUS"), page.chain("金正恩", country="PRK")]
    day = TimeExpression(id="t1", span=page.span("3日"), type=TimeType.DATE, value="XXXX-XX-03")
    page.times.append(day)
    page.event("会談", actors=who, sentence=page.span(page.document.text))
    return page.annotation()


def test_one_document_more_reads_no_table_from_end_to_end(store: Store) -> None:
    for change in (launch(), replace(VOSTOCHNY, events=()), asking(), BEIJING):
        store.replace(change)
        with scans() as found:
            assert store.refresh(put_in_order)
        assert not found


def test_only_the_last_list_is_held(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "c.db", create=True)
    with engine.begin() as connection:
        given(connection, [str(number) for number in range(50_000)])
        table = given(connection, [("a", "b"), ("c", "d")])
        assert [tuple(row) for row in connection.execute(select(table))] == [("a", "b"), ("c", "d")]
        looked = sought(connection, [(1, "block", 2, 3)])
        assert [tuple(row) for row in connection.execute(select(looked))] == [(1, "block", 2, 3)]
        assert not list(connection.execute(select(given(connection, []))))
    engine.dispose()
