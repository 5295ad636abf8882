from __future__ import annotations

from datetime import date

from cmo_career.analysis.schedule.misfit import Misfit
from plan_builders import action
from schedule_builders import scheduled


def test_a_misfit_is_plain_data_with_what_would_make_it_fit() -> None:
    [late] = scheduled(action("a", hours=12, due="2026-01-07")).misfits
    told = late.to_dict()
    assert (told["due"], told["finish"], told["weeks_late"]) == ("2026-01-07", "2026-01-18", 1)
    assert (told["more_hours"], told["later"], told["drop"]) == (
        {"kind": "own", "hours": 6},
        "2026-01-18",
        None,
    )
    assert late.reason.address == "action/a"


def test_a_misfit_made_by_hand_knows_no_remedies_but_a_date() -> None:
    bare = Misfit(kind="late", id="a", finish=date(2026, 1, 18))
    assert (bare.more_hours, bare.drop, bare.later) == (None, None, date(2026, 1, 18))
    assert repr(bare) == "<Misfit late a>"
