"""What names a law though no name stands in it: its states, its maker, its matter, its number."""

import re

from nenpyo.languages.ja.names.line import Line
from nenpyo.languages.ja.names.states import COMPOUND

OF_BODIES = frozenset({"条約", "憲章", "規程", "議定書", "協定"})
"""Laws that bear the name of the body that made them or that they made (国連|憲章)."""
TELLING = 5
"""Characters that tell what a treaty is about, enough to name it (核兵器禁止|条約)."""
LONGEST_LIST = 4
"""Characters of the states between which a law is."""
RESOLUTION = re.compile("決議(?:第)?[0-9]{2,5}(?:号)?")


def names_law(body: str, word: str, *, by_body: bool) -> bool:
    """Whether the words before a noun of law name it; `by_body`: they are a known body's name."""
    if word in OF_BODIES and by_body:
        return True
    return COMPOUND.match(body) is not None or (word == "条約" and len(body) >= TELLING)


def between_states(line: Line, start: int) -> int:
    """Where the states begin that a law is between (日印|原子力協定), or `start` itself."""
    begins = (place for place in range(max(0, start - LONGEST_LIST), start) if place in line.first)
    found = (COMPOUND.match(line.text, place) for place in begins)
    return next((one.start() for one in found if one and one.end() == start), start)
