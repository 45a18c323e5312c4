"""What the palette shows first."""

from pipedesk.ui.palette.entries import MOST, Entry, ranked


def entry(title: str, *, why_not: str = "", found: bool = False, aside: bool = False) -> Entry:
    return Entry(title, "x", title, "", lambda: None, why_not=why_not, found=found, aside=aside)


def shown(words: str, *entries: Entry, recent: tuple[str, ...] = ()) -> list[str]:
    return [one.entry.title for one in ranked(words, entries, recent)]


def test_what_begins_so_comes_before_what_holds_it() -> None:
    assert shown("ma", entry("Amateur"), entry("Deal map"), entry("Marc")) == ["Marc", "Deal map", "Amateur"]


def test_what_was_used_last_comes_first_among_those_that_fit_as_well() -> None:
    names = [entry("Marc"), entry("Martin"), entry("Mara")]
    assert shown("mar", *names, recent=("Mara", "Martin")) == ["Mara", "Martin", "Marc"]
    assert shown("", *names, recent=("Martin",)) == ["Martin", "Marc", "Mara"]


def test_what_cannot_be_done_and_what_stands_aside_come_later() -> None:
    names = [entry("Plan A", why_not="No"), entry("Plan B", aside=True), entry("Plan C")]
    assert shown("plan", *names) == ["Plan C", "Plan B", "Plan A"]


def test_what_does_not_fit_is_left_out_unless_the_file_has_found_it_by_other_words() -> None:
    assert shown("zzz", entry("Plan"), entry("Marc", found=True)) == ["Marc"]


def test_a_long_list_ends() -> None:
    assert len(ranked("", [entry(str(number)) for number in range(500)], [])) == MOST
