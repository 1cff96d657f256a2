"""Times a length away from another (3年前, その2日後), windows (過去5年間) and lengths (3日間)."""

import re
from re import Match

from nenpyo.languages.ja.times.patterns import amount
from nenpyo.pack.times import Base, Grain, PartialTime, TimeRule

UNITS = {
    "世紀": (Grain.YEAR, 100.0),
    "年": (Grain.YEAR, 1.0),
    "月": (Grain.MONTH, 1.0),
    "週": (Grain.WEEK, 1.0),
    "日": (Grain.DAY, 1.0),
    "時間": (Grain.HOUR, 1.0),
    "分": (Grain.MINUTE, 1.0),
    "秒": (Grain.SECOND, 1.0),
}
COUNT = (
    "(?P<n>(?:数|何|十数|数十|数百|数千|数?百)(?=[年か月週日時分秒ヶカケ世])"
    "|何?数?[十百千]?[万億](?=年)"
    "|何(?:十|百|千)万|{n}(?:億(?:{n})?)?(?:万(?:{n})?)?)"
)
MORE = (
    "(?:(?:と|(?<!日)(?<!日間))(?P<n{0}>[0-9]{1,9}|[一二三四五六七八九十]{1,5})"
    "(?P<u{0}>{ka}月|週間?|日(?!時)|時間|分|秒)(?P<half{0}>半)?"
)
LENGTH = (
    COUNT
    + r"{s}(?P<u>世紀|年|{ka}月|月(?=間)|週間?(?=以内)|週|日|時間|分|秒)(?P<half>半)?"
    + MORE.replace("{0}", "2")
    + MORE.replace("{0}", "3")
    + MORE.replace("{0}", "4")
    + ")?)?)?"
)
HALF = r"(?P<whole>四半世紀|半世紀|半年|半月(?!板|刊)|半日|ひと月(?!分)|ふた月)"
HALVES = {
    "四半世紀": ((Grain.YEAR, 25.0),),
    "半世紀": ((Grain.YEAR, 50.0),),
    "半年": ((Grain.MONTH, 6.0),),
    "半月": ((Grain.MONTH, 0.5),),
    "半日": ((Grain.HOUR, 12.0),),
    "ひと月": ((Grain.MONTH, 1.0),),
    "ふた月": ((Grain.MONTH, 2.0),),
}
BACK = (
    r"(?:(?:以上|余り?|ほど|くらい|ぐらい|近く|ちょっと|弱|強|"
    r"足らず)の?)?{s}(?P<side>前|まえ|後|のち|あと|経った?ら|先(?=[のにまを、。]|$)|"
    r"経過後|経ってから|経過した?ら|経過してから|過ぎたら|過ぎに)(?!半|"
    r"期|者|任|身|提|払|倒|進|線|向|面|科|例|述|掲|日|夜|継|"
    r"遺|退|方|ろ)"
)
Length = tuple[tuple[Grain, float | None], ...]


def _unit(text: str) -> tuple[Grain, float]:
    return UNITS.get(text) or UNITS[text.removesuffix("間")[-1:]]


def _count(text: str) -> float | None:
    return None if "数" in text or text == "何" else amount(text)


def _halved(unit: Grain) -> tuple[Grain, float]:
    """Half of a unit in the next finer one that it holds evenly, where there is one."""
    finer = {
        Grain.YEAR: (Grain.MONTH, 6.0),
        Grain.DAY: (Grain.HOUR, 12.0),
        Grain.HOUR: (Grain.MINUTE, 30.0),
        Grain.MINUTE: (Grain.SECOND, 30.0),
    }
    return finer.get(unit, (unit, 0.5))


def length(match: Match[str]) -> Length:
    """The amounts by unit that a match of LENGTH or HALF tells."""
    groups = match.groupdict()
    if groups.get("whole"):
        return HALVES[groups["whole"]]
    parts: list[tuple[Grain, float | None]] = []
    for place in ("", "2", "3", "4"):
        if not groups.get("u" + place):
            continue
        unit, factor = _unit(groups["u" + place])
        count = _count(groups["n" + place])
        parts.append((unit, None if count is None else count * factor))
        if groups.get("half" + place):
            parts.append(_halved(unit))
    return _joined(parts)


def _joined(parts: list[tuple[Grain, float | None]]) -> Length:
    sums: dict[Grain, float | None] = {}
    for unit, count in parts:
        held = sums.get(unit, 0.0)
        sums[unit] = None if count is None or held is None else held + count
    return tuple(sorted(sums.items()))


def _offset(match: Match[str]) -> PartialTime | None:
    sign = -1 if match["side"] in {"前", "まえ"} else 1
    lead = match["lead"] or ""
    base = Base.OPEN
    if lead[:1] in {"そ", "こ", "あ", "同"} or match["event"] is not None:
        base = Base.TOLD
    elif lead:
        base = Base.DOCUMENT
    about = ROUGH.search(match[0]) is not None
    return PartialTime(length=length(match), direction=sign, base=base, approximate=about)


def _duration(match: Match[str]) -> PartialTime | None:
    parts = length(match)
    return PartialTime(length=parts) if parts else None


def _days(match: Match[str]) -> PartialTime:
    return PartialTime(length=((Grain.DAY, _count(match["n"] or match["n2"])),))


def _record(match: Match[str]) -> PartialTime:
    seconds = (Grain.SECOND, float(f"{match['seconds']}.{match['hundredths']}"))
    minutes = match["minutes"]
    return PartialTime(length=((Grain.MINUTE, float(minutes)), seconds) if minutes else (seconds,))


def _window(match: Match[str]) -> PartialTime:
    back = match["lead"].rstrip("の") not in {"今後", "向こう", "この先", "次", "これから", "後"}
    return PartialTime(length=length(match), window=-1 if back else 1, base=Base.DOCUMENT)


def _within(match: Match[str]) -> PartialTime:
    return PartialTime(length=length(match), window=1, base=Base.OPEN)


ROUGH = re.compile("ほど|くらい|ぐらい|近く|余|弱|強|足らず|ちょっと")
AFTER_EVENT = (
    "(?P<event>(?<=[一-龥ァ-ヶー]の)(?=[0-9一二三四五六七八九十数]{1,3}"
    "(?:年|{ka}月|週間?|日|時間)(?:後|前(?!の)))(?<!時の)(?<!回の)(?<!相の))?"
)
"""会談の3日後 is counted from the meeting; 首相の3日前の発言 is not counted from the minister."""
LEAD = (
    AFTER_EVENT + r"(?:(?P<lead>その|それから|これから|あれから|そこから|"
    r"同じく|今から|いまから|今より|現在から)の?)?"
    r"(?<!月)(?<!月の)(?<!年の)"
)
PAST = (
    r"(?!(?:ここ|この|前の|次の|過去)[12][0-9]{3}年)"
    r"(?!(?:この|前の|次の|最後の)[0-9一二三四五六七八九十]{1,9}日(?!間)"
    r")(?P<lead>過去|この|ここ|直近の?|最近の?|前の|最後の|これまでの|"
    r"今後の?|向こう|この先|次の|これからの?)(?:約|およそ|ほぼ)"
    r"?"
)
RULES = (
    TimeRule(
        name="ja.offset",
        pattern=LEAD + "{b}(?:" + LENGTH + "間?|" + HALF + ")" + BACK,
        produce=_offset,
        yes={
            "3年前": "2021",
            "8月10日に。その2日後": "2024-08-12",
            "8月10日に会談した。会談の2日後": "2024-08-12",
            "半年前に": "2024-03",
            "ひと月前に": "2024-08",
            "3年先まで": "2027",
        },
        no=("3年前期", "3日前日"),
    ),
    TimeRule(
        name="ja.window",
        pattern=PAST
        + "{b}(?!(?:1[89]|20)[0-9]{2}年)(?:"
        + LENGTH
        + "間?|"
        + HALF
        + "間?)(?!ぶり|連続|前|後)",
        produce=_window,
        yes={"過去5年間": "P5Y", "今後3日間": "P3D"},
        no=("この2人", "今後2031年まで"),
    ),
    TimeRule(
        name="ja.within",
        pattern="(?:(?:今日|本日|今|これ)から)?{b}(?:" + LENGTH + "|" + HALF + ")以内",
        produce=_within,
        yes={"3日以内に": "P3D"},
        no=("3人以内",),
    ),
    TimeRule(
        name="ja.half-length",
        pattern=HALF + "間?",
        produce=_duration,
        yes={"半年間": "P6M", "四半世紀": "P25Y"},
        no=("半島",),
    ),
    TimeRule(
        name="ja.length-record",
        pattern=(
            r"(?<![0-9.,:])(?:(?P<minutes>[0-9]{1,2})分)?(?P<seconds>[0-9]{1,3})"
            r"秒(?P<hundredths>[0-9]{1,2})(?![0-9])"
        ),
        produce=_record,
        yes={"9秒74で": "PT9.74S", "4分37秒33": "PT4M37.33S"},
        no=("9秒",),
    ),
    TimeRule(
        name="ja.length-plain",
        pattern="{b}"
        + COUNT
        + r"{s}(?P<u>世紀|年|{ka}月|週|日|時間|分|秒)間(?P<half>半)?(?![接違柄隔])",
        produce=_duration,
        yes={"3日間": "P3D", "2年間": "P2Y"},
        no=("一日間違えた",),
    ),
    TimeRule(
        name="ja.length-long",
        pattern="{b}"
        + LENGTH.replace("(?P<half>半)?", "(?P<half>半(?!ば|期|世))?", 1)
        + (
            r"(?:間)?(?:目|(?=ぶり|振り|もの間|(?<!日)の間|に[もお]?(?:わた|"
            r"及|およ)|以上|以内|余り?|連続|未満|超|強|弱|越し|"
            r"近く|を?経|かけ|かか|を?要|続|ほど|ごと|おき|もの)"
            r")"
        ),
        produce=_duration,
        yes={"4年半ぶり": "P4Y6M", "2時間半にわたり": "PT2H30M", "5年連続": "P5Y"},
        no=("5人以上",),
    ),
    TimeRule(
        name="ja.length-clear",
        pattern="{b}"
        + COUNT
        + (
            r"{s}(?P<u>{ka}月|週間|時間|秒)(?P<half>半(?!ば|期)"
            r")?(?:と?(?P<n2>[0-9]{1,9}|[一二三四五六七八九十]{1,5})(?P<u2>日|"
            r"分|秒)(?P<half2>半)?(?:(?P<n3>[0-9]{1,9})(?P<u3>秒))?)"
            r"?間?(?!帯|割|給|外|目|制|差|軸|前|後|速)"
        ),
        produce=_duration,
        yes={"2時間半": "PT2H30M", "3か月": "P3M", "50時間で": "PT50H"},
        no=("3時間目",),
    ),
    TimeRule(
        name="ja.length-years",
        pattern="{b}(?P<n>{n}|数|何|十数|数十|何十|数百|何百)"
        r"{s}(?P<u>年)(?P<half>半(?!ば|期))?(?:と?(?P<n2>[0-9]{1,9}|"
        r"[一二三四五六七八九十]{1,5})(?P<u2>{ka}月)(?:と?(?P<n3>[0-9]{1,9})"
        r"(?P<u3>日)間?)?)?(?!度|代|生|目|次|制|式|式|物|{ka}|"
        r"[0-9])",
        produce=_duration,
        yes={"懲役5年": "P5Y", "80年の節目": "P80Y", "1年2か月": "P1Y2M"},
        no=("3年生", "10年度"),
    ),
    TimeRule(
        name="ja.length-days",
        pattern=(
            "{b}(?:(?P<n>3[2-9]|[4-9][0-9]|[1-9][0-9]{2,3}|数|十数|数十|百){s}(?P<u>日)|"
            "(?<!月)(?P<n2>[0-9]{1,3})(?P<u2>日)"
            "(?=(?:から|[~-])(?:3[2-9]|[4-9][0-9]|[1-9][0-9]{2})日(?!間)))"
            "間?(?!市|町|本|目)"
        ),
        produce=_days,
        yes={"就任から100日": "P100D", "30日から40日である": "P30D/P40D", "数日": "PXD"},
        no=("31日", "数日本", "9月30日から40日間"),
    ),
    TimeRule(
        name="ja.anniversary",
        pattern="{b}(?P<n>{n}){s}周年",
        produce=lambda match: PartialTime(length=((Grain.YEAR, amount(match["n"])),)),
        yes={"50周年を迎えた": "P50Y"},
        no=("周年行事",),
    ),
    TimeRule(
        name="ja.length-nights",
        pattern="{b}(?:[0-9]{1,2}|[一二三四五六七八九十])泊(?P<n>[0-9]{1,2}|[一二三四五六七八九十])日",
        produce=lambda match: PartialTime(length=((Grain.DAY, amount(match["n"])),)),
        yes={"2泊3日の日程": "P3D"},
        no=("2泊の",),
    ),
    TimeRule(
        name="ja.length-minutes",
        pattern=r"(?<![0-9〇一二三四五六七八九十百千万数第.,割度:])"
        r"(?<!徒歩)(?<!前半)(?<!後半)(?<!北緯)"
        r"(?P<n>[0-9]{1,9}(?:\.[0-9]{1,9})?|数|[一二三四五]?十[一二三四五六七八九](?=分)"
        r"|[二三四五]十(?=分)"
        r"|[三五](?=分間|分ほど|分後)){s}(?P<u>分)(?P<half>半)"
        r"?(?:(?P<n2>[0-9]{1,9})(?P<u2>秒))?間?"
        r"(?!の[0-9一二三四五六七八九十]|咲|割|類|野|析|散|"
        r"裂|離|配|岐|の[一二三]|厘|以?下|粥|目|署)",
        produce=_duration,
        yes={"約30分": "PT30M", "15分で": "PT15M"},
        no=("3分の1", "徒歩5分", "2割4分", "十分"),
    ),
)
