"""Weights as they are stored: those that count, in one byte each, and where they stand."""

from pathlib import Path

import numpy as np


def save(
    path: Path, weights: np.ndarray, lightest: float, share: float, **more: np.ndarray
) -> None:
    """Store the weights (or rows of them) that reach `lightest`, and more arrays beside them.

    The scale is set by the quantile `share` of their sizes; what is larger is cut.
    """
    sizes = np.abs(weights) if weights.ndim == 1 else np.abs(weights).max(axis=1)
    places = np.flatnonzero(sizes >= lightest)
    scale = float(np.quantile(sizes[places], share)) / 127
    small = np.clip(np.rint(weights[places] / scale), -127, 127).astype(np.int8)
    np.savez_compressed(
        path,
        gaps=np.diff(places, prepend=0).astype(np.uint32),
        **{"values" if weights.ndim == 1 else "rows": small},
        scale=np.float32(scale),
        **more,
    )
    print("rows", len(places), "bytes", path.stat().st_size)
