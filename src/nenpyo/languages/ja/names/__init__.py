"""Japanese names: how people, states, organisations and places are written and taken up again."""

from nenpyo.languages.ja.names.anaphora import RULES
from nenpyo.languages.ja.names.bearers import bearer
from nenpyo.languages.ja.names.lexicon import entry, holders_of
from nenpyo.languages.ja.names.reading import read
from nenpyo.languages.ja.names.shortening import short_forms, spelling, stands_alone
from nenpyo.pack.names import NameGrammar

NAMES = NameGrammar(
    read=read,
    entry=entry,
    holders=holders_of,
    bearer=bearer,
    short_forms=short_forms,
    spelling=spelling,
    stands_alone=stands_alone,
    rules=RULES,
)
