"""The quality gate: scores on gold, held above pinned floors.

A floor is raised when the score rises; a lower one needs its reason in eval/floors.json.
"""

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

EVAL = Path(__file__).parent.parent / "eval"
FLOORS: dict[str, dict[str, float]] = json.loads((EVAL / "floors.json").read_text("utf-8"))["f1"]


def score_gold() -> Any:
    spec = importlib.util.spec_from_file_location("score_gold", EVAL / "score_gold.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("half", sorted(FLOORS))
def test_no_score_falls_under_its_floor(half: str, shared: Path) -> None:
    assert shared.is_dir()
    found = {layer: tally.row()["f1"] for layer, tally in score_gold().tally(half).items()}
    low = {layer: found[layer] for layer, floor in FLOORS[half].items() if found[layer] < floor}
    assert not low, f"{half}: under the floor: {low}; all: {found}"
