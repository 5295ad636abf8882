"""
The contributor's verbs; ``nox -s tests`` and so on. Nothing here is needed: plain pytest always works.

Every session but ``bench`` installs the project with its extra ``test``.
"""

from __future__ import annotations

import nox

nox.options.sessions = ["tests", "lint", "types", "fresh"]
nox.options.default_venv_backend = "venv"
pythons = ["3.11", "3.12", "3.13", "3.14"]


@nox.session(python=pythons)
def tests(session: nox.Session) -> None:
    """Run the tests and the examples in docstrings."""
    session.install("-e", ".[test]")
    session.run("pytest", "-n", "auto", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check format and rules."""
    session.install("-e", ".[test]")
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check types, strictly."""
    session.install("-e", ".[test]")
    session.run("mypy")


@nox.session
def docs(session: nox.Session) -> None:
    """Make the generated pages and schemas, then run all that the documentation claims."""
    session.install("-e", ".[test]")
    session.run("python", "docs/generate.py")
    session.run("pytest", "-q", "tests/house/test_docs.py")


@nox.session
def goldens(session: nox.Session) -> None:
    """Write the approved pages anew, for a person to read before they are committed."""
    session.install("-e", ".[test]")
    looks = ("tests/browser/test_pictures.py", "tests/browser/test_readme_pictures.py")
    session.run("pytest", "-q", "tests/reports", *looks, *session.posargs, env={"UPDATE_GOLDENS": "1"})


@nox.session
def fresh(session: nox.Session) -> None:
    """Check that generated files are as `docs/generate.py` makes them."""
    session.install("-e", ".[test]")
    session.run("python", "docs/generate.py")
    session.run("git", "diff", "--exit-code", "--", "docs", "src", external=True)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure, each figure beside a named peer in the same run."""
    session.install("-e", ".[bench]")
    session.run("python", "-m", "benchmarks", *session.posargs)
