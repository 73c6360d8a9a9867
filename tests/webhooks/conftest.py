"""The lender's API in a Flask app of its own, a key for it, and a way to call it."""

import json
from collections.abc import Callable, Iterator
from datetime import datetime
from types import SimpleNamespace
from typing import Any

import pytest
import time_machine
from flask import Flask
from sqlalchemy import func, select
from werkzeug.test import TestResponse

from config import Settings
from crypto import LookupKey, Vault
from models.database import Database
from tests.accounts.samples import Desk
from webhooks.errors import handle_errors
from webhooks.keys import make_key
from webhooks.lender import lender_api

Call = Callable[..., TestResponse]


@pytest.fixture
def desk(database: Database, vault: Vault, lookup: LookupKey, now: datetime) -> Iterator[Desk]:
    """An empty database with its keys; business time stands still."""
    with time_machine.travel(now, tick=False):
        yield Desk(database, vault, lookup, now)


@pytest.fixture
def api(desk: Desk, make_settings: Callable[[], Settings]) -> Flask:
    """An app with nothing but the lender's API."""
    app = Flask("api")
    app.extensions["loanline"] = SimpleNamespace(
        settings=make_settings(), database=desk.database, vault=desk.vault, lookup=desk.lookup
    )
    app.register_blueprint(lender_api)
    handle_errors(app)
    return app


@pytest.fixture
def api_key(desk: Desk) -> str:
    """A key with both scopes of the API."""
    with desk.database.write() as session:
        scopes = ["accounts:write", "payments:write"]
        return make_key(session, "core system", scopes, desk.now, desk.lookup)


@pytest.fixture
def call(api: Flask, api_key: str) -> Call:
    """Call the API with a good key; keyword arguments go to the test client."""

    def send(method: str, path: str, body: Any = None, **more: Any) -> TestResponse:
        headers = {"Authorization": f"Bearer {api_key}"}
        more = {"headers": headers, "content_type": "application/json"} | more
        data = body if isinstance(body, str | bytes) else json.dumps(body)
        return api.test_client().open(f"/api/v1{path}", method=method, data=data, **more)

    return send


def problem_of(answer: TestResponse, status: int) -> dict[str, Any]:
    """The body of a problem with this status."""
    assert answer.status_code == status
    assert answer.content_type == "application/problem+json"
    body: dict[str, Any] = json.loads(answer.data)
    assert body["status"] == status
    assert body["title"]
    return body


def count(desk: Desk, table: Any) -> int:
    """How many rows a table has."""
    with desk.database.read() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0
