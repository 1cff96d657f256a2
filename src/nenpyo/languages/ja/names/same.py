"""Rules of mentions that point back at one thing: 同氏, 同州, 同社, 自国, 我々."""

from nenpyo.languages.ja.tables import read_toml
from nenpyo.model import EntityType
from nenpyo.pack.names import Kind, MentionRule

HEADS: dict[str, str] = read_toml("anaphora.toml")["same"]
STOP = (
    "(?=[^一-鿿々]|$|内(?!閣)|外(?!相|務)|側|幹部|職員|社員|党員|関係者|在住|出身|最大|初の|全域"
    "|代表|首脳|当局|[一-鿿々]{2})"
)
"""What may follow a noun that points back: no single kanji, which would make another word of it.

Two kanji may be a word of their own (同国警察) or not (同市民会); the tokens tell.
"""
PARTICLE = "(?=は|が|を|に|も|と|へ|で|の(?!国)|、|から|より|など|自身|や)"


def _same(words: str) -> str:
    return f"同(?:{'|'.join(sorted(words.split(), key=len, reverse=True))}){STOP}"


SAME = (
    MentionRule(
        name="ja.same-person",
        pattern=_same(HEADS["person"]),
        kind=Kind.SAME,
        type=EntityType.PERSON,
        yes={"同氏は式に出た。": "同氏", "会見で同相が認めた。": "同相"},
        no=("同時に始まった。", "同党は反発した。"),
    ),
    MentionRule(
        name="ja.same-state",
        pattern=f"同(?:国政府|国軍|国側|国(?!人)|政府){STOP}",
        kind=Kind.SAME,
        type=EntityType.GPE,
        count=1,
        yes={
            "同国は否定した。": "同国",
            "同国政府によると、死者はない。": "同国政府",
            "同国内で争う。": "同国",
            "同国警察は押収した。": "同国",
            "同国大連市で開かれた。": "同国",
        },
        no=("同国人の友だ。", "同国人男性の友だ。"),
    ),
    MentionRule(
        name="ja.same-place",
        pattern=_same(HEADS["place"]),
        kind=Kind.SAME,
        type=EntityType.LOC,
        yes={"同州の州都に入った。": "同州", "軍は同島を囲んだ。": "同島"},
        no=("同市民の声だ。", "合同区域に入る。"),
    ),
    MentionRule(
        name="ja.this-place",
        pattern=f"[同当]地{PARTICLE}",
        kind=Kind.SAME,
        type=EntityType.LOC,
        near=True,
        yes={"外相は同地を訪れた。": "同地", "当地に着いた。": "当地"},
        no=("各地に着いた。", "適当地域"),
    ),
    MentionRule(
        name="ja.same-body",
        pattern=_same(HEADS["body"]),
        kind=Kind.SAME,
        type=EntityType.ORG,
        yes={
            "同社は謝罪した。": "同社",
            "同紙によると、会談は延びた。": "同紙",
            "同党幹部が述べた。": "同党",
            "同連合は応じた。": "同連合",
        },
        no=("同時通訳の声だ。", "合同軍が来た。"),
    ),
    MentionRule(
        name="ja.same-facility",
        pattern=_same(HEADS["facility"]),
        kind=Kind.SAME,
        type=EntityType.FAC,
        yes={"同空港は閉じた。": "同空港"},
        no=("空港は閉じた。",),
    ),
    MentionRule(
        name="ja.same-law",
        pattern=_same(HEADS["law"]),
        kind=Kind.SAME,
        type=EntityType.LAW,
        yes={"同条約は2月に切れる。": "同条約"},
        no=("同法人は解散した。",),
    ),
    MentionRule(
        name="ja.same-event",
        pattern=_same(HEADS["event"]),
        kind=Kind.SAME,
        type=EntityType.EVENT,
        yes={"同大会は5日に閉じた。": "同大会"},
        no=("大会は閉じた。",),
    ),
    MentionRule(
        name="ja.same-product",
        pattern=_same(HEADS["product"]),
        kind=Kind.SAME,
        type=EntityType.PRODUCT,
        yes={"同機は墜落した。": "同機"},
        no=("同機構は応じた。",),
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
        name="ja.own-state",
        pattern=f"(?<!独)自国|(?:わが|我が)国(?!土|民){PARTICLE}|我が国",
        kind=Kind.OWN,
        type=EntityType.GPE,
        yes={"イランは自国の権利だと述べた。": "自国", "「わが国は応じない」と述べた。": "わが国"},
        no=("独自国産の車だ。",),
    ),
    MentionRule(
        name="ja.own-body",
        pattern=f"自(?:社|党|派|会派|組織|陣営|校|局|行){STOP}",
        kind=Kind.OWN,
        type=EntityType.ORG,
        yes={"赤星社は自社の責任を認めた。": "自社"},
        no=("独自社会の形だ。", "自派遣の兵"),
    ),
)
