"""A test that was skipped for want of a server is counted, and fails where CI is set."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import ROOT

TESTS = """
import pytest
def test_runs(): assert True
@pytest.mark.skip(reason="{reason}")
def test_is_skipped(): assert True
"""


def outcome(folder: Path, reason: str, *, in_ci: bool, workers: int = 0) -> tuple[int, str]:
    """Exit code and output of a run of its own."""
    (folder / "test_it.py").write_text(TESTS.format(reason=reason))
    environ = {name: text for name, text in os.environ.items() if not name.startswith("PYTEST_")}
    environ |= {"CI": "true"} if in_ci else {"CI": ""}
    command = [sys.executable, "-m", "pytest", "-p", "tests.skips", "-p", "no:valkey", "-c"]
    ran = subprocess.run(
        [*command, os.devnull, f"--rootdir={folder}", f"-n{workers}", str(folder / "test_it.py")],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout


@pytest.mark.parametrize("workers", [0, 1])
def test_a_skipped_test_fails_the_run_in_ci(tmp_path: Path, workers: int) -> None:
    code, said = outcome(tmp_path, "no PostgreSQL", in_ci=True, workers=workers)
    assert code == 1, said
    assert "1 tests were skipped: no PostgreSQL" in said


def test_a_skipped_test_is_counted_on_a_laptop(tmp_path: Path) -> None:
    code, said = outcome(tmp_path, "no Chromium", in_ci=False)
    assert code == 0
    assert "1 tests were skipped: no Chromium" in said


def test_a_test_that_makes_no_sense_on_the_machine_may_be_skipped(tmp_path: Path) -> None:
    code, said = outcome(tmp_path, "only on another system", in_ci=True)
    assert code == 0
    assert "NOT TESTED" not in said
