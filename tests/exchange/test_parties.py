from pathlib import Path

import pytest

from pipedesk.desk import Desk
from pipedesk.exchange.parties import host_of
from tests.exchange.rows import imported, query, reasons
from tests.stories import add_deal, new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return new_desk(tmp_path)


def people(desk: Desk) -> list[tuple[object, ...]]:
    return query(
        desk,
        "SELECT p.name, o.name, p.job_title,"
        " (SELECT group_concat(value, ' ') FROM contact_point WHERE person_id = p.id)"
        " FROM person p LEFT JOIN organization o ON o.id = p.organization_id ORDER BY p.id",
    )


def test_organizations_are_found_again_by_name_whatever_its_case_and_accents(desk: Desk, tmp_path: Path) -> None:
    add_deal(desk)
    report = imported(desk, tmp_path, "Company name,City\nVELOCITE,Lyon\nAcme,Paris\nacme ,Nice\n")
    assert (report.counts.organizations, report.counts.duplicates, report.counts.completed) == (1, 2, 1)
    assert query(desk, "SELECT name, city FROM organization ORDER BY id") == [("Vélocité", "Lyon"), ("Acme", "Paris")]
    assert [(one.row, one.value) for one in report.duplicates] == [(2, "VELOCITE"), (4, "acme")]


def test_what_is_known_of_an_organization_is_never_overwritten(desk: Desk, tmp_path: Path) -> None:
    imported(desk, tmp_path, "Company name,City,Website\nAcme,Lyon,\n")
    imported(desk, tmp_path, "Company name,City,Website\nAcme,Paris,acme.example\n")
    assert query(desk, "SELECT city, website FROM organization") == [("Lyon", "acme.example")]
    desk.undo()
    assert query(desk, "SELECT city, website FROM organization") == [("Lyon", "")]


def test_people_are_found_again_by_e_mail_then_by_name_within_their_organization(desk: Desk, tmp_path: Path) -> None:
    head = "Name,Company,Email,Job title\n"
    imported(desk, tmp_path, head + "Eva Novak,Acme,eva@acme.example,\nEva Novak,Bel,,\n")
    report = imported(
        desk,
        tmp_path,
        head
        + "E. Novak,,EVA@ACME.EXAMPLE,Buyer\nEva Novak,Bel,,Director\n"
        + "Eva Novak,Cid,,\nEva Novak,Acme,other@acme.example,\n",
    )
    assert (report.counts.people, report.counts.completed, report.counts.duplicates) == (2, 2, 2)
    assert people(desk) == [
        ("Eva Novak", "Acme", "Buyer", "eva@acme.example"),
        ("Eva Novak", "Bel", "Director", None),
        ("Eva Novak", "Cid", "", None),
        ("Eva Novak", "Acme", "", "other@acme.example"),
    ]


def test_a_person_known_by_their_address_only_gets_their_name(desk: Desk, tmp_path: Path) -> None:
    imported(desk, tmp_path, "Deal name,Contact email\nRoute,eva@acme.example\n")
    assert people(desk) == [("eva@acme.example", None, "", "eva@acme.example")]
    report = imported(
        desk, tmp_path, "First name,Last name,Email,Phone,Company\nEva,Novak,eva@acme.example,+33 1,Acme\n"
    )
    assert (report.counts.people, report.counts.completed) == (0, 1)
    assert people(desk) == [("Eva Novak", "Acme", "", "eva@acme.example +33 1")]


def test_a_person_without_organization_is_the_single_one_of_that_name(desk: Desk, tmp_path: Path) -> None:
    imported(desk, tmp_path, "Name,Company,Email\nEva Novak,Acme,\nJan Kos,Acme,\nJan Kos,Bel,\n")
    imported(desk, tmp_path, "Deal name,Contact person\nA,Eva Novak\nB,Jan Kos\n")
    assert [name for name, *_ in people(desk)] == ["Eva Novak", "Jan Kos", "Jan Kos", "Jan Kos"]


def test_rows_are_linked_by_the_numbers_of_files_imported_together(desk: Desk, tmp_path: Path) -> None:
    deals = "Deal ID,Deal name,Organization ID,Person ID\n1,Route,118,7\n2,Data,118,\n3,Other,999,\n"
    report = imported(
        desk,
        tmp_path,
        deals,
        "Person ID,Full name,Email,Organization ID\n7,Eva Novak,eva@x.io,118\n",
        "Organization ID,Company name,City\n118,Acme,Lyon\n",
    )
    assert query(
        desk,
        "SELECT d.title, o.name, p.name FROM deal d LEFT JOIN organization o ON o.id = d.organization_id"
        " LEFT JOIN deal_person x ON x.deal_id = d.id LEFT JOIN person p ON p.id = x.person_id ORDER BY d.id",
    ) == [("Route", "Acme", "Eva Novak"), ("Data", "Acme", None), ("Other", None, None)]
    assert people(desk) == [("Eva Novak", "Acme", "", "eva@x.io")]
    assert reasons(report) == [(4, "No organization of this number or website is here; import organizations first.")]


def test_organizations_are_linked_by_their_website(desk: Desk, tmp_path: Path) -> None:
    imported(desk, tmp_path, "Company name,Website\nAcme,https://www.acme.example/shop\n")
    imported(desk, tmp_path, "Deal name,Associated Company Domain\nRoute,acme.example\n")
    assert query(desk, "SELECT o.name FROM deal d JOIN organization o ON o.id = d.organization_id") == [("Acme",)]


def test_rows_without_a_name_are_left_out_and_said(desk: Desk, tmp_path: Path) -> None:
    report = imported(desk, tmp_path, "First name,Last name,Email,Job title\n,,,Buyer\n,,eva@x.io,\n")
    assert reasons(report) == [(2, "This row has neither a name nor an e-mail; left out.")]
    assert (report.counts.people, report.counts.left_out) == (1, 1)
    report = imported(desk, tmp_path, "Company name,City\n,Lyon\n")
    assert reasons(report) == [(2, "This row has no name; left out.")]


def test_notes_come_along_once(desk: Desk, tmp_path: Path) -> None:
    text = "Company name,City,Notes\nAcme,Lyon,a client since 2019\n"
    assert imported(desk, tmp_path, text).counts.notes == 1
    assert imported(desk, tmp_path, text).counts.notes == 0
    people_text = 'Name,Email,Notes\nEva,eva@x.io,"two\nlines"\n'
    assert imported(desk, tmp_path, people_text).counts.notes == 1
    assert query(desk, "SELECT body FROM note ORDER BY id") == [("a client since 2019",), ("two\nlines",)]


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.Acme.example/x", "acme.example"),
        ("acme.example", "acme.example"),
        ("http://shop.acme.example:8080", "shop.acme.example"),
        ("not a site", ""),
        ("", ""),
    ],
)
def test_web_addresses_are_compared_by_host(address: str, host: str) -> None:
    assert host_of(address) == host
