"""What a language supplies to tell who was at a happening, and whose doing it was."""

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class InvolvementGrammar:
    """The words of presence and of blame.

    `worth` is sought in a text before anything else is: without it, nobody is told to have been
    there or to have done it. Of presence, by dictionary form: `attending` verbs, `missing` their
    contraries; `phrases` are verbs that mean either with a noun of theirs, `coming` verbs that mean
    it only where they deny. `seats` are nouns for where one sits at talks; `alone` and `besides`
    end a name of somebody beside whom nobody, or somebody else, was there; `side` ends the noun of
    one party of talks.

    Of blame: `deeds` are what a deed is called as somebody's (his work), `cause` what his weapon
    was; `scheming` are verbs of who is behind it, `doing` such as say it only beside the harm,
    `first` says who began and `answering` verbs that another did; `part` are nouns of having a hand
    in it and `denying` verbs of denying that; `claim` is what one gives out, or owns to (`owning`
    verbs), who says that it was him. `quoting` ends a noun that is somebody's words; behind
    `unsure` nothing is said.
    """

    worth: re.Pattern[str]
    attending: frozenset[str]
    missing: frozenset[str]
    phrases: Mapping[str, frozenset[str]]
    leaving: Mapping[str, frozenset[str]]
    coming: frozenset[str]
    seats: frozenset[str]
    alone: frozenset[str]
    besides: frozenset[str]
    side: tuple[str, ...]
    deeds: frozenset[str]
    scheming: frozenset[str]
    doing: frozenset[str]
    first: frozenset[str]
    answering: frozenset[str]
    part: frozenset[str]
    denying: frozenset[str]
    claim: frozenset[str]
    owning: frozenset[str]
    cause: frozenset[str]
    quoting: frozenset[str]
    unsure: frozenset[str]
