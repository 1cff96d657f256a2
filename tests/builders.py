"""Annotations built by hand for tests: short texts in which everything is found by its words."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from nenpyo.model import (
    Annotation,
    Chain,
    DateSource,
    Document,
    DocumentKind,
    EntityType,
    EventMention,
    EventRelation,
    EventTime,
    EventType,
    Mention,
    MentionForm,
    PublicationDate,
    Sentence,
    Span,
    Statement,
    StatementKind,
    Status,
    TimeExpression,
    TimeInterval,
    TimeType,
)


def interval(value: str) -> TimeInterval:
    """The days of an ISO year, month or day.

    >>> interval("2024-02").latest
    datetime.date(2024, 2, 29)
    """
    if "/" in value:
        first, last = (interval(side) for side in value.split("/"))
        return TimeInterval(first.earliest, last.latest)
    match [int(part) for part in value.split("-")]:
        case [year, month, day]:
            return TimeInterval(date(year, month, day), date(year, month, day))
        case [year, month]:
            after = date(year + month // 12, month % 12 + 1, 1)
            return TimeInterval(date(year, month, 1), after - timedelta(days=1))
        case [year]:
            return TimeInterval(date(year, 1, 1), date(year, 12, 31))
        case _:
            raise ValueError(value)


def document(text: str, published: str | None = None, **fields: object) -> Document:
    """A document of news, published on a day."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    days = interval(published) if published else None
    made = Document(
        id=digest[:16], name=f"{digest[:6]}.txt", lang="ja", text=text, sha256=digest,
        kind=DocumentKind.NEWS,
    )  # fmt: skip
    if days and days.earliest and days.latest:
        when = PublicationDate(earliest=days.earliest, latest=days.latest, source=DateSource.GIVEN)
        made = replace(made, published=when)
    return replace(made, **fields)  # type: ignore[arg-type]  # a test names fields as they are


class Page:
    """A document in the making; each method finds its words in the text and returns an id."""

    def __init__(self, text: str, published: str | None = None, **fields: object) -> None:
        self.document = document(text, published, **fields)
        self.chains: list[Chain] = []
        self.times: list[TimeExpression] = []
        self.events: list[EventMention] = []
        self.statements: list[Statement] = []
        self.relations: list[EventRelation] = []
        self.sentences: tuple[Sentence, ...] = ()

    def span(self, words: str, after: int = 0) -> Span:
        """Where the words stand first, from `after` on."""
        start = self.document.text.index(words, after)
        return Span(start, start + len(words))

    def chain(
        self,
        words: str,
        type_: EntityType = EntityType.PERSON,
        country: str | None = None,
        form: MentionForm = MentionForm.NAM,
        **fields: object,
    ) -> str:
        """A chain with one mention, named as it stands there unless `name` says otherwise."""
        mention = Mention(span=self.span(words), form=form)
        made = Chain(
            id=f"e{len(self.chains) + 1}", type=type_, name=words, country=country,
            mentions=(mention,),
        )  # fmt: skip
        self.chains.append(replace(made, **fields))  # type: ignore[arg-type]  # as above
        return made.id

    def state(self, words: str, country: str) -> str:
        """A state, known by its code."""
        return self.chain(
            words, EntityType.GPE, country, wikidata=f"Q-{country}", actor=country, state=True
        )

    def time(self, words: str, value: str) -> EventTime:
        """A date."""
        id_ = f"t{len(self.times) + 1}"
        days = interval(value)
        self.times.append(
            TimeExpression(
                id=id_, span=self.span(words), type=TimeType.DATE, value=value, interval=days
            )
        )
        return EventTime(value=value, interval=days, expression=id_)

    def event(
        self,
        words: str,
        type_: EventType = EventType.CONSULT,
        actors: Iterable[str] = (),
        status: Status = Status.ACTUAL,
        **fields: object,
    ) -> str:
        """An event mention."""
        trigger = self.span(words)
        made = EventMention(
            id=f"v{len(self.events) + 1}", type=type_, trigger=trigger, sentence=trigger,
            actors=tuple(actors), status=status,
        )  # fmt: skip
        self.events.append(replace(made, **fields))  # type: ignore[arg-type]  # as above
        return made.id

    def statement(self, words: str, speaker: str, cue: str) -> str:
        """Direct speech."""
        made = Statement(
            id=f"s{len(self.statements) + 1}", speakers=(speaker,), kind=StatementKind.DIRECT,
            cue=self.span(cue), content=self.span(words),
        )  # fmt: skip
        self.statements.append(made)
        return made.id

    def annotation(self) -> Annotation:
        """The document with everything found."""
        return Annotation(
            document=self.document,
            sentences=self.sentences,
            times=tuple(self.times),
            chains=tuple(self.chains),
            events=tuple(self.events),
            statements=tuple(self.statements),
            relations=tuple(self.relations),
        )


def summit(
    text: str, day: str, value: str, published: str | None = None, **fields: object
) -> Annotation:
    """A report in which Putin and Kim, named in the text, meet (会談) on a day that it names."""
    page = Page(text, published, **fields)
    parties = [
        page.chain("プーチン", country="RUS", title="大統領", wikidata="Q-putin"),
        page.chain("金正恩", country="PRK", title="総書記", wikidata="Q-kim"),
    ]
    page.event("会談", actors=parties, time=page.time(day, value), rule="meet")
    return page.annotation()


BEIJING = summit(
    "プーチン氏と金正恩氏は3日に会談した。", "3日", "2025-09-03", "2025-09-03", publisher="青葉通信"
)
VOSTOCHNY = summit("プーチン氏と金正恩氏は13日に会談した。", "13日", "2023-09-13", "2023-09-14")
UNDATED = summit("昨年、プーチン氏は金正恩氏と会談した。", "昨年", "2024")


def launch() -> Annotation:
    page = Page(
        "北朝鮮は18日、ミサイルを発射した。韓国軍は「深刻な挑発だ」と述べた。", "2023-12-18"
    )
    state = page.state("北朝鮮", "PRK")
    army = page.state("韓国軍", "KOR")
    sea = page.chain("ミサイル", EntityType.PRODUCT)
    assert sea
    page.event(
        "発射した", EventType.MOBILIZE, [state], time=page.time("18日", "2023-12-18"), place=state
    )
    page.statement("深刻な挑発だ", army, "述べた")
    return page.annotation()
