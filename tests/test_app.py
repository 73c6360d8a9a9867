"""The web process: light, closed to the curious, and plain about wrong settings."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from app import create_app
from tests.conftest import MakeSettings, environment

ROOT = Path(__file__).parents[1]
HEAVY = (
    "apprise",
    "numpy",
    "rasa_sdk",
    "sanic",
    "sklearn",
    "phonenumbers.data",
    "phonenumbers.geodata",
    "twilio.rest",
    "intents.model",
    "bot.actions",
    "bot.dialogue.runner",
)
_LOADED = """
import json, sys
from app import create_app
app = create_app()
client = app.test_client()
answers = [client.get("/health/live").status_code, client.post("/webhooks/twilio/inbound").status_code]
print(json.dumps([answers, sorted(sys.modules)]))
"""


@pytest.fixture
def app(make_settings: MakeSettings, sqlite_url: str) -> Iterator[Flask]:
    made = create_app(make_settings(database_url=sqlite_url))
    yield made
    made.extensions["loanline"].close()


def run(tmp_path: Path, *command: str, **environ: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=environment(tmp_path) | environ,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_web_process_loads_no_model_no_dialogue_and_no_carrier(tmp_path: Path) -> None:
    done = run(tmp_path, "-c", _LOADED)
    assert done.returncode == 0, done.stderr
    answers, loaded = json.loads(done.stdout)
    assert answers == [200, 415]
    assert [name for name in loaded if name.startswith(HEAVY)] == []


def test_wrong_settings_end_a_command_with_a_list_and_no_traceback(tmp_path: Path) -> None:
    done = run(tmp_path, "-m", "flask", "--app", "app", "release", PORT="none", CLOCK="noon")
    assert done.returncode == 1
    assert "  CLOCK should be an ISO time" in done.stderr
    assert "  PORT should be a number" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "path", ["/health/live", "/nothing", "/webhooks/nothing", "/api/v1/nothing"]
)
def test_every_answer_forbids_sniffing_storing_and_framing(app: Flask, path: str) -> None:
    headers = app.test_client().get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Content-Security-Policy"] == "default-src 'none'"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/nothing", "text/plain"),
        ("/webhooks/nothing", "text/xml"),
        ("/api/v1/nothing", "application/problem+json"),
    ],
)
def test_an_error_has_the_form_that_its_caller_reads(app: Flask, path: str, kind: str) -> None:
    answer = app.test_client().get(path)
    assert (answer.status_code, answer.mimetype) == (404, kind)


def test_what_nobody_foresaw_is_answered_without_its_words(app: Flask) -> None:
    def fails() -> str:
        raise RuntimeError("Dana Whitfield")

    app.add_url_rule("/webhooks/fails", view_func=fails)
    answer = app.test_client().get("/webhooks/fails")
    assert (answer.status_code, answer.mimetype) == (500, "text/xml")
    assert "Dana" not in answer.text
