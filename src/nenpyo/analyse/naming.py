"""Which names of a document mean the same thing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate, Kind, NameGrammar

SHORT_FORM_TRUST = 4
"""What a full name adds to the belief that its short form is of the same type."""
OFTEN = 2
"""So many times a weak name must stand in a text to be believed without support."""


@dataclass(frozen=True, slots=True)
class Thing:
    """All names of one thing, in the order of the text."""

    type: EntityType
    key: str
    names: tuple[Candidate, ...]


def things_of(candidates: Iterable[Candidate], grammar: NameGrammar) -> list[Thing]:
    """The names among the candidates, gathered by what they mean."""
    names = [c for c in candidates if c.kind is Kind.NAME and c.type is not None]
    names = _voted(names, grammar)
    names = _supported(names, grammar)
    homes = _homes(names, grammar)
    groups: dict[int, list[Candidate]] = defaultdict(list)
    for name, home in zip(names, homes, strict=True):
        groups[home].append(name)
    return [_thing(group) for group in groups.values()]


def _thing(group: list[Candidate]) -> Thing:
    votes: Counter[EntityType] = Counter()
    for name in group:
        if name.type is not None:
            votes[name.type] += name.trust
    key = next((name.key for name in group if name.key), "")
    return Thing(votes.most_common(1)[0][0], key, tuple(group))


def _voted(names: list[Candidate], grammar: NameGrammar) -> list[Candidate]:
    """One name, one type: the readers' trust in each of its places is summed up."""
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    keys: dict[str, str] = {}
    for name in names:
        if name.type is None:
            continue
        votes[name.text][name.type] += name.trust
        if name.key:
            keys.setdefault(name.text, name.key)
    for name in {(n.text, n.type) for n in names if n.type is EntityType.PERSON}:
        for short in grammar.short_forms(name[0], EntityType.PERSON):
            if short in votes and len(short) > 1:
                votes[short][EntityType.PERSON] += SHORT_FORM_TRUST
    settled = []
    for name in names:
        winner = max(votes[name.text].items(), key=lambda item: (item[1], item[0]))[0]
        if name.type is winner:
            settled.append(name if name.key else replace(name, key=_key(name, keys, grammar)))
        else:
            settled.append(
                replace(
                    name, type=winner, key=_key(replace(name, type=winner, key=""), keys, grammar)
                )
            )
    return settled


def _key(name: Candidate, keys: Mapping[str, str], grammar: NameGrammar) -> str:
    """The key that the same text has elsewhere in the document, where it is of that type."""
    key = keys.get(name.text, "")
    entry = grammar.entries().get(key)
    return key if entry is not None and entry.type is name.type else ""


def _supported(names: list[Candidate], grammar: NameGrammar) -> list[Candidate]:
    """Weak candidates stay where the name is sure elsewhere, or stands there often enough."""
    sure = {name.text for name in names if not name.weak}
    for name in names:
        if not name.weak and name.type is not None:
            sure.update(grammar.short_forms(name.text, name.type))
    counts = Counter(name.text for name in names)
    return [
        name
        for name in names
        if not name.weak
        or name.text in sure
        or (counts[name.text] >= OFTEN and name.type is not EntityType.PERSON)
    ]


def _homes(names: Sequence[Candidate], grammar: NameGrammar) -> list[int]:
    """For every name the number of the first name of the same thing."""
    homes: list[int] = list(range(len(names)))
    first: dict[tuple[str, str], int] = {}
    starts = {name.start: number for number, name in enumerate(names)}
    for number, name in enumerate(names):
        identity = _identity(name, grammar)
        homes[number] = homes[first.setdefault(identity, number)]
    for number, name in enumerate(names):
        if name.alias_of in starts:
            _merge(homes, homes[number], homes[starts[name.alias_of]])
    for number, name in enumerate(names):
        if not name.key:
            target = _fuller(names, homes, number, grammar)
            if target is not None:
                homes[number] = homes[target]
    return homes


def _identity(name: Candidate, grammar: NameGrammar) -> tuple[str, str]:
    if name.key:
        return ("key", name.key)
    return (str(name.type), grammar.spelling(name.text))


def _merge(homes: list[int], old: int, new: int) -> None:
    for number, home in enumerate(homes):
        if home == old:
            homes[number] = new


def _fuller(
    names: Sequence[Candidate], homes: Sequence[int], number: int, grammar: NameGrammar
) -> int | None:
    """The fuller name that a name takes up: the last before it that agrees, else the next after."""
    name = names[number]
    text = grammar.spelling(name.text)
    best, best_score = None, (-1, 0)
    for other, full in enumerate(names):
        if full.type is not name.type or len(full.text) <= len(name.text):
            continue
        if homes[other] == homes[number] or not _shortens(name.text, text, full, grammar):
            continue
        score = (_agreement(name, full), other if other < number else -other)
        if score > best_score or best is None:
            best, best_score = other, score
    return best if best_score[0] >= 0 else None


def _shortens(text: str, spelled: str, full: Candidate, grammar: NameGrammar) -> bool:
    if full.type is None:
        return False
    if full.type is EntityType.ORG and len(text) > 3 and full.text.endswith(text):
        return True
    forms = grammar.short_forms(full.text, full.type)
    return text in forms or (
        len(text) > 1 and spelled in {grammar.spelling(f) for f in forms if len(f) > 1}
    )


def _agreement(name: Candidate, full: Candidate) -> int:
    """How well two names agree in title and country; below zero they contradict each other."""
    score = 1
    if name.title and full.title:
        score += 2 if _same_title(name.title, full.title) else 0
    if name.country and full.country:
        score += 1 if name.country == full.country else -3
    return score


def _same_title(one: str, other: str) -> bool:
    return one == other or one.endswith(other) or other.endswith(one)
