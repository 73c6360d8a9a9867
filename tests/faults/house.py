"""The running house: sandbox, web, two workers, scheduler, PostgreSQL and Redis, all breakable."""

import os
import signal
import sys
import time
from collections.abc import Callable, Collection
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, Final, Self

import clock
import config
from accounts.document import read_document
from accounts.importer import import_documents
from accounts.lender import load_lender, seed_lender
from bot.wordings import ship
from config import Settings
from crypto import LookupKey, Vault
from local import procfile
from local.processes import Process, free_port
from local.redis import LocalRedis
from models.database import Database
from models.migrate import upgrade
from tests.faults.borrowers import OURS, Borrowers
from tests.faults.carrier import CarrierDesk
from tests.faults.checker import Violation
from tests.faults.cluster import Cluster
from tests.faults.evidence import read_journal
from tests.faults.killer import WORKS
from tests.faults.tickets import Fate, Tickets

ROOT: Final = Path(__file__).parents[2]
LEASE_SECONDS: Final = 3
_QUICK: Final = {
    "SETTLE_AFTER": "1,2,4",
    "LEASE_SECONDS": str(LEASE_SECONDS),
    "SWEEP_SECONDS": "0.2",
    "CATCH_UP_SECONDS": "2",
    "CARRIER_TIMEOUT": "1",
    "SANDBOX_RECEIPT_DELAY": "0.05",
}
_READY: Final = 120.0
_MOST_BORROWERS: Final = 900


class House:
    """Everything that runs, under one folder. Start and stop it from the main thread."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.borrowers = Borrowers(_MOST_BORROWERS)
        self.tickets = Tickets(folder / "tickets")
        self.cluster = Cluster()
        self.redis = LocalRedis(folder)
        self._port, self._carrier_port = free_port(), free_port()
        self.carrier = CarrierDesk(f"http://127.0.0.1:{self._carrier_port}")
        self.journal = folder / "journal.jsonl"
        self.complained: set[Violation] = set()
        """What was found wrong before, so that one fault fails one test."""
        self._running = ExitStack()
        self._frozen: dict[tuple[str, int], float] = {}

    # --- Opening and closing ------------------------------------------------------------------

    def __enter__(self) -> Self:
        with ExitStack() as opening:
            opening.enter_context(self.cluster)
            opening.enter_context(self.redis)
            self.environ = self._environment(self.cluster.make_database())
            self.settings: Settings = config.load(self.environ)
            self.database = Database(self.settings)
            opening.callback(self.database.close)
            self._fill()
            self._start_processes(opening)
            self._running = opening.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._running.close()

    def _environment(self, database_url: str) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
        given = {
            "LOANLINE_ENV": "test",
            "LOCAL_DIR": str(self.folder),
            "DATABASE_URL": database_url,
            "REDIS_URL": self.redis.url,
            "PORT": str(self._port),
            "SANDBOX_PORT": str(self._carrier_port),
            "SANDBOX_JOURNAL": str(self.journal),
            "PUBLIC_BASE_URL": f"http://127.0.0.1:{self._port}",
            "TWILIO_FROM_NUMBERS": OURS,
            "WEB_CONCURRENCY": "2",
            "PYTHONUNBUFFERED": "1",
        }
        agreed = config.load(kept | given | _QUICK)
        return (
            kept
            | given
            | _QUICK
            | {
                "TWILIO_ACCOUNT_SID": agreed.twilio_account_sid,
                "TWILIO_API_KEY": agreed.twilio_api_key,
                "TWILIO_API_SECRET": agreed.twilio_api_secret,
                "TWILIO_AUTH_TOKENS": ",".join(agreed.twilio_auth_tokens),
            }
        )

    def _fill(self) -> None:
        """Tables, wordings, the demo lender and the borrowers."""
        upgrade(self.settings)
        documents = [read_document(entry) for entry in self.borrowers.documents]
        with self.database.write() as session:
            ship(session, clock.now())
            assert self.settings.lender_config is not None
            seed_lender(session, load_lender(self.settings.lender_config), clock.now())
            import_documents(
                session, documents, now=clock.now(), vault=self.vault, lookup=self.lookup
            )

    def _start_processes(self, opening: ExitStack) -> None:
        killer = [sys.executable, "-m", "tests.faults.killer", str(self.folder)]
        bind = ["--bind", f"127.0.0.1:{self._port}"]
        gunicorn = procfile.read()["web"]
        arguments = gunicorn[gunicorn.index("gunicorn") + 1 :]
        self.sandbox = self._process("sandbox", [sys.executable, "-m", "sandbox"])
        self.web = self._process("web", [*killer, "web", *arguments, *bind])
        self.works = self._process("works", [*killer, "works"])
        for process in (self.sandbox, self.web, self.works):
            opening.callback(process.stop, 40)
            process.start()
        self.sandbox.wait_for_answer(f"http://127.0.0.1:{self._carrier_port}/", _READY)
        self.web.wait_for_answer(f"http://127.0.0.1:{self._port}/health/ready", _READY)
        self.works.wait_until(lambda: all(map(self._is_ready, WORKS)), _READY, "was not ready")

    def _process(self, name: str, command: list[str]) -> Process:
        log = self.folder / "logs" / f"{name}.log"
        return Process(name, command, log=log, environ=self.environ, directory=ROOT)

    def _is_ready(self, name: str) -> bool:
        log = self.folder / "logs" / f"{name}.log"
        return log.exists() and b" is ready" in log.read_bytes()

    # --- What it shares with its processes -----------------------------------------------------

    @property
    def vault(self) -> Vault:
        return Vault(self.settings.data_keys)

    @property
    def lookup(self) -> LookupKey:
        return LookupKey(self.settings.lookup_key)

    # --- Who runs in it -----------------------------------------------------------------------

    def pid(self, name: str) -> int:
        """The process of ``worker-1``, ``worker-2`` or ``scheduler`` at this moment."""
        return int((self.folder / "pids" / name).read_text())

    def web_workers(self) -> list[int]:
        """gunicorn's workers."""
        pid = self.web.pid
        return [int(pid) for pid in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    def runs(self, pid: int) -> bool:
        """Whether a process is there and no zombie."""
        try:
            return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
        except FileNotFoundError:
            return False

    def thaw(self, seconds: float) -> None:
        """Let go on whoever has been standing still at a step for at least so long."""
        for step, fate, pid in self.tickets.all_taken():
            since = self._frozen.setdefault((step, pid), time.monotonic())
            if fate == Fate.FREEZE and time.monotonic() - since >= seconds:
                self.strike(pid, signal.SIGCONT)

    def strike(self, pid: int, number: signal.Signals) -> None:
        """Send a process a signal, if it still runs."""
        with suppress(ProcessLookupError):
            os.kill(pid, number)

    def receipts_of(self, borrowers: Collection[str]) -> list[dict[str, Any]]:
        """The receipts that the sandbox posted for texts to some borrowers."""
        lines = read_journal(self.journal)
        return [line for line in lines if line["event"] == "receipt" and line["to"] in borrowers]

    def require_running(self) -> None:
        """``AssertionError`` where a process ended that nothing was done to."""
        for process in (self.sandbox, self.web, self.works):
            assert process.running, process.obituary()


def wait_for(condition: Callable[[], bool], seconds: float, what: str) -> None:
    """Look again and again; ``TimeoutError`` when it takes too long."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what}: not within {seconds:g} s")
        time.sleep(0.05)
