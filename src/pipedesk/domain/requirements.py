"""What a stage asks for before a deal may come in or go on."""

from enum import StrEnum


class RequiredField(StrEnum):
    """A field that a stage can ask for when a deal comes in."""

    VALUE = "value"
    EXPECTED_CLOSE = "expected_close"
    ORGANIZATION = "organization"
    PERSON = "person"
    SOURCE = "source"


class StageColour(StrEnum):
    """The colour of a stage: a role that every theme has in its own shade. `NONE`: no colour of its own."""

    NONE = ""
    BLUE = "blue"
    TEAL = "teal"
    GREEN = "green"
    YELLOW = "yellow"
    ORANGE = "orange"
    RED = "red"
    PURPLE = "purple"
    GREY = "grey"
