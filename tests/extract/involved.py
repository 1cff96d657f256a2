"""Who is told to have had a part in what a text tells, through the whole Japanese pack."""

from nenpyo.model import Involvement, Part
from nenpyo.pipeline import annotate
from nenpyo.read import document_from_text


def involved(text: str, part: Part) -> dict[str, Involvement]:
    """By name; the last of one name."""
    annotation = annotate(document_from_text(text, name="text"))
    names = {chain.id: chain.name for chain in annotation.chains}
    told = (one for event in annotation.events for one in event.involved)
    return {names[one.party]: one for one in told if one.part is part}
