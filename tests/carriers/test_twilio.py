import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Final

import pytest

from carriers import open_carrier
from carriers.base import (
    Accepted,
    Busy,
    CarrierError,
    Misconfigured,
    OutcomeUnknown,
    OutgoingText,
    Refused,
)
from carriers.twilio import TwilioCarrier
from tests.carriers.scripted_carrier import (
    ACCOUNT,
    API_KEY,
    API_SECRET,
    OURS,
    SERVICE,
    SID,
    THEIRS,
    Play,
    ScriptedCarrier,
    answers,
    hangs,
    message,
    page,
    refuses,
)

ROOT: Final = Path(__file__).parents[2]
MESSAGES: Final = f"/2010-04-01/Accounts/{ACCOUNT}/Messages.json"
ONE: Final = f"/2010-04-01/Accounts/{ACCOUNT}/Messages/{SID}.json"


# --- What is sent ----------------------------------------------------------------------------


def test_a_text_goes_out_in_one_post_with_its_callback_and_validity(
    scripted: ScriptedCarrier, twilio: TwilioCarrier, reply: OutgoingText
) -> None:
    assert twilio.send(reply) == Accepted(SID, "queued", OURS, 1)

    (request,) = scripted.requests
    assert (request.method, request.target) == ("POST", MESSAGES)
    assert request.form == {
        "To": [THEIRS],
        "From": [OURS],
        "Body": [reply.body],
        "StatusCallback": [reply.status_callback],
        "ValidityPeriod": ["1800"],
    }


def test_the_api_key_signs_in_and_the_secret_is_in_no_address(
    scripted: ScriptedCarrier, twilio: TwilioCarrier, reply: OutgoingText
) -> None:
    twilio.send(reply)
    (request,) = scripted.requests
    assert request.headers["authorization"].startswith("Basic U0sw")
    assert API_SECRET not in request.target + request.body


def test_a_service_chooses_the_sender_and_fills_in_sender_and_segments_later(
    scripted: ScriptedCarrier, twilio: TwilioCarrier, reply: OutgoingText
) -> None:
    waiting = {"from": None, "num_segments": "0", "status": "accepted"}
    scripted.script = [answers(201, message(**waiting, messaging_service_sid=SERVICE))]

    sent = twilio.send(replace(reply, sender=None, messaging_service_sid=SERVICE))

    assert sent == Accepted(SID, "accepted", None, 0)
    assert scripted.requests[0].form["MessagingServiceSid"] == [SERVICE]
    assert "From" not in scripted.requests[0].form


def test_a_sender_that_is_empty_is_left_to_the_service(
    scripted: ScriptedCarrier, twilio: TwilioCarrier, reply: OutgoingText
) -> None:
    twilio.send(replace(reply, sender="", messaging_service_sid=SERVICE))
    assert "From" not in scripted.requests[0].form


def test_a_service_may_be_told_which_of_its_senders_to_use(
    scripted: ScriptedCarrier, twilio: TwilioCarrier, reply: OutgoingText
) -> None:
    twilio.send(replace(reply, messaging_service_sid=SERVICE))
    form = scripted.requests[0].form
    assert (form["From"], form["MessagingServiceSid"]) == ([OURS], [SERVICE])


@pytest.mark.parametrize("body", ["余额是多少？\r\n✓", "a&b=c+d %41 \x0b", "é" * 1600, "😀" * 800])
def test_a_body_arrives_as_it_was_written(
    scripted: ScriptedCarrier, twilio: TwilioCarrier, reply: OutgoingText, body: str
) -> None:
    twilio.send(replace(reply, body=body))
    assert scripted.requests[0].form["Body"] == [body]


@pytest.mark.parametrize(
    ("asked", "sent"), [(-5, 6), (0, 6), (6, 6), (36000, 36000), (99999, 36000)]
)
def test_validity_stays_within_what_twilio_takes(
    scripted: ScriptedCarrier, twilio: TwilioCarrier, reply: OutgoingText, asked: int, sent: int
) -> None:
    twilio.send(replace(reply, validity_seconds=asked))
    assert scripted.requests[0].form["ValidityPeriod"] == [str(sent)]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"sender": None}, 21603),
        ({"body": ""}, 21602),
        ({"body": "a" * 1601}, 21617),
        ({"body": "half \ud83d"}, 400),
    ],
)
def test_what_twilio_would_refuse_anyway_is_refused_before_it_is_asked(
    scripted: ScriptedCarrier,
    twilio: TwilioCarrier,
    reply: OutgoingText,
    change: dict[str, Any],
    code: int,
) -> None:
    with pytest.raises(Refused) as refused:
        twilio.send(replace(reply, **change))
    assert refused.value.code == code
    assert scripted.requests == []


# --- Looking at what the carrier has ---------------------------------------------------------


def test_texts_are_listed_newest_first_with_aware_times(
    scripted: ScriptedCarrier, twilio: TwilioCarrier
) -> None:
    older = message(
        sid="MM" + "a" * 32,
        direction="inbound",
        status="received",
        num_media="2",
        date_created="Fri, 20 Nov 2026 08:00:00 +0000",
        date_sent="Fri, 20 Nov 2026 08:00:01 +0000",
        **{"from": THEIRS, "to": OURS},
    )
    failed = message(status="undelivered", error_code=30003, messaging_service_sid=SERVICE)
    scripted.script = [answers(200, page([older, failed]))]

    newest, oldest = twilio.texts(to=THEIRS)

    assert (newest.sid, newest.direction, newest.error_code) == (SID, "outbound", 30003)
    assert newest.created_at == datetime(2026, 11, 21, 15, tzinfo=UTC)
    assert newest.sent_at is None
    assert newest.messaging_service_sid == SERVICE
    assert (oldest.direction, oldest.sender, oldest.recipient) == ("inbound", THEIRS, OURS)
    assert oldest.sent_at == datetime(2026, 11, 20, 8, 0, 1, tzinfo=UTC)
    assert (oldest.media_count, oldest.segments, oldest.status) == (2, 1, "received")


def test_a_list_is_asked_for_by_number_and_by_time_in_utc(
    scripted: ScriptedCarrier, twilio: TwilioCarrier
) -> None:
    scripted.script = [answers(200, page([]))]
    shanghai = timezone(timedelta(hours=8))

    twilio.texts(
        to=THEIRS, sender=OURS, sent_after=datetime(2026, 11, 21, 9, tzinfo=shanghai), limit=7
    )

    assert scripted.requests[0].path == MESSAGES
    assert scripted.requests[0].query == {
        "To": [THEIRS],
        "From": [OURS],
        "DateSent>": ["2026-11-21T01:00:00Z"],
        "PageSize": ["7"],
    }


def test_a_time_without_a_zone_is_not_guessed_at(twilio: TwilioCarrier) -> None:
    with pytest.raises(ValueError, match="zone"):
        twilio.texts(sent_after=datetime(2026, 11, 21, 9))  # noqa: DTZ001


def test_a_long_list_is_read_page_by_page_from_the_same_place(
    scripted: ScriptedCarrier, twilio: TwilioCarrier
) -> None:
    onward = f"{MESSAGES}?PageSize=50&Page=1&PageToken=PA{SID}"
    scripted.script = [
        answers(200, page([message()] * 50, onward)),
        answers(200, page([message()] * 50)),
    ]
    assert len(twilio.texts(limit=60)) == 60
    assert [request.target for request in scripted.requests] == [
        f"{MESSAGES}?PageSize=60",
        onward,
    ]


def test_no_more_texts_are_read_than_asked_for(
    scripted: ScriptedCarrier, twilio: TwilioCarrier
) -> None:
    scripted.script = [answers(200, page([message()] * 50, f"{MESSAGES}?Page=1"))]
    assert len(twilio.texts(limit=50)) == 50
    assert len(scripted.requests) == 1
    with pytest.raises(ValueError, match="limit"):
        twilio.texts(limit=0)


@pytest.mark.parametrize(
    ("play", "kind"),
    [
        (answers(503, "<h1>sorry</h1>"), OutcomeUnknown),
        (refuses(429, 20429), Busy),
        (refuses(401, 20003), Misconfigured),
        (answers(200, "nonsense"), OutcomeUnknown),
        (answers(200, {"messages": [message(date_created="yesterday")]}), OutcomeUnknown),
        (answers(200, {"messages": [message(num_segments="many")]}), OutcomeUnknown),
        (hangs, OutcomeUnknown),
    ],
)
def test_a_list_that_fails_raises_the_same_exceptions(
    scripted: ScriptedCarrier, twilio: TwilioCarrier, play: Play, kind: type[CarrierError]
) -> None:
    scripted.script = [play]
    with pytest.raises(CarrierError) as raised:
        twilio.texts(to=THEIRS)
    assert type(raised.value) is kind


def test_one_text_is_fetched_by_its_sid(scripted: ScriptedCarrier, twilio: TwilioCarrier) -> None:
    scripted.script = [answers(200, message(status="delivered"))]
    found = twilio.fetch(SID)
    assert found is not None
    assert (found.sid, found.status, found.body) == (SID, "delivered", message()["body"])
    assert (scripted.requests[0].method, scripted.requests[0].target) == ("GET", ONE)


def test_a_sid_that_the_carrier_does_not_know_is_none(
    scripted: ScriptedCarrier, twilio: TwilioCarrier
) -> None:
    scripted.script = [refuses(404, 20404)]
    assert twilio.fetch(SID) is None


def test_a_fetch_that_is_refused_for_another_reason_raises(
    scripted: ScriptedCarrier, twilio: TwilioCarrier
) -> None:
    scripted.script = [refuses(401, 20003)]
    with pytest.raises(Misconfigured):
        twilio.fetch(SID)


def test_redacting_empties_the_body_and_leaves_the_text(
    scripted: ScriptedCarrier, twilio: TwilioCarrier
) -> None:
    scripted.script = [answers(200, message(body=""))]
    twilio.redact(SID)
    (request,) = scripted.requests
    assert (request.method, request.target, request.body) == ("POST", ONE, "Body=")


def test_a_text_that_is_gone_counts_as_redacted_and_a_refusal_does_not(
    scripted: ScriptedCarrier, twilio: TwilioCarrier
) -> None:
    scripted.script = [refuses(404, 20404), refuses(400, 20009)]
    twilio.redact(SID)
    with pytest.raises(Refused):
        twilio.redact(SID)


@pytest.mark.parametrize(
    "sid", ["", "SM1", "SM" + "g" * 32, f"{SID}/Media", "../Calls", f"{SID}\n"]
)
@pytest.mark.parametrize("ask", [TwilioCarrier.fetch, TwilioCarrier.redact])
def test_only_a_message_sid_becomes_part_of_an_address(
    scripted: ScriptedCarrier,
    twilio: TwilioCarrier,
    ask: Callable[[TwilioCarrier, str], object],
    sid: str,
) -> None:
    with pytest.raises(ValueError, match="sid"):
        ask(twilio, sid)
    assert scripted.requests == []


# --- Which carrier, and at what cost ---------------------------------------------------------


def test_the_carrier_of_a_deployment_is_opened_from_its_settings(
    scripted: ScriptedCarrier, reply: OutgoingText, make_settings: Callable[..., Any]
) -> None:
    settings = make_settings(
        twilio_account_sid=ACCOUNT,
        twilio_api_key=API_KEY,
        twilio_api_secret=API_SECRET,
        twilio_api_base_url=scripted.url,
    )
    with closing(open_carrier(settings)) as carrier:
        assert carrier.name == "twilio"
        assert carrier.send(reply).sid == SID
    assert scripted.requests[0].path == MESSAGES


def test_a_process_that_does_not_send_never_imports_the_sdk() -> None:
    script = (
        "import sys, carriers, carriers.signature, carriers.reactions\n"
        "from carriers.twilio import TwilioCarrier\n"
        "TwilioCarrier('AC1', 'SK1', 'secret', 'https://api.twilio.com').close()\n"
        "print(sorted({'twilio.rest', 'requests', 'urllib3', 'phonenumbers'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
