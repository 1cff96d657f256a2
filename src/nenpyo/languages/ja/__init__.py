"""Japanese: the table of contents of the pack."""

from functools import cache

from nenpyo.languages.ja.arguments import argue
from nenpyo.languages.ja.chunks import chunk
from nenpyo.languages.ja.layout import LAYOUT
from nenpyo.languages.ja.names import NAMES
from nenpyo.languages.ja.tagger import tag
from nenpyo.languages.ja.text import split
from nenpyo.languages.ja.times import TIMES
from nenpyo.languages.ja.tokens import tokenise
from nenpyo.pack import Extraction, LanguagePack


@cache
def _extraction() -> Extraction:
    from nenpyo.languages.ja.dissent import DISSENT
    from nenpyo.languages.ja.events import EVENTS
    from nenpyo.languages.ja.involvement import INVOLVEMENT
    from nenpyo.languages.ja.quantities import QUANTITIES
    from nenpyo.languages.ja.series import SERIES
    from nenpyo.languages.ja.statements import STATEMENTS
    from nenpyo.languages.ja.turns import TURNS

    return Extraction(
        events=EVENTS,
        quantities=QUANTITIES,
        statements=STATEMENTS,
        series=SERIES,
        turns=TURNS,
        dissent=DISSENT,
        involvement=INVOLVEMENT,
    )


PACK = LanguagePack(
    lang="ja",
    version="1",
    sample="両国の首脳は12日、平壌で会談した。",
    split=split,
    tokenise=tokenise,
    chunk=chunk,
    argue=argue,
    tag=tag,
    layout=LAYOUT,
    times=TIMES,
    names=NAMES,
    extraction=_extraction,
)
