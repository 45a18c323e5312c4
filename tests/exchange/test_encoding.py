from pathlib import Path

import pytest

from pipedesk.domain.refusals import Refusal
from pipedesk.exchange.encoding import detect_encoding, refuse_broken
from pipedesk.exchange.source import open_source

FRENCH = "nom,montant\nVélocité,12\nFabrique à idées,8\n"


def written(folder: Path, data: bytes) -> Path:
    path = folder / "file.csv"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("codec", "label"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_each_usual_encoding_is_found_and_read(tmp_path: Path, codec: str, label: str) -> None:
    path = written(tmp_path, FRENCH.encode(codec))
    assert detect_encoding(path).label == label
    source = open_source(path)
    assert source.columns == ("nom", "montant")
    assert [list(row.cells) for row in source.rows()] == [["Vélocité", "12"], ["Fabrique à idées", "8"]]


def test_a_text_of_an_old_mac_is_known_by_its_line_ends(tmp_path: Path) -> None:
    path = written(tmp_path, FRENCH.replace("\n", "\r").encode("mac-roman"))
    assert detect_encoding(path).label == "Mac Roman"
    assert [row.cells[0] for row in open_source(path).rows()] == ["Vélocité", "Fabrique à idées"]


def test_bytes_that_windows_leaves_undefined_mean_latin_1(tmp_path: Path) -> None:
    assert detect_encoding(written(tmp_path, b"nom\nV\xe9lo \x81\n")).label == "ISO 8859-1"


def test_a_few_broken_bytes_do_not_turn_utf_8_into_nonsense(tmp_path: Path) -> None:
    path = written(tmp_path, (FRENCH * 3).encode() + b"tronqu\xc3,1\n")
    found = detect_encoding(path)
    assert (found.label, found.broken) == ("UTF-8", 1)
    assert found.evidence.english() == "UTF-8 with 1 broken byte"
    assert next(open_source(path).rows()).cells[0] == "Vélocité"


def test_a_character_cut_at_a_block_is_whole(tmp_path: Path) -> None:
    data = b"n\n" + b"a" * ((1 << 20) - 3) + "é\n".encode()
    assert detect_encoding(written(tmp_path, data)).broken == 0


def test_a_mark_that_lies_about_the_encoding_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, b"\xfe\xff" + "a,b\n1,2\n".encode("utf-32-be"))
    with pytest.raises(Refusal, match="broken"):
        open_source(path)


def test_an_empty_sample_is_not_called_broken(tmp_path: Path) -> None:
    encoding = detect_encoding(written(tmp_path, b"a"))
    refuse_broken("", encoding, "file.csv")
    assert encoding.evidence.english() == "UTF-8"
