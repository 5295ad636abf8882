"""Every answer can say why, in every language, and is told as text and as plain data."""

from __future__ import annotations

import json
import pickle
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import cmo_career as cc
from builders import a_career, a_rating, today
from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.answers.reason import Reason, Share
from cmo_career.analysis.answers.reason_words import said_alone
from cmo_career.analysis.gates.gate_status import gate_status, gates_of
from cmo_career.analysis.readiness.readiness import readiness_map
from cmo_career.analysis.routes.routes import routes
from cmo_career.analysis.standing.chance import RequirementChance
from cmo_career.analysis.standing.pillar_standing import PillarStanding
from cmo_career.words import built_in, format_number, format_percent, languages

examples = Path(__file__).parents[3] / "examples"
day = date(2026, 9, 30)
number = re.compile(r"\d+(?:\.\d+)?")


def careers() -> dict[str, cc.Career]:
    return {name: cc.load(examples / name, kind=cc.Career) for name in ("career.yaml", "product-career.yaml")}


def answers_of(career: cc.Career) -> Iterator[tuple[str, Answer]]:
    assert career.plan is not None
    standing = cc.standing(career, as_of=day)
    yield "standing", standing
    yield from ((row.pillar, row) for row in standing.rows)
    yield from ((f"chance of {row.pillar}", row.chance_next) for row in standing.rows if row.chance_next)
    for way in cc.ways_onward(career, as_of=day):
        yield way.transition, way
        yield f"gates of {way.transition}", gates_of(career, way.transition, as_of=day)
    yield from ((gate.id, gate_status(career, gate, as_of=day)) for gate in career.framework.gates)
    progress = cc.progress(career.plan, as_of=day, framework=career.framework)
    yield "progress", progress
    yield from ((f"progress of {id_}", progress.of(id_)) for id_ in career.plan.ids)
    yield from ((f"habit {each.id}", each) for each in progress.habits)
    agenda = cc.agenda(career, as_of=day)
    yield "next review", agenda.next_review
    yield from ((f"promise {number}", each) for number, each in enumerate(agenda.commitments))
    yield "agenda", agenda
    yield from ((f"next {each.action.id}", each) for each in agenda.actions)
    yield from ((f"due {each.goal.id}", each) for each in agenda.goals)
    for ready in readiness_map(career, as_of=day):
        yield f"ready for {ready.stage}", ready
        yield from ((f"ready for {ready.stage} by {way.transition}", way) for way in ready.ways)
        yield from ((f"ready for {ready.stage} in {each.pillar}", each) for each in ready.pillars)
        for pillar in ready.pillars:
            yield from ((f"{ready.stage} requires {each.pillar}", each) for each in pillar.requirements)
        yield from ((f"bottleneck {ready.stage} {each.pillar}", each) for each in ready.bottleneck)
        if ready.lever is not None:
            yield f"lever {ready.stage}", ready.lever
    for stage in career.framework.stages:
        found = routes(career, stage.id, as_of=day)
        yield f"routes to {stage.id}", found
        yield (
            f"routes of the framework to {stage.id}",
            routes(career.framework, stage.id, career.framework.stages[0].id),
        )
        for number, route in enumerate(found.routes[:2]):
            yield f"route {number} to {stage.id}", route
            yield from ((f"leg {each.transition} of {number} to {stage.id}", each) for each in route.legs)
            yield from ((f"on the way {each.stage} of {number} to {stage.id}", each) for each in route.stages)
            yield from (
                (f"detour {each.transition} of {number} to {stage.id}", each) for each in route.detours
            )
    yield "orphans", cc.orphans(career, as_of=day)
    yield from ((f"explain {id_}", cc.explain(career, id_, as_of=day)) for id_ in career.plan.ids)


answers: list[Any] = [
    pytest.param(answer, id=f"{file}: {name}")
    for file, career in careers().items()
    for name, answer in answers_of(career)
]


def numbers_in(reason: Reason, language: str) -> Iterator[str]:
    """Yield the numbers that a reason mentions, as a language writes them."""
    mentioned = built_in.phrases(language)[f"reason.{reason.code}"].names
    for name, value in reason.params.items():
        if name not in mentioned:
            continue
        if isinstance(value, Share):
            yield format_percent(value.value, language)
        elif isinstance(value, float):
            yield format_number(round(value, 2), language)
        elif isinstance(value, int):
            yield format_number(value, language)


def test_there_are_answers_of_many_kinds() -> None:
    assert len(answers) > 250
    assert len({type(each.values[0]) for each in answers}) >= 21


@pytest.mark.parametrize("answer", answers)
def test_why_holds_the_same_numbers_in_every_language(answer: Answer) -> None:
    reason = answer.reason
    for language in languages():
        told = {line.strip() for line in reason.text(language).splitlines()}
        for each in reason.walk():
            said = said_alone(each, language, reason.languages)
            assert said in told
            assert [number for number in numbers_in(each, language) if number not in said] == []
        assert answer.why(language) == reason.text(language)


@pytest.mark.parametrize("answer", answers)
def test_an_answer_is_text_plain_data_and_a_short_repr(answer: Answer) -> None:
    assert str(answer).strip()
    assert "\n\n" not in str(answer)
    assert json.loads(json.dumps(answer.to_dict(), allow_nan=False)) == answer.to_dict()
    assert "ground" not in answer.to_dict()
    assert len(repr(answer)) < 160
    assert "\n" not in repr(answer)
    assert pickle.loads(pickle.dumps(answer)).why("zh") == answer.why("zh")


@pytest.mark.parametrize("answer", answers)
def test_a_table_has_the_same_shape_in_every_language(answer: Answer) -> None:
    tables = [answer.table(language) for language in languages()]
    shapes = {None if each is None else (len(each.heads), tuple(map(len, each.rows))) for each in tables}
    assert len(shapes) == 1


def test_the_phrases_of_reasons_have_the_same_numbers_in_every_language() -> None:
    keys = [key for key in built_in.phrases("en") if key.startswith("reason.")]
    assert len(keys) > 120
    for key in keys:
        said = {
            language: sorted(number.findall(built_in.phrases(language)[key].forms["other"]))
            for language in languages()
        }
        assert len({tuple(each) for each in said.values()}) == 1, key


def test_what_is_no_part_of_the_value_is_no_part_of_equality() -> None:
    career = a_career(a_rating("craft", "manager", 1.5), a_rating("craft", "peer", 2, n=6))
    row = cc.standing(career, as_of=today).row("craft")
    bare = {name: getattr(row, name) for name in ("pillar", "said_by", "estimate", "is_verified", "raters")}
    asked = {name: getattr(row, name) for name in ("required_now", "required_next", "chance_next")}
    assert PillarStanding(**bare, **asked, differences=row.differences) == row
    assert hash(row) == hash(PillarStanding(**bare, **asked, differences=row.differences))


def test_an_answer_made_by_hand_says_why_by_ids() -> None:
    assert PillarStanding(pillar="data").why() == (
        "Data: unknown, because nobody has rated it or what was said is too old"
    )
    assert RequirementChance(level=2, share=0.5, word="open").why("zh") == "达到2级的可能性：50%，尚无定论"
    assert RequirementChance(level=2).why().splitlines()[0] == "Chance to meet level 2: not told"


def test_the_repr_of_answers_shows_nothing_that_a_person_wrote_or_was_rated() -> None:
    career = careers()["career.yaml"]
    standing = cc.standing(career, as_of=day)
    assert repr(standing) == "<Standing on 2026-09-30: 8 rows>"
    assert repr(standing.row("data")) == "<PillarStanding of data>"
    assert repr(cc.explain(career, "finance-course", as_of=day)) == (
        "<Explanation of action/finance-course on 2026-09-30>"
    )


def test_the_likely_level_is_told_with_its_formula_and_its_figures() -> None:
    """The example of the model: a manager's 1.0 and six peers' 2.0 give said 1.69; one manager counts .37."""
    career = a_career(a_rating("craft", "manager", 1), a_rating("craft", "peer", 2, n=6))
    said = cc.standing(career, as_of=today).row("craft").why("en")
    assert "likely level 1.53, between 1.08 and 1.97" in said
    assert "Together 1.69" in said
    assert "6.3 times 1.69 plus 2 times 1, divided by the sum of both weights, gives 1.53" in said
    assert "Reliability of one manager 0.37, an assumption: A guess for the test" in said
    assert "it takes" not in said
