"""Sets (毎年), vague words (現在) and false friends (毎日新聞)."""

import re
from re import Match

from nenpyo.languages.ja.times.offsets import UNITS
from nenpyo.languages.ja.times.patterns import WEEKDAYS
from nenpyo.pack.times import Grain, PartialTime, TimeRule

EVERY = {
    "年": "P1Y", "月": "P1M", "週": "P1W", "日": "P1D", "朝": "P1D", "晩": "P1D", "夜": "P1D",
    "夕": "P1D", "時": "PT1H", "分": "PT1M", "秒": "PT1S",
}  # fmt: skip
PARTS = {"朝": "MO", "晩": "EV", "夜": "NI", "夕": "EV"}
OTHER = {"年": "P2Y", "月": "P2M", "週": "P2W", "日": "P2D"}
LETTERS = {
    Grain.YEAR: "P{}Y", Grain.MONTH: "P{}M", Grain.WEEK: "P{}W", Grain.DAY: "P{}D",
    Grain.HOUR: "PT{}H", Grain.MINUTE: "PT{}M", Grain.SECOND: "PT{}S",
}  # fmt: skip
PAST, PRESENT, FUTURE = "PAST_REF", "PRESENT_REF", "FUTURE_REF"
WORDS = {
    "現在": PRESENT,
    "近ごろ|近頃": PRESENT,
    "最近": PRESENT,
    "目下": PRESENT,
    "当時": PAST,
    "先日": PAST,
    "先頃": PAST,
    "先ごろ": PAST,
    "近年": PRESENT,
    "近日": FUTURE,
    "近々": FUTURE,
    "近い将来": FUTURE,
}


def _every(match: Match[str]) -> PartialTime:
    weekday = match["w"]
    if match["u"] in PARTS and not weekday:
        part = PARTS[match["u"]]
        return PartialTime(every=f"T{part}", part=part)
    return PartialTime(
        every=EVERY[match["u"]] if match["kind"] == "毎" else OTHER[match["u"]],
        weekday=WEEKDAYS[weekday] if weekday else None,
    )


def _interval_of(match: Match[str]) -> PartialTime:
    text = match["u"]
    unit = (UNITS.get(text) or UNITS[text.removesuffix("間")[-1:]])[0]
    return PartialTime(every=LETTERS[unit].format(match["n"] or 1))


def _times_a(match: Match[str]) -> PartialTime:
    return PartialTime(every=EVERY[match["u"]])


def _word(match: Match[str]) -> PartialTime:
    text, start = match.string, match.start()
    found = (value for word, value in WORDS.items() if re.compile(word).match(text, start))
    return PartialTime(reference=next(found))


def _nothing(_: Match[str]) -> None:
    return None


FALSE_FRIENDS = (
    (
        r"毎日(?:に?よ(?:れ|る)ば|によると|(?=[・、](?:朝日|"
        r"読売|産経|日経|共同|各紙))|新聞|放送|テレビ|JP|jp|"
        r"コミュニ|ホール|映画|出版|"
        r"書道|ジャーナル|インタラ|新報|グラフ|インテシオ)"
    ),
    r"中日(?:新聞|ドラゴンズ|スポーツ|戦|[対友])|朝日[一-龥ァ-ヶ]|今日の世界|日曜(?:大工|劇場|版)",
    r"[一二]・[一二][一二六八]?(?:事件|暴動)?|9・11|3・11|八・一五",
    r"[一二三四五六七八九十][一二三四五六七八九十]?日(?:市|町|署長|警察署長|市場|和|酔い|坊主|館)",
    r"(?:[一二]|[0-9]{1,9})日(?:署長|警察署長|駅長|館長)",
    r"(?<![一二三四五六七八九])十分(?![間前後ほ]|以内|経|程度|で(?:着|行))",
    (
        r"五月(?:雨|蝿|人形|病)|三日(?:月|坊主|天下)|一昨(?=[^年日々])"
        r"|千(?:年|秋)紀?(?=[のを]?[計楽]|紀)"
    ),
    r"一時(?:的|金|停|休|期|帰|預|避|解|保|閉|中|は(?!、)|、|[不全騒身住入同流退離])",
    r"[一二三四五六七八九十](?:分|部)野|一部分|三分の|四分の|二分[さし]",
    r"[0-9一二三四五六七八九十]{1,9}時間[目帯割]|24時間(?:営業|体制|テレビ)",
    r"週刊[一-龥ァ-ヶ]{1,9}|月刊[一-龥ァ-ヶ]{1,9}|今日性|明日香|今週の[『「]",
    (
        r"春秋(?!時代|戦国)|青春|春闘|春日|小春|秋田|秋葉|夏目|"
        r"冬季(?:五輪|オリンピック)|夏季(?:五輪|オリンピック)"
    ),
    r"[十一二三四五六七八九]{1,9}月(?:[十一二三四五六七八九]{1,3}日)?の?"
    r"(?:革命|事件|蜂起|騒乱|危機|政変|変(?![一-龥]))"
    r"|[0-9]{1,2}月(?:革命|事件|危機|政変)|三月三日坊主|[二三]月堂|二十日鼠|十五夜|十三夜",
    r"『(?=[^』、。\n]{0,12}[0-9一二三四五六七八九十][年月日時])"
    r"[一-龥ぁ-んァ-ヶー0-9A-Za-z ・!?.~々-]{1,30}(?<![たるいうくすつぬむだ])』",
    r"一日の(?:終わり|始まり|はじまり)|月の(?:前半|後半)戦",
    r"21世紀枠",
    r"(?:小学校?|中学校?|高校|大学)[1-6一二三四五六]年(?!間)|(?<=[A-Z])毎日|毎日デイリー",
    r"[12][0-9]{3}年(?={event}|式|版|製|型)|年末年始|年中行事|[一二三四]日熱|複数年|1日平均",
    r"{era}(?:元|{n})年(?:{m}月{d}日)?(?:法律|政令|省令|勅令|条例|規則|告示)(?=第)",
    r"(?:UTC|GMT)[+-]?[0-9]{1,2}(?::[0-9]{2})?|同時|時時|平日|日時|日夜|当面|前日本|昨今",
    r"第[0-9一二三四五六七八九十百]{1,9}(?:年|月(?!曜)|日(?!曜)|時|分|秒)(?:間)?(?![0-9])",
)

RULES = (
    TimeRule(
        name="ja.false-friend",
        pattern="|".join(FALSE_FRIENDS),
        produce=_nothing,
        yes={},
        no=(
            "毎日新聞によると",
            "十月革命",
            "十分な",
            "四日市の",
            "一時的に",
            "日曜劇場",
            "『1984年』を読む",
            "『11月の雨』",
            "五月危機",
            "八月十八日の政変",
            "二十日鼠",
            "一日の終わりに",
        ),
    ),
    TimeRule(
        name="ja.every",
        pattern=(
            r"(?<![A-Za-zルト])(?<![A-Za-z] )(?P<kind>毎)(?P<u>[年月週日朝晩夜夕時分秒])"
            r"(?:の?(?P<w>{w})"
            r"曜日?)?(?!キロ|メートル|[0-9一二三四五六七八九]*メ)"
        ),
        produce=_every,
        yes={
            "毎年": "P1Y",
            "毎週": "P1W",
            "毎日": "P1D",
            "毎朝": "TMO",
            "毎晩9時": "T21:00",
            "毎週月曜日": "XXXX-WXX-1",
        },
        no=("毎日新聞", "毎度"),
    ),
    TimeRule(
        name="ja.every-other",
        pattern=r"(?P<kind>隔)(?P<u>[年月週日])(?P<w>)",
        produce=_every,
        yes={"隔週": "P2W"},
        no=("隔離",),
    ),
    TimeRule(
        name="ja.each",
        pattern=(
            r"{b}(?P<n>{n})?(?P<u>(?<=[0-9一二三四五六七八九十])"
            r"(?:年|{ka}月|週間?|日|時間|分|秒)間?)(?:に[1一](?:度|"
            r"回)|ごと|毎(?=に)|おき)"
        ),
        produce=_interval_of,
        yes={"4年に1度": "P4Y", "2日おきに": "P2D"},
        no=("3人ごと",),
    ),
    TimeRule(
        name="ja.times-a",
        pattern=(
            r"(?<![0-9一二三四五六七八九十数同毎今来先昨])(?P<u>年|"
            r"月|週|日)に?{s}(?:[0-9]{1,9}|[一二三四五六七八九十]|数)"
            r"{s}(?:回|度)(?!目|[0-9])"
        ),
        produce=_times_a,
        yes={"週3回": "P1W", "年に1度": "P1Y"},
        no=("3回",),
    ),
    TimeRule(
        name="ja.vague",
        pattern=rf"(?<![年月日時分末度頃)])(?P<word>{'|'.join(WORDS)})(?!地|位置|進行|値|形|高|の日)",
        produce=_word,
        yes={"現在の情勢": PRESENT, "当時の首相": PAST},
        no=("現在地", "現在進行"),
    ),
    TimeRule(
        name="ja.nowadays",
        pattern="今日(?=で(?:は|も)|に至る)",
        produce=lambda _: PartialTime(reference=PRESENT),
        yes={"今日では広く使われる": PRESENT},
        no=("今日、着いた。", "今日も"),
    ),
    TimeRule(
        name="ja.soon",
        pattern=r"(?<=[、。「])近く(?![のにでをがはもへとま]|[0-9])",
        produce=lambda _: PartialTime(reference=FUTURE),
        yes={"、近く新たな会談が": FUTURE},
        no=("駅の近くで", "、近くの"),
    ),
)
