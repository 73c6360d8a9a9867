"""Create, fetch, redact, cancel and delete, by Twilio's own client and by bare HTTP."""

import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from twilio.base.exceptions import (  # type: ignore[import-untyped, unused-ignore]
    TwilioRestException,
)

from tests.sandbox.receiver import TOKEN, Receiver
from tests.sandbox.running import (
    ACCOUNT,
    API_KEY,
    API_SECRET,
    DANA,
    MESSAGES,
    OURS,
    SERVICE,
    RunningSandbox,
    basic,
)


def test_a_text_from_a_number_is_queued_and_then_delivered(client: Any, product: Receiver) -> None:
    made = client.messages.create(
        to=DANA, from_=OURS, body="Hello", status_callback=product.callback(), validity_period=600
    )
    assert (made.status, made.from_, made.num_segments, made.date_sent) == (
        "queued",
        OURS,
        "1",
        None,
    )
    assert (made.direction, made.price, made.num_media) == ("outbound-api", None, "0")
    product.wait_for_statuses("sending", "sent", "delivered")
    found = made.fetch()
    assert (found.status, found.error_code) == ("delivered", None)
    assert 0 <= (found.date_sent - found.date_created).total_seconds() < 30


def test_a_text_by_a_service_is_accepted_without_a_sender_and_gets_one(
    client: Any, product: Receiver
) -> None:
    made = client.messages.create(
        to=DANA, messaging_service_sid=SERVICE, body="x" * 161, status_callback=product.callback()
    )
    assert (made.status, made.from_, made.num_segments) == ("accepted", None, "0")
    product.wait_for_statuses("queued", "sending", "sent", "delivered")
    found = made.fetch()
    assert (found.from_, found.num_segments, found.messaging_service_sid) == (OURS, "2", SERVICE)


def test_receipts_are_signed_and_hold_all_that_twilio_posts(client: Any, product: Receiver) -> None:
    made = client.messages.create(
        to=DANA, messaging_service_sid=SERVICE, body="Hi", status_callback=product.callback()
    )
    product.wait_for(lambda: len(product.statuses()) == 4)
    last = product.at("/status/1")[-1]
    assert last.genuine
    assert last.headers["User-Agent"] == "TwilioProxy/1.1"
    assert dict(last.params) == {
        "AccountSid": ACCOUNT,
        "ApiVersion": "2010-04-01",
        "From": OURS,
        "To": DANA,
        "MessageSid": made.sid,
        "MessageStatus": "delivered",
        "MessagingServiceSid": SERVICE,
        "RawDlrDoneDate": last.params["RawDlrDoneDate"],
        "SmsSid": made.sid,
        "SmsStatus": "delivered",
    }
    assert len(last.params["RawDlrDoneDate"]) == 10


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"To": ""}, 400, 21604),
        ({"To": "12345"}, 400, 21211),
        ({"To": "+1202555010"}, 400, 21211),
        ({"To": "Dana"}, 400, 21211),
        ({"To": OURS}, 400, 21266),
        ({"From": ""}, 400, 21603),
        ({"From": "+12025550150"}, 400, 21606),
        ({"Body": ""}, 400, 21602),
        ({"Body": "x" * 1601}, 400, 21617),
        ({"MediaUrl": "not a url"}, 400, 21620),
        ({"ValidityPeriod": "0"}, 400, 21624),
        ({"ValidityPeriod": "36001"}, 400, 21624),
        ({"StatusCallback": "http://a_b.example/x"}, 400, 21609),
        ({"StatusCallback": "nowhere"}, 400, 21609),
        ({"MessagingServiceSid": "MG" + "9" * 32}, 404, 21701),
        ({"ScheduleType": "fixed", "SendAt": "2030-01-01T00:00:00Z"}, 400, 35118),
        ({"To": "+15005550001"}, 400, 21211),
        ({"To": "+15005550002"}, 400, 21612),
        ({"To": "+15005550003"}, 400, 21408),
        ({"To": "+15005550004"}, 400, 21610),
        ({"To": "+15005550009"}, 400, 21614),
        ({"From": "+15005550001"}, 400, 21212),
        ({"From": "+15005550007"}, 400, 21606),
        ({"From": "+15005550008"}, 429, 21611),
    ],
)
def test_a_create_that_twilio_would_refuse_is_refused_with_its_code(
    sandbox: RunningSandbox, changes: dict[str, str], status: int, code: int
) -> None:
    form = {"To": DANA, "From": OURS, "Body": "Hi", **changes}
    answer = sandbox.call("POST", MESSAGES, form=form, headers=basic(ACCOUNT, TOKEN))
    assert (answer.status, answer.json["code"], answer.json["status"]) == (status, code, status)
    assert set(answer.json) == {"code", "message", "more_info", "status"}
    assert answer.json["more_info"].endswith(f"/errors/{code}")
    assert sandbox.state()["texts"] == {}
    [line] = sandbox.entries("create")
    assert (line["accepted"], line["code"]) == (False, code)


def test_the_longest_body_and_a_written_out_number_are_taken(client: Any) -> None:
    made = client.messages.create(to="+1 (202) 555-0101", from_=OURS, body="x" * 1600)
    assert (made.to, made.num_segments) == (DANA, "11")


def test_the_magic_sender_is_allowed_and_gets_no_receipts(
    client: Any, product: Receiver, sandbox: RunningSandbox
) -> None:
    made = client.messages.create(
        to=DANA, from_="+15005550006", body="Hi", status_callback=product.callback("magic")
    )
    client.messages.create(to=DANA, from_=OURS, body="Hi", status_callback=product.callback())
    product.wait_for(lambda: len(product.statuses()) == 3)
    assert product.statuses("magic") == []
    assert made.fetch().status == "queued"
    assert sandbox.state()["pending_receipts"] == 0


@pytest.mark.parametrize(
    ("user", "secret", "allowed"),
    [
        (ACCOUNT, TOKEN, True),
        (ACCOUNT, "second-token", True),
        (API_KEY, API_SECRET, True),
        (ACCOUNT, API_SECRET, False),
        (API_KEY, TOKEN, False),
        (ACCOUNT, "", False),
        ("", "", False),
    ],
)
def test_the_account_with_any_token_and_the_api_key_may_call_and_nobody_else(
    sandbox: RunningSandbox, user: str, secret: str, allowed: bool
) -> None:
    answer = sandbox.call("GET", MESSAGES, headers=basic(user, secret))
    assert answer.status == (200 if allowed else 401)
    if not allowed:
        assert answer.json["code"] == 20003
        assert answer.headers["WWW-Authenticate"] == 'Basic realm="Twilio API"'


def test_what_is_not_there_is_answered_as_twilio_does(sandbox: RunningSandbox, client: Any) -> None:
    with pytest.raises(TwilioRestException) as refused:
        client.messages("SM" + "0" * 32).fetch()
    assert (refused.value.status, refused.value.code) == (404, 20404)
    other = MESSAGES.replace(ACCOUNT, "AC" + "9" * 32)
    for path in (other, "/2010-04-01/Accounts/x/Calls.json"):
        answer = sandbox.call("GET", path, headers=basic(ACCOUNT, TOKEN))
        assert (answer.status, answer.json["code"]) == (404, 20404)


def test_a_body_is_redacted_only_when_the_text_is_at_its_end(
    client: Any, sandbox: RunningSandbox, product: Receiver
) -> None:
    sandbox.fault("receipt", "stuck")
    stuck = client.messages.create(
        to=DANA, from_=OURS, body="Secret", status_callback=product.callback()
    )
    product.wait_for_statuses("sending", "sent")
    with pytest.raises(TwilioRestException) as refused:
        stuck.update(body="")
    assert (refused.value.status, refused.value.code) == (409, 20009)
    done = client.messages.create(
        to=DANA, from_=OURS, body="Secret", status_callback=product.callback("2")
    )
    product.wait_for(lambda: "delivered" in product.statuses("2"))
    assert done.update(body="").body == ""
    assert (done.fetch().body, done.fetch().num_segments) == ("", "1")


@pytest.mark.parametrize("form", [{"Body": "other"}, {"Status": "sent"}, {"x": "y"}])
def test_nothing_else_can_be_changed(sandbox: RunningSandbox, form: dict[str, str]) -> None:
    sid = sandbox.text("bal?")["sid"]
    path = MESSAGES.replace(".json", f"/{sid}.json")
    answer = sandbox.call("POST", path, form=form, headers=basic(ACCOUNT, TOKEN))
    assert (answer.status, answer.json["code"]) == (400, 30400)


def test_a_scheduled_text_can_be_cancelled_and_says_so_once(client: Any, product: Receiver) -> None:
    made = client.messages.create(
        to=DANA,
        messaging_service_sid=SERVICE,
        body="Later",
        schedule_type="fixed",
        send_at=datetime.now(UTC) + timedelta(minutes=10),
        status_callback=product.callback(),
    )
    assert made.status == "scheduled"
    assert made.update(status="canceled").status == "canceled"
    product.wait_for_statuses("canceled")
    with pytest.raises(TwilioRestException) as refused:
        made.update(status="canceled")
    assert refused.value.code == 30409


def test_a_deleted_text_is_gone_from_everywhere(client: Any, sandbox: RunningSandbox) -> None:
    sid = sandbox.text("bal?")["sid"]
    assert client.messages(sid).delete()
    assert client.messages.list() == []
    assert sandbox.texts(number=DANA)["texts"] == []


def test_each_answer_names_its_request_and_how_many_run(sandbox: RunningSandbox) -> None:
    start = time.monotonic()
    answer = sandbox.call("GET", MESSAGES, headers=basic(ACCOUNT, TOKEN))
    taken = time.monotonic() - start
    assert answer.headers["Twilio-Request-Id"].startswith("RQ")
    assert answer.headers["Twilio-Concurrent-Requests"] == "1"
    assert 0 <= float(answer.headers["Twilio-Request-Duration"]) <= taken
