"""Who says it: the subject of a cue, whom a report follows, to whom it is said."""

from collections.abc import Iterator
from dataclasses import dataclass

from nenpyo.extract.clauses import Named, joined
from nenpyo.extract.complements import Scene, Utterance
from nenpyo.model import Case, EntityType, Link
from nenpyo.pack.statements import Takes

PARTIES = frozenset({EntityType.PERSON, EntityType.ORG, EntityType.GPE, EntityType.NORP})
SUBJECTS = frozenset({Case.TOPIC, Case.NOMINATIVE})


@dataclass(frozen=True, slots=True)
class Holder:
    """Who speaks: the chunk that says so, and the chains (none: somebody without a name)."""

    place: int
    chains: tuple[str, ...]


def unique(ids: Iterator[str] | list[str]) -> tuple[str, ...]:
    """Each once, in order."""
    return tuple(dict.fromkeys(ids))


def holders(scene: Scene, place: int) -> Holder | None:
    """The parties that a chunk and its coordinates name, or a noun that can speak."""
    found = [named.chain for member in joined(scene.clauses, place) for named in _parties(scene, member)]
    if found or scene.grammar.holder.search(_bare(scene.content(place))):
        return Holder(place, unique(found))
    return None


def _parties(scene: Scene, place: int) -> tuple[Named, ...]:
    """Whom the noun of a chunk names, if that noun is a party: its last mention and the list before."""
    chunk, text = scene.clauses.chunks[place], scene.clauses.text
    names = [name for name in scene.clauses.names[place] if name.type in PARTIES]
    outside = [name for name in names if not _in_brackets(scene, place, name)]
    if not outside:
        return ()
    end = max(name.span.end for name in outside)
    rest = _bare(text[end : max(end, chunk.content.end)])
    if rest and not scene.grammar.holder.search(rest) and not _closes(rest):
        return ()
    last = [name for name in outside if name.span.end == end]
    longest = min(name.span.start for name in last)
    found = [name for name in last if name.span.start == longest]
    edge = longest
    for name in sorted(outside, key=lambda name: -name.span.end):
        between = text[name.span.end : edge] if name.span.end <= edge else "x"
        if not any(char.isalnum() for char in between) and 0 < len(between) < 3:
            found.append(name)
            edge = name.span.start
    return tuple(found)


def _closes(rest: str) -> bool:
    """Whether what follows a name is only the end of its quotation."""
    return not any(char.isalnum() for char in rest)


def _bare(text: str) -> str:
    """A noun without brackets behind it."""
    text = text.rstrip()
    for opener, closer in (("(", ")"), ("\uff08", "\uff09")):
        if text.endswith(closer) and opener in text:
            text = text[: text.rindex(opener)]
        elif opener in text and closer not in text:
            text = text[: text.rindex(opener)]
    return text.strip(" \u300d\u300f\u201d\"")


def _in_brackets(scene: Scene, place: int, name: Named) -> bool:
    chunk, text = scene.clauses.chunks[place], scene.clauses.text
    before = text[chunk.span.start : name.span.start]
    return max(before.count("("), before.count("\uff08")) > max(before.count(")"), before.count("\uff09"))


def subject_of(scene: Scene, said: Utterance, taken: frozenset[int]) -> Holder | None:
    """Who says it, where the sentence names somebody: after the content, before it, or earlier."""
    after = [p for p in scene.clauses.children[said.cue] if p > said.object]
    for place in after:
        if _is_subject(scene, place) and (found := holders(scene, place)):
            return found
    left = content_left(scene, said)
    own = [p for p in range(left, said.cue) if _may_be_subject(scene, p, said) and p not in taken]
    for place in own:
        if _is_topic(scene, place) and (found := holders(scene, place)):
            return found
    for place in own:
        if scene.clauses.chunks[place].case is Case.NOMINATIVE and _is_outer(scene, place, said):
            if found := holders(scene, place):
                return found
    earlier = [p for p in range(scene.first, left) if _is_topic(scene, p) and not scene.quoted(p)]
    for place in reversed(earlier):
        if place not in taken and (found := holders(scene, place)):
            return found
    return None


def _may_be_subject(scene: Scene, place: int, said: Utterance) -> bool:
    if not _is_subject(scene, place) or scene.quoted(place):
        return False
    head = scene.clauses.chunks[place].head
    while 0 <= head < said.said and scene.clauses.chunks[head].link is not Link.ADNOMINAL:
        head = scene.clauses.chunks[head].head
    return head < 0 or head >= said.said


def _is_subject(scene: Scene, place: int) -> bool:
    chunk = scene.clauses.chunks[place]
    return chunk.predicate is None and (chunk.case in SUBJECTS or _is_topic(scene, place))


def _is_topic(scene: Scene, place: int) -> bool:
    """Whether a chunk is a bare topic, or an institution that acts where it is (…では)."""
    chunk = scene.clauses.chunks[place]
    return chunk.predicate is None and (
        chunk.case is Case.TOPIC or (chunk.topic and chunk.case is Case.NOMINATIVE)
    )


def _is_outer(scene: Scene, place: int, said: Utterance) -> bool:
    """Whether a nominative belongs to the cue and not to what is said."""
    chunk = scene.clauses.chunks[place]
    if chunk.head == said.cue or (said.direct and chunk.span.end <= said.direct.start):
        return True
    if scene.text(place).rstrip()[-1:] in "\u3001\uff0c":
        return True
    if said.takes is Takes.NOUN:
        return True
    others = [
        p
        for p in range(place + 1, said.said + 1)
        if _is_subject(scene, p) and not scene.quoted(p) and scene.clauses.chunks[p].head <= said.said
    ]
    return any(scene.clauses.chunks[p].head == said.said for p in others)


def content_left(scene: Scene, said: Utterance) -> int:
    """The first chunk of the clause that is said, matrix phrases before it included."""
    left = scene.leftmost(said.object)
    while left > scene.first:
        chunk = scene.clauses.chunks[left - 1]
        joins = chunk.head == said.cue or (chunk.head > left - 1 and chunk.head <= said.object)
        if not joins or chunk.predicate is not None:
            break
        left = scene.leftmost(left - 1)
    return left


def trimmed_left(scene: Scene, said: Utterance, holder: Holder | None) -> int:
    """The first chunk of the content itself: after the speaker, the occasion, the one spoken to."""
    left = content_left(scene, said)
    if holder and left <= holder.place < said.said:
        left = holder.place + 1
    while left < said.said:
        top = _phrase(scene, left, said)
        if top >= said.said or not _is_matrix(scene, top, said):
            return left
        left = top + 1
    return left


def _phrase(scene: Scene, start: int, said: Utterance) -> int:
    """The last chunk of the phrase that begins at one and hangs on the clause or the cue."""
    top = start
    while (
        0 <= (head := scene.clauses.chunks[top].head) < said.said
        and scene.clauses.chunks[head].predicate is None
        and scene.leftmost(head) == start
    ):
        top = head
    return top


def _is_matrix(scene: Scene, place: int, said: Utterance) -> bool:
    """Whether a phrase at the left edge frames the speech instead of being part of it."""
    chunk = scene.clauses.chunks[place]
    text = scene.text(place).strip(" \u3001\uff0c\u3000")
    if text in scene.grammar.openers or chunk.case in {Case.ACCORDING, Case.TARGET}:
        return True
    comma = scene.text(place).rstrip()[-1:] in "\u3001\uff0c"
    dated = bool(scene.clauses.times[place])
    if chunk.case is Case.BARE and comma and dated:
        return True
    if chunk.head == said.cue and chunk.case is not Case.ACCUSATIVE:
        return True
    noun = _bare(scene.content(place))
    if chunk.case is Case.LOCATIVE:
        return bool(scene.grammar.occasion.search(noun))
    return chunk.case is Case.DATIVE and bool(scene.grammar.audience.search(noun)) and comma


def addressees_of(scene: Scene, said: Utterance, speakers: tuple[str, ...]) -> tuple[str, ...]:
    """To whom it is said: 「…に対し」 and a party in the dative of a verb of saying."""
    found: list[str] = []
    for place in range(scene.first, said.cue):
        chunk = scene.clauses.chunks[place]
        own = chunk.head == said.cue
        if scene.quoted(place) or not (
            (chunk.case is Case.TARGET and (own or place < said.said)) or (chunk.case is Case.DATIVE and own)
        ):
            continue
        if (party := holders(scene, place)) is not None:
            found.extend(chain for chain in party.chains if chain not in speakers)
    return unique(found)


def according(scene: Scene) -> Iterator[tuple[int, tuple[str, ...], bool]]:
    """Phrases that say whose report the rest of the sentence is.

    Yields the chunk, the chains, and whether it stands for the source before.
    """
    for place in range(scene.first, scene.last):
        chunk = scene.clauses.chunks[place]
        if scene.quoted(place) and not _closes_name(scene, place):
            continue
        noun = _bare(scene.content(place))
        report = scene.grammar.reports.search(noun)
        framed = chunk.case is Case.LOCATIVE and chunk.topic and report
        if chunk.case is not Case.ACCORDING and not framed:
            continue
        if noun in scene.grammar.anaphors:
            yield place, (), True
            continue
        party = holders(scene, place)
        chains = party.chains if party else ()
        yield place, chains or _reporters(scene, place), False


def _closes_name(scene: Scene, place: int) -> bool:
    """Whether a chunk ends outside the quotation that it begins in: a name in marks."""
    chunk = scene.clauses.chunks[place]
    return any(quote.start <= chunk.content.start and quote.end < chunk.span.end for quote in scene.quotes)


def _reporters(scene: Scene, place: int) -> tuple[str, ...]:
    """Whose report: the names before the noun (Aの報道), or the subject of its clause."""
    found: list[str] = []
    for child in scene.clauses.children[place]:
        chunk = scene.clauses.chunks[child]
        if chunk.case is Case.GENITIVE and (party := holders(scene, child)):
            found.extend(party.chains)
        elif chunk.predicate is not None and chunk.link is Link.ADNOMINAL:
            for inner in scene.clauses.children[child]:
                if _is_subject(scene, inner) and (party := holders(scene, inner)):
                    found.extend(party.chains)
    return unique(found)
