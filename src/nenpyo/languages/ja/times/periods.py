"""Longer times: decades, centuries, fiscal years, quarters, seasons, their parts, named periods."""

from re import Match

from nenpyo.languages.ja.numerals import whole
from nenpyo.languages.ja.tables import read_toml
from nenpyo.languages.ja.times.eras import era_year
from nenpyo.languages.ja.times.patterns import WEEKDAYS, integer
from nenpyo.languages.ja.times.relative import SEASONS
from nenpyo.pack.times import Base, Grain, PartialTime, Portion, Shift, TimeRule

PORTIONS = {
    "上旬": Portion.EARLY, "初旬": Portion.EARLY, "中旬": Portion.MIDDLE, "下旬": Portion.LATE,
    "初め": Portion.START, "はじめ": Portion.START, "始め": Portion.START, "初頭": Portion.START,
    "頭": Portion.START, "初期": Portion.START, "序盤": Portion.START, "半ば": Portion.MID,
    "なかば": Portion.MID, "中頃": Portion.MID, "中ごろ": Portion.MID, "中葉": Portion.MID,
    "中盤": Portion.MID, "中期": Portion.MID, "末期": Portion.END, "末葉": Portion.END,
    "末": Portion.END, "終わり": Portion.END, "後期": Portion.END, "終盤": Portion.END,
    "暮れ": Portion.END, "前半": Portion.FIRST_HALF, "後半": Portion.SECOND_HALF,
    "前期": Portion.FIRST_HALF,
}  # fmt: skip
THIRDS = "上旬|初旬|中旬|下旬"
BOUNDS = "|".join(sorted(set(PORTIONS) - set(THIRDS.split("|")), key=len, reverse=True))
ENDS = {
    "年末": (Grain.YEAR, Portion.END), "年初": (Grain.YEAR, Portion.START),
    "年頭": (Grain.YEAR, Portion.START), "年始": (Grain.YEAR, Portion.START),
    "年明け": (Grain.YEAR, Portion.START), "年内": (Grain.YEAR, None),
    "月末": (Grain.MONTH, Portion.END),
    "月初": (Grain.MONTH, Portion.START), "月内": (Grain.MONTH, None),
    "月半ば": (Grain.MONTH, Portion.MID), "週末": (Grain.WEEK, Portion.WEEKEND),
    "週明け": (Grain.WEEK, Portion.START), "週内": (Grain.WEEK, None),
    "週初": (Grain.WEEK, Portion.START),
}  # fmt: skip
TURNS = frozenset({"年明け", "週明け"})
US_OPENS = 10
WHOLE = {"年": Grain.YEAR, "月": Grain.MONTH, "週": Grain.WEEK}
NEAR = {"今": 0, "本": 0, "当": 0, "現": 0, "前": -1, "先": -1, "来": 1, "翌": 1}

MODERN = {
    "明治": (1868, 1912), "大正": (1912, 1926), "昭和": (1926, 1989), "平成": (1989, 2019),
    "令和": (2019, 9999),
}  # fmt: skip

WARS = frozenset({"戦後", "戦前"})
ALONE = "(?<![一-龥ァ-ヶー])"
"""観戦後, ジャイアンツ戦後: after that game."""


TABLES: dict[str, dict[str, list[int]]] = read_toml("periods.toml")


def _names(table: str) -> str:
    names = sorted(TABLES[table], key=len, reverse=True)
    return "|".join(f"{ALONE}{name}" if name in WARS else name for name in names)


def _period(match: Match[str]) -> PartialTime:
    bounds = TABLES["periods"].get(match["period"])
    if not bounds:
        return PartialTime(reference="PAST_REF")
    return PartialTime(years=(bounds[0], bounds[1]), approximate=len(bounds) > 2)


def _dynasty(match: Match[str]) -> PartialTime:
    first, last = TABLES["dynasties"][match["dynasty"] or f"{match['short']}"]
    return PartialTime(years=(first, last))


def _bare_years(match: Match[str]) -> PartialTime | None:
    first, last = whole(match["y"]), whole(match["z"])
    return PartialTime(years=(first, last)) if first < last else None


def _bare_era(match: Match[str]) -> PartialTime:
    first, last = MODERN[match["era"]]
    return PartialTime(years=(first, last))


def _decade(match: Match[str]) -> PartialTime | None:
    if match["era"]:
        first = era_year(match["era"], match["e"])
        return None if first is None else PartialTime(years=(first, first + 9))
    year = whole(match["y"])
    return PartialTime(decade=year, short=year < 100)


def _century(match: Match[str]) -> PartialTime | None:
    number = whole(match["c"])
    if number == 0:
        return None
    return PartialTime(century=-number if match["bc"] else number)


def _fiscal(match: Match[str]) -> PartialTime | None:
    year = integer(match, "y")
    opens = US_OPENS if match["us"] else None
    return PartialTime(year=year, fiscal=True, opens=opens, short=year is not None and year < 100)


def _quarter(match: Match[str]) -> PartialTime:
    quarter = whole(match["q"] or match["q2"])
    return PartialTime(quarter=quarter, bound=match["kind"] == "クォーター")


def _ending(match: Match[str]) -> PartialTime:
    if match["unit"]:
        shift = Shift(WHOLE[match["unit"]], 0, Base.OPEN)
        return PartialTime(shift=shift, portion=PORTIONS[match["portion"]])
    unit, portion = ENDS[match["end"]]
    turn = 1 if match["end"] in TURNS else 0
    return PartialTime(shift=Shift(unit, 0, Base.OPEN), portion=portion, direction=turn)


def _nth_weekday(match: Match[str]) -> PartialTime:
    nth = -1 if match["last"] else 1 if match["first"] else integer(match, "n")
    return PartialTime(nth=nth, weekday=WEEKDAYS[match["w"]])


RULES = (
    TimeRule(
        name="ja.before-christ",
        pattern=r"(?:紀元前|BC{s}|(?<![一-龥ぁ-ん0-9])前(?=[0-9]{2,3}年))(?P<y>{n}){s}年(?!代)",
        produce=lambda match: PartialTime(year=1 - whole(match["y"])),
        yes={"紀元前221年": "-0220"},
        no=("紀元前から",),
    ),
    TimeRule(
        name="ja.decade",
        pattern=(
            r"(?<![0-9.,第])(?:(?P<era>{era})(?P<e>[0-9]{1,2})|"
            r"(?:西暦)?(?P<y>[12][0-9]{2}0|[1-9]0|一[八九][〇一二三四五六七八九]〇)"
            r"){s}年代"
        ),
        produce=_decade,
        yes={"1990年代後半": "1995/1999", "80年代": "198X"},
        no=("年代物",),
    ),
    TimeRule(
        name="ja.century",
        pattern=(
            r"(?P<bc>紀元前|BC|(?<![一-龥ぁ-ん0-9])前)?(?:紀元)"
            r"?(?<![0-9])(?P<c>[12]?[0-9]|[一二]?十[一二三四五六七八九]?|"
            r"[一二三四五六七八九]){s}世紀(?!末の|に[一1]度|に?わた|"
            r"に?及|間|余|ほど|以上)"
        ),
        produce=_century,
        yes={"20世紀": "19XX", "19世紀前半": "1800/1849"},
        no=("新世紀",),
    ),
    TimeRule(
        name="ja.fiscal-year",
        pattern=(
            r"(?<![0-9.,第])(?:西暦)?(?P<y>[12][0-9]{3}|[0-9]{2}|"
            r"二〇[〇一二三四五六七八九]{2}){s}(?:年度|(?P<us>米)?(?:国?の?)会計年度)"
        ),
        produce=_fiscal,
        yes={
            "2023年度": "2023-04-01/2024-03-31",
            "2023年度第1四半期": "2023-04/2023-06",
            "2024米会計年度": "2023-10-01/2024-09-30",
        },
        no=("単年度",),
    ),
    TimeRule(
        name="ja.quarter",
        pattern=(
            r"第{s}(?P<q>[1-4一二三四]){s}(?P<kind>四半期|クォーター)"
            r"|(?<![A-Za-z])Q(?P<q2>[1-4])(?![0-9A-Za-z])"
        ),
        produce=_quarter,
        yes={"2023年第1四半期": "2023-Q1"},
        no=("四半期決算",),
    ),
    TimeRule(
        name="ja.quarter-near",
        pattern="(?P<near>[今本当現前先来翌])(?:の|行)?四半期",
        produce=lambda match: PartialTime(
            shift=Shift(Grain.SEASON, NEAR[match["near"]], Base.DOCUMENT)
        ),
        yes={"前四半期": "2024-Q2"},
        no=("四半期",),
    ),
    TimeRule(
        name="ja.half-year",
        pattern=r"(?P<h>上半期|上期|下半期|下期)",
        produce=lambda match: PartialTime(half=1 if match["h"][0] == "上" else 2),
        yes={"2023年上半期": "2023-01/2023-06"},
        no=("上半身",),
    ),
    TimeRule(
        name="ja.third",
        pattern=rf"(?P<portion>{THIRDS})",
        produce=lambda match: PartialTime(portion=PORTIONS[match["portion"]]),
        yes={"9月上旬": "2024-09-01/2024-09-10", "今年2月下旬": "2024-02-21/2024-02-29"},
        no=("上司",),
    ),
    TimeRule(
        name="ja.ending",
        pattern=rf"(?P<end>{'|'.join(ENDS)})(?!年始|[のに]?調整|婚|行事)"
        r"|(?<![0-9一二三四五六七八九十今昨来先同翌一-龥])(?P<unit>[年月週])"
        r"の?(?P<portion>前半|後半|初め(?!て)|はじめ(?!て)|半ば|終わり|"
        r"前期|後期)",
        produce=_ending,
        yes={"年末に": "2024-12", "年内": "2024"},
        no=("年末調整",),
    ),
    TimeRule(
        name="ja.portion",
        pattern=rf"(?P<portion>{BOUNDS})(?!弟|席|尾|端|梢|て|[0-9])",
        produce=lambda match: PartialTime(portion=PORTIONS[match["portion"]], bound=True),
        yes={"8月末": "2024-08-21/2024-08-31", "9月前半": "2024-09-01/2024-09-15"},
        no=("末席", "前半", "会談は今年初めてだ"),
    ),
    TimeRule(
        name="ja.season-of",
        pattern=(
            r"(?P<season>[春夏秋冬])(?:季(?!オリ|五輪|大会|パラ)"
            r"|期)?(?!闘|祭|休|場所|服|巡業|合宿|ごも|一番|日[^に]|"
            r"分|香|子|樹|江)"
        ),
        produce=lambda match: PartialTime(season=SEASONS[match["season"]], bound=True),
        yes={"2019年春": "2019-21", "来年の秋に": "2025-23"},
        no=("春闘", "夏祭り"),
    ),
    TimeRule(
        name="ja.nth-weekday",
        pattern=(
            r"(?:第{s}(?P<n>[1-5一二三四五])|(?P<last>最終|最後)"
            r"|(?P<first>最初))の?{s}(?P<w>{w})曜日?"
        ),
        produce=_nth_weekday,
        yes={"9月の第1日曜日": "2024-09-01"},
        no=("第1日目",),
    ),
    TimeRule(
        name="ja.nth-week",
        pattern=(
            r"(?:第{s}(?P<n>[1-9][0-9]?|[一二三四五])|(?P<last>最終|"
            r"最後)|(?P<first>最初))の?{s}週(?!間|目|刊)"
        ),
        produce=lambda match: PartialTime(
            week=-1 if match["last"] else 1 if match["first"] else integer(match, "n"), bound=True
        ),
        yes={"2018年の第3週": "2018-W03", "10月の第1週": "2024-W40"},
        no=("第3週",),
    ),
    TimeRule(
        name="ja.period",
        pattern=rf"(?P<period>{_names('periods')}"
        "|(?:中世|近世|近代)(?=以[降前後]|[前中後末初]期|から|"
        "まで|に(?!お)))(?!的|文学館|市場|表|理|替|行|金|目)",
        produce=_period,
        yes={"江戸時代に": "1603/1868"},
        no=("江戸っ子", "近代化", "観戦後に", "延長戦後半"),
    ),
    TimeRule(
        name="ja.dynasty",
        pattern=(
            rf"(?P<dynasty>{_names('dynasties')})(?:王朝|朝)?"
            r"(?:(?:時代|代|期)(?=[^一-龥]|[初中後末前])|(?=[初中後末]期|末[のにか、。]))"
            r"|(?<![一-龥])(?P<short>[秦漢隋唐宋元明清])(?=末[のにか]|中葉|朝末期)朝?"
        ),
        produce=_dynasty,
        yes={"後漢末期に": "0181/0220", "唐末の": "0849/0907"},
        no=("明末広がり", "後漢の皇帝"),
    ),
    TimeRule(
        name="ja.years-bare",
        pattern=(
            r"(?<![0-9A-Za-z.,第/-])(?P<y>1[89][0-9]{2}|20[0-9]{2})[~–](?P<z>1[89][0-9]{2}|20[0-9]{2})"
            r"(?=[」』)、。の]|$)"
        ),
        produce=_bare_years,
        yes={"『1997~1999』": "1997/1999"},
        no=("1997~1999人", "2000-2010"),
    ),
    TimeRule(
        name="ja.era-alone",
        pattern="(?P<era>明治|大正|昭和|平成|令和)(?:(?:時代|年間|期(?!待|限))|(?=以[降前後来]"
        "|[前後末初中](?:期|半|年)|末|の(?!大合併|日)|から|まで|に(?:入|な|かけ|は)"
        "|[・、](?:明治|大正|昭和|平成|令和)))",
        produce=_bare_era,
        yes={"明治以降": "1868/1912", "昭和初期": "1926/1939"},
        no=("明治大学", "昭和町"),
    ),
)
