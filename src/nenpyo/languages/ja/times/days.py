"""Days of the calendar that bear a name: 元日, 終戦の日, 中国の建国記念日."""

from dataclasses import replace
from re import Match

from nenpyo.languages.ja.tables import read_toml
from nenpyo.pack.times import PartialTime, TimeRule

TABLES = read_toml("days.toml")


def _names(table: str) -> str:
    return "|".join(sorted(TABLES[table], key=len, reverse=True))


def _day(month: int, day: int, *nth: int) -> PartialTime:
    if nth:
        return PartialTime(month=month, weekday=day, nth=nth[0], named=True)
    return PartialTime(month=month, day=day, named=True)


def _named(match: Match[str]) -> PartialTime:
    name = match["day"]
    month, *rest = TABLES["days"][name]
    year, *before = TABLES["until"].get(name, (0,))
    until = (year, _day(*before)) if before else None
    return replace(_day(month, *rest), until=until)


def _equinox(match: Match[str]) -> PartialTime:
    month = TABLES["equinoxes"][match["day"]]
    return PartialTime(month=month, equinox=True, named=True)


def _national(match: Match[str]) -> PartialTime | None:
    """The day of the country named before it; without one it is no day at all."""
    days = TABLES["national"][match["day"]]
    before = match.string[max(0, match.start() - 8) : match.start()].removesuffix("の")
    found = (day for country, day in days.items() if before.endswith(country))
    day = next(found, None)
    return _day(*day) if day else None


RULES = (
    TimeRule(
        name="ja.national-day",
        pattern=rf"(?P<day>{_names('national')})(?!の[0-9〇一二三四五六七八九十]{{1,3}}日)",
        produce=_national,
        yes={
            "米国の独立記念日に": "2024-07-04",
            "中国の建国記念日に": "2024-10-01",
            "北朝鮮の建国記念日である9日に": "2024-09-09",
            "建国記念日に演説した。": "2024-02-11",
        },
        no=("独立記念日に", "建国記念日の9日に"),
    ),
    TimeRule(
        name="ja.named-day",
        pattern=rf"(?P<day>{_names('days')})(?!本)",
        produce=_named,
        yes={
            "昨年の元日": "2023-01-01",
            "終戦の日": "2024-08-15",
            "終戦の日の15日": "2024-08-15",
            "2005年の天皇誕生日": "2005-12-23",
            "2020年の天皇誕生日": "2020-02-23",
            "2005年の敬老の日": "2005-09-19",
        },
        no=("誕生日",),
    ),
    TimeRule(
        name="ja.equinox",
        pattern=rf"(?P<day>{_names('equinoxes')})",
        produce=_equinox,
        yes={"2024年の春分の日": "2024-03-20", "2012年の秋分の日": "2012-09-22"},
        no=("春分点",),
    ),
)
