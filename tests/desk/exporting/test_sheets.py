"""CSV that a spreadsheet opens without running anything in it."""

import csv
import io

import pytest

from desk.exporting.sheets import safe, sheet


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_a_formula_becomes_words(start: str) -> None:
    assert safe(f"{start}1+1") == f"'{start}1+1"


@pytest.mark.parametrize(
    "cell", ["", "1+1", "C-234567", "您好", " =1", "'=1", "-3", "-3.2", "-0.25"]
)
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert safe(cell) == cell


def test_a_sheet_is_utf_8_with_its_mark_and_quotes_what_needs_it() -> None:
    made = sheet(("a", "=b"), [("您好, “x”\nline", "+12025550101")])
    assert made.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(made.decode("utf-8-sig"))))
    assert rows == [["a", "'=b"], ["您好, “x”\nline", "'+12025550101"]]


@pytest.mark.parametrize("cell", ["-3.2.1", "-3+1", "-", "-.5", "--3", "-3e5", "-3\n", "-３"])
def test_what_only_begins_like_a_number_is_made_safe(cell: str) -> None:
    assert safe(cell) == f"'{cell}"
