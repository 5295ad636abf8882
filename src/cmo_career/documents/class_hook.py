"""
Hooks that structure a class each, written out as a function of its own, as attrs writes constructors.

Why: a career has hundreds of small values. Looking up each key in a table and then handing all fields to the
constructor takes twice the time, most of it for fields that the document does not give.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, get_origin

import attrs

from cmo_career.documents.scalars import expected, given_back, read_text
from cmo_career.errors import ModelError
from cmo_career.model.dated import as_tuple, as_words
from cmo_career.model.draft import draft_of
from cmo_career.model.money import as_optional_money
from cmo_career.model.period import as_day, as_optional_day, as_optional_period, as_period
from cmo_career.model.text import Text, as_optional_text, as_text

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


def _is_settled(convert: Any) -> bool:
    """Return whether a converter leaves alone what hooks give; ``tuple[...]`` does too, since they give tuples."""
    return convert is None or convert in settled or get_origin(convert) is tuple


def _refuse_rest() -> None:
    raise ModelError.of("value-malformed")


class _Function:
    """A function in the making: its lines, and what they speak of by name."""

    def __init__(self, cls: type[Any]) -> None:
        self._cls = cls
        self._names: dict[str, Any] = {
            "cls": cls,
            "draft": draft_of(cls),
            "new": object.__new__,
            "text_of": Text.of,
            "expected": expected,
            "refuse_rest": _refuse_rest,
        }
        self._required = 0
        self._reads: list[str] = []
        self._puts: list[str] = []
        self._checks: list[str] = []

    def take(self, number: str, each: FieldHook) -> None:
        """Read a field from its key, put it into its slot, and check it."""
        field, value = each.field, f"value{number}"
        key, read = repr(each.key), self._read(number, each)
        if field.default is attrs.NOTHING:
            self._required += 1
            self._reads += [f"{value} = data[{key}]", f"{value} = {read}"]
        else:
            default = self._named("default", number, _converted_default(field))
            self._reads += [
                f"if {key} in data:",
                "    left -= 1",
                f"    {value} = data[{key}]",
                f"    {value} = {read}",
                "else:",
                f"    {value} = {default}",
            ]
        self._puts.append(f"made.{field.name} = {value}")
        if field.validator is not None:
            check = f"{self._named('check', number, field.validator)}(made, {self._named('field', number, field)}, {value})"
            given = "" if field.default is attrs.NOTHING else f"if {value} is not default{number}: "
            self._checks.append(given + check)

    def put_own_default(self, field: attrs.Attribute[Any]) -> None:
        """Put into its slot what a field that nobody can give begins with."""
        self._puts.append(
            f"made.{field.name} = {self._named('default', field.name, lambda: _default(field))}()"
        )

    def _read(self, number: str, each: FieldHook) -> str:
        """Return the expression that turns what a document gives into the value of a field."""
        value = f"value{number}"
        read = f"{self._named('hook', number, each.hook)}({value})"
        if each.hook is read_text:  # most of what a document says
            read = f"text_of({value}) if {value}.__class__ is dict or {value}.__class__ is str else {read}"
        elif each.hook in given_back:
            kind = self._named("kind", number, given_back[each.hook])
            read = f"{value} if {value}.__class__ is {kind} else {read}"
        if each.is_optional:
            read = f"None if {value} is None else {read}"
        if not _is_settled(each.field.converter):
            read = f"{self._named('convert', number, each.field.converter)}({read})"
        return read

    def made(self) -> Callable[..., Any]:
        """Return the function."""
        lines = [
            "if data.__class__ is not dict:",
            "    raise expected('mapping', data)",
            f"left = len(data) - {self._required}",
            *self._reads,
            "if left:",
            "    refuse_rest()",
            "made = new(draft)",
            *self._puts,
            "made.__class__ = cls",
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


def _default(field: attrs.Attribute[Any]) -> Any:
    default: Any = field.default
    return default.factory() if isinstance(default, attrs.Factory) else default  # type: ignore[arg-type]


def _converted_default(field: attrs.Attribute[Any]) -> Any:
    default, convert = _default(field), field.converter
    return default if convert is None else convert(default)  # type: ignore[operator]  # plain functions, in the model
