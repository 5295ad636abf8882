"""The pictures of README show what the example makes; ``UPDATE_GOLDENS=1`` remakes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from browser.pages import Shown
from browser.pictures import assert_picture
from browser.screen import Screen
from house.source_tree import root

pictures = root / "docs" / "pictures"


@pytest.mark.parametrize(("readme", "language"), [("README.md", "en"), ("README.zh-CN.md", "zh")])
def test_a_picture_of_readme_is_what_the_example_makes(screen: Screen, readme: str, language: str) -> None:
    path = pictures / f"plan.{language}.png"
    assert f"({path.relative_to(root).as_posix()})" in (root / readme).read_text(encoding="utf-8")
    screen.show(Shown(name="plan", career="director", language=language).markup)
    assert_picture(path, screen.page.screenshot(), colours=128)


def test_no_picture_lies_there_that_nothing_makes() -> None:
    assert sorted(each.name for each in Path(pictures).iterdir()) == ["plan.en.png", "plan.zh.png"]
