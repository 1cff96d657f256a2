"""Who can speak: the parties that a chunk names, and the nouns that can."""

from dataclasses import dataclass

from nenpyo.extract.clauses import Named, arguments
from nenpyo.extract.parties import PARTIES, unique
from nenpyo.extract.scenes import Scene, bare, is_subject
from nenpyo.model import Case, EntityType

BODIES = frozenset({EntityType.ORG, EntityType.GPE})


@dataclass(frozen=True, slots=True)
class Holder:
    """Who speaks: the chunk that says so, and the chains (none: somebody without a name)."""

    place: int
    chains: tuple[str, ...]


def holders(scene: Scene, place: int, *, reports: bool = False) -> Holder | None:
    """The parties that a chunk and its coordinates name, or a noun that can speak.

    `reports`: a party's report stands for the party (外務省の発表 in one word).
    """
    names = _parties(scene, place, reports=reports)
    found = list(names)
    left = place - 1
    while names and left >= scene.first and _is_listed(scene, left):
        names = _parties(scene, left, reports=False)
        found = [*names, *found]
        left -= 1
    if not found:
        found = list(_body(scene, place)) or _of_report(scene, place)
    if found or scene.grammar.holder.search(bare(scene.content(place))):
        return Holder(place, unique(name.chain for name in found))
    return None


def _of_report(scene: Scene, place: int) -> list[Named]:
    """Whose the report is that speaks (青葉新聞の社説は…と指摘した)."""
    report = scene.grammar.reports.search(bare(scene.content(place)))
    if not report or not is_subject(scene, place):
        return []
    owners = arguments(scene.clauses, place, Case.GENITIVE)
    return [name for owner in owners for name in _parties(scene, owner, reports=False)]


def _body(scene: Scene, place: int) -> tuple[Named, ...]:
    """The body or state for which an official without a name speaks (外務省の報道官)."""
    if not scene.grammar.officials.fullmatch(bare(scene.content(place))):
        return ()
    for child in reversed(scene.clauses.children[place]):
        if scene.clauses.chunks[child].case is Case.GENITIVE:
            names = _parties(scene, child, reports=False)
            return tuple(name for name in names if name.type in BODIES)
    return ()


def _is_listed(scene: Scene, place: int) -> bool:
    """Whether a chunk is one of a list that the next one goes on with."""
    chunk = scene.clauses.chunks[place]
    bare_noun = chunk.case in {None, Case.BARE, Case.COORDINATE, Case.COMITATIVE}
    joined = chunk.predicate is None and scene.grammar.joiner.search(scene.text(place))
    return bool(bare_noun and joined) and not scene.quoted(place)


def _parties(scene: Scene, place: int, *, reports: bool) -> tuple[Named, ...]:
    """Whom the noun of a chunk names, if that noun is a party, and those listed before it."""
    chunk, text = scene.clauses.chunks[place], scene.clauses.text
    names = [name for name in scene.clauses.names[place] if name.type in PARTIES]
    outside = [
        name
        for name in names
        if not _in_brackets(scene, place, name)
        and not any(one.span != name.span and one.span.covers(name.span) for one in names)
    ]
    if not outside:
        return ()
    if medium := _edition(scene, place, outside):
        return (medium,)
    end = max(name.span.end for name in outside)
    titled = bool(scene.grammar.holder.search(bare(text[end : max(end, chunk.content.end)])))
    head = _head_name(outside, titled=titled)
    rest = bare(text[head.span.end : max(head.span.end, chunk.content.end)])
    rest = scene.grammar.joiner.sub("", rest)
    if head.type is EntityType.PERSON and scene.grammar.followers.search(rest):
        return ()
    speaks = scene.grammar.holder.search(rest) or not any(char.isalnum() for char in rest)
    if not speaks and not (reports and scene.grammar.reports.search(rest)):
        return ()
    found = [name for name in outside if name.span == head.span]
    edge = head.span.start
    for name in sorted(outside, key=lambda name: -name.span.end):
        gap = text[name.span.end : edge] if name.span.end <= edge else "x"
        if name.type is head.type and 0 < len(gap) < 3 and not any(char.isalnum() for char in gap):
            found.append(name)
            edge = name.span.start
    return tuple(found)


def _edition(scene: Scene, place: int, names: list[Named]) -> Named | None:
    """The medium whose edition or dispatch a compound names (毎朝新聞夕刊, 共同通信パリ電)."""
    first = min(names, key=lambda name: (name.span.start, -name.span.end))
    if first.type is not EntityType.ORG:
        return None
    rest = bare(scene.clauses.text[first.span.end : scene.clauses.chunks[place].content.end])
    return first if scene.grammar.editions.fullmatch(rest) else None


def _head_name(names: list[Named], *, titled: bool) -> Named:
    """The name that a compound is about: a person whose title holds a name, else the last."""
    last = max(names, key=lambda name: (name.span.end, name.span.end - name.span.start))
    for name in names:
        if name.type is EntityType.PERSON and last.type is not EntityType.PERSON:
            gap = last.span.start - name.span.end
            if gap == 0 or (gap == 1 and titled):
                return name
    return last


def _in_brackets(scene: Scene, place: int, name: Named) -> bool:
    chunk, text = scene.clauses.chunks[place], scene.clauses.text
    before = text[min(chunk.content.start, name.span.start) : name.span.start]
    pairs = (("(", ")"), ("\uff08", "\uff09"))
    return any(before.count(opener) > before.count(closer) for opener, closer in pairs)
