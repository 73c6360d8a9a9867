"""rasa-sdk's own server finds the actions, should anybody want to look at them there."""

import json
import os
import sys
from pathlib import Path

import pytest
import urllib3

from bot.actions import ACTIONS
from local.processes import Process, free_port
from tests.house.sources import ROOT


@pytest.mark.slow
def test_rasa_sdk_serves_every_action(tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "rasa_sdk", "--actions", "bot.actions", "-p", str(port)]
    environ = {**os.environ, "SANIC_HOST": "127.0.0.1", "PYTHONPATH": str(ROOT)}
    log = tmp_path / "rasa_sdk.log"
    with Process("rasa_sdk", command, log=log, environ=environ, directory=ROOT) as server:
        url = f"http://127.0.0.1:{port}"
        server.wait_for_answer(f"{url}/health", 60)
        found = json.loads(urllib3.request("GET", f"{url}/actions").data)
    names = {one["name"] for one in found}
    assert {action().name() for action in ACTIONS} <= names
