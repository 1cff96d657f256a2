"""One by one or all at once, in whatever order: a store ends with what all documents make."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from tests.builders import Page

from nenpyo.model import Annotation, EntityType, EventRelation, EventType, RelationType, Status
from nenpyo.reconcile import reconcile, renew, renewal
from nenpyo.store import Store, open_store

PEOPLE = (
    ("プーチン", "RUS", "大統領"),
    ("プーチン", None, None),
    ("金正恩", "PRK", "総書記"),
    ("金正恩", None, "総書記"),
    ("金", "PRK", "総書記"),
    ("金", None, None),
    ("金正", "PRK", None),
    ("李明博", "KOR", "大統領"),
    ("李明博", "CHN", None),
    ("習近平", "CHN", None),
)
STATES = (("露", "RUS"), ("朝", "PRK"), ("中", "CHN"))
TIMES = ("2023-09-12", "2023-09-13", "2023-09-14", "2023-09", "2023", "2025-09-03")
KINDS = (
    ("会談した", EventType.CONSULT, None),
    ("訪問した", EventType.CONSULT, "visit"),
    ("到着した", EventType.TRAVEL, "arrive"),
    ("攻撃した", EventType.ASSAULT, None),
    ("署名した", EventType.SUPPORT, None),
)
SENTENCES = (
    "両首脳は協力を深めることで一致したという。",
    "専門家は影響は小さいと見ているという。",
    "続報を待ちたい、と外相は述べている。",
)
NUMBERS = count()


SEARCH = (Phase.explicit, Phase.reuse, Phase.generate)
"""No shrinking: every try opens a file and fills it again and again."""


@st.composite
def reports(draw: st.DrawFn) -> Annotation:
    """Some of a few people and states do a few things at a few times, in words that repeat."""
    copied = draw(st.sets(st.sampled_from(SENTENCES)))
    words = {name for name, *_ in PEOPLE + STATES} | {
        f"{word}{n}" for word, *_ in KINDS for n in range(3)
    }
    text = "\n".join(sorted(copied)) + f"\n{draw(st.integers(0, 10**6))}" + "・".join(sorted(words))
    page = Page(text + "・年月日", draw(st.none() | st.sampled_from(("2023-09-14", "2025-09-04"))))
    people = draw(st.sets(st.sampled_from(PEOPLE), max_size=4))
    who = [
        page.chain(name, country=country, title=title, aliases=aliases)
        for name, country, title in sorted(people, key=repr)
        for aliases in ((), ("金委員長",))[: 1 + (name == "金正恩" and draw(st.booleans()))][-1:]
    ]
    states = [page.state(name, code) for name, code in STATES]
    town = page.chain("中", EntityType.GPE, "RUS", name="港町")
    times = [page.time("年月日", value) for value in TIMES]
    for number in range(draw(st.integers(0, 3))):
        doing, type_, mode = draw(st.sampled_from(KINDS))
        actors = draw(st.lists(st.sampled_from(who + states), unique=True, max_size=3))
        page.event(
            f"{doing}{number}", type_, actors,
            draw(st.sampled_from(Status)), mode=mode,
            recipients=tuple(draw(st.lists(st.sampled_from(states), unique=True, max_size=1))),
            time=draw(st.none() | st.sampled_from(times)),
            place=draw(st.none() | st.sampled_from([*states, town])),
        )  # fmt: skip
    if len(page.events) > 1 and draw(st.booleans()):
        kind = draw(st.sampled_from((RelationType.PART_OF, RelationType.SAME)))
        one, other = draw(st.permutations([event.id for event in page.events]))[:2]
        page.relations.append(EventRelation(type=kind, source=one, target=other))
    return page.annotation()


def unique(documents: Sequence[Annotation]) -> list[Annotation]:
    return list({document.document.id: document for document in documents}.values())


def held(store: Store, documents: Sequence[Annotation]) -> None:
    """Hold a store against what its documents make all at once."""
    kept, made = store.chronology(), reconcile(documents, store.corrections())
    assert kept.entities == made.entities
    assert kept.events == made.events
    assert kept.conflicts == made.conflicts


@given(st.lists(reports(), max_size=7), st.randoms(use_true_random=False))
@settings(
    deadline=None,
    max_examples=12,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate,),
)
def test_documents_in_any_order_and_in_any_lots_make_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, documents: list[Annotation], chance: Random
) -> None:
    monkeypatch.setattr(renewal, "TOGETHER", chance.choice((1, 2, 3, renewal.TOGETHER)))
    documents = unique(documents)
    chance.shuffle(documents)
    with open_store(tmp_path / f"{next(NUMBERS)}.db", create=True) as store:
        for number, document in enumerate(documents, 1):
            store.add(document)
            if chance.random() < 0.5:
                store.refresh(renew)
                held(store, documents[:number])
        store.refresh(renew)
        held(store, documents)
        while documents:
            gone = documents.pop(chance.randrange(len(documents)))
            store.remove(gone.document.id)
            if chance.random() < 0.5 or not documents:
                store.refresh(renew)
                held(store, documents)


@given(st.lists(reports(), min_size=1, max_size=5), st.randoms(use_true_random=False))
@settings(
    deadline=None,
    max_examples=8,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate,),
)
def test_a_document_read_anew_makes_the_same(
    tmp_path: Path, documents: list[Annotation], chance: Random
) -> None:
    documents = unique(documents)
    with open_store(tmp_path / f"{next(NUMBERS)}.db", create=True) as store:
        for document in documents:
            store.add(document)
        store.refresh(renew)
        at = chance.randrange(len(documents))
        fewer = documents[at].events[:1]
        documents[at] = replace(documents[at], events=fewer, relations=())
        store.replace(documents[at])
        store.refresh(renew)
        held(store, documents)
