"""What can be said on the command line."""

import argparse
from contextlib import suppress

from pipedesk import __version__

KINDS = ("deals", "organizations", "people", "follow-ups")
MOST = 10**9


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands; wrong usage exits with 2, as argparse does."""
    parser = argparse.ArgumentParser(
        prog="pipedesk",
        description="PipeDesk: a sales pipeline that one person can own. With no command it opens the window, on the "
        "file or the deal that is named: pipedesk FILE, pipedesk pipedesk://deal/UID.",
    )
    parser.add_argument("--version", action="version", version=f"PipeDesk {__version__}")
    _common(parser, first=True)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    new = _command(commands, "new", "make a new file")
    new.add_argument(
        "--template", choices=("default", "after-sale", "seven-steps", "four-steps", "empty"), default="default"
    )
    new.add_argument("--language", choices=("en", "fr"))
    new.add_argument("--currency", metavar="CODE", help="ISO 4217 code of the file's currency")

    demo = _command(commands, "demo", "fill the file with invented example data")
    demo.add_argument("--deals", type=_count, default=64, metavar="N")
    demo.add_argument("--seed", type=int, default=1, metavar="S")

    importing = _command(commands, "import", "bring in deals, organizations, people or follow-ups from other files")
    importing.add_argument("source", nargs="+", metavar="SOURCE", help="CSV, TSV, XLSX, XLS or ODS file")
    importing.add_argument(
        "--as", dest="kind", choices=KINDS, help="what the rows are; guessed from the headers when left out"
    )
    importing.add_argument("--profile", metavar="NAME")
    importing.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="COLUMN=FIELD",
        help="what a column becomes; FIELD “-” leaves it out",
    )
    importing.add_argument(
        "--stage", action="append", default=[], metavar="THEIRS=OURS", help="which stage (or won, lost) a word means"
    )
    importing.add_argument("--date-format", metavar="F", help="for example %%d/%%m/%%Y, or dmy, mdy, ymd")
    importing.add_argument("--decimal", metavar="SIGN", choices=(".", ","), help="the decimal sign of amounts")
    importing.add_argument("--currency", metavar="CODE", help="the currency of amounts that name none")
    importing.add_argument("--sheet", metavar="NAME", help="which sheet of a workbook")
    importing.add_argument("--dry-run", action="store_true", help="say what would happen, change nothing")

    imports = _command(commands, "imports", "list the imports, or undo one")
    imports.add_argument("action", nargs="?", choices=("undo",))
    imports.add_argument("number", nargs="?", type=_count, metavar="N")

    export = _command(commands, "export", "write deals, organizations, people, follow-ups or line items to a file")
    export.add_argument("target", metavar="TARGET", help="a .csv, .xlsx or .json file")
    export.add_argument("--what", choices=(*KINDS, "line-items"), default="deals")

    deals = _command(commands, "deals", "list deals")
    deals.add_argument("--status", choices=("open", "won", "lost", "all"), default="open")
    deals.add_argument("--stage", metavar="NAME")
    deals.add_argument("--search", metavar="TEXT")
    deals.add_argument("--limit", type=_count, default=50, metavar="N")

    move = _command(commands, "move", "move a deal to another stage")
    _deal(move)
    move.add_argument("stage", metavar="STAGE")

    win = _command(commands, "win", "mark a deal as won")
    _deal(win)

    lose = _command(commands, "lose", "mark a deal as lost")
    _deal(lose)
    lose.add_argument("--reason", required=True, metavar="R")
    lose.add_argument("--note", default="", metavar="TEXT")

    follow_up = _command(commands, "follow-up", "plan a follow-up of a deal")
    _deal(follow_up)
    follow_up.add_argument(
        "what", metavar="WHAT", help="the subject; a first word such as “call” or “demo” is its kind"
    )
    follow_up.add_argument(
        "--due", required=True, metavar="WHEN", help="for example 2026-12-01 14:30, “tomorrow 9:30”, “in 3 days”"
    )

    due = _command(commands, "due", "list what is due")
    due.add_argument("--until", metavar="WHEN", help="up to this moment; the end of today when left out")

    _command(commands, "figures", "counts, totals, weighted values and win rates per pipeline")
    _command(commands, "check", "check that the file is sound")

    backup = _command(commands, "backup", "copy the file, also while it is open")
    backup.add_argument("target", metavar="TARGET")
    restore = _command(commands, "restore", "put a backup in the file's place; the present file is kept beside it")
    restore.add_argument("backup", metavar="BACKUP")

    screenshot = _command(commands, "screenshot", "paint the window into a picture, without a display")
    screenshot.add_argument("picture", metavar="OUT.png")
    screenshot.add_argument("--view", choices=("board", "list", "deal"), default="board")
    screenshot.add_argument("--theme", choices=("light", "dark"), default="light")
    screenshot.add_argument("--language", choices=("en", "fr"), default="en")
    screenshot.add_argument("--size", type=_size, default=(1440, 900), metavar="WxH")
    screenshot.add_argument("--scale", type=_scale, default=1.0, metavar="FACTOR")
    return parser


def _common(parser: argparse.ArgumentParser, *, first: bool = False) -> None:
    """Options that may stand before or after the command; those after it win."""
    absent = None if first else argparse.SUPPRESS
    parser.add_argument(
        "--file", metavar="FILE", default=absent, help="the PipeDesk file (else PIPEDESK_FILE, else your own)"
    )
    parser.add_argument(
        "--json",
        action="store_true",
        default=False if first else argparse.SUPPRESS,
        help="print JSON for other programs",
    )


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, description: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=description, description=description[0].upper() + description[1:] + ".")
    _common(parser)
    return parser


def _deal(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("deal", metavar="DEAL", help="a deal's number, uid, or words that only its title has")


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST:
        raise argparse.ArgumentTypeError("must be a whole number of at least 1")
    return int(text)


def _size(text: str) -> tuple[int, int]:
    width, cross, height = text.partition("x")
    if not (cross and width.isdigit() and height.isdigit()) or not (
        200 <= int(width) <= 10000 and 200 <= int(height) <= 10000
    ):
        raise argparse.ArgumentTypeError("a size looks like 1440x900")
    return int(width), int(height)


def _scale(text: str) -> float:
    with suppress(ValueError):
        if 0.5 <= float(text) <= 4:
            return float(text)
    raise argparse.ArgumentTypeError("a scale is a number from 0.5 to 4")
