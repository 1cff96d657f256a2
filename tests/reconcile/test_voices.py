from tests.builders import Page, summit

from nenpyo.model import Annotation
from nenpyo.reconcile import reconcile
from nenpyo.reconcile.voices import voices_of

LEAD = "ロシアのプーチン大統領と北朝鮮の金正恩総書記は3日、北京の迎賓館で会談した。"
BODY = "ロシア大統領府の発表によると、会談は通訳を交えておよそ2時間半にわたって続いた。"
OWN = "専門家はこの会談が両国の軍事面の結びつきをさらに強めるものだと見ている。"


def page(*sentences: str, published: str | None = None) -> Annotation:
    return Page("\n".join(sentences), published).annotation()


def voices(*annotations: Annotation) -> int:
    return len(set(voices_of(annotations).values()))


def test_a_copy_is_one_voice_with_what_it_copies() -> None:
    assert voices(page(LEAD, BODY), page(LEAD, BODY, "(時事)")) == 1


def test_a_copy_that_is_cut_or_extended_is_one_voice_too() -> None:
    assert voices(page(LEAD, BODY, OWN), page(LEAD, BODY)) == 1


def test_a_report_that_shares_a_sentence_has_its_own_voice() -> None:
    assert voices(page(LEAD, BODY), page(LEAD, OWN * 2)) == 2


def test_short_sentences_make_no_copy() -> None:
    assert voices(page("続報を待つ。", BODY), page("続報を待つ。", OWN)) == 2


def test_copies_of_copies_are_one_voice() -> None:
    assert voices(page(LEAD, BODY), page(LEAD, BODY, OWN), page(BODY, OWN)) == 1


def test_the_oldest_speaks() -> None:
    first, second = page(LEAD, BODY), page(LEAD, BODY, "(転載)")
    assert voices_of([first, second])[second.document.id] == first.document.id


def test_an_event_counts_voices_not_documents() -> None:
    text = "プーチン大統領と金正恩総書記は3日、北京で会談した。"
    first = summit(text, "3日", "2025-09-03", "2025-09-03")
    copy = summit(text + "\n(配信)", "3日", "2025-09-03", "2025-09-04")
    other = summit("金正恩氏は3日にプーチン氏と会談、中国の首都で。", "3日", "2025-09-03")
    (event,) = reconcile([first, copy, other]).events
    assert (len(event.mentions), event.voices) == (3, 2)
