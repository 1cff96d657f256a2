"""Japanese times: the atoms of expressions, and what may stand between and around them."""

import re

from nenpyo.languages.ja.times import (
    clock,
    dates,
    dating,
    days,
    eras,
    offsets,
    periods,
    relative,
    spans,
    vague,
    weekdays,
    zones,
)
from nenpyo.languages.ja.times.patterns import MACROS
from nenpyo.pack.times import Mod, TimeGrammar, TimeRule

FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x301C: "~", 0x2019: "'"}
WIDE = re.compile("[\uff01-\uff5e\u301c\u2019]")


def fold(text: str) -> str:
    """A copy of the same length with narrow letters, digits and signs.

    >>> fold("２０２３／９／１２〜")
    '2023/9/12~'
    """
    return text.translate(FULL_WIDTH) if WIDE.search(text) else text


FIRST = (
    "ja.false-friend", "ja.date-numeric", "ja.date-short", "ja.date-western", "ja.month-numeric",
    "ja.era-numeric", "ja.offset", "ja.window", "ja.within", "ja.before-christ", "ja.aside-year",
    "ja.reign-year", "ja.era-year", "ja.lunar-month", "ja.period", "ja.season-years", "ja.decade",
    "ja.century", "ja.fiscal-year", "ja.clock-digital", "ja.clock", "ja.clock-plain", "ja.year",
    "ja.year-early", "ja.year-short", "ja.half-length", "ja.each", "ja.length-record",
    "ja.length-plain", "ja.length-long", "ja.length-nights", "ja.length-days", "ja.day-of-tens",
    "ja.nth-weekday", "ja.nth-week", "ja.quarter",
)  # fmt: skip
"""The rules that are tried before all others, in this order; a longer reading comes first."""


def _ordered() -> tuple[TimeRule, ...]:
    rules = [
        *vague.RULES, *relative.RULES, *periods.RULES, *clock.RULES, *spans.RULES, *eras.RULES,
        *dates.RULES, *days.RULES, *weekdays.RULES, *zones.RULES, *offsets.RULES,
    ]  # fmt: skip
    places = {name: place for place, name in enumerate(FIRST)}
    return tuple(sorted(rules, key=lambda rule: places.get(rule.name, len(places))))


RULES = _ordered()

TIMES = TimeGrammar(
    rules=RULES,
    numerals=("0123456789", "一二三四五六七八九十"),
    macros=MACROS,
    fold=fold,
    sentence=re.compile(r"[^。\n]+[。\n]?"),
    quoted=re.compile("「[^「」\n]*」"),
    glue=re.compile(
        r"[ 　]?の?[ 　]?|/|\((?:UTC|JST|GMT)[^)\n]{0,12}\)の?|"
        r"T|、(?=[月火水木金土日]曜)|である"
    ),
    between=re.compile(
        r"[ 　]?(?:から|より(?!前)|[~\-－―–—−ー]{1,3})[ 　]?(?:翌(?=[0-9年日月])|同(?=[0-9]))?"
    ),
    couples=(
        (re.compile("[、・,]|と"), re.compile("両日")),
        (re.compile("以[降後]、?"), re.compile("以前|まで|にかけて|(?<=いっぱい)")),
    ),
    listed=re.compile("[、・,]"),
    lasting=(
        re.compile("から(?:の|およそ|約)?"),
        re.compile("(?<=間)(?!ぶり|連続|以上|前|後|目)|(?<=以内)"),
    ),
    close=re.compile(r"まで(?:の間)?|にかけて|の間|両日|(?<=[年月日時分])以前"),
    about=re.compile(
        r"[ 　]?(?:ごろ|頃|ころ|前後|くらい|ぐらい)|(?<=[時分半])"
        r"(?:過ぎ|すぎ|前(?=[にのは、]))"
    ),
    nearly=re.compile(r"(?:約|およそ|ほぼ|おおむね)$"),
    tails=re.compile(r"中(?=[にのは、。]|$)(?!は?国)|いっぱい|(?<=[0-9]年)シーズン"),
    signals=re.compile(
        r"(?:または|又は|及び|およびと?|と|か)?(?:その|それ)"
        r"?以[降後来前]|(?:または|及び|および|と)その[前後]"
        r"|よりも?[前後]|まで|から|の?[前後](?:から)?(?=[のにかまで、。]|$|[ぁ-ん])|[~][ ]?$"
    ),
    extents=re.compile("以[上下内]|未満|足らず|たらず|弱|近く|超|余り?|強(?![いく])"),
    hours=zones.HOURS,
    sides=(
        ("降", Mod.ON_OR_AFTER), ("以後", Mod.ON_OR_AFTER), ("来", Mod.ON_OR_AFTER),
        ("以前", Mod.ON_OR_BEFORE), ("の前", Mod.BEFORE), ("前", Mod.BEFORE),
        ("後", Mod.AFTER), ("まで", Mod.ON_OR_BEFORE), ("までに", Mod.ON_OR_BEFORE),
        ("から", Mod.ON_OR_AFTER), ("~", Mod.ON_OR_AFTER),
        ("以上", Mod.EQUAL_OR_MORE), ("以下", Mod.EQUAL_OR_LESS), ("以内", Mod.EQUAL_OR_LESS),
        ("未満", Mod.LESS_THAN), ("足らず", Mod.LESS_THAN), ("たらず", Mod.LESS_THAN),
        ("弱", Mod.LESS_THAN), ("近く", Mod.LESS_THAN), ("超", Mod.MORE_THAN),
        ("余", Mod.MORE_THAN), ("余り", Mod.MORE_THAN), ("強", Mod.MORE_THAN),
    ),
    framing=re.compile("に?は|、"),
    attributive=re.compile(r"の(?!うち)|[以]来|ぶり|[)）]|生まれ|当時"),
    planned=re.compile(

            r"予定|見通し|見込|計画|方針|目指|[るうくすつむ](?:意向|考え(?:を|だ)|方向|用意|構え|運び)|(?<!これ)(?<!それ)までに|開催する|行う(?:こと|"
            r"と)|予想|だろう|でしょう|期限|来る|控え|する[。と]|"
            r"(?<![目り来初]と)(?<!めてと)なる[。と]|(?:開く|行う|向かう|発つ|着く|迎える|訪れる|定める|決める|[始ま]める|始まる|"
            r"[かわ]れる|(?<!と)される|[終加]わる|示す|出す|結ぶ|入る|戻る)。"
            r"|[うくぐすつぬぶむる](?:と(?:述べ|発表|表明|明らかに|語っ|伝え)|という。|ことを(?:決|明らかに)|ことで(?:合意|一致)"
            r"|ことになった|意向|考えを|運び|日程)"
    ),
    tense=dating.TENSE,
    dating=dating.YEARS,
    own=dating.OWN,
    pointing=dating.POINTING,
    actions=re.compile(r"([一-龥]{2,4})(?:し(?=[たてな])|され|さ(?=れ))"),
    told=re.compile(r"た[。」]|た$|たという|ている"),
)  # fmt: skip
