"""To which event something belongs that a clause says: a number, a place in a series, an outcome.

It belongs to the event that its chunk hangs on; where its clause only takes an event up again by
name (the talks lasted two hours), to the latest mention of that name before it.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from nenpyo.model import Analysis, Case, Chunk, EventMention, Link, Sentence, Span

WINDOW = 40
"""Chunks before some words in which their subject is looked for."""
SHORTEST_NAME = 2
"""Characters of a noun that can take an event up again; one character is too little to go by."""


CARRIED = 120
"""Characters within which a sentence without a subject follows the event that it speaks of."""


def event_of(
    span: Span,
    sentence: Sentence,
    analysis: Analysis,
    events: Sequence[EventMention],
    text: str,
) -> str | None:
    """The id of the event to which the words under a span belong; None where none is told.

    Their own clause comes first, then what it goes on into.
    """
    found = clause_event(span, sentence, analysis, events, text)
    return found or _event_on(_path(span, sentence, analysis), analysis, events, text)


def clause_event(
    span: Span,
    sentence: Sentence,
    analysis: Analysis,
    events: Sequence[EventMention],
    text: str,
) -> str | None:
    """The id of the event that the clause of some words tells, or takes up again."""
    path = _path(span, sentence, analysis)
    told = (n for n, at in enumerate(path, 1) if _goes_on(analysis.chunks[at]))
    return _event_on(path[: next(told, len(path))], analysis, events, text)


def _path(span: Span, sentence: Sentence, analysis: Analysis) -> list[int]:
    """The chunk of some words and all that it hangs on."""
    first, last = sentence.chunks
    chunks = analysis.chunks
    at = next((i for i in range(last - 1, first - 1, -1) if chunks[i].span.overlaps(span)), None)
    return [] if at is None else list(_heads(at, chunks))


def _goes_on(chunk: Chunk) -> bool:
    """Whether a clause ends with it that leads to another (it flew for an hour, and fell)."""
    return chunk.predicate is not None and chunk.link is Link.CONTINUATION


def _event_on(
    path: Sequence[int], analysis: Analysis, events: Sequence[EventMention], text: str
) -> str | None:
    """The event told on a path of chunks, else by a subject of one of them; what is said first.

    What is put at a number is what the number is told of: they put the dead at four.
    """
    chunks = analysis.chunks
    before = range(max(0, path[0] - WINDOW), path[0] + 1) if path else ()
    heads = [i for i in before if chunks[i].head in path]
    puts = [i for i in heads if _is_put_at(path, chunks[i], chunks)]
    said = next((n for n, at in enumerate(path, 1) if chunks[at].link is Link.QUOTE), len(path))
    put = (_told_of(i, analysis, events, text) for i in puts)
    parts = (
        found
        for part in (path[:said], path[said:])
        for found in _of_part(part, heads, analysis, events, text)
    )
    about = (i for i in before if chunks[i].case is Case.ABOUT and _leads_to(i, path, chunks))
    matters = (_told_of(i, analysis, events, text) for i in about)
    return next(filter(None, chain(put, parts, matters)), None)


def _of_part(
    part: Sequence[int],
    heads: Sequence[int],
    analysis: Analysis,
    events: Sequence[EventMention],
    text: str,
) -> Iterator[str | None]:
    """The events told on what is said, or on what says it, then those of their subjects."""
    chunks = analysis.chunks
    yield from (_told_in(chunks[i], events) for i in part)
    for i in heads:
        if chunks[i].head in part and _is_subject(chunks[i]):
            yield _told_of(i, analysis, events, text)


def _is_put_at(path: Sequence[int], other: Chunk, chunks: Sequence[Chunk]) -> bool:
    """Whether the number on a path is put at something: 死者を4人と, 会談は2時間で終わった."""
    number = chunks[path[0]]
    if _is_put(number):
        return other.case is Case.ACCUSATIVE
    over = chunks[number.head].predicate if number.head == path[0] + 1 else None
    ends = number.case in (Case.LOCATIVE, Case.INSTRUMENTAL) and over and not over.nominal
    return bool(ends) and _is_subject(other) and other.predicate is None


def _is_put(chunk: Chunk) -> bool:
    """Whether a number is what something is said to be."""
    return chunk.link is Link.QUOTE or chunk.case in {Case.ESSIVE, Case.COMITATIVE}


def _told_of(
    index: int, analysis: Analysis, events: Sequence[EventMention], text: str
) -> str | None:
    """The event that a noun tells, or what leads to it, or that it takes up again by name."""
    chunks = analysis.chunks
    nouns = _joined(index, chunks)
    inside = range(max(0, index - WINDOW), index)
    led = [i for i in inside if chunks[i].head in nouns and _tells(chunks[i])]
    led += [i for i in inside if chunks[i].head in led and chunks[i].predicate is None]
    told = (_told_in(chunks[i], events) for i in (index, *reversed(led)))
    found = next(filter(None, told), None) or _taken_up(chunks[index].content, events, text)
    return found or next(filter(None, (_named_by(chunks[i], events) for i in nouns)), None)


def _joined(index: int, chunks: Sequence[Chunk]) -> list[int]:
    """A noun and those before it that say whose it is, or stand beside it in a list."""
    found = [index]
    for place in range(index - 1, max(-1, index - WINDOW), -1):
        chunk = chunks[place]
        beside = chunk.case in (Case.GENITIVE, Case.COORDINATE) or chunk.link is Link.COORDINATION
        if chunk.head in found and chunk.predicate is None and beside:
            found.append(place)
    return found


def object_event(
    span: Span,
    sentence: Sentence,
    analysis: Analysis,
    events: Sequence[EventMention],
    text: str,
) -> str | None:
    """The id of the event of which somebody says some words (they call the talks the second)."""
    chunks = analysis.chunks
    for above in _path(span, sentence, analysis)[1:]:
        before = range(sentence.chunks[0], above)
        objects = (
            i for i in before if chunks[i].head == above and chunks[i].case is Case.ACCUSATIVE
        )
        for place in objects:
            found = _told_in(chunks[place], events)
            found = found or _taken_up(chunks[place].content, events, text)
            if found:
                return found
    return None


def _told_in(chunk: Chunk, events: Sequence[EventMention]) -> str | None:
    """The event whose trigger stands in a chunk."""
    return next((e.id for e in events if e.trigger.overlaps(chunk.content)), None)


def _named_by(chunk: Chunk, events: Sequence[EventMention]) -> str | None:
    """The event that the noun of a chunk is the name of, not what is after it (爆発後の)."""
    return next((e.id for e in events if e.trigger.overlaps(chunk.content)
                 and e.trigger.end >= chunk.content.end), None)  # fmt: skip


def _is_subject(chunk: Chunk) -> bool:
    return chunk.topic or chunk.case in (Case.NOMINATIVE, Case.TOPIC)


def _tells(chunk: Chunk) -> bool:
    """Whether a clause goes on into another, or says which one is meant (those who fled)."""
    return chunk.link in (Link.CONTINUATION, Link.ADNOMINAL) and chunk.predicate is not None


def _heads(at: int, chunks: Sequence[Chunk]) -> Iterator[int]:
    """A chunk and all that it hangs on, up to the end of its sentence."""
    while at >= 0:
        yield at
        at = chunks[at].head


def _taken_up(noun: Span, events: Sequence[EventMention], text: str) -> str | None:
    """The latest event before a noun, or in it, that bears its name."""
    name = noun.of(text)
    if len(name) < SHORTEST_NAME:
        return None
    for event in reversed(events):
        trigger = event.trigger.of(text)
        named = name in trigger or (len(trigger) >= SHORTEST_NAME and trigger[:2] in name)
        if event.trigger.start <= noun.start and named:
            return event.id
    return None


def carried_event(
    span: Span,
    sentence: Sentence,
    analysis: Analysis,
    events: Sequence[EventMention],
    text: str,
) -> str | None:
    """The event told before a sentence of which some words speak without a subject of their own.

    Where a clause is the subject (that a ship is lost), only an event that it tells again in a
    word of its own. What the sentence itself tells stands beside it (after the talks of April).
    """
    path = _path(span, sentence, analysis)
    before = range(sentence.chunks[0], path[0] + 1) if path else ()
    subjects = [i for i in before if analysis.chunks[i].head in path]
    subjects = [i for i in subjects if analysis.chunks[i].case in (Case.NOMINATIVE, Case.TOPIC)]
    if not subjects:
        return event_before(sentence.span.start, events)
    clause = subjects[-1]
    if analysis.chunks[clause].predicate is None:
        return None
    inside = [i for i in before if clause in (i, analysis.chunks[i].head)]
    words = [analysis.chunks[i].content.of(text) for i in inside]
    return next((e.id for e in reversed(events) if _is_told_by(words, e, sentence, text)), None)


def _is_told_by(words: Sequence[str], event: EventMention, before: Sentence, text: str) -> bool:
    """Whether an event told earlier is named by a noun of a clause, or begins like its verb."""
    trigger = event.trigger.of(text)
    named = any(trigger[:SHORTEST_NAME] in word for word in words[:-1])
    return event.trigger.start < before.span.start and (named or trigger[:1] == words[-1][:1])


def event_before(start: int, events: Sequence[EventMention]) -> str | None:
    """The event told last before a place, and not far before it."""
    before = [event for event in events if start - CARRIED <= event.trigger.start < start]
    return max(before, key=lambda event: event.trigger.start).id if before else None


def shared_events(
    span: Span, sentence: Sentence, analysis: Analysis, events: Sequence[EventMention]
) -> Iterator[str]:
    """The events of the other clauses of which the noun that some words count is the subject.

    「兵士8人は…逃れ、…申請した」: what they did before, and 「逃れた8人は…」: which they are.
    """
    path = _path(span, sentence, analysis)
    if not path:
        return
    chunks, number = analysis.chunks, path[0]
    subject = number
    while chunks[subject].case is Case.GENITIVE and chunks[subject].head == subject + 1:
        subject += 1
    if not _is_subject(chunks[subject]):
        return
    above = chunks[subject].head
    for place in range(sentence.chunks[0], max(above, subject)):
        chunk = chunks[place]
        before = place > subject and chunk.head == above and _goes_on(chunk)
        which = chunk.head in (number, subject) and chunk.link is Link.ADNOMINAL
        found = _told_in(chunk, events) if (before or which) and chunk.predicate else None
        if found:
            yield found


def leading_event(
    span: Span, sentence: Sentence, analysis: Analysis, events: Sequence[EventMention]
) -> str | None:
    """The event before some words in their sentence that leads to them.

    A clause that goes on into theirs, or a noun of theirs (the size of the quake); what another
    clause only mentions (after the talks of April) does not.
    """
    path = set(_path(span, sentence, analysis))
    first, last = sentence.chunks
    for place in reversed(range(first, last)):
        chunk = analysis.chunks[place]
        found = _told_in(chunk, events) if chunk.span.start < span.start else None
        if found and _leads_to(place, path, analysis.chunks):
            return found
    return None


def _leads_to(place: int, path: Collection[int], chunks: Sequence[Chunk]) -> bool:
    """Whether a chunk hangs on a path with no other clause between them.

    A subject is also that of the clauses into which its own goes on (talks took place, and ended).
    """
    shared = _is_subject(chunks[place])
    above = chunks[place].head
    while above >= 0 and above not in path:
        if chunks[above].predicate is not None and not (shared and _goes_on(chunks[above])):
            return False
        above = chunks[above].head
    return above in path
