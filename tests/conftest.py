"""What every test run has in common."""

from __future__ import annotations

from hypothesis import settings

# The same examples in every run, on slow machines too.
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.load_profile("repeatable")
