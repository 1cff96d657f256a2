"""Whose doing a harm is said to be: 「…の犯行だと断定した」, 「…が先に撃った」."""

from collections.abc import Iterator, Sequence

from nenpyo.extract.attendance import Told
from nenpyo.extract.passages import Named, Passages
from nenpyo.model import (
    Case,
    EventMention,
    EventType,
    Involvement,
    Link,
    Part,
    Status,
)
from nenpyo.pack.involvement import InvolvementGrammar

BACK = 2
"""Sentences after which a harm must be told again before somebody is blamed for it."""
FORCE = frozenset({EventType.ASSAULT, EventType.COERCE})
OCCURRED = frozenset({"accident", "disaster"})
OF_DOER = frozenset({Case.GENITIVE, Case.AGENTIVE})


def blames(passages: Passages, grammar: InvolvementGrammar) -> Iterator[Told]:
    """Who is said to be behind the harms of a document, each with a mention of the harm."""
    for place, chunk in enumerate(passages.chunks):
        if not _is_blame(passages, place, grammar):
            continue
        denied, doers = _doers(passages, place, grammar)
        if not doers:
            continue
        sources = passages.sources(chunk.content)
        harm = _harm(passages, place, open_to_all=not _tells_deed(passages, place, grammar))
        if harm is None or _is_another(passages, place, harm):
            continue
        for chain, span in doers:
            if chain in sources and not denied and not _claims(passages, place, grammar):
                continue
            yield (
                harm.id,
                Involvement(
                    part=Part.DOER,
                    party=chain,
                    denied=denied,
                    sources=sources or ((chain,) if denied else ()),
                    span=span,
                ),
            )


def _is_blame(passages: Passages, place: int, grammar: InvolvementGrammar) -> bool:
    """Whether a chunk may say who was behind a harm in the words of somebody, named or not."""
    chunk = passages.chunks[place]
    named = passages.content(place) in grammar.deeds and grammar.quoting & set(chunk.words)
    own = _denies(passages, place, grammar) or _claims(passages, place, grammar)
    return bool(named) or own or passages.is_said(chunk.content)


def _claims(passages: Passages, place: int, grammar: InvolvementGrammar) -> bool:
    """Whether somebody gives out that it was him: 「犯行声明を出した」."""
    predicate = passages.chunks[place].predicate
    objects = (at for at in passages.children.get(place, ()) if _is_object(passages, at))
    if predicate is None or predicate.negated or predicate.nominal:
        return False
    told = predicate.lemma in grammar.owning
    return told and any(passages.content(at) in grammar.claim for at in objects)


def _is_object(passages: Passages, place: int) -> bool:
    return passages.chunks[place].case in {Case.ACCUSATIVE, Case.TOPIC}


def _doers(
    passages: Passages, place: int, grammar: InvolvementGrammar
) -> tuple[bool, Sequence[Named]]:
    """Whom a chunk names as the doer of what was told, and whether it says that he is not."""
    denied = _denies(passages, place, grammar)
    if denied or _claims(passages, place, grammar):
        return denied, _subject(passages, place)
    chunk = passages.chunks[place]
    predicate = chunk.predicate
    if grammar.unsure & set(chunk.words):
        return False, ()
    if predicate is None or predicate.nominal:
        owners = _owners(passages, place, grammar)
        negated = predicate is not None and predicate.negated
        return negated, owners or (_named_as(passages, place) if predicate else ())
    if predicate.lemma in grammar.answering:
        return False, _answered(passages, place)
    done = predicate.past and _is_deed(passages, place, grammar)
    doers = _agents(passages, place) or _subject(passages, place) if done else ()
    return predicate.negated, doers


def _is_deed(passages: Passages, place: int, grammar: InvolvementGrammar) -> bool:
    """Whether a verb says who did what was told, or who began it."""
    chunk = passages.chunks[place]
    own = [e for e in passages.told.get(place, ()) if e.type in FORCE]
    if any(passages.content(at) in grammar.first for at in _clause(passages, place)):
        return True
    if own:
        return True
    lemma = chunk.predicate.lemma if chunk.predicate else ""
    objects = [at for at in passages.children.get(place, ()) if _is_object(passages, at)]
    of_harm = any(map(_is_harm, (e for at in objects for e in passages.told.get(at, ()))))
    return lemma in grammar.scheming or (lemma in grammar.doing and of_harm)


def _tells_deed(passages: Passages, place: int, grammar: InvolvementGrammar) -> bool:
    """Whether words of blame tell a deed of force, which may be another than the harm before."""
    if any(passages.content(at) in grammar.first for at in _clause(passages, place)):
        return False
    return any(e.type in FORCE for e in passages.told.get(place, ()))


def _answered(passages: Passages, place: int) -> Sequence[Named]:
    """Whose deed somebody says that he answered: 「…の砲撃に反撃した」."""
    for at in passages.children.get(place, ()):
        deeds = (e for e in passages.told.get(at, ()) if e.type in FORCE)
        if passages.chunks[at].case is Case.DATIVE and next(deeds, None):
            owners = (one for one in passages.children.get(at, ()) if _is_owner(passages, one))
            return [named for one in owners for named in passages.people(one)]
    return ()


def _is_owner(passages: Passages, place: int) -> bool:
    return passages.chunks[place].case in OF_DOER and passages.chunks[place].predicate is None


def _denies(passages: Passages, place: int, grammar: InvolvementGrammar) -> bool:
    """Whether somebody denies to have a hand in it."""
    predicate = passages.chunks[place].predicate
    if predicate is None or predicate.lemma not in grammar.denying:
        return False
    objects = (at for at in passages.children.get(place, ()) if _is_object(passages, at))
    return any(passages.content(at) in grammar.part for at in objects)


def _owners(passages: Passages, place: int, grammar: InvolvementGrammar) -> Sequence[Named]:
    """Whose deed it is: 「…の犯行だ」, 「…による攻撃だ」, 「…のロケット弾が原因だ」."""
    chunk = passages.chunks[place]
    if passages.content(place) in grammar.cause:
        causes = (
            at
            for at in passages.children.get(place, ())
            if passages.chunks[at].case is Case.NOMINATIVE
        )
        return [named for at in causes for named in passages.people(at)]
    if passages.content(place) not in grammar.deeds:
        return ()
    told = (
        chunk.predicate is not None
        or chunk.link is Link.QUOTE
        or grammar.quoting & set(chunk.words)
    )
    cases = OF_DOER if told else {Case.AGENTIVE}
    owners = {
        *passages.children.get(place, ()),
        *(at for at in (place - 1,) if _is_agent(passages, at)),
    }
    return [
        named
        for at in sorted(owners)
        if passages.chunks[at].case in cases and passages.chunks[at].predicate is None
        for named in passages.people(at)
    ]


def _is_agent(passages: Passages, place: int) -> bool:
    """Whether a chunk says by whom, of the noun behind it whatever it seems to hang on."""
    return place >= 0 and passages.chunks[place].case is Case.AGENTIVE


def _named_as(passages: Passages, place: int) -> Sequence[Named]:
    """Who is named as the doer: 「攻撃したのは…だ」."""
    for at in passages.before(place):
        if passages.chunks[at].predicate is not None:
            deeds = [e for e in passages.told.get(at, ()) if e.type in FORCE]
            return passages.people(place) if deeds and passages.told_of(at) == place else ()
    return ()


def _agents(passages: Passages, place: int) -> Sequence[Named]:
    """By whom something was done, of a verb in the passive."""
    predicate = passages.chunks[place].predicate
    if predicate is None or predicate.voice != "passive":
        return ()
    cases = (Case.AGENTIVE, Case.DATIVE)
    for at in passages.children.get(place, ()):
        if passages.chunks[at].case in cases and (found := passages.people(at)):
            return found
    return ()


def _subject(passages: Passages, place: int) -> Sequence[Named]:
    predicate = passages.chunks[place].predicate
    if predicate is not None and predicate.voice == "passive":
        return ()
    for at in _clause(passages, place):
        if passages.chunks[at].case is Case.NOMINATIVE and (found := passages.people(at)):
            return found
    return [named for at in passages.subjects(place) for named in passages.people(at)]


def _clause(passages: Passages, place: int) -> Iterator[int]:
    """What hangs on a predicate, and on the clauses that lead to it."""
    for at in passages.children.get(place, ()):
        yield at
        chunk = passages.chunks[at]
        if chunk.predicate is not None and chunk.link in {Link.CONTINUATION, Link.ADVERBIAL}:
            yield from passages.children.get(at, ())


def _is_another(passages: Passages, place: int, harm: EventMention) -> bool:
    """Whether a deed of force is told of another place, or with another sufferer, than the harm."""
    own = next((e for e in passages.told.get(place, ()) if e.type in FORCE), None)
    if own is None:
        return False
    sources = passages.sources(passages.chunks[place].content)
    # Whom somebody answers is the one who is blamed.
    blamed = {chain for chain, _ in _answered(passages, place)}
    suffers = set(own.recipients) - {*sources, *harm.recipients, *blamed}
    return own.place not in (None, harm.place) or bool(suffers)


def _harm(passages: Passages, place: int, *, open_to_all: bool) -> EventMention | None:
    """The harm that words of blame are about: the last before them, else the next.

    Unless `open_to_all`, it is one whose doer the text has not told, or a clash of two: who tells
    of an attack beside one of somebody else mostly means another.
    """
    first = max(0, passages.homes[place] - BACK)
    start, here = passages.sentences[first].span.start, passages.chunks[place].span
    harms = [e for e in passages.events if _is_harm(e) and (open_to_all or len(e.actors) != 1)]
    before = [e for e in harms if start <= e.trigger.start < here.start]
    # What somebody says who is behind it is his blame already.
    plain = [e for e in before if not (e.actors and passages.is_said(e.trigger))]
    if plain or before:
        return (plain or before)[-1]
    last = min(len(passages.sentences) - 1, passages.homes[place] + 1)
    end = passages.sentences[last].span.end
    return next((e for e in harms if here.end <= e.trigger.start < end), None)


def _is_harm(event: EventMention) -> bool:
    if event.status is not Status.ACTUAL:
        return False
    return event.type in FORCE or (event.type is EventType.OCCUR and event.mode in OCCURRED)
