"""What the tests of PDFs need of the machine: there in CI, and elsewhere skipped with the reason where it is not."""

from __future__ import annotations

import io
import os
import subprocess
from shutil import which

import pytest
from pypdf import PdfReader

from cmo_career.errors import MissingExtraError, ReportError
from cmo_career.reports.pdf import check_pdf, chinese_font

__all__ = ["need_pdf", "read_pdf", "words_of_pdf"]


def need_pdf() -> None:
    """Skip a test where PDFs cannot be made; in CI they must be."""
    reason = _what_is_missing()
    if reason is not None:
        assert os.environ.get("CI") != "true", reason
        pytest.skip(reason)


def _what_is_missing() -> str | None:
    try:
        check_pdf()
    except (MissingExtraError, ReportError) as error:
        return str(error)
    if which("fc-list") is None:
        return "fontconfig is not installed, so nobody knows which fonts are"
    found = subprocess.run(["fc-list", chinese_font], capture_output=True, text=True, check=True).stdout
    return None if found else f"the font {chinese_font} is not installed"


def read_pdf(made: bytes) -> PdfReader:
    """Return a PDF as another program reads it."""
    return PdfReader(io.BytesIO(made))


def words_of_pdf(made: bytes) -> str:
    """Return the words of a PDF in the order in which another program reads them, without breaks."""
    return "".join("".join(page.extract_text().split()) for page in read_pdf(made).pages)
