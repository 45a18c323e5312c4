"""Runs one command of the terminal: the only place where refusals become exit codes."""

import sys
from collections.abc import Callable, Sequence

from pipedesk.cli import deals, exchanging, figuring, files, followups, picturing
from pipedesk.cli.output import Output, spell_out
from pipedesk.cli.parser import build_parser
from pipedesk.cli.session import Session
from pipedesk.domain.clock import SystemClock
from pipedesk.domain.refusals import Refusal

_COMMANDS: dict[str, Callable[[Session], None]] = {
    "new": files.new,
    "check": files.check,
    "backup": files.backup,
    "restore": files.restore,
    "demo": exchanging.demo,
    "import": exchanging.import_files,
    "imports": exchanging.imports,
    "export": exchanging.export,
    "deals": deals.show,
    "move": deals.move,
    "win": deals.win,
    "lose": deals.lose,
    "follow-up": followups.plan,
    "due": followups.due,
    "figures": figuring.figures,
    "screenshot": picturing.screenshot,
}

REFUSED = 1


def run(arguments: Sequence[str]) -> int:
    """Run the command that the arguments name; returns the exit code: 0, or 1 with the reason on stderr.

    Wrong usage leaves by `SystemExit` with 2.
    """
    spell_out()
    options = build_parser().parse_args(arguments)
    session = Session(options, SystemClock(), Output(as_json=options.json))
    try:
        _COMMANDS[options.command](session)
    except Refusal as refusal:
        sys.stderr.write(f"pipedesk: {session.output.words(refusal.title)}\n{session.output.words(refusal.advice)}\n")
        return REFUSED
    except BrokenPipeError:
        return REFUSED
    finally:
        session.close()
    return 0
