"""Many rows with one statement."""

from pathlib import Path

import pytest

from pipedesk.desk import Desk
from pipedesk.domain.edits import Update
from pipedesk.store.parts import MOST, parts
from pipedesk.store.writer import apply_edits
from tests.fakes import FakeClock
from tests.stories import add_deal, new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path, FakeClock())


def test_a_row_that_comes_twice_is_changed_twice_in_order(desk: Desk) -> None:
    one, two = add_deal(desk), add_deal(desk)
    with desk.store.writing() as connection:
        changes = apply_edits(
            connection,
            [
                Update("deal", one, {"source": "fair"}),
                Update("deal", two, {"source": "fair"}),
                Update("deal", one, {"source": "letter"}),
                Update("deal", 4711, {"source": "fair"}),
            ],
        )
        found = connection.exec_driver_sql("SELECT source FROM deal ORDER BY id").scalars().all()
    assert [(change.id, change.before, change.after) for change in changes] == [
        (one, {"source": ""}, {"source": "fair"}),
        (two, {"source": ""}, {"source": "fair"}),
        (one, {"source": "fair"}, {"source": "letter"}),
    ]
    assert found == ["letter", "fair"]


def test_a_long_list_comes_in_parts_of_one_size() -> None:
    assert [len(part) for part in parts(range(2 * MOST + 1))] == [MOST, MOST, 1]
    assert list(parts(())) == []
