"""Tiny programs in the place of the product's, for trying the runner.

    python -m tests.local.stand_ins plan DIRECTORY PORT SANDBOX_PORT [FLAW]

runs a plan of stand-ins, as ``python -m local`` runs the real one; ``web PORT`` and ``idle`` are
the stand-ins. A flaw: ``bad-release``, ``dying-worker``, ``deaf-worker``, ``both``.
"""

import http.server
import os
import signal
import sys
import time
from pathlib import Path

from local.runner import Plan, Program, run


class Answers(http.server.BaseHTTPRequestHandler):
    """Answers every path with 200."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()


def serve(port: int) -> None:
    http.server.HTTPServer(("127.0.0.1", port), Answers).serve_forever()


def idle(how: str) -> None:
    """Wait to be ended: at once on the signal, never (deaf), or soon by itself (dying)."""
    if how == "deaf":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    print(f"{how} with redis {'REDIS_URL' in os.environ}", flush=True)
    if how == "dying":
        time.sleep(0.5)
        sys.exit("the last words of the worker")
    time.sleep(120)


def stand_in(name: str, *arguments: str, **ready: str) -> Program:
    command = [sys.executable, "-m", "tests.local.stand_ins", *arguments]
    return Program(name, command, **ready)  # type: ignore[arg-type]


def make_plan(directory: Path, port: int, sandbox_port: int, flaw: str) -> Plan:
    workers = {"dying-worker": ["dying"], "deaf-worker": ["deaf"], "both": ["dying", "deaf"]}
    release = "exit(3)" if flaw == "bad-release" else "print('migrated')"
    web, sandbox = f"http://127.0.0.1:{port}/", f"http://127.0.0.1:{sandbox_port}/"
    return Plan(
        directory=directory,
        ports={"PORT": port, "SANDBOX_PORT": sandbox_port},
        first=[Program("release", [sys.executable, "-c", release])],
        carrier=[stand_in("sandbox", "web", str(sandbox_port), answers_at=sandbox)],
        product=[
            stand_in("web", "web", str(port), answers_at=web),
            *(stand_in(how, "idle", how, says="with redis") for how in workers.get(flaw, ["idle"])),
        ],
        greeting=lambda: "all is up",
        patience=1.5,
    )


def main(arguments: list[str]) -> None:
    match arguments:
        case ["plan", directory, port, sandbox_port, *flaw]:
            plan = make_plan(Path(directory), int(port), int(sandbox_port), "".join(flaw))
            sys.exit(run(plan))
        case ["web", port]:
            serve(int(port))
        case ["idle", how]:
            idle(how)


if __name__ == "__main__":
    main(sys.argv[1:])
