"""What Japanese numbers count: 約1万5000人の兵士, 死者12人, 23億ドル, M7.4.

A rule sees the words before a number, without what only says how it is meant (約, 少なくとも),
and the words behind its counter.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from nenpyo.languages.ja.amounts import AS_SUBJECT, PEOPLE, before
from nenpyo.languages.ja.classifiers import COUNTERS as CLASSIFIERS
from nenpyo.languages.ja.classifiers import RULES as CLASSIFIED
from nenpyo.languages.ja.tolls import TOLLS
from nenpyo.pack.quantities import QuantityRule

_CURRENCIES = {
    "USD": "ドル",
    "JPY": "円",
    "EUR": "ユーロ",
    "GBP": "ポンド",
    "KRW": "ウォン",
    "RUB": "ルーブル",
}
_STATES = (
    "か国",
    "カ国",
    "ヶ国",
    "ヵ国",
    "ケ国",
    "カ国",
    "箇国",
    "の国と地域",
    "の国・地域",
    "の国や地域",
    "の国",
)
_STATES_AND_BODIES = tuple(
    f"{states}{joined}{body}"
    for states in ("の国", "か国", "カ国")
    for joined in "と・や"
    for body in ("機関", "国際機関", "団体")
)
_KILOMETRES, _METRES = ("キロメートル", "キロ", "km", "㌔"), ("メートル", "m")
_SCALES = {"メートル": 0.001, "トン": 1000.0, "メガトン": 1000.0}
"""How many of its unit a counter stands for, where it is not one."""
COUNTERS = (
    *CLASSIFIERS, *_STATES, *_STATES_AND_BODIES, *_KILOMETRES, *_METRES, *_CURRENCIES.values(),
    "キログラム", "kg", "キロトン", "メガトン", "トン", "回",
)  # fmt: skip

_AWAY = r"(?:[東西南北]+[側部方]?|沖合?|国境|境界線|から)[のにへではが、]*"
"""Before a number that tells where, not how far."""


_VOTED = (
    r"(?:票)?の?(?:賛成多数|反対多数|多数|大差|僅差)?で、?[^。、\d]{0,12}"
    r"(?:可決|採択|承認|否決|議決|批准|退け)"
)
"""Behind the last number of a vote: 93対5で可決した."""


def _votes(name: str, word: str) -> tuple[QuantityRule, QuantityRule]:
    """Who voted how: 賛成は14か国, 賛成138、反対9, 3票の反対."""
    subjects = QuantityRule(
        name=f"ja.quantity.{name}",
        quantity=name,
        unit="vote",
        counters=frozenset({*_STATES, *PEOPLE, "票", ""}),
        before=before(
            rf"{word}(?:票|国|(?:し|に回っ)た(?:国|の))?(?:[はがも](?:[^。、\d]{{1,12}}の)?)?、?"
        ),
        yes={f"{word}は14か国だった": 14.0, f"{word}138で": 138.0, f"{word}は甲国などの2。": 2.0},
        no=(f"{word}の声もあり、14か国が去った",),
    )
    predicates = replace(
        subjects,
        name=f"ja.quantity.{name}-of",
        counters=subjects.counters - {""},
        before=None,
        after=re.compile(rf"(?:すべて|全て)?[のが]{word}"),
        yes={f"3票の{word}があった": 3.0, f"15か国すべてが{word}した": 15.0},
    )
    return subjects, predicates


def _against(name: str, first: str | None, last: str, yes: Mapping[str, float]) -> QuantityRule:
    """One side of a vote that is told as two numbers: 93対5で可決した."""
    return QuantityRule(
        name=f"ja.quantity.{name}-against",
        quantity=name,
        unit="vote",
        counters=frozenset({"票", ""}),
        before=re.compile(first) if first else None,
        after=re.compile(last),
        yes=yes,
        no=("3対2で勝った", "賛成多数で可決した"),
    )


def _measure(
    name: str, unit: str, counters: tuple[str, ...], yes: Mapping[str, float], words: str = ""
) -> QuantityRule:
    """What a counter measures, or only behind some words: 飛距離は約500キロ."""
    return QuantityRule(
        name=f"ja.quantity.{name}-{counters[0]}",
        quantity=name,
        unit=unit,
        scale=_SCALES.get(counters[0], 1.0),
        counters=frozenset(counters),
        before=before(words) if words else None,
        yes=yes,
        no=("500を数えた", f"{counters[0]}という単位"),
    )


_MEASURES = (
    QuantityRule(
        name="ja.quantity.missiles",
        quantity="missiles",
        unit="missile",
        counters=frozenset({"発", "基"}),
        before=before(rf"(?:ミサイル|ロケット弾?|ミサイル「[^」]{{1,12}}」|命中したの|発射したの){AS_SUBJECT}"),
        yes={"ミサイル2発を発射した": 2.0, "ロケット弾は約20発": 20.0},
        no=("銃弾2発を受けた",),
    ),
    QuantityRule(
        name="ja.quantity.missiles-of",
        quantity="missiles",
        unit="missile",
        counters=frozenset({"発", "基"}),
        after=re.compile(r"の[^。、が\d]{0,10}?(?:ミサイル|ロケット)"),
        yes={"3発の弾道ミサイル": 3.0},
        no=("3発の銃弾がミサイル基地に当たった、とする",),
    ),
    *(
        rule
        for name, word in (("ayes", "賛成"), ("noes", "反対"), ("abstentions", "棄権"))
        for rule in _votes(name, word)
    ),
    _against("ayes", None, rf"対\d+{_VOTED}", {"93対5で可決した": 93.0}),
    _against("noes", r"\d票?対$", _VOTED, {"93対5で可決した": 5.0}),
    QuantityRule(
        name="ja.quantity.magnitude",
        quantity="magnitude",
        unit="M",
        counters=frozenset({""}),
        yes={"地震の規模はマグニチュード7.4": 7.4, "M 6.2の地震": 6.2},
        no=("AM 10時",),
    ),
    _measure("yield", "kiloton", ("キロトン",), {"爆発は6キロトン": 6.0}),
    _measure("yield", "kiloton", ("メガトン",), {"爆発は2メガトン": 2000.0}),
    *(
        _measure(name, "km", counters, {f"{words}5{counters[0]}": value}, told)
        for counters, value in ((_KILOMETRES, 5.0), (_METRES, 0.005))
        for name, words, told in (
            ("altitude", "高度は約", rf"(?:高度|上空){AS_SUBJECT}"),
            ("range", "飛距離は約", rf"(?:飛距離|射程|飛行距離){AS_SUBJECT}"),
            ("depth", "深さ", rf"(?:深さ|水深){AS_SUBJECT}"),
            ("offset", "島の北西", _AWAY),
        )
    ),
    QuantityRule(
        name="ja.quantity.range-of",
        quantity="range",
        unit="km",
        counters=frozenset(_KILOMETRES),
        after=re.compile(r"[^。、\d]{0,4}(?:飛行|飛翔|飛んだ)"),
        yes={"約500キロ飛行した": 500.0},
        no=("約500キロに達した",),
    ),
    _measure("weight", "kg", ("キロ",), {"貯蔵量を300キロに": 300.0}, rf"(?:量|重さ){AS_SUBJECT}"),
    _measure("weight", "kg", ("キログラム", "kg"), {"約500キログラムに達した": 500.0}),
    _measure("weight", "kg", ("トン",), {"食糧5トンを送った": 5000.0}),
    _measure("distance", "km", _KILOMETRES, {"約500キロに達した": 500.0}),
    _measure("times", "time", ("回",), {"10回警告した": 10.0}),
    _measure("countries", "country", _STATES, {"約50か国に達した": 50.0, "40余りの国だ": 40.0}),
    _measure("delegations", "delegation", _STATES_AND_BODIES, {"138の国と機関が参加した": 138.0}),
    *(
        _measure("money", code, (word,), {f"3億5000万{word}を供与": 350e6})
        for code, word in _CURRENCIES.items()
    ),
)  # fmt: skip
RULES = (*TOLLS, *_MEASURES, *CLASSIFIED)
"""In order: what befell people before who they were, what a word names before the mere noun."""
