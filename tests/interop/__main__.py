"""Our runner and Rasa's on the same conversations: every reply must be the same.

    python -m tests.interop [--python PYTHON] [--into FOLDER] [--only NAME ...]

Rasa 3.6 needs Python 3.10 and gets a virtual environment of its own; where that Python is not
found, nothing is compared and that is said.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import local_defaults
from intents.rasa_beside import PYTHON, RasaFailed, install, working
from tests.conversations.script import names
from tests.interop.comparing import compare, report
from tests.interop.project import Project, train, validate, write_project
from tests.interop.running import play_with_our_runner, play_with_rasa


def main(arguments: Sequence[str] | None = None) -> int:
    """0 where every reply is the same or the difference is known, 1 where not, 2 if Rasa fails."""
    parser = argparse.ArgumentParser(prog="python -m tests.interop", description=__doc__)
    parser.add_argument("--python", default=PYTHON, help="a Python 3.10; default: %(default)s")
    parser.add_argument("--into", type=Path, help="folder to keep Rasa in")
    parser.add_argument("--only", nargs="+", choices=names(), default=names(), metavar="NAME")
    asked = parser.parse_args(arguments)
    python = working(asked.python)
    if python is None:
        print("skipped: no Python 3.10")
        return 0
    into = asked.into or local_defaults.directory(os.environ) / "rasa"
    into.mkdir(parents=True, exist_ok=True)
    try:
        project = prepare(python, into.resolve())
    except RasaFailed as error:
        print(error, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="loanline-interop-") as folder:
        ours = play_with_our_runner(_made(Path(folder), "ours"), asked.only)
        print(f"our runner has answered {len(ours)} texts", flush=True)
        rasas = play_with_rasa(_made(Path(folder), "rasa"), project, asked.only)
    return report(compare(ours, rasas))


def prepare(python: str, into: Path) -> Project:
    """Rasa installed, and a model of our files as they are. Raises ``RasaFailed``."""
    project = write_project(into / "interop", install(python, into))
    if project.model.exists():
        print("Rasa holds a model of these files already", flush=True)
        return project
    validate(project)
    print("rasa data validate: our files hold together", flush=True)
    train(project)
    print("rasa train: they train, texts and rules", flush=True)
    return project


def _made(folder: Path, name: str) -> Path:
    made = folder / name
    made.mkdir()
    return made


if __name__ == "__main__":
    sys.exit(main())
