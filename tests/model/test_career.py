"""Careers: equality, origin, copies, languages."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import attrs
import pytest

from broken_rules import refusal
from builders import a_career, a_framework, a_profile, a_rating
from cmo_career.model.career import Career, Ignore
from cmo_career.model.origin import Origin
from cmo_career.model.text import Text
from plan_builders import action, plan

origin = Origin(file="career.yaml", text="schema: cmo-career/1", format="yaml", digest="0")


def a_full_career(**fields: Any) -> Career:
    return a_career(
        a_rating("craft/tools", by="peer", n=3),
        plan=plan(action("course")),
        ignore=[Ignore(rule="C012", at="goal/cmo", reason="Known")],
        **fields,
    )


def test_where_it_was_read_from_is_outside_equality_and_kept_when_it_changes() -> None:
    read = a_full_career(origin=origin)
    assert read == a_full_career()
    assert hash(read) == hash(a_full_career())
    changed = attrs.evolve(read, language="zh")
    assert changed.origin is origin
    assert changed != read


def test_it_is_sent_to_another_process_without_its_origin() -> None:
    read = a_full_career(origin=origin)
    sent = pickle.loads(pickle.dumps(read))
    assert sent == read
    assert hash(sent) == hash(read)
    assert sent.origin is None
    assert pickle.dumps(read) == pickle.dumps(a_full_career())


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy])
def test_a_copy_is_an_equal(copied: Any) -> None:
    career = a_full_career()
    again = copied(career)
    assert again == career
    assert again.framework.stage("senior") == career.framework.stage("senior")


@pytest.mark.parametrize(
    "fields",
    [
        {"language": "zh"},
        {"profile": a_profile("senior", None)},
        {"framework": a_framework(version="1.1.0")},
        {"framework_path": "small.yaml"},
        {"extra": {"x-team": "blue"}},
    ],
)
def test_careers_of_other_content_are_not_equal(fields: Any) -> None:
    assert a_career(**fields) != a_career()


def test_a_reader_falls_back_to_the_career_s_languages_then_the_framework_s() -> None:
    framework = a_framework(languages=["en", "zh"])
    text = Text.of({"de": "drei", "zh": "三", "en": "three"})
    career = a_career(framework=framework, language="zh")
    assert career.languages == ("zh", "en")
    assert career.say(text, "fr") == "三"
    assert a_career(framework=framework).languages == ("en", "zh")
    assert a_career(framework=framework).say(text, "fr") == "three"
    assert career.say(text, "de-AT") == "drei"


def test_nothing_personal_shows() -> None:
    assert repr(a_career(profile=a_profile(name="Somebody"))) == "<Career on small@1>"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("framework", "small@1"),
        ("profile", "senior"),
        ("plan", "learn"),
        ("evidence", ["a paper"]),
        ("assessments", ["good"]),
        ("reviews", ["held"]),
        ("ignore", ["C012"]),
    ],
)
def test_its_parts_are_of_their_classes(field: str, value: Any) -> None:
    assert refusal(a_career, **{field: value}) == ("value-of-other-kind", field)


def test_extra_keys_are_a_mapping() -> None:
    assert refusal(a_career, extra=["x-a"]) == ("not-a-mapping", "")


def test_a_language_is_a_tag() -> None:
    assert refusal(a_career, language="Chinese (simplified)") == ("language-tag-malformed", "language")
    assert refusal(a_career, language=None) == ("language-tag-malformed", "language")
    assert refusal(a_career, language=["zh"]) == ("language-tag-malformed", "language")


def test_a_finding_is_set_aside_by_rule_and_address_with_a_reason() -> None:
    assert Ignore(rule="C012", reason="Known").at is None
    assert refusal(Ignore, rule="C012", at="launch", reason="Known") == ("address-malformed", "")
    assert refusal(Ignore, rule="C012", reason="") == ("text-blank", "")
    assert refusal(Ignore, rule=12, reason="Known") == ("not-words", "rule")


def test_nothing_in_it_can_be_set() -> None:
    career: Any = a_career()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        career.language = "zh"
