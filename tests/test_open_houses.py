"""A house that tests of a folder share is closed before the tests of the next one begin."""

import os
import subprocess
import sys
from pathlib import Path

from tests.house.sources import ROOT

CONFTEST = """
from contextlib import contextmanager
from pathlib import Path
import pytest
from tests.open_houses import until_left

def say(words):
    with (Path(__file__).parents[1] / "said").open("a") as said:
        said.write(words + chr(10))

@contextmanager
def house(name):
    say("open " + name)
    yield name
    say("close " + name)
    assert name != {bad!r}

@pytest.fixture(scope="session", params=["one", "two"])
def opened(request):
    with until_left(request, house(request.param)) as it:
        yield it

@pytest.fixture
def visit(opened):
    say("visit " + opened)
"""
VISITS = "def test_it(visit): pass"
ELSEWHERE = """
from pathlib import Path
def test_elsewhere():
    with (Path(__file__).parents[1] / "said").open("a") as said:
        said.write("elsewhere")
"""


def run(folder: Path, bad: str = "") -> tuple[int, list[str]]:
    """The exit code of a run of its own, and what its tests and houses said."""
    for name, text in (
        ("a/conftest.py", CONFTEST.format(bad=bad)),
        *(("a/test_a.py", VISITS), ("a/test_b.py", VISITS), ("b/test_c.py", ELSEWHERE)),
    ):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)
    environ = {name: text for name, text in os.environ.items() if not name.startswith("PYTEST_")}
    command = [sys.executable, "-m", "pytest", "-p", "tests.open_houses", "-p", "no:valkey"]
    command += ["--import-mode=importlib", "-c", os.devnull, f"--rootdir={folder}", str(folder)]
    ran = subprocess.run(
        command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False
    )
    return ran.returncode, (folder / "said").read_text().splitlines()


def test_each_house_is_closed_before_the_next_and_before_the_next_folder(tmp_path: Path) -> None:
    code, words = run(tmp_path)
    assert code == 0
    assert words == [
        *("open one", "visit one", "visit one", "close one"),
        *("open two", "visit two", "visit two", "close two"),
        "elsewhere",
    ]


def test_what_a_house_finds_wrong_on_closing_fails_the_run(tmp_path: Path) -> None:
    code, words = run(tmp_path, bad="two")
    assert code == 1
    assert words[-2:] == ["close two", "elsewhere"]
