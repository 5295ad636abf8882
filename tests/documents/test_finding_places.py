"""Lines and columns of findings."""

from __future__ import annotations

from datetime import date

import attrs

from cmo_career.analysis.checks.check import check
from cmo_career.analysis.checks.finding import Finding
from cmo_career.documents.finding_places import place_of, places_of
from cmo_career.documents.reading import from_dict, loads
from cmo_career.documents.writing import dumps, to_dict
from cmo_career.model.career import Career

text = """\
schema: cmo-career/1
framework: marketing-leader@1
profile: {stage: marketing-director}
evidence:
  - {id: first, date: 2026-01-01, what: A letter, gate: seat-opens}
  - {id: second, date: 2026-02-01, what: A contract, gate: seat-opens}
assessments:
  - date: 2026-01-05
    ratings: [{pillar: data, by: self, level: 1}]
plan:
  start: 2026-01-05
  goal:
    id: top
    title: The top
    by:
      all_of:
        - ref: shared
        - goal: launch
          title: A launch
          due: 2026-02
          by:
            all_of:
              - all_of:
                  - {action: shared, kind: course, title: A course}
                  - {action: other, kind: course, title: Another, due: 2026-01-31}
reviews:
  - {id: q1, kind: quarterly, held: 2026-02-01, commitments: [{what: Begin, due: 2026-02-02, goal: launch}]}
ignore:
  - {rule: C999, reason: Nothing}
"""
career = loads(text, kind=Career)
as_of = date(2026, 3, 31)


def where(code: str, of: Career = career) -> list[str]:
    found = check(of, as_of=as_of, select=[code]).findings
    return [str(place) for place in places_of(of, found)]


def test_a_finding_about_a_part_has_its_place() -> None:
    assert where("C012") == ["<text>:20:16"]
    assert where("C025") == ["<text>:25:72"]
    assert where("C083") == ["<text>:27:82"]
    assert where("C120") == ["<text>:29:5"]
    assert where("C061") == ["<text>:5:5", "<text>:6:5"]


def test_a_node_is_found_where_it_is_written_out() -> None:
    assert where("C020") == ["<text>:24:21", "<text>:25:21"]


def test_what_is_left_out_has_the_place_of_what_is_around_it() -> None:
    assert where("C070") == ["<text>:3:10"]
    assert where("C081") == ["<text>:27:3"]


def test_what_moved_since_is_found_by_its_id() -> None:
    without_first = attrs.evolve(career, evidence=career.evidence[1:])
    assert where("C061", without_first) == ["<text>:6:5"]
    moved = attrs.evolve(career, plan=career.plan and career.plan.remove("shared"))
    assert where("C020", moved) == ["<text>:25:21"]


def test_what_is_new_has_no_place() -> None:
    assert career.plan is not None
    new = career.plan.change("other", id="new")
    found = check(attrs.evolve(career, plan=new), as_of=as_of, select=["C025"]).findings
    assert [place_of(career, each) for each in found] == [None]
    gone = Finding(rule="C061", severity="hint", address="evidence/third", path=("evidence", 2))
    assert place_of(career, gone) is None


def test_a_career_that_came_from_no_text_has_no_places() -> None:
    same = from_dict(to_dict(career), kind=Career)
    found = check(same, as_of=as_of).findings
    assert set(places_of(same, found)) == {None}
    assert len(found) > 5


def test_places_in_json_are_found_too() -> None:
    same = loads(dumps(career, format="json"), kind=Career)
    found = check(same, as_of=as_of).findings
    assert all(place is not None for place in places_of(same, found))


def test_a_whole_report_has_them() -> None:
    said = check(career, as_of=as_of, select=["C012"]).text("en", places_of=places_of)
    assert said.startswith("<text>:20:16 goal/launch: C012 warning: an overdue goal\n")
