"""A letter as a PDF: every word of it, on numbered pages, in any of our languages."""

import shutil
import subprocess
from pathlib import Path

import pytest

from desk.letter_paper import letter_paper
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
