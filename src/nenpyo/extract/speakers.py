"""Who says it: the subject of a cue, and those spoken to.

What stands before a quoted clause may belong to it or to the cue; parsers are weakest just there.
So the order of words decides first (a speaker comes before what is said), the tree second.
"""

from collections.abc import Iterable

from nenpyo.extract.cues import Utterance
from nenpyo.extract.holders import Holder, holders
from nenpyo.extract.parties import unique
from nenpyo.extract.quotes import COMMAS
from nenpyo.extract.scenes import Scene, is_subject, is_topic
from nenpyo.model import Case, EntityType, Link
from nenpyo.pack.statements import Takes


def segment(scene: Scene, said: Utterance, bounds: Iterable[int]) -> int:
    """The first chunk that can belong to a cue: after earlier cues and sources of the sentence."""
    before = [place + 1 for place in bounds if place < said.said]
    start = max([scene.first, *before])
    stop = scene.clauses.chunks[said.cue].content.end
    for place in range(start, said.said):
        span = scene.clauses.chunks[place].span
        between = scene.clauses.text[span.start : stop]
        if between[:1] in {"(", "\uff08"} and not set(between) & {")", "\uff09"}:
            return place
    return start


def subject_of(scene: Scene, said: Utterance, start: int, taken: frozenset[int]) -> Holder | None:
    """Who says it, where the cue's own part of the sentence says so."""
    for place in range(said.object + 1, said.cue):
        if is_subject(scene, place) and (found := holders(scene, place)):
            return found
    places = [p for p in range(start, said.object) if p not in taken and not scene.quoted(p)]
    topics = [p for p in places if is_topic(scene, p) and p < said.said and holders(scene, p)]
    if topics:
        return holders(scene, _after_break(scene, topics, said))
    acting = [p for p in places if p < said.said and _is_institution(scene, p)]
    if acting:
        return holders(scene, acting[0])
    outer = [p for p in places if scene.clauses.chunks[p].case is Case.NOMINATIVE]
    return next((holders(scene, p) for p in outer if _is_outer(scene, p, said)), None)


def possible_subject(
    scene: Scene, said: Utterance, start: int, taken: frozenset[int]
) -> Holder | None:
    """The first nominative that may speak, where nobody else does."""
    for place in range(start, said.object):
        chunk = scene.clauses.chunks[place]
        if place in taken or scene.quoted(place) or chunk.case is not Case.NOMINATIVE:
            continue
        describes = 0 <= chunk.head < said.said and (
            scene.clauses.chunks[chunk.head].link is Link.ADNOMINAL
        )
        return None if describes else holders(scene, place)
    return None


def sender_of(scene: Scene, said: Utterance, start: int) -> Holder | None:
    """From whom a word comes that is the cue's subject (政府から…との連絡があった)."""
    for place in range(start, said.cue):
        ablative = scene.clauses.chunks[place].case is Case.ABLATIVE
        if ablative and not scene.quoted(place) and (found := holders(scene, place)):
            return found
    return None


def shared_subject(
    scene: Scene, start: int, taken: frozenset[int], spoken: Iterable[int]
) -> Holder | None:
    """The subject that an earlier clause of the sentence shares with a cue.

    `spoken` are the chunks of those who speak earlier in the sentence; else it is the last topic.
    """
    before = [p for p in spoken if p < start and p not in taken]
    if before:
        return holders(scene, max(before))
    earlier = [p for p in range(scene.first, start) if is_topic(scene, p) and p not in taken]
    found = (holders(scene, p) for p in reversed(earlier) if not scene.quoted(p))
    return next((holder for holder in found if holder), None)


def _after_break(scene: Scene, topics: list[int], said: Utterance) -> int:
    """The first topic, or the first after a clause that is over before the speech begins.

    Before a quotation every clause is over; an indirect one may hold clauses of its own, so that
    only a contrast (…したが、) ends the one before, or what the topic itself does (軍は進み、).
    """
    best = topics[0]
    for topic in topics[1:]:
        own = scene.clauses.chunks[best].head
        over = best < own < topic and _is_ended(scene, best, own)
        if over or any(_breaks(scene, place, said) for place in range(best, topic)):
            best = topic
    return best


def _is_ended(scene: Scene, topic: int, place: int) -> bool:
    """Whether a clause of one topic, the only subject in it, ends with a comma and leads on."""
    chunk = scene.clauses.chunks[place]
    comma = scene.text(place).rstrip()[-1:] in COMMAS
    others = any(is_subject(scene, between) for between in range(topic + 1, place))
    leads = chunk.link is Link.CONTINUATION and chunk.predicate is not None
    return comma and leads and not others


def _breaks(scene: Scene, place: int, said: Utterance) -> bool:
    chunk = scene.clauses.chunks[place]
    if scene.quoted(place) or chunk.predicate is None:
        return False
    if said.direct:
        return chunk.link in {Link.CONDITION, Link.CONTINUATION}
    return bool(scene.grammar.contrast.search(scene.text(place)))


def _is_institution(scene: Scene, place: int) -> bool:
    """Whether an institution speaks where it is (捜査本部では…とみている)."""
    chunk = scene.clauses.chunks[place]
    if chunk.case is not Case.LOCATIVE or not chunk.topic:
        return False
    kinds = {name.type for name in scene.clauses.names[place]}
    held = holders(scene, place) is not None
    return held and (EntityType.ORG in kinds or not kinds)


def _is_outer(scene: Scene, place: int, said: Utterance) -> bool:
    """Whether a nominative belongs to the cue and not to what is said."""
    if holders(scene, place) is None:
        return False
    chunk = scene.clauses.chunks[place]
    if 0 <= chunk.head < said.said and scene.clauses.chunks[chunk.head].link is Link.ADNOMINAL:
        return False
    if scene.text(place).rstrip()[-1:] in COMMAS or said.takes is Takes.NOUN:
        return True
    if said.direct:
        return chunk.span.end <= said.direct.start
    return any(
        is_subject(scene, other)
        and not scene.quoted(other)
        and scene.clauses.chunks[other].head == said.said
        for other in range(place + 1, said.said)
    )


def addressees_of(
    scene: Scene, said: Utterance, start: int, speakers: tuple[str, ...]
) -> tuple[str, ...]:
    """To whom it is said: 「…に対し」 and a party in the dative of a verb of saying."""
    found: list[str] = []
    for place in range(start, said.cue):
        chunk = scene.clauses.chunks[place]
        targeted = chunk.case is Case.TARGET and (chunk.head == said.cue or place < said.said)
        given = chunk.case is Case.DATIVE and chunk.head == said.cue
        if (targeted or given) and not scene.quoted(place) and (party := holders(scene, place)):
            found.extend(chain for chain in party.chains if chain not in speakers)
    return unique(found)
