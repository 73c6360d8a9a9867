"""Whether the process lives, whether it can work, what waits, and for whom that is."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from flask import Flask

import clock
from app import create_app
from models.inbound import InboundState, InboundText
from models.tasks import open_task
from tests.conftest import MakeSettings
from webhooks.keys import make_key

PRODUCTION = {
    "loanline_env": "production",
    "public_base_url": "https://texts.example.com",
    "twilio_account_sid": "AC" + "1" * 32,
    "twilio_api_key": "SK" + "1" * 32,
    "twilio_api_secret": "invented-secret-of-tests",
    "twilio_auth_tokens": "invented-token-of-tests",
    "twilio_from_numbers": "+12025550199",
    "opt_out_reply_by": "app",
    "secret_key": "invented-secret-of-tests",
    "data_keys": "a2V5LW9mLXRoZS10ZXN0cy13aXRoLTMyLWJ5dGVzISE",
    "lookup_key": "a2V5LW9mLXRoZS10ZXN0cy13aXRoLTMyLWJ5dGVzISE",
    "lender_config": "local/demo/lender.yaml",
}


@pytest.fixture
def app(make_settings: MakeSettings, database_url: str) -> Iterator[Flask]:
    made = create_app(make_settings(database_url=database_url))
    yield made
    made.extensions["loanline"].close()


@pytest.fixture
def deployed(make_settings: MakeSettings, database_url: str) -> Iterator[Flask]:
    made = create_app(make_settings(database_url=database_url, **PRODUCTION))
    yield made
    made.extensions["loanline"].close()


def test_a_process_that_answers_lives(app: Flask) -> None:
    answer = app.test_client().get("/health/live")
    assert (answer.status_code, answer.json) == (200, {"status": "ok"})


def test_with_its_database_it_is_ready(app: Flask) -> None:
    answer = app.test_client().get("/health/ready")
    assert (answer.status_code, answer.json) == (200, {"status": "ok"})


def test_redis_may_be_away(make_settings: MakeSettings, sqlite_url: str) -> None:
    app = create_app(make_settings(database_url=sqlite_url, redis_url="redis://127.0.0.1:9"))
    assert app.test_client().get("/health/ready").status_code == 200
    app.extensions["loanline"].close()


@pytest.mark.parametrize(
    "url", ["sqlite:////nowhere/loanline.db", "postgresql://nobody@127.0.0.1:9/none"]
)
def test_without_its_database_it_lives_and_is_not_ready(
    make_settings: MakeSettings, url: str
) -> None:
    app = create_app(make_settings(database_url=url))
    client = app.test_client()
    answer = client.get("/health/ready")
    assert (answer.status_code, answer.json) == (503, {"status": "no database"})
    assert "127.0.0.1" not in answer.text
    assert client.get("/health/live").status_code == 200
    app.extensions["loanline"].close()


def test_what_waits_is_counted(app: Flask, now: datetime) -> None:
    with app.extensions["loanline"].database.write() as session:
        for place, state in enumerate((InboundState.UNREAD, InboundState.PARKED) * 2):
            session.add(
                InboundText(
                    provider="twilio",
                    provider_sid=f"SM{place}",
                    thread_id=app.extensions["loanline"].lookup.number_id("+12025550101"),
                    number_cipher=b"",
                    number_last4="0101",
                    recipient="+12025550199",
                    body="hello",
                    received_at=now,
                    state=state,
                )
            )
        open_task(session, kind="failed_send", subject="1", now=now, note="look")
    lines = app.test_client().get("/metrics").text.splitlines()
    assert 'loanline_inbound_texts{state="unread"} 2.0' in lines
    assert 'loanline_inbound_texts{state="parked"} 2.0' in lines
    assert 'loanline_outbound_texts{state="queued"} 0.0' in lines
    assert "loanline_staff_tasks_open 1.0" in lines
    assert not [line for line in lines if "0101" in line]


def test_in_production_the_counts_are_for_holders_of_a_key(deployed: Flask) -> None:
    services = deployed.extensions["loanline"]
    with services.database.write() as session:
        right = make_key(session, "right", ["metrics:read"], clock.now(), services.lookup)
        wrong = make_key(session, "wrong", ["accounts:write"], clock.now(), services.lookup)
    client = deployed.test_client()
    statuses = [
        client.get("/metrics", headers={"Authorization": f"Bearer {secret}"}).status_code
        for secret in (right, wrong, "ll_made_up", "")
    ]
    assert statuses == [200, 403, 403, 403]
    assert client.get("/metrics").status_code == 403
    assert client.get("/health/ready").status_code == 200
