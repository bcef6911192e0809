"""Measured figures of the program, re-runnable by anybody: ``python benchmarks/run.py`` (README.md here)."""
