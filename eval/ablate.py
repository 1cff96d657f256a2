"""What each part brings to events and statements: ablate.py dev|measure|seeds

Scores nenpyo with one part at a time left out: a family of the lexicon, the cues of factuality,
the ranker of arguments, the parser (each chunk then hangs on the next). Prints F1 per layer and
the difference from the whole.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from score_gold import tally

from nenpyo import annotations
from nenpyo.model import Chunk, Tokens
from nenpyo.pack import LanguagePack, Ranges
from nenpyo.pack.events import EventGrammar
from nenpyo.pack.loading import load

Chunked = tuple[tuple[Chunk, ...], Ranges]

LAYERS = ("events", "event_facets", "statements", "statement_chain")
Change = Callable[[LanguagePack], LanguagePack]


def without_rules(prefixes: tuple[str, ...]) -> Change:
    """The pack without the entries of the lexicon whose names begin so."""

    def change(pack: LanguagePack) -> LanguagePack:
        kept = tuple(rule for rule in pack.events.rules if not rule.name.startswith(prefixes))
        return _with_events(pack, replace(pack.events, rules=kept))

    return change


def without_factuality(pack: LanguagePack) -> LanguagePack:
    """The pack without cues above a clause."""
    factuality = replace(pack.events.factuality, cues=())
    return _with_events(pack, replace(pack.events, factuality=factuality))


def _with_events(pack: LanguagePack, events: EventGrammar) -> LanguagePack:
    extraction = replace(pack.extraction(), events=events)
    return replace(pack, extraction=lambda: extraction)


def without_ranker(pack: LanguagePack) -> LanguagePack:
    """The pack without ranked arguments."""
    return replace(pack, argue=lambda *_: ())


def without_parser(pack: LanguagePack) -> LanguagePack:
    """The pack with each chunk hung on the next one of its sentence."""

    def chunk(tokens: Tokens, ranges: Ranges, documents: Sequence[int]) -> list[Chunked]:
        return [flat(*one) for one in pack.chunk(tokens, ranges, documents)]

    def flat(chunks: tuple[Chunk, ...], places: Ranges) -> Chunked:
        last = {end - 1 for _, end in places}
        hung = (
            replace(one, head=-1 if place in last else place + 1)
            for place, one in enumerate(chunks)
        )
        return tuple(hung), places

    return replace(pack, chunk=chunk)


def changes() -> Iterator[tuple[str, Change]]:
    """Each part with the pack that lacks it."""
    yield "all", lambda pack: pack
    yield "parser", without_parser
    yield "ranker of arguments", without_ranker
    yield "cues of factuality", without_factuality
    for name, prefixes in FAMILIES.items():
        yield name, without_rules(prefixes)


FAMILIES = {
    "meetings, journeys": ("consult.", "travel.", "attend."),
    "goodwill": ("agree.", "support.", "concede.", "cooperate.", "aid.", "retreat."),
    "words of conflict": ("request.", "accuse.", "reject.", "threaten."),
    "deeds of conflict": ("protest.", "sanction.", "mobilize.", "coerce.", "assault."),
    "public events": ("occur.",),
    "courts, health, work": ("society.",),
    "wars, treaties, thrones": ("history.",),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("half", choices=["dev", "measure", "second", "seeds"])
    half = parser.parse_args().half
    whole: dict[str, float] = {}
    print(f"{'without':24}", *(f"{layer:>22}" for layer in LAYERS))
    for name, change in changes():
        annotations.load = lambda lang, change=change: change(load(lang))
        found = tally(half)
        scores = {layer: found[layer].row()["f1"] for layer in LAYERS}
        whole = whole or scores
        cells = (f"{scores[layer]:.3f} ({scores[layer] - whole[layer]:+.3f})" for layer in LAYERS)
        print(f"{name:24}", *(f"{cell:>22}" for cell in cells), flush=True)


if __name__ == "__main__":
    main()
