"""Words that stand in a name: an event noun in one tells no event."""

from collections.abc import Sequence

from nenpyo.extract.clauses import Clauses
from nenpyo.extract.quotes import quotations
from nenpyo.extract.triggers import Trigger
from nenpyo.model import Span, Statement
from nenpyo.pack.events import Use
from nenpyo.pack.statements import StatementGrammar


def is_in_name(
    clauses: Clauses,
    trigger: Trigger,
    statements: Sequence[Statement],
    grammar: StatementGrammar,
) -> bool:
    """Whether a word stands in a name between quotation marks, or is itself put in them.

    「増税に反対する会」 is a name; what is said is part of a statement, or ends as a quoted clause.
    """
    sentence = clauses.sentences[clauses.homes[trigger.chunk]].span
    quotes = quotations(clauses.text, sentence, grammar.marks)
    quote = next((one for one in quotes if one.covers(trigger.span)), None)
    if quote is None:
        return False
    alone = (quote.start + 1, quote.end - 1) == (trigger.span.start, trigger.span.end)
    if alone and trigger.use is Use.NOUN:
        return True
    said = _is_quoted_clause(clauses, trigger.chunk, quote, grammar)
    return not said and not any(one.content.overlaps(quote) for one in statements)


def _is_quoted_clause(clauses: Clauses, place: int, quote: Span, grammar: StatementGrammar) -> bool:
    """Whether what ends a quoted clause follows a quotation that a chunk stands in."""
    while place < len(clauses.chunks) - 1 and clauses.chunks[place].span.end < quote.end:
        place += 1
    behind = clauses.text[quote.end : max(quote.end, clauses.chunks[place].span.end)]
    return grammar.complementiser.search(behind) is not None
