"""The report in docs is about the model, the thresholds and the texts that are committed."""

import re
from pathlib import Path

import pytest

from intents import report
from intents.evaluation import sets
from intents.evaluation.cases import BadFile
from intents.evaluation.sets import Sets
from tests.intents.evaluation.test_page import CHATTER, NAMES, OPT_OUT, TEST

STALE = f"docs/{report.PAGE} is about another {{name}}; write it anew with: {report.COMMAND}"
DRAWN = {f"understanding-{name}.svg" for name in ("confusions", "risk", "calibration")}


@pytest.mark.parametrize("name", ["model", "manifest", "texts"])
def test_the_report_in_docs_is_about_what_is_committed(name: str) -> None:
    written = (report.DOCS / report.PAGE).read_text(encoding="utf-8")
    assert f"{name} `{report.names()[name]}`" in re.sub(r"\s+", " ", written), STALE.format(
        name=name
    )


def test_each_picture_of_the_report_is_in_docs() -> None:
    written = (report.DOCS / report.PAGE).read_text(encoding="utf-8")
    shown = set(re.findall(r"\]\(images/([\w.-]+)\)", written))
    assert shown == DRAWN
    assert {path.name for path in (report.DOCS / "images").glob("understanding-*")} == DRAWN


def test_the_page_and_its_pictures_are_written_into_one_folder(tmp_path: Path) -> None:
    read = Sets(TEST, OPT_OUT, CHATTER, frozenset())
    written = report.write(read, NAMES, tmp_path / "docs")
    assert {path.name for path in written} == DRAWN | {report.PAGE}
    first = [path.read_bytes() for path in written]
    assert [path.read_bytes() for path in report.write(read, NAMES, tmp_path / "docs")] == first


def test_what_cannot_be_read_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing() -> Sets:
        raise BadFile("no texts here")

    monkeypatch.setattr(sets, "read_sets", missing)
    assert report.main(["--into", str(tmp_path)]) == 2
    assert "no texts here" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
