from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st
from tests.builders import BEIJING, Page

from nenpyo.model import Annotation, EventType
from nenpyo.model.chronology import name_key
from nenpyo.reconcile import reconcile, verify
from nenpyo.reconcile.identity import ID_LENGTH, content_id, event_id, may_agree, name_parts

STATES = ("甲国", "乙国", "丙国", "丁国")
WORDS = ("会談した", "訪問した", "攻撃した")
TYPES = (EventType.CONSULT, EventType.ASSAULT)


def test_an_id_is_the_same_on_every_machine() -> None:
    assert content_id("event", "d", "1") == "4c7d5c39b6017e97"


def test_parts_do_not_run_together() -> None:
    assert content_id("ab", "c") != content_id("a", "bc")


@given(st.lists(st.text()))
def test_an_id_is_short_hexadecimal(parts: list[str]) -> None:
    assert len(content_id(*parts)) == ID_LENGTH
    int(content_id(*parts), 16)


def test_a_name_is_parted_where_it_says_so() -> None:
    assert name_parts("ドナルド・ジョン・トランプ") == ("ドナルド", "ジョン", "トランプ")
    assert name_parts("Kim Jong-un") == ("kim", "jong", "un")
    assert name_parts("金正恩") == ("金正恩",)
    assert name_parts("・") == ()


@given(st.text(st.characters(categories=["L", "Nd", "P", "Zs"])))
def test_a_key_is_the_key_of_its_parts(name: str) -> None:
    assert "".join(name_parts(name)) == name_key(name)


def test_the_unknown_may_agree_with_all_and_two_others_only_if_they_are_one() -> None:
    assert may_agree(None, "RUS")
    assert may_agree("RUS", None)
    assert may_agree("RUS", "RUS")
    assert not may_agree("RUS", "PRK")


@st.composite
def crowded(draw: st.DrawFn) -> Annotation:
    """A document in which a few words tell many events of a few types, by a few states."""
    page = Page("、".join((*STATES, *WORDS)) + str(draw(st.integers(0, 9))), "2024-05-01")
    states = [page.state(name, f"{name[0]}AA") for name in STATES]
    for _ in range(draw(st.integers(1, 6))):
        parties = draw(st.lists(st.sampled_from(states), min_size=1, max_size=2, unique=True))
        page.event(draw(st.sampled_from(WORDS)), draw(st.sampled_from(TYPES)), parties)
    return page.annotation()


@given(
    st.lists(crowded(), min_size=1, max_size=3, unique_by=lambda one: one.document.id),
    st.randoms(use_true_random=False),
)
def test_no_two_events_bear_one_id_in_whatever_order_documents_come(
    documents: list[Annotation], chance: Random
) -> None:
    found = [event.id for event in reconcile(documents).events]
    assert len(found) == len(set(found))
    shuffled = chance.sample(documents, len(documents))
    assert [event.id for event in reconcile(shuffled).events] == found
    told = verify(reconcile(documents), documents)
    assert not any("its id is not" in problem.what for problem in told)


@given(crowded(), st.sampled_from(WORDS), st.integers(0, 5))
def test_what_stands_elsewhere_leaves_an_id_as_it_is(
    annotation: Annotation, words: str, at: int
) -> None:
    ids = {event.id: event_id(annotation, event) for event in annotation.events}
    span = next(e.trigger for e in [*annotation.events, *BEIJING.events])
    start = annotation.document.text.index(words)
    if any(e.trigger.start == start for e in annotation.events) or span.start == start:
        return
    other = replace(
        annotation.events[0], id="new", trigger=replace(span, start=start, end=start + 2)
    )
    events = (*annotation.events[:at], other, *annotation.events[at:])
    wider = replace(annotation, events=events)
    assert {e.id: event_id(wider, e) for e in wider.events if e.id != "new"} == ids


def test_two_events_in_the_same_words_have_two_ids() -> None:
    page = Page("甲国は乙国、丙国とそれぞれ会談した。", "2024-05-01")
    host, first, second = (page.state(name, f"{name[0]}AA") for name in STATES[:3])
    page.event("会談した", actors=[host, first])
    page.event("会談した", actors=[host, second])
    one, other = reconcile([page.annotation()]).events
    assert one.id != other.id
