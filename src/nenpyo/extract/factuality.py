"""Whether what a clause tells is done, coming, possible or not so: scoped by dependency."""

from nenpyo.extract.above import LEVELS, cues_above, cues_beside
from nenpyo.extract.assertion import is_so
from nenpyo.extract.clauses import SHARED, Clauses
from nenpyo.extract.tense import is_hearsay, is_past, looks_back, tense_place, was_met
from nenpyo.extract.triggers import Trigger
from nenpyo.model import Case, Chunk, EventType, Link, RegionKind, Status
from nenpyo.pack.events import Factuality, LightKind, Use

WEIGHT = {Status.NEGATED: 3, Status.POSSIBLE: 2, Status.PLANNED: 1, Status.ACTUAL: 0}
LIGHTS: dict[LightKind | None, Status] = {
    LightKind.DECIDE: Status.PLANNED, LightKind.CONSIDER: Status.POSSIBLE,
    LightKind.ASK: Status.POSSIBLE, LightKind.CANCEL: Status.PLANNED,
}  # fmt: skip
NAMED_DEEDS = frozenset({Case.ACCUSATIVE, Case.DATIVE, Case.COMITATIVE, Case.COORDINATE})
"""Cases in which a deed made a noun is one to come (decide on X's going)."""
BY_SPEECH = frozenset({
    EventType.AGREE, EventType.SUPPORT, EventType.CONCEDE, EventType.REQUEST, EventType.ACCUSE,
    EventType.REJECT, EventType.THREATEN,
})  # fmt: skip
"""What is done by saying it."""
LEAVES = frozenset({"withdraw"})
"""Modes of what is only announced by deciding it: to leave."""
HARM = frozenset({EventType.ASSAULT, EventType.COERCE})
"""What is admitted where other deeds are allowed."""
DECIDED = frozenset({EventType.SANCTION, EventType.REJECT})
"""What an authority does by deciding it: it punishes, and turns down."""


def status_of(clauses: Clauses, trigger: Trigger, factuality: Factuality) -> Status | None:
    """The status of the happening, or None where the clause tells none (orders, generalities)."""
    place = trigger.anchor
    chunk = clauses.chunks[place]
    if trigger.use in {Use.NOUN, Use.FINAL} and (
        chunk.predicate is None or chunk.predicate.nominal
    ):
        supposed = _is_supposed(clauses, chunk, factuality)
        return None if supposed else _of_noun(clauses, trigger, factuality)
    if was_met(clauses, place, factuality) or looks_back(clauses, place):
        return _of_endings(chunk, factuality)
    if _is_general(clauses, chunk, factuality) or _is_unreal(clauses, chunk, factuality):
        return None
    undergone = trigger.light is LightKind.UNDERGO and chunk.link is Link.CONTINUATION
    end = place if undergone else tense_place(clauses, place, factuality)
    last = clauses.chunks[end]
    told = not trigger.rule.negated
    found = [_of_endings(chunk, factuality, polarity=told)]
    found.append(_of_light(clauses, trigger, factuality))
    found.append(_of_lack(chunk, trigger, factuality))
    if end != place:
        found.append(_of_endings(last, factuality, polarity=False))
    past = is_past(last, factuality)
    if _is_denied(clauses, end, factuality):
        return Status.NEGATED
    performed = not past and is_so(clauses, end, trigger, factuality)
    above = [*cues_above(clauses, end, factuality), *cues_beside(clauses, place, end, factuality)]
    cues = [] if performed else above
    found.extend(s for s in ((cue.past if past else cue.open) for cue in cues) if s)
    if not past and not cues and not performed:
        open_status = _of_open_clause(clauses, end, trigger, factuality)
        # What goes on over a comma goes on behind the clause that only describes a noun.
        parted = end != place and clauses.text[chunk.span.end - 1] in clauses.joiners
        open_status = open_status or (Status.ACTUAL if parted else None)
        if open_status is None:
            return None
        found.append(open_status)
    status = max(found, key=WEIGHT.__getitem__)
    # Who says that he will not, has refused; who has decided to put it off, has put it off.
    done = trigger.rule.negated or (trigger.rule.puts_off and _is_settled(clauses, end, factuality))
    return Status.ACTUAL if done and status is Status.PLANNED else status


def _of_light(clauses: Clauses, trigger: Trigger, factuality: Factuality) -> Status:
    """What a verb of little meaning makes of its noun: what is decided is to come, as a rule.

    But to decide a punishment is to punish, to decide a match to win it; harm is admitted.
    """
    status = LIGHTS.get(trigger.light, Status.ACTUAL)
    if trigger.light is not LightKind.DECIDE:
        return status
    noun = clauses.chunks[trigger.chunk].content.of(clauses.text)
    done = trigger.rule.type in DECIDED and trigger.rule.mode not in LEAVES
    predicate = clauses.chunks[trigger.anchor].predicate
    admits = predicate is not None and predicate.lemma in factuality.admitting
    done = done or (admits and trigger.rule.type in HARM)
    return Status.ACTUAL if done or noun.endswith(factuality.settled) else status


def _is_settled(clauses: Clauses, place: int, factuality: Factuality) -> bool:
    """Whether a clause hangs on a verb in the past that says or decides it, or is one."""
    head = clauses.chunks[place].head
    chain = [clauses.chunks[place]]
    while head >= 0 and len(chain) < LEVELS:
        chain.append(clauses.chunks[head])
        head = clauses.chunks[head].head
    return any(
        chunk.predicate is not None and not chunk.predicate.nominal and is_past(chunk, factuality)
        for chunk in chain
    ) and not any(
        chunk.predicate is None and chunk.content.of(clauses.text).endswith(cue.words)
        for chunk in chain[1:]
        for cue in factuality.cues
    )


def _of_lack(chunk: Chunk, trigger: Trigger, factuality: Factuality) -> Status:
    """Not so, where a noun's predicate says that there was none (抵抗はなかった)."""
    lacks = chunk.predicate is not None and chunk.predicate.lemma in factuality.absent
    return Status.NEGATED if lacks and trigger.chunk != trigger.anchor else Status.ACTUAL


def _is_general(clauses: Clauses, chunk: Chunk, factuality: Factuality) -> bool:
    """Whether a clause made a noun is of no one time; one that is counted is (the first to)."""
    if factuality.nominaliser not in chunk.words[:-1] or is_past(chunk, factuality):
        return False
    if chunk.head < 0:
        return True
    counted = clauses.chunks[chunk.head].content.of(clauses.text)
    return not counted.endswith(factuality.ordinals)


def _is_unreal(clauses: Clauses, chunk: Chunk, factuality: Factuality) -> bool:
    """Whether the clause is an order, a purpose, a question: but not what has come to be so.

    Nor is real what is told for one case only.
    """
    if is_past(chunk, factuality) and _is_supposed(clauses, chunk, factuality):
        return True
    if chunk.link is Link.CONDITION:
        return True
    if not set(chunk.words) & factuality.unreal:
        return False
    above = clauses.chunks[chunk.head].predicate if chunk.head >= 0 else None
    return above is None or above.lemma not in factuality.becoming


def _is_supposed(clauses: Clauses, chunk: Chunk, factuality: Factuality) -> bool:
    """Whether the clause only supposes what it tells (in case they are attacked)."""
    if chunk.link is not Link.ADNOMINAL or chunk.head < 0:
        return False
    head = clauses.chunks[chunk.head]
    return head.predicate is None and head.content.of(clauses.text) in factuality.supposed


def _is_denied(clauses: Clauses, place: int, factuality: Factuality) -> bool:
    """Whether there is none of what the clause tells (it has never been that they met)."""
    head = clauses.chunks[place].head
    if head < 0 or clauses.chunks[place].link not in {Link.ADNOMINAL, Link.QUOTE}:
        return False
    chunk = clauses.chunks[head]
    noun = chunk.content.of(clauses.text)
    if noun not in factuality.nominals and noun not in factuality.signs:
        return False
    # The verb may stand right behind the noun where a parser took the noun for a farther one's.
    places = (chunk.head, head + 1) if chunk.head >= 0 else ()
    above = [clauses.chunks[at].predicate for at in places]
    absent = any(one is not None and one.lemma in factuality.absent for one in above)
    return absent or bool(factuality.absent & set(chunk.words))


def _of_open_clause(
    clauses: Clauses, place: int, trigger: Trigger, factuality: Factuality
) -> Status | None:
    """What a clause tells that is neither past nor under a cue: what is to come, or what is so."""
    chunk = clauses.chunks[place]
    if chunk.predicate and chunk.predicate.lemma in factuality.absent:
        return Status.NEGATED
    run_on = clauses.text[chunk.span.end - 1] in clauses.joiners
    if (run_on and chunk.link not in SHARED) or chunk.head == trigger.chunk:
        return Status.PLANNED
    if chunk.link is Link.ADNOMINAL and chunk.head >= 0:
        head = clauses.chunks[chunk.head]
        noun = head.content.of(clauses.text)
        if noun in factuality.nominals and head.case in NAMED_DEEDS:
            return Status.PLANNED
        return _before_noun(noun, trigger, factuality)
    headline = clauses.sentences[clauses.homes[place]].region is RegionKind.TITLE
    leads_on = chunk.link not in {Link.ROOT, Link.QUOTE} and not is_hearsay(chunk, factuality)
    told = leads_on or (headline and chunk.link is Link.ROOT)
    return Status.ACTUAL if told else Status.PLANNED


def _before_noun(noun: str, trigger: Trigger, factuality: Factuality) -> Status | None:
    """What a clause before a noun tells that is no cue; most nouns it only describes."""
    if noun in factuality.conjunctive:
        return Status.ACTUAL
    if noun in factuality.purpose:
        return Status.PLANNED
    if noun.endswith(factuality.speech):
        return Status.ACTUAL if trigger.rule.type in BY_SPEECH else Status.PLANNED
    return None


def _of_noun(clauses: Clauses, trigger: Trigger, factuality: Factuality) -> Status:
    """The status of a noun: what its words behind, its modifiers and the verb above it say."""
    chunk = clauses.chunks[trigger.chunk]
    found = [LIGHTS.get(trigger.light, Status.ACTUAL)]
    if trigger.use is Use.FINAL and chunk.case is Case.ALLATIVE:
        # A headline that ends in a goal tells what is to come.
        found.append(Status.PLANNED)
    after = [clauses.text[trigger.span.end : max(trigger.span.end, chunk.content.end)]]
    if chunk.head >= 0 and (chunk.link is Link.ADNOMINAL or is_set(clauses, trigger)):
        after.append(clauses.chunks[chunk.head].content.of(clauses.text))
    if _is_asked(clauses, chunk, factuality):
        found.append(Status.POSSIBLE)
    found.extend(
        cue.open
        for cue in factuality.cues
        for words in after
        if cue.open and Link.ADNOMINAL in cue.links and words.endswith(cue.words)
    )
    return max(found, key=WEIGHT.__getitem__)


def _is_asked(clauses: Clauses, chunk: Chunk, factuality: Factuality) -> bool:
    """Whether a noun is asked for, or is the case only if (攻撃かどうか, 要請があれば)."""
    head = clauses.chunks[chunk.head] if chunk.head >= 0 else None
    above = head.words if head else ()
    under = head is not None and (chunk.link is Link.ADNOMINAL or head.link is Link.CONDITION)
    verbal = head is not None and head.predicate is not None and chunk.case is Case.NOMINATIVE
    words = {*chunk.words, *(above if under or verbal else ())}
    return bool(words & factuality.open)


def is_set(clauses: Clauses, trigger: Trigger) -> bool:
    """Whether the noun is the subject of a noun that says when (the talks are due on the 3rd)."""
    chunk = clauses.chunks[trigger.chunk]
    if chunk.case not in {Case.TOPIC, Case.NOMINATIVE} or chunk.head < 0:
        return False
    head = clauses.chunks[chunk.head].predicate
    return head is not None and head.nominal


def _of_endings(chunk: Chunk, factuality: Factuality, *, polarity: bool = True) -> Status:
    """What the predicate's own endings say."""
    predicate = chunk.predicate
    if predicate is None:
        return Status.ACTUAL
    if predicate.negated:
        return Status.NEGATED if polarity else Status.ACTUAL
    for word, status in factuality.endings:
        if word in chunk.words:
            return status
    return predicate.status
