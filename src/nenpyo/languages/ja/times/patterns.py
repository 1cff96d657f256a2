"""Pieces of patterns that the rules of time share, and how to read them."""

from functools import cache
from re import Match

from nenpyo.languages.ja.numerals import NUMBER, number, whole
from nenpyo.languages.ja.tables import read_toml

WEEKDAYS = {character: day for day, character in enumerate("月火水木金土日", 1)}


def table(name: str) -> dict[str, int]:
    """The first years of eras, abroad, solar, or reigns."""
    found: dict[str, int] = read_toml("eras.toml")[name]
    return found


@cache
def eras() -> dict[str, int]:
    """Era names with the year before their first (令和 -> 2018)."""
    known = table("abroad") | table("solar") | table("eras")
    return {name: first - 1 for name, first in known.items()}


def _era() -> str:
    first, second = ("".join(sorted({name[place] for name in eras()})) for place in (0, 1))
    return f"[{first}][{second}](?:感宝|勝宝|宝字|神護|景雲)?"


KANJI_DAY = (
    "[二三]十[一二三四五六七八九]?|十[一二三四五六七八九]?|廿[一二三四五六七八九]?|"
    "[一二三四五六七八九]"
)
MACROS = (
    ("n", NUMBER),
    ("s", "[ 　]?"),
    ("b", "(?<![0-9〇一二三四五六七八九十百千万億兆数第.,])"),
    ("m", "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"),
    ("d", f"(?:[12][0-9]|3[01]|0?[1-9]|{KANJI_DAY})"),
    (
        "h",
        (
            "(?:[12][0-9]|30|0?[0-9]|零|二十[一二三四]?|十[一二三四五六七八九]?|"
            "[〇一二三四五六七八九])"
        ),
    ),
    (
        "mi",
        (
            "(?:[0-5]?[0-9]|[二三四五]十[一二三四五六七八九]?|十[一二三四五六七八九]?|"
            "[〇一二三四五六七八九])"
        ),
    ),
    ("ka", "[かヵカヶケ箇]"),
    ("w", "[月火水木金土日]"),
    ("era", _era()),
    (
        "length",
        "間|ぶり|振り|連続|以上|以内|余|超|弱|未満|目|越し|もの間|もの長|ごと|おき|"
        "も?(?:ほど|くらい|ぐらい|近く)?(?:前|後)(?![半期])|半",
    ),
    (
        "event",
        "[一-龥ァ-ヶー]{0,10}?(?:会談|サミット|選挙|オリンピック|五輪|ワールドカップ|W杯|選手権|"
        "大震災|地震|事件|世代|革命|条約|戦争|紛争|万博|博覧会|シリーズ|レース|グランプリ|GP)",
    ),
)
"""Names of pattern pieces; `length` is what follows a number that counts years or days; a
year before an `event` is part of that event's name."""


def integer(match: Match[str], group: str) -> int | None:
    """The whole number under a named group, None where the group is empty."""
    text = match.group(group)
    return whole(text) if text else None


def amount(text: str) -> float | None:
    """The number a text gives, None for some (数)."""
    return None if text in {"数", "何", "幾"} else number(text)
