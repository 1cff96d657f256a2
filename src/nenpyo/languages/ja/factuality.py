"""Japanese factuality: endings and the words above a clause, read from the data."""

from typing import Any

from nenpyo.languages.ja.tables import read_toml
from nenpyo.model import Link, Status
from nenpyo.pack.events import Factuality, FactualityCue


def read_factuality() -> Factuality:
    """The cues of `data/factuality.toml`."""
    data = read_toml("factuality.toml")
    return Factuality(
        cues=tuple(_cue(entry) for entry in data["cue"]),
        endings=tuple(
            (word, Status(status)) for status, words in data["endings"].items() for word in words
        ),
        progressive=frozenset(data["words"]["progressive"]),
        unreal=frozenset(data["words"]["unreal"]),
        nominaliser=data["words"]["nominaliser"],
        conjunctive=tuple(data["words"]["conjunctive"]),
        purpose=tuple(data["words"]["purpose"]),
        nominals=tuple(data["words"]["nominals"]),
        ordinals=tuple(data["words"]["ordinals"]),
        absent=frozenset(data["words"]["absent"]),
        becoming=frozenset(data["words"]["becoming"]),
        reporting=frozenset(data["words"]["reporting"]),
        speech=tuple(data["words"]["speech"]),
        quoting=data["words"]["quoting"],
        signs=frozenset(data["words"]["signs"]),
        lasting=frozenset(data["words"]["lasting"]),
        open=frozenset(data["words"]["open"]),
        supposed=frozenset(data["words"]["supposed"]),
        hedges=frozenset(data["words"]["hedges"]),
        uttering=frozenset(data["words"]["uttering"]),
        sequel=data["words"]["sequel"],
        settled=tuple(data["words"]["settled"]),
        happenings=tuple(data["words"]["happenings"]),
        measures=frozenset(data["words"]["measures"]),
        admitting=frozenset(data["words"]["admitting"]),
        onward=frozenset(data["words"]["onward"]),
        soon=frozenset(data["words"]["soon"]),
        also=frozenset(data["words"]["also"]),
    )


def _cue(entry: dict[str, Any]) -> FactualityCue:
    past = entry.get("past")
    return FactualityCue(
        name=entry["name"],
        words=tuple(entry["words"]),
        links=tuple(Link(link) for link in entry["links"]),
        open=Status(entry["open"]) if "open" in entry else None,
        past=Status(past) if past else None,
        plans=entry.get("plans", False),
        yes=tuple(entry["yes"]),
        no=tuple(entry["no"]),
    )
