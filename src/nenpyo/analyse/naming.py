"""Which names of a document mean the same thing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Entry, Kind, NameGrammar

SHORT_FORM_TRUST = 4
"""What a full name adds to the belief that its short form is of the same type."""
OFTEN = 2
"""So many times a weak name must stand in a text to be believed without support."""
Votes = Mapping[str, Counter[EntityType]]


@dataclass(frozen=True, slots=True)
class Thing:
    """All names of one thing, in the order of the text."""

    type: EntityType
    key: str
    names: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Spellings:
    """The short forms and spellings of a document's names, each worked out once."""

    shorts: Mapping[tuple[str, EntityType | None], tuple[str, ...]]
    spelled: Mapping[str, str]


def things_of(candidates: Iterable[Candidate], grammar: NameGrammar) -> list[Thing]:
    """The names among the candidates, gathered by what they mean."""
    names = [c for c in candidates if c.kind is Kind.NAME and c.type is not None]
    names = _voted(names, grammar)
    names = _supported(names, grammar)
    groups: dict[int, list[Candidate]] = defaultdict(list)
    for name, home in zip(names, _homes(names, _spellings(names, grammar)), strict=True):
        groups[home].append(name)
    return [_thing(group) for group in groups.values()]


def _thing(group: list[Candidate]) -> Thing:
    votes: Counter[EntityType | None] = Counter()
    for name in group:
        votes[name.type] += name.trust
    kind = votes.most_common(1)[0][0] or EntityType.ORG
    key = next((name.key for name in group if name.key), "")
    return Thing(kind, key, tuple(group))


def _voted(names: list[Candidate], grammar: NameGrammar) -> list[Candidate]:
    """One name, one type: the readers' trust in each of its places is summed up."""
    votes = _votes(names, grammar)
    winners = {
        text: max(own.items(), key=lambda item: (item[1], item[0]))[0]
        for text, own in votes.items()
    }
    keys = {name.text: name.key for name in reversed(names) if name.key}
    settled = []
    for name in names:
        winner = winners[name.text]
        key = name.key if name.type is winner and name.key else keys.get(name.text, "")
        known = grammar.entry(key)
        if known is None or known.type is not winner:
            key = ""
        same = name.type is winner and name.key == key
        settled.append(name if same else name.but(type=winner, key=key))
    return settled


def _votes(names: Sequence[Candidate], grammar: NameGrammar) -> Votes:
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for name in names:
        if name.type is not None:
            votes[name.text][name.type] += name.trust
    for text in {name.text for name in names if name.type is EntityType.PERSON}:
        for short in grammar.short_forms(text, EntityType.PERSON):
            if short in votes and len(short) > 1:
                votes[short][EntityType.PERSON] += SHORT_FORM_TRUST
    return votes


def _supported(names: list[Candidate], grammar: NameGrammar) -> list[Candidate]:
    """Weak candidates stay where the name is sure elsewhere, or stands there often enough."""
    sure = {name.text for name in names if not name.weak}
    for text, kind in {(name.text, name.type) for name in names if not name.weak}:
        if kind is not None:
            sure.update(grammar.short_forms(text, kind))
    counts = Counter(name.text for name in names)
    return [
        name
        for name in names
        if not name.weak
        or name.text in sure
        or (counts[name.text] >= OFTEN and name.type is not EntityType.PERSON)
    ]


def _spellings(names: Sequence[Candidate], grammar: NameGrammar) -> Spellings:
    shorts: dict[tuple[str, EntityType | None], tuple[str, ...]] = {
        (text, kind): grammar.short_forms(text, kind)
        for text, kind in {(name.text, name.type) for name in names}
        if kind is not None
    }
    words = {text for text, _ in shorts} | {form for forms in shorts.values() for form in forms}
    return Spellings(shorts, {word: grammar.spelling(word) for word in words})


def _homes(names: Sequence[Candidate], spellings: Spellings) -> list[int]:
    """For every name the number of the first name of the same thing."""
    homes: list[int] = []
    first: dict[tuple[str, str], int] = {}
    starts = {name.start: number for number, name in enumerate(names)}
    for number, name in enumerate(names):
        identity = ("key", name.key) if name.key else (str(name.type), spellings.spelled[name.text])
        homes.append(first.setdefault(identity, number))
    for number, name in enumerate(names):
        if name.alias_of in starts and homes[number] != homes[starts[name.alias_of]]:
            old, new = homes[number], homes[starts[name.alias_of]]
            homes = [new if home == old else home for home in homes]
    fuller = _fuller(names, spellings)
    for number, name in enumerate(names):
        if not name.key and (full := _full_name(number, names, homes, fuller)) is not None:
            homes[number] = homes[full]
    return homes


def _fuller(names: Sequence[Candidate], spellings: Spellings) -> list[list[int]]:
    """For every name the numbers of the longer names that it may be short for."""
    by_form: dict[tuple[EntityType | None, str], list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        for form in spellings.shorts.get((name.text, name.type), ()):
            keys = {form, spellings.spelled[form]} if len(form) > 1 else {form}
            for key in keys:
                by_form[name.type, key].append(number)
    return [
        sorted(
            {
                *by_form.get((name.type, name.text), ()),
                *by_form.get((name.type, spellings.spelled[name.text]), ()),
            }
        )
        for name in names
    ]


def _full_name(
    number: int, names: Sequence[Candidate], homes: Sequence[int], fuller: Sequence[list[int]]
) -> int | None:
    """The fuller name that a name takes up: the last before it that agrees, else the next after."""
    name = names[number]
    options = [
        (_agreement(name, names[other]), other if other < number else -other)
        for other in fuller[number]
        if len(names[other].text) > len(name.text) and homes[other] != homes[number]
    ]
    if not options:
        return None
    score, place = max(options)
    return abs(place) if score >= 0 else None


def _agreement(name: Candidate, full: Candidate) -> int:
    """How well two names agree in title and country; below zero they contradict each other."""
    score = 1
    if name.title and full.title and _same_title(name.title, full.title):
        score += 2
    if name.country and full.country:
        score += 1 if name.country == full.country else -3
    return score


def _same_title(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)


def name_of(thing: Thing, entry: Entry | None) -> str:
    """The fullest name; a state bears its known name, whatever the text calls it (米政府, 日朝)."""
    if entry and entry.state:
        return entry.name
    own = [name for name in thing.names if name.alias_of < 0] or thing.names
    bases = [name.head for name in own if name.head] or [name.text for name in own]
    return max(dict.fromkeys(bases), key=len)
