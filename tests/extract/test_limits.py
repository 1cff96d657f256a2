"""Since when claims of series count, where that stands ahead in their clause."""

from nenpyo.model import Annotation, Circle
from nenpyo.pipeline import annotate
from nenpyo.read import Metadata, document_from_text


def read(text: str) -> Annotation:
    return annotate(document_from_text(text, name="text", given=Metadata(published="2023-09-14")))


def anchor(text: str) -> str | None:
    """The words of the happening since which the last claim counts; "" where none is told."""
    page = read(text)
    id_ = page.series[-1].anchor
    told = {one.id: one.trigger.of(text) for one in page.events}
    return told[id_] if id_ else id_


def test_a_clause_may_begin_with_what_it_counts_from() -> None:
    assert anchor("衝突後に両国の閣僚が会談するのは初めて。") is not None
    assert anchor("調査の再開後、隊員が現場に入るのは初めて。") == ""
    assert anchor("両国の閣僚が会談するのは初めて。") is None


def test_what_is_counted_from_says_nothing_of_the_kind() -> None:
    claim = read("衝突後に両国の閣僚が会談するのは初めて。").series[-1]
    assert "衝突" not in (*claim.terms, *claim.about)


def test_an_office_is_a_circle_and_no_happening() -> None:
    (claim,) = read("首相の訪問は就任後初めて。").series
    assert (claim.circle, claim.anchor) == (Circle.OFFICE, None)
