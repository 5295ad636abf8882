"""The pages that list things list all of them: keys, parameters, sources, public names, the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from textwrap import indent
from typing import Any

import cmo_career as cc
from cmo_career.documents.identify import kinds
from cmo_career.model import vocabulary as words
from cmo_career.model.parameters import default_parameters
from cmo_career.words import label
from doc_pages import blocks, root, section

Schema = Mapping[str, Any]


def label_kind(name: str) -> str:
    """Return what the labels of a vocabulary are filed under."""
    kind = re.sub(r"(?<!^)([A-Z])", r"-\1", name).lower()
    return kind.removesuffix("-kind") if name in {"CauseKind", "OutcomeKind"} else kind


vocabularies = {label_kind(name): getattr(words, name) for name in words.__all__ if name[0].isupper()}


_career = "schema: cmo-career/1\nframework: marketing-leader@1\nlanguage: en\n"
_profile = "profile: {stage: marketing-director}\n"
_needed = {
    "profile": "",
    "plan": _profile,
    "evidence": _profile,
    "assessments": f"{_profile}evidence: [{{id: opinions-changed, date: 2026-05-29, what: x, gate: seat-opens}}]\n",
    "reviews": f"{_profile}plan: {{start: 2026-01-05, goal: {{id: dashboard-adopted, title: x}}}}\n",
    "ignore": _profile,
}
"""What a career has to hold beside a part of it, by the key that the part begins with."""


def misfits(text: str) -> Iterator[str]:
    """Yield what is wrong with the parts of careers on a page, each read inside a career."""
    for line, block in blocks(text, "yaml"):
        key = re.match(r"\{?([\w-]+)", block)
        if key is None or key[1] == "schema":
            continue
        if key[1] in _needed:
            whole = _career + _needed[key[1]] + block
        elif key[1] in {"goal", "action", "by", "measures", "opening", "title"}:
            node = block if key[1] in {"goal", "action"} else f"goal: top\ntitle: Top\n{block}"
            node = block.replace("title:", "goal: top\ntitle:", 1) if key[1] == "title" else node
            root_goal = f"plan:\n  start: 2026-01-05\n  goal:\n    id: root\n    title: Root\n    by:\n{indent(node, '      ')}"
            whole = _career + _profile + root_goal
        else:
            yield f"line {line}: {key[1]} is not tested"
            continue
        try:
            cc.loads(whole)
        except cc.DocumentError as error:
            yield f"line {line}: {error}"


def rows(text: str) -> set[str]:
    """Return the keys in the first column of the tables of a text."""
    return {
        key
        for row in re.findall(r"^\| (`.+?) \|", text, re.MULTILINE)
        for key in re.findall(r"`([\w-]+)`", row)
    }


_told_elsewhere = {"Node", "Goal", "Framework", "ThreePoint"}
"""Definitions that are not told in a section of their own name: nodes and goals below, scalars in their table."""


def objects(schema: Schema) -> Iterator[tuple[str, set[str]]]:
    """Yield the name of each object of a JSON Schema, as the page calls it, with its keys."""
    for name, definition in schema["$defs"].items():
        if name in _told_elsewhere:
            continue
        if "properties" in definition:
            spaced = re.sub(r"(?<!^)([A-Z])", lambda found: " " + found[1].lower(), name)
            yield spaced, set(definition["properties"])
    if "Node" in schema["$defs"]:
        goal, action = schema["$defs"]["Node"]["oneOf"][:2]
        yield "Goal", set(goal["properties"]) - {"weight"}
        yield "Action", set(action["properties"]) - {"weight"}


def undocumented(page: str) -> Iterator[str]:
    """Yield every key that the schemas and the tables of the page do not share, once."""
    yield from dict.fromkeys(_undocumented(page))


def _undocumented(page: str) -> Iterator[str]:
    titles = {"cmo-career": "A career", "cmo-framework": "A framework", "cmo-ratings": "A rating round"}
    for kind in kinds:
        schema = cc.json_schema(kind.name)
        whole = (titles[kind.name], set(schema["properties"]) - {"schema"})
        for title, keys in (whole, *objects(schema)):
            told = rows(section(page, title))
            yield from (f"{title} lacks {key}" for key in sorted(keys - told))
            yield from (f"{title} has no {key}" for key in sorted(told - keys))


def test_every_example_of_the_reference_fits_into_a_career() -> None:
    assert list(misfits((root / "docs" / "file-format.md").read_text(encoding="utf-8"))) == []


def test_an_example_that_fits_nowhere_is_found() -> None:
    wrong = "```yaml\ngoal: launch\nhorizon: soon\n```\n\n```yaml\nfoo: 1\n```\n"
    assert len(list(misfits(wrong))) == 2


def test_every_key_stands_in_an_example_of_the_reference() -> None:
    page = (root / "docs" / "file-format.md").read_text(encoding="utf-8")
    shown = {
        key
        for _, block in blocks(page, "yaml")
        for key in re.findall(r"(?:^|[\s{,-])([\w-]+):(?:\s|$)", block)
    }
    keys = {key for kind in kinds for _, told in objects(cc.json_schema(kind.name)) for key in told}
    keys |= {key for kind in kinds for key in cc.json_schema(kind.name)["properties"]}
    assert len(keys) > 100
    assert keys - shown == set()


def test_the_reference_of_the_files_has_every_key() -> None:
    assert list(undocumented((root / "docs" / "file-format.md").read_text(encoding="utf-8"))) == []


def test_a_key_that_the_reference_lacks_is_found() -> None:
    page = (root / "docs" / "file-format.md").read_text(encoding="utf-8")
    planted = page.replace("| `horizon` |", "| `horizont` |")
    assert list(undocumented(planted)) == ["Goal lacks horizon", "Goal has no horizont"]


def test_the_page_on_figures_has_every_parameter_with_its_value() -> None:
    page = section((root / "docs" / "figures.md").read_text(encoding="utf-8"), "Parameters")
    told = dict(re.findall(r"^\| `([\w-]+)` \| ([\d.]+) \|", page, re.MULTILINE))
    assert {name: float(value) for name, value in told.items()} == {
        name: figure.value for name, figure in default_parameters.items()
    }


def test_the_page_on_figures_has_every_source_of_the_built_in_framework() -> None:
    page = (root / "docs" / "figures.md").read_text(encoding="utf-8")
    sources = cc.load_framework("marketing-leader").sources
    assert sources
    assert [each.id for each in sources if f"`{each.id}`" not in page] == []


def test_the_page_on_python_has_every_public_name() -> None:
    page = (root / "docs" / "python.md").read_text(encoding="utf-8")
    first_cells = re.findall(r"^\| (`.+?) \|", page, re.MULTILINE)
    assert {name for cell in first_cells for name in re.findall(r"`(\w+)[`(]", cell)} == set(cc.__all__)


def test_the_vocabulary_has_every_word_of_the_files_as_reports_say_it() -> None:
    page = (root / "docs" / "words.md").read_text(encoding="utf-8")
    for kind, vocabulary in vocabularies.items():
        table = re.search(rf"^\| `{kind}` \|.*\n\|.*\n((?:\|.*\n)+)", page, re.MULTILINE)
        assert table, kind
        told = re.findall(r"^\| `(.+?)` \| (.+?) \| (.+?) \|$", table[1], re.MULTILINE)
        assert told == [
            (word, label(kind, word, "zh"), label(kind, word, "en")) for word in words.words_of(vocabulary)
        ]
