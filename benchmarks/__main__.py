"""``python -m benchmarks``: measure what is promised and print it; exit 1 when a promise fails."""

import argparse
import json
import sys
from collections.abc import Callable

from benchmarks import dropping, memory, moving, scrolling, searching, startup
from benchmarks.screen import screen
from benchmarks.table import Line, facts, written

_ROUNDS = 7
_QUICK_ROUNDS = 3
_SUBJECTS: dict[str, Callable[[dict[str, str], int], list[Line]]] = {
    "startup": startup.measure,
    "scrolling": scrolling.measure,
    "dropping": dropping.measure,
    "searching": searching.measure,
    "moving": moving.measure,
    "memory": memory.measure,
}


def main() -> int:
    """Measure one subject after the other."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=f"only these: {', '.join(_SUBJECTS)}")
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--json", action="store_true", help="for programs")
    options = parser.parse_args()
    unknown = set(options.subjects) - set(_SUBJECTS)
    if unknown:
        parser.error(f"no such subject: {', '.join(sorted(unknown))}")
    rounds = _QUICK_ROUNDS if options.quick else _ROUNDS
    lines: list[Line] = []
    with screen() as environment:
        for name in options.subjects or _SUBJECTS:
            print(f"measuring {name} …", file=sys.stderr)
            lines += _SUBJECTS[name](environment, rounds)
    lines.sort(key=lambda line: int(line.number))
    print(json.dumps(facts(lines), indent=1) if options.json else written(lines))
    return 1 if any(line.verdict == "FAILS" for line in lines) else 0


if __name__ == "__main__":
    sys.exit(main())
