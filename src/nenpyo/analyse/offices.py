"""Offices that stand for their bearers: who is meant, and who held them when."""

from datetime import date

from nenpyo.analyse.context import Context, last
from nenpyo.model import EntityType
from nenpyo.pack.names import Candidate


def role(candidate: Candidate, sentence: int, context: Context) -> tuple[int, ...]:
    """Who is meant by an office alone.

    The last person who was given the title; where the sentence tells of another time, who held the
    office then; else who held it on the day of publication. One who is not in the text is nobody.
    """
    wanted = candidate.country

    def fits(number: int) -> bool:
        if context.things[number].type is not EntityType.PERSON:
            return False
        agrees = wanted is None or context.countries[number] in {None, wanted}
        return agrees and _bears(candidate, number, context)

    found = last(context, fits)
    if context.told is not None and candidate.office:
        country = wanted or (context.countries[found[0]] if found else None)
        if _known(candidate.office, country, context.told, context):
            return _holder(candidate.office, country, context.told, context)
    if found:
        return found
    if sentence <= 0:
        return next(((n,) for n in range(len(context.things)) if fits(n)), ())
    return _holder(candidate.office, wanted, context.day, context)


def _bears(candidate: Candidate, number: int, context: Context) -> bool:
    """Whether a person was given the title, or was given none and held the office then."""
    titles = context.titles[number]
    if not titles:
        day = context.told or context.day
        held = _known(candidate.office, context.countries[number], day, context)
        return any(context.grammar.spelling(n.text) in held for n in context.things[number].names)
    former = candidate.title != candidate.head
    return any(
        title.endswith(candidate.head) and not (former and title == candidate.head)
        for title in titles
    )


def _known(office: str | None, country: str | None, day: date | None, context: Context) -> set[str]:
    """Who held an office of a state on a day, by the spelling of the name."""
    if office is None or country is None or day is None:
        return set()
    return {
        context.grammar.spelling(holder.person)
        for holder in context.grammar.holders(country, office)
        if holder.start <= day and (holder.end is None or day <= holder.end)
    }


def _holder(
    office: str | None, country: str | None, day: date | None, context: Context
) -> tuple[int, ...]:
    """The person of the document who held an office of a state on a day."""
    people = _known(office, country, day, context)
    return tuple(
        number
        for number, thing in enumerate(context.things)
        if thing.type is EntityType.PERSON
        and any(context.grammar.spelling(name.text) in people for name in thing.names)
    )[:1]
