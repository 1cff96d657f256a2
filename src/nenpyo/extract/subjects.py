"""Subjects that a clause leaves out: from its neighbours, from the topic, from the text before."""

from collections.abc import Iterator
from unicodedata import category

from nenpyo.extract.clauses import SHARED, WINDOW, Clauses, arguments, leading
from nenpyo.extract.links import CHAIN
from nenpyo.extract.parties import Context, Ids, acting
from nenpyo.extract.topics import SUBJECTS
from nenpyo.extract.triggers import Trigger
from nenpyo.model import Case, Chunk

FAR = 400
"""Characters to look back for a bracket."""


def left_out(context: Context, trigger: Trigger) -> Ids:
    """The subject that a clause shares with its neighbours, or the nearest topic before it."""
    clauses, anchor = context.clauses, trigger.anchor
    for place in neighbours(context, anchor):
        for chunk in arguments(clauses, place, *SUBJECTS):
            if chunk < trigger.chunk and (ids := acting(context, chunk)):
                return ids
    start = max(clauses.sentences[clauses.homes[anchor]].chunks[0], trigger.chunk - WINDOW)
    for place in range(trigger.chunk - 1, start - 1, -1):
        topic = clauses.chunks[place]
        if topic.case is not Case.TOPIC or topic.head < 0:
            continue
        if not _reports(context, clauses.chunks[topic.head]) and (ids := acting(context, place)):
            return ids
    return ()


def neighbours(context: Context, anchor: int) -> Iterator[int]:
    """Clauses that may share a subject: those that lead to this one, then those it leads to.

    A medium that reports a clause is not the one who acts in it.
    """
    clauses = context.clauses
    yield from leading(clauses, anchor)
    place = anchor
    for _ in range(CHAIN):
        head = clauses.chunks[place].head
        if head < 0:
            return
        chunk = clauses.chunks[head]
        told = clauses.chunks[place].link not in SHARED and _reports(context, chunk)
        if chunk.predicate is not None:
            if not told:
                yield head
            yield from (child for child in leading(clauses, head) if child < anchor)
        place = head


def _reports(context: Context, chunk: Chunk) -> bool:
    reporting = context.grammar.factuality.reporting
    return chunk.predicate is not None and chunk.predicate.lemma in reporting


def is_quoted(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether a bracket opens before the trigger in its sentence and closes only behind it.

    Who speaks is not the one whom the quotation leaves unnamed: "they were killed", X said.
    """
    start = clauses.sentences[clauses.homes[trigger.anchor]].span.start
    depth = 0
    for letter in clauses.text[max(start, trigger.span.start - FAR) : trigger.span.start]:
        kind = category(letter)
        depth = depth + 1 if kind == "Ps" else max(0, depth - (kind == "Pe"))
    return depth > 0


def names_subject(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether the sentence has a subject or topic before the trigger, known by name or not."""
    start, _ = clauses.sentences[clauses.homes[trigger.anchor]].chunks
    start = max(start, trigger.chunk - WINDOW)
    return any(clauses.chunks[place].case in SUBJECTS for place in range(start, trigger.chunk))


def topics_of(context: Context) -> tuple[Ids, ...]:
    """For each sentence, the topic that the sentences before it in its paragraph hand on.

    On the page of a person or body, each paragraph begins with that one.
    """
    clauses = context.clauses
    found: list[Ids] = []
    topic: Ids = ()
    paragraph = -1
    for sentence in clauses.sentences:
        if sentence.paragraph != paragraph:
            topic, paragraph = context.page, sentence.paragraph
        found.append(topic)
        topics = (p for p in range(*sentence.chunks) if _is_handed_on(clauses, p))
        topic = next((ids for place in topics if (ids := acting(context, place))), topic)
    return tuple(found)


def _is_handed_on(clauses: Clauses, place: int) -> bool:
    """Whether a chunk is a topic, or the label of an entry in a list: all that its sentence is."""
    return clauses.chunks[place].case is Case.TOPIC or _is_label(clauses, clauses.homes[place])


def _is_label(clauses: Clauses, home: int) -> bool:
    """Whether a sentence is nothing but a noun."""
    first, last = clauses.sentences[home].chunks
    return last - first == 1 and clauses.chunks[first].predicate is None


def is_entitled(context: Context, trigger: Trigger, handed: Ids) -> bool:
    """Whether whom a sentence is handed on is whom the page, or its entry of a list, is about.

    Such a one is left out more often than anybody else is.
    """
    clauses, home = context.clauses, context.clauses.homes[trigger.chunk]
    before = clauses.sentences[home - 1] if home else None
    entry = before is not None and before.paragraph == clauses.sentences[home].paragraph
    return bool(handed) and (handed == context.page or (entry and _is_label(clauses, home - 1)))
