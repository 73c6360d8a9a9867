import logging
import socket
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from queue import Queue

import pytest

from carriers.base import OutgoingText, Unreachable
from carriers.twilio import TwilioCarrier
from tests.carriers.scripted_carrier import (
    ACCOUNT,
    API_KEY,
    API_SECRET,
    SID,
    THEIRS,
    ScriptedCarrier,
    answers,
    message,
    page,
)


def test_threads_share_one_client_and_no_text_is_lost_or_doubled(
    scripted: ScriptedCarrier, twilio: TwilioCarrier, reply: OutgoingText
) -> None:
    bodies = [f"Text {number}" for number in range(120)]
    with ThreadPoolExecutor(12) as pool:
        sent = list(pool.map(lambda body: twilio.send(replace(reply, body=body)).sid, bodies))
    assert sent == [SID] * 120
    assert sorted(each.form["Body"][0] for each in scripted.requests) == sorted(bodies)
    assert scripted.connections <= 12


def test_a_connection_closed_between_two_texts_is_opened_anew(
    scripted: ScriptedCarrier, twilio: TwilioCarrier, reply: OutgoingText
) -> None:
    closed: Queue[bool] = Queue()

    def answer_and_close(connection: socket.socket) -> None:
        answers(201, message())(connection)
        connection.shutdown(socket.SHUT_RDWR)
        closed.put(True)

    scripted.script = [answer_and_close]
    for _ in range(3):
        assert twilio.send(reply).sid == SID
        closed.get(timeout=5)
    assert len(scripted.requests) == scripted.connections == 3


def test_the_load_that_twilio_reports_is_kept(
    scripted: ScriptedCarrier, twilio: TwilioCarrier, reply: OutgoingText
) -> None:
    assert twilio.concurrent_requests is None
    scripted.script = [
        answers(201, message(), {"Twilio-Concurrent-Requests": "12"}),
        answers(201, message(), {"Twilio-Concurrent-Requests": "many"}),
    ]
    twilio.send(reply)
    twilio.send(reply)
    assert twilio.concurrent_requests == 12


def test_nothing_of_a_request_is_logged_even_at_debug(
    scripted: ScriptedCarrier,
    twilio: TwilioCarrier,
    reply: OutgoingText,
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.DEBUG):
        twilio.send(reply)
        scripted.script = [answers(200, page([message()]))]
        twilio.texts(to=THEIRS)
    assert not [record for record in caplog.records if record.name.startswith("twilio")]
    assert THEIRS.strip("+") not in caplog.text


@pytest.mark.parametrize(
    "url",
    ["", "api.twilio.com", "ftp://api.twilio.com", "https://", "https://h.example/2010-04-01"],
)
def test_a_base_url_that_is_none_is_refused_at_the_first_call(url: str) -> None:
    with pytest.raises(ValueError, match="base URL"):
        TwilioCarrier(ACCOUNT, API_KEY, API_SECRET, url).warm()


def test_a_proxy_of_the_environment_carries_texts_to_a_carrier_elsewhere(
    scripted: ScriptedCarrier, reply: OutgoingText, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", scripted.url)
    monkeypatch.delenv("NO_PROXY", raising=False)
    away = TwilioCarrier(ACCOUNT, API_KEY, API_SECRET, "http://carrier.example")
    with closing(away):
        away.send(reply)
    assert scripted.requests[0].target.startswith("http://carrier.example/2010-04-01/")


def test_the_stand_in_on_this_machine_is_reached_without_a_proxy(
    scripted: ScriptedCarrier,
    twilio: TwilioCarrier,
    reply: OutgoingText,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    twilio.send(reply)
    assert scripted.requests[0].target.startswith("/2010-04-01/")


def test_a_proxy_that_is_down_has_not_carried_the_text(
    reply: OutgoingText, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    away = TwilioCarrier(ACCOUNT, API_KEY, API_SECRET, "https://carrier.example")
    with closing(away), pytest.raises(Unreachable):
        away.send(reply)
