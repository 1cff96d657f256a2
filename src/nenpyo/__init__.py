"""nenpyo (年表): reads documents about what states do, and keeps the chronology."""

import sys
from datetime import date
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nenpyo.model import Analysis, TimeExpression

__version__ = "0.1.0"


def analyse(text: str, published: date | None = None) -> "Analysis":
    """Read a Japanese text: its words, phrases, times, and who and what it speaks of.

    `Analysis.chains` are the entities, each with its mentions as spans of `text`; see
    `nenpyo.analyses.analyse_text` for other languages.

    Args:
        text: news, an encyclopedia's article or a piece of one, as it is pasted from the web.
        published: the day it was written, which decides who holds an office, and days without
            a date.

    >>> [(chain.name, chain.actor) for chain in analyse("日米両国は協議した。").chains]
    [('日本', 'JPN'), ('アメリカ合衆国', 'USA')]
    """
    from nenpyo.analyses import analyse_text

    return analyse_text(text, published)


def times(text: str, reference: date | None = None) -> "tuple[TimeExpression, ...]":
    """The expressions of time in a Japanese text; see `nenpyo.analyses.times` for kinds of text.

    >>> [(time.value, time.anchor) for time in times("昨年8月に会談した。", date(2024, 9, 16))]
    [('2023-08', 'document')]
    """
    from nenpyo.analyses import times as read

    return read(text, reference)


class _Package(ModuleType):
    """This package, whose function `analyse` stays when the folder of that name is imported."""

    def __setattr__(self, name: str, value: object) -> None:
        if name != "analyse":
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
