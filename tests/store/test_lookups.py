from datetime import date

from tests.builders import BEIJING, UNDATED, VOSTOCHNY, launch
from tests.store.ledgers import scans

from nenpyo.model import EventType, Status, Turn
from nenpyo.store import Store


def test_one_thing_comes_by_its_id_and_nothing_where_there_is_none(store: Store) -> None:
    (event, *_) = store.timeline()
    kim = store.entity("金正恩")
    with store.lookups() as look, scans() as found:
        assert look.event(event.id) == event
        assert look.annotation(BEIJING.document.id) == BEIJING
        entity = look.entity(kim.id)
        assert entity
        assert (entity.name, entity.chains) == ("金正恩", ())
        assert (look.event("x"), look.entity("x"), look.annotation("x")) == (None, None, None)
    assert not found


def test_what_is_told_in_a_document_is_given_by_its_own_ids(store: Store) -> None:
    chronology, document = store.chronology(), BEIJING.document.id
    with store.lookups() as look:
        assert look.events_in(document) == {
            ref.id: event.id
            for event in chronology.events
            for ref in event.mentions
            if ref.document == document
        }
        assert look.entities_in(document) == {
            ref.id: entity.id
            for entity in chronology.entities
            for ref in entity.chains
            if ref.document == document
        }
        assert look.events_in("x") == {}


def test_events_are_found_by_their_days_and_by_who_takes_part(store: Store) -> None:
    told = list(store.timeline())
    with store.lookups() as look, scans() as found:
        assert list(look.begun(date.min, date.max)) == [one for one in told if one.time]
        assert [
            one.time and one.time.value for one in look.begun(date(2023, 9, 1), date(2023, 9, 30))
        ] == ["2023-09-13"]
        assert look.untimed(date.min, date.max) == [one for one in told if not one.time]
        meetings = [one.id for one in told if one.type is EventType.CONSULT]
        assert look.done_by("PRK", [EventType.CONSULT]) == meetings
        assert look.done_by("PRK", [EventType.AID]) == []
        assert look.last_day() == max(
            one.document.published.latest
            for one in (BEIJING, VOSTOCHNY, launch())
            if one.document.published and one.document.published.latest
        )
    assert found <= {"documents"}


def test_documents_are_found_by_what_their_mentions_make_of_a_plan(store: Store) -> None:
    everything = [one.document.id for one in (BEIJING, VOSTOCHNY, UNDATED, launch())]
    with store.lookups() as look:
        told = list(look.telling(set(), {Status.ACTUAL}))
        assert sorted(told) == sorted(everything)
        assert told[-1] == UNDATED.document.id
        assert list(look.telling({Turn.CANCELLED})) == []
        assert look.telling_between([Turn.CANCELLED], date.min, date.max) == []
        assert list(look.counting()) == []
