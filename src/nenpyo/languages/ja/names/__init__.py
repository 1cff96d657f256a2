"""Japanese names."""

from nenpyo.languages.ja.names.lexicon import entries, holders
from nenpyo.pack.names import NameGrammar

NAMES = NameGrammar(
    read=lambda text, offset, tokens, span: (),
    entries=entries,
    holders=holders,
    short_forms=lambda name, kind: (),
    spelling=lambda name: name,
    stands_alone=lambda text, start, end: False,
    rules=(),
)
