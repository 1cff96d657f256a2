"""Which events claims of series count, through the whole Japanese pack."""

from nenpyo.model import Annotation
from nenpyo.pipeline import annotate
from nenpyo.read import Metadata, document_from_text


def read(text: str) -> Annotation:
    return annotate(document_from_text(text, name="text", given=Metadata(published="2016-03-22")))


def test_a_claim_counts_what_its_clause_takes_up_again() -> None:
    page = read("安倍晋三首相は20日、モンゴルを訪問した。首相の訪問は2回目となる。")
    (claim,) = page.series
    told = {one.id: one.trigger.of(page.document.text) for one in page.events}
    assert told[claim.event or ""].startswith("訪問")


def test_it_is_known_again_by_the_words_of_the_sentence_that_told_it() -> None:
    (claim,) = read("海底火山が20日、噴火した。噴火は7年ぶり。").series
    assert "火山" in "".join(claim.about)
