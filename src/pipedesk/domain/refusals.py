"""The one kind of error that a user is meant to see."""

from pipedesk.domain.texts import Text


class Refusal(Exception):
    """PipeDesk will not do this, and says what the user can do instead. Nothing was changed."""

    def __init__(self, title: Text, advice: Text) -> None:
        super().__init__(title.english())
        self.title = title
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.title.english()} {self.advice.english()}"
