"""What is asked of pages by their layout finds what it should: each fault is planted once."""

from __future__ import annotations

import pytest

from browser.axe import faint_words, faults
from browser.geometry import beyond_the_edge, cut_off, lines, on_top_of_another
from browser.screen import Screen

sound = """<!DOCTYPE html><html lang="en"><head><title>A page</title>
<style>body { font: 16px/1.6 sans-serif; color: #222; background: #fff; overflow-wrap: anywhere }</style></head>
<body><main><h1>A page</h1><p>Its words</p>
<div style="position: absolute; width: 1px; height: 1px; overflow: hidden">for ears alone</div>%s</main></body></html>"""


def found(screen: Screen, planted: str) -> dict[str, int]:
    """Return how many faults of each kind a page has into which something was planted."""
    screen.show(sound % planted, width=360)
    page = screen.page
    return {
        "axe": len(faults(page)),
        "faint": len(faint_words(page)),
        "wide": len(beyond_the_edge(page)),
        "cut": len(cut_off(page)),
        "over": len(on_top_of_another(page)),
        "small": sum(line.letters < 8 for line in lines(page)),
        "asked": len(screen.requests),
        "complained": len(screen.complaints),
    }


@pytest.mark.parametrize(
    ("planted", "faulty"),
    [
        ("<p>More of them</p>", set()),
        ("<button></button>", {"axe"}),
        ('<p style="color: #aaa">faint</p>', {"faint"}),
        ('<p style="width: 30rem">wide</p>', {"wide"}),
        (
            '<p style="height: 1rem; overflow: hidden">words that go on and on and on and on and on</p>',
            {"cut"},
        ),
        ('<p style="margin-top: -2rem">more</p>', {"over"}),
        ('<p style="font-size: 7px">little</p>', {"small"}),
        ('<svg viewBox="0 0 20 20" width="10"><text y="9" font-size="10">s</text></svg>', {"small"}),
        ('<img src="https://example.org/a.png" alt="">', {"asked", "complained"}),
        ("<script>console.log(1)</script>", {"complained"}),
        ("<script>alert(1)</script>", {"complained"}),
        ("<script>throw 1</script>", {"complained"}),
    ],
)
def test_a_planted_fault_is_found_and_nothing_else(screen: Screen, planted: str, faulty: set[str]) -> None:
    assert {name for name, count in found(screen, planted).items() if count} == faulty
