"""Packs are found by entry point and imported only when asked for."""

from functools import cache
from importlib.metadata import entry_points

from nenpyo.errors import LanguageError
from nenpyo.pack import LanguagePack

GROUP = "nenpyo.languages"


def installed() -> tuple[str, ...]:
    """The codes of the languages that can be read here."""
    return tuple(sorted({point.name for point in entry_points(group=GROUP)}))


@cache
def load(lang: str) -> LanguagePack:
    """The pack of a language, by its ISO 639-1 code.

    Raises:
        LanguageError: no installed pack reads that language.
    """
    for point in entry_points(group=GROUP, name=lang):
        pack = point.load()
        if isinstance(pack, LanguagePack):
            return pack
    raise LanguageError(f"no language pack for {lang!r}; installed: {', '.join(installed())}")
