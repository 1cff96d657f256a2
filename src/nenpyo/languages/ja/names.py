"""Japanese names."""

from nenpyo.pack.names import NameGrammar

NAMES = NameGrammar()
