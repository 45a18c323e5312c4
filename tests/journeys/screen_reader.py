"""What a screen reader does, over AT-SPI: run by the system's own Python, which has its bindings.

``screen_reader.py tree PID`` prints everything on the screen as JSON lines; ``act PID NAME ACTION`` asks the item whose
name begins so for an action.
"""

import json
import sys
from collections.abc import Iterator
from typing import Any

import pyatspi

MOST_CHILDREN = 300


def program(pid: int) -> Any:
    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.get_process_id() == pid:
            return application
    sys.exit(3)


def everything(thing: Any, depth: int = 0) -> Iterator[tuple[Any, int]]:
    yield thing, depth
    for place in range(min(thing.childCount, MOST_CHILDREN)):
        child = thing.getChildAtIndex(place)
        if child is not None:
            yield from everything(child, depth + 1)


def actions(thing: Any) -> list[str]:
    try:
        asked = thing.queryAction()
    except NotImplementedError:
        return []
    return [asked.getName(place) for place in range(asked.nActions)]


def tree(pid: int) -> None:
    for thing, depth in everything(program(pid)):
        states = thing.getState()
        facts = {
            "depth": depth,
            "role": thing.getRoleName(),
            "name": thing.name,
            "showing": states.contains(pyatspi.STATE_SHOWING),
            "focusable": states.contains(pyatspi.STATE_FOCUSABLE),
            "actions": actions(thing),
        }
        print(json.dumps(facts))


def act(pid: int, name: str, action: str) -> None:
    for thing, _ in everything(program(pid)):
        if thing.name.startswith(name) and action in actions(thing):
            sys.exit(0 if thing.queryAction().doAction(actions(thing).index(action)) else 4)
    sys.exit(5)


if __name__ == "__main__":
    verb, number, *words = sys.argv[1:]
    if verb == "tree":
        tree(int(number))
    else:
        act(int(number), *words)
