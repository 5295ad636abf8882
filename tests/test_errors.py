"""One family of errors, and problems that say what is wrong, where, and what to do."""

from __future__ import annotations

import pickle

import pytest

from cmo_career import errors
from cmo_career.errors import (
    CmoCareerError,
    DocumentError,
    MissingExtraError,
    ModelError,
    Place,
    Problem,
    ReportError,
)


def test_every_error_belongs_to_the_family() -> None:
    kinds = [getattr(errors, name) for name in errors.__all__ if name.endswith("Error")]
    assert len(kinds) >= 9
    assert all(issubclass(kind, CmoCareerError) for kind in kinds)


def test_errors_are_also_what_python_calls_them() -> None:
    assert issubclass(ModelError, ValueError)
    assert issubclass(MissingExtraError, ImportError)


def test_a_problem_says_what_where_and_what_to_do() -> None:
    problem = Problem(
        code="id-malformed",
        params={"id": "My Goal"},
        path=("plan", "goal", "by", "all_of", 0, "goal"),
        address="goal/cmo",
        place=Place(file="career.yaml", line=3, column=7),
    )
    assert str(problem) == (
        'career.yaml:3:7 plan.goal.by.all_of[0].goal goal/cmo: "My Goal" is not an id: write lower-case letters, '
        "digits and single hyphens, at most 64 characters, such as finance-course"
    )
    assert problem.text("zh").startswith(
        "career.yaml:3:7 plan.goal.by.all_of[0].goal goal/cmo: “My Goal”不是有效的id"
    )


def test_a_fix_that_asks_ends_with_its_question_mark() -> None:
    problem = Problem(code="id-unknown-near", params={"kind": "stage", "id": "cmmo", "nearest": "cmo"})
    assert problem.text("en") == 'there is no stage "cmmo": did you mean "cmo"?'
    assert problem.text("zh") == "没有名为“cmmo”的阶段。是否想写“cmo”？"


def test_a_problem_seen_from_a_container_lies_below_it() -> None:
    problem = Problem(code="text-blank", params={"language": "zh"}, path=("title",))
    assert problem.below("goals", 2).path == ("goals", 2, "title")
    assert problem.below().params == problem.params


def test_an_error_says_all_its_problems_a_line_each() -> None:
    error = DocumentError([Problem(code="key-missing", params={"key": key}) for key in ("id", "title")])
    assert str(error).splitlines() == ['"id" is missing: add it', '"title" is missing: add it']


def test_errors_and_problems_can_be_sent_to_another_process() -> None:
    error = ModelError.of("id-malformed", id="My Goal")
    again = pickle.loads(pickle.dumps(error))
    assert again.problems == error.problems
    assert str(again) == str(error)


def test_a_language_that_there_is_not_is_told() -> None:
    with pytest.raises(ReportError, match="xx"):
        Problem(code="id-malformed", params={"id": "A"}).text("xx")


def test_problems_are_values() -> None:
    one = Problem(code="key-missing", params={"key": "id"})
    assert one == Problem(code="key-missing", params={"key": "id"})
    assert len({one, Problem(code="key-missing", params={"key": "id"})}) == 1
