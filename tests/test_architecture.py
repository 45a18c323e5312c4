"""The directions of imports hold, and the first frame waits for nothing heavy."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("sqlmodel", "sqlalchemy", "pydantic", "alembic", "dateutil", "jeepney", "python_calamine")


def test_the_import_contracts_see_the_whole_program_and_hold() -> None:
    tool = Path(sys.executable).parent / "lint-imports"
    done = subprocess.run(
        [tool, "--no-cache"], cwd=Path(__file__).parents[1], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    files = int(done.stdout.split("Analyzed ")[1].split(" files")[0])
    assert files > 80
    assert "0 broken" in done.stdout


@pytest.mark.parametrize("heavy", HEAVY)
def test_the_first_frame_imports_nothing_heavy(heavy: str) -> None:
    script = f"import pipedesk.app, pipedesk.cli.main, sys; sys.exit({heavy!r} in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{heavy} is imported on the way to the first frame {done.stderr}"
