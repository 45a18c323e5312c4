"""The entrance: a window, or one of the commands of the terminal.

The window's way in imports nothing that only the commands need, so that the first frame comes early.
"""

import os
import sys
from collections.abc import Sequence

COMMANDS = frozenset(
    {
        "new",
        "demo",
        "import",
        "imports",
        "export",
        "deals",
        "move",
        "win",
        "lose",
        "follow-up",
        "due",
        "figures",
        "check",
        "backup",
        "restore",
        "screenshot",
    }
)

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run PipeDesk; returns the exit code: 0 done, 1 refused (the reason is on stderr), 2 wrong usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if _opens_window(given):
        if refused := _refused(given):
            sys.stderr.write(f"pipedesk: {refused[1]}\n")
            return refused[0]
        from pipedesk import loading

        loading.begin()
        from pipedesk.app import open_window

        return open_window(given)
    from pipedesk.cli.run import run

    return run(given)


def _refused(given: list[str]) -> tuple[int, str] | None:
    """Why no window can come: the exit code, and the reason."""
    first = given[0] if given else "-"
    known = first.startswith("-") or first.lower().startswith("pipedesk:") or first.endswith(".pipedesk")
    if not known and not os.path.exists(first):  # noqa: PTH110
        return 2, f"There is no command and no file “{first}”.\n“pipedesk --help” lists the commands."
    if sys.platform == "linux" and not any(map(os.environ.get, _SCREENS)):
        return 1, "There is no display to open a window on.\n“pipedesk --help” lists what works without one."
    return None


def _opens_window(given: list[str]) -> bool:
    """A window is meant when there is no command, and nothing is asked that only the terminal can answer."""
    if given[-1:] == ["--file"]:
        return False
    words = iter(given)
    for word in words:
        if word in COMMANDS or word in ("--help", "-h", "--version"):
            return False
        if word == "--file":
            next(words, None)
    return not any(word.startswith("-") and word != "--file" and not word.startswith("--file=") for word in given)
