from nenpyo.store.compared import COMPARED
from nenpyo.store.schema import CHRONOLOGY, metadata


def test_what_is_compared_leans_on_no_table() -> None:
    assert not any(table.foreign_keys for table in COMPARED)
    assert not set(COMPARED) & set(CHRONOLOGY)
    assert set(COMPARED) <= set(metadata.sorted_tables)
