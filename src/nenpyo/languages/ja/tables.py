"""The pack's word lists and tables, as they stand in `data/`."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_toml(name: str) -> dict[str, Any]:
    """One of the curated word lists."""
    return tomllib.loads(read_text(name))


def read_rows(name: str) -> Iterator[list[str]]:
    """The rows of a built table, without its comments, by their cells."""
    lines = read_text(name).splitlines()
    return (line.split("\t") for line in lines if not line.startswith("#"))


def read_text(name: str) -> str:
    """A file of the pack's data as it is."""
    return files("nenpyo.languages.ja").joinpath("data", name).read_text(encoding="utf-8")
