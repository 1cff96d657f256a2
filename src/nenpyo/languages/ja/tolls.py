"""Japanese numbers of people whom something befell, or who did it: 死者は12人, 12人が死亡."""

import re
from collections.abc import Mapping
from dataclasses import replace

from nenpyo.languages.ja.amounts import AS_SUBJECT, HUMANS, NUMBER_OF, PEOPLE, QUALIFIED, before
from nenpyo.pack.quantities import QuantityRule

_SOLDIERS = r"兵士|兵員|将兵|軍人|部隊|兵力|兵"
_THEIRS = r"その(?:数|人数|総数|規模)は"
"""Before the number of those that a clause has just named."""
_WHICH = (
    r"(?:(?:した|され?た|して(?:いる|いた)|する)[^。、\d]{0,8}?"
    rf"|[ぁ-ん]{{0,5}}(?:た|ている|ない|ず)(?:人々?|方々?|の|{HUMANS}))?"
)
"""The rest of a clause and whom it describes: 亡くなった人, 行方が分からない職員."""
_AS_PREDICATE = rf"{QUALIFIED}(?:[がのはをも]|ずつ)?[^。、\d]{{0,12}}?"
_BEFALLS = (
    rf"(?!{QUALIFIED}[がをも][^。、\d]{{0,8}}(?:死亡|死傷|殺害|負傷|けが|ケガ|怪我|重傷|軽傷|重軽傷"
    r"|行方不明|救助|救出|拉致|誘拐|逮捕|拘束|避難|退避))(?!(?:ほど)?(?:増え|増加|減っ|減少|多[いく]|少な))"
)
"""Behind what is no count: the number of another clause (22人が死亡、122人が負傷), a change."""
_DOUBTED = r"(?![^。、\d]{0,16}(?:可能性|恐れ|おそれ|かもしれ|懸念))"
"""Behind a number that is only feared."""


def _people(
    name: str,
    words: str,
    subject: Mapping[str, float],
    predicate: Mapping[str, float],
    of: str = "",
) -> tuple[QuantityRule, QuantityRule]:
    """People whom something befell, or who did it: 死者は12人, and 12人が死亡."""
    subjects = QuantityRule(
        name=f"ja.quantity.{name}{of}",
        quantity=name,
        unit="person",
        counters=frozenset(PEOPLE),
        before=before(rf"(?:{words}){_WHICH}{AS_SUBJECT}"),
        after=re.compile(_BEFALLS + _DOUBTED),
        of=of,
        divides=True,
        yes=subject,
        no=(
            f"その後、{words.partition('|')[0]}が伝えられた",
            "3人、5人と増えた",
            f"{words.partition('|')[0]}、122人が{'死亡' if name == 'injured' else '負傷'}した",
        ),
    )
    predicates = replace(
        subjects,
        name=f"ja.quantity.{name}{of}-of",
        before=None,
        after=re.compile(rf"{_AS_PREDICATE}(?:{words}){_DOUBTED}"),
        yes=predicate,
    )
    return subjects, predicates


TOLLS = (
    *_people(
        "casualties",
        "死傷者|死傷|死者(?:と|・|や|及び|および)(?:行方不明|負傷)",
        {"死傷者は30人に上る": 30.0, "死者・行方不明者は計120人": 120.0},
        {"30人が死傷した": 30.0},
    ),
    *_people(
        "dead",
        "死亡|死者|死去|犠牲|殺害|殺され|亡くな|命を落と|命を失|遺体|戦死",
        {"死者は120人": 120.0, "死亡した人は1900人を上回った": 1900.0, "死者のうち84人は": 84.0,
         "亡くなった人は9日までに8人": 8.0},
        {"12人が死亡した": 12.0, "12人の遺体": 12.0, "約40人が命を落とした": 40.0},
    ),
    *_people(
        "injured",
        "負傷|けが|ケガ|怪我|重軽傷",
        {"負傷者は8人": 8.0, "けがをした人は9人": 9.0, "けが人は7人": 7.0},
        {"30人が負傷した": 30.0, "5人が重軽傷を負った": 5.0},
    ),
    *(
        rule
        for harm in ("重傷", "軽傷")
        for rule in _people(
            "injured", harm, {f"{harm}者は8人": 8.0}, {f"5人が{harm}を負った": 5.0}, harm
        )
    ),
    *_people(
        "missing",
        "行方不明|行方が分から|安否が(?:不明|分から|確認でき)",
        {"行方不明者は7人": 7.0, "行方不明者について市長は3000人": 3000.0,
         "行方が分からない人は5人": 5.0},
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
        counters=frozenset(PEOPLE),
        before=before(
            rf"(?:{_SOLDIERS})(?:の|{NUMBER_OF}?{AS_SUBJECT}|[^。、\d]{{0,24}}(?:、[^。、\d]{{0,12}})?、{_THEIRS})、?"
        ),
        yes={"兵士3000人が移動した": 3000.0, "兵力は約1万人": 10000.0},
        no=("住民300人が避難した", "兵士は去り、5人が残る"),
    ),
    QuantityRule(
        name="ja.quantity.troops-of",
        quantity="troops",
        unit="person",
        counters=frozenset(PEOPLE),
        after=re.compile(rf"の\w{{0,4}}?(?:{_SOLDIERS})|[をが](?:\w+に)?派兵"),
        yes={"約1万2000人の兵士を送った": 12000.0, "2000人を派兵した": 2000.0},
        no=("12人の議員が出席した",),
    ),
)  # fmt: skip
