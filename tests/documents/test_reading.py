"""Careers, frameworks and rating rounds are read from files, texts and plain data."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from builders import a_framework
from cmo_career.documents.reading import from_dict, load, loads
from cmo_career.documents.writing import dumps, to_dict
from cmo_career.errors import DocumentError, UnknownKindError, UnsupportedVersionError
from cmo_career.model.career import Career
from cmo_career.model.framework import Framework
from cmo_career.model.rating_round import RatingRound

examples = Path(__file__).parents[2] / "examples"
shortest = "schema: cmo-career/1\nframework: marketing-leader@1\nprofile: {stage: cmo}\n"


def codes(error: pytest.ExceptionInfo[DocumentError]) -> list[str]:
    return [problem.code for problem in error.value.problems]


def test_the_example_is_a_whole_career() -> None:
    career = load(examples / "career.yaml", kind=Career)
    assert career.plan is not None
    assert len(career.plan) > 20
    assert career.origin is not None
    assert career.origin.text == (examples / "career.yaml").read_text(encoding="utf-8")


def test_a_document_says_itself_what_it_is() -> None:
    assert isinstance(load(examples / "career.yaml"), Career)
    assert isinstance(load(examples / "round.yaml"), RatingRound)
    assert isinstance(load(examples / "product-manager.yaml"), Framework)


def test_a_career_names_a_framework_beside_it() -> None:
    career = load(examples / "product-career.yaml", kind=Career)
    assert career.framework == load(examples / "product-manager.yaml")
    assert to_dict(career)["framework"] == "product-manager.yaml"


def test_another_kind_than_the_one_asked_for_is_refused() -> None:
    with pytest.raises(DocumentError) as error:
        load(examples / "round.yaml", kind=Career)
    assert codes(error) == ["document-other-kind"]


def test_yaml_and_json_give_the_same_career() -> None:
    career = loads(shortest, kind=Career)
    assert loads(dumps(career, format="json")) == career
    assert from_dict(json.loads(dumps(career, format="json"))) == career


def test_the_yaml_and_the_json_twin_say_the_same() -> None:
    twins = Path(__file__).parent / "twins"
    names = {path.stem for path in twins.iterdir()}
    assert names
    for name in names:
        assert load(twins / f"{name}.yaml") == load(twins / f"{name}.json")


def test_a_given_framework_comes_before_the_built_in_one() -> None:
    given = a_framework(id="marketing-leader")
    text = shortest.replace("cmo}", "senior}")
    assert loads(text, [given], kind=Career).framework is given


def test_another_major_version_is_not_taken_for_the_same() -> None:
    with pytest.raises(DocumentError) as error:
        loads(shortest.replace("@1", "@2"))
    assert codes(error) == ["framework-other-version"]


def test_a_text_in_no_folder_has_no_framework_beside_it() -> None:
    with pytest.raises(DocumentError) as error:
        loads(shortest.replace("marketing-leader@1", "mine.yaml"))
    assert codes(error) == ["framework-without-base"]


@pytest.mark.parametrize("path", ["../docs/product-manager.yaml", "/etc/passwd", "sub/../../docs/x.yaml"])
def test_a_framework_is_never_looked_for_outside_the_folder(path: str) -> None:
    with pytest.raises(DocumentError) as error:
        loads(shortest.replace("marketing-leader@1", path), base=examples)
    assert codes(error) == ["framework-outside-base"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").symlink_to(examples / "product-manager.yaml")
    with pytest.raises(DocumentError) as error:
        loads(shortest.replace("marketing-leader@1", "mine.yaml"), base=tmp_path)
    assert codes(error) == ["framework-outside-base"]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("title: x", UnknownKindError),
        ("schema: cmo-carer/1", UnknownKindError),
        ("schema: 1", UnknownKindError),
        ("- 1", UnknownKindError),
        ("", DocumentError),
        ("schema: cmo-career/2", UnsupportedVersionError),
    ],
)
def test_what_is_no_document_of_today_is_refused(text: str, error: type[DocumentError]) -> None:
    with pytest.raises(error) as caught:
        loads(text)
    assert caught.value.text("zh")
    assert "nearest" not in str(caught.value)


def test_a_key_of_ones_own_is_kept_at_the_top_only() -> None:
    career = loads(shortest + "x-team: {lead: [1, two, null]}\n", kind=Career)
    assert to_dict(career)["x-team"] == {"lead": [1, "two", None]}
    with pytest.raises(DocumentError) as error:
        loads(shortest.replace("cmo}", "cmo, x-note: 1}"))
    assert codes(error) == ["key-unknown"]


@pytest.mark.parametrize("key", ["extra", "origin", "framework_path", "basis"])
def test_keys_that_only_the_library_uses_cannot_be_written(key: str) -> None:
    with pytest.raises(DocumentError):
        loads(shortest + f'"{key}": 1\n')


def test_keys_that_exist_only_while_reading_are_refused_in_plain_data_too() -> None:
    data = {"schema": "cmo-career/1", "framework": "marketing-leader@1", "profile": {"stage": "cmo"}}
    with pytest.raises(DocumentError) as error:
        from_dict({**data, "\x01origin": object()})
    assert codes(error)[0].startswith("key-unknown")


def test_scalars_are_read_by_the_type_of_their_field() -> None:
    career = loads(shortest.replace("cmo}", 'cmo, since: 2023, name: "2023"}'), kind=Career)
    assert career.profile.since is not None
    assert str(career.profile.since) == "2023"
    assert career.profile.name is not None
    assert career.profile.name.choose("en") == "2023"


@pytest.mark.parametrize("value", ["true", "'1'", "1.5.2", "null", "[1]", "2026-01-05", ".nan"])
def test_a_level_is_a_number_and_nothing_else(value: str) -> None:
    with pytest.raises(DocumentError):
        loads(
            shortest
            + f"assessments: [{{date: 2026-01-05, ratings: [{{pillar: data, by: self, level: {value}}}]}}]"
        )


def test_an_integer_where_a_float_is_asked_stays_an_integer() -> None:
    career = loads(
        shortest + "assessments: [{date: 2026-01-05, ratings: [{pillar: data, by: self, level: 2}]}]",
        kind=Career,
    )
    level = to_dict(career)["assessments"][0]["ratings"][0]["level"]
    assert level == 2
    assert isinstance(level, int)


@pytest.mark.parametrize("text", [None, 5, b"schema: x"])
def test_only_text_is_read_as_text(text: object) -> None:
    with pytest.raises(DocumentError):
        loads(text)  # type: ignore[call-overload]


@pytest.mark.parametrize("data", [None, [], "schema: cmo-career/1"])
def test_only_mappings_are_read_as_plain_data(data: object) -> None:
    with pytest.raises(DocumentError):
        from_dict(data)  # type: ignore[call-overload]


def test_plain_data_is_left_as_it_was() -> None:
    data = to_dict(load(examples / "career.yaml"))
    before = json.dumps(data)
    from_dict(data)
    assert json.dumps(data) == before


def test_a_file_that_is_not_there_is_told_in_words(tmp_path: Path) -> None:
    with pytest.raises(DocumentError) as error:
        load(tmp_path / "career.yaml")
    assert codes(error) == ["file-unreadable"]


def test_another_encoding_is_read_when_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "career.yaml"
    file.write_bytes(shortest.replace("cmo}", "cmo, name: 林岚}").encode("gb18030"))
    career = load(file, kind=Career, encoding="gb18030")
    assert career.profile.name is not None
    assert career.profile.name.choose("zh") == "林岚"
    with pytest.raises(DocumentError) as error:
        load(file)
    assert error.value.problems[0].code.startswith("encoding")


def test_documents_are_read_from_many_threads_at_once() -> None:
    text = (examples / "career.yaml").read_text(encoding="utf-8")
    with ThreadPoolExecutor(8) as pool:
        careers = list(pool.map(lambda _: loads(text, kind=Career), range(16)))
    assert all(career == careers[0] for career in careers)
    assert len({id(career.framework) for career in careers}) == 1
