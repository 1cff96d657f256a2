"""Japanese words for the turns of a plan (招待, 延期, 中止), and how a doing ended (成功した)."""

import re

from nenpyo.model import EventType, Result, Turn
from nenpyo.pack.turns import OutcomeRule, TurnGrammar, TurnRule

VISITS = "(?:訪問|来訪|再訪|[訪来][日米英仏独中韓露朝台印豪]|来日|出席|参列)"
SETTLED = re.compile(r"決ま|決め|決定|発表|表明|通告|通知|伝え|明らか|公表|なっ")
"""What makes known, or settles, what its object tells."""

TURNS = TurnGrammar(
    turns=(
        TurnRule(
            name="ja.turn.proposed",
            turn=Turn.PROPOSED,
            pattern=re.compile(r"招待|招請|招聘|(?:^|[にへ])招(?:[かきくけこい]|$)"),
            yes=("大統領を公式に招待した", "訪日を招請し", "式典に招かれた", "招いた"),
            no=("客をもてなした", "晩餐会を開いた", "非難を招いた"),
        ),
        TurnRule(
            name="ja.turn.asked-to-come",
            turn=Turn.PROPOSED,
            pattern=re.compile(r"要請|求め|呼び(?:か|掛)け|打診|促し|誘っ"),
            about=re.compile(rf".*{VISITS}(?:する)?"),
            yes=("訪問|要請した", "来日|打診した", "訪問する|求めた"),
            no=("支援|要請した", "訪問者|求めた", "訪問|延期した"),
        ),
        TurnRule(
            name="ja.turn.postponed",
            turn=Turn.POSTPONED,
            pattern=re.compile(
                r"延期|先送り|順延|繰り延べ|後ろ倒し|先延ばし|日程を変更|持ち越|ずれ込|遅らせ|ずらし|ずらさ"
            ),
            yes=("訪問を延期した", "会談は来月に先送りされた", "発足は来年にずれ込んだ"),
            no=("任期を延長した", "会談を中止した"),
        ),
        TurnRule(
            name="ja.turn.term-extended",
            turn=Turn.POSTPONED,
            pattern=re.compile(r"延長|延ば|延び|繰り下げ|先に"),
            about=re.compile(r".*(?:期限|期日|締め?切り?)"),
            yes=("期限|延長した", "回答期限|延ばした"),
            no=("任期|延長した", "停戦|延長した", "期限|守った"),
        ),
        TurnRule(
            name="ja.turn.cancelled",
            turn=Turn.CANCELLED,
            pattern=re.compile(
                r"中止|取り?(?:やめ|止め)|とりやめ|見送[らりるっ]|キャンセル|断念|流会|破談|白紙|見合わせ"
                r"|立ち消え|沙汰やみ|頓挫|ご破算"
            ),
            yes=("会談を中止した", "訪問を取りやめた", "会談の見送りを決めた", "訪問を見合わせた"),
            no=("会談を延期した", "空港で一行を見た"),
        ),
        TurnRule(
            name="ja.turn.end-made-known",
            turn=Turn.POSTPONED,
            pattern=SETTLED,
            about=re.compile(r".*(?:延期|先送り|順延|繰り延べ|先延ばし)"),
            yes=("延期|決まった", "先送り|発表した"),
            no=("延期|求めた", "中止|決まった"),
        ),
        TurnRule(
            name="ja.turn.call-off-made-known",
            turn=Turn.CANCELLED,
            pattern=SETTLED,
            about=re.compile(r".*(?:中止|取りやめ|見送り|断念|キャンセル|白紙撤回)"),
            yes=("中止|決まった", "参加取りやめ|表明した"),
            no=("中止|求めた", "中止命令|決まった"),
        ),
        TurnRule(
            name="ja.turn.plan-given-up",
            turn=Turn.CANCELLED,
            pattern=re.compile(
                r"撤回|取り下げ|破棄|凍結|返上|戻し|戻っ|戻す|流れ(?:た|て)|消え(?:た|て)"
            ),
            about=re.compile(r".*(?:計画|方針|予定|構想|考え|意向|日程|話|白紙|訪.|会談)"),
            yes=("移転計画|撤回した", "白紙|戻した", "訪米|流れた"),
            no=("発言|撤回した", "計画|発表した", "資産|凍結した"),
        ),
        TurnRule(
            name="ja.turn.not-to-be",
            turn=Turn.DECLINED,
            pattern=re.compile(
                r"ない(?:こと(?:に(?:した|なった|決め|決ま)|を(?:決|明らかに|表明|発表))"
                r"|(?:方針|意向|考え|見通し|予定|構え)|と(?:発表|表明|通告|明らかに|述べ|言明|明言|伝え))"
            ),
            behind=True,
            yes=("会談を開かない|ことを決めた", "訪れない|と表明した", "出席しない|見通しだ"),
            no=("会談は開かれなかった|", "会談する|ことを決めた"),
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
