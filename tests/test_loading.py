"""What is not done while the window is loaded, and is done again from then on."""

import subprocess
import sys

BEGUN = """
import builtins, gc
from pipedesk import loading
loading.begin()
"""


def said(script: str) -> str:
    """What a fresh interpreter says: this one must not be changed."""
    done = subprocess.run([sys.executable, "-c", BEGUN + script], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_no_modules_source_is_looked_through() -> None:
    assert said("print(builtins.__import__ is builtins.__feature_import__)") == "False"


def test_it_would_be_without_this() -> None:
    script = "import builtins, PySide6.QtCore; print(builtins.__import__ is builtins.__feature_import__)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True", "what PySide does at imports is another thing now: look at loading.py again"


def test_garbage_is_looked_for_again_in_the_end() -> None:
    assert said("print(gc.isenabled()); loading.end(); print(gc.isenabled())") == "False\nTrue"


def test_only_what_was_loaded_at_first_is_kept_for_good() -> None:
    script = "loading.end(); kept = gc.get_freeze_count(); more = [[] for _ in range(999)]; loading.end()"
    assert said(f"{script}; print(kept > 1000, gc.get_freeze_count() - kept)") == "True 0"
