"""Links to deals."""

import pytest

from pipedesk.domain.links import deal_link, is_link, uid_of

UID = "01936d3c-7a01-7b3e-9a52-0242ac120002"


def test_a_link_names_its_deal() -> None:
    assert deal_link(UID) == f"pipedesk://deal/{UID}"
    assert uid_of(deal_link(UID)) == UID


@pytest.mark.parametrize(
    "link", [f"PipeDesk://Deal/{UID.upper()}", f"pipedesk://deal/{UID}/", f" pipedesk://deal/{UID}\n"]
)
def test_desktops_may_write_it_another_way(link: str) -> None:
    assert uid_of(link) == UID


@pytest.mark.parametrize(
    "link",
    [
        "",
        "pipedesk:",
        "pipedesk://",
        "pipedesk://deal",
        "pipedesk://deal/",
        "pipedesk://deal/1",
        f"pipedesk://person/{UID}",
        f"pipedesk://deal/{UID}/../x",
        f"pipedesk://deal/{UID}?run=x",
        f"http://deal/{UID}",
        "pipedesk://[",
    ],
)
def test_anything_else_names_none(link: str) -> None:
    assert uid_of(link) is None


def test_a_wrong_link_is_still_a_link() -> None:
    assert is_link("PIPEDESK://whatever")
    assert not is_link("/home/eva/pipedesk.pipedesk")
