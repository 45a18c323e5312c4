from collections.abc import Sequence

import pytest

from pipedesk.domain.refusals import Refusal
from pipedesk.exchange.fields import Kind
from pipedesk.exchange.matching import Certainty, ColumnGuess, Values, guess_kind, match_columns, says_enough
from pipedesk.exchange.vocabulary import recognise, vocabulary

MAVEN = (
    "opportunity_id",
    "sales_agent",
    "product",
    "account",
    "deal_stage",
    "engage_date",
    "close_date",
    "close_value",
)


def header(line: str) -> list[str]:
    return line.split(",")


GOOGLE = header(
    "First Name,Middle Name,Last Name,Organization Name,Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value,"
    "E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value"
)
OUTLOOK = header(
    "First Name,Last Name,E-mail Address,E-mail 2 Address,Home Phone,Business Phone,Mobile Phone,Job Title,Company"
)
PIPEDRIVE_DEALS = [
    f"Deal - {name}"
    for name in header(
        "ID,Title,Owner,Value,Currency of Value,Probability,Organization,Organization ID,Pipeline,Contact person,Stage,"
        "Label,Status,Deal created,Last stage change,Won time,Lost time,Deal closed on,Lost reason,Expected close date"
    )
]
COPPER_DEALS = header(
    "Name,Details,Company,Company Id,Primary Person Contact,Status,Priority,Owner,Close Date,Value,Currency,"
    "Win Probability,Pipeline,Stage,Source,Loss Reason,Tags,Last Stage At,Created At,Copper ID"
)
ZOHO_DEALS = header("Record Id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage")
CLOSE_DEALS = header("lead_name,status_type,status_label,confidence,user_name,value,note,date_created,date_won")
BITRIX_DEALS = header(
    "ID,Stage,Deal Name,Income,Currency,Company,Contact,Closed,Created,Assumed close date,Responsible"
)
FRENCH_DEALS = header(
    "Nom de l’affaire,Montant (EUR),Étape,Société,Interlocuteur,Date de création,Clôture prévue,Statut"
)


def matched(
    kind: Kind, columns: Sequence[str], values: Sequence[Values] | None = None, given: dict[str, str] | None = None
) -> dict[str, str]:
    guesses = match_columns(kind, columns, values or [{}] * len(columns), vocabulary(recognise(columns)), given or {})
    return {guess.column: guess.field for guess in guesses if guess.field is not None}


def kind_of(columns: Sequence[str], given: dict[str, str] | None = None) -> Kind:
    return guess_kind(columns, [{}] * len(columns), vocabulary(recognise(columns)), given or {})


def test_the_table_of_a_sales_team_is_understood_without_help() -> None:
    assert kind_of(MAVEN) is Kind.DEALS
    assert matched(Kind.DEALS, MAVEN) == {
        "opportunity_id": "external_id",
        "product": "title",
        "account": "organization",
        "deal_stage": "stage",
        "engage_date": "created",
        "close_date": "closed",
        "close_value": "value",
    }


@pytest.mark.parametrize(
    ("columns", "kind"),
    [
        (PIPEDRIVE_DEALS, Kind.DEALS),
        (COPPER_DEALS, Kind.DEALS),
        (ZOHO_DEALS, Kind.DEALS),
        (CLOSE_DEALS, Kind.DEALS),
        (BITRIX_DEALS, Kind.DEALS),
        (FRENCH_DEALS, Kind.DEALS),
        (["Deal name", "Account name"], Kind.DEALS),
        (GOOGLE, Kind.PEOPLE),
        (OUTLOOK, Kind.PEOPLE),
        (["Name", "Email"], Kind.PEOPLE),
        (["Person - Name", "Person - Email - Work", "Person - Organization"], Kind.PEOPLE),
        (["Nom", "Prénom", "Société", "E-mail"], Kind.PEOPLE),
        (["Organization - Name", "Organization - Owner", "Organization - Open deals"], Kind.ORGANIZATIONS),
        (["Company name", "Website", "City"], Kind.ORGANIZATIONS),
        (["account", "sector", "revenue", "employees", "office_location"], Kind.ORGANIZATIONS),
        (["Raison sociale", "Ville", "Téléphone", "SIRET"], Kind.ORGANIZATIONS),
        (["ID", "Subject", "Type", "Due date", "Due time", "Done", "Deal", "Contact person"], Kind.FOLLOW_UPS),
        (["Sujet", "Échéance", "Affaire", "Fait"], Kind.FOLLOW_UPS),
    ],
)
def test_the_kind_of_rows_is_told_by_the_columns(columns: list[str], kind: Kind) -> None:
    assert kind_of(columns) is kind


@pytest.mark.parametrize(
    "columns", [["id", "name", "age"], ["a", "b"], ["COLUMN1"], ["Table", "Field", "Description"], []]
)
def test_columns_that_tell_nothing_are_refused(columns: list[str]) -> None:
    with pytest.raises(Refusal, match="not clear what the rows are"):
        kind_of(columns)


def test_a_field_that_only_one_kind_has_tells_the_kind() -> None:
    assert kind_of(["a", "b"], {"a": "title"}) is Kind.DEALS
    assert kind_of(["a", "b"], {"a": "subject"}) is Kind.FOLLOW_UPS
    assert kind_of(["a", "b"], {"a": "no such field"}) is Kind.DEALS
    with pytest.raises(Refusal, match="not clear"):
        kind_of(["a", "b"], {"a": "name"})


def test_columns_of_pipedrive_become_fields() -> None:
    found = matched(Kind.DEALS, PIPEDRIVE_DEALS)
    assert {name.removeprefix("Deal - "): field for name, field in found.items()} == {
        "ID": "external_id",
        "Title": "title",
        "Value": "value",
        "Currency of Value": "currency",
        "Probability": "probability",
        "Organization": "organization",
        "Organization ID": "organization_id",
        "Pipeline": "pipeline",
        "Contact person": "person",
        "Stage": "stage",
        "Label": "tags",
        "Status": "status",
        "Deal created": "created",
        "Last stage change": "stage_entered",
        "Won time": "won_at",
        "Lost time": "lost_at",
        "Deal closed on": "closed",
        "Lost reason": "lost_reason",
        "Expected close date": "expected_close",
    }


def test_columns_of_copper_become_fields() -> None:
    found = matched(Kind.DEALS, COPPER_DEALS)
    assert found["Name"] == "title"
    assert found["Primary Person Contact"] == "person"
    assert found["Last Stage At"] == "stage_entered"
    assert found["Copper ID"] == "external_id"
    assert found["Company Id"] == "organization_id"
    assert "Owner" not in found


def test_columns_of_zoho_and_close_become_fields() -> None:
    zoho = matched(Kind.DEALS, ZOHO_DEALS)
    assert (zoho["Deal Name"], zoho["Account Name"], zoho["Account Name.id"]) == (
        "title",
        "organization",
        "organization_id",
    )
    close = matched(Kind.DEALS, CLOSE_DEALS)
    assert (close["lead_name"], close["status_label"], close["status_type"]) == ("organization", "stage", "status")


def test_french_columns_become_fields_and_say_their_currency() -> None:
    guesses = match_columns(Kind.DEALS, FRENCH_DEALS, [{}] * len(FRENCH_DEALS), vocabulary(), {})
    assert [guess.field for guess in guesses] == [
        "title",
        "value",
        "stage",
        "organization",
        "person",
        "created",
        "expected_close",
        "status",
    ]
    assert guesses[1].currency == "EUR"


def test_several_addresses_and_numbers_share_the_fields_in_the_order_of_their_worth() -> None:
    found = matched(Kind.PEOPLE, OUTLOOK)
    assert (found["Business Phone"], found["Mobile Phone"], found["Home Phone"]) == ("phone", "phone_2", "phone_3")
    assert (found["E-mail Address"], found["E-mail 2 Address"]) == ("email", "email_2")


def test_of_two_columns_for_one_field_the_better_name_has_it() -> None:
    guesses = match_columns(Kind.DEALS, ["Name", "Deal Name"], [{}, {}], vocabulary(), {})
    assert guesses[1].field == "title"
    assert guesses[0].field is None
    assert guesses[0].reason.english() == "another column says it already"


def test_a_name_whose_values_do_not_fit_is_not_believed() -> None:
    values: list[Values] = [{"Acme": 1, "Bel": 1}, {"Y": 3, "N": 2}, {"soon": 1, "later": 1}, {"": 4, "12 000 €": 1}]
    found = matched(Kind.DEALS, ["Title", "Closed", "Close date", "Amount"], values)
    assert found == {"Title": "title", "Closed": "is_closed", "Amount": "value"}


def test_a_number_that_does_not_tell_rows_apart_is_none() -> None:
    assert "ID" not in matched(Kind.DEALS, ["Title", "ID"], [{}, {"7": 100}])
    assert matched(Kind.DEALS, ["Title", "ID"], [{}, {"7": 2, "8": 1}])["ID"] == "external_id"


def test_the_user_overrules_every_guess() -> None:
    found = matched(Kind.DEALS, MAVEN, given={"SALES_AGENT": "Source", "product": "-", "account": "title"})
    assert found["sales_agent"] == "source"
    assert found["account"] == "title"
    assert "product" not in found


def test_a_wish_for_a_column_or_field_that_is_not_there_is_refused() -> None:
    with pytest.raises(Refusal, match="no column “Foo”"):
        matched(Kind.DEALS, MAVEN, given={"Foo": "title"})
    with pytest.raises(Refusal, match="no field “foo”") as caught:
        matched(Kind.DEALS, MAVEN, given={"product": "foo"})
    assert "title, value, currency" in caught.value.advice.english()


def test_it_is_said_how_sure_a_guess_is() -> None:
    guesses = match_columns(Kind.DEALS, MAVEN, [{}] * 8, vocabulary(), {"account": "organization"})
    sure = {guess.column: guess.certainty for guess in guesses}
    assert sure["deal_stage"] is Certainty.KNOWN
    assert sure["product"] is Certainty.LIKELY
    assert sure["sales_agent"] is Certainty.NONE
    assert sure["account"] is Certainty.GIVEN


def test_enough_is_said_when_a_row_can_be_named() -> None:
    guesses: tuple[ColumnGuess, ...] = match_columns(Kind.PEOPLE, ["E-mail"], [{}], vocabulary(), {})
    assert says_enough(Kind.PEOPLE, guesses)
    assert not says_enough(Kind.DEALS, guesses)


@pytest.mark.parametrize(
    ("column", "code"),
    [
        ("Amount (USD)", "USD"),
        ("Value in CHF", "CHF"),
        ("montant_eur", "EUR"),
        ("Montant €", "EUR"),
        ("Value", ""),
        ("Amount the", ""),
    ],
)
def test_a_currency_in_a_columns_name_is_heard(column: str, code: str) -> None:
    guess = match_columns(Kind.DEALS, [column], [{}], vocabulary(), {})[0]
    assert guess.currency == code
    assert (guess.field == "value") == (column != "Amount the")
