"""Children are started, watched and stopped; none outlives whoever started it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from local.processes import Process, ProcessFailed, Stack, answers, free_port

SLEEPS = "import time; print('awake', flush=True); time.sleep(60)"
DEAF = "import signal, time; signal.signal(15, signal.SIG_IGN); print('deaf', flush=True); time.sleep(60)"
PARENT_OF_ONE = (
    "import subprocess, sys, time;"
    "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
    "print('child', child.pid, flush=True); time.sleep(60)"
)
WEB = """
import http.server, sys
class Health(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == '/health' else 503)
        self.end_headers()
    def log_message(self, *_): pass
http.server.HTTPServer(('127.0.0.1', int(sys.argv[1])), Health).serve_forever()
"""

Run = Callable[..., Process]


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    """Starts a Python program; all are gone at the end."""
    started: list[Process] = []

    def start(program: str, *arguments: str, **more: object) -> Process:
        command = [sys.executable, "-c", program, *arguments]
        log = tmp_path / f"{len(started)}.log"
        started.append(Process("child", command, log=log, **more))  # type: ignore[arg-type]
        return started[-1].start()

    yield start
    for process in started:
        process.kill()


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that ended and was not yet collected does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def wait_for(condition: Callable[[], bool], seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.02)
    return condition()


def test_a_child_that_obeys_is_asked_and_ends_at_once(run: Run) -> None:
    child = run(SLEEPS)
    child.wait_for_line("awake")
    began = time.monotonic()
    child.stop(seconds=30)
    assert child.exit_code == -signal.SIGTERM
    assert time.monotonic() - began < 15


def test_a_child_that_is_deaf_to_the_request_is_killed(run: Run) -> None:
    child = run(DEAF)
    child.wait_for_line("deaf")
    child.stop(seconds=0.2)
    assert child.exit_code == -signal.SIGKILL


def test_what_a_child_left_of_its_group_is_killed_with_it(run: Run) -> None:
    child = run(PARENT_OF_ONE)
    child.wait_for_line("child")
    grandchild = int(child.log.read_text().split()[1])
    child.stop()
    assert wait_for(lambda: not is_alive(grandchild))


def test_a_free_port_is_none_that_an_outgoing_connection_can_take() -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", free_port()))
    assert all(10_000 <= free_port() < 32_000 for _ in range(20))


def test_waiting_for_an_answer_ends_when_the_server_says_200(run: Run) -> None:
    port = free_port()
    child = run(WEB, str(port))
    child.wait_for_answer(f"http://127.0.0.1:{port}/health")
    assert not answers(f"http://127.0.0.1:{port}/elsewhere")


def test_waiting_for_a_child_that_ended_says_how_it_ended_and_what_it_said(run: Run) -> None:
    child = run("import sys; sys.exit('the reason')")
    with pytest.raises(ProcessFailed, match=r"(?s)child ended with code 1.*the reason"):
        child.wait_for_line("never printed", seconds=30)


def test_waiting_too_long_says_what_was_awaited(run: Run) -> None:
    child = run(SLEEPS)
    with pytest.raises(ProcessFailed, match=r"did not print 'never printed' within 0\.1 s"):
        child.wait_for_line("never printed", seconds=0.1)


def test_output_is_shown_and_kept(run: Run) -> None:
    shown: list[str] = []
    child = run("print('one'); print('two')", echo=shown.append)
    assert wait_for(lambda: shown == ["one", "two"])
    assert child.tail() == "one\ntwo"


def test_a_stack_finds_who_died_and_stops_the_rest(tmp_path: Path) -> None:
    with Stack() as stack:
        lives = stack.start(Process("lives", [sys.executable, "-c", SLEEPS], log=tmp_path / "a"))
        dies = stack.start(
            Process("dies", [sys.executable, "-c", "raise SystemExit(3)"], log=tmp_path / "b")
        )
        assert wait_for(lambda: not dies.running)
        assert stack.first_dead() is dies
        assert "dies ended with code 3" in dies.obituary()
    assert not lives.running


STARTER = """
import sys, time
from pathlib import Path
from local.processes import Process
for number, program in enumerate(sys.argv[2:]):
    child = Process(f"child{number}", [sys.executable, "-c", program], log=Path(sys.argv[1], f"{number}.log"))
    child.start()
    child.wait_for_line("a")
    print(child.pid, flush=True)
print("ready", flush=True)
time.sleep(60)
"""


def test_children_end_even_when_their_starter_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", STARTER, str(tmp_path), SLEEPS, DEAF]
    starter = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert starter.stdout is not None
    lines = [line.strip() for line in iter(starter.stdout.readline, "ready\n")]
    children = [int(line) for line in lines]
    assert len(children) == 2
    assert all(is_alive(child) for child in children)
    os.kill(starter.pid, signal.SIGKILL)
    starter.wait()
    starter.stdout.close()
    assert wait_for(lambda: not any(is_alive(child) for child in children))
