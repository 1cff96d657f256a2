"""Years, months, weeks and days told from another: 昨年, 先月, 同日, 翌年, 先週末, 昨夜."""

import re
from collections.abc import Callable
from re import Match

from nenpyo.pack.times import Base, Grain, PartialTime, Portion, Shift, TimeRule

DOCUMENT, TOLD = Base.DOCUMENT, Base.TOLD
YEARS = {
    "今年|本年|ことし|当年": (0, DOCUMENT),
    "去年|昨年|きょねん|さくねん|先年": (-1, DOCUMENT),
    "一昨年|おととし|いっさくねん": (-2, DOCUMENT),
    "一昨々年|さきおととし": (-3, DOCUMENT),
    "来年|らいねん|明年": (1, DOCUMENT),
    "再来年|さ来年|さらいねん": (2, DOCUMENT),
    "同年|その年|この年|同じ年": (0, TOLD),
    "前年|前の年": (-1, TOLD),
    "前々年": (-2, TOLD),
    "翌年|明くる年|次の年": (1, TOLD),
    "翌々年": (2, TOLD),
}
MONTHS = {
    "今月|本月|こんげつ": (0, DOCUMENT),
    "先月|せんげつ|ぜんげつ": (-1, DOCUMENT),
    "先々月|先先月": (-2, DOCUMENT),
    "来月|らいげつ": (1, DOCUMENT),
    "再来月|さ来月": (2, DOCUMENT),
    "同月|その月|この月|当月|同じ月": (0, TOLD),
    "前月|前の月": (-1, TOLD),
    "翌月|次の月": (1, TOLD),
    "翌々月": (2, TOLD),
}
WEEKS = {
    "今週|こんしゅう|当週|本週": (0, DOCUMENT),
    "先週|せんしゅう": (-1, DOCUMENT),
    "先々週|先先週": (-2, DOCUMENT),
    "来週|らいしゅう": (1, DOCUMENT),
    "再来週|さ来週|さらいしゅう": (2, DOCUMENT),
    "同週|その週|この週|同じ週": (0, TOLD),
    "前週|前の週": (-1, TOLD),
    "翌週|次の週": (1, TOLD),
    "翌々週": (2, TOLD),
}
DAYS = {
    "今日|本日|きょう|ほんじつ": (0, DOCUMENT),
    "昨日|きのう|さくじつ": (-1, DOCUMENT),
    "一昨日|おととい|おとつい|いっさくじつ": (-2, DOCUMENT),
    "一昨々日|さきおととい": (-3, DOCUMENT),
    "明日|あした|あす|みょうにち": (1, DOCUMENT),
    "明後日|あさって": (2, DOCUMENT),
    "明々後日|しあさって": (3, DOCUMENT),
    "同日|この日|その日|当日|同じ日": (0, TOLD),
    "前日|前の日": (-1, TOLD),
    "前々日": (-2, TOLD),
    "翌日|明くる日|次の日": (1, TOLD),
    "翌々日": (2, TOLD),
}
PARTS = {
    "昨晩": (-1, DOCUMENT, "EV"),
    "昨夜|(?<![ぁ-ん])ゆうべ|(?<![ぁ-ん])さくや": (-1, DOCUMENT, "NI"),
    "昨夕": (-1, DOCUMENT, "EV"),
    "今朝|(?<![ぁ-ん一-龥])けさ(?=[、はのもに0-9])": (0, DOCUMENT, "MO"),
    "今晩|(?<![ぁ-ん])こんばん(?!は)": (0, DOCUMENT, "EV"),
    "今夜|(?<![ぁ-ん])こんや": (0, DOCUMENT, "NI"),
    "今夕": (0, DOCUMENT, "EV"),
    "(?<![A-Zァ-ヶ])明朝(?=に?は|まで|から|[0-9]{1,9}時)": (1, DOCUMENT, "MO"),
    "明晩": (1, DOCUMENT, "EV"),
    "同夜": (0, TOLD, "NI"),
    "前夜(?!祭)": (-1, TOLD, "NI"),
    "翌朝": (1, TOLD, "MO"),
    "翌晩": (1, TOLD, "EV"),
}
KANA = re.compile("[ぁ-ん]+")
FREE = "[、はもにの](?![ぁ-ん]|$)|[一-龥0-9]|まで|から|$"
SEASONS = {"春": 21, "夏": 22, "秋": 23, "冬": 24}
CENTURIES = {"今世紀": 0, "前世紀": -1, "来世紀": 1}
NEAR = {"昨": -1, "今": 0, "来": 1}
Entry = tuple[int, Base]


def _table(words: dict[str, Entry]) -> dict[str, Entry]:
    return {word: entry for joined, entry in words.items() for word in joined.split("|")}


def _pattern(words: dict[str, Entry]) -> str:
    """The words, longest first; one in hiragana alone must stand free of other hiragana."""
    found = sorted(_table(words), key=len, reverse=True)
    plain = [word for word in found if not KANA.fullmatch(word)]
    kana = [word for word in found if KANA.fullmatch(word)]
    free = f"|(?<![ぁ-ん])(?:{'|'.join(kana)})(?={FREE})" if kana else ""
    return "|".join(plain) + free


def _shifted(unit: Grain, words: dict[str, Entry]) -> Callable[[Match[str]], PartialTime]:
    table = _table(words)

    def produce(match: Match[str]) -> PartialTime:
        steps, base = table[match["word"]]
        return PartialTime(shift=Shift(unit, steps, base))

    return produce


def _fiscal(match: Match[str]) -> PartialTime:
    steps, base = _table(YEARS)[match["word"]]
    return PartialTime(shift=Shift(Grain.YEAR, steps, base), fiscal=True)


def _weekend(match: Match[str]) -> PartialTime:
    word = match["word"]
    steps, base = _table(WEEKS)[word] if word else (0, DOCUMENT)
    return PartialTime(shift=Shift(Grain.WEEK, steps, base), portion=Portion.WEEKEND)


def _season(match: Match[str]) -> PartialTime:
    return PartialTime(
        shift=Shift(Grain.YEAR, NEAR[match["near"]], DOCUMENT), season=SEASONS[match["season"]]
    )


def _season_told(match: Match[str]) -> PartialTime:
    base = DOCUMENT if match["near"] == "この" else TOLD
    shift = Shift(Grain.YEAR, 1 if match["near"] == "翌" else 0, base)
    return PartialTime(shift=shift, season=SEASONS[match["season"]])


def _sports_year(match: Match[str]) -> PartialTime:
    return PartialTime(shift=Shift(Grain.YEAR, NEAR[match["near"]], DOCUMENT), approximate=True)


def _part(steps: int, base: Base, part: str) -> Callable[[Match[str]], PartialTime]:
    return lambda _: PartialTime(shift=Shift(Grain.DAY, steps, base), part=part)


def _part_rules() -> tuple[TimeRule, ...]:
    return tuple(
        TimeRule(
            name=f"ja.part-{words.split('|')[0].split('(')[0]}",
            pattern=words,
            produce=_part(steps, base, part),
            yes={},
            no=("前夜祭", "明朝体"),
        )
        for words, (steps, base, part) in PARTS.items()
    )


RULES = (
    TimeRule(
        name="ja.relative-fiscal",
        pattern=rf"(?P<word>{_pattern(YEARS)})度(?!目)",
        produce=_fiscal,
        yes={"今年度": "2024-04-01/2025-03-31", "来年度は": "2025-04-01/2026-03-31"},
        no=("年度",),
    ),
    TimeRule(
        name="ja.relative-year",
        pattern=rf"(?P<word>{_pattern(YEARS)})(?!比|同[期月]|並み|来|代|齢|数|度|俸|功|号|少|配|長|[上下]|収|間)",
        produce=_shifted(Grain.YEAR, YEARS),
        yes={"昨年8月": "2023-08", "今年7月27日": "2024-07-27", "2010年に、翌年": "2011"},
        no=("前年比", "去就"),
    ),
    TimeRule(
        name="ja.relative-month",
        pattern=rf"(?P<word>{_pattern(MONTHS)})(?!号|比)",
        produce=_shifted(Grain.MONTH, MONTHS),
        yes={"先月": "2024-08", "来月4日": "2024-10-04", "2023年9月上旬、同月中": "2023-09"},
        no=("今月号",),
    ),
    TimeRule(
        name="ja.weekend",
        pattern=rf"(?P<word>{_pattern(WEEKS)})の?(?:週末|末(?![尾っ]))|週末(?!婚)",
        produce=_weekend,
        yes={"先週末": "2024-W37-WE", "今週末": "2024-W38-WE"},
        no=("終末", "週末婚"),
    ),
    TimeRule(
        name="ja.relative-week",
        pattern=rf"(?P<word>{_pattern(WEEKS)})(?!号)",
        produce=_shifted(Grain.WEEK, WEEKS),
        yes={"先週": "2024-W37", "来週火曜日": "2024-09-24"},
        no=("今週号",),
    ),
    TimeRule(
        name="ja.relative-day",
        pattern=rf"(?P<word>{_pattern(DAYS)})(?!葉|本|時|々|付|[のは]我が身|の世界|のような|比|祝い|的|性)",
        produce=_shifted(Grain.DAY, DAYS),
        yes={"昨日": "2024-09-15", "8月3日に。同日": "2024-08-03", "8月3日に。翌日": "2024-08-04"},
        no=("明日葉", "明日は我が身", "今日では使われない", "その前の日付"),
    ),
    *_part_rules(),
    TimeRule(
        name="ja.relative-season",
        pattern=r"(?P<near>[昨今来])(?P<season>[春夏秋冬])(?!場所|闘|期)",
        produce=_season,
        yes={"今夏": "2024-22", "来春": "2025-21"},
        no=("青春",),
    ),
    TimeRule(
        name="ja.season-told",
        pattern=(
            r"(?P<near>その|この|同|翌)(?P<season>[春夏秋冬])(?:季|期)?(?!場所|闘|至|分|山|休|服|季|眠|"
            r"[一-龥ァ-ヶ])"
        ),
        produce=_season_told,
        yes={
            "2019年に始まり、その夏に": "2019-22",
            "この夏、": "2024-22",
            "2019年に始まり、翌春": "2020-21",
        },
        no=("その冬山", "同春闘"),
    ),
    TimeRule(
        name="ja.relative-century",
        pattern="(?P<word>今世紀|前世紀|来世紀)",
        produce=lambda match: PartialTime(
            shift=Shift(Grain.CENTURY, CENTURIES[match["word"]], DOCUMENT)
        ),
        yes={"今世紀に入って": "20XX", "前世紀末": "1980/1999"},
        no=("世紀の対決",),
    ),
    TimeRule(
        name="ja.sports-year",
        pattern=r"(?P<near>[昨今来])(?:季|シーズン)",
        produce=_sports_year,
        yes={"昨季": "2023"},
        no=("四季",),
    ),
)
