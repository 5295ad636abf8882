"""Writing documents: to plain data, to texts, to files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs

from cmo_career.documents.atomic_file import replace_file
from cmo_career.documents.conform import conform
from cmo_career.documents.converter import converter
from cmo_career.documents.encoding import encode
from cmo_career.documents.file_keys import extra_key, framework_path_key
from cmo_career.documents.format import format_named
from cmo_career.documents.identify import kind_of_value
from cmo_career.documents.plan_form import definitions
from cmo_career.documents.reading import D, Document, loads
from cmo_career.documents.rewrite import rewrite
from cmo_career.documents.source_file import StrPath, origin_of_bytes, path_given, plain_data
from cmo_career.errors import CmoCareerError
from cmo_career.model.career import Career
from cmo_career.model.origin import Origin

__all__ = ["dumps", "save", "to_dict"]

byte_order_mark = "\ufeff"

Data = dict[str, Any]


def to_dict(document: Document) -> Data:
    """
    Return a career, a framework or a rating round as plain data, ready for JSON.

    Keys come in canonical order, without what is at its default; equal values give equal data.

    Raises UnknownKindError for any other value.
    """
    return _data_of(document, {})


def dumps(document: Document, *, format: str = "yaml") -> str:  # noqa: A002 - a format is called so everywhere
    """
    Return a document as canonical text; equal values give equal bytes.

    Args:
        document: A career, a framework or a rating round.

        format: ``yaml`` or ``json``.
    """
    return format_named(format).write(to_dict(document))


def save(
    document: D,
    path: StrPath,
    *,
    format: str | None = None,  # noqa: A002 - a format is called so everywhere
    overwrite: bool = False,
) -> D:
    """
    Write a document to a file, whole or not at all; return it as one that was read from there.

    A document that was read from this very file keeps its author's comments, order and way of writing: only the
    lines that say something else now are changed. Go on with the document returned: the file has changed, and one
    that was read before will not replace it a second time.

    Args:
        document: A career, a framework or a rating round.

        path: The file.

        format: ``yaml`` or ``json``; without it, as the file's name says.

        overwrite: Replace a file that holds something else than what the document was read from.

    Raises UnknownKindError for any other value; DocumentError where the file cannot be written, or somebody else has
    changed it.
    """
    kind_of_value(document)
    file = path_given(path)
    target = Path(file)
    chosen = format_named(format or target.name).name
    origin = document.origin if _is_from(document.origin, target, chosen) else None
    text = dumps(document, format=chosen) if origin is None else _rewritten(document, origin)
    encoding = "utf-8" if origin is None else origin.encoding
    content = encode(text, encoding)
    replace_file(target, content, None if origin is None else origin.digest, overwrite=overwrite)
    written = origin_of_bytes(content, text, file=file, format=chosen, encoding=encoding)
    return attrs.evolve(document, origin=written)


def _is_from(origin: Origin | None, target: Path, format_: str) -> bool:
    if origin is None or origin.file is None or origin.format != format_:
        return False
    return Path(origin.file).resolve() == target.resolve()


def _rewritten(document: Document, origin: Origin) -> str:
    authored = plain_data(origin)
    before = _value_of(origin, document)
    if before is None:
        return dumps(document, format=origin.format)
    places = _written_under(authored)
    wanted = conform(authored, _data_of(before, places), _data_of(document, places))
    mark = byte_order_mark if origin.text.startswith(byte_order_mark) else ""
    text = mark + rewrite(origin.text.removeprefix(mark), authored, wanted, origin.format)
    # Why: what is written must be what was meant; a file that reads as something else is never put in place.
    return text if _value_of(text, document) == document else dumps(document, format=origin.format)


def _value_of(source: Origin | str, document: Document) -> Any:
    text = source if isinstance(source, str) else source.text
    frameworks = [document.framework] if isinstance(document, Career) else []
    base = (
        None if document.origin is None or document.origin.file is None else Path(document.origin.file).parent
    )
    format_ = document.origin.format if document.origin else "yaml"
    try:
        return loads(text, frameworks, base, format=format_)
    except CmoCareerError:
        return None


def _written_under(authored: Any) -> dict[str, str]:
    """Return under which goal the author wrote out each node of the plan."""
    plan = authored.get("plan") if isinstance(authored, dict) else None
    goal = plan.get("goal") if isinstance(plan, dict) else None
    found = definitions(goal)
    ids = {path: id_ for id_, (path, _) in found.items()}
    under: dict[str, str] = {}
    for id_, (path, _) in found.items():
        above = next((ids[path[:cut]] for cut in range(len(path) - 1, -1, -1) if path[:cut] in ids), None)
        if above is not None:
            under[id_] = above
    return under


def _data_of(document: Document, written_under: dict[str, str]) -> Data:
    kind = kind_of_value(document)
    make = converter()
    data = make.unstructure(document)
    if isinstance(document, Career):
        data["framework"] = document.framework_path or document.framework.name
        data.pop(framework_path_key, None)
        if document.plan is not None:
            valid = {
                id_: parent
                for id_, parent in written_under.items()
                if id_ in document.plan and parent in document.plan.parents(id_)
            }
            data["plan"] = make.plan_data(document.plan, valid)
    extra = data.pop(extra_key, {})
    return {"schema": kind.schema, **data, **extra}
