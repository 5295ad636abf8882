"""
Hooks that structure a class each, written out as a function of its own, as attrs writes constructors.

Why: a career has hundreds of small values. Looking up each key in a table and then handing all fields to the
constructor takes a third more time, most of it for fields that the document does not give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

import attrs

from cmo_career.documents.scalars import expected
from cmo_career.errors import ModelError
from cmo_career.model.dated import as_tuple, as_words
from cmo_career.model.money import as_optional_money
from cmo_career.model.period import as_day, as_optional_day, as_optional_period, as_period
from cmo_career.model.text import as_optional_text, as_text

__all__ = ["FieldHook", "class_hook", "settled"]


@attrs.frozen(kw_only=True)
class FieldHook:
    """
    How a field is read.

    Attributes:
        key: What documents call it.

        field: The field.

        hook: Structures its values.

        is_optional: Whether None is one of them, and not for the hook to see.
    """

    key: str
    field: attrs.Attribute[Any]
    hook: Callable[[Any], Any]
    is_optional: bool


def class_hook(cls: type[Any], fields: Iterable[FieldHook]) -> Callable[..., Any]:
    """
    Return the function that makes an instance of a slotted attrs class of plain data.

    It does what the constructor does, in the same order: convert, set, check, and ``__attrs_post_init__``. Defaults
    are converted once, here; they are not checked again each time. It raises whatever is wrong, for a missing or
    unknown key too.

    >>> from cmo_career.model.range import ThreePoint
    >>> number = lambda data: data
    >>> hooks = [FieldHook(key=f.name, field=f, hook=number, is_optional=False) for f in attrs.fields(ThreePoint)]
    >>> class_hook(ThreePoint, hooks)({"low": 2, "mode": 4, "high": 7})
    ThreePoint(low=2, mode=4, high=7)
    """
    function = _Function(cls)
    for number, each in enumerate(fields):
        function.take(str(number), each)
    for field in attrs.fields(cls):
        if not field.init and field.default is not attrs.NOTHING:
            function.put_own_default(field)
    return function.made()


settled: Final = frozenset[Any](
    {
        as_day,
        as_optional_day,
        as_optional_money,
        as_optional_period,
        as_optional_text,
        as_period,
        as_text,
        as_tuple,
        as_words,
    }
)
"""Converters that leave alone what hooks for values give: it is of their type already."""

_missing = object()


def _refuse_rest() -> None:
    raise ModelError.of("value-malformed")


class _Function:
    """A function in the making: its lines, and what they speak of by name."""

    def __init__(self, cls: type[Any]) -> None:
        self._cls = cls
        self._names: dict[str, Any] = {
            "cls": cls,
            "new": object.__new__,
            "expected": expected,
            "missing": _missing,
            "refuse_rest": _refuse_rest,
        }
        self._required = 0
        self._reads: list[str] = []
        self._puts: list[str] = []
        self._checks: list[str] = []

    def take(self, number: str, each: FieldHook) -> None:
        """Read a field from its key, put it into its slot, and check it."""
        field, value = each.field, f"value{number}"
        read = f"{self._named('hook', number, each.hook)}({value})"
        if each.is_optional:
            read = f"None if {value} is None else {read}"
        if field.converter is not None and field.converter not in settled:
            read = f"{self._named('convert', number, field.converter)}({read})"
        if field.default is attrs.NOTHING:
            self._required += 1
            self._reads += [f"{value} = data[{each.key!r}]", f"{value} = {read}"]
        else:
            default = self._named("default", number, _converted_default(field))
            self._reads += [
                f"{value} = get({each.key!r}, missing)",
                f"if {value} is missing:",
                f"    {value} = {default}",
                "else:",
                "    left -= 1",
                f"    {value} = {read}",
            ]
        self._puts.append(f"{self._named('put', number, self._slot(field))}(made, {value})")
        if field.validator is not None:
            check = f"{self._named('check', number, field.validator)}(made, {self._named('field', number, field)}, {value})"
            given = "" if field.default is attrs.NOTHING else f"if {value} is not default{number}: "
            self._checks.append(given + check)

    def put_own_default(self, field: attrs.Attribute[Any]) -> None:
        """Put into its slot what a field that nobody can give begins with."""
        put = self._named("put", field.name, self._slot(field))
        self._puts.append(f"{put}(made, {self._named('default', field.name, lambda: _default(field))}())")

    def made(self) -> Callable[..., Any]:
        """Return the function."""
        lines = [
            "if data.__class__ is not dict:",
            "    raise expected('mapping', data)",
            f"left = len(data) - {self._required}",
            "get = data.get",
            *self._reads,
            "if left:",
            "    refuse_rest()",
            "made = new(cls)",
            *self._puts,
            *self._checks,
            "made.__attrs_post_init__()" if hasattr(self._cls, "__attrs_post_init__") else "",
            "return made",
        ]
        source = "\n    ".join(["def hook(data, _=None):", *lines])
        exec(compile(source, f"<hook of {self._cls.__name__}>", "exec"), self._names)  # noqa: S102 - made of the model's own names
        hook: Callable[..., Any] = self._names["hook"]
        return hook

    def _named(self, what: str, number: str, value: Any) -> str:
        self._names[what + number] = value
        return what + number

    def _slot(self, field: attrs.Attribute[Any]) -> Any:
        return getattr(self._cls, field.name).__set__


def _default(field: attrs.Attribute[Any]) -> Any:
    default: Any = field.default
    return default.factory() if isinstance(default, attrs.Factory) else default  # type: ignore[arg-type]


def _converted_default(field: attrs.Attribute[Any]) -> Any:
    default, convert = _default(field), field.converter
    return default if convert is None else convert(default)  # type: ignore[operator]  # plain functions, in the model
