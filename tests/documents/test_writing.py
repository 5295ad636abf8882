"""What is written reads back as it was, and a file keeps its author's hand."""

from __future__ import annotations

from datetime import date
from difflib import ndiff
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings

from builders import a_career
from cmo_career.documents.reading import from_dict, load, loads
from cmo_career.documents.writing import dumps, save, to_dict
from cmo_career.errors import DocumentError, UnknownKindError
from cmo_career.model.action import Action
from cmo_career.model.career import Career
from cmo_career.model.plan import Plan
from strategies import plans

examples = Path(__file__).parents[2] / "examples"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "career.yaml"
    path.write_bytes((examples / "career.yaml").read_bytes())
    return path


def changed_lines(before: str, after: str) -> list[str]:
    return [line for line in ndiff(before.splitlines(), after.splitlines()) if line[:1] in "+-"]


def plan_of(career: Career) -> Plan:
    assert career.plan is not None
    return career.plan


@pytest.mark.parametrize("name", ["career", "round", "product-manager", "product-career"])
@pytest.mark.parametrize("format_", ["yaml", "json"])
def test_writing_and_reading_gives_the_same(name: str, format_: str) -> None:
    document = load(examples / f"{name}.yaml")
    text = dumps(document, format=format_)
    again = loads(text, base=examples, format=format_)
    assert again == document
    assert dumps(again, format=format_) == text


@given(plans())
@settings(max_examples=60)
def test_every_plan_survives_plain_data(plan: Plan) -> None:
    career = a_career(plan=_on_no_framework(plan))
    assert from_dict(to_dict(career), [career.framework]) == career


@given(plans())
@settings(max_examples=25)
def test_every_plan_survives_text(plan: Plan) -> None:
    career = a_career(plan=_on_no_framework(plan))
    for format_ in ("yaml", "json"):
        assert loads(dumps(career, format=format_), [career.framework], format=format_) == career


def _on_no_framework(plan: Plan) -> Plan:
    """Return the plan without what would have to be in a framework."""
    for node in [*plan.walk()]:
        if isinstance(node, Action):
            plan = plan.change(node.id, develops={}, earns=())
        else:
            plan = plan.change(node.id, aims_at=None)
    return plan


def test_equal_values_give_equal_bytes() -> None:
    career = load(examples / "career.yaml", kind=Career)
    same = attrs.evolve(career, origin=None)
    assert dumps(same) == dumps(career)


def test_only_documents_are_written() -> None:
    with pytest.raises(UnknownKindError):
        dumps(plan_of(load(examples / "career.yaml")))  # type: ignore[arg-type]


def test_saving_what_did_not_change_leaves_the_file(file: Path) -> None:
    before = file.read_bytes()
    save(load(file, kind=Career), file)
    assert file.read_bytes() == before


def test_saving_changes_only_the_lines_that_say_something_else(file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    career = load(file, kind=Career)
    plan = plan_of(career).change("annual-reports-of-three-rivals", done=date(2026, 11, 2))
    save(attrs.evolve(career, plan=plan), file)
    after = file.read_text(encoding="utf-8")
    assert [line[2:].strip() for line in changed_lines(before, after)] == ["done: 2026-11-02"]
    assert load(file, kind=Career).plan == plan


def test_a_reference_written_before_its_node_stays_there(file: Path) -> None:
    career = load(file, kind=Career)
    save(attrs.evolve(career, plan=plan_of(career).change("emba-ceibs", hours=900)), file)
    assert file.read_text(encoding="utf-8").count("ref: annual-reports-of-three-rivals") == 1


def test_comments_survive_additions_and_removals(file: Path) -> None:
    before = file.read_text(encoding="utf-8")
    career = load(file, kind=Career)
    talk = Action(id="talk", kind="conference", title={"zh": "演讲", "en": "A talk"}, hours=8)
    plan = plan_of(career).add("new-brand-launch", talk).remove("own-official-account")
    kept = attrs.evolve(career, plan=plan)
    save(kept, file)
    after = file.read_text(encoding="utf-8")
    lost = [line for line in changed_lines(before, after) if line.startswith("-")]
    assert all("own-official-account" in lost[0] or "#" not in line for line in lost)
    assert "第三步：制定行动路径" in after
    assert load(file, kind=Career) == kept


def test_a_file_that_somebody_else_changed_is_not_overwritten(file: Path) -> None:
    career = load(file, kind=Career)
    file.write_text(file.read_text(encoding="utf-8") + "# by somebody else\n", encoding="utf-8")
    changed = attrs.evolve(career, plan=plan_of(career).change("emba-ceibs", hours=900))
    with pytest.raises(DocumentError):
        save(changed, file)
    assert "# by somebody else" in file.read_text(encoding="utf-8")
    save(changed, file, overwrite=True)
    assert load(file, kind=Career) == changed


def test_what_was_saved_can_be_changed_and_saved_again(file: Path) -> None:
    career = load(file, kind=Career)
    for hours in (900, 880, 860):
        career = save(attrs.evolve(career, plan=plan_of(career).change("emba-ceibs", hours=hours)), file)
    assert load(file, kind=Career) == career


def test_a_file_that_the_career_did_not_come_from_is_not_overwritten(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_text("mine\n", encoding="utf-8")
    with pytest.raises(DocumentError):
        save(load(file, kind=Career), other)
    assert other.read_text(encoding="utf-8") == "mine\n"


def test_a_new_file_is_canonical(file: Path, tmp_path: Path) -> None:
    career = load(file, kind=Career)
    for name, format_ in (("new.yaml", "yaml"), ("new.json", "json")):
        save(career, tmp_path / name)
        assert (tmp_path / name).read_text(encoding="utf-8") == dumps(career, format=format_)


def test_line_ends_and_the_byte_order_mark_stay(file: Path) -> None:
    text = file.read_text(encoding="utf-8").replace("\n", "\r\n")
    file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    career = load(file, kind=Career)
    save(attrs.evolve(career, plan=plan_of(career).change("emba-ceibs", hours=900)), file)
    written = file.read_bytes()
    assert (
        written.startswith(b"\xef\xbb\xbfs") is written.startswith(b"\xef\xbb\xbf# ") is False
        or written[:3] == b"\xef\xbb\xbf"
    )
    assert written.count(b"\n") == written.count(b"\r\n")
    assert plan_of(load(file)).node("emba-ceibs").hours == 900  # type: ignore[union-attr]


def test_a_file_in_another_encoding_stays_in_it(tmp_path: Path) -> None:
    file = tmp_path / "career.yaml"
    file.write_bytes((examples / "career.yaml").read_bytes().decode().encode("gb18030"))
    career = load(file, kind=Career, encoding="gb18030")
    save(attrs.evolve(career, plan=plan_of(career).change("emba-ceibs", hours=900)), file)
    assert load(file, kind=Career, encoding="gb18030").plan != career.plan


def test_the_origin_is_not_part_of_what_a_career_is(file: Path) -> None:
    career = load(file, kind=Career)
    assert career == attrs.evolve(career, origin=None)
    assert "origin" not in to_dict(career)
