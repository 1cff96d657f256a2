"""Rules of mentions that stand for several things, and for bodies without their state."""

from nenpyo.languages.ja.names.line import KANJI
from nenpyo.languages.ja.names.same import STOP
from nenpyo.languages.ja.tables import read_toml
from nenpyo.model import EntityType
from nenpyo.pack.names import Kind, MentionRule

NUMBERS = {
    "2": 2, "3": 3, "4": 4, "5": 5, "6": 6, "7": 7, "8": 8, "9": 9,
    "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
}  # fmt: skip
HEADS: dict[str, str] = read_toml("anaphora.toml")["both"]
_NUMBER = f"[{''.join(NUMBERS)}]"
_BOTH = "(?<![車一])両"
_COUNTED = f"(?<![0-9第.,{KANJI}]){_NUMBER}"


def _words(kind: str) -> str:
    return "|".join(sorted(HEADS[kind].split(), key=len, reverse=True))


GROUPS = (
    MentionRule(
        name="ja.two-people",
        pattern=f"{_BOTH}(?:{_words('person')})(?:{STOP}|(?=会談|間))|二人(?=は|が|の会談|の間)",
        kind=Kind.GROUP,
        type=EntityType.PERSON,
        count=2,
        yes={
            "両首脳は握手した。": "両首脳",
            "両氏が会った。": "両氏",
            "両外相会談を開いた。": "両外相",
        },
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
        pattern=f"{_BOTH}(?:{_words('body')})(?:{STOP}|(?=間))",
        kind=Kind.GROUP,
        type=EntityType.ORG,
        count=2,
        yes={"両党は合意した。": "両党", "両院で可決した。": "両院"},
        no=("車両社は休みだ。",),
    ),
    MentionRule(
        name="ja.two-places",
        pattern=f"{_BOTH}(?:{_words('place')}){STOP}",
        kind=Kind.GROUP,
        type=EntityType.LOC,
        count=2,
        yes={"軍は両州に入った。": "両州", "両市は組む。": "両市"},
        no=("両市場が下げた。", "両県警は組む。"),
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
        pattern=f"{_COUNTED}(?:人の(?:{_words('sort')})|(?:{_words('sort')})|人)"
        "(?=は|が|を|に|も|と|の|へ|で|、|から|による)(?!が死|が負|が重|が軽|を殺|を含)",
        kind=Kind.GROUP,
        type=EntityType.PERSON,
        weak=True,
        yes={"そのため、3人は並んで立った。": "3人", "この2人の選手が残る。": "2人の選手"},
        no=("3人が死亡した。", "男性3人は無事だ。"),
    ),
    MentionRule(
        name="ja.several-bodies",
        pattern=f"{_COUNTED}(?:{_words('body')}){STOP}(?!目|大)",
        kind=Kind.GROUP,
        type=EntityType.ORG,
        weak=True,
        yes={"3党は連立を組む。": "3党", "2社が争う。": "2社"},
        no=("第3党が伸びた。", "13社が争う。"),
    ),
    MentionRule(
        name="ja.several-states",
        pattern=f"(?<![0-9]){_NUMBER}(?:か国|カ国|ヵ国|ヶ国|箇国|国)(?![一-鿿])|{_NUMBER}(?:か国|カ国|ヵ国|ヶ国)(?=間|協議|会合|首脳)|三国(?=は|が|の)",
        kind=Kind.GROUP,
        type=EntityType.GPE,
        yes={"3か国は声明を出した。": "3か国", "6カ国協議が開かれた。": "6カ国"},
        no=("12か国が署名した。",),
    ),
)

_BODY = "政府側|政府当局|軍当局|政府軍|中央政府|連邦政府|政府|政権|国軍|軍部|軍|当局"
_NEW = "(?:現|新|旧|前|次期|暫定|連立|軍事|亡命|移行|文民)"
BODIES = (
    MentionRule(
        name="ja.nation-alone",
        pattern="(?:^|(?<=[、。「をもはとがに]))(?<![わ我]が)国(?=は|が|に|も|と|の(?!国))",
        kind=Kind.BODY,
        type=EntityType.GPE,
        country="JPN",
        yes={"白紙撤回を求め、国は応じた。": "国"},
        no=("多くの国が応じた。", "わが国は応じた。"),
    ),
    MentionRule(
        name="ja.inside-the-nation",
        pattern="(?<![一-鿿])国内(?=の|で|に|から|各地|在住|最大)",
        kind=Kind.BODY,
        type=EntityType.GPE,
        yes={"混乱は国内の経済に及ぶ。": "国内"},
        no=("同国内の争いだ。", "国内外の記者"),
    ),
    MentionRule(
        name="ja.body-alone",
        pattern=f"(?<![一-鿿ァ-ヴーA-Za-z0-9]){_NEW}?(?:{_BODY})(?=[はがをにでとのもへや、。」)0-9]|から|によ|など|内|高官|関係者|軍|$)",
        kind=Kind.BODY,
        type=EntityType.GPE,
        yes={
            "政府は声明を出した。": "政府",
            "また軍によると、死者はない。": "軍",
            "新政府に応じた。": "新政府",
        },
        no=("無政府状態が続く。", "自治政府が語った。"),
    ),
    MentionRule(
        name="ja.cabinet-alone",
        pattern=f"(?<![一-鿿ァ-ヴーA-Za-z])(?:{_NEW}内閣|内閣(?=[はがをにもと、]))",
        kind=Kind.BODY,
        type=EntityType.GPE,
        yes={"新内閣が発足した。": "新内閣"},
        no=("内閣府が述べた。", "田中内閣が発足した。"),
    ),
    MentionRule(
        name="ja.northern-side",
        pattern="(?<![一-鿿])北(?:側)?(?=は|が|の代表|との|と南|も)",
        kind=Kind.BODY,
        type=EntityType.GPE,
        country="PRK",
        beside="KOR",
        yes={"会談で北は応じなかった。": "北", "北側が拒んだ。": "北側"},
        no=("東北は雨だ。", "北の町に着いた。"),
    ),
    MentionRule(
        name="ja.southern-side",
        pattern="(?<![一-鿿])南(?:側)?(?=は|が|の代表|との|も)",
        kind=Kind.BODY,
        type=EntityType.GPE,
        country="KOR",
        beside="PRK",
        yes={"会談で南は応じなかった。": "南", "南側が拒んだ。": "南側"},
        no=("東南は雨だ。", "南の町に着いた。"),
    ),
    MentionRule(
        name="ja.they",
        pattern="彼ら(?=は|が|の|を|に|も|と|、)",
        kind=Kind.SAME,
        near=True,
        yes={"彼らは黙った。": "彼ら"},
        no=("彼は黙った。",),
    ),
    MentionRule(
        name="ja.we",
        pattern="(?:我々|われわれ|私たち|私達|我ら)(?=は|が|の|を|に|も|と|、)",
        kind=Kind.OWN,
        yes={"党首は「我々は勝つ」と述べた。": "我々"},
        no=("私は黙った。",),
    ),
)
