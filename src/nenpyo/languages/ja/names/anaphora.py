"""Mentions that are not names: 同氏, 両国, 3首脳, 首相 alone, 政府 alone."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from nenpyo.languages.ja.names.line import IS_KANJI, KANJI, Line
from nenpyo.languages.ja.names.titles import Title, title_words
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind, MentionRule

NUMBERS = {
    "2": 2,
    "3": 3,
    "4": 4,
    "5": 5,
    "6": 6,
    "7": 7,
    "8": 8,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
}
_NUMBER = f"[{''.join(NUMBERS)}]"

RULES = (
    MentionRule(
        name="ja.same-person",
        pattern="同(?:氏|容疑者|被告|大統領|首相|外相|相|長官|議員|知事|市長|総裁|党首|主席|国王|教授|社長|会長|委員長|報道官|総書記)(?![一-鿿])",
        kind=Kind.SAME,
        type=EntityType.PERSON,
        yes={"同氏は式に出た。": "同氏", "会見で同相が認めた。": "同相"},
        no=("同時に始まった。", "同党は反発した。"),
    ),
    MentionRule(
        name="ja.pronoun",
        pattern="彼女?(?=は|が|の(?!国)|を|に|も|と|、)",
        kind=Kind.SAME,
        type=EntityType.PERSON,
        yes={"彼は席を立った。": "彼", "彼女が答えた。": "彼女"},
        no=("彼らは黙った。",),
    ),
    MentionRule(
        name="ja.oneself",
        near=True,
        pattern="自ら(?=の|が|を)|自身(?=の|が|を)|本人(?=は|が|も|の|に)",
        kind=Kind.SAME,
        type=EntityType.PERSON,
        yes={"王氏は自らの責任を認めた。": "自ら"},
        no=("自ら進んで話した。",),
    ),
    MentionRule(
        name="ja.same-state",
        pattern="同(?:国|国政府|国軍|政府|国側)(?![一-鿿])",
        kind=Kind.SAME,
        type=EntityType.GPE,
        count=1,
        yes={"同国は否定した。": "同国", "同国政府によると、死者はない。": "同国政府"},
        no=("同国人の友だ。",),
    ),
    MentionRule(
        name="ja.same-place",
        pattern="同(?:州|市|県|町|村|区|郡|省|地方|地区|地域|島|都|府|道|自治区|共和国)(?![一-鿿])",
        kind=Kind.SAME,
        type=EntityType.LOC,
        yes={"同州の州都に入った。": "同州", "軍は同島を囲んだ。": "同島"},
        no=("同市民の声だ。", "合同区域に入る。"),
    ),
    MentionRule(
        name="ja.same-body",
        pattern="同(?:社|党|省|庁|軍|紙|誌|局|通信|通信社|放送|テレビ|銀行|大学|大|校|委員会|委|協会|機構|機関|組織|団体|連合|連盟|同盟|グループ|部隊|研究所|議会|裁判所|大使館|財団|組合|派)(?![一-鿿])",
        kind=Kind.SAME,
        type=EntityType.ORG,
        yes={"同社は謝罪した。": "同社", "同紙によると、会談は延びた。": "同紙"},
        no=("同時通訳の声だ。", "合同軍が来た。"),
    ),
    MentionRule(
        name="ja.same-facility",
        pattern="同(?:空港|基地|駅|港|施設|工場|病院|発電所|原発|寺|ホテル|橋|刑務所)(?![一-鿿])",
        kind=Kind.SAME,
        type=EntityType.FAC,
        yes={"同空港は閉じた。": "同空港"},
        no=("空港は閉じた。",),
    ),
    MentionRule(
        name="ja.same-law",
        pattern="同(?:条約|協定|法|法案|憲法|議定書|宣言|規程)(?![一-鿿])",
        kind=Kind.SAME,
        type=EntityType.LAW,
        yes={"同条約は2月に切れる。": "同条約"},
        no=("同法人は解散した。",),
    ),
    MentionRule(
        name="ja.two-people",
        pattern="両(?:首脳|氏|大統領|首相|外相|国防相|党首|人|元首|指導者|名|被告|容疑者|選手)(?![一-鿿])|二人|2人(?=は|が|の会談|の間)",
        kind=Kind.GROUP,
        type=EntityType.PERSON,
        count=2,
        yes={"両首脳は握手した。": "両首脳", "両氏が会った。": "両氏"},
        no=("車両氏名を記す。", "両国は合意した。"),
    ),
    MentionRule(
        name="ja.two-states",
        pattern="両(?:国|政府|国政府|軍|国軍|国間)(?=[^一-鿿]|政府|間|首脳|外相|関係|軍|民|国民|統治|政|地区|に|$)|二国間|2国間|二国(?=の|が|は)|両国(?!技館)",
        kind=Kind.GROUP,
        type=EntityType.GPE,
        count=2,
        yes={"両国は合意した。": "両国", "両政府が署名した。": "両政府"},
        no=("両国技館に集まる。", "車両軍手"),
    ),
    MentionRule(
        name="ja.two-bodies",
        pattern="両(?:党|社|派|紙|組織|団体|勢力|陣営|校|行|省|委員会|会派|院)(?![一-鿿])",
        kind=Kind.GROUP,
        type=EntityType.ORG,
        count=2,
        yes={"両党は合意した。": "両党"},
        no=("車両社は休みだ。",),
    ),
    MentionRule(
        name="ja.both",
        pattern="双方(?![一-鿿])|両者(?![一-鿿])",
        kind=Kind.GROUP,
        count=2,
        yes={"双方が譲らない。": "双方", "両者は握手した。": "両者"},
        no=("双方向の放送だ。",),
    ),
    MentionRule(
        name="ja.several-people",
        pattern=f"(?<![0-9第]){_NUMBER}(?:首脳|氏|外相|国防相|党首)(?:(?=会談|会議|協議)|(?![一-鿿]))|(?<=の){_NUMBER}人(?=は|が|を|に|も|、)",
        kind=Kind.GROUP,
        type=EntityType.PERSON,
        yes={"3首脳が並んだ。": "3首脳", "王、李、張の3人は黙った。": "3人"},
        no=("3人が死亡した。", "13首脳"),
    ),
    MentionRule(
        name="ja.several-parties",
        pattern=f"(?<![0-9第]){_NUMBER}者(?![一-鿿])",
        kind=Kind.GROUP,
        yes={"3者は合意した。": "3者"},
        no=("第3者の声。", "参加者"),
    ),
    MentionRule(
        name="ja.so-many-people",
        pattern=f"(?<![0-9{KANJI}の]){_NUMBER}人(?=は[、、今]?|が今|が互|が会|が並|が一|の会談|は)(?!が死|が負|が重|が軽)",
        kind=Kind.GROUP,
        type=EntityType.PERSON,
        yes={"そのため、3人は並んで立った。": "3人"},
        no=("3人が死亡した。", "男性3人は無事だ。"),
    ),
    MentionRule(
        name="ja.several-states",
        pattern=f"(?<![0-9]){_NUMBER}(?:か国|カ国|ヵ国|ヶ国|箇国|国)(?![一-鿿])|{_NUMBER}(?:か国|カ国|ヵ国|ヶ国)(?=間|協議|会合|首脳)|三国(?=は|が|の)",
        kind=Kind.GROUP,
        type=EntityType.GPE,
        yes={"3か国は声明を出した。": "3か国", "6カ国協議が開かれた。": "6カ国"},
        no=("12か国が署名した。",),
    ),
    MentionRule(
        name="ja.nation-alone",
        country="JPN",
        pattern="(?:^|(?<=[、。「をもはと])|(?<![わ我]が)(?<=が))国(?=は|が|に|も|と)",
        kind=Kind.BODY,
        type=EntityType.GPE,
        yes={"白紙撤回を求め、国は応じた。": "国"},
        no=("多くの国が応じた。",),
    ),
    MentionRule(
        name="ja.body-alone",
        pattern="(?<![一-鿿ァ-ヴーA-Za-z])(?:現政権|政府|政権|軍|国軍|当局|政府軍|暫定政府|中央政府|政府側|軍当局|政府当局)(?=[はがをにでとのもへや、。」)0-9]|から|によ|など|$)",
        kind=Kind.BODY,
        type=EntityType.GPE,
        yes={"政府は声明を出した。": "政府", "また軍によると、死者はない。": "軍"},
        no=("無政府状態が続く。", "政府高官が語った。"),
    ),
)

OUTLET = re.compile("[同両](?:紙|誌|通信|通信社|放送|テレビ|局)")
LEADERS = re.compile("首脳|元首|指導者")
ROLE_CONTEXT = re.compile(r"[はがをにとものへや、。」]|から|によ|ら(?=は|が)|と$|$")


@cache
def _patterns() -> tuple[tuple[MentionRule, re.Pattern[str]], ...]:
    return tuple((rule, re.compile(rule.pattern)) for rule in RULES)


def read_anaphora(line: Line) -> Iterator[Candidate]:
    """Everything in a sentence that points back, by the rules above."""
    for rule, pattern in _patterns():
        for found in pattern.finditer(line.text):
            if _begins_word(line, found.start()):
                yield _candidate(rule, found)


def _begins_word(line: Line, start: int) -> bool:
    """Whether nothing glued to the front makes it another word (合同, 車両)."""
    return start in line.first or not IS_KANJI.match(line.before(start))


def _candidate(rule: MentionRule, found: re.Match[str]) -> Candidate:
    text = found.group()
    number = NUMBERS.get(text[0], 0) if rule.kind is Kind.GROUP else 0
    return Candidate(
        start=found.start(),
        end=found.end(),
        kind=rule.kind,
        rule=rule.name,
        text=text,
        type=rule.type,
        head=text.removeprefix("同") if rule.kind is Kind.SAME else "",
        office=_office(text),
        sector=_sector(text),
        near=rule.near,
        country=rule.country,
        count=rule.count or number,
        trust=5,
    )


def _office(text: str) -> str | None:
    """The office that a mention tells of; leaders are heads of whatever sort."""
    if LEADERS.search(text):
        return "head-of"
    return title_words().offices.get(text.lstrip("同両"))


def _sector(text: str) -> str | None:
    """The sector of the organisations that a mention tells of."""
    if OUTLET.fullmatch(text):
        return "MED"
    return "PTY" if text == "両党" else None


def read_roles(line: Line, titles: list[Title], named: set[int]) -> Iterator[Candidate]:
    """Titles without a name that stand for the one who bears them.

    `named` holds the places at which titles stand that belong to a name.
    """
    known = title_words()
    for title in titles:
        head = title.text.lstrip("元前現新")
        if title.start in named or title.honorific or head not in known.alone:
            continue
        if not title.former and not ROLE_CONTEXT.match(line.text, title.end):
            continue
        if IS_KANJI.match(line.before(title.start)) and title.start not in line.first:
            continue
        yield Candidate(
            start=title.start,
            end=title.end,
            kind=Kind.ROLE,
            rule="ja.former-role" if title.former else "ja.role",
            text=title.text,
            type=EntityType.PERSON,
            office=None if title.former else title_words().offices.get(head),
            title=title.text,
            head=head,
            trust=2,
        )


def with_lists(line: Line, names: list[Candidate]) -> list[Candidate]:
    """Group mentions that close a list (A、B、Cの3者) with the start of the name before them."""
    ends = {name.end: name.start for name in names if name.kind is Kind.NAME}
    return [
        replace(name, alias_of=ends[name.start - 1])
        if name.kind is Kind.GROUP and line.before(name.start) == "の" and name.start - 1 in ends
        else name
        for name in names
    ]
