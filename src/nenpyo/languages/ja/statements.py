"""Japanese statements."""

from nenpyo.pack.statements import StatementGrammar

STATEMENTS = StatementGrammar()
