"""A PostgreSQL that can be killed, restarted, frozen, and cut off from its clients."""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

import psycopg

from local.postgres import LocalPostgres

_DATABASE: Final = "loanline"
_KEEPS_WHAT_IT_PROMISED: Final = ("synchronous_commit=on", "track_commit_timestamp=on")
"""A killed server must lose nothing that it had committed; and it tells when that was."""


class Cluster(LocalPostgres):
    """One database on a server of its own."""

    def _arguments(self) -> list[str]:
        extra = [word for setting in _KEEPS_WHAT_IT_PROMISED for word in ("-c", setting)]
        return [*super()._arguments(), *extra]

    def make_database(self) -> str:
        """Its URL; it is empty."""
        self._execute("postgres", f"CREATE DATABASE {_DATABASE}")
        return self.url(_DATABASE)

    def _execute(self, database: str, statement: str) -> list[tuple[object, ...]]:
        with psycopg.connect(
            self.url(database).replace("+psycopg", ""), autocommit=True
        ) as connection:
            found = connection.execute(statement.encode())
            return found.fetchall() if found.description else []

    # --- Going wrong --------------------------------------------------------------------------

    def drop_connections(self) -> int:
        """End every connection of the product's; how many there were."""
        ended = self._execute(
            "postgres",
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            f" WHERE datname = '{_DATABASE}' AND application_name = 'loanline'",
        )
        return len(ended)

    def kill_backend(self) -> None:
        """SIGKILL one connection's process: the server ends all others and recovers by itself."""
        rows = self._execute(
            "postgres",
            f"SELECT pid FROM pg_stat_activity WHERE datname = '{_DATABASE}' ORDER BY random()",
        )
        for (pid,) in rows[:1]:
            with suppress(ProcessLookupError):
                os.kill(int(str(pid)), signal.SIGKILL)

    def crash(self) -> None:
        """End at once, with everything that runs in it, as when the power fails."""
        family = self._family()
        for pid in family:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.process.kill()
        while any(Path(f"/proc/{pid}").exists() for pid in family[1:]):
            time.sleep(0.02)

    def recover(self) -> None:
        """Start again on what was written."""
        self.process.start()
        self.process.wait_until(self._answers, 60, "did not come back")

    def freeze(self) -> None:
        """Stand still: connections neither answer nor break, as behind a dead router."""
        for pid in self._family():
            os.kill(pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """Go on as if nothing had been."""
        for pid in self._family():
            os.kill(pid, signal.SIGCONT)

    def _family(self) -> list[int]:
        """The server and its children, oldest first."""
        pid = self.process.pid
        try:
            children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        except FileNotFoundError:
            children = []
        return [pid, *map(int, children)]
