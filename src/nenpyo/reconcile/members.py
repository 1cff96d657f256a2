"""Which events a claim counts: the same doing, by the same parties, of the kind that it names."""

from collections.abc import Callable
from dataclasses import dataclass

from nenpyo.model import Event, EventType, SeriesClaim, Status, TimeInterval
from nenpyo.reconcile.deeds import (
    is_known,
    is_sure,
    ranks_agree,
    same_circle,
    same_deed,
    same_scene,
)
from nenpyo.reconcile.ledger import Ledger, days_of, start_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """All events like one: by its people, or by their states; within a window, of a kind.

    The claim has the words that tell the kind, or may do so; `where` are the places (ids) that it
    names, for what strikes a place.
    """

    event: Event
    claim: SeriesClaim
    window: TimeInterval | None
    states: bool
    where: tuple[str, ...]
    ledger: Ledger

    def before(self, day: TimeInterval) -> tuple[Event, ...]:
        """The members before a day, oldest first, each once."""
        return self._members(lambda days: _precedes(days, day), self.window)

    def after(self, day: TimeInterval) -> tuple[Event, ...]:
        """The members after a day, oldest first, each once."""
        return self._members(lambda days: _precedes(day, days), None)

    def holds(self, other: Event) -> bool:
        """Whether a member is of the kind beyond doubt."""
        if self.states and not all(ranks_agree(self.event, other, self.ledger.deeds, sure=True)):
            return False
        if not is_known(self.event) or not self._has_as_many(other):
            return False
        whole = self.names(other) and self.ledger.tells(other, self.claim.setting)
        return whole and is_sure(self.event, other, named=bool(self.claim.terms))

    def _may_be_of_rank(self, other: Event) -> bool:
        """Whether people of one rank act in both, or one is told of by that rank (外相会談)."""
        agree = ranks_agree(self.event, other, self.ledger.deeds, sure=False)
        titles = {
            title for id_ in self.event.actors for title in self.ledger.deeds.titles.get(id_, ())
        }
        told = any(self.ledger.tells(other, (title,)) for title in titles)
        return not agree or any(agree) or told

    def _has_as_many(self, other: Event) -> bool:
        """Whether as many meet: the talks of three are none of two."""
        parties = self.ledger.deeds.parties
        ours, theirs = (
            {parties[id_].country for id_ in (*one.actors, *one.recipients)} - {None}
            for one in (self.event, other)
        )
        return self.event.type is not EventType.CONSULT or len(ours) == len(theirs)

    def names(self, other: Event) -> bool:
        """Whether a member is told in all the words for the kind."""
        return self.ledger.tells(other, self.claim.terms)

    def _members(
        self, fits: Callable[[TimeInterval], bool], window: TimeInterval | None
    ) -> tuple[Event, ...]:
        found = [
            (days, other)
            for other in self.ledger.deeds.near(self.event, where=self.where)
            if (days := days_of(other))
            and fits(days)
            and (window is None or window.contains(days))
            and self._is_like(other)
        ]
        found.sort(key=lambda one: start_of(one[1]))
        closer = [days for days, _ in found]
        return tuple(
            other
            for days, other in found
            if not any(days != one and days.contains(one) for one in closer)
        )

    def _is_like(self, other: Event) -> bool:
        event, deeds = self.event, self.ledger.deeds
        done = other.status is Status.ACTUAL and other.part_of != event.id
        if not (done and same_deed(event, other)):
            return False
        if self.where:
            return same_scene(self.where, other, deeds)
        if not same_circle(event, other, deeds, states=self.states):
            return False
        if self.states and not self._may_be_of_rank(other):
            return False
        if is_known(event):
            return True
        is_meeting = event.type is EventType.CONSULT
        named = bool(self.claim.terms and event.actors) and not is_meeting
        return named and self.names(other)


def _precedes(one: TimeInterval, other: TimeInterval) -> bool:
    return bool(one.latest and other.earliest and one.latest < other.earliest)
