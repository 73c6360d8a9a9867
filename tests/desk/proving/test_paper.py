"""A dossier as PDF and as an archive: readable, numbered, whole."""

import csv
import io
import re
import shutil
import subprocess
import zipfile
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from desk.proving.archive import archive
from desk.proving.dossier import Dossier, Section
from desk.proving.lines import broken, font_of, runs, width
from desk.proving.paper import paper

TEXTS = (
    (
        "2026-11-21 15:00:00Z",
        "from them",
        "+12025550101",
        "您好，我昨天已经还款了。 Please (check)!",
    ),
    ("2026-11-21 15:01:00Z", "from us", "", "¿Qué pasó? 繁體：後天 \U0001f600"),
    ("2026-11-21 15:02:00Z", "from them", "", "=1+1"),
)


def dossier(rows: tuple[tuple[str, ...], ...] = TEXTS) -> Dossier:
    return Dossier(
        title="Everything on record",
        about="Dana Whitfield (B01)",
        remarks=("Times are UTC.",),
        made_by="Sol Vega",
        made_at=datetime(2026, 11, 22, 9, 0, tzinfo=UTC),
        reason="A court asks.",
        sections=(
            Section("texts", "Texts", ("at", "direction", "number", "words"), rows),
            Section("cases", "Cases", ("reference",), ()),
        ),
    )


def strings(pdf: bytes) -> str:
    """The Latin words of an uncompressed PDF, in order."""
    found = re.findall(rb"\(((?:[^()\\]|\\.)*)\) Tj", pdf)
    return " ".join(re.sub(r"\\([()\\])", r"\1", one.decode("latin-1")) for one in found)


def test_a_pdf_has_title_maker_time_and_numbered_pages() -> None:
    pdf = paper(dossier(TEXTS * 40), compressed=False)
    assert pdf.startswith(b"%PDF-1.")
    assert pdf.rstrip().endswith(b"%%EOF")
    said = strings(pdf)
    pages = pdf.count(b"/Type /Page\n")
    assert pages > 2
    assert f"Page 1 of {pages}" in said
    assert f"Page {pages} of {pages}" in said
    for words in ("Everything on record", "Dana Whitfield (B01)", "Sol Vega", "A court asks."):
        assert words in said
    assert "2026-11-22 09:00:00Z" in said


def test_the_last_page_has_the_hash_of_the_rows() -> None:
    made = dossier()
    said = strings(paper(made, compressed=False))
    assert said.index(made.digest) > said.index("End of the document")
    assert "3 rows in 2 sections" in said


def test_chinese_has_a_font_and_what_no_font_has_is_named() -> None:
    pdf = paper(dossier(), compressed=False)
    assert b"STSong-Light" in pdf
    assert "[U+1F600]" in strings(pdf)
    fonts = [(run.font, run.text) for run in runs("a您b後\U0001f600")]
    assert fonts == [
        ("Helvetica", "a"),
        ("STSong-Light", "您"),
        ("Helvetica", "b"),
        ("STSong-Light", "後"),
        ("Helvetica", "[U+1F600]"),
    ]


def test_one_font_has_every_traditional_character_of_the_common_codec() -> None:
    han = [chr(number) for number in range(0x4E00, 0xA000)]
    traditional = [sign for sign in han if sign.encode("big5", "ignore")]
    assert len(traditional) > 13_000
    assert {font_of(sign, "Helvetica") for sign in traditional} == {"STSong-Light"}


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext: poppler-utils")
def test_another_program_reads_the_same_words(tmp_path: Path) -> None:
    (tmp_path / "made.pdf").write_bytes(paper(dossier()))
    command = ("pdftotext", "-enc", "UTF-8", "made.pdf", "-")
    read = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout.decode()
    assert "您好，我昨天已经还款了。" in read
    assert "¿Qué pasó?" in read
    assert "繁體：後天" in read


@pytest.mark.parametrize(
    "words",
    ["one two three " * 30, "您好，请马上停止。" * 40, "x" * 500, "line\n\nline", "a\tb\x00\x1bc"],
)
def test_no_line_is_wider_than_the_page_and_nothing_is_lost(words: str) -> None:
    lines = list(broken(words, 9, 300))
    assert all(width(line, 9) <= 300 + 9 for line in lines)
    kept = "".join(run.text for line in lines for run in line)
    wanted = "".join(sign for sign in words if sign.isprintable())
    assert kept.replace(" ", "") == wanted.replace(" ", "")


def test_no_line_begins_with_a_closing_mark() -> None:
    for line in broken("您好，请马上停止。" * 40, 9, 300):
        assert line[0].text[0] not in "，。"


def test_the_archive_has_a_sheet_for_each_section_and_the_rows_that_were_hashed() -> None:
    made = dossier()
    with zipfile.ZipFile(io.BytesIO(archive(made))) as packed:
        names = packed.namelist()
        rows = packed.read("rows.json")
        texts = packed.read("01_texts.csv").decode("utf-8-sig")
        about = packed.read("about.txt").decode()
        assert packed.read("dossier.pdf").startswith(b"%PDF-")
    assert names == ["about.txt", "01_texts.csv", "02_cases.csv", "rows.json", "dossier.pdf"]
    assert sha256(rows).hexdigest() == made.digest
    assert made.digest in about
    cells = list(csv.reader(io.StringIO(texts)))
    assert cells[1][2:] == ["'+12025550101", TEXTS[0][3]]
    assert cells[3][3] == "'=1+1"
