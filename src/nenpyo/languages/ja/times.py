"""Japanese times."""

from nenpyo.pack.times import TimeGrammar

TIMES = TimeGrammar()
