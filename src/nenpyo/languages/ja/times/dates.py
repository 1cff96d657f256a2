"""Calendar dates: years, months, days."""

import re
from dataclasses import replace
from re import Match

from nenpyo.languages.ja.numerals import whole
from nenpyo.languages.ja.times.patterns import integer
from nenpyo.pack.times import Base, PartialTime, TimeRule

VERSION = re.compile("(?:バージョン|ヴァージョン|[Vv]er|版|OS|[vV])[ .]?$")


def _ymd(match: Match[str]) -> PartialTime:
    return PartialTime(year=integer(match, "y"), month=integer(match, "m"), day=integer(match, "d"))


def _western(match: Match[str]) -> PartialTime:
    month = match["m"] or match["m2"] or match["m3"]
    day = match["d"] or match["d2"] or match["d3"]
    return PartialTime(year=integer(match, "y"), month=whole(month), day=whole(day))


def _short_date(match: Match[str]) -> PartialTime | None:
    if VERSION.search(match.string, max(0, match.start() - 12), match.start()):
        return None
    return replace(_ymd(match), short=True)


def _season_years(match: Match[str]) -> PartialTime | None:
    first, last = whole(match["y"]), whole(match["z"])
    last = last if last >= 100 else first - first % 100 + last
    return PartialTime(years=(first, last)) if last == first + 1 or last == first - 99 else None


RULES = (
    TimeRule(
        name="ja.date-numeric",
        pattern=(
            r"(?<![0-9./-])(?P<y>1[0-9]{3}|20[0-9]{2})[-/.](?P<m>1[0-2]|"
            r"0?[1-9])[-/.](?P<d>[12][0-9]|3[01]|0?[1-9])(?![0-9/-]|"
            r"\.[0-9])"
        ),
        produce=_ymd,
        yes={"2019/4/25に": "2019-04-25", "2019-04-25": "2019-04-25"},
        no=("2019/4/255",),
    ),
    TimeRule(
        name="ja.date-western",
        pattern=r"(?<![0-9./-])(?:(?P<m>1[0-2]|0?[1-9])/(?P<d>1[3-9]|2[0-9]|3[01])"
        r"|(?P<d2>[12][0-9]|3[01]|0?[1-9])(?P<sep>\.)(?P<m2>1[0-2]|0?[1-9])\."
        r"|(?P<d3>1[3-9]|2[0-9]|3[01])/(?P<m3>1[0-2]|0?[1-9])"
        r")/?(?P<y>1[0-9]{3}|20[0-9]{2})(?![0-9./-])",
        produce=_western,
        yes={"02/22/2016": "2016-02-22", "13.5.2015": "2015-05-13"},
        no=("5/6/2016",),
    ),
    TimeRule(
        name="ja.month-numeric",
        pattern=(
            r"(?<![0-9./-])(?P<y>1[0-9]{3}|20[0-9]{2})[-/](?P<m>1[0-2]|"
            r"0[1-9]|[1-9])(?P<d>)(?![0-9/年-]|\.[0-9]|シーズン)"
        ),
        produce=_ymd,
        yes={"2019/04": "2019-04"},
        no=("2019/13", "2012-2013"),
    ),
    TimeRule(
        name="ja.year",
        pattern=(
            r"(?<![0-9.,第])(?:西暦{s}|紀元)?(?P<y>[12][0-9]{3}|"
            r"[一二][〇一二三四五六七八九]{3}|二千[〇一二三四五六七八九十]{0,3})"
            r"{s}年(?!度|代|{length})"
        ),
        produce=lambda match: PartialTime(year=integer(match, "y")),
        yes={"2023年に": "2023", "二〇二三年九月": "2023-09"},
        no=("2000年間", "1500年前の遺跡の"),
    ),
    TimeRule(
        name="ja.year-early",
        pattern=(
            r"(?<![0-9.,第])(?:(?:西暦{s}|紀元)(?P<ce>[0-9]{1,3})"
            r"年|(?P<y>[1-9][0-9]{2}){s}年(?=に|、|\(|頃|ごろ|[0-9]{1,2}月|"
            r"から|まで|以[降前後]|[ 　]?[-~]|[)〉]|$)(?!に[一1][度回]|"
            r"にわた|に及|から[0-9]*0年))"
        ),
        produce=lambda match: PartialTime(
            year=integer(match, "y") or integer(match, "ce") or integer(match, "ly")
        ),
        yes={"894年に遣唐使を": "0894", "645年、": "0645"},
        no=("150年の歴史", "500年にわたり"),
    ),
    TimeRule(
        name="ja.year-short",
        pattern=(
            r"(?<![0-9.,第〇一二三四五六七八九十百])(?:'(?P<q>[0-9]{2})"
            r"年|(?P<y>0[0-9]|(?<![^年]から)(?<![一-龥])[4-9][0-9]|(?<=年から)[0-9]{2}|(?<=年~)"
            r"[0-9]{2}|(?<=年-)[0-9]{2}|[0-9]{2}(?={s}年(?:{m}月|"
            r"春|夏|秋|冬))){s}年(?={m}月|に(?!わた|及|[一1][度回])"
            r"|、|まで|春|夏|秋|冬|末|頃|ごろ|以降|から[0-9]{2}年|"
            r"の[0-9]|から$|$))"
        ),
        produce=lambda match: PartialTime(year=whole(match["y"] or match["q"]), short=True),
        yes={"05年に": "2005", "98年8月": "1998-08"},
        no=("80年の歴史", "10年かけて", "国交正常化50年、"),
    ),
    TimeRule(
        name="ja.month-day-numeric",
        pattern=r"(?<![0-9A-Za-z/.,-])(?P<m>1[0-2]|0?[1-9])/(?P<d>[12][0-9]|3[01]|0?[1-9])"
        r"(?![0-9/%A-Za-z]|\.[0-9])(?=\({w}|\([A-Z]|{s}~|{s}から|"
        r"まで|に(?!減|増|縮)|の[0-9]|{s}[0-9]{1,2}:|付)"
        r"|(?<=[0-9]~)(?P<m2>1[0-2]|0?[1-9])/(?P<d2>[12][0-9]|3[01]|0?[1-9])(?![0-9/%])",
        produce=lambda match: PartialTime(
            month=integer(match, "m") or integer(match, "m2"),
            day=integer(match, "d") or integer(match, "d2"),
        ),
        yes={"9/12(木)": "2024-09-12", "2024/9/12~9/15": "2024-09-12/2024-09-15"},
        no=("1/3の議席", "2/3以上"),
    ),
    TimeRule(
        name="ja.month",
        pattern=(
            r"{b}(?<!{ka})(?P<m>{m}){s}月(?!間|分|革命|事件|騒擾|"
            r"蜂起|戦争|曜|例|謝|謡|病|見|額|収|給)"
        ),
        produce=lambda match: PartialTime(month=integer(match, "m")),
        yes={"9月": "2024-09", "十月には": "2024-10"},
        no=("3か月", "十月革命", "20月"),
    ),
    TimeRule(
        name="ja.day",
        pattern=(
            r"{b}(?P<d>{d}){s}日(?!本(?:人|国|政|代|海|銀|円|語|"
            r"社|一|[ァ-ヶ])|{length}|市(?:[のはがで立]|$)|町|米|"
            r"中[首関]|韓|露|朝[首関間鮮]|市場|程|当たり|あたり|"
            r"にわたり|を?経|平均|[0-9]{1,9}[円人件回]|約)"
        ),
        produce=lambda match: PartialTime(day=integer(match, "d")),
        yes={"14日": "2024-09-14", "9月12日": "2024-09-12", "二十四日に": "2024-09-24"},
        no=("3日間", "四日市の", "10日ぶり", "2日目"),
    ),
    TimeRule(
        name="ja.day-listed",
        pattern=(
            r"(?:(?<=月)(?P<d>{d})(?=[・、,](?:{d}[・、,]){0,9}{d}日(?!間))"
            r"|(?<![0-9〇一二三四五六七八九十百千万億数第.,:/・、])(?P<d2>{d})"
            r"(?=[・、](?:{d}[・、]){0,9}{d}日(?!間|目))|(?<=[0-9]、)(?P<d3>{d})(?=[・、]{d}日(?!間|目)))"
        ),
        produce=lambda match: PartialTime(
            day=integer(match, "d") or integer(match, "d2") or integer(match, "d3")
        ),
        yes={
            "4月15・16日に": "2024-04-15/2024-04-16",
            "10、12日に": "2024-09-10",
            "12、13日に": "2024-09-12/2024-09-13",
        },
        no=("4月15日",),
    ),
    TimeRule(
        name="ja.day-of-tens",
        pattern=(
            "(?:(?<=(?P<two>二十)[一二三四五六七八]、)|(?<=(?P<one>十)[一二三四五六七八]、))"
            "(?P<d>[二三四五六七八九])日"
        ),
        produce=lambda match: PartialTime(
            day=(20 if match["two"] else 10) + (integer(match, "d") or 0)
        ),
        yes={"二十四、五日に": "2024-09-24/2024-09-25"},
        no=("四、五日",),
    ),
    TimeRule(
        name="ja.month-listed",
        pattern=(
            r"(?<![0-9〇一二三四五六七八九十百千万億数第.,:/・、])(?P<m>{m})(?=[・、]{m}月(?!間))"
        ),
        produce=lambda match: PartialTime(month=integer(match, "m")),
        yes={"3、4月に会談した。": "2024-03/2024-04"},
        no=("3、4人",),
    ),
    TimeRule(
        name="ja.year-listed",
        pattern=(
            r"(?<![0-9.,第-])(?P<y>1[89][0-9]{2}|20[0-9]{2})"
            r"(?=[・、](?:(?:1[89]|20)[0-9]{2}[・、]){0,9}(?:1[89]|20)[0-9]{2}年(?!間))"
        ),
        produce=lambda match: PartialTime(year=integer(match, "y")),
        yes={"2019、2020年に": "2019/2020", "2016、2018年に": "2016"},
        no=("2019、2020人",),
    ),
    TimeRule(
        name="ja.season-years",
        pattern=(
            r"(?<![0-9.,第-])(?P<y>1[89][0-9]{2}|20[0-9]{2})年?[-~/–―](?P<z>(?:1[89]|20)[0-9]{2}|"
            r"[0-9]{2})年?(?=シーズン|年度)(?:シーズン|年度)?"
        ),
        produce=_season_years,
        yes={"2003-04シーズン": "2003/2004", "2003-2004シーズン": "2003/2004"},
        no=("2003-04",),
    ),
    TimeRule(
        name="ja.date-short",
        pattern=(
            r"(?<![0-9A-Za-z./-])(?<![A-Za-z] )'?(?P<y>[0-9]{2})(?P<sep>[./])(?P<m>1[0-2]|0?[1-9])"
            r"(?:(?<=/[0-9])|(?<=/[0-9][0-9])|(?<=\.[0-9])|(?<=\.[0-9][0-9]))"
            r"[./](?P<d>[12][0-9]|3[01]|0?[1-9])(?![0-9./-]|[A-Za-z])"
        ),
        produce=_short_date,
        yes={"24.9.12に": "2024-09-12", "24/9/12に": "2024-09-12"},
        no=("バージョン10.9.12", "192.168.1.1"),
    ),
    TimeRule(
        name="ja.year-season",
        pattern=r"(?<![0-9.,第-])(?P<y>19[0-9]{2}|20[0-9]{2})/?(?=[春夏秋冬](?:季|に|の(?![一-龥])|、|から|まで|$))",
        produce=lambda match: PartialTime(year=integer(match, "y")),
        yes={"2021春に": "2021-21"},
        no=("2021春闘",),
    ),
    TimeRule(
        name="ja.day-of-month",
        pattern=r"(?<=月)(?P<d>{d}){s}日(?=[前後](?![半日期]))",
        produce=lambda match: PartialTime(day=integer(match, "d")),
        yes={"8月3日前に": "2024-08-03"},
        no=("3日前",),
    ),
    TimeRule(
        name="ja.same-month",
        pattern=r"同{s}(?P<m>{m})月(?:(?P<d>{d})日)?",
        produce=lambda match: PartialTime(
            month=integer(match, "m"), day=integer(match, "d"), base=Base.TOLD
        ),
        yes={"2010年4月から同7月まで": "2010-04/2010-07"},
        no=("同氏",),
    ),
    TimeRule(
        name="ja.same-day",
        pattern=r"同{s}(?P<d>{d})日(?!間|連続)",
        produce=lambda match: PartialTime(day=integer(match, "d"), base=Base.TOLD),
        yes={"8月3日に、同13日に": "2024-08-13"},
        no=("同氏",),
    ),
    TimeRule(
        name="ja.next-day-of",
        pattern=r"翌{s}(?:(?P<m>{m})月)?(?P<d>{d})日(?!間)",
        produce=lambda match: PartialTime(
            month=integer(match, "m"), day=integer(match, "d"), base=Base.TOLD, direction=1
        ),
        yes={"8月29日に着き、翌30日に": "2024-08-30"},
        no=("翌3日間",),
    ),
    TimeRule(
        name="ja.next-month-of",
        pattern=r"翌{s}(?P<m>{m})月",
        produce=lambda match: PartialTime(month=integer(match, "m"), base=Base.TOLD, direction=1),
        yes={"2010年11月に就き、翌3月に": "2011-03"},
        no=("翌月",),
    ),
)
