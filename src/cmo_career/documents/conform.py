"""
What a file should say, in its author's own way of saying it.

A document can be written in several ways that mean the same: a default spelled out, a node written out at its
second place, a number as 40 or 40.0. Where the meaning has not changed, the author's way stays.
"""

from __future__ import annotations

from typing import Any

__all__ = ["conform", "identity_of"]

identifying_keys = ("id", "goal", "action", "ref", "date", "rule", "pillar", "name")


def identity_of(item: Any) -> Any:
    """
    Return what tells an item of a list from its neighbours.

    >>> identity_of({"goal": "launch", "title": "Launch"}), identity_of(3)
    (('goal', 'launch'), 3)
    """
    if isinstance(item, dict):
        found = next((key for key in identifying_keys if isinstance(item.get(key), str)), None)
        if found is None:
            return tuple(item)
        by = item.get("by") if found == "pillar" and isinstance(item.get("by"), str) else None
        return (found, item[found]) if by is None else (found, item[found], by)
    return repr(item) if isinstance(item, list) else item


def conform(authored: Any, old: Any, new: Any) -> Any:
    """
    Return *new* as the author would have written it.

    Args:
        authored: Plain data as the file has it.

        old: What it means, in canonical form.

        new: What it is to mean, in canonical form.
    """
    if type(old) is type(new) and old == new:
        return authored
    if isinstance(authored, dict) and isinstance(old, dict) and isinstance(new, dict):
        return _conform_mapping(authored, old, new)
    if (
        isinstance(authored, list)
        and isinstance(old, list)
        and isinstance(new, list)
        and len(authored) == len(old)
    ):
        return _conform_list(authored, old, new)
    return new


def _conform_mapping(authored: dict[str, Any], old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    wanted: dict[str, Any] = {}
    for key, value in authored.items():
        if key in new:
            wanted[key] = conform(value, old[key], new[key]) if key in old else new[key]
        elif key not in old:
            wanted[key] = value
    order = list(new)
    for position, key in enumerate(order):
        if key not in wanted:
            wanted = _inserted(wanted, key, new[key], after=order[:position])
    return wanted


def _inserted(mapping: dict[str, Any], key: str, value: Any, *, after: list[str]) -> dict[str, Any]:
    neighbours = [each for each in mapping if each in after]
    if not neighbours:
        return {key: value, **mapping} if not after else {**mapping, key: value}
    wanted: dict[str, Any] = {}
    for each, kept in mapping.items():
        wanted[each] = kept
        if each == neighbours[-1]:
            wanted[key] = value
    return wanted


def _conform_list(authored: list[Any], old: list[Any], new: list[Any]) -> list[Any]:
    pairs = _paired(authored, old)
    wanted = []
    for item in new:
        free = pairs.get(identity_of(item))
        if free:
            as_authored, before = free.pop(0)
            wanted.append(conform(as_authored, before, item))
        else:
            wanted.append(item)
    return wanted


def _paired(authored: list[Any], old: list[Any]) -> dict[Any, list[tuple[Any, Any]]]:
    """Return each item as its author wrote it with what it means, by what identifies its meaning."""
    names = [identity_of(item) for item in authored]
    meant = [identity_of(item) for item in old]
    if sorted(map(repr, names)) == sorted(map(repr, meant)):
        # Why: readings and log entries mean the same in any order, and are kept in order of their days.
        authored = (
            [authored[names.index(name)] for name in meant]
            if len(set(map(repr, names))) == len(names)
            else authored
        )
    pairs: dict[Any, list[tuple[Any, Any]]] = {}
    for as_authored, before in zip(authored, old, strict=True):
        pairs.setdefault(identity_of(before), []).append((as_authored, before))
    return pairs
