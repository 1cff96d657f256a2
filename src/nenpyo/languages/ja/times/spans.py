"""The first end of a range, a bare number that takes its unit from the last end: 12〜15日."""

from re import Match

from nenpyo.languages.ja.numerals import whole
from nenpyo.languages.ja.times.patterns import integer
from nenpyo.pack.times import Grain, PartialTime, TimeRule

LENGTHS = {
    "年": Grain.YEAR, "月": Grain.MONTH, "間": Grain.HOUR, "分": Grain.MINUTE, "日": Grain.DAY,
}  # fmt: skip
LARGEST = {"日": 31, "月": 12, "時": 30, "世紀": 30, "年代": 9999}


def _range_start(match: Match[str]) -> PartialTime | None:
    number, unit = whole(match["n"]), "日" if match["both"] else match["u"]
    if number > LARGEST.get(unit, number):
        return None
    if unit == "年" and (number >= 1000 or (number > 100 and number % 50)):
        return PartialTime(year=number)
    points = {
        "日": PartialTime(day=number),
        "月": PartialTime(month=number),
        "時": PartialTime(hour=number),
        "世紀": PartialTime(century=number),
        "年代": PartialTime(decade=number, short=number < 100),
    }
    length = ((LENGTHS.get(unit[-1], Grain.YEAR), float(number)),)
    return points.get(unit) or PartialTime(length=length, bound=True)


RULES = (
    TimeRule(
        name="ja.range-start",
        pattern=(
            r"(?<![0-9〇一二三四五六七八九十百千万第.,:/-])(?P<n>[0-9]{1,4}|"
            r"[一二三四五六七八九十]{1,3}){s}(?=(?:[~\-－―–—−ー]|"
            r"から){s}(?:{n})(?P<u>年(?!代)|月(?!間)|日|時(?!間)"
            r"|分|{ka}月|週間|時間|世紀|年代)|、{d}(?P<both>日?両日)"
            r")"
        ),
        produce=_range_start,
        yes={"12~15日": "2024-09-12/2024-09-15", "12、13両日": "2024-09-12/2024-09-13"},
        no=("12人~15人",),
    ),
    TimeRule(
        name="ja.day-both",
        pattern=r"(?<=[、・と])(?P<d>{d})(?=両日)",
        produce=lambda match: PartialTime(day=integer(match, "d")),
        yes={"12、13両日": "2024-09-12/2024-09-13"},
        no=("両日",),
    ),
)
