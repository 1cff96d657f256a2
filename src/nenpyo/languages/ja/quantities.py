"""Japanese numbers that are told of an event: 約1万5000人の兵士, 死者12人, 23億ドル, M7.4."""

import re

from nenpyo.languages.ja.numerals import number
from nenpyo.languages.ja.text import fold
from nenpyo.model import Bound
from nenpyo.pack.quantities import QuantityGrammar, QuantityRule

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|[〇一二三四五六七八九十百千]+)"
NUMERAL = rf"(?P<number>{_DIGITS}(?:[万億兆]{_DIGITS}?)*)"
"""A numeral with its myriads: 1万2000, 23億, 二十."""
PEOPLE = rf"{NUMERAL}(?:人|名)(?:以上|余り|余|超|近く|ほど|程度|前後|未満|以下|あまり)?"
_CURRENCIES = {
    "USD": "ドル",
    "JPY": "円",
    "EUR": "ユーロ",
    "GBP": "ポンド",
    "KRW": "ウォン",
    "RUB": "ルーブル",
}
_SOLDIERS = r"(?:兵士|兵員|将兵|軍人|部隊|兵力|米兵|兵)"


def value(numeral: str) -> float | None:
    """The value of a numeral with myriads, None where it is none.

    >>> value("1万2000"), value("23億"), value("二十三"), value("3.5万"), value("1,200")
    (12000.0, 2300000000.0, 23.0, 35000.0, 1200.0)
    """
    found = number(fold(numeral))
    return None if found is None else float(found)


def _toll(name: str, words: str, yes: dict[str, float], no: tuple[str, ...]) -> QuantityRule:
    """People to whom something happened: 12人が死亡, 死者は12人, 死者12人."""
    pattern = (
        rf"(?:{words})(?:者|数)?(?:は|が|の数は|も)?(?:少なくとも|計|合わせて|約|およそ)?{PEOPLE}"
        rf"|{PEOPLE.replace('number', 'number2')}(?:が|の|は|を)?(?:{words})"
    )
    return QuantityRule(
        name=f"ja.quantity.{name}",
        quantity=name,
        unit="person",
        pattern=re.compile(pattern),
        yes=yes,
        no=no,
    )


def _money(code: str, word: str) -> QuantityRule:
    return QuantityRule(
        name=f"ja.quantity.money-{code.lower()}",
        quantity="money",
        unit=code,
        pattern=re.compile(rf"{NUMERAL}{word}"),
        yes={f"3億5000万{word}を供与した": 350_000_000.0},
        no=(f"{word}相場が動いた",),
    )


def _measure(name: str, unit: str, word: str, unlike: str = "") -> QuantityRule:
    """What a unit alone says: how far, how strong, how many; with `unlike` behind it another."""
    return QuantityRule(
        name=f"ja.quantity.{name}",
        quantity=name,
        unit=unit,
        pattern=re.compile(rf"{NUMERAL}{word}" + (f"(?!{unlike})" if unlike else "")),
        yes={f"約500{word}に達した": 500.0},
        no=(f"{word}とは言えない",),
    )


RULES = (
    QuantityRule(
        name="ja.quantity.troops",
        quantity="troops",
        unit="person",
        pattern=re.compile(
            rf"{_SOLDIERS}(?:は|が|を|、)?(?:少なくとも|約|およそ)?{PEOPLE}"
            rf"|{PEOPLE.replace('number', 'number2')}の\w{{0,4}}?{_SOLDIERS}"
            rf"|{PEOPLE.replace('number', 'number3')}(?:を|が)(?:\w+に)?派(?:兵|遣)"
            rf"|{_SOLDIERS}は{PEOPLE.replace('number', 'number4')}"
        ),
        yes={"約1万2000人の兵士を送った": 12000.0, "兵士3000人が移動した": 3000.0},
        no=("住民300人が避難した", "12人の議員が出席した"),
    ),
    _toll(
        "dead",
        "死亡|死者|死去|犠牲",
        {"12人が死亡した": 12.0, "死者は120人": 120.0},
        ("死者が出た",),
    ),
    _toll(
        "injured",
        "負傷|けが|ケガ|怪我|重軽傷|重傷|軽傷",
        {"30人が負傷した": 30.0, "負傷者は8人": 8.0},
        ("30人が参加した",),
    ),
    _toll(
        "missing", "行方不明", {"5人が行方不明": 5.0, "行方不明者は7人": 7.0}, ("行方不明になった",)
    ),
    _toll("arrested", "逮捕|拘束", {"4人を逮捕した": 4.0}, ("逮捕された",)),
    QuantityRule(
        name="ja.quantity.missiles",
        quantity="missiles",
        unit="missile",
        pattern=re.compile(
            rf"(?:ミサイル|ロケット弾?)(?:を|など)?(?:約|少なくとも)?{NUMERAL}(?:発|基)"
            rf"|{NUMERAL.replace('number', 'number2')}(?:発|基)の\w{{0,8}}?(?:ミサイル|ロケット)"
        ),
        yes={"ミサイル2発を発射した": 2.0, "3発の弾道ミサイル": 3.0},
        no=("銃弾2発を受けた",),
    ),
    QuantityRule(
        name="ja.quantity.magnitude",
        quantity="magnitude",
        unit="M",
        pattern=re.compile(rf"(?:マグニチュード(?:\(M\))?(?:は|が)?|(?<![A-Za-z])M ?){NUMERAL}"),
        yes={"地震の規模はマグニチュード7.4": 7.4, "M 6.2の地震": 6.2},
        no=("AM 10時",),
    ),
    _measure("distance", "km", "キロ", "グラム|トン|ワット|ヘルツ|カロリー|リットル"),
    _measure("weight", "kg", "キログラム"),
    _measure("yield", "kiloton", "キロトン"),
    _measure("vehicles", "vehicle", "両", "[国首政党者院方]"),
    *(_measure("countries", "country", word) for word in ("か国", "カ国", "ヶ国", "ヵ国")),
    *(_money(code, word) for code, word in _CURRENCIES.items()),
)

QUANTITIES = QuantityGrammar(
    rules=RULES,
    counted=re.compile(
        rf"[\d〇一二三四五六七八九十百千万億兆](?:人|名|発|基|キロ|両|[かカヶヵ]国|{'|'.join(_CURRENCIES.values())})"
        r"|マグニチュード|M ?[\d〇一二三四五六七八九十百千]"
    ),
    value=value,
    before={
        "約": Bound.ABOUT,
        "およそ": Bound.ABOUT,
        "ほぼ": Bound.ABOUT,
        "推定": Bound.ABOUT,
        "少なくとも": Bound.OVER,
        "最大": Bound.UNDER,
        "最大で": Bound.UNDER,
    },
    after={
        "以上": Bound.OVER,
        "超": Bound.OVER,
        "余り": Bound.OVER,
        "余": Bound.OVER,
        "あまり": Bound.OVER,
        "近く": Bound.ABOUT,
        "ほど": Bound.ABOUT,
        "程度": Bound.ABOUT,
        "前後": Bound.ABOUT,
        "未満": Bound.UNDER,
        "以下": Bound.UNDER,
    },
    not_length=re.compile(
        r"ぶり|以来|[前後]|連続|以内|の(?:歴史|節目|記念)|間隔|おき|ごと|周年|目"
    ),
)
