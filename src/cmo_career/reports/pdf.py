"""A page of HTML as a PDF, by WeasyPrint: with bookmarks and page numbers, and without a look at anything outside."""

from __future__ import annotations

from hashlib import sha256
from typing import Any, Final
from unicodedata import category, name

from cmo_career.errors import ReportError
from cmo_career.extras import needs
from cmo_career.reports.svg_style import draw_style_onto

__all__ = ["check_pdf", "chinese_font", "pdf_of"]

chinese_font: Final = "Noto Sans CJK SC"
"""The font with Chinese characters; Debian's package fonts-noto-cjk."""


def check_pdf() -> None:
    """
    Load what makes PDFs.

    Raises MissingExtraError where WeasyPrint is not installed, ReportError where Pango, which it works with, is not.
    """
    with needs("pdf"):
        try:
            import weasyprint  # type: ignore[import-untyped]  # noqa: F401, PLC0415 - heavy, and an extra
        except OSError:
            raise ReportError.of("pdf-libraries-missing") from None


def pdf_of(html: str) -> bytes:
    """
    Return a page as a PDF: its title and language are those of the page, its bookmarks the headings.

    Nothing is fetched: a picture brings its data with it. The same page gives the same bytes with the same fonts.

    Raises ReportError where no font has the letters of the page.
    """
    import weasyprint  # noqa: PLC0415 - heavy, and an extra
    from weasyprint.urls import URLFetcher, URLFetchingError  # type: ignore[import-untyped]  # noqa: PLC0415

    class OnlyWhatIsHere(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            if url.startswith("data:image/"):
                return super().fetch(url, headers)
            raise URLFetchingError("a page brings everything with it")

    page = weasyprint.HTML(
        string=html, base_url="about:blank", url_fetcher=OnlyWhatIsHere(allowed_protocols={"data"})
    )
    draw_style_onto(page)
    # Why not random: the same page is the same file.
    identifier = sha256(html.encode()).digest()[:16]
    made: bytes = page.write_pdf(finisher=_check_letters, pdf_identifier=identifier, pdf_tags=True)
    return made


def _check_letters(document: Any, _pdf: Any) -> None:
    """
    Raise ReportError for letters that no font has.

    Why letters alone: a picture that no font has becomes a box, but without its letters a page cannot be read.
    """
    lost = {chr(code) for font in document.fonts.values() for code in font.missing}
    letters = sorted(each for each in lost if category(each)[0] == "L")
    if not letters:
        return
    is_chinese = any(name(each, "").startswith("CJK") for each in letters)
    code = "pdf-chinese-missing" if is_chinese else "pdf-letters-missing"
    params = {"font": chinese_font} if is_chinese else {}
    raise ReportError.of(code, letters="".join(letters)[:20], **params)
