"""Features of the tokens around a place: what is seen of one token alone is looked up once a word.

A template names attributes and how far from the place the token is that has them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from nenpyo.languages.ja.attributes import TokenColumns
from nenpyo.languages.ja.hashing import Codes, Places, mixed, padded, seeds
from nenpyo.languages.ja.words import NAMES

Template = Sequence[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Templates:
    """Templates of one kind: their numbers and seeds, and the rows of a table they mix."""

    numbers: Places
    starts: Codes
    parts: Places


@dataclass(frozen=True, slots=True)
class Window:
    """Templates by what they look at: at one token `alone`, or at several `together`.

    `away` says which of those alone look so far away; `wanted` is what those together look at.
    """

    count: int
    alone: Templates
    away: tuple[tuple[int, slice], ...]
    wanted: tuple[tuple[str, int], ...]
    together: Templates


def window(templates: Sequence[Template]) -> Window:
    """Sort templates by what they look at."""
    # Hashes depend on how many parts the longest of all templates has.
    width = max(map(len, templates))

    def chosen(numbers: Sequence[int], rows: Sequence[Sequence[int]]) -> Templates:
        parts = padded([*rows, range(width)])[:-1]
        return Templates(np.array(numbers), seeds(0, len(templates))[numbers], parts)

    places = [{by for _, by in template} or {0} for template in templates]
    several = [number for number, one in enumerate(places) if len(one) > 1]
    wanted = tuple(sorted({part for number in several for part in templates[number]}))
    rows = [[wanted.index(part) + 1 for part in templates[number]] for number in several]
    own: list[int] = []
    away = []
    for by in sorted({min(one) for one in places if len(one) == 1}):
        start = len(own)
        own.extend(number for number, one in enumerate(places) if one == {by})
        away.append((by, slice(start, len(own))))
    names = [[NAMES.index(name) for name, _ in templates[number]] for number in own]
    return Window(len(templates), chosen(own, names), tuple(away), wanted, chosen(several, rows))


def alone(columns: TokenColumns, seen: Window) -> Codes:
    """The hashes of templates about one token: a row a template, a column a word or mark."""
    return mixed(seen.alone.starts, columns.table, seen.alone.parts)


def together(columns: TokenColumns, seen: Window) -> Codes:
    """The hashes of templates about several tokens: a row a template, a column a token."""
    return mixed(seen.together.starts, columns.around(seen.wanted), seen.together.parts)


def hashed(columns: TokenColumns, seen: Window) -> Codes:
    """The hashes of all templates in their order, a column a token (to train with)."""
    found = np.empty((seen.count, len(columns)), dtype=np.uint32)
    found[seen.together.numbers] = together(columns, seen)
    own = alone(columns, seen)
    for by, part in seen.away:
        found[seen.alone.numbers[part]] = own[part][:, columns.beside(by)]
    return found
