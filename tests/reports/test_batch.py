"""What a batch came to, as a value."""

from __future__ import annotations

import pickle

from cmo_career.errors import ReportError
from cmo_career.reports.batch import Batch, Failed, told


def test_a_batch_says_in_words_what_failed() -> None:
    batch = Batch(made=("a",) * 9998, failed=(Failed(name="b", error=ReportError.of("template-endless")),))
    assert (
        str(batch)
        == "Pages made: 9,998; failed: 1\nb: the template calls itself without end: let a macro or an include end somewhere"
    )


def test_a_failure_travels_between_processes() -> None:
    error = told(ValueError("Lin Lan earns 100"))
    again = pickle.loads(pickle.dumps(error))
    assert again.problems == error.problems
    assert "Lin" not in str(error)
    assert "ValueError" in str(error)


def test_an_error_of_the_library_is_told_as_it_is() -> None:
    error = ReportError.of("template-endless")
    assert told(error) is error
