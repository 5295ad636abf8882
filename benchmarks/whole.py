"""From the bytes of a JSON document to an HTML page, beside rendercv's YAML to Markdown, and on to HTML."""

from __future__ import annotations

import contextlib
import io
import json
import warnings
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import cmo_career as cc
from benchmarks.material import example_path
from benchmarks.timing import Report, Work, best_times
from cmo_career.documents.yaml_reader import read_yaml

__all__ = ["measure"]

as_of = date(2026, 9, 30)


def measure(report: Report) -> None:
    """Make the example career's page of its JSON, as a platform does for each person."""
    content = json.dumps(read_yaml(example_path.read_text(encoding="utf-8")), ensure_ascii=False).encode()

    def ours() -> str:
        career = cc.loads(content.decode())
        return cc.render(career, "plan", format="html", language="zh", as_of=as_of)

    theirs = _rendercv(report)
    if not theirs:
        (seconds,) = best_times(ours, rounds=60)
        report.note(f"a plan of {len(content) / 1000:.0f} KB of JSON: {seconds * 1000:.1f} ms")
    else:
        for what, work in theirs.items():
            seconds = report.versus(
                "JSON bytes to HTML", ours, f"rendercv, one document from YAML to {what}", work, rounds=20
            )
    report.note(f"{1 / seconds:.0f} plans a second on one core")


def _rendercv(report: Report) -> dict[str, Work]:
    try:
        with warnings.catch_warnings(), contextlib.redirect_stderr(io.StringIO()):
            warnings.simplefilter("ignore")
            import rendercv
            from rendercv.data import create_a_sample_yaml_input_file
            from rendercv.renderer.renderer import render_an_html_from_markdown
    except ImportError as error:
        report.note(f"rendercv cannot be used here, so nothing stands beside it: {error}")
        return {}
    document = create_a_sample_yaml_input_file(name="Lin Lan")

    def markdown() -> object:
        return rendercv.create_contents_of_a_markdown_file_from_a_yaml_string(document)

    def html() -> object:
        with TemporaryDirectory() as folder:
            file = Path(folder) / "cv.md"
            file.write_text(str(markdown()), encoding="utf-8")
            return render_an_html_from_markdown(file).read_text(encoding="utf-8")

    if not isinstance(markdown(), str):
        report.note("rendercv did not accept its own sample, so nothing stands beside it")
        return {}
    report.note(f"rendercv {rendercv.__version__}: {len(document) / 1000:.1f} KB of YAML, its own sample")
    return {"Markdown": markdown, "HTML": html}
