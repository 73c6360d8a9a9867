"""The house's processes as a host runs them, on ports and databases of their own."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg
import redis

import crypto
from local import procfile
from local.postgres import LocalPostgres
from local.processes import Process, Stack, free_port
from local.redis import LocalRedis

ROOT = Path(__file__).parent.parent
ACCOUNT_SID = "AC" + "0" * 31 + "2"
FROM_NUMBER = "+12025550198"


class House:
    """PostgreSQL, Redis, and whichever of the product's processes are started."""

    def __init__(self) -> None:
        self.directory = Path(tempfile.mkdtemp(prefix="loanline-bench-"))
        self.postgres = LocalPostgres(durable=True)
        self.redis = LocalRedis(self.directory)
        self.ports = {"web": free_port(), "bare": free_port(), "sandbox": free_port()}
        self._stack = Stack()
        self.processes: dict[str, Process] = {}

    def __enter__(self) -> Self:
        self.postgres.start()
        self._stack.start(self.redis.process)
        self.redis.process.wait_for_line("eady to accept")
        self.environ = {**os.environ, **self._settings()}
        command = procfile.read()["release"]
        subprocess.run(command, env=self.environ, cwd=ROOT, check=True, capture_output=True)
        return self

    def _settings(self) -> Mapping[str, str]:
        """Production settings: no development convenience is measured."""
        return {
            "LOANLINE_ENV": "production",
            "DATABASE_URL": self.postgres.url(),
            "REDIS_URL": self.redis.url,
            "PUBLIC_BASE_URL": f"http://127.0.0.1:{self.ports['web']}",
            "TWILIO_ACCOUNT_SID": ACCOUNT_SID,
            "TWILIO_API_KEY": "SK" + "0" * 31 + "2",
            "TWILIO_API_SECRET": crypto.new_key(),
            "TWILIO_AUTH_TOKENS": crypto.new_key(),
            "TWILIO_API_BASE_URL": f"http://127.0.0.1:{self.ports['sandbox']}",
            "TWILIO_FROM_NUMBERS": FROM_NUMBER,
            "OPT_OUT_REPLY_BY": "app",
            "SECRET_KEY": crypto.new_key(),
            "DATA_KEYS": crypto.new_key(),
            "LOOKUP_KEY": crypto.new_key(),
            "LENDER_CONFIG": str(ROOT / "local" / "demo" / "lender.yaml"),
            "PORT": str(self.ports["web"]),
            "WEB_CONCURRENCY": "2",
            "SANDBOX_PORT": str(self.ports["sandbox"]),
            "SANDBOX_RECEIPT_DELAY": "0.05",
        }

    def start(self, name: str, command: list[str], answers_at: str | None = None) -> Process:
        """Start one process and wait until it is ready."""
        process = Process(
            name,
            command,
            log=self.directory / "logs" / f"{name}.log",
            environ=self.environ,
            directory=ROOT,
        )
        self._stack.start(process)
        if answers_at:
            process.wait_for_answer(answers_at, 60)
        self.processes[name] = process
        return process

    def start_web(self) -> None:
        """The web process of the Procfile."""
        port = self.ports["web"]
        command = [*procfile.read()["web"], "--bind", f"127.0.0.1:{port}"]
        self.start("web", command, f"http://127.0.0.1:{port}/health/live")

    def start_bare(self) -> None:
        """The bare application under the same server with the same threads."""
        port = self.ports["bare"]
        command = [sys.executable, "-m", "gunicorn", "bench.bare_app:app", "--workers", "2"]
        command += ["--config", os.devnull]  # Not the product's hooks.
        command += ["--worker-class", "gthread", "--threads", "8", "--preload"]
        command += ["--no-control-socket", "--keep-alive", "95", "--bind", f"127.0.0.1:{port}"]
        self.start("bare", command, f"http://127.0.0.1:{port}/ready")

    def start_sandbox(self) -> None:
        """The stand-in carrier."""
        url = f"http://127.0.0.1:{self.ports['sandbox']}"
        self.start("sandbox", [sys.executable, "-m", "sandbox"], f"{url}/sandbox/state")

    def start_worker(self, name: str = "worker") -> None:
        """A worker of the Procfile."""
        self.start(name, procfile.read()["worker"]).wait_for_line("The worker is ready", 60)

    def clear(self) -> None:
        """Forget the texts of an earlier measurement, and the wakes for them."""
        with psycopg.connect(self.postgres.url().replace("+psycopg", "")) as connection:
            connection.execute("TRUNCATE inbound_texts CASCADE")
        redis.Redis.from_url(self.redis.url).flushall()

    def stop(self, *names: str) -> None:
        """Stop some of the processes."""
        for name in names:
            self.processes.pop(name).stop()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.stop()
        self.postgres.stop()
