"""A terminal beside the house: ``flask --app app`` in a process of its own, started once.

    python -m tests.journeys.terminal

Each line on standard input is a command as JSON; its exit code and output come back on a line.
Starting Python anew for each command would take most of a journey's time.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]


class Terminal:
    """Types commands with the environment of a house."""

    def __init__(self, environ: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.journeys.terminal"],
            cwd=ROOT,
            env=dict(environ),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def type(self, words: tuple[str, ...], given: str | None) -> tuple[int, str]:
        """The exit code and the output of a command; ``given`` is its standard input."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([words, given]) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, "the terminal ended"
        code, output = json.loads(line)
        return code, output

    def close(self) -> None:
        """Leave it: without input it ends."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(20)
        self._process.stdout.close()


def main() -> None:
    """Run commands until there are no more."""
    from app import create_app

    app = create_app()
    for line in sys.stdin:
        words, given = json.loads(line)
        with app.app_context():
            done = app.test_cli_runner().invoke(args=words, input=given)
        unforeseen = "" if isinstance(done.exception, SystemExit) else repr(done.exception or "")
        print(json.dumps([done.exit_code, done.output + unforeseen.strip("'")]), flush=True)


if __name__ == "__main__":
    main()
