"""Places where a name stands that the text uses elsewhere, and that no reader took for one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nenpyo.analyse.naming import Thing
from nenpyo.model import Analysis, Document, EntityType
from nenpyo.pack.names import Candidate, Kind, NameGrammar

SHORT_NAME = 2
"""Characters of a name that is looked for where no reader saw it; a person's may be shorter."""


def with_missed(
    document: Document,
    analysis: Analysis,
    candidates: Sequence[Candidate],
    things: Sequence[Thing],
    grammar: NameGrammar,
) -> list[Thing]:
    """The things with the places where a known name stands that no reader took for one."""
    owners = _owners(things, grammar)
    if not owners:
        return list(things)
    used = {place for c in candidates for place in range(c.start, c.end)}
    more: dict[int, list[Candidate]] = defaultdict(list)
    for sentence in analysis.sentences:
        text = document.masked(sentence.span)
        for start, form in longest(text, owners):
            begin, end = sentence.span.start + start, start + len(form)
            if used.isdisjoint(range(begin, begin + len(form))) and grammar.stands_alone(
                text, start, end
            ):
                more[owners[form]].append(_missed(things[owners[form]], form, begin))
    return [
        Thing(thing.type, thing.key, tuple(sorted([*thing.names, *more[number]], key=_start)))
        for number, thing in enumerate(things)
    ]


def longest(text: str, forms: Iterable[str]) -> Iterator[tuple[int, str]]:
    """The places of words in a text, of those that overlap the leftmost, the longest there.

    To look for some dozens of words one by one takes a tenth of the time of building an automaton.
    """
    found = []
    for form in forms:
        place = text.find(form)
        while place >= 0:
            found.append((place, -len(form), form))
            place = text.find(form, place + 1)
    after = 0
    for place, _, form in sorted(found):
        if place >= after:
            yield place, form
            after = place + len(form)


def _start(candidate: Candidate) -> int:
    return candidate.start


def _missed(thing: Thing, text: str, start: int) -> Candidate:
    return Candidate(
        start=start,
        end=start + len(text),
        kind=Kind.NAME,
        rule="known-name",
        text=text,
        type=thing.type,
        key=thing.key,
        trust=1,
    )


def _owners(things: Sequence[Thing], grammar: NameGrammar) -> dict[str, int]:
    """Every name and short form of a person to look for, with the thing it belongs to."""
    owners: dict[str, int] = {}
    people = [(n, thing) for n, thing in enumerate(things) if thing.type is EntityType.PERSON]
    for number, thing in enumerate(things):
        for name in thing.names:
            if len(name.text) >= SHORT_NAME:
                owners.setdefault(name.text, number)
    for number, thing in people:
        for text in dict.fromkeys(name.text for name in thing.names):
            for form in (text, *grammar.short_forms(text, thing.type)[:2]):
                owners.setdefault(form, number)
    owners.update(_tails(things, owners, grammar))
    return owners


def _tails(
    things: Sequence[Thing], taken: Mapping[str, int], grammar: NameGrammar
) -> dict[str, int]:
    """Short forms of organisations that only one of them has and no other name is."""
    tails: dict[str, set[int]] = defaultdict(set)
    for number, thing in enumerate(things):
        if thing.type is EntityType.ORG and all(name.sector != "JRN" for name in thing.names):
            for text in {name.text for name in thing.names}:
                for form in grammar.short_forms(text, thing.type):
                    tails[form].add(number)
    return {
        form: min(numbers)
        for form, numbers in tails.items()
        if len(numbers) == 1 and form not in taken
    }
