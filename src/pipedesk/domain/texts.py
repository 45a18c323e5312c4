"""Sentences for people, kept untranslated until somebody shows them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Text:
    """A translatable sentence: Qt Linguist's context and English source, with ``{named}`` places and an optional count.

    A source with a plural holds ``%Ln``; `count` then says how many.
    """

    context: str
    source: str
    values: Mapping[str, object] = field(default_factory=dict)
    count: int | None = None

    def fill(self, *, count: int | None = None, **values: object) -> "Text":
        """The same sentence with its places filled; a value may be a `Text` itself."""
        return replace(self, values={**self.values, **values}, count=self.count if count is None else count)

    def english(self) -> str:
        """The sentence in English, for logs, tests and a terminal without translations.

        A plural marked ``(s)`` after ``%Ln word`` is resolved the English way.
        """
        source = self.source
        if self.count is not None:
            source = source.replace("(s)", "" if self.count == 1 else "s").replace("%Ln", str(self.count))
        return source.format(
            **{name: value.english() if isinstance(value, Text) else value for name, value in self.values.items()}
        )

    def __str__(self) -> str:
        return self.english()


def translate(context: str, source: str) -> Text:
    """Mark a sentence for translation. Both arguments must be literals: ``lupdate`` collects them from the code."""
    return Text(context, source)
