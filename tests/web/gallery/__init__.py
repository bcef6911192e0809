"""Every component of the look on five sample pages; tests/web/test_look.py renders and measures them."""
