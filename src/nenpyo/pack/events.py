"""What a language says of events: which words tell them, who stands in which case, what is real.

The engine in `extract` matches these records against chunks; it knows cases and links, no words.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from nenpyo.model import Case, EventType, Link, Status
from nenpyo.pack.deeds import Deed


class Use(StrEnum):
    """How a word tells an event."""

    VERB = "verb"
    LIGHT = "light"
    FINAL = "final"
    NOUN = "noun"


class LightKind(StrEnum):
    """What a verb with little meaning of its own does to the noun that tells the event.

    PERFORM: its subject acts (hold talks); REACH: so it does (come to an accord). HAPPEN: its
    subject is the event (talks took place). UNDERGO: its subject suffers (come under attack).
    BECOME: its subject comes to it (end in a draw, become a colony), as the noun has it.
    EXPRESS: its subject utters (voice concern). ANNOUNCE: its subject makes it known, and so does
    it (announce a resignation). DECIDE: it is to come (decide on a withdrawal). CONSIDER: it may
    come. ASK: it is what somebody else is to do (call for a ceasefire). CANCEL: it will not be
    (call off talks). ANSWER: it is what moved its subject to what the next clause tells, and
    the verb carries it no further (after the launch, the council met). The first that fits wins.
    """

    PERFORM = "perform"
    REACH = "reach"
    HAPPEN = "happen"
    UNDERGO = "undergo"
    BECOME = "become"
    EXPRESS = "express"
    ANNOUNCE = "announce"
    DECIDE = "decide"
    CONSIDER = "consider"
    ASK = "ask"
    CANCEL = "cancel"
    ANSWER = "answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Which cases fill which role, best first.

    `mutual`: every party is an actor. `state_host`: what `recipient` finds is the recipient where
    it is a state, and the place where it is any other place. `inner` is the role of a name inside
    the compound of a noun (「ウクライナ侵攻」), `genitive` that of one before it (「記者の逮捕」):
    recipient, actor or place. `helpless`: its subject does nothing, it befalls it (die, sink).
    """

    name: str
    actor: tuple[Case, ...] = ()
    recipient: tuple[Case, ...] = ()
    place: tuple[Case, ...] = ()
    mutual: bool = False
    state_host: bool = False
    helpless: bool = False
    inner: str = "recipient"
    genitive: str = "actor"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRule:
    """One entry of the lexicon: words that tell one type of event.

    `verbs` are dictionary forms, `nouns` tell it with a light verb, at the end of a clause or,
    where `noun_use` allows it, by themselves with an argument or a date (`alone`: even without);
    `expressed` nouns do so only with a verb of uttering. `needs` are pieces of words looked for in
    all that depends on the trigger, `unless` in its compound, subject, object and goal. The first
    rule of a word that holds wins. The nouns of one that is `counted` tell it wherever a number
    stands with them (deaths: 120); one with a `goal` needs a place that is named (enter Geneva).
    A rule that `absorbs` takes an event noun as its object without that noun telling an event of
    its own (ask for a ceasefire, sign a peace accord). The verbs of one that is `negated` tell it
    only where they are negated: not to comply is to refuse. What one `puts_off` is put off when
    that is decided. One that is `spare` leaves it to an event noun that it takes.
    """

    name: str
    type: EventType
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    expressed: tuple[str, ...] = ()
    frame: str
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    noun_use: bool = True
    alone: bool = False
    counted: bool = False
    goal: bool = False
    absorbs: bool = False
    negated: bool = False
    puts_off: bool = False
    spare: bool = False
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactualityCue:
    """A word above a predicate that says whether what it tells is real.

    `links` are the ways the clause may hang on the word. `past` is the status of a clause in the
    past (None: the cue says nothing of it), `open` that of one that is not. Below one that `plans`,
    somebody means to do what the clause tells; below others it is only expected.
    """

    name: str
    words: tuple[str, ...]
    links: tuple[Link, ...]
    open: Status | None
    past: Status | None = None
    plans: bool = False
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Factuality:
    """Cues of factuality of a language, and the endings that say it.

    `endings` are words behind a predicate; `progressive` those that say a going-on fact though the
    predicate is not past; `unreal` those behind which nothing is told at all (orders, purposes);
    behind `nominaliser` a clause that is not past is general, unless one of `ordinals` counts the
    happening (that they meet is a first). Among the nouns that a clause may
    modify, `conjunctive` ones only join it to the next (while), `purpose` ones say what for,
    `nominals` make it a noun. `absent` are predicates that say there is none, `becoming` those
    before which no ending is unreal. `reporting` are the verbs of media, whose subject does not
    act in what they report; `signs` are nouns that a clause is denied by where there is none (no
    trace that), `quoting` the particle before a verb of saying, `lasting` words behind a predicate
    that is a fact of its own before a comma, `open` those that leave it open whether (if, whether);
    `speech` are nouns of utterances, which do what they say (a statement
    that welcomes); `supposed` are nouns behind which a clause in the past is only supposed;
    `hedges` are words above a clause, or behind it, that make it probable; to say "we condemn" in
    front of an `uttering` verb is to condemn; `sequel` ends a condition that was met where what
    follows from it is past (Xすると、Yした). `settled` are nouns of what is over when it is decided
    (a win), `happenings` those whose clause tells what took place (the accident that…), `measures`
    the predicates whose present tells what something comes to, `onward` words behind a predicate
    for what is to go on from now; `admitting` verbs that allow a deed, or admit harm;
    `soon` words for a near day; `also` particles that stand for any case, not only a topic's.
    """

    cues: tuple[FactualityCue, ...]
    endings: tuple[tuple[str, Status], ...]
    nominaliser: str
    progressive: frozenset[str]
    unreal: frozenset[str]
    conjunctive: tuple[str, ...]
    purpose: tuple[str, ...]
    nominals: tuple[str, ...]
    ordinals: tuple[str, ...]
    absent: frozenset[str]
    becoming: frozenset[str]
    reporting: frozenset[str]
    speech: tuple[str, ...]
    quoting: str
    signs: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()
    supposed: frozenset[str] = frozenset()
    hedges: frozenset[str] = frozenset()
    uttering: frozenset[str] = frozenset()
    sequel: str = ""
    settled: tuple[str, ...] = ()
    happenings: tuple[str, ...] = ()
    measures: frozenset[str] = frozenset()
    onward: frozenset[str] = frozenset()
    admitting: frozenset[str] = frozenset()
    soon: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class EventGrammar:
    """The lexicon of events and what goes with it.

    `light` maps a verb to what it does; `tails` are what may follow an event noun inside its
    chunk (after, during); `state_words` are nouns that stand for the state whose name they
    follow, `related` those that stand for somebody else than the one whose name they follow
    (opponents, kin), `means` those that say by what something is done, not where; `posted` stand
    before where an envoy is (駐日); `abroad` maps a compound that holds a country (訪朝) to that
    country's code.
    `joiners` part the names of a list inside one chunk, `companions` both join names and say with
    whom, `together` stand behind whoever does the same as the subject; `counted` ends a noun that
    says how many; `between` are nouns behind the parties between which a deed is done
    (AとBの間で); `media` end the names of media, which tell events and do not
    act in them. `deverbal` turns an event noun into its verb, `becoming` says
    that it came to that. `carriers` are nouns that an event noun goes through to its verb
    (感謝の意を示す). `since` follow an event noun that only looks back,
    `look_back` stand in any chunk that does (以来). `when` are nouns for its day or hour (日付).
    `after` and `before` open the words that put an event there in time of what its sentence tells
    (会談の後に). `again` open a noun that means what was told (同会談). `deeds` are what a deed is
    called as somebody's (仕業). What no rule knows, `general` tells of a deed that is dated,
    `likely` of what has the `likelihood` (log-odds) of a happening; `vague` are verbs that tell no
    deed by themselves (become, have), `empty` those of them that tell what their noun does where
    that is planned, `lasting` end those that say that something goes on; `setting` verbs set a day.

    Compared by identity: to hash a lexicon costs more than to look a word up in it.
    """

    rules: tuple[EventRule, ...]
    frames: tuple[Frame, ...]
    light: tuple[tuple[str, LightKind], ...]
    tails: tuple[str, ...]
    state_words: tuple[str, ...]
    related: tuple[str, ...]
    means: tuple[str, ...]
    posted: frozenset[str]
    abroad: tuple[tuple[str, str], ...]
    deverbal: str
    becoming: str
    joiners: tuple[str, ...]
    companions: tuple[str, ...]
    together: frozenset[str]
    counted: re.Pattern[str]
    between: tuple[str, ...]
    media: tuple[str, ...]
    carriers: tuple[str, ...]
    deeds: frozenset[str]
    since: tuple[str, ...]
    look_back: tuple[str, ...]
    when: frozenset[str]
    after: tuple[str, ...]
    before: tuple[str, ...]
    again: frozenset[str]
    general: EventRule
    likely: EventRule
    likelihood: Callable[[Deed], float]
    vague: frozenset[str]
    empty: frozenset[str]
    lasting: tuple[str, ...]
    setting: frozenset[str]
    factuality: Factuality
