"""Who ever held an office, by the full name or by a part of it beside the title."""

from collections import defaultdict
from datetime import date, timedelta
from functools import cache

from nenpyo.languages.ja.names.lexicon import holders, wikidata
from nenpyo.languages.ja.names.shortening import short_forms, spelling
from nenpyo.model import EntityType
from nenpyo.pack.names import Bearer, Holder

AROUND = timedelta(days=180)
"""So long before and after the day of writing someone may have held an office that is told of."""


def bearer(name: str, office: str | None, day: date | None) -> Bearer | None:
    """The holder of an office that a name means.

    A part of a name needs the office, and to be nobody else's who held it around the day; without
    a day, nobody else's who ever held it.
    """
    whole = _people().get(spelling(name))
    if whole is not None or office is None:
        return whole
    terms = _parts().get((spelling(name), office), ())
    around = [term for term in terms if day is None or _holds(term, day)]
    people = {term.person for term in around}
    return _people()[spelling(people.pop())] if len(people) == 1 else None


def _holds(term: Holder, day: date) -> bool:
    return term.start - AROUND <= day and (term.end is None or day <= term.end + AROUND)


@cache
def _people() -> dict[str, Bearer]:
    """Everyone in the table, by the spelling of the name."""
    items = wikidata("people")
    offices: dict[tuple[str, str], set[str]] = {}
    for holder in holders():
        offices.setdefault((holder.person, holder.country), set()).add(holder.office)
    return {
        spelling(name): Bearer(country=country, offices=frozenset(held), wikidata=items.get(name))
        for (name, country), held in offices.items()
    }


@cache
def _parts() -> dict[tuple[str, str], list[Holder]]:
    """The terms of everyone, by the spelling of a part of the name and the office."""
    parts: dict[tuple[str, str], list[Holder]] = defaultdict(list)
    for holder in holders():
        for form in short_forms(holder.person, EntityType.PERSON):
            parts[spelling(form), holder.office].append(holder)
    return parts
