"""What a language says of attribution: which words report speech, who can speak, how quotes look.

The engine in `extract` finds cue, content and source among chunks; the words are the pack's.
"""

import re
from dataclasses import dataclass
from enum import StrEnum


class Takes(StrEnum):
    """In what a cue holds what is said.

    CLAUSE: a quoted clause (…と述べた). FACT: a clause made a noun (…ことを認めた). REQUEST: what is
    to be done (…よう求めた). NOUN: a clause before a noun of speech or thought (…意向を示した).
    """

    CLAUSE = "clause"
    FACT = "fact"
    REQUEST = "request"
    NOUN = "noun"


@dataclass(frozen=True, slots=True, kw_only=True)
class CueRule:
    """Predicates (dictionary forms) that report speech or writing.

    `passive`: in the passive, too, they report, then by nobody in particular. `held`: they tell a
    thought, and count only where the sentence itself names who has it. `hearsay`: the words are
    another's than the subject's (…という). `light`: the verb means much else, and needs a clause
    that is plainly one. Examples mark the content with 【】.
    """

    name: str
    verbs: frozenset[str]
    takes: frozenset[Takes]
    passive: bool = False
    held: bool = False
    hearsay: bool = False
    light: bool = False
    yes: tuple[str, ...]
    no: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementGrammar:
    """Everything that `extract.statements` needs.

    `marks` are pairs of quotation marks. `complementiser` matches what ends a quoted clause inside
    its chunk; `fused` are cues that share a chunk with the clause: the cue's dictionary form, and the
    complementiser (group `mark`) and cue (group `cue`). `naming` are predicates behind which a quotation is a name. `contents` matches
    nouns of speech and thought, `facts` nouns that make a clause a noun, `requests` the words that
    end one. `holder` matches nouns that can speak, `reports` those of reports and findings,
    `anaphors` words that stand for the source before. `audience` matches those spoken to,
    `occasion` where one speaks. `openers` carry a source on; `wrappers` are the nouns behind which
    a speech clause is still one of the sentence (…と述べた上で). `tail` matches what a report's
    clause ends in without being part of it; `relay` nouns that pass words on (…の話として). `joiner` matches what
    ends a chunk that is listed with the next, `contrast` what ends a clause that the next one is
    set against, `stative` nouns that say something without a verb (…が必要とした), `acts` are verbs
    that name a speech act without its content (…を歓迎する声明).
    """

    cues: tuple[CueRule, ...]
    marks: tuple[tuple[str, str], ...]
    complementiser: re.Pattern[str]
    fused: tuple[tuple[str, re.Pattern[str]], ...]
    naming: frozenset[str]
    contents: re.Pattern[str]
    facts: frozenset[str]
    requests: frozenset[str]
    holder: re.Pattern[str]
    reports: re.Pattern[str]
    anaphors: frozenset[str]
    audience: re.Pattern[str]
    occasion: re.Pattern[str]
    openers: frozenset[str]
    wrappers: frozenset[str]
    tail: re.Pattern[str]
    relay: frozenset[str]
    joiner: re.Pattern[str]
    contrast: re.Pattern[str]
    stative: re.Pattern[str]
    acts: frozenset[str]
