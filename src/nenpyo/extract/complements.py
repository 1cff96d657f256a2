"""What a cue holds: the quoted clause, the fact, the request, the thought.

Each finder gives the last chunk of the content's clause, the chunk that hangs on the cue, and
where the content's characters end.
"""

from nenpyo.extract.holders import holders
from nenpyo.extract.quotes import COMMAS, inside
from nenpyo.extract.scenes import Scene, is_subject, is_topic
from nenpyo.model import Case, Link, Span
from nenpyo.pack.statements import Takes

REACH = 7
"""Chunks looked at between a cue and its clause: to whom, when and where it was said."""

LONGEST_NAME = 12
"""Characters; a shorter quotation without a predicate is a name or a term, not speech."""


def direct(scene: Scene, end: int) -> Span | None:
    """The inside of the quotation that ends where the content does."""
    text = scene.clauses.text
    for place, quote in enumerate(scene.quotes):
        if quote.end == end and quote.end - quote.start > 2:
            start, stop = _first_of_list(scene, place).start + 1, quote.end - 1
            while start < stop and text[start].isspace():
                start += 1
            while stop > start and (text[stop - 1].isspace() or text[stop - 1] in "\u3002\uff0e"):
                stop -= 1
            return Span(start, stop) if start < stop else None
    return None


def _first_of_list(scene: Scene, place: int) -> Span:
    """The first of quotations that follow each other with at most a comma between them."""
    while place > 0:
        before, quote = scene.quotes[place - 1], scene.quotes[place]
        between = scene.clauses.text[before.end : quote.start]
        if between.strip(COMMAS + " ") or before.end - before.start <= LONGEST_NAME:
            break
        place -= 1
    return scene.quotes[place]


def takes_clause(scene: Scene, lemma: str) -> bool:
    """Whether a predicate is a cue that takes a clause."""
    return any(lemma in rule.verbs for rule in scene.grammar.cues if Takes.CLAUSE in rule.takes)


def clause(scene: Scene, cue: int) -> tuple[int, int, int] | None:
    """The quoted clause before the cue: the nearest, with arguments at most between them.

    Behind a quotation those may have clauses of their own: 「…」と、訪れた理由を話した.
    """
    left = cue
    for place in range(cue - 1, max(scene.first - 1, cue - REACH), -1):
        chunk = scene.clauses.chunks[place]
        end = scene.complementiser(place)
        joins = end is not None and chunk.link is not Link.ADNOMINAL
        outside = end is not None and joins and not inside(scene.quotes, end)
        near = left == cue or (end is not None and direct(scene, end) is not None)
        if end is not None and outside and near and _is_said(scene, place, cue, end):
            return place, place, end
        if chunk.predicate is not None and not scene.quoted(place):
            describes = chunk.link is Link.ADNOMINAL and place < chunk.head < cue
            # 「…と繰り返し主張した」: a verb by itself that only says how.
            how = chunk.head == cue and not scene.clauses.children[place] and end is None
            if how:
                continue
            if not describes:
                return None
            left = min(left, place)
    return None


def _is_said(scene: Scene, place: int, cue: int, end: int) -> bool:
    return direct(scene, end) is not None or _is_quoted_clause(scene, place, cue)


def _is_quoted_clause(scene: Scene, place: int, cue: int) -> bool:
    """Whether a chunk that ends like one is a clause, and not the other party (首相と話した)."""
    chunk = scene.clauses.chunks[place]
    lemma = (predicate := scene.clauses.chunks[cue].predicate) and predicate.lemma
    light = _is_light(scene, cue)
    said = scene.text(place)[: (scene.complementiser(place) or 0) - chunk.span.start]
    if light and scene.grammar.attempt.search(said):
        return False
    if chunk.link is Link.QUOTE:
        return True
    if chunk.predicate is not None:
        # 「侵攻すると、乙国は抗議した」: what came before the protest is not what it said.
        met = chunk.link is Link.CONDITION and lemma in scene.grammar.acts
        before = range(place + 1, cue) if met else ()
        parted = any(is_subject(scene, between) for between in before)
        open_ = chunk.link in {Link.CONDITION, Link.CONTINUATION} and not parted
        return open_ and takes_clause(scene, lemma or "")
    if takes_object(scene, cue):
        return False
    light = light and not _keeps_saying(scene, cue)
    light = light and scene.grammar.stative.search(scene.content(place)) is None
    if light or place != cue - 1 or not takes_clause(scene, lemma or ""):
        return False
    mutual = lemma in scene.grammar.mutual
    return not mutual or not scene.clauses.names[place]


def takes_object(scene: Scene, cue: int) -> bool:
    """Whether an object is taken for what stands before the cue (A を B とする); nobody says it."""
    objects = any(
        scene.clauses.chunks[child].case is Case.ACCUSATIVE for child in scene.clauses.children[cue]
    )
    return objects and not _keeps_saying(scene, cue)


def _keeps_saying(scene: Scene, cue: int) -> bool:
    """Whether somebody who can speak keeps to what he says (A は B を C としている)."""
    lasts = scene.grammar.lasting.search(scene.text(cue)) is not None
    topics = (child for child in scene.clauses.children[cue] if is_topic(scene, child))
    return lasts and any(holders(scene, topic) for topic in topics)


def _objects(scene: Scene, cue: int) -> list[int]:
    """What may be a cue's object, nearest first: what hangs on it, and the chunk before it.

    What hangs on a verb right before it (併せて伝えた) is the cue's, too.
    """
    found = set(scene.clauses.children[cue])
    before = scene.clauses.chunks[cue - 1] if cue > scene.first else None
    beside = before is not None and before.predicate and before.link is Link.CONTINUATION
    if beside and scene.text(cue - 1).rstrip()[-1:] not in COMMAS:
        found.update(scene.clauses.children[cue - 1])
    if cue > scene.first and scene.clauses.chunks[cue - 1].case is Case.ACCUSATIVE:
        found.add(cue - 1)
    return sorted(found, reverse=True)


def fact(scene: Scene, cue: int) -> tuple[int, int, int] | None:
    """The clause before a noun that makes it a fact (…ことを)."""
    for child in _objects(scene, cue):
        chunk = scene.clauses.chunks[child]
        if (end := _quoted_fact(scene, child)) is not None:
            return child, child, end
        if chunk.predicate is None and scene.content(child) in scene.grammar.facts:
            said = clause_of_noun(scene, child)
            if said is not None and (chunk.case is Case.ACCUSATIVE or chunk.topic):
                return said, child, clause_end(scene, said)
    return None


def _quoted_fact(scene: Scene, place: int) -> int | None:
    """Where a quotation ends that its chunk makes a fact (「…」ことを)."""
    chunk, text = scene.clauses.chunks[place], scene.clauses.text
    for quote in scene.quotes:
        inside_chunk = chunk.span.start < quote.end < chunk.span.end
        if inside_chunk and text.startswith(tuple(scene.grammar.facts), quote.end):
            return quote.end
    return None


def request(scene: Scene, cue: int) -> tuple[int, int, int] | None:
    """The clause that says what is to be done (…よう)."""
    for child in reversed(scene.clauses.children[cue]):
        chunk = scene.clauses.chunks[child]
        if chunk.predicate and scene.grammar.requests & set(chunk.words):
            text = scene.text(child).rstrip(COMMAS + " ")
            return child, child, chunk.span.start + len(text)
    return None


def noun(scene: Scene, cue: int) -> tuple[int, int, int] | None:
    """The clause before a noun of speech or thought (…との認識を)."""
    for child in _objects(scene, cue):
        chunk = scene.clauses.chunks[child]
        object_like = chunk.case is Case.ACCUSATIVE or chunk.topic
        said = clause_of_noun(scene, child) if object_like else None
        marked = said is not None and scene.complementiser(said) is not None
        if said is None or ((_is_act(scene, said) or _is_degree(scene, said)) and not marked):
            continue
        thought = scene.grammar.contents.search(scene.content(child)) is not None
        before = scene.clauses.chunks[max(said - 1, 0)]
        full = scene.leftmost(said) < said or (before.case is Case.DATIVE and before.head == cue)
        if marked or (thought and full):
            return said, child, clause_end(scene, said)
    return None


def word(scene: Scene, cue: int) -> tuple[int, int, int] | None:
    """The clause before a noun of speech that is the subject (…との連絡があった)."""
    predicate = scene.clauses.chunks[cue].predicate
    for child in reversed(scene.clauses.children[cue]):
        subject = scene.clauses.chunks[child].case is Case.NOMINATIVE or is_topic(scene, child)
        if not subject or scene.content(child) not in scene.grammar.words:
            continue
        if predicate is None or predicate.negated:
            return None
        said = clause_of_noun(scene, child)
        if said is None and child > scene.first and scene.clauses.chunks[child - 1].predicate:
            said = child - 1
        if said is not None and (end := scene.complementiser(said)) is not None:
            return said, child, end
    return None


def _is_act(scene: Scene, said: int) -> bool:
    """Whether the clause only names the speech act (…を歓迎する声明), which is no content."""
    predicate = scene.clauses.chunks[said].predicate
    return predicate is not None and predicate.lemma in scene.grammar.acts


def _is_degree(scene: Scene, said: int) -> bool:
    """Whether a word only says how strong a feeling is (deep concern)."""
    predicate = scene.clauses.chunks[said].predicate
    return predicate is not None and predicate.lemma in scene.grammar.degrees


def clause_of_noun(scene: Scene, noun: int) -> int | None:
    """The last chunk of the clause before a noun, through a 「という」 or 「旨の」 between them."""
    for child in reversed(scene.clauses.children[noun]):
        chunk = scene.clauses.chunks[child]
        if chunk.case is Case.GENITIVE and scene.content(child) in scene.grammar.facts:
            return clause_of_noun(scene, child)
        if chunk.link is not Link.ADNOMINAL:
            continue
        if chunk.predicate is None and direct(scene, clause_end(scene, child)) is None:
            continue
        quoted = None if _has_speaker(scene, child) else clause(scene, child)
        return quoted[0] if quoted else child
    return None


def _has_speaker(scene: Scene, place: int) -> bool:
    """Whether a predicate has somebody who says it for its subject (首相が…と認めたこと)."""
    children = scene.clauses.children[place]
    return any(is_subject(scene, child) and holders(scene, child) for child in children)


def _is_light(scene: Scene, place: int) -> bool:
    """Whether a predicate means much else than saying (…とする)."""
    predicate = scene.clauses.chunks[place].predicate
    lemma = predicate.lemma if predicate else ""
    return any(lemma in rule.verbs for rule in scene.grammar.cues if rule.light)


def clause_end(scene: Scene, said: int) -> int:
    """Where the characters of a clause end: before what joins it to its cue or noun."""
    chunk = scene.clauses.chunks[said]
    text = scene.text(said)
    for _, pattern in scene.grammar.fused:
        match = pattern.search(text)
        if match and match.start("mark") > 0 and is_particle(scene, said, match["mark"]):
            return chunk.span.start + match.start("mark")
    end = scene.complementiser(said)
    return chunk.span.start + len(text.rstrip(COMMAS + " ")) if end is None else end


def is_particle(scene: Scene, place: int, mark: str) -> bool:
    """Whether characters of a chunk are a word of it, and not the middle of a verb."""
    words = scene.clauses.chunks[place].words
    return any(word.startswith(mark) or mark.endswith(word) for word in words)
