"""From an analysis to event mentions and statements."""

from dataclasses import replace

from nenpyo.extract.accords import with_talks
from nenpyo.extract.ascriptions import with_ascriptions
from nenpyo.extract.denials import with_denials
from nenpyo.extract.events import read_events
from nenpyo.extract.involvement import with_involvement
from nenpyo.extract.lexicon import lexicon_of
from nenpyo.extract.quantities import with_quantities
from nenpyo.extract.redated import redated
from nenpyo.extract.series import read_series
from nenpyo.extract.statements import read_statements
from nenpyo.extract.tellers import with_tellers
from nenpyo.extract.turns import with_turns
from nenpyo.extract.zeros import with_zeros
from nenpyo.model import Analysis, Annotation, Document
from nenpyo.pack import LanguagePack


def extract(document: Document, analysis: Analysis, pack: LanguagePack) -> Annotation:
    """Read who said what, then what happened, who did it, and who vouches for it."""
    statements = read_statements(document, analysis, pack)
    events, relations = read_events(document, analysis, statements, pack)
    events = with_talks(events)
    events, denials = with_denials(document, analysis, events, statements, pack.dissent)
    events = with_ascriptions(document, analysis, events, pack.events.deeds)
    events = with_quantities(document, analysis, events, pack)
    events = with_tellers(document, analysis, events, statements, pack)
    events = with_turns(document, analysis, events, pack.turns)
    events = with_involvement(document, analysis, events, statements, pack.involvement)
    found = Annotation(
        document=replace(document, published=analysis.published),
        sentences=analysis.sentences,
        times=analysis.times,
        chains=with_zeros(analysis),
        events=events,
        statements=statements,
        relations=(*relations, *denials),
        series=read_series(document, analysis, events, pack.series, lexicon_of(pack.events)),
    )
    return replace(found, relations=(*found.relations, *redated(found, pack.dissent)))
