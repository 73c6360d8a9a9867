"""The API of payment links: its scope, what it answers, what is no link."""

import pytest
from flask import Flask

from tests.accounts.samples import Desk
from tests.webhooks.conftest import Call, problem_of
from webhooks.keys import make_key


def with_scope(desk: Desk, *scopes: str) -> dict[str, str]:
    with desk.database.write() as session:
        key = make_key(session, "links page", list(scopes), desk.now, desk.lookup)
    return {"Authorization": f"Bearer {key}"}


@pytest.mark.parametrize("path", ["/payment-links/redeem", "/payment-links/events"])
def test_links_need_a_scope_of_their_own(call: Call, path: str) -> None:
    problem_of(call("POST", path, {"token": "abc"}), 403)


def test_an_unknown_token_is_not_found(call: Call, desk: Desk) -> None:
    headers = with_scope(desk, "links:use")
    problem_of(call("POST", "/payment-links/redeem", {"token": "a" * 24}, headers=headers), 404)
    event = {"token": "a" * 24, "event": "paid"}
    problem_of(call("POST", "/payment-links/events", event, headers=headers), 404)


@pytest.mark.parametrize(
    "body",
    [{}, {"token": ""}, {"token": "x" * 65}, {"token": "abc", "event": "lost"}, [], "abc"],
)
def test_what_is_no_event_is_refused_by_field(
    call: Call, desk: Desk, api: Flask, body: object
) -> None:
    del api
    headers = with_scope(desk, "links:use")
    answer = call("POST", "/payment-links/events", body, headers=headers)
    assert answer.status_code in (400, 422)
    assert "abc" not in answer.get_data(as_text=True)
