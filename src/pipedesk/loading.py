"""How the window is loaded quickly: without what Python and PySide do at every import and need not do here."""

import builtins
import gc


def begin() -> None:
    """Call before anything large is imported.

    While a program is loaded nothing becomes garbage: looking for it waits until `end`. PySide reads the source of each
    imported module to see whether it uses `__feature__`; none here does.
    """
    gc.disable()
    import PySide6.QtCore  # noqa: F401 - its import puts PySide's own in the place of Python's

    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


def end() -> None:
    """All is loaded and stays for good: looking at it even once would hold up the window.

    Only the first call does anything: what is opened later can become garbage.
    """
    if gc.isenabled():
        return
    gc.freeze()
    gc.enable()
