"""The Procfile's lines become commands of the Python that runs us."""

import sys
from pathlib import Path

import pytest

from local.procfile import read


def test_programs_run_with_this_python(tmp_path: Path) -> None:
    path = tmp_path / "Procfile"
    path.write_text(
        'web: gunicorn "app:create_app()" --threads 8\n\n# note\nworker: python worker.py\n'
    )
    assert read(path) == {
        "web": [sys.executable, "-m", "gunicorn", "app:create_app()", "--threads", "8"],
        "worker": [sys.executable, "worker.py"],
    }


def test_a_line_that_names_no_process_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "Procfile"
    path.write_text("python worker.py\n")
    with pytest.raises(ValueError, match="should be 'name: command'"):
        read(path)


def test_ours_has_every_process_a_host_starts() -> None:
    assert read().keys() == {"web", "worker", "scheduler", "release"}
