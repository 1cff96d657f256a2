"""Japanese words of presence and of blame: 同席しなかった, 姿を見せなかった, …の犯行だ, 先に撃った."""

import re

from nenpyo.pack.involvement import InvolvementGrammar

INVOLVEMENT = InvolvementGrammar(
    worth=re.compile(
        r"[出同欠列臨退着]席|参加|立ち?会|加わ|臨[んみむ]|居合わせ|顔をそろえ|顔を揃え|姿を|[席部屋場]に|来な|現れ|招か"
        r"|犯行|仕業|による|よるもの|先に|関与|仕掛け|仕組|首謀|実行|手がけ|手掛け|企て|画策|黒幕|張本人|首謀|だと|攻撃|爆|撃"
    ),
    attending=frozenset({
        "出席する", "同席する", "参加する", "列席する", "臨席する", "陪席する", "参列する", "加わる",
        "立ち会う", "立会う", "臨む", "居合わせる", "出る",
    }),  # fmt: skip
    missing=frozenset({"欠席する", "退席する"}),
    phrases={
        "見せる": frozenset({"姿"}), "現す": frozenset({"姿"}), "そろえる": frozenset({"顔"}),
        "揃える": frozenset({"顔"}), "連ねる": frozenset({"顔", "席"}), "着く": frozenset({"席", "卓"}),
        "つく": frozenset({"席", "卓"}), "いる": frozenset({"席", "部屋", "場", "会場", "室内"}),
        "入る": frozenset({"部屋", "会場"}),
    },
    leaving={"外す": frozenset({"席"}), "立つ": frozenset({"席"})},
    coming=frozenset({"来る", "くる", "現れる", "招く", "呼ぶ", "招待する", "姿"}),
    seats=frozenset({"席", "席上", "場", "部屋", "会場", "卓", "輪", "その場", "同席"}),
    alone=frozenset({"だけ", "のみ"}),
    besides=frozenset({"ほか", "他"}),
    side=("側",),
    deeds=frozenset({
        "もの", "仕業", "しわざ", "犯行", "所業", "テロ", "攻撃", "空爆", "砲撃", "爆撃", "襲撃", "工作",
        "破壊工作", "自作自演", "陰謀", "銃撃", "ミサイル攻撃", "テロ攻撃", "ドローン攻撃", "サイバー攻撃",
    }),  # fmt: skip
    doing=frozenset({
        "実行する", "仕掛ける", "仕組む", "首謀する", "手がける", "手掛ける", "企てる", "画策する",
        "関与する", "関わる", "起こす", "引き起こす", "行う", "やる",
    }),  # fmt: skip
    first=frozenset({"先", "最初", "先制"}),
    part=frozenset({"関与", "犯行", "関わり"}),
    denying=frozenset({"否定する", "否認する", "打ち消す"}),
    claim=frozenset({"犯行声明", "犯行"}),
    quoting=frozenset({"と"}),
    unsure=frozenset({"か", "かどうか", "ば", "なら", "たら", "べき", "よう"}),
)
