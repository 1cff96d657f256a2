"""Names of people that show themselves without a title."""

import re
from collections.abc import Iterator, Sequence

from nenpyo.languages.ja.names.classes import class_types
from nenpyo.languages.ja.names.lexicon import common_katakana, is_list, state_names
from nenpyo.languages.ja.names.line import KANJI, KATAKANA, Line, in_word
from nenpyo.languages.ja.names.person import (
    FAMILY,
    GIVEN,
    NO_NAMES,
    ORG_PIECES,
    PERSON,
    WHOLE,
    is_full_name,
    person_at,
    with_given,
    with_surname,
)  # fmt: skip
from nenpyo.languages.ja.names.titles import PLACE_SUFFIX
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate

FULL_KATAKANA = re.compile(f"[{KATAKANA}]{{2,}}(?:・[A-Z]\\.?)*(?:[・=][{KATAKANA}]+)+")
WITH_READING = re.compile(
    f"(?<![{KANJI}])(?P<name>[{KANJI}]{{2,4}})[(][{KATAKANA}]+[・=][{KATAKANA}]+[)]"
)
WITH_AGE = re.compile(f"(?<![{KANJI}])(?P<name>[{KANJI}]{{2,4}})[(][0-9]{{2}}歳")
SOURCE = re.compile("に?よ(?:ると|れば|る)|[はがも](?:報じ|伝え|[0-9]+日付)|の報道")
"""What follows a name that is a source: one that nobody knows is an outlet, not a person."""


def read_untitled(line: Line) -> Iterator[Candidate]:
    """People named without a title, by the shape of the name or by the analyser's word for it."""
    if "(" in line.text:
        yield from read_readings(line)
        yield from read_aged(line)
    if "・" in line.text or "=" in line.text:
        yield from read_katakana(line)
    yield from read_tagged(line)


def read_readings(line: Line) -> Iterator[Candidate]:
    """Names in kanji that a reading in brackets follows (金某哲(キム・某チョル))."""
    for found in WITH_READING.finditer(line.text):
        if is_full_name(found.group("name")):
            yield person_at(line, (*found.span("name"), "ja.name-reading"))


def read_aged(line: Line) -> Iterator[Candidate]:
    """Names in kanji that an age in brackets follows (某山(26歳))."""
    for found in WITH_AGE.finditer(line.text):
        start, end = found.span("name")
        last = line.last.get(end)
        if start not in line.first or last is None:
            continue
        noun = line.pos[last].startswith("名詞-普通名詞") and len(line.words[last]) > 1
        if not noun and found.group("name") not in NO_NAMES:
            yield person_at(line, (start, end, "ja.name-age"), trust=4)


def read_katakana(line: Line) -> Iterator[Candidate]:
    """ファースト・ラスト without a title: an organisation by its pieces, or a person.

    A person needs a piece that the analyser knows as one.
    """
    for found in FULL_KATAKANA.finditer(line.text):
        pieces = re.split("[・=]", found.group())
        start, end = found.span()
        if is_list(pieces) or all(piece in common_katakana() for piece in pieces):
            continue
        if pieces[0] in state_names() and len(pieces) > 2:
            start += len(pieces.pop(0)) + 1
        kind = _kind_of(pieces)
        if kind is not None:
            thing = person_at(line, (start, end, "ja.full-katakana"), trust=4)
            yield thing.but(type=kind)
        elif not any(piece in state_names() or piece in NO_NAMES for piece in pieces):
            if len(pieces) > 2 and PLACE_SUFFIX.match(line.after(end)):
                end -= len(pieces.pop()) + 1
            yield from _person_or_source(line, (start, end), pieces)


def _person_or_source(
    line: Line, span: tuple[int, int], pieces: Sequence[str]
) -> Iterator[Candidate]:
    person = _any_person(line, *span)
    known = person and not any(piece in common_katakana() for piece in pieces)
    if not known and SOURCE.match(line.text, span[1]):
        outlet = person_at(line, (*span, "ja.source-katakana"), trust=4)
        yield outlet.but(type=EntityType.ORG, sector="JRN")
    elif person:
        yield person_at(line, (*span, "ja.full-katakana"), trust=4)


def _kind_of(pieces: Sequence[str]) -> EntityType | None:
    """What a piece says the name is, if no person (ハリケーン・某, 某・タイムズ)."""
    if pieces[0] in class_types():
        return class_types()[pieces[0]]
    return EntityType.ORG if any(piece in ORG_PIECES for piece in pieces) else None


def _any_person(line: Line, start: int, end: int) -> bool:
    number = line.first.get(start)
    while number is not None and line.starts[number] < end:
        if line.pos[number].startswith(PERSON):
            return True
        number = line.first.get(line.ends[number])
    return False


def read_tagged(line: Line) -> Iterator[Candidate]:
    """Words that the analyser takes for names of people: family with given name, or alone.

    A family or given name alone is weak; a name known as a whole (人名-一般) is not.
    """
    number = 0
    for first in [at for at, pos in enumerate(line.pos) if pos.startswith(PERSON)]:
        if first < number:
            continue
        number = first + 1
        while _goes_on(line, number):
            number += 1
        start = with_surname(line, line.starts[first])
        tags = line.pos[first:number]
        full = start < line.starts[first] or (FAMILY in tags and GIVEN in tags)
        end = with_given(line, start, line.ends[number - 1])
        reading = line.text.find("(", start, end)
        end = reading if reading > start else end
        if (full or end - start > 1) and not in_word(line, start, end):
            candidate = person_at(line, (start, end, "ja.tagged-person"), trust=4 if full else 2)
            yield candidate.but(weak=not full and WHOLE not in tags)


def _goes_on(line: Line, number: int) -> bool:
    """Whether a word is part of a person's name, too, and follows the one before directly."""
    return (
        number < len(line.pos)
        and line.starts[number] == line.ends[number - 1]
        and line.pos[number].startswith(PERSON)
    )
