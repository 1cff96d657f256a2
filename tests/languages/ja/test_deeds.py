"""The model of happenings: what it makes of the form of a predicate and of what hangs on it."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from nenpyo.languages.ja.deeds import BITS, likelihood, places
from nenpyo.model import Case, EntityType, Link, Predicate, RegionKind, TimeType, Voice
from nenpyo.pack.deeds import Deed, Filler

PARTY = Filler(
    case=Case.NOMINATIVE, word="甲国", link=None, names=(EntityType.GPE,), times=()
)  # fmt: skip
DAY = Filler(case=None, word="日", link=None, names=(), times=(TimeType.DATE,))
SENT = Deed(
    predicate=Predicate(lemma="送り込む", past=True),
    word="込む",
    words=("た",),
    link=Link.ROOT,
    region=RegionKind.BODY,
    fillers=(DAY, PARTY),
    head=None,
    dated=1,
    named=1,
    sentence=3,
    said=False,
)


def test_a_dated_past_deed_of_a_party_is_likelier_than_what_is_general() -> None:
    assert likelihood(SENT) > 1
    general = replace(SENT, predicate=replace(SENT.predicate, past=False), fillers=(), dated=0)
    assert likelihood(general) < likelihood(SENT)


def test_words_used_alike_are_judged_alike() -> None:
    other = replace(SENT, predicate=replace(SENT.predicate, lemma="送り出す"), word="出す")
    state = replace(SENT, predicate=replace(SENT.predicate, lemma="属する"), word="属する")
    assert likelihood(other) > 1
    assert likelihood(state) < likelihood(other)


@given(st.text(min_size=1, max_size=8), st.booleans(), st.sampled_from([*Voice]))
def test_any_word_has_features_within_the_table(lemma: str, past: bool, voice: Voice) -> None:  # noqa: FBT001  # a property's argument
    one = replace(SENT, predicate=replace(SENT.predicate, lemma=lemma, past=past, voice=voice))
    assert all(0 <= place < 1 << BITS for place in places(one))
    assert likelihood(one) == likelihood(one)
