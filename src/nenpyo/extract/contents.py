"""Where what is said begins: after the speaker, after what else he did, after what frames it."""

from nenpyo.extract.cues import Utterance, is_hearsay
from nenpyo.extract.holders import Holder, holders
from nenpyo.extract.quotes import COMMAS
from nenpyo.extract.scenes import Scene, bare, is_subject, is_topic
from nenpyo.model import Case, Link


def content_start(scene: Scene, said: Utterance, start: int, holder: Holder | None) -> int:
    """The first chunk of the content: after the speaker, what else he did, and what frames it."""
    left = start
    if holder and start <= holder.place < said.said:
        left = holder.place + 1
    sourced = holder is None and start > scene.first and _is_source(scene, start - 1)
    alone = holder is None and (sourced or is_hearsay(said))
    if not alone and (holder is None or holder.place < said.said):
        left = max(left, _after_deeds(scene, said, left))
    while left < said.said:
        top = _phrase(scene, left, said)
        if top >= said.said or not (_opens(scene, left, top) or _is_frame(scene, top, said)):
            return left
        left = top + 1
    return left


def _is_source(scene: Scene, place: int) -> bool:
    """Whether a chunk says whose report follows: who reports does nothing else in the sentence."""
    return scene.clauses.chunks[place].case is Case.ACCORDING


def _after_deeds(scene: Scene, said: Utterance, left: int) -> int:
    """After the clauses that tell what the speaker did besides (会見を開き、…と述べた)."""
    result = left
    for place in range(left, said.said):
        chunk = scene.clauses.chunks[place]
        if scene.quoted(place) or not (
            (chunk.link is Link.CONTINUATION and scene.text(place).rstrip()[-1:] in COMMAS)
            or _wraps_speech(scene, place)
        ):
            continue
        own = [p for p in range(result, place) if is_subject(scene, p) and not scene.quoted(p)]
        apart = chunk.head >= said.cue or _is_deed(scene, place)
        over = _is_over(scene, place) and not any(is_topic(scene, p) for p in own)
        if (own and not over) or not apart:
            break
        result = place + 1
    return result


def _is_over(scene: Scene, place: int) -> bool:
    """Whether a clause of the past is set against what follows (…していたが、)."""
    predicate = scene.clauses.chunks[place].predicate
    contrast = scene.grammar.contrast.search(scene.text(place))
    return predicate is not None and predicate.past and contrast is not None


def _is_deed(scene: Scene, place: int) -> bool:
    """Whether a clause can only be the speaker's own deed: he spoke of it, or where he did."""
    predicate = scene.clauses.chunks[place].predicate
    if predicate is None or any(predicate.lemma in rule.verbs for rule in scene.grammar.cues):
        return True
    before = scene.clauses.chunks[place - 1] if place > scene.first else None
    return (
        before is not None
        and before.case in {Case.ACCUSATIVE, Case.DATIVE}
        and bool(scene.grammar.occasion.search(bare(scene.content(place - 1))))
    )


def _wraps_speech(scene: Scene, place: int) -> bool:
    """Whether a chunk is the noun behind an earlier cue (…と述べた上で、)."""
    before = scene.clauses.chunks[place - 1] if place > scene.first else None
    return (
        scene.content(place) in scene.grammar.wrappers
        and before is not None
        and before.predicate is not None
        and any(before.predicate.lemma in rule.verbs for rule in scene.grammar.cues)
    )


def _phrase(scene: Scene, start: int, said: Utterance) -> int:
    """The last chunk of the nominal phrase that begins at one."""
    top = start
    while (
        0 <= (head := scene.clauses.chunks[top].head) < said.said
        and scene.clauses.chunks[top].link in {Link.ADNOMINAL, Link.COORDINATION}
        and scene.clauses.chunks[head].predicate is None
    ):
        top = head
    return top


def _opens(scene: Scene, first: int, last: int) -> bool:
    """Whether a phrase is one of the words that open a sentence (このため、)."""
    words = "".join(scene.text(place) for place in range(first, last + 1))
    return words.strip(" \u3000" + COMMAS) in scene.grammar.openers


def _is_frame(scene: Scene, place: int, said: Utterance) -> bool:
    """Whether a phrase at the left edge frames the speech instead of being part of it."""
    chunk = scene.clauses.chunks[place]
    comma = scene.text(place).rstrip()[-1:] in COMMAS
    noun = bare(scene.content(place))
    spoken_to = bool(scene.grammar.audience.search(noun))
    direct = said.direct is not None
    frames = {
        Case.ACCORDING: True,
        Case.TARGET: spoken_to or holders(scene, place) is not None,
        Case.BARE: comma and bool(scene.clauses.times[place]),
        Case.LOCATIVE: bool(scene.grammar.occasion.search(noun)),
        Case.DATIVE: (spoken_to and (chunk.head == said.cue or comma or direct))
        or _is_told(scene, place, said),
    }
    return frames.get(chunk.case, direct and chunk.head == said.cue) if chunk.case else False


def _is_told(scene: Scene, place: int, said: Utterance) -> bool:
    """Whether a party in the dative stands before the subject of what it is told."""
    after = place + 1
    while after < said.said and not is_subject(scene, after):
        if scene.clauses.chunks[after].link is not Link.ADNOMINAL:
            return False
        after += 1
    party = holders(scene, place)
    return after < said.said and party is not None and bool(party.chains)
