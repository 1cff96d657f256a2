"""Short texts through the pack's words, chunks and times, for the tests of its lexicons."""

from nenpyo.analyse.sentences import read_prose
from nenpyo.analyse.times import read_times
from nenpyo.extract.events import read_events
from nenpyo.languages.ja import PACK
from nenpyo.model import Analysis, EventMention
from nenpyo.pipeline import annotate
from nenpyo.read import document_from_text


def events_of(text: str) -> tuple[EventMention, ...]:
    """The events of a text without names."""
    document = document_from_text(
        text + "\n",
        name="text",
    )
    prose = read_prose([document], PACK)[0]
    times, _ = read_times(document, prose.sentences, PACK)
    analysis = Analysis(
        tokens=prose.lines.tokens, sentences=prose.sentences, chunks=prose.chunks, times=times
    )
    return read_events(document, analysis, (), PACK)[0]


def named_events_of(text: str) -> tuple[EventMention, ...]:
    """The events of a text with its names."""
    return annotate(document_from_text(text + "\n", name="text")).events
