"""The closed vocabularies."""

from __future__ import annotations

from typing import get_args

from cmo_career.model import vocabulary
from cmo_career.model.identifier import is_id
from cmo_career.model.vocabulary import ActionGroup, ActionKind, group_of, words_of


def test_every_word_is_an_id_and_stands_once() -> None:
    names = [name for name in vocabulary.__all__ if name[0].isupper()]
    assert len(names) >= 18
    for name in names:
        words = words_of(getattr(vocabulary, name))
        assert words
        assert all(map(is_id, words))
        assert len({*words}) == len(words)


def test_every_kind_of_action_belongs_to_a_group_and_every_group_has_kinds() -> None:
    groups = {group_of(kind) for kind in get_args(ActionKind)}
    assert groups == set(words_of(ActionGroup))
