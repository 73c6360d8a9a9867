"""A dossier in the language of whoever asks for it; what was written and said stays as it is."""

import csv
import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from console.words import catalogue
from desk.proving.archive import archive
from desk.proving.codes import VALUES
from desk.proving.dossier import Dossier, Section
from desk.proving.gathering import Scope
from desk.proving.paper import paper
from desk.proving.wording import COLUMNS, Tongue
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Office
from tests.desk.proving.test_gathering import of_number, of_person
from tests.desk.proving.test_paper import dossier


def chinese(words: str, /, **values: object) -> str:
    said = catalogue("zh")[words]
    return said.format(**values) if values else said


WORDS = "from us: Loans, bot. 还款"
ROWS = (
    ("2026-11-21 15:00:00Z", "from them", "accepted", "", WORDS),
    ("2026-11-21 15:01:00Z", "from us", "delivered", "bot", "from us"),
)


def in_chinese() -> Dossier:
    """With texts of theirs that read like our own labels."""
    texts = Section("texts", "Texts", ("at", "direction", "state", "by", "words"), ROWS)
    empty = Section("loans", "Loans", ("loan",), ())
    made = replace(dossier(), sections=(texts, empty), reason="Loans", remarks=())
    return replace(made, tongue=Tongue("zh", chinese))


def read(pdf: bytes, folder: Path) -> str:
    (folder / "made.pdf").write_bytes(pdf)
    command = ("pdftotext", "-layout", "-enc", "UTF-8", "made.pdf", "-")
    return subprocess.run(command, cwd=folder, capture_output=True, check=True).stdout.decode()


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext: poppler-utils")
def test_headings_labels_and_codes_are_translated_and_words_are_not(tmp_path: Path) -> None:
    page = read(paper(in_chinese()), tmp_path)
    for ours in ("全部记录", "制作人：Sol Vega", "短信 (2)", "方向：对方发来", "状态：已送达"):
        assert ours in page
    assert "操作人：机器人" in page
    assert "第 1 页，共 1 页" in page
    assert "没有记录。" in page
    assert f"内容：{WORDS}" in page
    assert "内容：from us" in page
    assert "原因：Loans" in page


def test_a_reader_learns_the_language_of_the_paper() -> None:
    assert b"/Lang (zh)" in paper(in_chinese(), compressed=False)
    assert b"/Lang (en)" in paper(dossier(), compressed=False)


def test_the_rows_and_their_hash_are_the_same_in_every_language() -> None:
    made = in_chinese()
    with zipfile.ZipFile(io.BytesIO(archive(made))) as packed:
        sheet = list(csv.reader(io.StringIO(packed.read("01_texts.csv").decode("utf-8-sig"))))
        rows, about = packed.read("rows.json").decode(), packed.read("about.txt").decode()
    assert sheet[0] == ["时间", "方向", "状态", "操作人", "内容"]
    assert sheet[1][1:] == ["对方发来", "已交运营商", "", WORDS]
    assert sheet[2][1:] == ["我方发出", "已送达", "机器人", "from us"]
    assert '["at","direction","state","by","words"]' in rows
    assert '"from them","accepted"' in rows
    assert made.digest == replace(made, tongue=Tongue()).digest
    for words in ("全部记录", "短信: 2", "原因：Loans", made.digest):
        assert words in about


def test_every_column_of_a_dossier_has_its_words(office: Office, now: datetime) -> None:
    receive(office.terminal, DANA, "hello", now)
    sections = [*of_number(office, now).sections, *of_person(office, 1, now).sections]
    sections += of_number(office, now, Scope.CONSENT).sections
    assert {name for one in sections for name in one.columns} == set(COLUMNS)
    assert set(VALUES) <= set(COLUMNS)
