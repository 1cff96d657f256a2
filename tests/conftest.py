"""Suites that lean on something outside: skipped with a reason, failed where CI requires them."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Chance is an argument: CI tries the same examples every time; no test is held to a clock.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


def require(suite: str, present: bool, reason: str) -> None:  # noqa: FBT001  # read as a word
    """Skip with the reason, unless the run names the suite as required: then fail."""
    if present:
        return
    if suite in os.environ.get("NENPYO_REQUIRED_SUITES", "").split():
        pytest.fail(f"the suite {suite!r} is required here: {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of seeds, gold and data sets beside the checkout."""
    require("shared", (SHARED / "seeds").is_dir(), "no ../shared beside this checkout")
    return SHARED
