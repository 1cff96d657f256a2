"""What an expression may be counted from: the day of publication, and the last dates told."""

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date

from nenpyo.pack.times import Grain


@dataclass(frozen=True, slots=True)
class Told:
    """A date that the text has told: its day, month or year, the expression's id.

    `frames`: its whole sentence is about it (昨年は).
    """

    first: date
    last: date
    grain: Grain
    id: str
    sentence: int = 0
    paragraph: int = 0
    dated: bool = False
    aside: bool = False
    frames: bool = False


@dataclass(frozen=True, slots=True)
class Anchors:
    """The two anchors: the document's day, and the last dates told at each grain.

    `narrative` is set for encyclopedias, where what is left out is taken from the last date told;
    in news it is taken from the day of publication. `floating` keeps clock times without a day as
    they are. `story` is the latest of the told that moves the story on, `scene` the latest of those
    that is as fine as a month.
    """

    document: date | None
    minute: int | None = None
    narrative: bool = False
    floating: bool = False
    day: Told | None = None
    month: Told | None = None
    year: Told | None = None
    story: Told | None = None
    scene: Told | None = None

    def told(self, grain: Grain) -> Told | None:
        """The last date told that is at least as fine as `grain`."""
        if grain >= Grain.DAY:
            return self.day
        return self.month if grain >= Grain.MONTH else self.year

    def after(self, told: Told) -> "Anchors":
        """The anchors once `told` has been read."""
        fine = told.grain >= Grain.MONTH
        moves = not told.aside
        return Anchors(
            self.document,
            self.minute,
            self.narrative,
            self.floating,
            told if told.grain >= Grain.DAY else self.day,
            told if fine else self.month,
            told,
            told if moves else self.story,
            told if moves and fine else self.scene,
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the sentences of a text begin and end, and in which paragraph each stands."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    paragraphs: tuple[int, ...]

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence around a place, or just that place outside of sentences."""
        number = bisect_right(self.starts, at) - 1
        if number < 0 or self.ends[number] <= at:
            return at, at
        return self.starts[number], self.ends[number]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression stands: its sentence and paragraph, and the sentence's cues of tense.

    `over`: the first predicate after it tells what has happened, and nothing there is of a plan.
    """

    sentence: int
    paragraph: int
    planned: bool = False
    past: bool = False
    over: bool = False
