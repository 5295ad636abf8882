"""
Makes the files that follow from others: the pages on problems, and the JSON Schemas that ship.

Run ``python docs/generate.py`` after a change; a test compares what is there with what this makes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

root = Path(__file__).parent.parent
sys.path.insert(0, str(root / "src"))

from cmo_career.documents.identify import kinds  # noqa: E402
from cmo_career.documents.json_schema import json_schema  # noqa: E402
from cmo_career.words import built_in  # noqa: E402

_page = {
    "en": (
        "problems.md",
        "# Problems, by code",
        "Every problem that the library tells has a stable code. `{name}` stands for what the problem itself mentions.",
        "What to do",
    ),
    "zh": (
        "problems.zh-CN.md",
        "# 问题代码",
        "程序库报告的每个问题都有固定的代码。`{name}`处是具体问题所涉及的内容。",
        "怎么办",
    ),
}


def generated_files() -> Iterator[tuple[Path, str]]:
    """Yield each generated file with what it should hold."""
    for language, (name, title, about, what_to_do) in _page.items():
        yield root / "docs" / name, _problems(language, title, about, what_to_do)
    for kind in kinds:
        path = root / "src" / "cmo_career" / "documents" / "schemas" / f"{kind.name}-{kind.version}.json"
        yield path, json.dumps(json_schema(kind.name), ensure_ascii=False, indent=2) + "\n"


def _problems(language: str, title: str, about: str, what_to_do: str) -> str:
    phrases = built_in.phrases(language)
    codes = sorted({key.split(".")[1] for key in phrases if key.startswith("problem.")})
    parts = [title, about]
    for code in codes:
        text, fix = (phrases[f"problem.{code}.{part}"].forms["other"] for part in ("text", "fix"))
        parts.append(f"## {code}\n\n{_plain(text)}\n\n{what_to_do}: {_plain(fix)}")
    return "\n\n".join(parts) + "\n"


def _plain(phrase: str) -> str:
    """Return a phrase as Markdown text: placeholders as code, everything that Markdown would read escaped."""
    marked = phrase.replace("{{", "\0").replace("}}", "\1").replace("{", "`{").replace("}", "}`")
    return marked.replace("\0", "{").replace("\1", "}").replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_")


if __name__ == "__main__":
    for path, content in generated_files():
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
