"""The files that are measured: made once with example data, and copied for whoever writes."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

FOLDER = Path("build") / "bench"
SEED = 11


def made(deals: int) -> Path:
    """A file with so many deals, made when it is not there yet."""
    path = FOLDER / f"{deals}.pipedesk"
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".making")
        for part in FOLDER.glob(f"{unfinished.name}*"):
            part.unlink()
        command = [sys.executable, "-m", "pipedesk", "--file", str(unfinished)]
        subprocess.run([*command, "new", "--language", "en"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(
            [*command, "demo", "--deals", str(deals), "--seed", str(SEED)], check=True, stdout=subprocess.DEVNULL
        )
        with closing(sqlite3.connect(unfinished)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        unfinished.rename(path)
    return path


def copied(deals: int, name: str) -> Path:
    """A copy of such a file, to be written to."""
    target = FOLDER / f"{name}.pipedesk"
    for part in FOLDER.glob(f"{target.name}*"):
        part.unlink()
    shutil.copy(made(deals), target)
    return target
