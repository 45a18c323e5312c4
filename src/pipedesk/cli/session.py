"""What every command of the terminal starts from: the options, the file, the desk."""

import argparse
import os
from pathlib import Path

from pipedesk.cli.output import Output
from pipedesk.commands.pipelines import SetUpFile
from pipedesk.desk import Desk, make_file
from pipedesk.desktop.paths import default_file
from pipedesk.domain.clock import Clock
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.store.backup import check_file
from pipedesk.store.failures import damaged
from pipedesk.store.file import Store, checked_schema, open_store


class Session:
    """One run of one command."""

    def __init__(self, options: argparse.Namespace, clock: Clock, output: Output) -> None:
        self.options = options
        self.clock = clock
        self.output = output
        self._store: Store | None = None

    @property
    def path(self) -> Path:
        """The file that is meant: --file, else PIPEDESK_FILE, else the user's own."""
        named = self.options.file or os.environ.get("PIPEDESK_FILE")
        return Path(named) if named else default_file()

    def store(self) -> Store:
        """The open file; `Refusal` when there is none or it cannot be used.

        An import that a dead program or a full disk left is taken back first.
        """
        if self._store is None:
            self._store = open_store(self.path)
            Desk(self._store, self.clock).recover()
        return self._store

    def desk(self, *, or_new: bool = False) -> Desk:
        """The desk on the file, for commands that change it; `or_new` makes the file when there is none.

        A damaged file is refused before anything is written to it.
        """
        if or_new and not self.path.exists():
            return self.create("default", _system_language(), "EUR")
        checked_schema(self.path)
        if check_file(self.path):
            raise damaged(self.path)
        return Desk(self.store(), self.clock)

    def create(self, template: str, language: str, currency: str) -> Desk:
        """Make the file and fill it from a template. Refuses when it exists; leaves nothing behind when it cannot."""
        return self._create_at(self.path, template, language, currency)

    def trial(self, folder: Path) -> Desk:
        """A desk on a new file in a folder that will go away, for trying out what a new file would become."""
        return self._create_at(folder / "trial.pipedesk", "default", _system_language(), "EUR")

    def _create_at(self, path: Path, template: str, language: str, currency: str) -> Desk:
        desk = make_file(path, self.clock, SetUpFile(template, language, currency))
        self._store = desk.store
        return desk

    def close(self) -> None:
        """Let go of the file."""
        if self._store is not None:
            self._store.close()
            self._store = None


def no_such(kind: str, name: str) -> Refusal:
    """What was named on the command line is not in the file."""
    titles = {
        "deal": translate("Terminal", "There is no deal “{name}”."),
        "stage": translate("Terminal", "There is no stage “{name}”."),
        "import": translate("Terminal", "There is no import {name}."),
    }
    advice = {
        "deal": translate("Terminal", "“pipedesk deals” lists them; name one by its number, its uid or its title."),
        "stage": translate("Terminal", "“pipedesk figures” lists the stages of each pipeline."),
        "import": translate("Terminal", "“pipedesk imports” lists them."),
    }
    return Refusal(titles[kind].fill(name=name), advice[kind])


def _system_language() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "fr" if os.environ[name].lower().startswith("fr") else "en"
    return "en"
