"""Japanese claims about series: 4年半ぶり2度目, 3回目の核実験, 就任後初, 2019年以来."""

import re
from datetime import date

from nenpyo.languages.ja.numerals import number
from nenpyo.model import Circle, SeriesKind
from nenpyo.pack.series import SeriesGrammar, SeriesRule

_NUMERAL = r"(?P<number>[0-9]{1,4}|[一二三四五六七八九十百]{1,5})"
_DEED = (
    r"会談|会合|首脳会談|訪問|訪[朝中米日韓露ロ印欧英独仏]|来日|外遊|対面|公判|開催|実施|発射|出場|優勝"
    r"|勝利|当選|入閣|参加|出席|視察|協議|対話|演習|交渉"
)

SERIES = SeriesGrammar(
    rules=(
        SeriesRule(
            name="ja.series.ordinal",
            kind=SeriesKind.ORDINAL,
            pattern=re.compile(rf"(?<![0-9第]){_NUMERAL}(?:度目|回目|例目|件目|か国目)"),
            yes={
                "約4年半ぶり2度目となる": "2度目",
                "3回目の核実験を行った": "3回目",
                "二度目の訪問": "二度目",
            },
            no=("2番目に大きい都市", "会談は2度行われた", "1人目の子ども"),
        ),
        SeriesRule(
            name="ja.series.lapse",
            kind=SeriesKind.INTERVAL,
            lasting=True,
            pattern=re.compile(r"ぶり|振り(?=[のにだで、。])"),
            yes={"4年半ぶりに会談した": "4年半ぶり", "会談は約10年半ぶりとなる": "約10年半ぶり"},
            no=("身ぶり手ぶりで伝えた", "久しぶりに会った", "混雑ぶりを伝えた"),
        ),
        SeriesRule(
            name="ja.series.since",
            kind=SeriesKind.INTERVAL,
            pattern=re.compile(
                r"以来(?=、?(?:約|およそ|実に|ほぼ)?[0-9一二三四五六七八九十]|、?初|[とに]なる|となった|のこと"
                r"|の|だ|であ|で[、。]|。|」|\)|$)"
            ),
            yes={
                "首脳会談は2019年4月以来となる": "2019年4月以来",
                "2019年2月のハノイでの会談以来、2度目": "2019年2月のハノイでの会談以来",
            },
            no=("1993年の創設以来、協力を続けてきた", "以来、両国は対立している"),
        ),
        SeriesRule(
            name="ja.series.postwar",
            kind=SeriesKind.INTERVAL,
            start=date(1945, 8, 15),
            pattern=re.compile(r"(?:戦後|終戦(?:から)?)(?P<years>[0-9]{1,3})(?:周?年)(?![代間度])"),
            yes={"戦後80年の節目に当たる": "戦後80年", "終戦から70年": "終戦から70年"},
            no=("戦後50年代", "戦後の復興", "終戦の日"),
        ),
        SeriesRule(
            name="ja.series.first",
            kind=SeriesKind.FIRST,
            pattern=re.compile(
                r"(?:初めて|はじめて)(?!では?な)"
                r"|(?<![当年月最期日週冒])初(?:の(?!う)|となる|とな[っり]|だ|であ|で[、。]|。|か。"
                rf"|(?={_DEED}))"
            ),
            yes={
                "両首脳が会談するのは初めて。": "初めて",
                "就任後初の訪問": "初の",
                "初会談に臨んだ": "初",
            },
            no=("当初の予定", "これが初めてではない", "年初の演説", "初日の会合"),
        ),
    ),
    number=number,
    gap=re.compile(r"[のにはで、]?[^。、\n]{0,16}"),
    circles=(
        (
            Circle.OFFICE,
            re.compile(
                r"(?:就任(?:以来|以降|後|して(?:から|以来))|政権発足(?:以来|後)|在任中)、?(?:の)?$"
            ),
        ),
        (
            Circle.STATES,
            re.compile(
                r"(?:(?:大統領|首相|首脳|総書記|主席|元首|国王|外相|長官|相|政府|国)(?:として|では|で)(?:は)?"
                r"|(?:国として|史上|戦後))、?(?:の)?$"
            ),
        ),
        (
            Circle.PART,
            re.compile(
                r"(?:(?<!通算)(?<!全体)(?<!の間)では|としては|以外で|[0-9](?:年|[かカヶ]月|週間|日)間?で|(?:政権|体制|時代|の[下も]と?|以降)で?)、?$"
            ),
        ),
    ),
    after=re.compile(r"[^。、\d]{0,16}に(?:続[きくい]て?|次[ぐい]で?)、?(?:今回(?:で|が))?"),
    and_=re.compile(r"の?[^。、\d]{0,8}(?:、|と|および|及び)"),
    this=re.compile(r"(?:これ|それ|今回)(?:[はがで]|に続)"),
    tails=re.compile(r"(?:に入って(?:から)?(?:は)?|に入り|では|で|は|、|内で)?、?"),
)
