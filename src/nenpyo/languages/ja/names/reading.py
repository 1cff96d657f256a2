"""Everything in a sentence that may refer to something, with overlaps settled."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nenpyo.languages.ja.names.anaphora import read_anaphora, read_roles, with_lists
from nenpyo.languages.ja.names.brackets import (
    read_aliases,
    read_latin,
    read_quoted,
)
from nenpyo.languages.ja.names.classes import (
    CLASS_NAME,
    read_numbered,
    read_unknown,
)
from nenpyo.languages.ja.names.known import (
    NESTED,
    in_title,
    inner_states,
    read_known,
    read_places,
)
from nenpyo.languages.ja.names.lexicon import is_state
from nenpyo.languages.ja.names.line import (
    Line,
    line_of,
)
from nenpyo.languages.ja.names.nouns import read_apposed, read_class_nouns
from nenpyo.languages.ja.names.people import read_people
from nenpyo.languages.ja.names.states import read_joined, read_letters
from nenpyo.languages.ja.names.suffixes import read_endings
from nenpyo.languages.ja.names.tagged import TAGGER, read_tagged
from nenpyo.languages.ja.names.titles import Title, find_titles
from nenpyo.languages.ja.names.untitled import read_untitled
from nenpyo.model import EntityType, TaggedName, Tokens
from nenpyo.pack.names import Candidate, Kind

NOT_IN_TITLE = re.compile("[はがをにでとの、。はもへや]")
READING = re.compile("[(][ぁ-んー・ ]+(?:[、,][^()]*)?[)]")
FAMILY_NAME = re.compile("(?![元前現新副故])[一-鿿々ヶ]{1,3}(?<![氏相長家])")
NAMED_AFTER_PLACES = frozenset({EntityType.ORG, EntityType.FAC})
POSTED = frozenset("駐在")
"""What stands before the state where an envoy is."""
BESIDE = frozenset({Kind.APPOSED, Kind.TITLE})
"""What may overlap with a name: it says more of it."""


def read(
    text: str,
    offset: int,
    tokens: Tokens,
    span: tuple[int, int],
    tagged: Sequence[TaggedName] = (),
) -> Sequence[Candidate]:
    """The candidates of one sentence in order, without overlaps, offsets into the document."""
    line = line_of(text, offset, tokens, span)
    titles = list(find_titles(line))
    guesses = list(read_tagged(line, titles, tagged))
    names = [*_parts(_widened(line, _names(line, titles), guesses), guesses), *guesses]
    names = [name for name in names if not in_title(name, titles)]
    names = _settled(_without_readings(line, _behind_classes(names)))
    names += read_aliases(line, names)
    names = _with_titles(names, titles)
    beside = _named_titles(line, names, titles)
    names += read_apposed(line, names)
    names += read_class_nouns(line)
    names += read_anaphora(line)
    names += read_roles(line, titles, {title.start for title, _ in beside})
    names += inner_states(line, names)
    names += (_title(title, person) for title, person in beside if not title.honorific)
    settled = with_lists(line, _with_countries(line, _settled(names)))
    return [_moved(candidate, offset) for candidate in settled] if offset else settled


def _names(line: Line, titles: list[Title]) -> Iterator[Candidate]:
    known = [name for name in read_known(line) if not in_title(name, titles)]
    yield from known
    yield from read_joined(line, (name for name in known if is_state(name.key)))
    yield from read_letters(line)
    yield from read_people(line, titles)
    yield from read_untitled(line)
    yield from read_endings(line, titles)
    yield from read_quoted(line)
    yield from read_latin(line)
    yield from read_unknown(line)
    yield from read_numbered(line)
    yield from read_places(line, titles)


def _widened(
    line: Line, names: Iterable[Candidate], guesses: Sequence[Candidate]
) -> Iterator[Candidate]:
    """People with the family name that only the tagger saw (the analyser knew it as a word)."""
    begins = {guess.end: guess.start for guess in guesses}
    for name in names:
        start = begins.get(name.end, name.start)
        person = name.type is EntityType.PERSON and start < name.start
        if person and FAMILY_NAME.fullmatch(line.text, start, name.start):
            yield name.but(start=start, text=line.text[start : name.end])
        else:
            yield name


def _parts(names: Iterable[Candidate], guesses: Sequence[Candidate]) -> Iterator[Candidate]:
    """Names without the places that only begin or end one of the tagger's (大阪|書籍)."""
    wholes = [guess for guess in guesses if guess.type in NAMED_AFTER_PLACES]
    if not wholes:
        yield from names
        return
    for name in names:
        place = name.type in {EntityType.GPE, EntityType.LOC} and name.kind is Kind.NAME
        if not (place and any(_holds(whole, name) for whole in wholes)):
            yield name


def _behind_classes(names: Sequence[Candidate]) -> Iterator[Candidate]:
    """Names without those that begin with what only says of which sort they are (militia|X)."""
    ends = {name.end: name.start for name in names if name.rule == CLASS_NAME}
    return (name for name in names if name.start >= ends.get(name.end, name.start))


def _holds(whole: Candidate, part: Candidate) -> bool:
    inside = whole.start <= part.start and part.end <= whole.end
    return inside and whole.end - whole.start > part.end - part.start + 1


def _tier(candidate: Candidate) -> int:
    """Rules that know what they see go before the tagger, those that guess after it."""
    if candidate.rule == TAGGER:
        return 1
    return 2 if candidate.weak or candidate.trust < 3 else 0


def _without_readings(line: Line, names: Iterable[Candidate]) -> list[Candidate]:
    """The candidates outside brackets that only say how a name is read."""
    if "(" not in line.text:
        return list(names)
    inside = {place for found in READING.finditer(line.text) for place in range(*found.span())}
    return [name for name in names if name.start not in inside]


def _settled(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Candidates without overlaps: the longer one stays, of equals the more trusted."""
    taken: list[Candidate] = []
    used: set[int] = set()
    whole: set[tuple[int, int]] = set()
    for candidate in sorted(
        candidates, key=lambda c: (_tier(c), c.start - c.end, -c.trust, not c.title, c.start)
    ):
        places = range(candidate.start, candidate.end)
        beside = candidate.kind in BESIDE or candidate.rule == NESTED or _is_described(candidate)
        beside = beside and (candidate.start, candidate.end) not in whole
        if beside or used.isdisjoint(places):
            used.update(places)
            taken.append(candidate)
            if candidate.kind is Kind.NAME:
                whole.add((candidate.start, candidate.end))
    return sorted(taken, key=lambda c: c.start)


def _with_titles(names: Sequence[Candidate], titles: Sequence[Title]) -> list[Candidate]:
    """People of whom only an honorific was read, with the title that stands before the name."""
    ends = {title.end: title for title in titles if not title.honorific}
    return [
        name.but(title=title.text, office=title.office, sector=title.sector)
        if name.type is EntityType.PERSON
        and name.title is None
        and (title := ends.get(name.start)) is not None
        else name
        for name in names
    ]


def _is_described(candidate: Candidate) -> bool:
    """Whether a noun is told from others by words before it, which may hold a name of their own."""
    return candidate.kind is Kind.CLASS and candidate.weak and candidate.text != candidate.head


def _named_titles(
    line: Line, names: Sequence[Candidate], titles: Sequence[Title]
) -> list[tuple[Title, Candidate]]:
    """The titles that stand beside a person's name, or behind it with nouns between."""
    people = [c for c in names if c.type is EntityType.PERSON and c.title]
    found = []
    for title in titles:
        for person in people:
            between = line.text[person.end : title.start]
            behind = person.end <= title.start and (person.title or "").endswith(title.text)
            if title.end == person.start or (behind and not NOT_IN_TITLE.search(between)):
                found.append((title, person))
                break
    return found


def _title(title: Title, person: Candidate) -> Candidate:
    """The title beside a name: what shows that the person bears it."""
    return Candidate(
        start=title.start,
        end=title.end,
        kind=Kind.TITLE,
        rule="ja.title",
        text=title.text,
        type=EntityType.PERSON,
        alias_of=person.start,
        trust=1,
    )


def _with_countries(line: Line, names: Sequence[Candidate]) -> list[Candidate]:
    """People, roles and bodies with the state directly before them, their title or their sort."""
    states = _states_before(line, names)
    if not states:
        return list(names)
    sorts = {c.alias_of: c.start for c in names if c.kind is Kind.APPOSED}
    result = []
    for name in names:
        owned = name.type in {EntityType.PERSON, EntityType.ORG} and not name.country
        place = sorts.get(name.start, name.start)
        if owned and name.title and (inner := _statein_title(line, name, states)):
            result.append(name.but(country=inner))
            continue
        if owned and name.title and line.text.endswith(name.title, 0, place):
            place -= len(name.title)
        joined = place - (line.before(place) in {"の", "・"})
        country = states.get(place) or states.get(joined)
        result.append(name.but(country=country) if owned and country else name)
    return result


def _states_before(line: Line, names: Sequence[Candidate]) -> dict[int, str | None]:
    """The state that ends at each place; where an envoy is posted, the one that sent him."""
    states: dict[int, str | None] = {}
    for name in names:
        if is_state(name.key):
            posted = name.start - 1
            if line.before(name.start) in POSTED and posted >= 0:
                sender = posted - (line.before(posted) == "の")
                states[name.end] = states.get(sender)
            else:
                states[name.end] = name.country
    return states


def _statein_title(line: Line, name: Candidate, states: Mapping[int, str | None]) -> str | None:
    """The state between a name and its title (某某|米|大統領)."""
    title = line.text.find(name.title or "", name.end, name.end + 12)
    return states.get(title) if title > name.end else None


def _moved(candidate: Candidate, offset: int) -> Candidate:
    start, end = candidate.start + offset, candidate.end + offset
    if candidate.alias_of < 0:
        return candidate.but(start=start, end=end)
    return candidate.but(start=start, end=end, alias_of=candidate.alias_of + offset)
