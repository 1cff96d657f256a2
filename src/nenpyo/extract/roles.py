"""Who did what to whom, and where: roles from cases, links and what a sentence leaves out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nenpyo.extract.clauses import Clauses, Named, arguments, joined, named_in
from nenpyo.extract.factuality import BY_SPEECH
from nenpyo.extract.triggers import Trigger
from nenpyo.model import Case, Chunk, EntityType, EventType, Link, Voice
from nenpyo.pack.events import Frame, LightKind, Use

PARTIES = frozenset({EntityType.PERSON, EntityType.ORG, EntityType.GPE, EntityType.NORP})
PLACES = frozenset({EntityType.GPE, EntityType.LOC, EntityType.FAC})
SUBJECTS = (Case.NOMINATIVE, Case.TOPIC)
AGENTS = (Case.AGENTIVE, Case.DATIVE, Case.ABLATIVE)
DIRECTED = frozenset({Case.TARGET, Case.ALLATIVE, Case.DATIVE, Case.ACCUSATIVE})
SHARED = frozenset({Link.CONTINUATION, Link.ADVERBIAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """Chain ids in their roles; `subject` is the chunk that gave the actors."""

    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What roles are read with: the clauses, the words that stand for a state, the states."""

    clauses: Clauses
    state_words: tuple[str, ...]
    abroad: tuple[tuple[str, str], ...]
    states: frozenset[str]
    reporting: frozenset[str]
    media: frozenset[str]


def roles_of(context: Context, trigger: Trigger, frame: Frame, carried: tuple[str, ...]) -> Roles:
    """Fill a frame's roles; `carried` are the actors that an earlier sentence hands on."""
    inner_actors, inner_recipients = _of_noun(context, trigger, frame)
    place = _place(context, trigger, frame)
    if trigger.use is Use.NOUN or _is_told_by_noun(context, trigger):
        roles = Roles(actors=inner_actors, recipients=inner_recipients, place=place)
        return _settle(context, roles, frame, trigger)
    actors, recipients = _of_verb(context, trigger, frame)
    actors = _unique([*inner_actors, *actors] if frame.mutual else actors or inner_actors)
    recipients = _unique(recipients or [r for r in inner_recipients if r not in actors])
    if not actors and _takes_subject(context, trigger):
        actors = _left_out(context, trigger)
        if not actors and not _names_subject(context, trigger):
            actors = carried
    elif frame.mutual and actors and not _has_subject(context, trigger.anchor):
        actors = _unique([*_left_out(context, trigger), *actors])
    recipients = tuple(r for r in recipients if r not in actors)
    return _settle(
        context, Roles(actors=tuple(actors), recipients=recipients, place=place), frame, trigger
    )


def _settle(context: Context, roles: Roles, frame: Frame, trigger: Trigger) -> Roles:
    """Move parties where the frame wants them: all to the actors, or towns to the place."""
    del trigger
    if frame.mutual:
        actors = _unique([*roles.actors, *roles.recipients])
        return Roles(actors=actors, place=roles.place)
    if frame.state_host:
        towns = [r for r in roles.recipients if r not in context.states]
        hosts = tuple(r for r in roles.recipients if r in context.states)
        place = towns[-1] if towns else roles.place or (hosts[-1] if hosts else None)
        return Roles(actors=roles.actors, recipients=hosts, place=place)
    return roles


def _is_told_by_noun(context: Context, trigger: Trigger) -> bool:
    """Whether the anchor's subject is the event itself (talks took place)."""
    if trigger.use is not Use.LIGHT:
        return False
    passive = _voice(context.clauses, trigger.anchor) is Voice.PASSIVE
    return passive or trigger.light is LightKind.HAPPEN


def _takes_subject(context: Context, trigger: Trigger) -> bool:
    chunk = context.clauses.chunks[trigger.anchor]
    if _voice(context.clauses, trigger.anchor) is Voice.PASSIVE:
        return False
    return not any(True for _ in arguments(context.clauses, trigger.anchor, Case.NOMINATIVE)) or (
        chunk.predicate is None
    )


def _names_subject(context: Context, trigger: Trigger) -> bool:
    """Whether the sentence has a subject or topic before the trigger, named or not."""
    start, _ = context.clauses.sentences[context.clauses.homes[trigger.anchor]].chunks
    return any(
        context.clauses.chunks[place].case in SUBJECTS for place in range(start, trigger.chunk)
    )


def _has_subject(clauses_context: Context, place: int) -> bool:
    return any(True for _ in arguments(clauses_context.clauses, place, *SUBJECTS))


def _voice(clauses: Clauses, place: int) -> Voice:
    predicate = clauses.chunks[place].predicate
    return predicate.voice if predicate else Voice.ACTIVE


def _of_verb(
    context: Context, trigger: Trigger, frame: Frame
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors and recipients among what hangs on the predicate."""
    clauses, anchor = context.clauses, trigger.anchor
    swap = (
        _voice(clauses, anchor) is Voice.PASSIVE and not frame.mutual
    ) or trigger.light is LightKind.UNDERGO
    if swap and not frame.recipient:
        return _parties(context, anchor, SUBJECTS, trigger), ()
    if swap:
        actors = _parties(context, anchor, AGENTS, trigger)
        recipients = _parties(context, anchor, SUBJECTS, trigger)
        if not recipients:
            recipients = _of_relative(context, anchor) or _left_out(context, trigger)
        return actors, recipients if frame.recipient else ()
    subject = _first_parties(context, anchor, frame.actor, trigger)
    if frame.mutual or Case.COMITATIVE in frame.actor:
        subject = _parties(context, anchor, frame.actor, trigger)
    recipients = _first_parties(context, anchor, frame.recipient, trigger)
    if not recipients and trigger.rule.type in BY_SPEECH:
        recipients = _owned(context, anchor, frame.recipient, trigger)
    if not any(True for _ in arguments(clauses, anchor, *SUBJECTS)):
        subject = _unique([*_of_relative(context, anchor), *subject])
    elif frame.mutual:
        subject = _unique([*subject, *_of_relative(context, anchor)])
    return subject, recipients


def _of_relative(context: Context, anchor: int) -> tuple[str, ...]:
    """Whom the noun names that the clause modifies."""
    chunk = context.clauses.chunks[anchor]
    if chunk.link is not Link.ADNOMINAL or chunk.head < 0:
        return ()
    head = context.clauses.chunks[chunk.head]
    if head.predicate is not None and not head.predicate.nominal:
        return ()
    return _ids(_named(context, chunk.head), PARTIES)


def _parties(
    context: Context, anchor: int, cases: Iterable[Case], trigger: Trigger
) -> tuple[str, ...]:
    """All whom arguments in some cases name."""
    found: list[str] = []
    for case in cases:
        for place in arguments(context.clauses, anchor, case):
            if place != trigger.chunk:
                found.extend(_ids(_named(context, place), PARTIES))
    return _unique(found)


def _owned(
    context: Context, anchor: int, cases: Iterable[Case], trigger: Trigger
) -> tuple[str, ...]:
    """Whose deeds or things are spoken to or of: who criticises X's plan criticises X."""
    for case in cases:
        for place in arguments(context.clauses, anchor, case):
            if place != trigger.chunk and (ids := _owners(context, place)):
                return ids
    return ()


def _first_parties(
    context: Context, anchor: int, cases: Iterable[Case], trigger: Trigger
) -> tuple[str, ...]:
    """Whom the arguments of the first case that names anybody name."""
    for case in cases:
        if found := _parties(context, anchor, (case,), trigger):
            return found
    return ()


def _named(context: Context, place: int) -> tuple[Named, ...]:
    """Whom a chunk stands for: its own names, or the state whose army or government it is."""
    clauses = context.clauses
    found = named_in(clauses, place)
    if found:
        return found
    noun = clauses.chunks[place].content.of(clauses.text)
    if noun.endswith(context.state_words):
        for child in clauses.children[place]:
            if clauses.chunks[child].case is Case.GENITIVE:
                names = named_in(clauses, child)
                return tuple(n for n in names if n.type in {EntityType.GPE, EntityType.ORG})
    return ()


def _owners(context: Context, place: int) -> tuple[str, ...]:
    """Whose the thing is that a chunk names without naming a party (support for X's plan)."""
    for child in context.clauses.children[place]:
        if context.clauses.chunks[child].case in {Case.GENITIVE, Case.AGENTIVE, Case.ABLATIVE}:
            if ids := _ids(_named(context, child), PARTIES):
                return ids
    return ()


def _ids(names: Iterable[Named], types: frozenset[EntityType]) -> tuple[str, ...]:
    return tuple(n.chain for n in names if n.type in types)


def _unique(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))


def _left_out(context: Context, trigger: Trigger) -> tuple[str, ...]:
    """The subject that a clause shares with its neighbours, or the nearest topic before it."""
    clauses, anchor = context.clauses, trigger.anchor
    for place in _neighbours(context, anchor):
        for case in SUBJECTS:
            for chunk in arguments(clauses, place, case):
                if chunk < trigger.chunk and (ids := _acting(context, chunk)):
                    return ids
    start, _ = clauses.sentences[clauses.homes[anchor]].chunks
    for place in range(trigger.chunk - 1, start - 1, -1):
        chunk_ = clauses.chunks[place]
        head = clauses.chunks[chunk_.head] if chunk_.head >= 0 else None
        if chunk_.case is not Case.TOPIC or head is None or _is_report(context, head):
            continue
        if ids := _acting(context, place):
            return ids
    return ()


def _acting(context: Context, place: int) -> tuple[str, ...]:
    """The parties that a chunk names, without the media that only tell."""
    ids = _ids(_named(context, place), PARTIES)
    return tuple(i for i in ids if i not in context.media)


def _is_report(context: Context, chunk: Chunk) -> bool:
    return chunk.predicate is not None and chunk.predicate.lemma in context.reporting


def _neighbours(context: Context, anchor: int) -> Iterator[int]:
    """Clauses that may share a subject: those that lead to this one, then those it leads to.

    A medium that reports a clause is not the one who acts in it.
    """
    clauses = context.clauses
    for child in reversed(clauses.children[anchor]):
        chunk = clauses.chunks[child]
        if chunk.link in SHARED and chunk.predicate is not None:
            yield child
    place = anchor
    for _ in range(6):
        head = clauses.chunks[place].head
        if head < 0:
            return
        quoted = clauses.chunks[place].link not in SHARED
        if clauses.chunks[head].predicate is not None and not (
            quoted and _is_report(context, clauses.chunks[head])
        ):
            yield head
            for child in reversed(clauses.children[head]):
                sibling = clauses.chunks[child]
                if child < anchor and sibling.link in SHARED and sibling.predicate is not None:
                    yield child
        place = head


def _of_noun(
    context: Context, trigger: Trigger, frame: Frame
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors and recipients among a noun's modifiers and inside its compound."""
    actors: list[str] = []
    recipients: list[str] = []
    inner = _inside(context, trigger)
    if frame.inner != "place":
        (actors if frame.inner == "actor" else recipients).extend(inner)
    if trigger.use is Use.VERB:
        return tuple(actors), tuple(recipients)
    clauses = context.clauses
    for child in clauses.children[trigger.chunk]:
        chunk = clauses.chunks[child]
        if chunk.predicate is not None or chunk.link is Link.COORDINATION:
            continue
        ids = _ids(_named(context, child), PARTIES)
        if not ids and chunk.case in DIRECTED:
            ids = _owners(context, child)
        if chunk.case is Case.AGENTIVE:
            actors.extend(ids)
        elif chunk.case in {Case.TARGET, Case.ALLATIVE, Case.DATIVE}:
            recipients.extend(ids)
        elif chunk.case in {Case.COMITATIVE, Case.ABLATIVE}:
            actors.extend(ids)
        elif chunk.case is Case.GENITIVE:
            role = "recipient" if _is_object(trigger, frame) else frame.genitive
            people = [n.chain for n in _named(context, child) if n.type is EntityType.PERSON]
            if frame.genitive == "recipient" and not people and _is_deed_of_state(trigger):
                role = "actor"
            {"actor": actors, "recipient": recipients}.get(role, []).extend(ids)
    return _unique(actors), _unique(r for r in recipients if r not in actors)


def _is_deed_of_state(trigger: Trigger) -> bool:
    """Whether a state before the noun rather does the deed than suffers it."""
    return trigger.rule.type in {EventType.COERCE, EventType.ASSAULT, EventType.ACCUSE}


def _is_object(trigger: Trigger, frame: Frame) -> bool:
    """Whether a noun's bare genitive is whom the deed befalls (the arrest of a journalist)."""
    performed = trigger.use is Use.LIGHT and trigger.light is not LightKind.UNDERGO
    return performed and bool(frame.recipient) and Case.ACCUSATIVE in frame.recipient


def _inside(context: Context, trigger: Trigger) -> tuple[str, ...]:
    """Whom the compound of the trigger names (the US-Japan talks, the attack on …)."""
    clauses = context.clauses
    end = trigger.span.end
    found = [
        n.chain
        for n in clauses.names[trigger.chunk]
        if n.type in PARTIES and n.span.end <= end
    ]
    compound = clauses.chunks[trigger.chunk].content.of(clauses.text)
    for word, country in context.abroad:
        if word in compound and (chain := clauses.countries.get(country)):
            found.append(chain)
    return _unique(found)


def _place(context: Context, trigger: Trigger, frame: Frame) -> str | None:
    """The place of the event itself: in a case of place, as its frame wants, or inside its object."""
    clauses = context.clauses
    anchors = _unique_places((trigger.anchor, trigger.chunk))
    for anchor in anchors:
        for child in arguments(clauses, anchor, Case.LOCATIVE):
            if place := _last_place(context, child):
                return place
    if trigger.use is not Use.NOUN:
        for case in frame.place:
            for child in arguments(clauses, trigger.anchor, case):
                if child != trigger.chunk and (place := _place_within(context, child)):
                    return place
    if frame.inner == "place":
        for child in arguments(clauses, trigger.chunk, Case.GENITIVE):
            if place := _last_place(context, child):
                return place
        for named in reversed(clauses.names[trigger.chunk]):
            if named.type in PLACES:
                return named.chain
    return _inherited_place(context, trigger)


def _inherited_place(context: Context, trigger: Trigger) -> str | None:
    """The place that opens the clause before, where the two share what they tell of."""
    clauses = context.clauses
    for place in _neighbours(context, trigger.anchor):
        for child in arguments(clauses, place, Case.LOCATIVE):
            if child < trigger.chunk and (found := _last_place(context, child)):
                return found
    return None


def _unique_places(places: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(places))


def _place_within(context: Context, place: int) -> str | None:
    """The place a chunk names, or the one where the thing it names stands."""
    if found := _last_place(context, place):
        return found
    for child in context.clauses.children[place]:
        for below in (child, *context.clauses.children[child]):
            if found := _last_place(context, below):
                return found
    return None


def _last_place(context: Context, place: int) -> str | None:
    names = [n for n in context.clauses.names[place] if n.type in PLACES]
    if names:
        return names[-1].chain
    for child in reversed(context.clauses.children[place]):
        if context.clauses.chunks[child].case is Case.GENITIVE:
            names = [n for n in context.clauses.names[child] if n.type in PLACES]
            if names:
                return names[-1].chain
    return None


def topics_of(context: Context) -> tuple[tuple[str, ...], ...]:
    """For each sentence, the topic that the sentences before it in its paragraph hand on."""
    clauses = context.clauses
    found: list[tuple[str, ...]] = []
    topic: tuple[str, ...] = ()
    paragraph = -1
    for sentence in clauses.sentences:
        if sentence.paragraph != paragraph:
            topic, paragraph = (), sentence.paragraph
        found.append(topic)
        for place in range(*sentence.chunks):
            chunk = clauses.chunks[place]
            if chunk.case is Case.TOPIC and (ids := _acting(context, place)):
                topic = ids
                break
    return tuple(found)
