"""Times in direct speech: what is counted from today is counted from the day of speaking."""

from dataclasses import replace

from nenpyo.analyse.anchors import Anchors, Place, Told
from nenpyo.analyse.bases import DOCUMENT
from nenpyo.analyse.calendar import Resolved
from nenpyo.analyse.expressions import Expression
from nenpyo.analyse.ranges import resolve
from nenpyo.analyse.values import open_value
from nenpyo.pack.times import Base, Grain

NOT_SPOKEN = "the day of speaking is not told"


def resolve_quoted(item: Expression, anchors: Anchors, place: Place, outside: Anchors) -> Resolved:
    """The value of an expression in a quotation; `outside` are the anchors where that opened.

    In a report speech is of the day of publication, unless its own sentence tells another day
    before it; in an encyclopedia it is of the last date told.
    """
    spoken = _speaking(outside, place)
    if spoken is None:
        return resolve(item, anchors, place)
    shift = item.spec.shift
    if shift and shift.base is Base.DOCUMENT and shift.unit > spoken.grain:
        return Resolved(open_value(item.spec), reason=NOT_SPOKEN)
    found = resolve(item, replace(anchors, document=spoken.first), place)
    return replace(found, anchor=spoken.id) if found.anchor == DOCUMENT else found


def _speaking(outside: Anchors, place: Place) -> Told | None:
    """The date told of the speech, where it is not that of publication."""
    if outside.narrative:
        return outside.story or outside.year
    told = outside.day
    if told is None or outside.document is None:
        return None
    here = told.sentence == place.sentence and told.grain >= Grain.DAY
    return told if here and told.last <= outside.document else None
