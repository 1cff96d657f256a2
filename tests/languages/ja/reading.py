"""Short texts through the pack's words, chunks and times, for the tests of its lexicons."""

from nenpyo.analyse.sentences import read_sentences
from nenpyo.analyse.times import read_times
from nenpyo.extract.events import read_events
from nenpyo.languages.ja import PACK
from nenpyo.model import Analysis, EventMention
from nenpyo.read import document_from_text


def events_of(text: str) -> tuple[EventMention, ...]:
    """The events of a text without names."""
    document = document_from_text(
        text + "\n",
        name="text",
    )
    tokens, sentences, chunks = read_sentences(document, PACK)
    times, _ = read_times(document, sentences, PACK)
    analysis = Analysis(tokens=tokens, sentences=sentences, chunks=chunks, times=times)
    return read_events(document, analysis, (), PACK)[0]
