"""The stage that a question is about."""

from __future__ import annotations

from cmo_career.errors import AnalysisError
from cmo_career.model.framework import Framework
from cmo_career.model.reference import unknown
from cmo_career.model.stage import Stage

__all__ = ["stage_asked"]


def stage_asked(framework: Framework, id: str) -> Stage:  # noqa: A002 - ids are called ids everywhere
    """Return the stage that a caller names; AnalysisError with the nearest one where there is none."""
    name = str(id)
    if framework.has("stage", name):
        return framework.stage(name)
    raise AnalysisError([unknown("stage", name[:128], [stage.id for stage in framework.stages], ())])
