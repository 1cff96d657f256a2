"""Days of the week, and what is written in kana alone."""

from nenpyo.languages.ja.times.patterns import WEEKDAYS, integer
from nenpyo.pack.times import PartialTime, TimeRule

MONTHS = (
    "いち", "に", "さん", "し", "ご", "ろく",
    "しち", "はち", "く", "じゅう", "じゅういち", "じゅうに",
)  # fmt: skip
ENGLISH = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
KANA = ("げつ", "か", "すい", "もく", "きん", "ど", "にち")

RULES = (
    TimeRule(
        name="ja.weekday-aside",
        pattern=(
            r"\({s}(?:(?P<w>{w})(?:曜日?)?(?:・?祝日?|・?休日?)?"
            r"|(?P<e>Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day)?\.?){s}\)"
        ),
        produce=lambda match: PartialTime(
            weekday=WEEKDAYS[match["w"]] if match["w"] else ENGLISH.index(match["e"]) + 1,
            aside=True,
        ),
        yes={"9月14日(土)": "2024-09-14", "9/14(Sat)": "2024-09-14"},
        no=("(日本)",),
    ),
    TimeRule(
        name="ja.weekday",
        pattern=r"(?P<w>{w})曜(?:日(?!本)|(?!会|劇|版|朝刊|ロード|洋画|[ァ-ヶ]))",
        produce=lambda match: PartialTime(weekday=WEEKDAYS[match["w"]]),
        yes={"金曜日に": "2024-09-13", "来週の火曜日": "2024-09-24"},
        no=("日曜劇場", "金曜会"),
    ),
    TimeRule(
        name="ja.coming-weekday",
        pattern="(?:次の|今度の|この)(?P<w>{w})曜日?",
        produce=lambda match: PartialTime(weekday=WEEKDAYS[match["w"]], direction=1),
        yes={"次の金曜日": "2024-09-20"},
        no=("この曜日",),
    ),
    TimeRule(
        name="ja.kana-weekday",
        pattern=(
            "(?<![ぁ-ん])(?P<w>げつ|か|すい|もく|きん|ど|にち)ようび(?![ぁ-んー](?<![にはのも]))"
        ),
        produce=lambda match: PartialTime(weekday=KANA.index(match["w"]) + 1),
        yes={"きんようび": "2024-09-13"},
        no=("かような", "きんようロードショー"),
    ),
    TimeRule(
        name="ja.kana-month",
        pattern=(
            "(?<![ぁ-ん])(?:(?P<kana>いち|に|さん|し|ご|ろく|しち|"
            "はち|く|じゅう|じゅういち|じゅうに)|(?P<m>[0-9]{1,2})"
            ")がつ"
        ),
        produce=lambda match: PartialTime(
            month=MONTHS.index(match["kana"]) + 1 if match["kana"] else integer(match, "m")
        ),
        yes={"ろくがつ": "2024-06"},
        no=("がつん",),
    ),
)
