"""Typical mistakes in the example career, each alone: what is told of them, in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from cmo_career.documents.reading import load, loads
from cmo_career.errors import CmoCareerError
from cmo_career.words import languages
from golden import assert_golden

root = Path(__file__).parents[2]
example = (root / "examples" / "career.yaml").read_text("utf-8")
approved = root / "tests" / "documents" / "broken_example"

mistakes: Final = {
    "misspelt-key": ("  position: marketing-director\n", "  postion: marketing-director\n"),
    "key-of-somewhere-else": ("          cost: 6800 CNY\n", "          price: 6800 CNY\n"),
    "missing-title": ("title: {zh: 财务分析课程, en: Financial analysis}\n                          ", ""),
    "word-for-a-level": ("n: 6, level: 1.75}", "n: 6, level: high}"),
    "rating-over-the-scale": ("n: 6, level: 1.75}", "n: 6, level: 4}"),
    "month-thirteen": ("due: 2026-11\n", "due: 2026-13\n"),
    "unknown-pillar": ("{pillar: communication, by: self", "{pillar: comunication, by: self"),
    "unknown-stage": ("  stage: marketing-director\n", "  stage: marketing-diretor\n"),
    "unknown-gate": ("gate: full-year-budget-kept\n", "gate: full-year-budget\n"),
    "unknown-word": ("kind: rotation\n", "kind: rotations\n"),
    "id-with-a-space": ("- action: finance-course\n", "- action: finance course\n"),
    "evidence-twice": ("- id: kpi-round-2025\n", "- id: budget-2025\n"),
    "goal-twice": ("- goal: finance-basics\n", "- goal: new-brand-launch\n"),
    "reference-to-nothing": ("- ref: one-on-one-with-the-manager\n", "- ref: one-on-one-with-manager\n"),
    "outcome-of-nothing": (
        "- goal: dashboard-adopted\n        outcome",
        "- goal: dashboard\n        outcome",
    ),
    "money-as-people-say-it": ("cost: 6800 CNY\n", "cost: 6,800 yuan\n"),
    "hours-below-nothing": ("hours: 40\n", "hours: -40\n"),
    "hours-as-text": ("hours: 40\n", "hours: 40h\n"),
    "text-for-a-list": ("strengths: [data]\n", "strengths: data\n"),
    "list-for-a-text": ("  stage: marketing-director\n", "  stage: [marketing-director]\n"),
    "one-space-too-few": ("    horizon: long\n", "   horizon: long\n"),
    "tab": ("  position: marketing-director\n", "\tposition: marketing-director\n"),
    "colon-in-a-text": ('en: "Company announcement: the present', "en: Company announcement: the present"),
    "two-plans": ("reviews:\n", "plan:\n  start: 2027-01-04\nreviews:\n"),
}
"""What is written, and what somebody writes instead."""


def broken(name: str) -> str:
    """Return the example with one mistake in it, the first place where it can be made."""
    right, wrong = mistakes[name]
    assert right in example, name
    return example.replace(right, wrong, 1)


def refusal(name: str, folder: Path) -> CmoCareerError:
    path = folder / "career.yaml"
    path.write_text(broken(name), encoding="utf-8")
    with pytest.raises(CmoCareerError) as caught:
        load(path)
    return caught.value


def test_the_example_itself_has_none() -> None:
    assert loads(example).framework.id == "marketing-leader"


@pytest.mark.parametrize("language", languages())
def test_what_is_told_was_read_by_a_person(language: str, tmp_path: Path) -> None:
    told = {name: refusal(name, tmp_path).text(language).replace(f"{tmp_path}/", "") for name in mistakes}
    assert_golden(
        approved / f"career.{language}.txt", "\n".join(f"{name}\n{told[name]}\n" for name in mistakes)
    )


@pytest.mark.parametrize("name", mistakes)
def test_the_place_is_where_the_mistake_is(name: str, tmp_path: Path) -> None:
    lines = broken(name).splitlines()
    before = example.splitlines()
    first = next(number for number, line in enumerate(lines) if line != before[number])
    problem = refusal(name, tmp_path).problems[0]
    assert problem.place is not None
    assert abs(problem.place.line - 1 - first) <= 2
    assert problem.place.column <= len(lines[problem.place.line - 1]) + 1
