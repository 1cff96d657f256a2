"""Who is said to have been at a happening, or to have done it, beside those in its roles."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from nenpyo.extract.attendance import attendances
from nenpyo.extract.blame import blames
from nenpyo.extract.passages import passages_of
from nenpyo.model import Analysis, Document, EventMention, Involvement, Statement
from nenpyo.pack.involvement import InvolvementGrammar


def with_involvement(
    document: Document,
    analysis: Analysis,
    events: Sequence[EventMention],
    statements: Sequence[Statement],
    grammar: InvolvementGrammar,
) -> tuple[EventMention, ...]:
    """The events, each with who is said to have been there, or to be behind it."""
    if not events or not grammar.worth.search(document.text):
        return tuple(events)
    passages = passages_of(document.text, analysis, events, statements)
    found: dict[str, list[Involvement]] = defaultdict(list)
    for id_, one in (*attendances(passages, grammar), *blames(passages, grammar)):
        if one not in found[id_]:
            found[id_].append(one)
    return tuple(
        replace(event, involved=tuple(found[event.id])) if event.id in found else event
        for event in events
    )
