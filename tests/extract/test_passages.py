from nenpyo.analyses import analyse_document
from nenpyo.extract.passages import Passages, passages_of
from nenpyo.pipeline import annotate
from nenpyo.read import document_from_text


def passages(text: str) -> Passages:
    document = document_from_text(text, name="text")
    found = annotate(document)
    return passages_of(text, analyse_document(document), found.events, found.statements)


def names_at(found: Passages, word: str) -> list[str]:
    place = next(at for at, _ in enumerate(found.chunks) if word in found.content(at))
    return [span.of(found.text) for _, span in found.people(place)]


def test_a_noun_without_a_name_is_its_owners() -> None:
    assert names_at(passages("国連の代表は会議に参加した。"), "代表") == ["国連"]


def test_a_person_is_meant_before_the_office_he_bears() -> None:
    assert names_at(passages("中国の王毅外相が出席した。"), "王毅") == ["王毅"]


def test_what_a_cleft_names_is_told_of_its_clause() -> None:
    found = passages("会談に同席したのは王毅外相だけだった。")
    place = next(at for at, _ in enumerate(found.chunks) if "同席" in found.content(at))
    told = found.told_of(place)
    assert told is not None
    assert "王毅" in found.content(told)


def test_words_are_the_speakers() -> None:
    text = "王毅外相は「部隊は撤退した」と述べた。首相は帰国した。"
    found = passages(text)
    said = next(chunk.span for chunk in found.chunks if "撤退" in chunk.span.of(text))
    left = next(chunk.span for chunk in found.chunks if "帰国" in chunk.span.of(text))
    assert found.sources(said)
    assert found.is_said(said)
    assert not found.is_said(left)
