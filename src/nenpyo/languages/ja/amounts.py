"""The words around Japanese numbers: counters, how a number is meant, among whom it counts."""

import re

PEOPLE = ("人", "名")
_MEANT = (
    r"(?:(?:少なくとも|最低(?:でも)?|最大で?|最多で?|計|合計で?|総勢|延べ|のべ|約|およそ|ほぼ|推定で?"
    r"|うち|新たに|さらに|ほかに|別に|なお|ついに|すでに|既に)、?)*"
)
_SUMMED = r"合わせて|あわせて"
"""Before the number of all that were named: it is of no group of them."""
MEANT = rf"(?:(?:{_SUMMED})、?)?{_MEANT}"
"""Words before a number that only say how it is meant."""
QUALIFIED = r"(?:以上|以下|未満|超|余り|余|あまり|近く|ほど|程度|前後|弱|強)?"
"""Words behind a counter that only say how the number is meant."""
ABOUT = r"(?:について|をめぐ(?:って|り)|を巡(?:って|り)|に関して)(?:は|も)?"
"""Behind what somebody speaks of: 死者の数について, 人数をめぐっては."""
_TOLD_BY = r"(?:、?[^。、\d]{0,16}(?:によると|によれば)|、?[^。、\d]{0,16}[はがで])?、?"
"""Who tells it, between what is counted and its number."""
NUMBER_OF = r"(?:の?(?:総|人|員|機|隻)?数|の(?:規模|内訳))"
"""A noun for the number of what stands before it: 死者の数, 兵の総数, 部隊の規模."""
INCLUDING = r"(?:[^。、\d]{1,12}[をも]含(?:む|め(?:て|た)?)、?)?"
"""Before the number of some together with others: 家族を含む48人."""
AS_SUBJECT = (
    rf"(?:者|人|数|{NUMBER_OF}|のうち|のなか|の中)*"
    rf"(?:(?:{ABOUT}|として(?:確認できた(?:の|人数)は)?|[はがもを])"
    rf"(?:(?:同?\d{{0,2}}日)(?:まで)?(?:に|の?時点で|現在で?)?)?{_TOLD_BY})?"
    rf"(?:当初|先に|一時)?{INCLUDING}"
)
"""What may stand between what is counted and its number: 死者は現地時間で, 死者のうち."""
HUMANS = (
    r"(?:[一-鿿々ァ-ヺー]*(?:[一-鿿々ァ-ヺー]人|(?<![死傷牲明難亡症存災捕束])者|(?<!全)員"
    r"|[客兵士民官生児性童徒師女男隊団派軍親子側]|子ども|子供|家族|一家|夫婦|スタッフ|ボランティア|メンバー|ゲリラ"
    r"|ジャーナリスト|パイロット|カメラマン|テロリスト))"
)
"""Nouns for people who are some of all: by their last ideograph, and a few loans."""
_SITES = (
    r"(?:[一-鿿々ァ-ヺー]*[一-鿿々ァ-ヺー](?:院|校|州|県|市|町|村|区|省|郡|島|国|街|側|地方|地域"
    r"|国内|県内|市内|収容所|刑務所|避難所))"
)
"""Nouns for where some of all are."""
_LISTED = rf"、?「?(?:[\d,.万]+[人名]{QUALIFIED}[^。、はで\d]{{0,8}}、)?{_MEANT}$"
"""From a place to a number of there, another of there between them: 同院で3人が死亡、5人が負傷."""
_AT = r"(?:内|側|全体)?(?:で(?:は|も|の)?|だけで|の)"
MEMBERS = re.compile(rf"(?P<of>{HUMANS})(?:ら|など)?の?{_MEANT}$|(?P<there>{_SITES}){_AT}{_LISTED}")
MEMBERS_OF = re.compile(
    rf"{QUALIFIED}の(?:[^。、\d]{{0,8}}の)?(?P<of>{HUMANS})(?:[をがはもら]|の遺体)"
)
THERE = re.compile(rf"(?:{_AT}|における){_LISTED}")


def before(words: str) -> re.Pattern[str]:
    """Some words in front of a number, whatever else says how it is meant."""
    return re.compile(rf"(?:{words}){MEANT}$")


NOT_BEFORE = re.compile(
    r"(?:第|[時分秒]速|毎[時分秒]|(?:[あ当]たり|当り|につき|毎に|ごとに)の?、?)$"
)
"""Before a number that is no count of the event: an ordinal, a speed, a rate."""
NONE = re.compile(r"も(?:い(?:な|ませ)|な(?:い|く|か)|おら|出て(?:い|お)?[なら])")
"""Behind the one of which there is none: 死者は1人もいない."""
NOT_BEHIND = re.compile(r"(?:[あ当]たり|当り|につき|毎に|ごとに|級|[表裏報次番])|に\d")
"""Behind such a number."""
