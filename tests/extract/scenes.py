"""Short texts for tests: chunks by the Japanese pack, names and times as the test gives them."""

from dataclasses import replace

from tests.builders import interval

from nenpyo.analyse.sentences import read_prose
from nenpyo.extract.clauses import Clauses, clauses_of
from nenpyo.extract.events import read_events
from nenpyo.languages import load
from nenpyo.model import (
    Analysis,
    Chain,
    Document,
    EntityType,
    EventMention,
    EventRelation,
    Mention,
    MentionForm,
    Span,
    Statement,
    StatementKind,
    TimeExpression,
    TimeType,
)
from nenpyo.read import document_from_text

COUNTRIES = {"甲国": "AAA", "乙国": "BBB", "丙国": "CCC", "中国": "CHN", "ロシア": "RUS"}
PEOPLE = ("山田", "林", "金氏", "李氏")
BODIES = ("毎朝新聞", "国連")
JOINERS = ("、", "・")
FORMAL = ("場合",)
PLACES = ("甲市", "乙市", "北京", "丙島")


def _places(text: str, words: str) -> tuple[Mention, ...]:
    found, start = [], text.find(words)
    while start >= 0:
        found.append(Mention(span=Span(start, start + len(words)), form=MentionForm.NAM))
        start = text.find(words, start + 1)
    return tuple(found)


def chains(text: str) -> tuple[Chain, ...]:
    """The names above that a text holds; a chain's id is its name."""
    kinds = {
        **dict.fromkeys(COUNTRIES, EntityType.GPE),
        **dict.fromkeys(PEOPLE, EntityType.PERSON),
        **dict.fromkeys(PLACES, EntityType.LOC),
        "乙市": EntityType.GPE,
        **dict.fromkeys(BODIES, EntityType.ORG),
    }
    return tuple(
        Chain(
            id=name,
            type=kind,
            name=name,
            country=COUNTRIES.get(name),
            actor=COUNTRIES.get(name),
            wikidata="Q1" if name in COUNTRIES else None,
            state=name in COUNTRIES,
            mentions=mentions,
        )
        for name, kind in kinds.items()
        if (mentions := _places(text, name))
    )


def prose(document: Document) -> Analysis:
    """The sentences and chunks of a document, without names and times."""
    found = read_prose([document], load("ja"))[0]
    return Analysis(tokens=found.lines.tokens, sentences=found.sentences, chunks=found.chunks)


def read(
    text: str, times: dict[str, str] | None = None, said: dict[str, tuple[str, str]] | None = None
) -> tuple[tuple[EventMention, ...], tuple[EventRelation, ...]]:
    """Events and relations of a text; `times` gives values, `said` speaker and medium by words."""
    pack = load("ja")
    document = document_from_text(text, name="text")
    expressions = tuple(
        TimeExpression(
            id=words,
            span=Span(text.index(words), text.index(words) + len(words)),
            type=TimeType.DATE,
            value=value,
            interval=interval(value),
        )
        for words, value in (times or {}).items()
    )
    statements = tuple(
        Statement(
            id=words,
            speakers=(speaker,) if speaker else (),
            reported_by=(medium,) if medium else (),
            kind=StatementKind.INDIRECT,
            cue=None,
            content=Span(text.index(words), text.index(words) + len(words)),
        )
        for words, (speaker, medium) in (said or {}).items()
    )
    analysis = replace(prose(document), times=expressions, chains=chains(text))
    return read_events(document, analysis, statements, pack)


def clauses(text: str) -> Clauses:
    """The chunks of a text without names and times, as clauses."""
    document = document_from_text(text, name="text")
    return clauses_of(text, prose(document), JOINERS, FORMAL)


def event(text: str, rule: str, times: dict[str, str] | None = None) -> EventMention:
    """The first event of a text that a rule told."""
    return next(one for one in read(text, times)[0] if one.rule == rule)
