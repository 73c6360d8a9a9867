"""A PostgreSQL of our own runs as nobody important, keeps no port open and is gone when it stops."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from local.postgres import LocalPostgres, NoPostgres, find_programs

pytestmark = pytest.mark.postgres


@pytest.fixture
def server(postgres_server: str) -> Iterator[LocalPostgres]:
    """Only where programs are installed: the run may use a server given by its URL."""
    try:
        find_programs()
    except NoPostgres as reason:
        pytest.skip(str(reason))
    with LocalPostgres() as started:
        yield started


def folder_of(server: LocalPostgres) -> Path:
    return server.process.log.parent


def test_it_speaks_utf8_and_listens_on_no_port(server: LocalPostgres) -> None:
    with psycopg.connect(server.url().replace("+psycopg", "")) as connection:
        assert connection.execute("SELECT '退订'").fetchone() == ("退订",)
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
        assert connection.execute("SHOW fsync").fetchone() == ("off",)


def test_nothing_is_left_when_it_stops(server: LocalPostgres) -> None:
    folder = folder_of(server)
    assert folder.is_dir()
    server.stop()
    assert not folder.exists()
    assert not server.process.running


@pytest.mark.skipif(os.geteuid() != 0, reason="only where root runs the tests")
def test_root_does_not_run_it_as_root(server: LocalPostgres) -> None:
    assert Path(f"/proc/{server.process.pid}").stat().st_uid != 0


ABANDON = """
import os
from local.postgres import LocalPostgres
server = LocalPostgres().start()
print(server.process.pid, server.process.log.parent, flush=True)
os.kill(os.getpid(), 9)
"""


def test_a_killed_run_leaves_no_server_and_the_next_one_removes_its_folder(
    postgres_server: str,
) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", ABANDON], stdout=subprocess.PIPE, text=True, check=False
    )
    pid, folder = killed.stdout.split()
    deadline = time.monotonic() + 30
    while Path(f"/proc/{pid}/fd").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not Path(f"/proc/{pid}/fd").exists()
    LocalPostgres().stop()
    assert not Path(folder).exists()
