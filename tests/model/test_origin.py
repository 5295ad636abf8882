"""Where a value was read from."""

from __future__ import annotations

from hashlib import sha256

from cmo_career.model.origin import Origin


def an_origin(**fields: str) -> Origin:
    text = fields.pop("text", "schema: cmo-career/1\n")
    return Origin(text=text, format="yaml", digest=sha256(text.encode()).hexdigest(), **fields)


def test_it_shows_its_file_and_never_its_text() -> None:
    assert repr(an_origin(file="career.yaml")) == "<Origin career.yaml>"
    assert repr(an_origin(text="name: somebody")) == "<Origin text>"


def test_it_is_a_value() -> None:
    assert an_origin() == an_origin()
    assert an_origin(file="a") != an_origin(file="b")
    assert an_origin().encoding == "utf-8"
