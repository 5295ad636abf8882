"""The review loop: what was promised and what came of it, what a review changes, and the plan as it stood before."""
