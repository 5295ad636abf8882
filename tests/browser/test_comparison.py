"""How pictures are compared."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from browser.pictures import assert_picture, most_changed, share_changed


def a_picture(left: int = 40, top: int = 40, *, size: tuple[int, int] = (400, 400), grey: int = 0) -> bytes:
    """Return a picture of a block on white paper."""
    picture = Image.new("RGB", size, "white")
    ImageDraw.Draw(picture).rectangle((left, top, left + 120, top + 120), fill=(grey, grey, grey))
    made = io.BytesIO()
    picture.save(made, "PNG")
    return made.getvalue()


@pytest.mark.parametrize(
    ("made", "is_same"),
    [
        (a_picture(), True),
        (a_picture(41, 39), True),
        (a_picture(grey=8), True),
        (a_picture(80), False),
        (a_picture(40, 80), False),
        (a_picture(grey=60), False),
        (a_picture(size=(400, 408)), True),
        (a_picture(size=(400, 440)), False),
    ],
)
def test_a_hair_is_nothing_and_a_block_that_moves_is_seen(made: bytes, is_same: bool) -> None:
    assert (share_changed(a_picture(), made) <= most_changed) == is_same
    assert (share_changed(made, a_picture()) <= most_changed) == is_same


def test_an_approved_picture_is_written_anew_when_asked_for_and_only_where_it_differs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "block.png"
    monkeypatch.delenv("UPDATE_GOLDENS", raising=False)
    with pytest.raises(AssertionError, match="was never approved"):
        assert_picture(path, a_picture())
    monkeypatch.setenv("UPDATE_GOLDENS", "1")
    assert_picture(path, a_picture())
    kept = path.read_bytes()
    assert_picture(path, a_picture(41))
    assert path.read_bytes() == kept
    monkeypatch.delenv("UPDATE_GOLDENS")
    with pytest.raises(AssertionError, match="has changed"):
        assert_picture(path, a_picture(80))
    monkeypatch.setenv("UPDATE_GOLDENS", "1")
    assert_picture(path, a_picture(80))
    assert path.read_bytes() != kept
