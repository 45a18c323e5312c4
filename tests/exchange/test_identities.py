from pipedesk.exchange.identities import Identities

LONG = "001x0000002xLD0AAM"


def test_a_long_number_names_the_same_thing_whoever_says_it() -> None:
    numbers = Identities([(LONG, "salesforce", 7)])
    assert numbers.find(LONG, "generic") == 7
    assert numbers.find(LONG, "hubspot") == 7


def test_a_short_number_names_the_same_thing_within_one_known_program() -> None:
    numbers = Identities([("118", "pipedrive", 7)])
    assert numbers.find("118", "pipedrive") == 7
    assert numbers.find("118", "hubspot") is None
    assert numbers.maybe("118") is None


def test_a_short_number_of_an_unknown_program_may_name_the_same_thing() -> None:
    numbers = Identities([("118", "generic", 7)])
    assert numbers.find("118", "generic") is None
    assert numbers.maybe("118") == 7


def test_numbers_of_the_same_import_are_certain() -> None:
    numbers = Identities([("118", "generic", 7)])
    numbers.add("118", 8)
    numbers.add("118", 9)
    assert numbers.find("118", "generic") == 8


def test_no_number_names_nothing() -> None:
    numbers = Identities([("", "generic", 7)])
    numbers.add("", 8)
    assert numbers.find("", "generic") is None
