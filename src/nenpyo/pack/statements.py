"""What a language says of attribution: which words report speech, who can speak, how quotes look.

The engine in `extract` finds cue, content and source among chunks; the words are the pack's.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Takes(StrEnum):
    """In what a cue holds what is said.

    CLAUSE: a quoted clause (said that). FACT: a clause made a noun (admitted the fact that).
    REQUEST: what is to be done (asked to). NOUN: a clause before a noun of speech or thought
    (expressed the intention to). WORD: a clause before a noun of speech that is the cue's subject
    (word came that).
    """

    CLAUSE = "clause"
    FACT = "fact"
    REQUEST = "request"
    NOUN = "noun"
    WORD = "word"


@dataclass(frozen=True, slots=True, kw_only=True)
class CueRule:
    """Predicates (dictionary forms) that report speech or writing.

    `passive`: in the passive, too, they report, then by nobody in particular. `held`: they tell a
    thought, and count only where the text names who has it. `hearsay`: the words are another's
    than the subject's (it is said that). `light`: the verb means much else, and needs a clause
    that is plainly one. `final`: they are nouns that end a sentence. `ground`: the words are why
    the subject does something (on the ground that). `relays`: who is the subject passes on what
    another says. Examples mark the content with 【】.
    """

    name: str
    verbs: frozenset[str]
    takes: frozenset[Takes]
    passive: bool = False
    held: bool = False
    hearsay: bool = False
    light: bool = False
    final: bool = False
    ground: bool = False
    relays: bool = False
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementGrammar:
    """Everything that `extract.statements` needs.

    Of shape: `marks` are pairs of quotation marks; `complementiser` matches what ends a quoted
    clause in its chunk; `fused` are cues that share a chunk with the clause, as dictionary form and
    pattern (groups `mark` and `cue`); `tail` matches what a report's clause ends in without being
    part of it; `lasting` the form of a verb for what one keeps saying; `joiner` what ends a chunk
    that is listed with the next; `contrast` what ends a clause that the next one is set against;
    `attempt` what ends one that is only tried, before a light cue (戻ろうとする).

    Of nouns (patterns match their ends): `contents` of speech and thought; `facts` that make a
    clause a noun; `holder` that can speak; `officials` who speak for the body they are of;
    `followers` who speak for themselves, not for the person named; `words` that reach one, as cues'
    subjects; `reports`; `findings` that a name stands before (by the police's count); `editions`
    behind a medium's name that are still the medium; `audience` spoken to; `occasion` where one
    speaks; `stative` that say something without a verb; `relay` that pass words on; `anaphors`
    that stand for the source before; `wrappers` behind which a clause of speech is still one of the
    sentence.

    Of other words: `requests` end what is asked for; `openers` carry a source on; behind `naming`
    predicates a quotation is a name; `degrees` only say how strong a feeling is; `acts`
    name a speech act without its content; `mutual` verbs
    of saying take a partner.
    """

    cues: tuple[CueRule, ...]
    marks: tuple[tuple[str, str], ...]
    complementiser: re.Pattern[str]
    fused: tuple[tuple[str, re.Pattern[str]], ...]
    naming: frozenset[str]
    degrees: frozenset[str]
    contents: re.Pattern[str]
    facts: frozenset[str]
    requests: frozenset[str]
    holder: re.Pattern[str]
    officials: re.Pattern[str]
    followers: re.Pattern[str]
    words: frozenset[str]
    findings: re.Pattern[str]
    editions: re.Pattern[str]
    reports: re.Pattern[str]
    anaphors: frozenset[str]
    audience: re.Pattern[str]
    occasion: re.Pattern[str]
    openers: frozenset[str]
    wrappers: frozenset[str]
    tail: re.Pattern[str]
    relay: frozenset[str]
    lasting: re.Pattern[str]
    joiner: re.Pattern[str]
    contrast: re.Pattern[str]
    attempt: re.Pattern[str]
    stative: re.Pattern[str]
    acts: frozenset[str]
    mutual: frozenset[str]
