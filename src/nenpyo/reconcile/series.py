"""The arithmetic of chronicles: claims like "the second in four years", tested on the chronology.

A claim counts events of one kind by the same parties. What is told less exactly than a member of
the series, and could be that member, is not counted twice; what has no time is not counted at all.
A claim that the chronology bears out is confirmed, one that it refutes is contradicted, and
everything else is undecidable here: no chronology holds all that ever happened.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from nenpyo.model import (
    Annotation,
    Check,
    Chronology,
    Circle,
    Event,
    SeriesClaim,
    SeriesKind,
    TimeInterval,
    Verdict,
)
from nenpyo.reconcile.alike import Grade, days_alike
from nenpyo.reconcile.circles import PAIR
from nenpyo.reconcile.lapse import distinct_times
from nenpyo.reconcile.ledger import (
    Ledger,
    Told,
    claims_of,
    day_of,
    days_of,
    is_unlimited,
    ledger_of,
    other_days,
    places_of,
    window_of,
)
from nenpyo.reconcile.members import Series
from nenpyo.reconcile.numbered import is_counted_first, numbers_before, own_day
from nenpyo.reconcile.reports import Party, document_key
from nenpyo.reconcile.surroundings import STRIKING
from nenpyo.reconcile.verdicts import (
    Finding,
    Numbering,
    Place,
    counted_by_itself,
    counted_first,
    enumerated,
    first,
    interval,
    jubilee,
    ordinal,
)


def check_series(chronology: Chronology, annotations: Iterable[Annotation]) -> tuple[Check, ...]:
    """Every claim about a series, with its verdict, in the order of documents and text."""
    documents = sorted(annotations, key=document_key)
    ledger = ledger_of(chronology, documents)
    return tuple(check for one in documents for check in checks_of(one, ledger))


def checks_of(annotation: Annotation, ledger: Ledger) -> list[Check]:
    """The claims of one document, each with its verdict, in the order of the text."""
    return [_check(told, ledger) for told in claims_of(annotation, ledger.deeds)]


def _check(told: Told, ledger: Ledger) -> Check:
    event, claim = told.event, told.claim
    series: tuple[Event, ...] = ()
    if claim.since and claim.length and not claim.since.expression:
        days = [day for day in (day_of(told), *other_days(told)) if day]
        finding = jubilee(claim.since.interval, claim.length, days)
    elif (day := day_of(told)) is None:
        finding = Finding(Verdict.UNDECIDABLE, "when the event happened is not told")
    elif event is None:
        finding = _judged_by_words(told, day, ledger)
    else:
        series, finding = _judged(told, event, day, ledger)
    if finding.verdict is Verdict.UNDECIDABLE:
        finding = _by_numbers(told, ledger) or finding
    return Check(
        document=told.annotation.document.id,
        claim=claim,
        text=claim.span.of(told.annotation.document.text),
        event=event.id if event else None,
        series=tuple(one.id for one in series),
        verdict=finding.verdict,
        because=finding.because,
    )


def _by_numbers(told: Told, ledger: Ledger) -> Finding | None:
    """What the numbers say that texts give the others of a series, if anything."""
    if (told.claim.count or 0) > 1:
        named = numbers_before(told, ledger)
        return enumerated(named) if named else None
    if told.claim.kind is SeriesKind.INTERVAL:
        return None
    day = own_day(told)
    later = is_counted_first(told, day, ledger) if day else None
    return counted_first(later) if later else None


def _judged(
    told: Told, event: Event, day: TimeInterval, ledger: Ledger
) -> tuple[tuple[Event, ...], Finding]:
    """The series that bears a claim out, else the narrower one: that of people, or of states."""
    window, is_known = window_of(told, day, ledger)
    of_states = told.claim.circle is Circle.STATES or _speaks_of_states(told, ledger)
    where = places_of(told, ledger) if event.mode in STRIKING else ()
    found = []
    for states in (True,) if of_states else (False, True):
        series = Series(
            event=event,
            claim=told.claim,
            window=window,
            states=states,
            where=where,
            ledger=ledger,
        )
        earlier, later = series.before(day), series.after(day)
        sure = frozenset(one.id for one in earlier if series.holds(one))
        words = _told_alike(told, day, ledger, window=window, states=states)
        known = [days for one in earlier if (days := days_of(one))]
        place = Place(
            event=event,
            also=_graded(words, Grade.SURE, known),
            alike=_graded(words, Grade.FAIR, known),
            hints=_graded(words, Grade.HINT, ()),
            day=day,
            earlier=earlier,
            loose=frozenset(one.id for one in earlier) - sure,
            other=frozenset(one.id for one in earlier if not series.names(one)),
            later=later,
            others=other_days(told),
        )
        finding = _judge(told.claim, place, ledger)
        limited = told.claim.circle is Circle.PART or not is_known
        if finding.verdict is Verdict.CONTRADICTED and limited:
            finding = replace(finding, verdict=Verdict.UNDECIDABLE)
        found.append(((*earlier, event), finding))
    confirmed = (one for one in found if one[1].verdict is Verdict.CONFIRMED)
    return next(confirmed, found[0])


def _judged_by_words(told: Told, day: TimeInterval, ledger: Ledger) -> Finding:
    """What texts say to a claim of which the lexicon knows no event."""
    claim = told.claim
    window, is_known = window_of(told, day, ledger)
    states = claim.circle is Circle.STATES
    words = _told_alike(told, day, ledger, window=window, states=states)
    place = Place(
        event=None,
        day=day,
        earlier=(),
        also=_graded(words, Grade.SURE, ()),
        alike=_graded(words, Grade.FAIR, ()),
        hints=_graded(words, Grade.HINT, ()),
        others=other_days(told),
    )
    finding = _judge(claim, place, ledger)
    limited = claim.circle is Circle.PART or not is_known
    if finding.verdict is Verdict.CONTRADICTED and limited:
        return replace(finding, verdict=Verdict.UNDECIDABLE)
    return finding


def _told_alike(
    told: Told,
    day: TimeInterval,
    ledger: Ledger,
    *,
    window: TimeInterval | None,
    states: bool,
) -> list[tuple[TimeInterval, Grade]]:
    """The days within a window on which texts tell something like it, and how surely it is."""
    found = days_alike(told, day, ledger, states=states)
    return [one for one in found if window is None or window.contains(one[0])]


def _graded(
    told: Iterable[tuple[TimeInterval, Grade]], least: Grade, known: Sequence[TimeInterval]
) -> tuple[TimeInterval, ...]:
    """The days that are told at least so surely, and are not among those known."""
    days = (one for one, grade in told if grade >= least)
    return tuple(one for one in days if not any(one.overlaps(other) for other in known))


def _judge(claim: SeriesClaim, place: Place, ledger: Ledger) -> Finding:
    """What the series says to a claim."""
    match claim.kind:
        case SeriesKind.ORDINAL if claim.count == 1:
            # The first of a procedure (of two votes) is told in the same words.
            finding = first(place, _is_counted_as_first(place, ledger))
            is_wrong = finding.verdict is Verdict.CONTRADICTED
            return replace(finding, verdict=Verdict.UNDECIDABLE) if is_wrong else finding
        case SeriesKind.ORDINAL:
            finding = ordinal(claim.count or 0, place, _numbering(claim, place, ledger))
            named = counted_by_itself(claim)
            is_wrong = finding.verdict is Verdict.CONTRADICTED
            return enumerated(named) if named and not is_wrong else finding
        case SeriesKind.INTERVAL:
            return interval(claim, place)
        case SeriesKind.FIRST:
            return first(place, _is_counted_as_first(place, ledger))


def _starts_before(one: TimeInterval, other: TimeInterval) -> bool:
    return bool(one.earliest and other.earliest and one.earliest < other.earliest)


def _numbering(claim: SeriesClaim, place: Place, ledger: Ledger) -> Numbering:
    """What texts say of an event and of its neighbours in the series, where all is counted."""
    if not is_unlimited(claim):
        return Numbering()
    if place.event is None:
        return Numbering(before=[time.interval for time in claim.after])
    nearest = (*place.earlier[-1:], *place.sure[-1:])
    return Numbering(
        before=ledger.since.get(place.event.id, ()),
        last=frozenset(n for one in nearest for n in ledger.counts.get(one.id, ())),
        next=frozenset(n for one in place.later[:1] for n in ledger.counts.get(one.id, ())),
    )


def _is_counted_as_first(place: Place, ledger: Ledger) -> Event | None:
    """A later event of the series whose own count makes this one the first.

    Between the two stand those that are told, and those that the count itself dates.
    """
    passed: list[TimeInterval] = []
    for other in place.later:
        passed += [days for days in (days_of(other),) if days]
        before = [days for days in ledger.since.get(other.id, ()) if not days.overlaps(place.day)]
        if any(_starts_before(days, place.day) for days in before):
            continue
        position = distinct_times([*passed, *before]) + 1
        windows = ledger.windows.get(other.id, ())
        counts = {count for count, window in windows if window.contains(place.day)}
        if position in counts | ledger.counts.get(other.id, frozenset()):
            return other
    return None


def _speaks_of_states(told: Told, ledger: Ledger) -> bool:
    """Whether the words that are counted name states, not people (the two Koreas' summit)."""
    annotation = told.annotation
    mention = next((m for m in annotation.events if m.id == told.claim.event), None)
    if mention is None:
        return False
    document = annotation.document.id
    inside = [
        chain
        for chain in annotation.chains
        if any(mention.trigger.covers(one.span) for one in chain.mentions)
    ]
    if len(inside) >= PAIR and all(chain.state for chain in inside):
        return True
    named = [ledger.entities.get((document, id_)) for id_ in mention.actors]
    return bool(named) and all(id_ and _is_public(ledger.deeds.parties[id_]) for id_ in named)


def _is_public(party: Party) -> bool:
    """Whether it is a state, or what acts for one under no name of its own (its president)."""
    return party.is_state or (not party.person and party.country is not None)
