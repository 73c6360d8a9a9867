"""A PostgreSQL of our own for tests: a temporary cluster that is gone when it stops.

Durability is switched off, since nothing in it outlives the run; only the benchmark keeps one,
which it can make again. It is reached through a socket only, so that no port is taken and nobody
else can connect.
"""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import Final, Self
from urllib.parse import quote

import psycopg

from local.processes import Process, ProcessFailed

_PREFIX: Final = "loanline-postgres-"
_OFF: Final = ("fsync", "full_page_writes", "synchronous_commit", "autovacuum")


class NoPostgres(Exception):
    """No server programs were found."""


def find_programs() -> Path:
    """The folder of ``initdb`` and ``postgres``: Debian's newest, else wherever the PATH says."""
    found = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3])
    )
    on_path = shutil.which("initdb")
    if not found and not on_path:
        raise NoPostgres("PostgreSQL was not found: install the package postgresql")
    return found[-1].parent if found else Path(str(on_path)).resolve().parent


def server_user() -> str | None:
    """Whom the server runs as: it refuses root, so ``postgres``, or ``nobody`` without that."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


class LocalPostgres:
    """A running cluster in a temporary folder; ``url(name)`` addresses one of its databases.

    ``durable`` waits for the disk at each commit, as a production server does; tests need not. With
    a folder in ``kept`` the cluster is found there, or made, and stays when it stops; ``buffers``
    is its ``shared_buffers``.
    """

    def __init__(
        self, *, durable: bool = False, kept: Path | None = None, buffers: str = "64MB"
    ) -> None:
        self._off = () if durable else _OFF
        self._buffers, self._kept = buffers, kept is not None
        self._programs = find_programs()
        self._user = server_user()
        _remove_orphans()
        self._folder = kept or Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
        self.process = Process(
            "postgres",
            [str(self._programs / "postgres"), *self._arguments()],
            log=self._folder / "log",
            directory=self._folder,
            user=self._user,
            stop_signal=signal.SIGINT,
            death_signal=signal.SIGQUIT,
        )

    def _arguments(self) -> list[str]:
        arguments = ["-D", str(self._folder / "data"), "-k", str(self._folder)]
        settings = ("listen_addresses=", "max_connections=200", f"shared_buffers={self._buffers}")
        for setting in settings:
            arguments += ["-c", setting]
        for setting in self._off:
            arguments += ["-c", f"{setting}=off"]
        return arguments

    def url(self, database: str = "postgres") -> str:
        """What ``DATABASE_URL`` should say to use ``database``."""
        return f"postgresql+psycopg://loanline@/{database}?host={quote(str(self._folder), safe='')}"

    def _create_cluster(self) -> None:
        command = [
            *(str(self._programs / "initdb"), "-D", str(self._folder / "data")),
            *("-U", "loanline", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"),
        ]
        if self._user:
            shutil.chown(self._folder, self._user)
        made = subprocess.run(  # noqa: S603 — the command is ours, no shell.
            command,
            user=self._user,
            group=pwd.getpwnam(self._user).pw_gid if self._user else None,
            extra_groups=[] if self._user else None,
            cwd=self._folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if made.returncode:
            raise ProcessFailed(f"initdb ended with code {made.returncode}:\n{made.stderr}")

    def _answers(self) -> bool:
        try:
            psycopg.connect(host=str(self._folder), user="loanline", dbname="postgres").close()
        except psycopg.OperationalError:
            return False
        return True

    def start(self) -> Self:
        """Make the cluster, start it and wait until it answers (about four seconds)."""
        try:
            if not (self._folder / "data" / "PG_VERSION").exists():
                self._create_cluster()
            self.process.start()
            self.process.wait_until(self._answers, 30, "did not answer")
        except BaseException:
            self.stop()
            raise
        return self

    def stop(self) -> None:
        """Stop it and remove everything it wrote, unless it is kept."""
        self.process.stop()
        if not self._kept:
            shutil.rmtree(self._folder, ignore_errors=True)

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()


def _remove_orphans() -> None:
    """Folders of runs that were killed before they could remove them."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        owner = folder.name.removeprefix(_PREFIX).partition("-")[0]
        if owner.isdigit() and not _is_alive(int(owner)):
            shutil.rmtree(folder, ignore_errors=True)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
