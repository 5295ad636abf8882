"""Pictures compared with approved ones, so that other fonts pass and a block that has moved does not."""

from __future__ import annotations

import io
import os
from pathlib import Path

import numpy as np
from PIL import Image

__all__ = ["assert_picture", "most_changed", "share_changed"]

_cell = 8
_least = 10.0
most_changed = 0.02
"""The share of a picture that may differ from the approved one."""


def assert_picture(path: Path, made: bytes, colours: int = 32) -> None:
    """
    Compare a picture with the approved one in *path*.

    With ``UPDATE_GOLDENS=1`` one that differs is written anew, in so many *colours*, for a person to look at.
    """
    update = os.environ.get("UPDATE_GOLDENS") == "1"
    if update and not (path.exists() and share_changed(path.read_bytes(), made) <= most_changed):
        path.parent.mkdir(parents=True, exist_ok=True)
        _opened(made).quantize(colours, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(
            path, optimize=True
        )
    assert path.exists(), f"{path.name} was never approved: run with UPDATE_GOLDENS=1 and look at it"
    changed = share_changed(path.read_bytes(), made)
    assert changed <= most_changed, f"{changed:.1%} of {path.name} has changed"


def share_changed(approved: bytes, made: bytes) -> float:
    """
    Return the share of a picture that differs from another, 1 for one that is much larger or smaller.

    Cells of some letters each are compared by their mean colour, which says little about the form of letters. Each may
    look like the cell of the other picture that is next to it: lines of text may end a little earlier or later.
    """
    one, other = (_cells(_opened(each)) for each in (approved, made))
    if any(abs(a - b) > 0.03 * max(a, b) for a, b in zip(one.shape, other.shape, strict=True)):
        return 1.0
    high, wide = (min(sides) for sides in zip(one.shape[:2], other.shape[:2], strict=True))
    one, other = one[:high, :wide], other[:high, :wide]
    around = np.pad(other, ((1, 1), (1, 1), (0, 0)), mode="edge")
    nearest = np.full((high, wide), np.inf)
    for down in range(3):
        for right in range(3):
            apart = np.abs(one - around[down : down + high, right : right + wide]).max(axis=2)
            nearest = np.minimum(nearest, apart)
    return float((nearest > _least).mean())


def _opened(made: bytes) -> Image.Image:
    with Image.open(io.BytesIO(made)) as picture:
        return picture.convert("RGB")


def _cells(picture: Image.Image) -> np.ndarray:
    high, wide = picture.height // _cell, picture.width // _cell
    pixels = np.asarray(picture, dtype=np.float64)[: high * _cell, : wide * _cell]
    cells: np.ndarray = pixels.reshape(high, _cell, wide, _cell, 3).mean(axis=(1, 3))
    return cells
