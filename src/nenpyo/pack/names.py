"""The record of a language's names: what it knows, how its mentions look, how names are shortened.

The pack says what stands at a place of a sentence (a `Candidate`); which candidates mean the same
thing is for the engine, the same for all languages.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from nenpyo.model import TaggedName, Tokens
from nenpyo.model.ontology import EntityType
from nenpyo.pack.sparse import Sparse


class Kind(StrEnum):
    """How a candidate refers.

    NAME names; ROLE is an office that stands for its bearer; SAME points back at the last thing of
    its sort, OWN at the one its sentence is about; GROUP at the last `count` of them; STATES is a
    compound of several names; BODY is a government or army without its state; APPOSED is a noun
    beside a name that means the same (`alias_of`), CLASS such a noun later, in place of the name;
    TITLE is the title that stands beside a person's name (`alias_of`).
    """

    NAME = "name"
    ROLE = "role"
    SAME = "same"
    OWN = "own"
    GROUP = "group"
    STATES = "states"
    BODY = "body"
    APPOSED = "apposed"
    CLASS = "class"
    TITLE = "title"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that the pack knows: its key, its country and PLOVER sector, its Wikidata id.

    `cow` is a state's number in the Correlates of War project; `state` tells a state from the
    places that lie in one.
    """

    key: str
    name: str
    type: EntityType
    country: str | None = None
    sector: str | None = None
    wikidata: str | None = None
    cow: int | None = None
    state: bool = False


class Candidate(Sparse):
    """Something at a place of the text that may be a mention.

    `text` is the name as it is written there, in one width. `parts` are the pieces of a person's
    name, the family name last where `family_last`. `key` names an `Entry`; `keys` the members of a
    compound. `head` is the word that a SAME mention must match the end of (同州: 州). `alias_of` is
    the start of the candidate that this one renames. `trust` decides between candidates that
    overlap and, by vote, between the types of one name; `weak` ones need support elsewhere, a
    weak group so many things exactly; what a `near` one points at stands in its sentence or the one
    before; `beside` is a state that must be in the text, too.
    """

    start: int
    end: int
    kind: Kind
    rule: str
    text: str
    type: EntityType | None = None
    key: str = ""
    keys: tuple[str, ...] = ()
    country: str | None = None
    title: str | None = None
    office: str | None = None
    sector: str | None = None
    head: str = ""
    count: int = 0
    alias_of: int = -1
    trust: int = 1
    weak: bool = False
    near: bool = False
    beside: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRule:
    """A pattern of mentions that are not names, with texts where it holds and where it does not.

    `yes` maps a text to the stretch that is found in it.
    """

    name: str
    pattern: str
    kind: Kind
    type: EntityType | None = None
    count: int = 0
    near: bool = False
    weak: bool = False
    country: str | None = None
    beside: str | None = None
    yes: Mapping[str, str]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who held an office of a state, from which day to which; None is still."""

    person: str
    country: str
    office: str
    start: date
    end: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bearer:
    """Someone who ever held an office: of which state, which offices, the Wikidata id."""

    country: str
    offices: frozenset[str]
    wikidata: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameGrammar:
    """A language's names.

    `read` takes a sentence's text, its offset, the tokens, the sentence's range of them, and what
    the tagger takes for names in it.
    `entry` gives what the pack knows by a key.
    `holders` gives everyone who held an office of a state, from their codes; `bearer` who ever
    held one, from the name, or from a part of it with the office and the day of writing.
    `short_forms` gives the shorter names a full name of a type may take later on; `spelling` a key
    on which variant spellings of a name agree; `mentions` whether a short form of a known name is
    meant at a place of a sentence (text, start, end).
    """

    read: Callable[[str, int, Tokens, tuple[int, int], Sequence[TaggedName]], Sequence[Candidate]]
    entry: Callable[[str], Entry | None]
    holders: Callable[[str, str], Sequence[Holder]]
    bearer: Callable[[str, str | None, date | None], Bearer | None]
    short_forms: Callable[[str, EntityType], tuple[str, ...]]
    spelling: Callable[[str], str]
    stands_alone: Callable[[str, int, int], bool]
    rules: tuple[MentionRule, ...]
