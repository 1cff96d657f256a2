"""What tells the year of publication of a Japanese report, and whether a date was still to come."""

import re
from collections.abc import Mapping
from functools import cache

from nenpyo.languages.ja.tables import read_rows
from nenpyo.languages.ja.times.facts import find
from nenpyo.pack.dating import DatingGrammar

END_OF_WAR = 1945
YEAR = "(?P<year>(?:19|20)[0-9]{2})年"
PASSED = "(?:戦後|終戦(?:から)?|被爆)"

YEARS = (
    (
        0,
        re.compile(
            rf"{YEAR}(?:[0-9]{{1,2}}月)?(?:の[^。、0-9]{{0,12}})?以来、?の?(?P<count>[0-9]{{1,3}})年ぶり"
        ),
    ),
    (0, re.compile(rf"{YEAR}[^。0-9\n]{{0,12}}関連ニュース")),
    (0, re.compile(rf"(?<![0-9るた])(?P<count>[0-9]{{1,3}})年前の{YEAR}")),
    (0, re.compile(rf"(?:今年|本年)の?[(]?{YEAR}")),
    (-1, re.compile(rf"来年の?[(]?{YEAR}")),
    (-2, re.compile(rf"再来年の?[(]?{YEAR}")),
    (1, re.compile(rf"(?:(?<!一)昨年|去年)の?[(]?{YEAR}")),
    (2, re.compile(rf"(?:一昨年|おととし)の?[(]?{YEAR}")),
    (END_OF_WAR, re.compile(rf"(?:今年|本年)[^。]{{0,12}}{PASSED}(?P<count>[1-9][0-9])周?年")),
    (END_OF_WAR, re.compile(rf"{PASSED}(?P<count>[1-9][0-9])周?年の(?:今年|本年|節目)")),
    (
        END_OF_WAR,
        re.compile(
            rf"{PASSED}(?P<count>[1-9][0-9])周?年(?:を迎え(?:る|た)|にあたる|となる)(?:今年|本年)"
        ),
    ),
)
"""Each gives the year of publication as its number plus the year told plus the years gone by."""

AHEAD = (
    r"予定|見通し|見込|計画|方針|目指|目標|期限|めど|メド|目途|だろう|でしょう|(?<!これ)(?<!それ)までに|に向け|に予想"
    r"|(?<![てで])(?:する|される|れる|なる|わる|まる|える|ける|める|せる|げる|行う|おこなう|控え)"
    r"(?=[。、一-龥「」事こ予とのた])"
)
OVER = (
    r"[しれっいきけえめせげじべりちねびみぼ]た(?=[。、一-龥ァ-ヶA-Z0-9「」こがのばもと…)])|んだ(?=[。、一-龥])"
    r"|だった|て[いおき]|以来|以[後降]|当時|生まれ|創業|発足|ぶり"
)
SINCE = r"[てで]から(?![の、]?(?:予定|計画))"
TENSE = re.compile(f"(?P<ahead>{AHEAD})|(?P<since>{SINCE})|{OVER}")
"""The first predicate after a date says whether that date was still to come; what something is
counted from (合意してからは初めて) is over in whatever tense its sentence ends."""

POINTING = re.compile(r"[^。、]{0,30}?[ただの](?:この|同|その)([一-龥]{2,6})")
"""昨年結んだこの条約."""

COUNTS = re.compile(
    r"(?<![0-9.])(?P<count>[0-9]{1,3})(?:年(?:半?(?P<since>ぶり)|(?P<ago>前)|(?P<nth>目)"
    r"|(?P<length>間|以上|余り|後|連続))|(?P<anniversary>周年|回忌))"
)
NUMBERS = re.compile(
    r"(?<![0-9.,/年:-])((?:19|20)[0-9]{2})"
    r"(?![0-9年.,人円件個本台名品番米倍メキkm%-]"
    r"|[ ]?(?:億|万|ドル|頭|部|校|戸|世帯|軒|世|時|分|トン))"
)
"""A cup's or a product's year (W杯2006), no amount."""


@cache
def weights() -> Mapping[str, float]:
    """The learned log-odds of a year by how it lies to what the text says (training/dating.py)."""
    return {feature: float(weight) for feature, weight in read_rows("dating.tsv")}


OWN = DatingGrammar(find=find, counts=COUNTS, numbers=NUMBERS, weights=weights)
