"""Where templates that users bring are run: they see the page, and reach nothing else."""

from __future__ import annotations

from typing import Any, Final

from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

__all__ = ["Sandbox"]

_most_characters: Final = 1_000_000
"""That a template may make out of a few by repeating them."""

# Marks text as safe, rolls dice, or makes any amount of text out of little.
_no_filters: Final = ("safe", "xmlattr", "urlize", "tojson", "random", "format", "center", "pprint")
_no_methods: Final = frozenset({"format", "format_map", "center", "ljust", "rjust", "zfill", "expandtabs"})


class Sandbox(ImmutableSandboxedEnvironment):
    """
    Jinja2's sandbox, with less in it.

    No filter marks text as safe, nothing is random, and nothing makes a great text out of a small template.
    """

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        for name in _no_filters:
            del self.filters[name]
        del self.globals["lipsum"]

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Compute, where the result has an end."""
        numbers = isinstance(left, int | float) and isinstance(right, int | float)
        if operator == "*":
            sizes = [len(each) for each in (left, right) if isinstance(each, str | list | tuple)]
            times = [each for each in (left, right) if isinstance(each, int)]
            if sizes and times and sizes[0] * times[0] > _most_characters:
                raise SecurityError("a text of more than a million characters")
        elif not numbers or (operator == "**" and (abs(left) > 1000 or abs(right) > 64)):
            raise SecurityError(f"the operator {operator} for these values")
        return super().call_binop(context, operator, left, right)

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Return whether a template may use an attribute."""
        return not (isinstance(obj, str) and attr in _no_methods) and super().is_safe_attribute(
            obj, attr, value
        )

    def wrap_str_format(self, value: Any) -> None:  # noqa: ARG002 - Jinja2 asks with each value
        """Return no stand-in for ``str.format``: it is among the methods that templates do not have."""
        return
