"""All starts, all is watched, all stops: tried on stand-ins with the real runner and signals."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import pytest

from local.processes import answers, free_port
from tests.local.census import processes_of


@dataclass
class House:
    """A runner in a process of its own, with its ports and what it said."""

    child: subprocess.Popen[str]
    port: int
    sandbox_port: int
    directory: Path
    output: IO[str]

    def said(self) -> str:
        self.output.seek(0)
        return self.output.read()

    def wait_for(self, text: str, seconds: float = 20) -> None:
        deadline = time.monotonic() + seconds
        while text not in self.said():
            assert time.monotonic() < deadline, f"never said {text!r}:\n{self.said()}"
            assert self.child.poll() is None or text in self.said(), self.said()
            time.sleep(0.05)

    def descendants(self) -> list[int]:
        return [pid for pid in processes_of(self.directory) if pid != self.child.pid]


Start = Callable[..., House]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    houses: list[House] = []

    def begin(flaw: str = "", port: int = 0) -> House:
        house_port, sandbox_port = port or free_port(), free_port()
        directory = tmp_path / "state"
        output = (tmp_path / f"said{len(houses)}").open("w+")
        arguments = ["plan", str(directory), str(house_port), str(sandbox_port)]
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.local.stand_ins", *arguments, *([flaw] if flaw else [])],
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
            env=os.environ | {"LOCAL_DIR": str(directory)},
        )
        houses.append(House(child, house_port, sandbox_port, directory, output))
        return houses[-1]

    yield begin
    for house in houses:
        if house.child.poll() is None:
            house.child.kill()
        house.child.wait()
        house.output.close()


def test_it_greets_when_everything_answers_and_stops_on_request(start: Start) -> None:
    house = start()
    house.wait_for("all is up")
    assert answers(f"http://127.0.0.1:{house.port}/")
    assert answers(f"http://127.0.0.1:{house.sandbox_port}/")
    assert len(house.descendants()) == 4
    house.child.send_signal(signal.SIGTERM)
    assert house.child.wait(timeout=30) == 0
    assert house.descendants() == []
    said = house.said()
    assert re.search(r"release +\| migrated", said)
    assert re.search(r"idle +\| idle with redis True", said)
    assert said.index("migrated") < said.index("idle with redis")


def test_ctrl_c_pressed_twice_still_leaves_nothing(start: Start) -> None:
    house = start("deaf-worker")
    house.wait_for("all is up")
    began = time.monotonic()
    house.child.send_signal(signal.SIGINT)
    house.wait_for("stopping")
    house.child.send_signal(signal.SIGINT)
    assert house.child.wait(timeout=30) == 0
    assert time.monotonic() - began < 10
    assert house.descendants() == []


def test_a_process_that_ends_stops_all_and_is_named_with_its_last_words(start: Start) -> None:
    house = start("dying-worker")
    assert house.child.wait(timeout=30) == 1
    assert "All is stopped, since dying ended with code 1" in house.said()
    assert "the last words of the worker" in house.said()
    assert house.descendants() == []


def test_a_request_to_end_does_not_hide_why_it_ended(start: Start) -> None:
    house = start("both")
    house.wait_for("stopping ...")
    house.child.send_signal(signal.SIGTERM)
    assert house.child.wait(timeout=30) == 1
    assert "the last words of the worker" in house.said()
    assert house.descendants() == []


def test_a_release_that_fails_starts_nothing(start: Start) -> None:
    house = start("bad-release")
    assert house.child.wait(timeout=30) == 1
    assert "release ended with code 3" in house.said()
    assert not (house.directory / "logs" / "web.log").exists()


def test_a_port_in_use_is_said_with_the_setting_that_moves_it(start: Start) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        house = start(port=port)
        assert house.child.wait(timeout=30) == 1
    assert f"Port {port} is in use" in house.said()
    assert "set PORT to another port" in house.said()


def test_two_runs_on_the_same_state_are_refused(start: Start) -> None:
    first = start()
    first.wait_for("all is up")
    second = start()
    assert second.child.wait(timeout=30) == 1
    assert "already runs" in second.said()
    assert "set LOCAL_DIR to another folder" in second.said()
    assert answers(f"http://127.0.0.1:{first.port}/")


def test_a_killed_runner_leaves_no_process(start: Start) -> None:
    house = start("deaf-worker")
    house.wait_for("all is up")
    house.child.kill()
    house.child.wait()
    deadline = time.monotonic() + 20
    while house.descendants() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert house.descendants() == []
