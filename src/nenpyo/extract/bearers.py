"""Which events can have a number, and which of them a text tells it of.

A number belongs to the event that its clause tells or takes up again (the talks lasted two
hours); where that cannot have such a number, to the event told last that can: magnitudes are of
quakes and tests, the dead of attacks and disasters.
"""

from collections.abc import Mapping, Sequence

from nenpyo.extract.bindings import clause_event, event_before, event_of, leading_event
from nenpyo.model import Analysis, EventMention, EventType, Quantity, Sentence
from nenpyo.pack.quantities import QuantityGrammar

E = EventType
_HARM = frozenset({E.ASSAULT, E.PROTEST, "accident", "disaster", "death"})
_BLAST = frozenset({E.MOBILIZE, E.ASSAULT, "accident", "disaster"})
_SHOT = frozenset({E.MOBILIZE, E.ASSAULT})
_VOTES = frozenset({E.OCCUR, E.SUPPORT, E.AGREE, E.REJECT, E.SANCTION})
_DEEDS = frozenset({*E} - {E.AGREE, E.ACCUSE, E.SUPPORT, E.REQUEST, E.REJECT, E.THREATEN})
BEARERS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("dead", "injured", "missing", "casualties"), _HARM),
    "magnitude": _BLAST,
    "yield": _SHOT,
    **dict.fromkeys(("ayes", "noes", "abstentions"), _VOTES),
    **dict.fromkeys(("altitude", "range", "missiles"), _SHOT),
    "duration": _DEEDS,
}
"""Types and modes of the events that can have such a number; of others every event can."""
CARRIED = frozenset({*BEARERS, "distance", "depth", "offset"})
"""What a sentence of its own may tell of the event before it."""
_MOVES = frozenset({E.MOBILIZE, E.ASSAULT, E.RETREAT, E.AID})
_GOES_ON = _DEEDS - {E.SANCTION, E.COERCE, E.RETREAT, E.ASSAULT}
"""What a length is told of by a sentence that names something else (the flight of a missile)."""
JOINED = ("countries", "delegations")
"""What is counted of those who come together."""
CARRIERS: Mapping[str, frozenset[str]] = {
    "troops": _MOVES,
    "arrested": frozenset({E.COERCE}),
    "abducted": frozenset({E.COERCE, E.ASSAULT}),
    "evacuated": frozenset({E.TRAVEL, E.RETREAT, E.AID}),
    **dict.fromkeys(JOINED, frozenset({E.CONSULT, E.AGREE})),
}
"""Types of the events of which a sentence of its own may tell such a number; others also do."""
SORTS = frozenset({"aircraft", "ship", "vehicle", "installation", "gun"})
"""Units of things so particular that their noun, named again, means those told of before."""


def bearers_of(
    quantity: Quantity, events: Sequence[EventMention], text: str, grammar: QuantityGrammar
) -> list[EventMention]:
    """The events that can have a number; only those called so of which it is a measure."""
    bearers = [event for event in events if can_have(event, quantity.quantity)]
    if quantity.unit in SORTS or quantity.quantity in JOINED:
        # They are the number of what was joined: 「攻撃に参加した戦闘機は20機」.
        bearers = [event for event in bearers if event.type is not EventType.ATTEND]
    words = grammar.borne.get(quantity.quantity)
    named = [event for event in bearers if words and words.search(event.trigger.of(text))]
    return named or bearers


def event_with(
    quantity: Quantity,
    sentence: Sentence,
    analysis: Analysis,
    bearers: Sequence[EventMention],
    text: str,
) -> str | None:
    """The event of which a number is told: of its clause, else carried on from before."""
    told_of = quantity.span, sentence, analysis, bearers, text
    if found := clause_event(*told_of):
        return found
    name = quantity.quantity
    if name == quantity.unit or name in CARRIED:
        found = leading_event(quantity.span, sentence, analysis, bearers)
        going = [event for event in bearers if name != "duration" or event.type in _GOES_ON]
        found = found or event_before(sentence.span.start, going)
    elif carriers := CARRIERS.get(name):
        before = [event for event in bearers if event.type in carriers]
        found = event_of(*told_of) or event_before(quantity.span.start, before)
    elif quantity.unit in SORTS:
        # What is spoken of again: 「…を無人機で攻撃した。無人機は20機に上る」.
        before = [event for event in bearers if name in event.sentence.of(text)]
        found = event_of(*told_of) or event_before(sentence.span.start, before)
    return found or event_of(*told_of)


def can_have(event: EventMention, quantity: str) -> bool:
    """Whether an event of this type and mode can have such a number."""
    bearers = BEARERS.get(quantity)
    return bearers is None or event.type in bearers or (event.mode or "") in bearers
