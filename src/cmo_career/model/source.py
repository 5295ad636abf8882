"""The publications that figures rest on."""

from __future__ import annotations

import attrs

from cmo_career.model.identifier import check_id
from cmo_career.model.text import Text, as_optional_text
from cmo_career.model.validation import check_words, refuse

__all__ = ["Source"]


@attrs.frozen(kw_only=True)
class Source:
    """
    A publication that a figure rests on (来源); cited as it was published, in no other language.

    Attributes:
        id: Its name in documents.

        authors: Who wrote it.

        year: Year of publication.

        title: Its title.

        published_in: Journal, publisher or series.

        doi: Digital object identifier, without the resolver's address.

        says: What is taken from it, with figure, population and period.
    """

    id: str = attrs.field(validator=check_id)
    authors: str = attrs.field(validator=check_words)
    year: int
    title: str = attrs.field(validator=check_words)
    published_in: str | None = attrs.field(default=None, validator=check_words)
    doi: str | None = None
    says: Text | None = attrs.field(default=None, converter=as_optional_text)

    def __attrs_post_init__(self) -> None:
        if self.year.__class__ is not int or not 1000 <= self.year <= 9999:
            refuse("year-malformed", "year")
        if self.doi is not None and not (self.doi.__class__ is str and self.doi.startswith("10.")):
            refuse("doi-malformed", "doi", given=str(self.doi)[:80])
