"""Short texts as statements: chunks by the Japanese pack, names those of `scenes`."""

from dataclasses import replace

from tests.extract.scenes import chains, prose

from nenpyo.extract.clauses import clauses_of
from nenpyo.extract.scenes import Scene, scene_of
from nenpyo.extract.statements import read_statements
from nenpyo.languages import load
from nenpyo.model import Analysis, Document, Statement, TimeExpression
from nenpyo.read import document_from_text


def analysis_of(text: str, times: tuple[TimeExpression, ...] = ()) -> tuple[Document, Analysis]:
    """A text with its sentences, chunks and the names it holds."""
    document = document_from_text(text, name="text")
    return document, replace(prose(document), chains=chains(text), times=times)


def statements(text: str, times: tuple[TimeExpression, ...] = ()) -> tuple[Statement, ...]:
    """The statements of a text."""
    return read_statements(*analysis_of(text, times), load("ja"))


def told(text: str) -> list[tuple[str, str]]:
    """Who says what in a text: speakers joined with +, "<" before those who report it."""
    found = []
    for one in statements(text):
        who = "+".join(one.speakers) + ("<" + "+".join(one.reported_by) if one.reported_by else "")
        found.append((who, one.content.of(text)))
    return found


def scene(text: str, number: int = 0) -> Scene:
    """One sentence of a text."""
    document, analysis = analysis_of(text)
    return scene_of(clauses_of(document.text, analysis), number, load("ja").statements)


def place(sentence: Scene, words: str) -> int:
    """The chunk that begins with the words."""
    places = range(sentence.first, sentence.last)
    return next(p for p in places if sentence.content(p).startswith(words))
