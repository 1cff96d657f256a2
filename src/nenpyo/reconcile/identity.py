"""Ids from content: the same on every machine, whatever else is in the chronicle."""

import hashlib
import re
import unicodedata

from nenpyo.model import Annotation, Correction, EventMention, EventType, Span
from nenpyo.model.chronology import name_key

SEPARATORS = re.compile(r"[\W_]+")
ID_LENGTH = 16
"""Hexadecimal digits: among a million events two ids are the same once in 40 million builds."""


def content_id(*parts: str) -> str:
    """A short hash of the parts, in order."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:ID_LENGTH]


def event_id(annotation: Annotation, mention: EventMention) -> str:
    """The id of an event that a mention is the first to tell: where it stands, and its type.

    Of two mentions of one type in the very same words (the talks of one with two others) the
    second bears its number. What stands elsewhere in the text changes nothing.
    """
    twins = [
        one.id
        for one in annotation.events
        if one.trigger == mention.trigger and one.type is mention.type
    ]
    return event_id_at(
        annotation.document.id, mention.trigger, mention.type, twins.index(mention.id)
    )


def event_id_at(document: str, trigger: Span, type_: EventType, nth: int = 0) -> str:
    """The id of the nth event of a type that some words of a document are the first to tell."""
    number = (str(nth),) if nth else ()
    return content_id("event", document, str(trigger.start), str(trigger.end), type_, *number)


def correction_id(correction: Correction) -> str:
    """The id of a correction: what is put right, where, by whom and when."""
    places = sorted(f"{a.document} {a.span.start} {a.span.end}" for a in correction.anchors)
    facts = (correction.kind, correction.value or "", correction.who, correction.when)
    return content_id("correction", *facts, *places)


def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a name where it marks them (by dots or blanks), as keys."""
    parts = SEPARATORS.split(unicodedata.normalize("NFKC", name))
    return tuple(key for part in parts if (key := name_key(part)))


def may_agree(one: str | None, other: str | None) -> bool:
    """Whether two values may be the same: they are, or one of them is unknown."""
    return one is None or other is None or one == other
