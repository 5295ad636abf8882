"""
Makes the files that follow from others: pages on problems, rules of the check and views, and the JSON Schemas.

Run ``python docs/generate.py`` after a change; a test compares what is there with what this makes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

root = Path(__file__).parent.parent
sys.path[:0] = [str(root / "src"), str(root / "docs")]

from view_pages import views_page  # noqa: E402

from cmo_career.analysis.checks.collection import built_in_rules  # noqa: E402
from cmo_career.documents.identify import kinds  # noqa: E402
from cmo_career.documents.json_schema import json_schema  # noqa: E402
from cmo_career.words import built_in, label  # noqa: E402

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

_rules_page = {
    "en": (
        "checks.md",
        "# Rules of the check, by code",
        (
            "`check(career, as_of=...)` applies these rules and returns what they find: what cannot be so (error), what most"
            " likely harms the plan (warning), and what is worth a thought (hint). `{name}` stands for what a finding itself"
            " mentions. A finding is set aside in the career's file, with a reason:"
        ),
        "The answer is the person's own. It prepares a conversation and grades nobody. Rules of one's own are functions:",
        "## {code}: {title}",
        "{what_to_do}: {fix}.",
        "{reason}.",
    ),
    "zh": (
        "checks.zh-CN.md",
        "# 检查规则一览",
        (
            "`check(career, as_of=...)`逐条检查职业档案，告诉本人哪些不可能成立（错误）、哪些多半有害（警告）、哪些值得想一想（提示）。"
            "`{name}`处是具体结果所涉及的内容。不打算处理的，可以在档案里写明理由，予以忽略："
        ),
        "检查结果属于本人，用来准备谈话，不给任何人打分。自己的规则就是一个函数：",
        "## {code}：{title}",
        "{what_to_do}：{fix}。",
        "{reason}。",
    ),
}
_own_rule_example = """```python
from datetime import date

import cmo_career as cc

@cc.rule("X001", "hint", title={"en": "Work in August", "zh": "八月的工作"})
def work_in_august(case):
    for action in case.open_actions:
        if action.due is not None and action.due.written.endswith("-08"):
            yield case.at(action, "due")

career = cc.load("career.yaml")
found = cc.check(career, as_of=date(2026, 9, 30), rules=[work_in_august])
text = found.text("en", places_of=cc.places_of)     # with file, line and column
```"""
_ignore_example = """```yaml
ignore:
  - {rule: C012, at: goal/launch, reason: Decided together in October}
```"""


def generated_files() -> Iterator[tuple[Path, str]]:
    """Yield each generated file with what it should hold."""
    for language, (name, title, about, what_to_do) in _page.items():
        yield root / "docs" / name, _problems(language, title, about, what_to_do)
        yield root / "docs" / _rules_page[language][0], _rules(language, what_to_do)
    yield root / "docs" / "views.md", views_page()
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


def _rules(language: str, what_to_do: str) -> str:
    phrases = built_in.phrases(language)
    _, title, about, purpose, heading, advice, sentence = _rules_page[language]
    parts = [title, about, _ignore_example, purpose, _own_rule_example]
    for rule in built_in_rules:
        detail = phrases.get(f"check.{rule.code}.detail")
        marked = f"*{label('severity', rule.severity, language)}*"
        if detail is not None:
            said = _plain(detail.forms["other"])
            marked = built_in.phrase("check-with-detail", language, title=marked, detail=said)
        parts += [
            heading.format(code=rule.code, title=_plain(rule.title(language))),
            marked,
            sentence.format(reason=_plain(rule.reason(language))),
            advice.format(what_to_do=what_to_do, fix=_plain(rule.fix(language))),
        ]
    return "\n\n".join(parts) + "\n"


def _plain(phrase: str) -> str:
    """Return a phrase as Markdown text: placeholders as code, everything that Markdown would read escaped."""
    marked = phrase.replace("{{", "\0").replace("}}", "\1").replace("{", "`{").replace("}", "}`")
    return (
        marked.replace("\0", "{")
        .replace("\1", "}")
        .replace("<", "&lt;")
        .replace("*", "\\*")
        .replace("_", "\\_")
    )


if __name__ == "__main__":
    for path, content in generated_files():
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, encoding="utf-8")
