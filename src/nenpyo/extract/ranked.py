"""Arguments that a clause leaves out, as the ranker of arguments finds them."""

from nenpyo.extract.parties import Context, Ids, acting
from nenpyo.model import Case


def ranked(context: Context, anchor: int, case: Case) -> Ids:
    """The parties that the ranker chose for a predicate's case, if it named any."""
    found = context.ranked.get((anchor, case))
    if found is None or found.filler is None:
        return ()
    return acting(context, found.filler)
