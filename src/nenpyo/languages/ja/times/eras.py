"""Years of eras and reigns (令和5年, 民国113年, 推古天皇15年), and days of the lunar calendar.

Until 1872 Japan, until 1911 China counted months by the moon: what is told of them is kept, but
the value is that of the year, because the day of the solar calendar is another one.
"""

from re import Match

from nenpyo.languages.ja.numerals import whole
from nenpyo.languages.ja.times.patterns import eras, integer, table
from nenpyo.pack.times import PartialTime, TimeRule

LETTERS = {"R": "令和", "H": "平成", "S": "昭和", "T": "大正", "M": "明治"}
SOLAR_SINCE = 1873
ABROAD_SINCE = 1912
REIGNS = "|".join(table("reigns"))


def era_year(name: str, count: str) -> int | None:
    """The year of the common era.

    >>> era_year("令和", "元"), era_year("昭和", "六十四")
    (2019, 1989)
    """
    base = eras().get(LETTERS.get(name, name))
    return None if base is None else base + whole(count)


def is_lunar(name: str, year: int) -> bool:
    """Whether the months of a year were those of the moon where that era was counted.

    >>> is_lunar("明治", 1872), is_lunar("明治", 1873), is_lunar("光緒", 1895), is_lunar("主体", 1)
    (True, False, True, False)
    """
    if name in table("solar"):
        return False
    return year < (ABROAD_SINCE if name in table("abroad") else SOLAR_SINCE)


def _era(match: Match[str]) -> PartialTime | None:
    name = match["era"]
    year = era_year(name, match["n"])
    if year is None:
        return None
    return PartialTime(year=year, fiscal=match["fiscal"] is not None, lunar=is_lunar(name, year))


def _aside(match: Match[str]) -> PartialTime | None:
    name = match["era"]
    year = era_year(name, match["n"]) if name else integer(match, "y")
    if year is None:
        return None
    return PartialTime(year=year, aside=True, lunar=bool(name) and is_lunar(name, year))


def _era_date(match: Match[str]) -> PartialTime | None:
    year = era_year(match["era"], match["n"])
    return PartialTime(year=year, month=integer(match, "m"), day=integer(match, "d"))


def _reign(match: Match[str]) -> PartialTime:
    return PartialTime(year=table("reigns")[match["reign"]] - 1 + whole(match["n"]), lunar=True)


def _lunar(match: Match[str]) -> PartialTime:
    month, day = match["m"] or match["m2"], match["d"] or match["d2"]
    return PartialTime(month=whole(month), day=whole(day) if day else None, lunar=True)


COUNT = (
    "(?P<n>元|[0-9]{1,2}(?![0-9])|(?<=民国|主体)[0-9]{3}|(?<=檀紀)[0-9]{4}"
    "|[一二三四五六七八九十廿]{1,4})"
)
RULES = (
    TimeRule(
        name="ja.era-numeric",
        pattern=(
            r"(?<![0-9A-Za-z])(?P<era>[RHSTM]|令和|平成|昭和|大正|"
            r"明治)(?P<n>[0-9]{1,2})[-/.](?P<m>1[0-2]|0?[1-9])[-/.](?P<d>[12][0-9]|"
            r"3[01]|0?[1-9])(?![0-9])"
        ),
        produce=_era_date,
        yes={"R5.9.12": "2023-09-12"},
        no=("F16.1.2",),
    ),
    TimeRule(
        name="ja.aside-year",
        pattern=r"[(〈](?:(?P<era>{era})(?P<n>元|{n})|(?:西暦)?(?P<y>[12]?[0-9]{3}))年[)〉]",
        produce=_aside,
        yes={"1933年(昭和8年)12月23日": "1933-12-23", "慶長5年(1600年)9月15日": "1600"},
        no=("1933年(昭和)",),
    ),
    TimeRule(
        name="ja.era-year",
        pattern=rf"(?P<era>{{era}}){{s}}{COUNT}{{s}}年(?P<fiscal>度)?(?!間)",
        produce=_era,
        yes={
            "令和元年5月": "2019-05",
            "平成二十二年度": "2010-04-01/2011-03-31",
            "民国113年10月10日": "2024-10-10",
            "主体112年9月9日": "2023-09-09",
            "檀紀4357年": "2024",
            "光緒21年": "1895",
            "明治5年12月2日": "1872",
            "明治6年1月1日": "1873-01-01",
        },
        no=("令和の新時代",),
    ),
    TimeRule(
        name="ja.reign-year",
        pattern=rf"(?P<reign>{REIGNS})天皇(?P<n>元|{{n}})年(?!間)",
        produce=_reign,
        yes={"推古天皇15年7月3日": "0607"},
        no=("推古天皇の時代",),
    ),
    TimeRule(
        name="ja.lunar-month",
        pattern=(
            "(?:旧暦|陰暦|太陰暦|農暦)の?(?P<m>{m})月(?:(?P<d>{d})日)?"
            "|閏(?P<m2>{m})月(?:(?P<d2>{d})日)?"
        ),
        produce=_lunar,
        yes={"2020年旧暦8月15日": "2020", "天保9年閏4月22日": "1838"},
        no=("旧暦の正月",),
    ),
)
