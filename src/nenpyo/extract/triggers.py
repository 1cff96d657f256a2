"""Which words tell an event: verbs, nouns that a verb carries, nouns by themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category

from nenpyo.extract.clauses import Clauses, arguments
from nenpyo.extract.lexicon import Lexicon, Rules, fitting, last_of, longest
from nenpyo.extract.light import GOAL, TAKERS, answered, kinds_of, light_kinds, modified
from nenpyo.extract.tense import looks_back
from nenpyo.extract.topics import SUBJECTS
from nenpyo.model import Case, Chunk, EntityType, EventType, Link, RegionKind, Span, Tokens
from nenpyo.pack.events import EventRule, LightKind, Use

EMPTY = frozenset({LightKind.PERFORM, LightKind.HAPPEN})
"""Light verbs that tell nothing beside their noun, not even where they end a headline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """A word that tells an event: its chunk, the chunk its arguments hang on, its rule and use.

    `again` is what told the event before, where this noun only comes back to it.
    """

    chunk: int
    anchor: int
    rule: EventRule
    use: Use
    light: LightKind | None = None
    span: Span
    again: "Trigger | None" = None


def find_triggers(
    clauses: Clauses, tokens: Tokens, lexicon: Lexicon, *, titles_tell: bool = True
) -> tuple[Trigger, ...]:
    """All candidate triggers in reading order, at most one a chunk and a predicate.

    `titles_tell`: a title is a headline, not the name of what the document is about.
    """
    found: list[Trigger] = []
    for place, chunk in enumerate(clauses.chunks):
        if chunk.predicate is None or chunk.predicate.nominal:
            trigger = _nominal(clauses, tokens, lexicon, place)
        else:
            trigger = _verbal(clauses, tokens, lexicon, place)
            trigger = trigger or _last_held(clauses, tokens, lexicon, place)
        found.extend(_run_before(clauses, tokens, lexicon, (place, trigger)))
        if trigger is not None:
            found.append(trigger)
    light = {t.anchor for t in found if t.use is Use.LIGHT}
    empty = {t.anchor for t in found if t.use is Use.LIGHT and t.light in EMPTY}
    told = {(t.chunk, t.rule.name) for t in found}
    kept = [
        t
        for t in found
        if not (t.use is Use.VERB and t.chunk in light)
        and not (t.use is Use.FINAL and t.chunk in (light if _is_plain(t) else empty))
        and not _is_only_named(clauses, t, told, titles_tell=titles_tell)
    ]
    takers = {t.anchor for t in kept if t.rule.absorbs}
    return tuple(t for t in kept if not _absorbed(clauses, t, takers))


def _is_plain(trigger: Trigger) -> bool:
    """Whether a trigger only says that something happened: as a light verb it adds nothing."""
    return trigger.rule.type is EventType.OCCUR


def _is_only_named(
    clauses: Clauses, trigger: Trigger, told: set[tuple[int, str]], *, titles_tell: bool
) -> bool:
    """Whether the noun is a heading, or what a definition defines (the May talks were talks)."""
    home = clauses.sentences[clauses.homes[trigger.chunk]]
    if trigger.use not in {Use.NOUN, Use.FINAL}:
        return False
    if home.region in {RegionKind.TITLE, RegionKind.HEADING}:
        one = home.chunks[1] - home.chunks[0] == 1
        named = titles_tell and home.region is RegionKind.TITLE and clauses.names[trigger.chunk]
        return one and not named
    chunk = clauses.chunks[trigger.chunk]
    return chunk.case is Case.TOPIC and (chunk.head, trigger.rule.name) in told


def _absorbed(clauses: Clauses, trigger: Trigger, takers: set[int]) -> bool:
    """Whether the noun is only the object of what another trigger tells."""
    chunk = clauses.chunks[trigger.chunk]
    cases = {Case.ACCUSATIVE, Case.DATIVE, Case.NOMINATIVE}
    return trigger.use is Use.NOUN and chunk.case in cases and chunk.head in takers


def _verbal(clauses: Clauses, tokens: Tokens, lexicon: Lexicon, place: int) -> Trigger | None:
    """A verb of the lexicon, or an event noun made a verb."""
    chunk = clauses.chunks[place]
    if chunk.predicate is None:
        return None
    lemma, first = chunk.predicate.lemma, chunk.content.start
    rules = lexicon.verbs.get(lemma, ())
    if lemma.endswith(lexicon.deverbal) and lemma != lexicon.deverbal:
        noun = lemma.removesuffix(lexicon.deverbal)
        last = last_of(tokens, chunk, noun)
        found = longest(tokens, chunk, last, (lexicon.nouns,))
        if found:
            first = tokens.starts[found[0]]
            both = {rule.name: rule for rule in (*rules, *found[1])}
            rules = tuple(sorted(both.values(), key=lambda rule: lexicon.ranks[rule.name]))
    rule = fitting(clauses, place, place, rules)
    if rule is None:
        return _run_together(clauses, tokens, lexicon, place)
    span = Span(first, max(chunk.content.end, first + 1))
    return Trigger(chunk=place, anchor=place, rule=rule, use=Use.VERB, span=span)


def _run_together(clauses: Clauses, tokens: Tokens, lexicon: Lexicon, place: int) -> Trigger | None:
    """A headline's noun and light verb without a particle between them (strike goes on)."""
    chunk = clauses.chunks[place]
    kinds = kinds_of(lexicon, chunk) & {LightKind.HAPPEN, LightKind.PERFORM}
    lemma = chunk.predicate.lemma if chunk.predicate else ""
    verbs = (t for t in range(*chunk.tokens) if tokens.lemmas[t] == lemma)
    verb = next(verbs, chunk.tokens[0]) if kinds else chunk.tokens[0]
    found = longest(tokens, chunk, verb - 1, (lexicon.nouns,))
    rule = fitting(clauses, place, place, found[1]) if found else None
    if not found or rule is None:
        return None
    span = Span(tokens.starts[found[0]], chunk.content.end)
    return Trigger(chunk=place, anchor=place, rule=rule, use=Use.LIGHT, light=min(kinds), span=span)


def _last_held(clauses: Clauses, tokens: Tokens, lexicon: Lexicon, place: int) -> Trigger | None:
    """When what a sentence is about was last held (会談は2019年に行われて以来、4年ぶり)."""
    chunk = clauses.chunks[place]
    kinds = kinds_of(lexicon, chunk) & EMPTY if looks_back(clauses, place) else frozenset()
    start = clauses.sentences[clauses.homes[place]].chunks[0]
    topics = (at for at in range(place - 1, start - 1, -1) if clauses.chunks[at].case in SUBJECTS)
    for topic in topics if kinds else ():
        noun = noun_in(tokens, lexicon, clauses.chunks[topic])
        rule = fitting(clauses, topic, topic, noun[2]) if noun else None
        if rule is not None:
            return Trigger(
                chunk=place, anchor=place, rule=rule, use=Use.LIGHT, light=min(kinds),
                span=chunk.content,
            )  # fmt: skip
    return None


def _nominal(clauses: Clauses, tokens: Tokens, lexicon: Lexicon, place: int) -> Trigger | None:
    """An event noun: with a light verb, at the end of a clause, or by itself."""
    chunk = clauses.chunks[place]
    found = noun_in(tokens, lexicon, chunk)
    if not found:
        return None
    first, bare, rules = found
    whole = bare == last_of(tokens, chunk, "")
    word = "".join(tokens.surfaces[first : bare + 1])
    span = Span(tokens.starts[first], tokens.ends[bare])
    if whole and (
        trigger := _with_light_verb(clauses, tokens, lexicon, place, (word, span, rules))
    ):
        return trigger
    rules = tuple(rule for rule in rules if word in rule.nouns)
    rule = fitting(clauses, place, place, rules)
    if rule is None:
        return None
    if whole and (told := modified(clauses, lexicon, place)):
        return Trigger(
            chunk=place, anchor=told[0], rule=rule, use=Use.LIGHT, light=told[1], span=span
        )
    planned = chunk.predicate is not None and chunk.predicate.nominal and not _breaks(tokens, bare)
    # 「工場を視察後」: a noun with an object of its own is as good as a verb.
    acts = any(True for _ in arguments(clauses, place, Case.ACCUSATIVE))
    final = _is_final(chunk) if whole else _breaks(tokens, bare) or planned or acts
    use = Use.FINAL if final else Use.NOUN
    counted = rule.counted and _is_counted(clauses, tokens, place)
    if use is Use.NOUN and not rule.noun_use and not counted:
        return None
    kinds = light_kinds(clauses, lexicon, place, chunk.head) if whole else []
    kind = next((k for k in kinds if k in TAKERS), None)
    return Trigger(chunk=place, anchor=place, rule=rule, use=use, light=kind, span=span)


def _is_counted(clauses: Clauses, tokens: Tokens, place: int) -> bool:
    """Whether a number stands with a noun: in its chunk, or in what it is the subject of."""
    chunk = clauses.chunks[place]
    places = [place]
    if chunk.case in {Case.TOPIC, Case.NOMINATIVE} and chunk.head >= 0:
        places += [chunk.head, *arguments(clauses, chunk.head, Case.ACCUSATIVE, Case.DATIVE)]
    return any(
        tokens.surfaces[token][0].isnumeric()
        for found in places
        for token in range(*clauses.chunks[found].tokens)
    )


def _run_before(
    clauses: Clauses, tokens: Tokens, lexicon: Lexicon, within: tuple[int, Trigger | None]
) -> Iterator[Trigger]:
    """The events that a headline runs together with what follows in one chunk (crash 17 dead)."""
    place, later = within
    if clauses.sentences[clauses.homes[place]].region is not RegionKind.TITLE:
        return
    chunk = clauses.chunks[place]
    edge = later.span.start if later else chunk.span.end
    people = {n.span.end for n in clauses.names[place] if n.type is EntityType.PERSON}
    for end in range(*chunk.tokens):
        if tokens.ends[end] >= edge:
            return
        found = longest(tokens, chunk, end, (lexicon.nouns,))
        if found and (
            _breaks(tokens, end, counted=later is not None) or tokens.starts[found[0]] in people
        ):
            rule = fitting(clauses, place, place, found[1])
            if rule is not None:
                span = Span(tokens.starts[found[0]], tokens.ends[end])
                yield Trigger(chunk=place, anchor=place, rule=rule, use=Use.FINAL, span=span)


def noun_in(tokens: Tokens, lexicon: Lexicon, chunk: Chunk) -> tuple[int, int, Rules] | None:
    """The event noun of a chunk: at its end, or before a tail (talks, after the talks).

    A noun that may itself be a tail (an affair) leaves the event to the noun before it.
    """
    last = last_of(tokens, chunk, "")
    general = None
    for end in range(last, chunk.tokens[0] - 1, -1):
        if tokens.surfaces[end][-1] not in lexicon.ends:
            continue
        tail = end != last and tokens.surfaces[end + 1] in lexicon.tails
        number = end != last and tokens.surfaces[end + 1][0].isnumeric()
        if end != last and not (tail or number or _breaks(tokens, end)):
            continue
        found = longest(tokens, chunk, end, (lexicon.nouns, lexicon.expressed))
        if found and number and not any(rule.counted for rule in found[1]):
            continue
        if found and (end != last or tokens.surfaces[end] not in lexicon.tails):
            return found[0], end, found[1]
        general = general or (found and (found[0], end, found[1]))
    return general


def _breaks(tokens: Tokens, place: int, *, counted: bool = False) -> bool:
    """Whether a headline breaks off behind a word: a blank or a dash, or a number, follows it."""
    if place + 1 >= len(tokens):
        return False
    gap = tokens.starts[place + 1] > tokens.ends[place]
    following = category(tokens.surfaces[place + 1][0])
    return gap or following == "Pd" or (counted and following == "Nd")


def _only_calls_off(
    clauses: Clauses, tokens: Tokens, lexicon: Lexicon, kind: LightKind, anchor: int
) -> bool:
    """Whether a verb calls off what the noun tells and is no event by itself."""
    own = _verbal(clauses, tokens, lexicon, anchor) if kind is LightKind.CANCEL else None
    return kind is LightKind.CANCEL and (own is None or own.rule.spare)


def _with_light_verb(
    clauses: Clauses, tokens: Tokens, lexicon: Lexicon, place: int, noun: tuple[str, Span, Rules]
) -> Trigger | None:
    """An event noun that a light verb carries, straight or through a carrier."""
    word, span, rules = noun
    anchor, bearer = clauses.chunks[place].head, place
    if anchor >= 0 and clauses.chunks[place].link is Link.ADNOMINAL:
        bearer, anchor = anchor, clauses.chunks[anchor].head
        if clauses.chunks[bearer].content.of(clauses.text) not in lexicon.carriers:
            return None
    for kind in light_kinds(clauses, lexicon, bearer, anchor):
        if kind in TAKERS and not _only_calls_off(clauses, tokens, lexicon, kind, anchor):
            continue
        uttered = kind is LightKind.EXPRESS
        usable = tuple(r for r in rules if word in (r.expressed if uttered else r.nouns))
        rule = fitting(clauses, place, anchor, usable)
        if rule and kind is LightKind.UNDERGO and answered(clauses, lexicon, anchor, rule):
            return None
        if rule is not None:
            end = clauses.chunks[anchor].content.end if anchor <= place + 2 else span.end
            span = Span(span.start, max(end, span.end))
            return Trigger(
                chunk=place, anchor=anchor, rule=rule, use=Use.LIGHT, light=kind, span=span
            )
    return None


def _is_final(chunk: Chunk) -> bool:
    """Whether a noun ends a clause as its predicate would."""
    if chunk.predicate is not None:
        return chunk.predicate.nominal and not chunk.predicate.past
    return chunk.head < 0 and chunk.case in {None, Case.BARE, *GOAL}
