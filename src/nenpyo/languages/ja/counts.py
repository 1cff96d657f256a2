"""What Japanese numbers count: 約1万5000人の兵士, 死者12人, 23億ドル, M7.4.

A rule sees the words before a number, without what only says how it is meant (約, 少なくとも),
and the words behind its counter.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from nenpyo.pack.quantities import QuantityRule

_CURRENCIES = {
    "USD": "ドル",
    "JPY": "円",
    "EUR": "ユーロ",
    "GBP": "ポンド",
    "KRW": "ウォン",
    "RUB": "ルーブル",
}
_PEOPLE = ("人", "名")
_STATES = ("か国", "カ国", "ヶ国", "ヵ国", "ケ国", "カ国", "箇国")
_THINGS = ("両", "台", "隻", "機", "発", "基", "棟", "門", "個", "か所", "カ所", "ヶ所", "本", "つ")
_SOLDIERS = r"兵士|兵員|将兵|軍人|部隊|兵力|兵"
_KILOMETRES, _METRES = ("キロメートル", "キロ", "km", "㌔"), ("メートル", "m")
_SCALES = {"メートル": 0.001, "トン": 1000.0, "メガトン": 1000.0}
"""How many of its unit a counter stands for, where it is not one."""
COUNTERS = (
    *_PEOPLE, *_STATES, *_THINGS, *_KILOMETRES, *_METRES, *_CURRENCIES.values(),
    "キログラム", "kg", "キロトン", "メガトン", "トン", "票", "回", "パーセント", "%", "％",
)  # fmt: skip

_MEANT = (
    r"(?:(?:少なくとも|最低(?:でも)?|最大で?|最多で?|計|合計で?|合わせて|総勢|延べ|のべ|約|およそ|ほぼ|推定で?"
    r"|うち|新たに|さらに|ほかに|別に|なお|ついに|すでに|既に)、?)*"
)
"""Words before a number that only say how it is meant."""
_AS_SUBJECT = (
    r"(?:者|数|の数|のうち|のなか|の中)*"
    r"(?:(?:について|として|[はがもを])(?:、?[^。、\d]{0,16}(?:によると|によれば)|[^。、\d]{0,12}[はがで])?)?、?"
)
"""What may stand between what is counted and its number: 死者は現地時間で, 死者のうち."""
_WHICH = r"(?:(?:した|され?た|して(?:いる|いた)|する)[^。、\d]{0,8}?)?"
_AS_PREDICATE = r"(?:[がのはをも]|ずつ)?[^。、\d]{0,12}?"
_BEFALLS = (
    r"(?![がをも][^。、\d]{0,8}(?:死亡|死傷|殺害|負傷|けが|ケガ|怪我|重傷|軽傷|重軽傷|行方不明|救助|救出"
    r"|拉致|誘拐|逮捕|拘束|避難|退避))"
)
"""Behind the number of another clause: 22人が死亡、122人が負傷."""
_AWAY = r"(?:[東西南北]+[側部方]?|沖合?|国境|境界線|から)[のにへではが、]*"
"""Before a number that tells where, not how far."""
_REACHES = r"(?:[にでだと。、,]|$|を(?:超|上|下|突))"
_NOUN = r"(?P<noun>(?:[一-鿿々]|[ァ-ヺー])*(?:[一-鿿々]|[ァ-ヺー]{2}))"


def _before(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{words}){_MEANT}$")


def _people(
    name: str, words: str, subject: Mapping[str, float], predicate: Mapping[str, float]
) -> tuple[QuantityRule, QuantityRule]:
    """People whom something befell, or who did it: 死者は12人, and 12人が死亡."""
    subjects = QuantityRule(
        name=f"ja.quantity.{name}",
        quantity=name,
        unit="person",
        counters=frozenset(_PEOPLE),
        before=_before(rf"(?:{words}){_WHICH}{_AS_SUBJECT}"),
        after=re.compile(_BEFALLS),
        yes=subject,
        no=(
            f"その後、{words.partition('|')[0]}が伝えられた",
            "3人、5人と増えた",
            f"{words.partition('|')[0]}、122人が{'死亡' if name == 'injured' else '負傷'}した",
        ),
    )
    predicates = replace(
        subjects,
        name=f"ja.quantity.{name}-of",
        before=None,
        after=re.compile(rf"{_AS_PREDICATE}(?:{words})"),
        yes=predicate,
    )
    return subjects, predicates


def _votes(name: str, word: str) -> tuple[QuantityRule, QuantityRule]:
    """Who voted how: 賛成は14か国, 3票の反対."""
    subjects = QuantityRule(
        name=f"ja.quantity.{name}",
        quantity=name,
        unit="vote",
        counters=frozenset({*_STATES, *_PEOPLE, "票"}),
        before=_before(rf"{word}(?:票|国|した国)?(?:[はがも])?"),
        yes={f"{word}は14か国だった": 14.0},
        no=(f"{word}の声もあり、14か国が去った",),
    )
    predicates = replace(
        subjects,
        name=f"ja.quantity.{name}-of",
        before=None,
        after=re.compile(rf"(?:すべて|全て)?[のが]{word}"),
        yes={f"3票の{word}があった": 3.0, f"15か国すべてが{word}した": 15.0},
    )
    return subjects, predicates


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
        before=_before(words) if words else None,
        yes=yes,
        no=("500を数えた", f"{counters[0]}という単位"),
    )


_TOLLS = (
    *_people(
        "casualties",
        "死傷者|死傷|死者(?:と|・|や|及び|および)(?:行方不明|負傷)",
        {"死傷者は30人に上る": 30.0, "死者・行方不明者は計120人": 120.0},
        {"30人が死傷した": 30.0},
    ),
    *_people(
        "dead",
        "死亡|死者|死去|犠牲|殺害|殺され|亡くな|命を落と|命を失|遺体|戦死",
        {"死者は120人": 120.0, "死亡した人は1900人を上回った": 1900.0, "死者のうち84人は": 84.0},
        {"12人が死亡した": 12.0, "12人の遺体": 12.0, "約40人が命を落とした": 40.0},
    ),
    *_people(
        "injured",
        "負傷|けが|ケガ|怪我|重軽傷|重傷|軽傷",
        {"負傷者は8人": 8.0, "けがをした人は9人": 9.0},
        {"30人が負傷した": 30.0, "5人が重軽傷を負った": 5.0},
    ),
    *_people(
        "missing",
        "行方不明|行方が分から|安否が(?:不明|分から|確認でき)",
        {"行方不明者は7人": 7.0, "行方不明者について市長は3000人": 3000.0},
        {"5人が行方不明": 5.0, "6人の安否が分からない": 6.0},
    ),
    *_people("rescued", "救助さ|救助し|救出", {"救出された人は3人": 3.0}, {"3人を救出した": 3.0}),
    *_people("abducted", "拉致|誘拐|人質", {"人質は4人": 4.0}, {"4人を拉致した": 4.0}),
    *_people("arrested", "逮捕|拘束|身柄", {"拘束者は9人": 9.0}, {"4人を逮捕した": 4.0}),
    *_people(
        "evacuated",
        "避難|退避",
        {"退避した乗員は510人だった": 510.0},
        {"乗員約500人が退避した": 500.0},
    ),
    *_people("participants", "参加|出席", {"参加者は50人": 50.0}, {"議員10人が出席した": 10.0}),
    QuantityRule(
        name="ja.quantity.troops",
        quantity="troops",
        unit="person",
        counters=frozenset(_PEOPLE),
        before=_before(rf"(?:{_SOLDIERS})(?:は|が|を|の)?、?"),
        yes={"兵士3000人が移動した": 3000.0, "兵力は約1万人": 10000.0},
        no=("住民300人が避難した", "兵士は去り、5人が残る"),
    ),
    QuantityRule(
        name="ja.quantity.troops-of",
        quantity="troops",
        unit="person",
        counters=frozenset(_PEOPLE),
        after=re.compile(rf"の\w{{0,4}}?(?:{_SOLDIERS})|[をが](?:\w+に)?派兵"),
        yes={"約1万2000人の兵士を送った": 12000.0, "2000人を派兵した": 2000.0},
        no=("12人の議員が出席した",),
    ),
)  # fmt: skip
_MEASURES = (
    QuantityRule(
        name="ja.quantity.missiles",
        quantity="missiles",
        unit="missile",
        counters=frozenset({"発", "基"}),
        before=_before(rf"(?:ミサイル|ロケット弾?|ミサイル「[^」]{{1,12}}」|命中したの|発射したの){_AS_SUBJECT}"),
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
            ("altitude", "高度は約", rf"(?:高度|上空){_AS_SUBJECT}"),
            ("range", "飛距離は約", rf"(?:飛距離|射程|飛行距離){_AS_SUBJECT}"),
            ("depth", "深さ", rf"(?:深さ|水深){_AS_SUBJECT}"),
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
    _measure("weight", "kg", ("キロ",), {"貯蔵量を300キロに": 300.0}, rf"(?:量|重さ){_AS_SUBJECT}"),
    _measure("weight", "kg", ("キログラム", "kg"), {"約500キログラムに達した": 500.0}),
    _measure("weight", "kg", ("トン",), {"食糧5トンを送った": 5000.0}),
    _measure("distance", "km", _KILOMETRES, {"約500キロに達した": 500.0}),
    _measure("times", "time", ("回",), {"10回警告した": 10.0}),
    *(
        rule
        for name, word in (("ayes", "賛成"), ("noes", "反対"), ("abstentions", "棄権"))
        for rule in _votes(name, word)
    ),
    _measure("countries", "country", _STATES, {"約50か国に達した": 50.0}),
    *(
        _measure("money", code, (word,), {f"3億5000万{word}を供与": 350e6})
        for code, word in _CURRENCIES.items()
    ),
)  # fmt: skip
_NAMED = tuple(
    rule
    for unit, counters, noun, count in (
        ("person", frozenset(_PEOPLE), "救助隊", "120人"),
        ("thing", frozenset({*_THINGS, "票", "パーセント", "%", "％"}), "装甲車", "120両"),
    )
    for rule in (
        QuantityRule(
            name=f"ja.quantity.{unit}",
            quantity=None,
            unit=unit,
            counters=counters,
            before=_before(rf"{_NOUN}(?:の|[がを]、?)?"),
            yes={f"{noun}約{count}を送った": 120.0, f"{noun}の{count}が着いた": 120.0},
            no=(f"かつて{count}だった", f"{noun}は{count}を数えた"),
        ),
        QuantityRule(
            name=f"ja.quantity.{unit}-reached",
            quantity=None,
            unit=unit,
            counters=counters,
            before=_before(rf"{_NOUN}(?:数|の数)?は、?"),
            after=re.compile(_REACHES),
            yes={f"{noun}は{count}に上る": 120.0, f"{noun}は、{count}を超えた": 120.0},
            no=(f"政府は{count}を送った",),
        ),
        QuantityRule(
            name=f"ja.quantity.{unit}-of",
            quantity=None,
            unit=unit,
            counters=counters,
            after=re.compile(rf"(?:以上|超|余り|余|近く|ほど|程度|前後)?の{_NOUN}"),
            yes={f"{count}の{noun}を送った": 120.0},
            no=(f"{count}のうち",),
        ),
    )
)

RULES = (*_TOLLS, *_MEASURES, *_NAMED)
"""In order: what befell people before who they were, what a word names before the mere noun."""
