"""Phrases that name whose report a sentence follows (…によると, …の話として)."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from nenpyo.extract.holders import holders
from nenpyo.extract.parties import unique
from nenpyo.extract.scenes import Scene, bare, is_subject
from nenpyo.model import Case, Link


@dataclass(frozen=True, slots=True)
class Source:
    """Whose report the rest of a sentence is, up to the next source.

    `place` is the chunk that says so; `via` are those who pass the report on. `relayed`: it is
    another's words that a cue of the sentence reports (…の話として…と伝えた).
    """

    place: int
    chains: tuple[str, ...]
    via: tuple[str, ...] = ()
    relayed: bool = False


def sources_of(scene: Scene, before: tuple[str, ...]) -> tuple[Source, ...]:
    """The sources of a sentence in order; `before` is that of the one before (それによると)."""
    found: list[Source] = []
    for source in _phrases(scene, before):
        last = found[-1] if found else None
        if last and (last.relayed or source.relayed) and _adjoin(scene, last, source):
            found[-1] = _one(last, source)
        elif last and phrase_start(scene, source.place) == last.place + 1:
            # 「A紙によると、B省の発表では」: the one behind speaks, the one before reports it.
            found[-1] = replace(source, via=unique([*source.via, *last.chains, *last.via]))
        else:
            found.append(source)
    return tuple(found)


def _one(first: Source, second: Source) -> Source:
    """A source and one that it comes through, whichever is named first."""
    words, through = (first, second) if first.relayed else (second, first)
    via = unique([*words.via, *through.chains, *through.via])
    return replace(words, place=second.place, via=via, relayed=False)


def _adjoin(scene: Scene, first: Source, second: Source) -> bool:
    """Whether no clause of its own stands between two sources."""
    between = scene.clauses.chunks[first.place + 1 : second.place]
    return all(chunk.predicate is None or chunk.link is Link.ADNOMINAL for chunk in between)


def phrase_start(scene: Scene, place: int) -> int:
    """The first chunk of the phrase that names a source."""
    start = place
    while start > scene.first:
        chunk = scene.clauses.chunks[start - 1]
        nominal = chunk.predicate is None and chunk.link in {Link.ADNOMINAL, Link.COORDINATION}
        clause = chunk.predicate is not None and chunk.link is Link.ADNOMINAL
        if not start <= chunk.head <= place or not (nominal or clause):
            break
        start = scene.leftmost(start - 1) if clause else start - 1
    return start


def _phrases(scene: Scene, before: tuple[str, ...]) -> Iterator[Source]:
    for place in range(scene.first, scene.last):
        chunk = scene.clauses.chunks[place]
        if scene.quoted(place):
            continue
        noun = bare(scene.content(place))
        if (
            chunk.case is Case.ESSIVE
            and noun in scene.grammar.relay
            and _is_somebodys(scene, place)
        ):
            yield Source(place, _reporters(scene, place), relayed=True)
        framed = chunk.case is Case.LOCATIVE and _is_finding(scene, place, noun)
        if chunk.case is Case.ACCORDING or framed:
            party = holders(scene, place, reports=True)
            named = party.chains if party else ()
            chains = named or _reporters(scene, place)
            via = _relayers(scene, place) if named else ()
            yield Source(place, before if noun in scene.grammar.anaphors else chains, via)


def _relayers(scene: Scene, place: int) -> tuple[str, ...]:
    """Who passes on the report of the source named (甲紙の伝える乙通信によると)."""
    found: list[str] = []
    for child in scene.clauses.children[place]:
        chunk = scene.clauses.chunks[child]
        lemma = chunk.predicate.lemma if chunk.predicate else ""
        if any(rule.relays and lemma in rule.verbs for rule in scene.grammar.cues):
            for inner in scene.clauses.children[child]:
                owner = scene.clauses.chunks[inner].case is Case.GENITIVE
                if (owner or is_subject(scene, inner)) and (party := holders(scene, inner)):
                    found.extend(party.chains)
    return unique(found)


def _is_finding(scene: Scene, place: int, noun: str) -> bool:
    """Whether a place is a report or finding: set as the topic, or behind the finder's name."""
    if scene.clauses.chunks[place].topic:
        return scene.grammar.reports.search(noun) is not None
    found = scene.grammar.findings.search(noun)
    return found is not None and holders(scene, place, reports=True) is not None


def _is_somebodys(scene: Scene, place: int) -> bool:
    """Whether the text says whose words a noun of speech stands for."""
    return any(
        scene.clauses.chunks[child].case is Case.GENITIVE and holders(scene, child)
        for child in scene.clauses.children[place]
    )


def _reporters(scene: Scene, place: int) -> tuple[str, ...]:
    """Whose report: the names before the noun (Aの報道), or the subject of its clause."""
    found: list[str] = []
    for child in scene.clauses.children[place]:
        chunk = scene.clauses.chunks[child]
        if chunk.case in {Case.GENITIVE, Case.AGENTIVE}:
            party = holders(scene, child)
            found.extend(party.chains if party else _reporters(scene, child))
        elif chunk.predicate is not None and chunk.link is Link.ADNOMINAL:
            for inner in scene.clauses.children[child]:
                if is_subject(scene, inner) and (party := holders(scene, inner)):
                    found.extend(party.chains)
    return unique(found)
