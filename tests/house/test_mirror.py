"""The tree of tests mirrors the tree of the library."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import PurePosixPath

import pytest

from house.source_tree import library, modules, tests

# Modules whose behaviour is tested through another file, with the reason.
tested_elsewhere = {
    "analysis/recommend/aim.py": (
        "analysis/recommend/test_recommend.py",
        "what is to be lifted, told by what is recommended",
    ),
    "analysis/recommend/answering.py": (
        "analysis/recommend/test_recommend.py",
        "from columns to an answer",
    ),
    "analysis/recommend/asking.py": (
        "analysis/recommend/test_recommend.py",
        "what is asked, told by what is refused",
    ),
    "analysis/recommend/chosen_action.py": (
        "analysis/recommend/test_recommend.py",
        "the value that is told of an action",
    ),
    "analysis/recommend/feedback.py": (
        "analysis/recommend/test_recommend.py",
        "whether stretch work counts in full",
    ),
    "analysis/recommend/gains.py": (
        "analysis/recommend/test_recommend.py",
        "what is gained, told by hand-solved plans and by looking at every plan",
    ),
    "analysis/recommend/objectives.py": (
        "analysis/recommend/test_recommend.py",
        "what comes first, told by what is chosen",
    ),
    "analysis/recommend/gate_ahead.py": (
        "analysis/recommend/test_recommend.py",
        "the value that is told of a gate",
    ),
    "analysis/recommend/level_ahead.py": (
        "analysis/recommend/test_recommend.py",
        "the value that is told of a level",
    ),
    "analysis/recommend/limit_use.py": (
        "analysis/recommend/test_trials.py",
        "what is told of limits and of more of them",
    ),
    "analysis/recommend/limits.py": (
        "analysis/recommend/test_recommend.py",
        "hours and money by quarter and year",
    ),
    "analysis/recommend/matrix.py": (
        "analysis/recommend/test_recommend.py",
        "the programme as it grows",
    ),
    "analysis/recommend/programme.py": (
        "analysis/recommend/test_recommend.py",
        "the programme, told by what it leads to and by looking at every plan",
    ),
    "analysis/recommend/recommendation.py": (
        "analysis/recommend/test_recommend.py",
        "the answer",
    ),
    "analysis/recommend/situation.py": (
        "analysis/recommend/test_recommend.py",
        "what a recommendation starts from",
    ),
    "analysis/recommend/useful.py": (
        "analysis/recommend/test_recommend.py",
        "which actions are looked at at all",
    ),
    "analysis/recommend/wish.py": (
        "analysis/recommend/test_recommend.py",
        "what is asked for",
    ),
    "reports/view/sections_page.py": (
        "reports/view/test_review.py",
        "a page of sections",
    ),
    "reports/view/aim.py": (
        "reports/view/test_brief.py",
        "the target and its date, of the brief and the plan",
    ),
    "reports/view/asks.py": ("reports/view/test_brief.py", "a section of the brief"),
    "reports/view/case.py": ("reports/view/test_brief.py", "answers made once for each page"),
    "reports/view/changes.py": ("reports/view/test_review.py", "what a review changed"),
    "reports/view/dilemmas.py": ("reports/view/test_brief.py", "a section of the brief"),
    "reports/view/growth.py": ("reports/view/test_papers.py", "a section of the papers"),
    "reports/view/handbook_actions.py": ("reports/view/test_handbook.py", "a section of the handbook"),
    "reports/view/handbook_pillars.py": ("reports/view/test_handbook.py", "a section of the handbook"),
    "reports/view/handbook_rules.py": ("reports/view/test_handbook.py", "a section of the handbook"),
    "reports/view/handbook_stages.py": ("reports/view/test_handbook.py", "a section of the handbook"),
    "reports/view/handbook_ways.py": ("reports/view/test_handbook.py", "a section of the handbook"),
    "reports/view/judged.py": ("reports/view/test_papers.py", "a section of the papers"),
    "reports/view/kept.py": ("reports/view/test_brief.py", "a section of the brief"),
    "reports/view/late.py": ("reports/view/test_progress.py", "goals that are too slow"),
    "reports/view/paces.py": ("reports/view/test_progress.py", "a column of the progress report"),
    "reports/view/parts.py": ("reports/test_reports.py", "what every page is made of"),
    "reports/view/results.py": ("reports/view/test_brief.py", "a section of the brief"),
    "reports/view/review_found.py": ("reports/view/test_review.py", "which review a page is about"),
    "reports/view/review_goals.py": ("reports/view/test_review.py", "a section of the review"),
    "reports/view/since.py": ("reports/view/test_progress.py", "a section of the progress report"),
    "reports/view/turns.py": ("reports/view/test_brief.py", "a section of the brief"),
    "analysis/difference/meant.py": (
        "analysis/difference/test_facts.py",
        "the plan and the measure that are meant",
    ),
    "analysis/what_if/reasons.py": (
        "analysis/what_if/test_what_if.py",
        "what changes would do, as reasons",
    ),
    "analysis/what_if/row.py": (
        "analysis/what_if/test_what_if.py",
        "what differs, ready for words",
    ),
    "analysis/what_if/side.py": (
        "analysis/what_if/test_what_if.py",
        "the answers of one side",
    ),
    "analysis/what_if/table.py": (
        "analysis/what_if/test_what_if.py",
        "what differs, as a table",
    ),
    "analysis/readiness/bottleneck.py": (
        "analysis/readiness/test_readiness.py",
        "which pillars may hold a person back most",
    ),
    "analysis/readiness/lever.py": (
        "analysis/readiness/test_readiness.py",
        "what would change the answer most",
    ),
    "analysis/readiness/pillar_readiness.py": (
        "analysis/readiness/test_readiness.py",
        "the row of a pillar",
    ),
    "analysis/readiness/requirement_readiness.py": (
        "analysis/readiness/test_readiness.py",
        "the row of a requirement",
    ),
    "analysis/readiness/stage_asked.py": (
        "analysis/readiness/test_readiness.py",
        "what a stage asks of one person",
    ),
    "analysis/readiness/way_in.py": (
        "analysis/readiness/test_readiness.py",
        "the gates of a transition into a stage",
    ),
    "analysis/routes/route.py": (
        "analysis/routes/test_routes.py",
        "what a route tells",
    ),
    "analysis/routes/route_cost.py": (
        "analysis/routes/test_route_search.py",
        "what ways are compared by",
    ),
    "analysis/routes/route_graph.py": (
        "analysis/routes/test_route_search.py",
        "the graph that is searched",
    ),
    "analysis/routes/route_ground.py": (
        "analysis/routes/test_routes.py",
        "what routes are measured on",
    ),
    "analysis/routes/route_making.py": (
        "analysis/routes/test_routes.py",
        "from ways to routes",
    ),
    "analysis/routes/route_outlook.py": (
        "analysis/routes/test_route_search.py",
        "what may still come on a way",
    ),
    "analysis/difference/carriage.py": (
        "analysis/difference/test_move_to.py",
        "what a move returns",
    ),
    "analysis/difference/carrying.py": (
        "analysis/difference/test_move_to.py",
        "a step of a move",
    ),
    "analysis/difference/content_rules.py": (
        "analysis/difference/test_content_change.py",
        "what each change means for people",
    ),
    "analysis/difference/names.py": (
        "analysis/difference/test_compare.py",
        "what things are called in the words of a difference",
    ),
    "analysis/difference/plan_bench.py": (
        "analysis/difference/test_apply.py",
        "how changes are made to a plan",
    ),
    "analysis/difference/plan_difference.py": (
        "analysis/difference/test_compare.py",
        "the difference of two plans",
    ),
    "analysis/difference/stale.py": (
        "analysis/difference/test_apply.py",
        "what is told of changes that do not fit",
    ),
    "analysis/difference/structure.py": (
        "analysis/difference/test_compare.py",
        "the places of a plan, before and after",
    ),
    "analysis/difference/thing_bench.py": (
        "analysis/difference/test_apply.py",
        "how changes are made to careers and frameworks",
    ),
    "analysis/difference/thing_difference.py": (
        "analysis/difference/test_compare.py",
        "the difference of two careers or frameworks",
    ),
    "analysis/standing/estimate.py": (
        "analysis/standing/test_standing.py",
        "one step of the standing, told by its figures",
    ),
    "analysis/explaining/develops.py": ("analysis/explaining/test_explain.py", "a branch of an explanation"),
    "analysis/explaining/gates.py": ("analysis/explaining/test_explain.py", "a branch of an explanation"),
    "analysis/explaining/inquiry.py": (
        "analysis/explaining/test_orphans.py",
        "what explanations and orphans share",
    ),
    "analysis/explaining/map_things.py": (
        "analysis/explaining/test_explain.py",
        "a branch of an explanation",
    ),
    "analysis/explaining/plan_things.py": (
        "analysis/explaining/test_explain.py",
        "a branch of an explanation",
    ),
    "analysis/explaining/shown_things.py": (
        "analysis/explaining/test_explain.py",
        "a branch of an explanation",
    ),
    "analysis/explaining/things.py": (
        "analysis/explaining/test_explain.py",
        "how an explanation finds its thing",
    ),
    "analysis/answers/ground.py": ("analysis/answers/test_answer.py", "what answers keep to say why"),
    "analysis/gates/gate_record.py": ("analysis/gates/test_gate_status.py", "what a status says of itself"),
    "analysis/gates/gate_words.py": (
        "analysis/gates/test_gate_status.py",
        "the reasons of a status in words",
    ),
    "analysis/progress/node_progress.py": (
        "analysis/progress/test_progress.py",
        "the value that progress returns for a node",
    ),
    "analysis/standing/pillar_standing.py": (
        "analysis/standing/test_standing.py",
        "the value that a standing holds for a pillar",
    ),
    "analysis/answers/plain.py": (
        "analysis/progress/test_progress.py",
        "a way of writing for the reasons of answers",
    ),
    "analysis/standing/rating_rules.py": (
        "analysis/standing/test_standing.py",
        "the figures of a framework as a standing uses them",
    ),
    "analysis/answers/reason_words.py": ("analysis/answers/test_reason.py", "reasons in words"),
    "analysis/answers/reasons/ahead.py": ("analysis/answers/test_answer.py", "the reasons of an agenda"),
    "analysis/answers/reasons/chances.py": ("analysis/answers/test_answer.py", "the reasons of a chance"),
    "analysis/answers/reasons/gates.py": (
        "analysis/answers/test_answer.py",
        "the reasons of the status of gates",
    ),
    "analysis/answers/reasons/habits.py": ("analysis/answers/test_answer.py", "the reasons of a habit"),
    "analysis/answers/reasons/levels.py": ("analysis/answers/test_answer.py", "the reasons of a standing"),
    "analysis/answers/reasons/ready.py": ("analysis/answers/test_answer.py", "the reasons of a readiness"),
    "analysis/answers/reasons/roads.py": ("analysis/answers/test_answer.py", "the reasons of routes"),
    "analysis/answers/reasons/pace.py": ("analysis/progress/test_pace.py", "the reasons of a pace"),
    "analysis/answers/reasons/ways.py": ("analysis/answers/test_answer.py", "the reasons of a way onward"),
    "analysis/answers/reasons/work.py": ("analysis/answers/test_answer.py", "the reasons of progress"),
    "analysis/forecast/date_forecast.py": (
        "analysis/forecast/test_forecast.py",
        "the dates that a forecast holds",
    ),
    "analysis/forecast/draws.py": ("analysis/forecast/test_steps.py", "the steps that draw"),
    "analysis/forecast/goal_forecast.py": (
        "analysis/forecast/test_forecast.py",
        "what a forecast holds of a goal",
    ),
    "analysis/forecast/hours_order.py": ("analysis/forecast/test_forecast.py", "a step of the forecast"),
    "analysis/forecast/lengths.py": ("analysis/forecast/test_forecast.py", "a step of the forecast"),
    "analysis/forecast/lever.py": (
        "analysis/forecast/test_forecast.py",
        "the value that a forecast holds for a delay",
    ),
    "analysis/forecast/measures.py": ("analysis/forecast/test_forecast.py", "a step of the forecast"),
    "analysis/forecast/outcomes.py": ("analysis/forecast/test_forecast.py", "a step of the forecast"),
    "analysis/forecast/overrun.py": ("analysis/forecast/test_forecast.py", "a step of the forecast"),
    "analysis/forecast/program.py": ("analysis/forecast/test_steps.py", "what runs the steps"),
    "analysis/forecast/reasons.py": ("analysis/forecast/test_forecast.py", "the reasons of a forecast"),
    "analysis/forecast/sampled.py": ("analysis/forecast/test_forecast.py", "the draws of a forecast"),
    "analysis/forecast/table.py": ("analysis/forecast/test_forecast.py", "the table of a forecast"),
    "analysis/forecast/unknown.py": (
        "analysis/forecast/test_forecast.py",
        "the value that a forecast holds for what is unknown",
    ),
    "analysis/release/release_check.py": ("analysis/release/test_release.py", "what a release refuses"),
    "analysis/standing/said_by.py": (
        "analysis/standing/test_standing.py",
        "the value that a standing holds for a group",
    ),
    "analysis/answers/tables.py": ("analysis/answers/test_answer.py", "the tables of answers"),
    "documents/block_splice.py": (
        "documents/test_rewrite.py",
        "a step of rewriting, seen in the text written",
    ),
    "documents/building.py": ("documents/test_reading.py", "the last step of reading"),
    "documents/converter.py": ("documents/test_reading.py", "a step of reading and of writing"),
    "documents/file_keys.py": (
        "documents/test_reading.py",
        "the table of names that reading and writing share",
    ),
    "documents/flow_splice.py": (
        "documents/test_rewrite.py",
        "a step of rewriting, seen in the text written",
    ),
    "documents/frames.py": ("documents/test_yaml_reader.py", "the path that problems of reading carry"),
    "documents/framework_finder.py": ("documents/test_reading.py", "how a career finds its framework"),
    "documents/inspection.py": ("documents/test_limits.py", "what both inspections share"),
    "documents/json_inspection.py": ("documents/test_json_reader.py", "a step of reading JSON"),
    "documents/json_span.py": ("documents/test_rewrite.py", "places in JSON that rewriting uses"),
    "documents/json_walk.py": ("documents/test_json_reader.py", "a step of reading JSON"),
    "documents/migrations/career_0_to_1.py": ("documents/test_migrations.py", "one step of a migration"),
    "documents/plain_scalar.py": ("documents/test_yaml_reader.py", "how plain scalars of YAML are read"),
    "documents/replacement.py": ("documents/test_rewrite.py", "a step of rewriting"),
    "documents/revision.py": ("documents/test_rewrite.py", "a step of rewriting"),
    "documents/same_data.py": ("documents/test_writing.py", "the comparison before a file is replaced"),
    "documents/scalar_text.py": ("documents/test_yaml_writer.py", "how scalars are written"),
    "documents/source_file.py": ("documents/test_reading.py", "a file as it was read"),
    "documents/span.py": ("documents/test_rewrite.py", "places in YAML that rewriting uses"),
    "documents/splice.py": ("documents/test_rewrite.py", "a step of rewriting"),
    "documents/yaml_events.py": ("documents/test_yaml_reader.py", "the parser as reading uses it"),
    "documents/yaml_inspection.py": ("documents/test_yaml_reader.py", "a step of reading YAML"),
    "documents/yaml_walk.py": ("documents/test_yaml_reader.py", "a step of reading YAML"),
    "model/dated.py": ("model/test_goal.py", "checks that goals and actions share"),
    "model/equality.py": ("model/test_node.py", "how nodes compare"),
    "model/flat.py": ("model/test_node.py", "how nodes are pickled"),
    "model/normal_form.py": ("model/test_composition.py", "how compositions flatten"),
    "model/plan_check.py": ("model/test_plan.py", "what a plan refuses"),
    "model/plan_edit.py": ("model/test_plan.py", "how a plan changes"),
    "model/plan_index.py": ("model/test_plan.py", "how a plan finds its nodes"),
    "model/plan_order.py": ("model/test_plan.py", "the order that a plan implies"),
    "model/plan_path.py": ("model/test_plan.py", "how a plan finds what stands at a path"),
    "model/seldom.py": ("model/test_goal.py", "checks that goals and actions share"),
    "model/substitution.py": ("model/test_plan.py", "how a plan changes"),
    "model/traversal.py": ("model/test_plan_size.py", "the walk that every plan makes"),
    "reports/pictures.py": ("reports/test_notebook.py", "the charts that a notebook shows"),
    "reports/sketch.py": ("reports/test_notebook.py", "the tables of values that a notebook shows"),
}
# Tests of something larger than a module.
larger = {
    "documents/test_examples.py": "the example documents, through the whole room",
    "documents/test_twins.py": "the same content as YAML and as JSON",
    "documents/test_versions.py": "files of past versions",
    "documents/test_broken.py": "broken files and the problems they give",
    "model/test_content.py": "the built-in framework against the content it must hold",
    "model/test_content_playbooks.py": "the playbooks of the built-in framework, as people would use them",
    "reports/test_reports.py": "every report of the examples, through the whole room",
    "model/test_plan_million.py": "plans of a million nodes, over several modules of the room",
    "model/test_plan_size.py": "how plans grow, over several modules of the room",
    "test_doctests.py": "the examples in documentation",
}
rooms_of_their_own = ("browser/", "house/", "laws/", "typing_tests/")
front_doors = "__init__.py"


def without_test(
    sources: Collection[str], files: Collection[str], elsewhere: Mapping[str, tuple[str, str]]
) -> list[str]:
    """Return the modules that no test file stands for, and exemptions that say something untrue."""
    found = []
    for source in sources:
        path = PurePosixPath(source)
        own = path.with_name(f"test_{path.name}").as_posix()
        if source in elsewhere:
            other = elsewhere[source][0]
            if own in files:
                found.append(f"{source} has a test of its own")
            elif other not in files:
                found.append(f"{source} is said to be tested in {other}")
        elif own not in files and path.name != front_doors:
            found.append(source)
    found.extend(f"{source} does not exist" for source in elsewhere if source not in sources)
    return sorted(found)


def without_module(sources: Collection[str], files: Collection[str]) -> list[str]:
    """Return the test files that stand for nothing."""
    found = []
    for file in files:
        path = PurePosixPath(file)
        stands_for = path.with_name(path.name.removeprefix("test_")).as_posix()
        is_package = f"{stands_for.removesuffix('.py')}/{front_doors}" in sources
        if not (file in larger or file.startswith(rooms_of_their_own) or stands_for in sources or is_package):
            found.append(file)
    return sorted(found)


sources = modules(library)
files = {path: text for path, text in modules(tests).items() if PurePosixPath(path).name.startswith("test_")}


def test_every_module_has_a_test_file_in_the_same_place() -> None:
    assert len(sources) > 100
    assert len(files) > 60
    assert "\n".join(without_test(sources, files, tested_elsewhere)) == ""


def test_every_test_file_stands_for_a_module() -> None:
    assert "\n".join(without_module(sources, files)) == ""


def test_every_test_file_has_tests() -> None:
    assert [path for path, text in files.items() if "def test_" not in text] == []


def test_every_exemption_has_its_reason() -> None:
    assert all(reason.strip() for _, reason in tested_elsewhere.values())
    assert all(reason.strip() for reason in larger.values())


@pytest.mark.parametrize(
    ("planted", "tested", "exempt", "offence"),
    [
        ("model/a.py", [], {}, "model/a.py"),
        ("model/a.py", ["analysis/test_a.py"], {}, "model/a.py"),
        ("a.py", ["model/test_a.py"], {}, "a.py"),
        (
            "model/a.py",
            [],
            {"model/a.py": ("model/test_b.py", "x")},
            "model/a.py is said to be tested in model/test_b.py",
        ),
        (
            "model/a.py",
            ["model/test_a.py"],
            {"model/a.py": ("model/test_b.py", "x")},
            "model/a.py has a test of its own",
        ),
        ("model/__init__.py", [], {"model/b.py": ("model/test_a.py", "x")}, "model/b.py does not exist"),
    ],
)
def test_the_guard_finds_a_module_without_test(
    planted: str, tested: list[str], exempt: dict[str, tuple[str, str]], offence: str
) -> None:
    assert without_test([planted], tested, exempt) == [offence]


def test_the_guard_finds_a_test_file_without_module() -> None:
    assert without_module(["model/a.py"], ["model/test_a.py"]) == []
    assert without_module(["model/a.py"], ["model/test_b.py", "test_a.py"]) == [
        "model/test_b.py",
        "test_a.py",
    ]
