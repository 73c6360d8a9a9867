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


def run(url: str, action: str) -> tuple[int, list[str], list[str]]:
    """Have the server run an action as Rasa would: status, responses, events."""
    tracker = {
        "sender_id": "s",
        "slots": {},
        "latest_message": {"text": "balance", "intent": {"name": "check_balance"}},
        "events": [{"event": "slot", "name": "requested_slot", "value": "details"}],
        "paused": False,
        "active_loop": {},
    }
    call = {"next_action": action, "sender_id": "s", "tracker": tracker, "domain": {}}
    found = urllib3.request("POST", f"{url}/webhook", json=call)
    reply = json.loads(found.data)
    said = [one["response"] for one in reply["responses"]]
    return found.status, said, [one["event"] for one in reply["events"]]


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
        answers = {action().name(): run(url, action().name()) for action in ACTIONS}
    names = {one["name"] for one in found}
    assert {action().name() for action in ACTIONS} <= names
    # Without a turn of ours nothing is known of anybody: each says so and leaves nothing open.
    for name, (status, said, events) in answers.items():
        assert (status, said) == (200, ["utter_person_will_read"]), name
        assert events == ["active_loop", "slot"], name
