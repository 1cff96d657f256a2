"""What reconciling a part of a chronicle asks of whoever keeps the whole.

A store offers these. Profiles and documents go by their ids; lists may be of any length.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol, TypeVar

from nenpyo.model import Borne, Correction, Entity, Event, Profile
from nenpyo.reconcile.entities import ChainId
from nenpyo.reconcile.lots import Lot, Made, MentionId, Packed, Sought
from nenpyo.reconcile.profiles import Form, Key

Value = TypeVar("Value")
Subject = tuple[str, str | None, bool]
"""An event, the whole that is kept of it, and whether it is of some types and of a few days."""


class Names(Protocol):
    """Profiles by their names and keys."""

    def profiles(self, ids: Collection[str]) -> dict[str, Profile]:
        """Profiles by id."""

    def register(self, named: Mapping[str, Form], forms: Iterable[tuple[str, Form, bool]]) -> None:
        """Keep new profiles with their names; the flag marks what a full name is cut short to."""

    def drop(self, ids: Collection[str]) -> None:
        """Forget profiles."""

    def bearing(self, forms: Collection[Form]) -> set[str]:
        """The profiles of which one of the forms is the name."""

    def standing(self, forms: Collection[Form]) -> set[str]:
        """The profiles for which one of the forms may stand."""

    def cuts(self, forms: Collection[Form]) -> set[Form]:
        """Those of the forms to which some full name may be cut short."""

    def keys(self, ids: Collection[str]) -> dict[str, Key | None]:
        """The keys of profiles; None for those whose chains stand alone."""

    def set_keys(self, keys: Mapping[str, Key | None]) -> None:
        """Keep the keys of profiles."""

    def members(self, keys: Collection[Key]) -> dict[Key, list[str]]:
        """The profiles of each key."""

    def entities_of(self, ids: Collection[str]) -> dict[str, str | None]:
        """The entities of profiles; None for those whose chains stand alone."""

    def set_entities(self, entities: Mapping[str, str | None]) -> None:
        """Keep the entities of profiles."""

    def links(self, keys: Collection[Key], *, by_reader: bool) -> dict[Key, Key]:
        """What keys stand for, where it is another key: as read, or as a reader has joined them."""

    def set_links(self, targets: Mapping[Key, Key], *, by_reader: bool) -> None:
        """Keep what keys stand for."""

    def joined_by_readers(self) -> dict[Key, Key]:
        """All keys that readers have joined to others."""

    def standing_for(self, keys: Collection[Key]) -> set[Key]:
        """The keys that, as read, stand for some of these."""


class Chains(Protocol):
    """Chains with what they bear, and the entities that they are."""

    def turnover(
        self, documents: Collection[str], left: Collection[str]
    ) -> tuple[list[str], list[str]]:
        """Profiles that are new with these documents; those of `left` that no chain bears."""

    def chains(self, ids: Collection[str]) -> list[tuple[str, ChainId]]:
        """The chains that bear profiles."""

    def borne(self, documents: Collection[str]) -> list[tuple[ChainId, str]]:
        """The chains of documents as they are now, with their profiles."""

    def borne_in(self, documents: Collection[str]) -> set[str]:
        """The profiles that documents bear now."""

    def pick(self, chains: Collection[ChainId]) -> list[tuple[ChainId, str]]:
        """Those of the chains that are there, with their profiles."""

    def names(self, document: str, profiles: Collection[str]) -> bool:
        """Whether a document bears one of the profiles."""

    def share(self, one: Collection[str], other: Collection[str]) -> bool:
        """Whether some document bears a profile of each."""

    def take_out(self, documents: Collection[str]) -> list[Borne]:
        """Forget whom the chains of documents were."""

    def put(self, told: Collection[Borne]) -> None:
        """Keep who chains are."""

    def replace(self, told: Collection[Borne]) -> None:
        """Keep who chains are, of which it is kept already."""

    def kept_with(self, profiles: Collection[str]) -> list[Borne]:
        """The kept chains that bear profiles."""

    def kept(self, chains: Collection[ChainId]) -> list[Borne]:
        """Those of the chains that are kept."""

    def naming(self, entities: Collection[str]) -> set[str]:
        """The documents that name entities."""

    def tallies(self, entities: Collection[str]) -> Iterator[tuple[str, dict[str, int], int]]:
        """Entities with the chains that bear each profile, and how many documents name them."""

    def entities(self, ids: Collection[str]) -> dict[str, Entity]:
        """Entities by id, without their chains."""

    def write(self, ids: Collection[str], entities: Collection[tuple[Entity, int]]) -> None:
        """Keep entities with the number of their documents, in place of those of the ids."""


class NameBook(Names, Chains, Protocol):
    """All that is kept of names."""


class CopyBook(Protocol):
    """The sentences of documents (hashes and lengths), and which documents repeat which."""

    def take_out(self, documents: Collection[str]) -> Mapping[int, int]:
        """Forget documents; gives how many of them had each sentence."""

    def put(self, told: Mapping[str, Mapping[int, int]]) -> None:
        """Keep the sentences of documents."""

    def counts(self, keys: Collection[int]) -> dict[int, int]:
        """How many documents have each sentence."""

    def telling(self, keys: Collection[int]) -> set[str]:
        """The documents that have one of the sentences."""

    def sentences(self, documents: Collection[str]) -> dict[str, dict[int, int]]:
        """The sentences of those documents that are there, oldest document first."""

    def voices(self, documents: Collection[str]) -> dict[str, str]:
        """The voices of documents that repeat others."""

    def repeating(self, voices: Collection[str]) -> set[str]:
        """The documents that repeat some."""

    def set_voices(self, voices: Mapping[str, str]) -> None:
        """Keep the voices of documents."""


class Window(NamedTuple):
    """Somebody (an entity id) and a stretch of days (ordinals)."""

    entity: str
    start: int
    end: int


class EventBook(Protocol):
    """Reports by their blocks and components, and the events made of them."""

    def take_out(self, documents: Collection[str]) -> set[str]:
        """Forget the reports of documents; gives the components that lose them."""

    def near(self, sought: Collection[Sought]) -> list[tuple[int, MentionId]]:
        """The reports that stand in a block that is looked into, in its days."""

    def reports(
        self, ids: Collection[MentionId], as_: type[Value]
    ) -> dict[MentionId, tuple[str, Value]]:
        """Reports by the mentions that they begin with, each with its component."""

    def telling(self, mentions: Collection[MentionId]) -> set[str]:
        """The components of the events of mentions."""

    def components(self, documents: Collection[str]) -> set[str]:
        """The components in which documents have reports."""

    def members(
        self, components: Collection[str], as_: type[Value]
    ) -> dict[MentionId, tuple[str, Value]]:
        """The reports of components, in the same way."""

    def events(self, components: Collection[str]) -> dict[str, tuple[str, frozenset[MentionId]]]:
        """The events of components by id: the component, and the mentions."""

    def put(self, reports: Packed) -> None:
        """Keep new reports."""

    def move_reports(self, reports: Mapping[MentionId, str]) -> None:
        """Keep other components of reports."""

    def move_events(self, events: Mapping[str, str]) -> None:
        """Keep other components of events."""

    def stored(self, ids: Collection[str]) -> tuple[Event, ...]:
        """Events by id, in order of time."""

    def write(self, gone: Collection[str], made: Collection[Made]) -> None:
        """Keep events, in place of those that are gone."""

    def take_over(self, events: Packed, but: Collection[str]) -> None:
        """Keep drafted events, but for those of some components."""

    def identities(self, documents: Collection[str]) -> dict[ChainId, str]:
        """The entities of the chains of documents."""


class PartBook(Protocol):
    """What events are part of."""

    def told(self, events: Collection[str]) -> dict[str, str]:
        """What documents call the wholes of events: the oldest document first, then its order."""

    def told_within(self, events: Collection[str]) -> set[str]:
        """The events that documents call parts of these."""

    def beside(self, windows: Collection[Window]) -> set[str]:
        """The events in which somebody acts that begin between two days."""

    def visits(self, windows: Collection[Window]) -> set[str]:
        """The visits among those."""

    def subjects(self, events: Collection[str], kinds: Collection[str], days: int) -> list[Subject]:
        """Events in the order of the chronology, marked where they are of kinds and short."""

    def within(self, events: Collection[str]) -> dict[str, str]:
        """The wholes of events, as they are kept, circles unbroken."""

    def parts(self, events: Collection[str]) -> set[str]:
        """The events that are kept as parts of these."""

    def set_within(self, wholes: Mapping[str, str | None]) -> None:
        """Keep the wholes of events."""

    def rewrite(self, events: Collection[Event]) -> None:
        """Keep events that differ in nothing but what they are part of."""


class Ledger(Protocol):
    """A chronicle in which documents came, went or changed since it was last put in order."""

    @property
    def names(self) -> NameBook:
        """Who is who."""

    @property
    def copies(self) -> CopyBook:
        """Who repeats whom."""

    @property
    def events(self) -> EventBook:
        """What happened."""

    @property
    def parts(self) -> PartBook:
        """What happened within what."""

    def lot(self, documents: Collection[str]) -> Lot:
        """Those of the documents that are there, to be drafted elsewhere."""

    def ordered(self, documents: Collection[str]) -> list[str]:
        """Documents as they follow each other; those that are gone first."""

    def pending(self) -> set[str]:
        """The documents that came, went or changed."""

    def corrections(self) -> tuple[Correction, ...]:
        """The log of corrections, oldest first."""
