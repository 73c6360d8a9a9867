"""A letter as a PDF: every word of it, on numbered pages, in any of our languages."""

import hashlib
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

import desk
from desk.letter_paper import letter_paper
from desk.proving.lines import LATIN, fitting, runs
from desk.proving.typeface import EMBEDDED
from desk.rights import NotNow
from tests.desk.proving.test_paper import strings

LETTER = "Harbor Lane Credit\n\nYour reference: C-234567\n\nWe looked into it (twice)."


def test_a_letter_has_its_day_its_words_and_its_reference() -> None:
    said = strings(letter_paper(LETTER, "Nov 23, 2026", "C-234567", compressed=False))
    assert said.startswith("Nov 23, 2026 ")
    assert "We looked into it (twice)." in said
    assert said.count("1/1") == 1


def test_a_long_letter_goes_on_on_the_next_page() -> None:
    words = "\n".join(f"Line {number}." for number in range(120))
    pdf = letter_paper(words, "Nov 23, 2026", "C-234567", compressed=False)
    assert pdf.count(b"/Type /Page\n") == 3
    said = strings(pdf)
    assert all(f"Line {number}." in said for number in range(120))
    assert "3/3" in said


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not here")
def test_chinese_words_can_be_read_again(tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(letter_paper("您於十一月提出的請求，現答覆如下。", "2026年11月23日", "C-1"))
    done = subprocess.run(
        ["pdftotext", str(path), "-"], capture_output=True, check=True, text=True, timeout=30
    )
    assert "現答覆如下" in done.stdout


NAMES = ["Łukasz Wójcik", "Nguyễn Thị Hạnh", "Ștefan Țuțuianu", "Άννα Ωρίων", "Жанна Щукіна"]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not here")
@pytest.mark.parametrize("name", [*NAMES, unicodedata.normalize("NFD", NAMES[1])])
def test_a_name_is_printed_as_it_is_written(tmp_path: Path, name: str) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(letter_paper(f"Dear {name},\n\n“We” paid €12.", "Nov 23, 2026", "C-1"))
    done = subprocess.run(
        ["pdftotext", str(path), "-"], capture_output=True, check=True, text=True, timeout=30
    )
    assert f"Dear {unicodedata.normalize('NFC', name)}," in done.stdout
    assert "“We” paid €12." in done.stdout
    assert "U+" not in done.stdout


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_in_one_font(name: str) -> None:
    assert {run.font for run in runs(name, fitting(name))} == {EMBEDDED}
    assert fitting("您於十一月，José") == LATIN


@pytest.mark.parametrize(("name", "signs"), [("فاطمة", "ف ا ط م ة"), ("Dana 😀", "😀")])
def test_a_letter_that_paper_cannot_show_is_refused_with_the_signs(name: str, signs: str) -> None:
    with pytest.raises(NotNow) as refused:
        letter_paper(f"Dear {name},", "Nov 23, 2026", "C-1")
    assert refused.value.values["signs"] == signs


def test_the_typeface_is_as_published() -> None:
    content = (Path(desk.__file__).parent / "fonts" / "DejaVuSans.ttf").read_bytes()
    assert hashlib.sha384(content).hexdigest() == (
        "ee44f91dd70564a6f29085c39655600fce1522242a4cc9fc"
        "d1bc590dff4cf83014ce56d87ee7d6b79aa2691917fcfcfe"
    )
