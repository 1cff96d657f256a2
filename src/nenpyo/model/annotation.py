"""All that is read in one document: what the store keeps and `nenpyo annotate` prints."""

from dataclasses import dataclass

from nenpyo.model.analysis import Chain, Sentence
from nenpyo.model.event import EventMention, EventRelation, SeriesClaim
from nenpyo.model.statement import Statement
from nenpyo.model.text import Document
from nenpyo.model.time import TimeExpression


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A document with its times, entities, events, statements, relations and claims of series."""

    document: Document
    sentences: tuple[Sentence, ...]
    times: tuple[TimeExpression, ...]
    chains: tuple[Chain, ...]
    events: tuple[EventMention, ...]
    statements: tuple[Statement, ...]
    relations: tuple[EventRelation, ...] = ()
    series: tuple[SeriesClaim, ...] = ()
