"""Run all benchmarks: `python -m benchmarks`, from the root of the checkout."""

from benchmarks.run import main

main()
