"""One server for all workers of a run: started once, stopped after the last, whoever dies."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.shared_server import SharedServer


class Noted:
    """A server that writes down what is done to it."""

    def __init__(self, notes: Path) -> None:
        self._notes = notes

    def _note(self, word: str) -> None:
        with self._notes.open("a") as notes:
            notes.write(f"{word}\n")

    def start(self) -> None:
        self._note("start")

    def stop(self) -> None:
        self._note("stop")

    def url(self) -> str:
        return "noted://"


USER = """
import sys, time
from pathlib import Path
from tests.shared_server import SharedServer
from tests.test_shared_server import Noted
place = Path(sys.argv[1])
with SharedServer(place / "shared", lambda: Noted(place / "notes")) as url:
    (place / sys.argv[2]).write_text(url)
    while not (place / sys.argv[3]).exists():
        time.sleep(0.02)
(place / sys.argv[2]).write_text("left")
"""


def user(place: Path, name: str, until: str) -> subprocess.Popen[bytes]:
    """A process that uses the server until a file of the name ``until`` is there."""
    child = subprocess.Popen([sys.executable, "-c", USER, str(place), name, until])
    wait_for(lambda: (place / name).exists())
    return child


def wait_for(condition: Callable[[], bool], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def notes(place: Path) -> list[str]:
    return (place / "notes").read_text().split()


def test_whoever_comes_later_uses_the_same(tmp_path: Path) -> None:
    starter = user(tmp_path, "starter", "never")
    with SharedServer(tmp_path / "shared", lambda: Noted(tmp_path / "notes")) as url:
        assert url == "noted://"
    assert notes(tmp_path) == ["start"]
    starter.kill()
    starter.wait()


def test_the_starter_waits_for_those_who_still_use_it(tmp_path: Path) -> None:
    starter = user(tmp_path, "starter", "leave")
    other = user(tmp_path, "other", "never")
    (tmp_path / "leave").touch()
    wait_for(lambda: not (tmp_path / "shared" / "url").exists())
    assert notes(tmp_path) == ["start"]
    # Killed, as a crashed worker would be: its hold must not keep the server for ever.
    other.kill()
    other.wait()
    assert starter.wait(timeout=30) == 0
    assert notes(tmp_path) == ["start", "stop"]


def test_whoever_comes_after_the_end_starts_another(tmp_path: Path) -> None:
    assert user(tmp_path, "first", "first").wait(timeout=30) == 0
    assert user(tmp_path, "second", "second").wait(timeout=30) == 0
    assert notes(tmp_path) == ["start", "stop", "start", "stop"]
