from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from nenpyo.store.schema import CHRONOLOGY, metadata


def test_the_tables_are_plain_enough_for_postgresql() -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]  # so in SQLAlchemy
    for table in metadata.sorted_tables:
        assert f"CREATE TABLE {table.name}" in str(CreateTable(table).compile(dialect=dialect))


def test_what_is_made_anew_is_emptied_children_first() -> None:
    gone = set()
    for table in CHRONOLOGY:
        gone.add(table.name)
        leaning = {
            other.name
            for other in metadata.sorted_tables
            for key in other.foreign_keys
            if key.column.table is table
        }
        assert leaning <= gone
