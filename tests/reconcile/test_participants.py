from tests.builders import Page

from nenpyo.model import Annotation, Conflict, EntityType, EventType, Span
from nenpyo.reconcile import reconcile


def signing(outlet: str, signer: str) -> Annotation:
    page = Page(
        f"{outlet}：ロシアの{signer}と金正恩氏が19日、条約に署名した。",
        "2024-06-20",
        publisher=outlet,
    )
    who = [
        page.chain(signer, country="RUS", wikidata=f"Q-{signer}"),
        page.chain("金正恩", country="PRK", wikidata="Q-kim"),
    ]
    page.event("署名した", EventType.SUPPORT, who, time=page.time("19日", "2024-06-19"))
    return page.annotation()


def attack(outlet: str, doer: str, day: str = "2024-06-19") -> Annotation:
    page = Page(f"{outlet}：{doer}が19日、アデンの港を攻撃した。", "2024-06-20", publisher=outlet)
    who = page.chain(doer, EntityType.ORG)
    port = page.chain("アデン", EntityType.GPE, "YEM")
    page.event("攻撃した", EventType.ASSAULT, [who], place=port, time=page.time("19日", day))
    return page.annotation()


def disputes(*documents: Annotation) -> list[Conflict]:
    return list(reconcile(documents).conflicts)


def test_two_names_for_one_signer_are_a_dispute_of_who_took_part() -> None:
    documents = signing("青葉通信", "プーチン"), signing("みなと新聞", "ラブロフ")
    assert len(reconcile(documents).events) == 1
    (conflict,) = disputes(*documents)
    assert conflict.field == "participant"
    shown = {s.text for reading in conflict.readings for s in reading.support}
    assert shown == {"プーチン", "ラブロフ", "金正恩"}
    assert not disputes(signing("青葉通信", "プーチン"), signing("みなと新聞", "プーチン"))


def test_one_attack_ascribed_to_two_is_a_dispute_of_attribution() -> None:
    documents = attack("青葉通信", "フーシ派"), attack("みなと新聞", "アルカイダ")
    assert len(reconcile(documents).events) == 1
    (conflict,) = disputes(*documents)
    assert conflict.field == "attribution"
    other_day = attack("みなと新聞", "アルカイダ", "2024-06-18")
    assert len(reconcile([documents[0], other_day]).events) == 2


def test_what_one_outlet_tells_of_two_is_no_dispute() -> None:
    assert not disputes(attack("青葉通信", "フーシ派"), attack("青葉通信", "アルカイダ"))


def test_a_reading_opens_on_the_words_that_name_them() -> None:
    first = attack("青葉通信", "フーシ派")
    (conflict,) = disputes(first, attack("みなと新聞", "アルカイダ"))
    supports = [s for r in conflict.readings for s in r.support if s.document == first.document.id]
    assert [s.span for s in supports] == [Span(5, 9)]
