from pathlib import Path

from nenpyo.store.opening import open_engine
from nenpyo.store.writing import bump, meta_value, set_meta


def test_the_revision_counts_changes(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "c.db", create=True)
    with engine.execution_options(writes=True).begin() as connection:
        assert meta_value(connection, "revision") is None
        bump(connection)
        bump(connection)
        assert meta_value(connection, "revision") == "2"
        set_meta(connection, "note", "one")
        set_meta(connection, "note", "two")
        assert meta_value(connection, "note") == "two"
    engine.dispose()
