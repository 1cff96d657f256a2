"""Clock times and parts of the day."""

from dataclasses import replace
from re import Match

from nenpyo.languages.ja.numerals import whole
from nenpyo.languages.ja.times.patterns import integer
from nenpyo.pack.times import Base, Grain, PartialTime, Shift, TimeRule

PARTS = {
    "午前": "MO", "am": "MO", "AM": "MO", "a.m.": "MO", "朝": "MO", "早朝": "MO", "未明": "NI",
    "明け方": "MO", "午後": "AF", "pm": "AF", "PM": "AF", "p.m.": "AF", "昼": "AF", "昼前": "MO",
    "昼過ぎ": "AF", "夕方": "EV", "夕": "EV", "夕刻": "EV", "夜": "NI", "晩": "EV", "深夜": "NI",
    "昼すぎ": "AF", "夜中": "NI", "真夜中": "NI", "夜半": "NI", "日中": "DT", "朝方": "MO",
}  # fmt: skip
LATER = frozenset({"午後", "pm", "PM", "p.m.", "夕方", "夕", "夕刻", "夜", "晩", "昼過ぎ"})
WORDS = "午前|午後|早朝|未明|明け方|朝方|夕方|夕刻|深夜|真夜中|夜中|夜半|昼過ぎ|昼すぎ|昼前"
LEAD = rf"(?:(?P<part>正午|{WORDS}|[朝昼夕夜晩]|[aApP][mM]|[ap]\.m\.)の?{{s}})"
LONE = "(?![鮮日刊廷食服貢敵寝貌礼練方間景行勤分更桜盲襲市闇曲空会逃警学景])"


def _hour(match: Match[str], part: str | None) -> tuple[int | None, bool]:
    hour = integer(match, "h")
    later = part in LATER
    if hour is not None and later and hour < 12 and not (part == "夜" and hour < 5):
        return hour + 12, True
    if hour == 12 and part in {"夜中", "深夜", "真夜中", "夜"}:
        return 24, True
    if hour == 12 and part in {"am", "AM", "午前"}:
        return (0 if part != "午前" else 12), False
    return hour, later


def _clock(match: Match[str]) -> PartialTime:
    groups = match.groupdict()
    part = groups.get("part") or groups.get("after")
    hour, later = _hour(match, part.lower() if part and part.isascii() else part)
    minute = 30 if groups.get("half") else integer(match, "mi")
    if groups.get("ahead") and hour is not None and minute:
        hour, minute = hour - 1, 60 - minute
    second = groups.get("sec") or groups.get("sec2")
    return PartialTime(
        hour=hour,
        minute=minute,
        second=whole(second) if second else None,
        pm=later,
        part=PARTS.get(part or ""),
    )


def _named(match: Match[str]) -> PartialTime:
    return PartialTime(hour=12 if match["word"] == "正午" else 0)


def _part(match: Match[str]) -> PartialTime:
    return PartialTime(part=PARTS[match["part"]])


def _bound_part(match: Match[str]) -> PartialTime:
    return PartialTime(part=PARTS[match["part"]], bound=True)


RULES = (
    TimeRule(
        name="ja.clock-digital",
        pattern=r"(?<![0-9.:,])"
        + LEAD
        + (
            r"?(?P<h>[01]?[0-9]|2[0-9]):(?P<mi>[0-5][0-9])(?::(?P<sec>[0-5][0-9])"
            r")?(?![0-9:]|\.[0-9])(?:{s}(?P<after>[aApP][mM]))?"
        ),
        produce=_clock,
        yes={"12日15:20": "2024-09-12T15:20", "12日午後3:20": "2024-09-12T15:20"},
        no=("2:3で敗れ", "2:07.64"),
    ),
    TimeRule(
        name="ja.clock",
        pattern=r"(?<![0-9一二三四五六七八九十百千万数第.,])"
        + LEAD
        + (
            r"(?P<h>{h}){s}時(?!間|代|期|点|刻|効|給|速|[6-9][0-9]分)(?:{s}(?:(?P<half>半(?!期|"
            r"ば))|(?P<mi>{mi}){s}分(?!の[0-9一二三四五六七八九十])"
            r"(?:{s}(?P<sec>{mi}){s}秒|(?P<ahead>前(?=[にのはで、。]|$)))?|(?P<sec2>[0-9]{1,9})秒))?"
        ),
        produce=_clock,
        yes={"12日午後2時46分": "2024-09-12T14:46", "9月10日午前9時": "2024-09-10T09:00"},
        no=("午後3時間",),
    ),
    TimeRule(
        name="ja.clock-plain",
        pattern=r"(?<![0-9一二三四五六七八九十百千万数第.,当同臨])(?P<h>[12][0-9]|"
        r"30|0?[0-9]|零|二十[一二三四]|十[一二三四五六七八九]?|"
        r"[二三四五六七八九]|一(?={s}時(?:半|{mi}分|から|に)"
        r"))"
        r"{s}時(?!間|代|期|点|刻|効|給|速|的|[折下々]|[6-9][0-9]分)(?:{s}(?:(?P<half>半(?!期|"
        r"ば))|(?P<mi>{mi}){s}分(?!の[0-9一二三四五六七八九十])"
        r"(?:{s}(?P<sec>{mi}){s}秒|(?P<ahead>前(?=[にのはで、。]|$)))?"
        r"|(?P<sec2>[0-9]{1,9})秒))?(?:{s}(?P<after>[aApP][mM])"
        r")?",
        produce=_clock,
        yes={
            "12日15時20分": "2024-09-12T15:20",
            "9月10日9時": "2024-09-10T09:00",
            "12日の7時15分前に": "2024-09-12T06:45",
        },
        no=("一時的", "3時間"),
    ),
    TimeRule(
        name="ja.same-clock",
        pattern=r"同(?P<h>{h}){s}時(?!間|代|期|点)(?:(?P<half>半)|(?P<mi>{mi})分)?",
        produce=lambda match: replace(_clock(match), shift=Shift(Grain.DAY, 0, Base.TOLD)),
        yes={"8月3日に着き、同10時30分に": "2024-08-03T10:30"},
        no=("同3時間",),
    ),
    TimeRule(
        name="ja.noon",
        pattern="(?P<word>正午|零時|真夜中)(?![0-9])",
        produce=_named,
        yes={"12日正午": "2024-09-12T12:00"},
        no=("正体",),
    ),
    TimeRule(
        name="ja.part",
        pattern=rf"(?P<part>{WORDS})",
        produce=_part,
        yes={"14日未明": "2024-09-14TNI", "12日の午後": "2024-09-12TAF"},
        no=("午",),
    ),
    TimeRule(
        name="ja.part-short",
        pattern="(?P<part>[朝昼夕夜晩]|日中(?=[はに、。]))" + LONE,
        produce=_bound_part,
        yes={"14日夜": "2024-09-14TNI", "来週水曜日の夜": "2024-09-25TNI"},
        no=("14日朝鮮", "夜空"),
    ),
)
