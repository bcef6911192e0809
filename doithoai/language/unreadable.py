"""What a reader of typed text answers when it can not read it."""


class Unreadable(ValueError):
    """A text that is no phone, day, time or number; `sentence` says in Vietnamese what to write."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence
