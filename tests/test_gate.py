"""The quality gate: scores on gold, held above pinned floors.

A floor is raised when the score rises; a lower one needs its reason in eval/floors.json.
"""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

EVAL = Path(__file__).parent.parent / "eval"
PINNED = json.loads((EVAL / "floors.json").read_text("utf-8"))
FLOORS: dict[str, dict[str, float]] = PINNED["f1"]
CHRONICLES: dict[str, dict[str, dict[str, float]]] = PINNED["chronicle"]


def load(name: str) -> Any:
    spec = importlib.util.spec_from_file_location(name, EVAL / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("half", sorted(FLOORS))
def test_no_score_falls_under_its_floor(half: str, shared: Path) -> None:
    assert shared.is_dir()
    found = {layer: tally.row()["f1"] for layer, tally in load("score_gold").tally(half).items()}
    low = {layer: found[layer] for layer, floor in FLOORS[half].items() if found[layer] < floor}
    assert not low, f"{half}: under the floor: {low}; all: {found}"


@pytest.mark.parametrize("half", sorted(CHRONICLES))
def test_no_figure_of_a_chronicle_falls_under_its_floor(half: str) -> None:
    found = load("score_chronicle").score(half)
    low = {
        f"{table} {figure}": found[table][figure]
        for table, floors in CHRONICLES[half].items()
        for figure, floor in floors.items()
        if found[table][figure] < floor
    }
    assert not low, f"{half}: under the floor: {low}"
