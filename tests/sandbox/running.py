"""The sandbox as a process of its own, and Twilio's client pointed at it."""

import json
import logging
import os
import subprocess
import sys
import urllib.error
import urllib.request
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from signal import SIGKILL
from typing import Any, cast
from urllib.parse import urlencode, urlsplit

from twilio.http.http_client import TwilioHttpClient  # type: ignore[import-untyped, unused-ignore]
from twilio.rest import Client  # type: ignore[import-untyped, unused-ignore]

from tests.sandbox.receiver import SHARED_KEY, TOKEN, Receiver

ROOT = Path(__file__).parents[2]
LEASH = str(ROOT / "local" / "leash.py")
SANDBOX = (sys.executable, "-m", "sandbox")
ACCOUNT = "AC" + "1" * 32
API_KEY, API_SECRET = "SK" + "2" * 32, "api-secret"
SERVICE = "MG" + "3" * 32
OURS = "+12025550199"
DANA = "+12025550101"
MESSAGES = f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json"

# The client writes the numbers it lists to its log, where they may not be.
QUIET = logging.getLogger("twilio.http_client.quiet")
QUIET.setLevel(logging.WARNING)


def basic(user: str, secret: str) -> dict[str, str]:
    """The header of basic authentication."""
    return {"Authorization": "Basic " + b64encode(f"{user}:{secret}".encode()).decode()}


class SandboxHttpClient(TwilioHttpClient):  # type: ignore[misc, unused-ignore]
    """Twilio's own client with another origin."""

    def __init__(self, origin: str, timeout: float) -> None:
        super().__init__(timeout=timeout, logger=QUIET)
        self.origin = origin

    def request(self, method: str, url: str, *rest: Any, **more: Any) -> Any:
        parts = urlsplit(url)
        there = self.origin + url.removeprefix(f"{parts.scheme}://{parts.netloc}")
        return super().request(method, there, *rest, **more)


@dataclass
class Answer:
    """What the sandbox answered a bare HTTP request."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class RunningSandbox:
    """A sandbox that runs, with shorthands for its paths."""

    process: subprocess.Popen[str]
    origin: str
    journal: Path

    def client(self, user: str = ACCOUNT, secret: str = TOKEN, timeout: float = 10.0) -> Any:
        return Client(user, secret, ACCOUNT, http_client=SandboxHttpClient(self.origin, timeout))

    def call(
        self,
        method: str,
        path: str,
        *,
        form: Mapping[str, str] | None = None,
        data: Any = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """A bare HTTP request, with a form or with JSON."""
        body = urlencode(form).encode() if form else None
        if data is not None:
            body = json.dumps(data).encode()
        request = urllib.request.Request(
            self.origin + path, body, dict(headers or {}), method=method
        )
        try:
            with urllib.request.urlopen(request, timeout=40) as answer:
                return Answer(answer.status, dict(answer.headers), answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, dict(error.headers), error.read())

    def text(self, body: str, sender: str = DANA, **more: Any) -> dict[str, Any]:
        """A borrower sends a text; gives the sandbox's answer."""
        wanted = {"from": sender, "body": body, **more}
        return cast(dict[str, Any], self.call("POST", "/sandbox/texts", data=wanted).json)

    def fault(self, on: str, kind: str, **more: Any) -> None:
        answer = self.call("POST", "/sandbox/faults", data={"on": on, "kind": kind, **more})
        assert answer.status == 201, answer.body

    def texts(self, **query: Any) -> dict[str, Any]:
        answer = self.call("GET", f"/sandbox/texts?{urlencode(query, doseq=True)}")
        return cast(dict[str, Any], answer.json)

    def state(self) -> dict[str, Any]:
        return cast(dict[str, Any], self.call("GET", "/sandbox/state").json)

    def entries(self, event: str) -> list[dict[str, Any]]:
        """The journal's lines about an event since the last reset."""
        lines = [json.loads(line) for line in self.journal.read_text().splitlines()]
        resets = [place for place, line in enumerate(lines) if line["event"] == "reset"]
        return [line for line in lines[(resets or [-1])[-1] + 1 :] if line["event"] == event]

    def stop(self) -> int:
        self.process.terminate()
        self.process.communicate(timeout=20)
        return self.process.returncode


def start(receiver: Receiver, directory: Path, **settings: str) -> RunningSandbox:
    """Start `python -m sandbox` on a port the system chooses."""
    journal = directory / "journal.jsonl"
    ours = {
        "SANDBOX_PORT": "0",
        "SANDBOX_RECEIPT_DELAY": "0",
        "SANDBOX_JOURNAL": str(journal),
        "PUBLIC_BASE_URL": receiver.origin,
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKENS": f"{TOKEN},second-token",
        "TWILIO_API_KEY": API_KEY,
        "TWILIO_API_SECRET": API_SECRET,
        "TWILIO_FROM_NUMBERS": OURS,
        "TWILIO_MESSAGING_SERVICE_SID": SERVICE,
        "TWILIO_SHARED_KEYS": "=".join(SHARED_KEY),
    }
    environ = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    process = subprocess.Popen(
        # Should the tests be killed, the kernel ends the sandbox too.
        [sys.executable, LEASH, str(os.getpid()), str(int(SIGKILL)), "-", *SANDBOX],
        cwd=ROOT,
        env={**environ, **ours, **settings},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    line = process.stdout.readline()
    assert line, "the sandbox did not start"
    return RunningSandbox(process, line.split()[-1], journal)
