"""What took the place of a reading: a later count, a correction, the fact for a forecast."""

from collections.abc import Iterable
from dataclasses import replace

from tests.builders import Page

from nenpyo.model import (
    Annotation,
    Conflict,
    Event,
    EventType,
    NumberReading,
    Quantity,
    Reading,
    Revision,
    Status,
    UpdateKind,
)
from nenpyo.reconcile.claims import Claim, number_readings, time_readings
from nenpyo.reconcile.figures import number_conflicts
from nenpyo.reconcile.updates import with_standing, with_updates


def toll(
    number: str,
    published: str,
    outlet: str = "青葉通信",
    quantity: str = "dead",
    revision: Revision | None = None,
) -> Annotation:
    page = Page(f"甲市の8日の爆発では{number}人に上った。", published, publisher=outlet)
    place = page.chain("甲市", country="AAA")
    told = Quantity(
        quantity=quantity, value=float(number), unit="person", revision=revision,
        span=page.span(f"{number}人"),
    )  # fmt: skip
    page.event(
        "爆発", EventType.OCCUR, place=place, mode="accident", quantities=(told,),
        time=page.time("8日", "2024-03-08"), rule="blast",
    )  # fmt: skip
    return page.annotation()


def claims_of(documents: Iterable[Annotation]) -> list[Claim]:
    return [Claim(one, one.events[0], one.document.id) for one in documents]


def merged(*documents: Annotation) -> Event:
    """One event of what each document tells first, with its updates."""
    claims = claims_of(documents)
    event = Event(
        id="event",
        type=documents[0].events[0].type,
        times=time_readings(claims),
        numbers=number_readings(claims),
        voices=len(documents),
        mentions=tuple(claim.ref for claim in claims),
    )
    return with_updates(event, claims)


def standing(event: Event) -> dict[float, UpdateKind | None]:
    return {n.value: n.superseded_by.kind if n.superseded_by else None for n in event.numbers}


def number(event: Event, value: float) -> NumberReading:
    return next(one for one in event.numbers if one.value == value)


def test_a_growing_count_of_one_outlet_takes_the_place_of_the_one_before() -> None:
    event = merged(toll("12", "2024-03-08"), toll("15", "2024-03-09"), toll("18", "2024-03-10"))
    assert standing(event) == {12: UpdateKind.COUNT, 15: UpdateKind.COUNT, 18: None}
    update = number(event, 12).superseded_by
    assert update
    assert update.by == number(event, 18).support[0]


def test_what_another_outlet_still_tells_stands() -> None:
    event = merged(
        toll("12", "2024-03-08"), toll("15", "2024-03-09"), toll("12", "2024-03-09", "北斗通信")
    )
    assert standing(event) == {12: None, 15: None}


def test_fewer_dead_are_a_part_unless_the_text_puts_them_right() -> None:
    first = toll("12", "2024-03-08")
    assert standing(merged(first, toll("10", "2024-03-09"))) == {10: None, 12: None}
    right = toll("10", "2024-03-09", revision=Revision.AFTER)
    assert standing(merged(first, right)) == {10: None, 12: UpdateKind.CORRECTION}


def test_what_is_not_counted_on_is_put_right_by_telling_it_otherwise() -> None:
    one, other = (
        toll(n, f"2024-03-{day}", quantity="troops") for n, day in (("300", "08"), ("500", "09"))
    )
    assert standing(merged(one, other)) == {300: UpdateKind.CORRECTION, 500: None}


def test_a_report_of_the_same_day_or_a_round_number_is_no_update() -> None:
    assert standing(merged(toll("12", "2024-03-08"), toll("15", "2024-03-08"))) == {
        12: None,
        15: None,
    }


def test_one_text_tells_what_it_told_before() -> None:
    page = Page(
        "甲市の8日の爆発の死者を12人から15人に訂正した。", "2024-03-09", publisher="青葉通信"
    )
    place = page.chain("甲市", country="AAA")
    told = tuple(
        Quantity(
            quantity="dead", value=value, unit="person", span=page.span(words), revision=revision
        )
        for words, value, revision in (
            ("12人", 12.0, Revision.BEFORE),
            ("15人", 15.0, Revision.AFTER),
        )
    )
    page.event("爆発", EventType.OCCUR, place=place, mode="accident", quantities=told)
    assert standing(merged(page.annotation())) == {12: UpdateKind.CORRECTION, 15: None}


def test_what_is_put_right_disputes_nobody() -> None:
    before = toll("90", "2024-03-09", revision=Revision.BEFORE)
    told = [before, toll("12", "2024-03-09", "北斗通信")]
    assert not list(number_conflicts(merged(*told), claims_of(told)))
    stands = [toll("90", "2024-03-09"), *told[1:]]
    assert list(number_conflicts(merged(*stands), claims_of(stands)))


def talks(
    day: str, value: str, published: str, outlet: str, status: Status = Status.ACTUAL
) -> Annotation:
    page = Page(f"甲国と乙国は{day}に丙市で会談した。", published, publisher=outlet)
    who = [page.state("甲国", "AAA"), page.state("乙国", "BBB")]
    place = page.chain("丙市", country="CCC")
    page.event(
        "会談した", actors=who, place=place, status=status, time=page.time(day, value), rule="meet",
    )  # fmt: skip
    return page.annotation()


def test_a_day_that_an_outlet_corrects_is_superseded() -> None:
    event = merged(
        talks("4日", "2024-03-04", "2024-03-20", "青葉通信"),
        talks("5日", "2024-03-05", "2024-03-21", "青葉通信"),
    )
    told = {one.value: one.superseded_by for one in event.times}
    assert told["2024-03-05"] is None
    assert told["2024-03-04"]
    assert told["2024-03-04"].kind is UpdateKind.CORRECTION


def test_days_by_two_clocks_are_shown_with_them() -> None:
    one = talks("4日", "2024-03-04", "2024-03-05", "青葉通信")
    other = talks("5日", "2024-03-05", "2024-03-05", "北斗通信")
    zoned = replace(other, times=tuple(replace(t, zone="Asia/Tokyo") for t in other.times))
    event = merged(one, zoned)
    assert {time.value: time.zones for time in event.times} == {
        "2024-03-04": (), "2024-03-05": ("Asia/Tokyo",)
    }  # fmt: skip
    assert not any(time.superseded_by for time in event.times)


def test_a_forecast_stands_behind_the_fact() -> None:
    plan = talks("5日", "2024-03-05", "2024-03-01", "青葉通信", Status.PLANNED)
    fact = talks("4日", "2024-03-04", "2024-03-04", "北斗通信")
    held, forecast = merged(plan, fact).times
    assert (held.value, held.superseded_by) == ("2024-03-04", None)
    assert forecast.superseded_by
    assert forecast.superseded_by.kind is UpdateKind.FACT
    alone, other = talks("5日", "2024-03-05", "2024-03-02", "北斗通信", Status.PLANNED), plan
    assert [one.superseded_by for one in merged(alone, other).times] == [None]


def test_the_side_of_a_dispute_that_nobody_tells_any_more_is_past() -> None:
    event = merged(toll("10", "2024-03-09"), toll("12", "2024-03-11"))
    old, new = (one.support for one in event.numbers)
    sides = (Reading(value="10", support=old), Reading(value="12", support=(*old, *new)))
    made = with_standing(Conflict(event="event", field="number", readings=sides), event)
    past, current = made.readings
    assert past.superseded_by
    assert (past.superseded_by.kind, past.superseded_by.by) == (UpdateKind.COUNT, *new)
    assert (current.superseded_by, current.support) == (None, (*new, *old))
