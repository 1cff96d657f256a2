"""Make trained weights the tables that the pack maps into memory, which needs no unpacking.

    python training/tables.py NAME.npz FOLDER

NAME is bunsetsu, parser, arguments, tagger or clusters; FOLDER that of the pack's data.
"""

import sys
from pathlib import Path

import numpy as np

BITS = {"bunsetsu": 20, "parser": 22, "tagger": 20, "arguments": 20}


def tables(name: str, stored: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The arrays of a model by what their files are called."""
    if name == "clusters":
        return _clusters(stored)
    places = np.cumsum(stored["gaps"], dtype=np.int64)
    scale = np.float64(stored["scale"])
    if name == "arguments":
        # A row is four bytes wide, so that it is fetched as one number; the last is of no case.
        table = np.zeros((1 << BITS[name], 4), dtype=np.int8)
        table[places, :3] = stored["rows"]
        return {name: table, f"{name}.scale": scale}
    if name != "tagger":
        table = np.zeros(1 << BITS[name], dtype=np.int8)
        table[places] = stored["values"]
        return {name: table} | ({} if name == "bunsetsu" else {f"{name}.scale": scale})
    # Row 0 is that of all features without weights.
    place_of = np.zeros(1 << BITS[name], dtype=np.int32)
    place_of[places] = np.arange(1, len(places) + 1)
    rows = np.concatenate((np.zeros_like(stored["rows"][:1]), stored["rows"]))
    return {
        "tagger.places": place_of,
        "tagger.rows": rows,
        "tagger.scale": scale,
        "tagger.transitions": stored["transitions"].astype(np.float32),
    }


def _clusters(stored: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Sorted codes of words, and their clusters in three grains; cluster 0 is for no word."""
    fine = stored["fine"]
    grains = np.zeros((3, len(fine) + 1), dtype=np.uint16)
    grains[:, 1:] = np.stack([fine, stored["middle"][fine], stored["coarse"][fine]]) + 1
    return {
        "clusters.words": np.cumsum(stored["gaps"], dtype=np.uint32),
        "clusters.grains": grains,
    }


def main(source: Path, folder: Path) -> None:
    with np.load(source) as stored:
        made = tables(source.stem, {key: stored[key] for key in stored.files})
    for name, table in made.items():
        np.save(folder / f"{name}.npy", table)
        print(name, table.dtype, table.shape)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
