"""Japanese numbers that are told of an event: their numerals, and the words that qualify them."""

import re

from nenpyo.languages.ja.amounts import (
    MEMBERS,
    MEMBERS_OF,
    NONE,
    NOT_BEFORE,
    NOT_BEHIND,
    QUALIFIED,
    THERE,
)
from nenpyo.languages.ja.counts import COUNTERS, RULES
from nenpyo.languages.ja.numerals import number
from nenpyo.languages.ja.revisions import REVISIONS
from nenpyo.languages.ja.text import fold
from nenpyo.model import Bound
from nenpyo.pack.quantities import QuantityGrammar

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|[〇一二三四五六七八九十百千]+)"
NUMERAL = rf"{_DIGITS}(?:[万億兆]{_DIGITS}?)*"
"""A numeral with its myriads: 1万2000, 23億, 二十."""


def value(numeral: str) -> float | None:
    """The value of a numeral with myriads, None where it is none.

    >>> value("1万2000"), value("23億"), value("二十三"), value("3.5万"), value("1,200")
    (12000.0, 2300000000.0, 23.0, 35000.0, 1200.0)
    """
    found = number(fold(numeral))
    return None if found is None else float(found)


_COUNTER = "|".join(sorted(COUNTERS, key=len, reverse=True))
QUANTITIES = QuantityGrammar(
    rules=RULES,
    numeral=re.compile(
        r"(?P<prefix>マグニチュード(?:\(M\))?(?:は|が|、)?|(?<![A-Za-z])M ?|地震の規模[はをが])?"
        rf"(?:(?P<low>{NUMERAL})(?:人|発|キロトン)?[~〜～])?(?P<some>[数何])?(?P<number>{NUMERAL})"
        rf"(?:(?P<more>余り?|以上|超|近く|数)(?={_COUNTER}))?(?P<counter>{_COUNTER})?"
        r"(?![目戦生権種類間口民物材称刑政関])"
    ),
    value=value,
    before=(
        (re.compile(r"(?:約|およそ|ほぼ|推定で?)$"), Bound.ABOUT),
        (re.compile(r"(?:少なくとも|最低(?:でも)?)(?:約|計)?$"), Bound.OVER),
        (re.compile(r"(?:最大で?|最多で?)(?:約)?$"), Bound.UNDER),
    ),
    after=(
        (
            re.compile(r"以上|超|余り?|あまり|強|数$|(?:[をに]\w{0,2})?(?:超え|上回|突破)"),
            Bound.OVER,
        ),
        (re.compile(r"近く|ほど|程度|前後|弱|に迫"), Bound.ABOUT),
        (re.compile(r"未満|以下|足らず|に満たな|を下回|にとどか"), Bound.UNDER),
    ),
    part=re.compile(
        r"(?:うち(?:の|、)?[^。、\d]{0,8}|(?<=[のそ、。人名])[内中](?:の|、)?"
        r"|新たに(?:増えた|加わった|確認された)?|さらに|ほかに|別に|ほかの|残る)、?$"
        r"|(?:午[前後]|初日|[2二]日目|単独|[1１一]対[1１一]|少人数|拡大|冒頭|前半|後半|通訳だけ)"
        r"(?:で?の)(?!\w{0,8}(?:含め|加え))\w{0,6}(?:は|が|を)?$"
    ),
    members=MEMBERS,
    members_of=MEMBERS_OF,
    there=THERE,
    none=NONE,
    not_before=NOT_BEFORE,
    not_behind=NOT_BEHIND,
    borne={
        "magnitude": re.compile(r"震|揺れ|実験|爆発"),
        **dict.fromkeys(
            ("ayes", "noes", "abstentions"), re.compile(r"[採可否議]決|決議|投票|批准|承認|選")
        ),
    },
    claimed=re.compile(
        rf"{QUALIFIED}(?:など|ほど)?(?:だ|である|に(?:上る|達した|なった))?"
        r"と(?:し(?:て|た|、)|する|発表|推定|報|伝え|述べ|語|話|証言|みて|みる|説明|主張|見積)"
    ),
    teller=re.compile(r"(?:\([^()]{1,16}\))?(?:(?:では|が)、?[^。、]{0,16}|は[^。]{0,60})"),
    not_length=re.compile(
        r"ぶり|以来|[前後]|連続|以内|(?:ほど|以上|近く|余り|も)?(?:遅|早|離)|の(?:歴史|節目|記念)|間隔|おき|ごと|周年|目"
    ),
    revisions=REVISIONS,
)
