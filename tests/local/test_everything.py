"""``python -m local`` from nothing: a text is answered, and nothing is left afterwards."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from local.log_in import remembered
from local.processes import answers, free_port
from models.database import Database
from models.inbound import InboundText
from tests.house.sources import ROOT
from tests.local.census import processes_of

pytestmark = pytest.mark.slow

DANA = "+12025550101"
START_SECONDS = 90
"""On a busy machine that compiles every module anew."""


@dataclass
class Running:
    """The whole house on ports and a folder of its own."""

    child: subprocess.Popen[bytes]
    sandbox: str
    product: str
    directory: Path
    output: Path

    def said(self) -> str:
        return self.output.read_text()

    def texts(self, after: int, *, wait: int = 0) -> list[dict[str, Any]]:
        address = f"{self.sandbox}/sandbox/texts?number=%2B{DANA[1:]}&after={after}&wait={wait}"
        with urllib.request.urlopen(address, timeout=60) as answer:
            found: list[dict[str, Any]] = json.load(answer)["texts"]
            return found

    def text(self, body: str) -> str:
        """What the house answers to a text from Dana."""
        letter = json.dumps({"from": DANA, "body": body}).encode()
        asked = urllib.request.Request(
            f"{self.sandbox}/sandbox/texts", letter, {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(asked, timeout=60) as answer:
            sent = json.load(answer)
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            for text in self.texts(sent["seq"], wait=5):
                if text["direction"] == "outbound":
                    return str(text["body"])
        raise AssertionError(f"no answer to {body!r}:\n{self.said()}")

    def stop(self) -> float:
        """Seconds it took to end on SIGTERM."""
        began = time.monotonic()
        self.child.send_signal(signal.SIGTERM)
        assert self.child.wait(timeout=30) == 0, self.said()
        return time.monotonic() - began


def start(directory: Path, output: Path, **settings: str) -> Running:
    port, sandbox_port = free_port(), free_port()
    unset = ("DATABASE_URL", "REDIS_URL", "LOANLINE_ENV", "PUBLIC_BASE_URL", "PYTEST_CURRENT_TEST")
    environ = {name: text for name, text in os.environ.items() if name not in unset}
    environ |= {"LOCAL_DIR": str(directory), "PORT": str(port), "SANDBOX_PORT": str(sandbox_port)}
    environ |= settings
    with output.open("wb") as log:
        child = subprocess.Popen(
            [sys.executable, "-m", "local"],
            cwd=ROOT,
            env=environ,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    house = Running(
        child,
        f"http://127.0.0.1:{sandbox_port}",
        f"http://127.0.0.1:{port}",
        directory,
        output,
    )
    deadline = time.monotonic() + START_SECONDS
    while "Loanline is running" not in house.said():
        assert child.poll() is None, house.said()
        assert time.monotonic() < deadline, house.said()
        time.sleep(0.1)
    return house


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A folder for the state; whatever still runs on it in the end is killed."""
    directory = tmp_path / "state"
    yield directory
    for pid in processes_of(directory):
        os.kill(pid, signal.SIGKILL)


def test_a_text_is_answered_and_nothing_is_left_behind(place: Path, tmp_path: Path) -> None:
    house = start(place, tmp_path / "first")
    assert answers(f"{house.product}/health/ready")
    assert "ZIP" in house.text("bal?")
    assert "1,250.00" in house.text("20011 1988")
    known = remembered(place)
    assert known["password"] in house.said()
    assert len(processes_of(place)) >= 6
    assert house.stop() < 30
    assert processes_of(place) == []
    assert not (place / "redis.sock").exists()

    # What was there is there again: the same log-in, the texts, and no second import.
    again = start(place, tmp_path / "second")
    assert remembered(place) == known
    assert "accounts are new" not in again.said()
    assert len(again.texts(after=0)) >= 4
    again.stop()
    assert processes_of(place) == []


@pytest.mark.postgres
def test_a_database_and_a_redis_that_are_given_are_used(
    place: Path, tmp_path: Path, postgres: Database, postgres_url: str, redis_url: str
) -> None:
    house = start(place, tmp_path / "said", DATABASE_URL=postgres_url, REDIS_URL=redis_url)
    assert "ZIP" in house.text("bal?")
    with postgres.read() as session:
        assert session.scalar(select(func.count(InboundText.id))) == 1
    house.stop()
    assert processes_of(place) == []
    assert not (place / "loanline.db").exists()
    assert not (place / "logs" / "redis.log").exists()


@pytest.mark.parametrize(
    ("setting", "fault"),
    [
        ({"PORT": "eighty"}, "PORT should be a number from 1 to 65535"),
        ({"SANDBOX_PORT": "0"}, "SANDBOX_PORT should be a number from 1 to 65535"),
        ({"DATABASE_URL": "mysql://x"}, "DATABASE_URL should start with postgresql://"),
    ],
)
def test_a_bad_setting_is_named_before_anything_starts(
    place: Path, setting: dict[str, str], fault: str
) -> None:
    environ = os.environ | {"LOCAL_DIR": str(place), "LOANLINE_ENV": "test"} | setting
    ran = subprocess.run(
        [sys.executable, "-m", "local"],
        cwd=ROOT,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert fault in ran.stderr
    assert not (place / "logs").exists()
