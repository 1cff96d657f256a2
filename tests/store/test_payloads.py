import string

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import Page

from nenpyo.errors import StoreError
from nenpyo.model import Annotation, EntityType, Event, EventType, MentionForm, Status
from nenpyo.store.payloads import decode, decode_annotation, encode, encode_annotation

WORDS = st.text("露朝会談訪問３日「」、。 \n" + string.ascii_letters, min_size=1, max_size=8)
DAYS = st.dates().map(lambda day: day.isoformat())


@st.composite
def annotations(draw: st.DrawFn) -> Annotation:
    """Any annotation: names, dates and events at words of any text."""
    words = draw(st.lists(WORDS, min_size=1, max_size=6))
    published = draw(st.none() | DAYS)
    page = Page("".join(words), published, publisher=draw(st.none() | WORDS))
    chains = [
        page.chain(
            word,
            draw(st.sampled_from(EntityType)),
            draw(st.none() | st.sampled_from(["RUS", "PRK"])),
            draw(st.sampled_from(MentionForm)),
            wikidata=draw(st.none() | st.just("Q1")),
        )
        for word in words
    ]
    for word in words:
        time = page.time(word, draw(DAYS)) if draw(st.booleans()) else None
        actors = draw(st.lists(st.sampled_from(chains), unique=True))
        kind, status = draw(st.sampled_from(EventType)), draw(st.sampled_from(Status))
        page.event(word, kind, actors, status, time=time)
        page.statement(word, chains[0], word)
    return page.annotation()


@given(annotations())
def test_what_is_encoded_is_decoded(annotation: Annotation) -> None:
    payload = encode_annotation(annotation)
    assert decode_annotation(payload, annotation.document.text) == annotation
    assert encode(decode(encode(annotation), Annotation)) == encode(annotation)


def test_damage_is_told() -> None:
    with pytest.raises(StoreError, match="a damaged event in the chronicle"):
        decode(b"\x81\xa2id\xa1x", Event)
