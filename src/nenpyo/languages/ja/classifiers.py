"""What Japanese classifiers count when no rule knows better: 装甲車120両, 戦闘機は2機, 2隻を失った.

A classifier says of what sort things are, so that a number without its noun still counts ships.
"""

import re

from nenpyo.languages.ja.amounts import (
    ABOUT,
    INCLUDING,
    NUMBER_OF,
    PEOPLE,
    QUALIFIED,
    before,
)
from nenpyo.pack.quantities import QuantityRule

CLASSES = {
    "person": PEOPLE,
    "aircraft": ("機",),
    "ship": ("隻", "艘"),
    "vehicle": ("両", "台"),
    "building": ("棟", "戸", "軒"),
    "installation": ("基",),
    "gun": ("門",),
    "shot": ("発",),
    "household": ("世帯",),
    "site": ("か所", "カ所", "ヶ所"),
    "item": ("個", "本", "つ", "件", "枚"),
    "percent": ("パーセント", "%", "％"),
    "vote": ("票",),
}
"""Counters by the sort of what they count, which is their unit."""
_BY_SIGHT = ("aircraft", "ship", "vehicle", "building", "installation")
"""Sorts so narrow that their number says what it counts."""
_REACHES = r"(?:[にでだと。、,]|$|を(?:超|上|下|突))"
_NOUN = (
    r"(?P<noun>(?!当初|一時)(?:[一-鿿々]|[ァ-ヺー])*(?:[一-鿿々]|[ァ-ヺー]{2})"
    r"(?<![死傷牲明]者)(?<![数約計])(?<!規模|両国|双方|数字))"
)
_EXAMPLES = {"person": ("救助隊", "人"), "vehicle": ("装甲車", "両"), "ship": ("巡視船", "隻")}


def _named(unit: str, counters: frozenset[str]) -> tuple[QuantityRule, ...]:
    """A number beside its noun: 装甲車120両, 120両の装甲車."""
    noun, counter = _EXAMPLES.get(unit, ("資料", CLASSES[unit][0]))
    count = f"120{counter}"
    return (
        QuantityRule(
            name=f"ja.quantity.{unit}",
            quantity=None,
            unit=unit,
            counters=counters,
            before=before(rf"{_NOUN}(?:の|[がを]、?)?"),
            yes={f"{noun}約{count}を送った": 120.0, f"{noun}の{count}が着いた": 120.0},
            no=(f"かつて{count}だった", f"{noun}は{count}を数えた"),
        ),
        QuantityRule(
            name=f"ja.quantity.{unit}-of",
            quantity=None,
            unit=unit,
            counters=counters,
            after=re.compile(rf"{QUALIFIED}の{_NOUN}"),
            yes={f"{count}の{noun}を送った": 120.0},
            no=(f"{count}のうち",),
        ),
    )


def _said(unit: str, counters: frozenset[str]) -> tuple[QuantityRule, ...]:
    """What the number of something is said to be: 装甲車は120両に上る, その数を120両としている."""
    noun, counter = _EXAMPLES.get(unit, ("資料", CLASSES[unit][0]))
    count = f"120{counter}"
    return (
        QuantityRule(
            name=f"ja.quantity.{unit}-reached",
            quantity=None,
            unit=unit,
            counters=counters,
            before=before(
                rf"{_NOUN}{NUMBER_OF}?(?:は|{ABOUT}、?[^。、\d]{{0,16}}[はが])、?{INCLUDING}"
            ),
            after=re.compile(rf"{QUALIFIED}(?:だけ|のみ)?{_REACHES}"),
            yes={
                f"{noun}は{count}に上る": 120.0,
                f"{noun}は、{count}を超えた": 120.0,
                f"{noun}の数について、高官は{count}だとした": 120.0,
            },
            no=(f"政府は{count}を送った",),
        ),
        QuantityRule(
            name=f"ja.quantity.{unit}-put",
            quantity=None,
            unit=unit,
            counters=counters,
            before=before(rf"{_NOUN}{NUMBER_OF}を、?"),
            after=re.compile(rf"{QUALIFIED}(?:だ|である)?と"),
            yes={f"{noun}の数を{count}としている": 120.0},
            no=(f"{noun}の数を{count}に減らした",),
        ),
    )


def _bare(unit: str, counters: frozenset[str]) -> QuantityRule:
    """A number alone, after what it is the number of: 逃げたのは8人だった, 2隻を失った."""
    by_sight = unit in _BY_SIGHT
    count = f"8{CLASSES[unit][0]}"
    return QuantityRule(
        name=f"ja.quantity.{unit}-alone",
        quantity=unit,
        unit=unit,
        counters=counters,
        before=None if by_sight else before(r"(?:[たるい]の|数)は、?(?:[^。、\d]{0,12}で)?"),
        after=re.compile(rf"{QUALIFIED}(?:だけ|のみ)?(?:[をが]|{_REACHES}|で)"),
        yes={f"逃げたのは{count}だった": 8.0} | ({f"{count}を失った": 8.0} if by_sight else {}),
        no=(f"{count}のうち",),
    )


RULES = tuple(
    rule
    for unit, counters in CLASSES.items()
    for rule in (
        *_named(unit, frozenset(counters)),
        *_said(unit, frozenset(counters)),
        _bare(unit, frozenset(counters)),
    )
)
COUNTERS = tuple(counter for counters in CLASSES.values() for counter in counters)
