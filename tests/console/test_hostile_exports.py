"""Everything that leaves the console as a file holds hostile words as words: no formula, no script.

Which pages give files is asked of ``console.doors``: a new one fails here until it is tried.
"""

import csv
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from ruamel.yaml import YAML

from console.doors import PAGES
from desk.reporting.catalogue import REPORTS
from tests.console.hostile import HOSTILE, number_of_dana
from tests.console.office import Office

_PERIOD: Final = {"from": "2026-01-01", "to": "2026-12-31"}
_ROWS: Final = {"what": "rows", "kind": "", "first": "2026-01-01", "last": "2026-12-31"}
_ALL: Final = {"about": "number", "scope": "everything", "reason": HOSTILE[6]}
SENT: Final[dict[str, tuple[tuple[str, dict[str, str]], ...]]] = {
    "records.export": (("/records/export", {}),),
    "regulator.export": (("/cases/export", _ROWS), ("/cases/export", {**_ROWS, "what": "counts"})),
    "cases.download_letter": (("/cases/C-CLOSED/letter.pdf", {}),),
    "reports.download": tuple((f"/reports/{key}.csv", _PERIOD) for key in REPORTS),
    "training.export": (("/training/export", {"language": "en"}),),
    "proof.export": tuple(
        ("/proof/thread/{dana}/export", _ALL | {"scope": scope, "form": form})
        for scope in ("consent", "everything")
        for form in ("csv", "pdf")
    ),
}
"""What is sent to each page that gives files."""
_NUMBER: Final = re.compile(r"-?[0-9]+([.][0-9]+)?")
_RUNS: Final = (b"/JavaScript", b"/JS", b"/Launch", b"/URI", b"/OpenAction", b"/EmbeddedFile")


@pytest.fixture
def files(poisoned: Office) -> dict[str, bytes]:
    """Every file, by the page it came from and its name."""
    browser, found = poisoned.browser("admin"), {}
    for endpoint, asked in SENT.items():
        for path, fields in asked:
            where = path.format(dana=number_of_dana(poisoned))
            if "GET" in PAGES[endpoint].methods:
                answer = browser.get(where, query_string=fields)
            else:
                answer = browser.post(where, **fields)
            assert answer.status_code == 200, (path, fields)
            name = answer.headers["Content-Disposition"]
            assert re.fullmatch(r'attachment; filename="[\w.-]+"', name)
            found[f"{endpoint} {where} {name} {fields.get('what', '')}"] = answer.data
    return found


def tables(files: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    """Every table among the files, and in the archives."""
    for where, content in files.items():
        if ".csv" in where:
            yield where, content.decode()
        elif ".zip" in where:
            with zipfile.ZipFile(io.BytesIO(content)) as packed:
                for name in packed.namelist():
                    if name.endswith(".csv"):
                        yield name, packed.read(name).decode()


def test_every_page_that_gives_files_is_tried() -> None:
    giving = {one for one in PAGES if re.search(r"export|download", one)}
    assert giving == SENT.keys()


def test_no_other_page_gives_a_file() -> None:
    """Each view that makes a file is named for it, so that the test before finds it."""
    pages = Path(__file__).parents[2] / "console" / "pages"
    for path in pages.rglob("*.py"):
        for part in path.read_text(encoding="utf-8").split("@page(")[1:]:
            view = re.search(r"def (\w+)\(", part)
            assert view is not None
            if re.search(r"return (?:download|attachment)\(", part):
                assert re.search("export|download", view[1]), (path, view[1])


def test_no_cell_of_any_table_is_a_formula(files: dict[str, bytes]) -> None:
    seen, defused = set(), set()
    for where, text in tables(files):
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
        assert rows, where
        cells = [cell for row in rows for cell in row]
        wrong = [one for one in cells if one[:1] in tuple("=+-@\t\r＝＋－＠")]
        assert [one for one in wrong if not _NUMBER.fullmatch(one)] == [], where
        seen |= {where.partition("_")[2] for cell in cells if "HYPERLINK" in cell}
        defused |= {cell[:11] for cell in cells if cell.startswith("'")}
    assert {"texts.csv", "case_events.csv", "notes.csv"} <= seen
    assert "'=HYPERLINK" in defused


def test_no_template_is_worked_out_in_any_file(files: dict[str, bytes]) -> None:
    worked_out = str(1301 * 1303).encode()
    assert [where for where, content in files.items() if worked_out in content] == []
    assert [where for where, text in tables(files) if worked_out.decode() in text] == []


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext: poppler-utils")
def test_a_pdf_runs_nothing_and_says_their_words(files: dict[str, bytes], tmp_path: Path) -> None:
    made = [content for where, content in files.items() if ".pdf" in where]
    assert len(made) == 3
    for content in made:
        assert [one for one in _RUNS if one in content] == []
    (tmp_path / "made.pdf").write_bytes(made[-1])
    command = ("pdftotext", "-raw", "-enc", "UTF-8", "made.pdf", "-")
    page = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True).stdout.decode()
    assert str(1301 * 1303) not in page
    assert "<script>alert(1)</script>" in page.replace("\n", "")
    assert "{{1301*1303}}" in page.replace("\n", "")


def test_training_texts_add_nothing_to_their_file(files: dict[str, bytes]) -> None:
    (content,) = [content for where, content in files.items() if where.startswith("training")]
    (intent,) = YAML(typ="safe").load(content)["nlu"]
    assert intent.keys() == {"intent", "examples"}
    assert intent["intent"] == "greet"
    examples = intent["examples"].splitlines()
    assert len(examples) == 1
    assert examples[0].startswith("- ")
