"""From what is told to a day: untold coarser fields are taken from one of the two anchors."""

from datetime import date, timedelta

from nenpyo.analyse.anchors import Anchors, Place, Told
from nenpyo.analyse.bases import (
    DOCUMENT,
    NO_DATE,
    NO_SUCH_DAY,
    NOT_TOLD,
    Failure,
    Ground,
    of_grain,
    under_shift,
)
from nenpyo.analyse.calendar import add_days, add_months, month_days, valid
from nenpyo.pack.times import Base, Grain, PartialTime

SLACK = timedelta(days=2)
FARTHER, BEYOND = 3, 40
"""How much farther a day to come lies from what a sentence of the past tells; beyond any day past
from what the date's own predicate tells as done."""


def ground(spec: PartialTime, anchors: Anchors, place: Place) -> Ground | Failure:
    """The year, month and day of a point."""
    if spec.shift:
        return under_shift(spec, anchors, place)
    if spec.year is not None:
        year = _long_year(spec.year, anchors) if spec.short else spec.year
        return Ground(year, spec.month, spec.day)
    if spec.month is not None:
        return _with_month(spec, anchors, place)
    if spec.day is not None:
        return _with_day(spec, anchors, place)
    if spec.weekday is not None and spec.nth is None:
        return _with_weekday(spec, anchors, place)
    by_month = (spec.portion and not _has_season(spec)) or spec.nth is not None
    grain = Grain.MONTH if by_month else Grain.YEAR
    if spec.hour is not None or spec.part is not None:
        grain = Grain.DAY
    return _same(grain, anchors, place)


def _has_season(spec: PartialTime) -> bool:
    return spec.season is not None or spec.quarter is not None or spec.half is not None


def _long_year(short: int, anchors: Anchors) -> int:
    """The nearest year with these two last digits, not long after the anchor."""
    told = anchors.story
    near = anchors.document.year if anchors.document else told.first.year if told else 2000
    century = near - near % 100
    year = century + short
    return year - 100 if year > near + 20 else year


def _same(grain: Grain, anchors: Anchors, place: Place) -> Ground | Failure:
    told = anchors.day if grain is Grain.DAY else anchors.story
    close = told is not None and told.paragraph == place.paragraph
    if told and (anchors.narrative or (close and grain is Grain.DAY)):
        return of_grain(told.first, grain, told.id)
    if anchors.document is None:
        return Failure(NO_DATE)
    if grain is Grain.DAY and anchors.floating:
        return Failure(NOT_TOLD)
    return of_grain(anchors.document, grain, DOCUMENT)


def _with_month(spec: PartialTime, anchors: Anchors, place: Place) -> Ground | Failure:
    told = _leading(anchors, place)
    month = spec.month or 1
    if told and spec.base is None and _is_recent(spec, anchors):
        told = None
    if spec.base is Base.TOLD or told:
        base = told or anchors.year
        if base is None:
            return Failure(NOT_TOLD)
        year = _story_year(base, month, spec.direction)
        return Ground(year, month, spec.day, base.id)
    if anchors.document is None:
        return Failure(NO_DATE)
    near = _near_year(anchors.document, month, spec.day, place)
    return Failure(NO_SUCH_DAY) if near is None else Ground(near, month, spec.day, DOCUMENT)


def _leading(anchors: Anchors, place: Place) -> Told | None:
    """The told date that gives the year: in news only one of the same sentence in another year.

    In a report without a date it is one close by: what is told further on is this year's again.
    """
    story = anchors.story
    if story is None or anchors.narrative:
        return story
    if anchors.document is None:
        return story if _goes_on(story, place) else None
    other = story.first.year != anchors.document.year
    here = place.sentence == story.sentence and not story.aside
    # The year that a sentence is about is that of its months (昨年は3月に会談した).
    fine = other and story.dated and story.grain >= Grain.MONTH
    return story if here and (fine or (story.frames and story.grain is Grain.YEAR)) else None


def _goes_on(told: Told, place: Place) -> bool:
    """Whether the text is still at what it told: in that sentence or the next of its paragraph."""
    apart = place.sentence - told.sentence
    return apart <= 1 and place.paragraph == told.paragraph


def _is_recent(spec: PartialTime, anchors: Anchors) -> bool:
    """Whether it is a day of the last weeks before a news report, which then is what is meant."""
    document = anchors.document
    if document is None or anchors.narrative or spec.day is None or spec.month is None:
        return False
    for year in (document.year, document.year - 1):
        if valid(year, spec.month, spec.day):
            days = (document - date(year, spec.month, spec.day)).days
            if -2 <= days <= 21:
                return True
    return False


def _story_year(base: Told, month: int, direction: int) -> int:
    year = base.first.year
    if base.grain < Grain.MONTH:
        return year
    gap = base.first.month - month
    return year + 1 if gap >= 7 or (direction > 0 and gap > 0) else year


def _near_year(anchor: date, month: int, day: int | None, place: Place) -> int | None:
    """The year in which it lies nearest to the anchor, on the side that the tense says."""
    choices = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        if day is not None and not valid(year, month, day):
            continue
        then = date(year, month, day or min(anchor.day, month_days(year, month)))
        away = (then - anchor).days
        if day is None and (year, month) == (anchor.year, anchor.month):
            away = 0
        # A month of the next year is called so where what it tells is over (来年3月).
        choices.append((_distance(away, place, bare=day is None and year > anchor.year), year))
    return min(choices)[1] if choices else None


def _distance(away: int, place: Place, *, bare: bool) -> float:
    """How far a day lies away; what is over lies hardly ever ahead by a `bare` name."""
    if bare and place.over and away > SLACK.days:
        return away * BEYOND
    if place.past and not place.planned and away > SLACK.days:
        return away * FARTHER
    if away < 0 and place.planned:
        return abs(away) * (1.2 if place.past else 2)
    return abs(away)


def _with_day(spec: PartialTime, anchors: Anchors, place: Place) -> Ground | Failure:
    day = spec.day or 1
    told = _leading_month(anchors, place, spec)
    near = _near_day(spec, day, anchors, place)
    if told and not (near and spec.base is None and _is_news_day(near, anchors)):
        found = _on(told, day, spec.direction)
        if near is None or not _is_ahead(found, anchors, place):
            return found
    if anchors.document is None:
        return Failure(NO_DATE)
    return Failure(NO_SUCH_DAY) if near is None else of_grain(near, Grain.DAY, DOCUMENT)


def _is_ahead(found: Ground | Failure, anchors: Anchors, place: Place) -> bool:
    """Whether a day that the story gives what has happened lies after the report of it."""
    if anchors.document is None or isinstance(found, Failure) or not place.over:
        return False
    return found.date is not None and found.date - anchors.document > SLACK


def _is_news_day(day: date, anchors: Anchors) -> bool:
    """Whether a day is so close before publication that a report means just that day."""
    document = anchors.document
    return document is not None and not anchors.narrative and -1 <= (document - day).days <= 3


def _near_day(spec: PartialTime, day: int, anchors: Anchors, place: Place) -> date | None:
    """The day of this number that lies nearest to the day of publication."""
    if anchors.document is None:
        return None
    best: tuple[float, date] | None = None
    for months in (-1, 0, 1):
        first = add_months(anchors.document.replace(day=1), months)
        if first is None or day > month_days(first.year, first.month):
            continue
        then = first.replace(day=day)
        away = (then - anchors.document).days
        weight = _distance(away, place, bare=True)
        if spec.weekday is not None and then.isoweekday() != spec.weekday:
            weight += 100
        if best is None or weight < best[0]:
            best = weight, then
    return best[1] if best else None


def _leading_month(anchors: Anchors, place: Place, spec: PartialTime) -> Told | None:
    """The told date that gives the month of a bare day."""
    if spec.base is Base.TOLD:
        return anchors.day if spec.direction else anchors.month
    told = anchors.scene or anchors.month
    if told is None or anchors.narrative:
        return told
    if anchors.document is None:
        return told if _goes_on(told, place) else None
    away = abs((told.first - anchors.document).days)
    apart = place.sentence - told.sentence
    near = _goes_on(told, place) and away <= 60
    return told if told.grain >= Grain.DAY and (near or (apart == 0 and told.dated)) else None


def _on(told: Told, day: int, direction: int) -> Ground | Failure:
    first = told.first.replace(day=1)
    later = told.grain >= Grain.DAY and (
        day < told.first.day if direction > 0 else told.first.day - day >= 20
    )
    if later:
        first = add_months(first, 1) or first
    if not valid(first.year, first.month, day):
        return Failure(NO_SUCH_DAY)
    return Ground(first.year, first.month, day, told.id)


def _with_weekday(spec: PartialTime, anchors: Anchors, place: Place) -> Ground | Failure:
    if anchors.document is None:
        return Failure(NO_DATE)
    weekday = spec.weekday or 1
    back = (anchors.document.isoweekday() - weekday) % 7
    days = 7 - back if place.planned or spec.direction > 0 else -back
    moved = add_days(anchors.document, days)
    return Failure(NO_SUCH_DAY) if moved is None else of_grain(moved, Grain.DAY, DOCUMENT)
