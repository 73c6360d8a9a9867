"""The whole house as separate processes: carrier, Redis, web, worker, scheduler, on a database.

A journey talks to it as a borrower does (``phone``), as the core system does (``api``), as staff
do (``command``), and as the carrier does when something goes wrong (``goes_wrong``).
"""

import json
import os
import secrets
import sys
import time
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Any, Final, Self

import urllib3
from sqlalchemy import exists, select
from twilio.request_validator import (  # type: ignore[import-untyped, unused-ignore]
    RequestValidator,
)

import config
from clock import real_now
from config import Settings
from crypto import LookupKey
from local import procfile
from local.processes import Process, Stack, free_port
from local.redis import LocalRedis
from models.database import Database
from models.operations import ClockOffset
from models.threads import Thread
from tests.journeys.leaks import leaks_in
from tests.journeys.people import Person, documents, person
from tests.journeys.phone import Phone
from tests.journeys.terminal import Terminal
from webhooks.keys import SCOPES, make_key

ROOT: Final = Path(__file__).parents[2]
OURS: Final = "+12025550199"
_LETTING_GO: Final = 2.0
"""Seconds: a thread whose worker died is leased for longer, and nobody waits for that."""
MONDAY: Final = "2026-11-23T15:00:00+00:00"
"""Ten in the morning in New York, on a working day."""

# What a process waits for is made short, so that a journey is too.
QUICK: Final = {
    "SWEEP_SECONDS": "0.2",
    "SETTLE_AFTER": "1,2,3",
    "LEASE_SECONDS": "3",
    "CATCH_UP_SECONDS": "1",
    "CARRIER_TIMEOUT": "1",
    "WORKER_THREADS": "4",
    "SANDBOX_RECEIPT_DELAY": "0",
}
_PATIENCE: Final = 60.0


@dataclass(frozen=True)
class Answer:
    """What an HTTP call got."""

    status: int
    type: str
    body: str

    def json(self) -> Any:
        return json.loads(self.body)


class Desk:
    """A running house; ``settings`` are names of the environment with their text."""

    def __init__(self, folder: Path, database_url: str, **settings: str) -> None:
        self.folder = folder
        self.redis = LocalRedis(folder)
        self.url = f"http://127.0.0.1:{free_port()}"
        self.carrier_url = f"http://127.0.0.1:{free_port()}"
        self.environ = self._environment(database_url) | QUICK | settings
        self.http = urllib3.PoolManager(maxsize=64, timeout=40, retries=False)
        self.words: set[str] = set()
        """Whatever was said and heard: none of it may be found in a log."""
        self._stack = Stack()
        self._unknown = 0
        self._at_terminal = Lock()
        self._api_key = ""

    def _environment(self, database_url: str) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        return kept | {
            "LOANLINE_ENV": "test",
            "LOCAL_DIR": str(self.folder),
            "DATABASE_URL": database_url,
            "REDIS_URL": self.redis.url,
            "PORT": self.url.rpartition(":")[2],
            "SANDBOX_PORT": self.carrier_url.rpartition(":")[2],
            "PUBLIC_BASE_URL": self.url,
            "TWILIO_FROM_NUMBERS": OURS,
            "CLOCK": MONDAY,
            "WEB_CONCURRENCY": "2",
            "PYTHONUNBUFFERED": "1",
        }

    # --- Opening and closing ---------------------------------------------------------------

    def __enter__(self) -> Self:
        try:
            self._open()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _open(self) -> None:
        self.redis.start()
        self._terminal = Terminal(self.environ)
        self.command("release")
        agreed = config.load(self.environ)
        self.environ |= {
            "TWILIO_ACCOUNT_SID": agreed.twilio_account_sid,
            "TWILIO_API_KEY": agreed.twilio_api_key,
            "TWILIO_API_SECRET": agreed.twilio_api_secret,
            "TWILIO_AUTH_TOKENS": ",".join(agreed.twilio_auth_tokens),
        }
        self.carrier = self._start("sandbox", [sys.executable, "-m", "sandbox"])
        self.web = self._start("web", [*procfile.read()["web"], "--bind", self._bind])
        self.worker = self._start("worker", procfile.read()["worker"])
        self.scheduler = self._start("scheduler", procfile.read()["scheduler"])
        self.carrier.wait_for_answer(f"{self.carrier_url}/", _PATIENCE)
        self.web.wait_for_answer(f"{self.url}/health/ready", _PATIENCE)
        self.worker.wait_for_line("The worker is ready", _PATIENCE)
        self.scheduler.wait_for_line("The scheduler is ready", _PATIENCE)
        self._open_accounts()

    def _open_accounts(self) -> None:
        """As the core system does it: with a key of its own, in one call."""
        with self.database.write() as session:
            self._api_key = make_key(session, "core", SCOPES, real_now(), self.lookup)
        taken = self.api("POST", "/api/v1/accounts", list(documents().values()))
        assert (taken.status, taken.json()["created"]) == (200, len(documents())), taken

    @property
    def _bind(self) -> str:
        return self.url.removeprefix("http://")

    def _start(self, name: str, command: list[str]) -> Process:
        log = self.folder / "logs" / f"{name}.log"
        return self._stack.start(
            Process(name, command, log=log, environ=self.environ, directory=ROOT)
        )

    def restart(self, process: Process, line: str) -> Process:
        """Start a stopped process anew, under a log of its own; back when it says ``line``."""
        self._stack.processes.remove(process)
        again = self._start(f"{process.name}+", process._command)
        again.wait_for_line(line, _PATIENCE)
        return again

    def close(self) -> None:
        self.http.clear()
        if "database" in self.__dict__:
            self.database.close()
        if "_terminal" in self.__dict__:
            self._terminal.close()
        self._stack.stop()
        self.redis.stop()

    def leaks(self) -> list[str]:
        """What the logs of the product's processes hold that they must not (rule ID-08)."""
        logs = [path for path in (self.folder / "logs").glob("*.log") if path.stem != "sandbox"]
        assert len(logs) >= 4
        return [
            f"{path.name}: {leak}"
            for path in logs
            for leak in leaks_in(path.read_text(errors="replace"), self.words)
        ]

    # --- Those who talk to it --------------------------------------------------------------

    def phone(self, number: str) -> Phone:
        """Somebody's phone; what was on it before is not heard again."""
        return Phone(self, number)

    def phone_of(self, name: str) -> Phone:
        """The phone of a borrower in ``accounts.yaml``."""
        return Phone(self, self.person(name).number)

    def person(self, name: str) -> Person:
        found = person(name)
        self.words.add(found.name)
        return found

    def unknown_phone(self) -> Phone:
        """A phone that is in no account and that no other journey uses."""
        self._unknown += 1
        area, line = divmod(self._unknown, 100)
        return Phone(self, f"+1{303 + area}55501{line:02d}")

    def api(self, method: str, path: str, content: Any) -> Answer:
        """A call by the lender's core system."""
        headers = {
            "Authorization": f"Bearer {self._api_key}",
            "Content-Type": "application/json",
        }
        return self.call(method, path, body=json.dumps(content).encode(), headers=headers)

    def call(self, method: str, path: str, **how: Any) -> Answer:
        """A bare HTTP call to the web process, which may hang up after it."""
        headers = {**how.pop("headers", {}), "Connection": "close"}
        got = self.http.request(method, self.url + path, headers=headers, **how)
        return Answer(got.status, got.headers.get("Content-Type", ""), got.data.decode())

    def at_carrier(self, method: str, path: str, content: Any = None) -> Any:
        """A call to the sandbox's own paths."""
        body = None if content is None else json.dumps(content).encode()
        got = self.http.request(method, f"{self.carrier_url}/sandbox/{path}", body=body)
        assert got.status < 300, got.data.decode()
        return json.loads(got.data)

    def goes_wrong(self, on: str, kind: str, **how: Any) -> None:
        """What goes wrong at the carrier next."""
        self.at_carrier("POST", "faults", {"on": on, "kind": kind, **how})

    def carrier_form(self, sender: str, body: str) -> dict[str, str]:
        """What the carrier posts of a text, in short."""
        sid = "SM" + secrets.token_hex(16)
        account = self.settings.twilio_account_sid
        return {"MessageSid": sid, "AccountSid": account, "From": sender, "To": OURS, "Body": body}

    def signed(self, path: str, form: dict[str, str]) -> Answer:
        """A form posted with the carrier's signature."""
        validator = RequestValidator(self.settings.twilio_auth_tokens[0])
        headers = {"X-Twilio-Signature": validator.compute_signature(self.url + path, form)}
        return self.call("POST", path, fields=form, encode_multipart=False, headers=headers)

    def command(self, *words: str, fails: bool = False, given: str | None = None) -> str:
        """What ``flask --app app`` prints for a command, which must succeed unless ``fails``."""
        code, output = self.types(*words, given=given)
        assert (code != 0) == fails, output
        return output

    def types(self, *words: str, given: str | None = None) -> tuple[int, str]:
        """A command's exit code and output. There is one terminal, where one waits for another."""
        with self._at_terminal:
            return self._terminal.type(words, given)

    def let_pass(self, duration: timedelta) -> None:
        """Move everybody's clock on, as ``clock advance`` does.

        A worker that is about to let a thread go would take its next text by the clock of before.
        """
        until = time.monotonic() + _LETTING_GO
        while self._is_leased() and time.monotonic() < until:
            time.sleep(0.02)
        with self.database.write() as session:
            row = session.get_one(ClockOffset, 1, with_for_update=True)
            row.seconds += duration.total_seconds()

    def _is_leased(self) -> bool:
        with self.database.read() as session:
            return bool(session.scalar(select(exists().where(Thread.lease_until > real_now()))))

    def offset(self) -> timedelta:
        """How far business time is from real time in this house."""
        with self.database.read() as session:
            return timedelta(seconds=session.get_one(ClockOffset, 1).seconds)

    # --- Looking into the database ---------------------------------------------------------

    @cached_property
    def settings(self) -> Settings:
        return config.load(self.environ)

    @cached_property
    def database(self) -> Database:
        return Database(self.settings)

    @cached_property
    def lookup(self) -> LookupKey:
        return LookupKey(self.settings.lookup_key)
