from nenpyo.model import Citation
from nenpyo.read import document_from_text


def citations(
    references: str, body: str = "会談があった[1]。のちに延期された[2]。"
) -> tuple[Citation, ...]:
    return document_from_text(f"青葉会談\n{body}\n脚注\n{references}").citations


def test_carets_are_counted() -> None:
    first, second = citations(
        "- ^ 『会談』。港日報、2021年5月3日。\n- ^ 『延期』。港日報、2021年5月4日。\n"
    )
    assert (first.marker, second.marker) == ("[1]", "[2]")
    assert [anchor.start for anchor in second.anchors] == [23]


def test_numbers_of_their_own_hold() -> None:
    (entry,) = citations("2. 『延期』。港日報、2021年5月4日。\n")
    assert (entry.marker, entry.title) == ("[2]", "延期")
    (entry,) = citations("[2] 『延期』。港日報、2021年5月4日。\n")
    assert (entry.marker, len(entry.anchors)) == ("[2]", 1)


def test_an_entry_without_a_mark_in_the_prose_has_no_anchor() -> None:
    (entry,) = citations("7. 『延期』。港日報、2021年5月4日。\n")
    assert (entry.marker, entry.anchors) == ("[7]", ())


def test_an_entry_without_a_number_needs_a_date_or_an_address() -> None:
    entries = citations("港日報の特集\n『延期』。港日報、2021年5月4日。\n")
    assert [(entry.marker, entry.title) for entry in entries] == [("", "延期")]


def test_the_language_shows_in_script_and_words() -> None:
    text = "".join(
        f"- ^ “{title}”. 2021年5月4日閲覧。\n"
        for title in ("The talks in Minato", "Gespräche am Hafen", "会談へ", "회담", "Переговоры")
    )
    assert [entry.lang for entry in citations(text)] == ["en", None, "ja", "ko", None]


def test_links_of_a_box_are_no_citations() -> None:
    text = "会談は延期\n会談は延期された。\n関連記事\n『外相が出発』。港日報、2021年5月4日。\n"
    assert document_from_text(text).citations == ()
