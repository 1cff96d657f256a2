from tests.builders import BEIJING, UNDATED, VOSTOCHNY
from tests.store.ledgers import scans

from nenpyo.store import Store


def test_names_and_texts_are_those_of_the_ids(store: Store) -> None:
    ids = [one.document.id for one in (BEIJING, VOSTOCHNY)]
    assert store.document_names(ids) == {
        one.document.id: one.document.name for one in (BEIJING, VOSTOCHNY)
    }
    assert store.texts([*ids, "gone"]) == {
        one.document.id: one.document.text for one in (BEIJING, VOSTOCHNY)
    }
    kim = store.entity("金正恩")
    assert store.entity_names([kim.id]) == {kim.id: "金正恩"}
    assert [one.name for one in store.named([kim.id])] == ["金正恩"]


def test_some_documents_come_with_who_they_name(store: Store) -> None:
    ids = [BEIJING.document.id, UNDATED.document.id]
    assert {one.document.id for one in store.annotations(ids)} == set(ids)
    told = dict(store.borne_in(ids[:1]))
    assert {ref.document for ref in told.values()} == set(ids[:1])
    (kim,) = (one for one in store.entities_in(ids) if one.name == "金正恩")
    assert kim.chains == tuple(
        ref for ref in store.entity("金正恩").chains if ref.document in set(ids)
    )


def test_events_come_by_id_and_all_of_them_one_by_one(store: Store) -> None:
    told = list(store.timeline())
    assert list(store.events([one.id for one in told[::-1]]).values()) == told
    assert [id_ for id_, _ in store.payloads()] == sorted(one.id for one in told)
    assert [one.id for one in store.entities()] == [
        one.id for one in sorted(store.chronology().entities, key=lambda e: (-len(e.chains), e.id))
    ]


def test_what_is_looked_for_by_id_or_name_is_found_in_an_index(store: Store) -> None:
    event = next(store.timeline())
    with scans() as found:
        assert store.event(event.id[:6]) == event
        assert store.find(BEIJING.document.id[:6]) == BEIJING.document.id
        assert store.find(BEIJING.document.name) == BEIJING.document.id
        assert store.entity("金正恩") == store.entity(store.entity("金正恩").id[:6])
        assert list(store.entities("PRK"))
        store.document_names([BEIJING.document.id])
    assert not found
