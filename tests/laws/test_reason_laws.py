from __future__ import annotations

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from builders import a_career, a_profile, a_rating
from cmo_career.analysis.agenda.agenda import agenda
from cmo_career.analysis.answers.answer import Answer
from cmo_career.analysis.explaining.explain import explain
from cmo_career.analysis.explaining.orphans import orphans
from cmo_career.analysis.progress.progress import progress
from cmo_career.analysis.standing.standing import standing
from cmo_career.model.action import Action, Gain
from cmo_career.model.career import Career
from cmo_career.words import languages
from strategies import days, plans

paths = st.sampled_from(["craft", "people", "craft/tools"])
gains = st.builds(Gain, gain=st.sampled_from([0.1, 0.5]), up_to=st.sampled_from([None, 0.5, 2]))


@st.composite
def careers(draw: st.DrawFn) -> Career:
    plan = draw(plans())
    for node in tuple(plan.walk()):
        if isinstance(node, Action):
            plan = plan.change(node.id, develops=draw(st.dictionaries(paths, gains, max_size=2)))
    levels = st.sampled_from([0, 0.5, 1, 2.5, 3])
    said = [
        a_rating(path, by, draw(levels), n=1 if by in {"self", "manager"} else 4)
        for path in ("craft", "people", "craft/tools")
        for by in draw(st.sets(st.sampled_from(["self", "manager", "peer"]), max_size=3))
    ]
    wants = draw(st.sampled_from([None, "senior", "head"]))
    return a_career(*said, plan=plan, profile=a_profile(wants=wants))


def answers(career: Career, day: date) -> list[Answer]:
    assert career.plan is not None
    ids = career.plan.ids
    known = progress(career.plan, as_of=day)
    told: list[Answer] = [standing(career, as_of=day), agenda(career, as_of=day), orphans(career, as_of=day)]
    told += [known, *(known.of(id_) for id_ in ids)]
    return told + [explain(career, id_, as_of=day) for id_ in ids]


@given(careers(), days)
def test_every_answer_says_why_with_as_many_lines_in_every_language(career: Career, day: date) -> None:
    """Law: the tree is one; languages only put it into words."""
    for answer in answers(career, day):
        lines = {len(answer.why(language).splitlines()) for language in languages()}
        assert len(lines) == 1
        assert json.loads(json.dumps(answer.to_dict(), allow_nan=False)) == answer.to_dict()
        assert str(answer)


@given(careers(), days)
def test_what_develops_something_required_reaches_the_requirement(career: Career, day: date) -> None:
    """Law: from every such action a path leads to the stage that asks for it, and to what that rests on."""
    assert career.plan is not None
    wanted = career.profile.aspires_to
    stage = career.profile.stage if wanted is None else wanted.stage
    for node in career.plan.walk():
        if isinstance(node, Action) and node.develops:
            found = explain(career, node.address, as_of=day)
            asked = [each for each in found.reason.walk() if each.code.startswith("required-")]
            assert len(asked) == len(node.develops)
            assert {each.address for each in asked} == {f"stage/{stage}"}
            assert all(each.bases for each in asked)


@given(careers(), days)
def test_an_action_is_an_orphan_or_its_explanation_says_what_it_closes(career: Career, day: date) -> None:
    """Law: orphans and explanations agree."""
    alone = set(orphans(career, as_of=day).actions)
    for address in alone:
        codes = {each.code for each in explain(career, address, as_of=day).reason.walk()}
        assert "serves-nothing" in codes
