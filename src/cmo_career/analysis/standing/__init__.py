"""Where a person stands: levels from ratings."""
