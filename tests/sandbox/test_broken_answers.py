"""Every way an API call can go wrong, as Twilio's own client meets it."""

import json
import time
from typing import Any

import pytest
import requests
from twilio.base.exceptions import (  # type: ignore[import-untyped, unused-ignore]
    TwilioException,
    TwilioRestException,
    TwilioServiceException,
)

from tests.sandbox.receiver import TOKEN, Receiver
from tests.sandbox.running import ACCOUNT, DANA, MESSAGES, OURS, RunningSandbox, basic


def create(client: Any, **more: Any) -> Any:
    return client.messages.create(to=DANA, from_=OURS, body="Hi", **more)


def taken(sandbox: RunningSandbox) -> int:
    return sum(sandbox.state()["texts"].values())


@pytest.mark.parametrize("accepted", [False, True])
def test_a_call_that_hangs_runs_into_the_clients_limit(
    sandbox: RunningSandbox, product: Receiver, accepted: bool
) -> None:
    sandbox.fault("create", "timeout", seconds=4, accepted=accepted)
    with pytest.raises(requests.exceptions.ReadTimeout):
        create(sandbox.client(timeout=1), status_callback=product.callback())
    # A busy carrier may come to a call only after its caller has gone.
    until = time.monotonic() + 15
    while not sandbox.entries("create"):
        assert time.monotonic() < until
        time.sleep(0.05)
    assert taken(sandbox) == accepted
    [line] = sandbox.entries("create")
    assert (line["accepted"], line["fault"]) == (accepted, "timeout")
    if accepted:
        product.wait_for_statuses("sending", "sent", "delivered")


def test_a_call_that_hangs_is_dropped_without_an_answer_in_the_end(
    client: Any, sandbox: RunningSandbox
) -> None:
    sandbox.fault("create", "timeout", seconds=0.2)
    with pytest.raises(requests.exceptions.ConnectionError, match="without response"):
        create(client)


@pytest.mark.parametrize("accepted", [False, True])
def test_a_reset_is_a_reset_and_not_a_goodbye(
    client: Any, sandbox: RunningSandbox, accepted: bool
) -> None:
    sandbox.fault("create", "reset", accepted=accepted)
    with pytest.raises(requests.exceptions.ConnectionError, match="reset by peer"):
        create(client)
    assert taken(sandbox) == accepted


def test_broken_json_comes_with_a_text_that_was_taken(client: Any, sandbox: RunningSandbox) -> None:
    sandbox.fault("create", "bad_json")
    with pytest.raises(json.JSONDecodeError):
        create(client)
    assert taken(sandbox) == 1


@pytest.mark.parametrize(
    ("more", "status", "code"),
    [
        ({"status": 429, "retry_after": 2}, 429, 20429),
        ({"status": 500}, 500, 20500),
        ({"status": 500, "accepted": True}, 500, 20500),
        ({"status": 503}, 503, 503),
        ({"status": 503, "html": False}, 503, 20503),
        ({"status": 401}, 401, 20003),
    ],
)
def test_any_status_can_be_asked_for(
    client: Any, sandbox: RunningSandbox, more: dict[str, Any], status: int, code: int
) -> None:
    sandbox.fault("create", "status", **more)
    with pytest.raises(TwilioRestException) as refused:
        create(client)
    assert (refused.value.status, refused.value.code) == (status, code)
    assert taken(sandbox) == bool(more.get("accepted"))


def test_too_many_requests_says_when_to_come_back_and_503_is_a_page(
    sandbox: RunningSandbox,
) -> None:
    sandbox.fault("create", "status", status=429, retry_after=2)
    sandbox.fault("create", "status", status=503)
    form, headers = {"To": DANA, "From": OURS, "Body": "Hi"}, basic(ACCOUNT, TOKEN)
    assert sandbox.call("POST", MESSAGES, form=form, headers=headers).headers["Retry-After"] == "2"
    page = sandbox.call("POST", MESSAGES, form=form, headers=headers)
    assert page.headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize("code", [21610, 21211, 30034])
def test_a_code_can_be_asked_for(client: Any, sandbox: RunningSandbox, code: int) -> None:
    sandbox.fault("create", "error", code=code)
    with pytest.raises(TwilioRestException) as refused:
        create(client)
    assert (refused.value.status, refused.value.code) == (400, code)
    assert taken(sandbox) == 0
    [line] = sandbox.entries("create")
    assert (line["accepted"], line["code"], line["fault"]) == (False, code, "error")


def test_a_slow_call_is_right_in_the_end(client: Any, sandbox: RunningSandbox) -> None:
    sandbox.fault("create", "slow", seconds=0.3)
    start = time.monotonic()
    assert create(client).status == "queued"
    assert time.monotonic() - start >= 0.3


def test_the_newer_form_of_errors_is_another_exception(
    client: Any, sandbox: RunningSandbox
) -> None:
    sandbox.fault("create", "problem_json", code=21211)
    with pytest.raises(TwilioServiceException) as refused:
        create(client)
    assert (refused.value.status, refused.value.code) == (400, 21211)
    assert not isinstance(refused.value, TwilioRestException)


def test_a_list_and_a_fetch_can_fail_too(client: Any, sandbox: RunningSandbox) -> None:
    sid = create(client).sid
    sandbox.fault("list", "status", status=500)
    with pytest.raises(TwilioException, match="Unable to fetch page"):
        client.messages.list()
    sandbox.fault("fetch", "reset")
    with pytest.raises(requests.exceptions.ConnectionError):
        client.messages(sid).fetch()
    assert client.messages(sid).fetch().sid == client.messages.list()[0].sid


def test_a_client_goes_on_after_each_fault_with_the_same_connections(
    client: Any, sandbox: RunningSandbox
) -> None:
    for kind in ("reset", "bad_json"):
        sandbox.fault("create", kind)
        with pytest.raises((requests.exceptions.ConnectionError, json.JSONDecodeError)):
            create(client)
        assert create(client).status == "queued"
