"""Japanese words for the turns of a plan (招待, 延期, 中止), and how a doing ended (成功した)."""

import re

from nenpyo.model import EventType, Result, Turn
from nenpyo.pack.turns import OutcomeRule, TurnGrammar, TurnRule

TURNS = TurnGrammar(
    turns=(
        TurnRule(
            name="ja.turn.proposed",
            turn=Turn.PROPOSED,
            pattern=re.compile(r"招待|招請|招聘"),
            yes=("大統領を公式に招待した", "訪日を招請し"),
            no=("客をもてなした", "晩餐会を開いた"),
        ),
        TurnRule(
            name="ja.turn.postponed",
            turn=Turn.POSTPONED,
            pattern=re.compile(r"延期|先送り|順延|繰り延べ|後ろ倒し|先延ばし|日程を変更"),
            yes=("訪問を延期した", "会談は来月に先送りされた"),
            no=("任期を延長した", "会談を中止した"),
        ),
        TurnRule(
            name="ja.turn.cancelled",
            turn=Turn.CANCELLED,
            pattern=re.compile(
                r"中止|取り?(?:やめ|止め)|とりやめ|見送[らりるっ]|キャンセル|断念|流会|破談|白紙に|白紙撤回"
            ),
            yes=("会談を中止した", "訪問を取りやめた", "会談の見送りを決めた"),
            no=("会談を延期した", "空港で一行を見た"),
        ),
    ),
    outcomes=(
        OutcomeRule(
            name="ja.outcome.no-accord",
            result=Result.FAILURE,
            type=EventType.CONSULT,
            pattern=re.compile(
                r"物別れ|不調に終わ|決裂(?:した|し|に終わ)|平行線|折り合(?:わず|わな|えず|えな|いがつか)"
                r"|成果(?:は|も|を)?(?:なく|ない|なかった|得られ(?:ず|な|ま))"
                r"|(?:合意|妥結)(?:に|には|は|が|を|も)?(?:(?:でき|得られ|まとまら|至ら)(?:ず|な|ま(?!し))"
                r"|至りません|せず|しな|しませ|達(?:せず|しな|しませ)|なく|なかった)"
            ),
            yes=(
                "会談は物別れに終わった",
                "合意には至りませんでした",
                "両国は合意できなかった",
                "妥結しなかった",
            ),
            no=("会談は成功した", "交渉は続いている", "合意に達した"),
        ),
        OutcomeRule(
            name="ja.outcome.accord",
            result=Result.SUCCESS,
            type=EventType.CONSULT,
            pattern=re.compile(
                r"妥結(?:した|し(?=[、。て]))|合意(?:に達し(?:た|、|て|まし)|に(?:至った|至りまし|こぎ[着つ]けた)|した(?!い)"
                r"|(?:が|は)(?:成立|得られた|まとまった)|を(?:得た|取り付けた|みた))|折り合った"
                r"|成果を(?:上げ|挙げ|得)た?"
            ),
            yes=(
                "両国は合意に達した",
                "交渉は妥結した",
                "大筋の合意が得られた",
                "両者は折り合った",
            ),
            no=("合意に達しなかった", "合意したいと述べた", "合意を目指す", "合意が得られなかった"),
        ),
        OutcomeRule(
            name="ja.outcome.failure",
            result=Result.FAILURE,
            pattern=re.compile(
                r"失敗(?:した|し、|に終わ|とみられ|だった)|否決(?:した|された|され|し)|不成立|不発(?:に|だ)"
            ),
            yes=("発射は失敗に終わった", "法案は否決された"),
            no=("失敗を恐れる", "法案は可決された"),
        ),
        OutcomeRule(
            name="ja.outcome.success",
            result=Result.SUCCESS,
            pattern=re.compile(
                r"成功(?:した|し、|し(?=[。、]|$)|を収め|に終わ|だった)|可決(?:した|された|され|し)"
            ),
            yes=("発射に成功した", "法案は可決された"),
            no=("成功するかは不明だ", "成功しなかった"),
        ),
    ),
)
