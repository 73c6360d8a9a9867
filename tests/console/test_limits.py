"""Tries are counted together, whichever process of the web server they come to."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.conftest import environment

ROOT: Final = Path(__file__).parents[2]
_PROCESS: Final = """
import os, re
import config
from app import create_app
client = create_app(config.load(os.environ)).test_client()
page = client.get("/console/sign-in").text
token = re.search(r'name="csrf_token" value="([^"]+)"', page)[1]
form = {"csrf_token": token, "email": "who@lender.example", "password": "no"}
for _ in range(12):
    print(client.post("/console/sign-in", data=form).status_code)
"""


def tries(folder: Path, **settings: str) -> list[str]:
    """What twelve tries to sign in come to, in a process of their own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    done = subprocess.run(
        [sys.executable, "-c", _PROCESS],
        env=kept | environment(folder) | settings,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_a_limit_holds_across_processes(sqlite_url: str, redis_url: str, tmp_path: Path) -> None:
    settings = {"DATABASE_URL": sqlite_url, "REDIS_URL": redis_url}
    assert tries(tmp_path, **settings) == ["401"] * 12
    assert tries(tmp_path, **settings) == ["401"] * 8 + ["429"] * 4
