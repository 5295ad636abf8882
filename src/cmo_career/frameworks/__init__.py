"""Built-in frameworks, as data."""
