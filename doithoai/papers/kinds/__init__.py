"""One module per kind of paper: its facts as frozen dataclasses, and ``compose(facts) -> Paper``."""
