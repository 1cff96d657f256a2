"""The language layer: a document in, its sentences, chunks, times and names out."""

from nenpyo.analyse.coreference import chains_of
from nenpyo.analyse.sentences import read_sentences
from nenpyo.analyse.times import read_times
from nenpyo.model import Analysis, Document
from nenpyo.pack import LanguagePack


def analyse(document: Document, pack: LanguagePack) -> Analysis:
    """Read a document's prose as sentences, chunks, times and chains of mentions."""
    tokens, sentences, chunks = read_sentences(document, pack)
    times, published = read_times(document, sentences, pack)
    analysis = Analysis(
        tokens=tokens, sentences=sentences, chunks=chunks, times=times, published=published
    )
    return chains_of(document, analysis, pack)
