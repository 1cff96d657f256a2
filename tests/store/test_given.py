from pathlib import Path

from sqlalchemy import select

from nenpyo.store.given import given, sought
from nenpyo.store.opening import open_engine


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
