from importlib.resources import files

import pytest

from nenpyo.languages.ja.tables import read_rows, read_text, read_toml

DATA = files("nenpyo.languages.ja").joinpath("data")


@pytest.mark.parametrize("name", sorted(f.name for f in DATA.iterdir() if f.name.endswith("toml")))
def test_every_list_is_read_once(name: str) -> None:
    assert read_toml(name)
    assert read_toml(name) is read_toml(name)


def test_rows_are_cells_without_the_comments() -> None:
    rows = list(read_rows("dating.tsv"))
    assert {len(row) for row in rows} == {2}
    assert read_text("dating.tsv").startswith("#")
