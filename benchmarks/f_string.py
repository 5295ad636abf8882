"""
A report's templates as one f-string, as somebody without a template engine would write the page.

Loops become joined comprehensions, conditions conditional expressions, values are escaped by markupsafe; `set` at the
top of a template becomes a local name. It is made of the templates themselves, so it cannot fall behind them.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from typing import Any

from jinja2 import Environment, nodes
from markupsafe import escape

from cmo_career.reports.escapes import css, image, link, spoken

__all__ = ["page_function"]


def page_function(environment: Environment, template: str) -> Callable[[Any, Any], str]:
    """Return a function that makes the page of a view in the look of a theme."""
    writer = _Writer(environment)
    page = writer.f_string(writer.parts(writer.whole(template), {}))
    function = ast.FunctionDef(
        name="page_of",
        args=ast.arguments(
            posonlyargs=[],
            args=[ast.arg("page"), ast.arg("theme")],
            kwonlyargs=[],
            kw_defaults=[],
            defaults=[],
        ),
        body=[*writer.statements, ast.Return(page)],
        decorator_list=[],
    )
    names: dict[str, Any] = {"escape": escape, "css": css, "image": image, "link": link, "spoken": spoken}
    exec(compile(ast.fix_missing_locations(ast.Module([function], [])), "<page>", "exec"), names)  # noqa: S102 - made above
    made: Callable[[Any, Any], str] = names["page_of"]
    return made


Names = dict[str, ast.expr]


class _Writer:
    """Translates templates, block by block."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._macros: dict[str, nodes.Macro] = {}
        self.statements: list[ast.stmt] = []

    def whole(self, template: str) -> list[nodes.Node]:
        """Return what a template puts out, with the blocks that it fills in the one it extends."""
        body = self._parsed(template)
        if not isinstance(body[0], nodes.Extends):
            return body
        blocks = {node.name: node.body for node in body if isinstance(node, nodes.Block)}
        outer = self.whole(body[0].template.value)  # type: ignore[attr-defined]
        return [
            inner
            for node in outer
            for inner in (blocks.get(node.name, node.body) if isinstance(node, nodes.Block) else [node])
        ]

    def _parsed(self, template: str) -> list[nodes.Node]:
        assert self._environment.loader is not None
        source, _, _ = self._environment.loader.get_source(self._environment, template)
        return list(self._environment.parse(source).body)

    def parts(self, body: Iterable[nodes.Node], names: Names, *, on_top: bool = True) -> list[ast.expr]:
        """Return the parts of an f-string that put out *body*."""
        found: list[ast.expr] = []
        names = dict(names)
        for node in body:
            if isinstance(node, nodes.Assign):
                self._assign(node, names, on_top=on_top)
            else:
                found += self._part(node, names, on_top=on_top)
        return found

    def _assign(self, node: nodes.Assign, names: Names, *, on_top: bool) -> None:
        name: str = node.target.name  # type: ignore[attr-defined]
        value = self.expression(node.node, names)
        if on_top:
            self.statements.append(ast.Assign([ast.Name(name, ast.Store())], value))
        else:
            names[name] = value

    def _part(self, node: nodes.Node, names: Names, *, on_top: bool) -> list[ast.expr]:
        match node:
            case nodes.Output():
                return [part for each in node.nodes for part in self._output(each, names)]
            case nodes.Macro():
                self._macros[node.name] = node
                return []
            case nodes.Block():
                return self.parts(node.body, names, on_top=on_top)
            case nodes.Include(template=nodes.Concat() as named):
                return [ast.FormattedValue(self._chosen_by_name(named, names), -1)]
            case nodes.With():
                given = zip(node.targets, node.values, strict=True)
                inner = {target.name: self.expression(value, names) for target, value in given}  # type: ignore[attr-defined]
                return self.parts(node.body, {**names, **inner}, on_top=False)
            case nodes.Include():
                return self.parts(self.whole(node.template.value), names, on_top=on_top)  # type: ignore[attr-defined]
            case nodes.For():
                return [self._loop(node, names)]
            case nodes.If():
                return [ast.FormattedValue(self._choice(node, names), -1)]
        raise NotImplementedError(type(node).__name__)

    def _output(self, node: nodes.Expr, names: Names) -> list[ast.expr]:
        match node:
            case nodes.TemplateData():
                return [ast.Constant(node.data)]
            case nodes.Filter(name="spoken", node=nodes.Call(node=nodes.Name() as named) as call):
                macro = self._macros[named.name]
                given = zip(macro.args, call.args, strict=True)
                inner = {target.name: self.expression(value, names) for target, value in given}
                return self.parts(macro.body, {**names, **inner}, on_top=False)
        escaped = ast.Call(ast.Name("escape", ast.Load()), [self.expression(node, names)], [])
        return [ast.FormattedValue(escaped, -1)]

    def _loop(self, node: nodes.For, names: Names) -> ast.expr:
        target: str = node.target.name  # type: ignore[attr-defined]
        inner = {name: value for name, value in names.items() if name != target}
        comprehension = ast.comprehension(
            ast.Name(target, ast.Store()), self.expression(node.iter, names), [], is_async=0
        )
        items = ast.ListComp(self.f_string(self.parts(node.body, inner, on_top=False)), [comprehension])
        joined: ast.expr = ast.Call(ast.Attribute(ast.Constant(""), "join", ast.Load()), [items], [])
        if node.else_:
            joined = ast.BoolOp(
                ast.Or(), [joined, self.f_string(self.parts(node.else_, names, on_top=False))]
            )
        return ast.FormattedValue(joined, -1)

    def _choice(self, node: nodes.If, names: Names) -> ast.expr:
        otherwise = self.f_string(self.parts(node.else_, names, on_top=False))
        for branch in reversed([node, *node.elif_]):
            chosen = self.f_string(self.parts(branch.body, names, on_top=False))
            otherwise = ast.IfExp(self.expression(branch.test, names), chosen, otherwise)
        return otherwise

    def _chosen_by_name(self, named: nodes.Concat, names: Names) -> ast.expr:
        """Return a choice among the templates whose names a concatenation can give."""
        before, asked, after = named.nodes
        start, end = before.value, after.value  # type: ignore[attr-defined]
        chosen: ast.expr = ast.Constant("")
        for template in self._environment.list_templates():
            # Why not a section: it is what holds the parts, and never a part.
            if template.startswith(start) and template.endswith(end) and "section" not in template:
                word = ast.Constant(template[len(start) : -len(end)])
                test = ast.Compare(self.expression(asked, names), [ast.Eq()], [word])
                body = self.f_string(self.parts(self.whole(template), names, on_top=False))
                chosen = ast.IfExp(test, body, chosen)
        return chosen

    def f_string(self, parts: list[ast.expr]) -> ast.expr:
        """Return one f-string of its parts."""
        return ast.JoinedStr(parts)

    def expression(self, node: nodes.Node, names: Names) -> ast.expr:
        """Return a template's expression as Python's own."""
        match node:
            case nodes.Name():
                return names.get(node.name) or ast.Name(node.name, ast.Load())
            case nodes.Getattr():
                return ast.Attribute(self.expression(node.node, names), node.attr, ast.Load())
            case nodes.Filter(name="css" | "image" | "link" | "spoken" as name):
                return ast.Call(
                    ast.Name(name, ast.Load()), [self.expression(node.node or nodes.Const(""), names)], []
                )
            case nodes.Getitem():
                index = self.expression(node.arg, names)
                return ast.Subscript(self.expression(node.node, names), index, ast.Load())
            case nodes.And():
                return ast.BoolOp(
                    ast.And(), [self.expression(each, names) for each in (node.left, node.right)]
                )
            case nodes.Const():
                return ast.Constant(node.value)
            case nodes.Tuple():
                return ast.Tuple([self.expression(each, names) for each in node.items], ast.Load())
            case nodes.Or():
                return ast.BoolOp(
                    ast.Or(), [self.expression(each, names) for each in (node.left, node.right)]
                )
            case nodes.Compare(ops=[nodes.Operand(op="eq")]):
                right = self.expression(node.ops[0].expr, names)
                return ast.Compare(self.expression(node.expr, names), [ast.Eq()], [right])
        raise NotImplementedError(type(node).__name__)
