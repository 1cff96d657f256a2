"""Japanese particles: what the function words behind a noun say about it."""

from collections.abc import Sequence

from nenpyo.model import Case

SIMPLE: dict[str, Case] = {
    "が": Case.NOMINATIVE, "を": Case.ACCUSATIVE, "に": Case.DATIVE, "と": Case.COMITATIVE,
    "で": Case.LOCATIVE, "から": Case.ABLATIVE, "まで": Case.TERMINATIVE, "へ": Case.ALLATIVE,
    "より": Case.COMPARATIVE, "の": Case.GENITIVE, "は": Case.TOPIC, "も": Case.TOPIC,
    "や": Case.COORDINATE, "とか": Case.COORDINATE, "にて": Case.LOCATIVE,
}  # fmt: skip

COMPOUND: dict[Case, tuple[str, ...]] = {
    Case.AGENTIVE: ("による", "によって", "により", "による", "の手で"),
    Case.ACCORDING: ("によると", "によれば", "によりますと"),
    Case.TARGET: (
        "に対し", "に対して", "に対する", "にたいし", "にたいして", "にたいする",
        "に向け", "に向けて", "に向けた", "にむけて",
    ),
    Case.ABOUT: (
        "について", "につき", "につきまして", "に関し", "に関して", "に関する", "をめぐり",
        "をめぐって", "をめぐる", "を巡り", "を巡って", "を巡る", "に関わる", "に係る",
        "にかかわる",
    ),
    Case.COMITATIVE: ("とともに", "と共に", "と一緒に", "といっしょに"),
    Case.LOCATIVE: ("において", "における", "に於いて", "に於ける"),
    Case.ESSIVE: ("として", "としての"),
    Case.INSTRUMENTAL: ("を通じ", "を通じて", "を通じた", "を通して", "をもって", "を以て"),
    Case.BENEFACTIVE: ("のために", "のため", "のための", "の為に", "の為"),
    Case.TERMINATIVE: ("にわたり", "にわたって", "にわたる", "に渡って", "に渡る", "に渡り"),
}  # fmt: skip
"""Particles of more than one word, the verb in them fossilised: with their noun, one chunk."""

PROGRESSIVE = frozenset({"いる", "い", "いた", "おり", "おる", "います", "いれ"})
"""「必要としている」 is a verb, 「代表として」 a particle."""

TOPICAL = frozenset({"は", "も"})
CONJUNCTIONS = frozenset(
    {
        "と", "や", "か", "および", "及び", "並びに", "ならびに", "または", "又は", "もしくは",
        "若しくは", "あるいは", "或いは", "ないし", "かつ",
    }
)  # fmt: skip


_COMPOUNDS = {words: case for case, forms in COMPOUND.items() for words in forms}
# Every beginning of a compound particle, to stop looking early.
_BEGINNINGS = frozenset(words[:n] for words in _COMPOUNDS for n in range(1, len(words) + 1))

PIECES = frozenset(
    words[start:end]
    for words in _COMPOUNDS
    for start in range(len(words))
    for end in range(start + 1, len(words) + 1)
)
"""What a word is spelled like that may be part of a compound particle."""


def compound_at(surfaces: Sequence[str], start: int, end: int) -> int:
    """Where the particle of several words that begins at `start` ends; `start` if none does."""
    joined, found = surfaces[start], start
    if joined not in _BEGINNINGS:
        return start
    for place in range(start + 1, end):
        joined += surfaces[place]
        if joined not in _BEGINNINGS:
            break
        if joined in _COMPOUNDS:
            goes_on = place + 1 < end and surfaces[place + 1] in PROGRESSIVE
            found = start if joined == "として" and goes_on else place + 1
    return found


def case_of(words: Sequence[str]) -> Case | None:
    """The case that a noun's function words give it: the first that names one, は and も last.

    >>> case_of(("に", "は"))
    <Case.DATIVE: 'dative'>
    """
    case = None
    for word in words:
        found = _COMPOUNDS.get(word) or SIMPLE.get(word)
        if found is None or (case not in {None, Case.TOPIC}):
            continue
        case = found if case is None or found is not Case.TOPIC else case
    return case
