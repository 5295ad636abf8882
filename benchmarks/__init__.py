"""How fast the library is, each time beside something that people know: `python -m benchmarks`."""
