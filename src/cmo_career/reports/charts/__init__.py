"""The geometry of charts: where every line and word of a picture lies, computed before a template draws it."""
