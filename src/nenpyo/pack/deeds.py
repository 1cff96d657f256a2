"""A predicate as a language's model of happenings sees it: its form, its cases, where it stands."""

from dataclasses import dataclass

from nenpyo.model import Case, EntityType, Link, Predicate, RegionKind, TimeType


@dataclass(frozen=True, slots=True, kw_only=True)
class Filler:
    """What hangs on a predicate: its case, last word, the types of its names and times.

    A clause has no `case` and no `word`, but the `link` by which it hangs on.
    """

    case: Case | None
    word: str | None
    link: Link | None
    names: tuple[EntityType, ...]
    times: tuple[TimeType, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """A predicate, its last word, its endings, what hangs on it and what it hangs on (`head`).

    `dated` and `named` tell how many chunks of its sentence hold a date or a name; `sentence`
    counts from the document's first; `said`: it stands in a statement of somebody.
    """

    predicate: Predicate
    word: str
    words: tuple[str, ...]
    link: Link
    region: RegionKind
    fillers: tuple[Filler, ...]
    head: str | None
    dated: int
    named: int
    sentence: int
    said: bool
