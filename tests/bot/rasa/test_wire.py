"""Calls to a Rasa server end in time, and whatever goes wrong is one kind of failure."""

import socket
import time
from base64 import b64encode
from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine

from bot.rasa.wire import LARGEST_ANSWER, RasaSilent, RasaWire
from clock import real_now
from tests.bot.rasa.stub import RasaStub


@pytest.fixture
def stub() -> Iterator[RasaStub]:
    with RasaStub() as running:
        yield running


def wire(url: str, seconds: float = 2.0) -> RasaWire:
    return RasaWire(url, seconds, 2)


def reason(to: RasaWire) -> str:
    with pytest.raises(RasaSilent) as caught:
        to.post("/model/parse", {"text": "hello"})
    assert caught.value.__context__ is None
    return str(caught.value)


def test_a_call_carries_the_token_and_gets_json(stub: RasaStub) -> None:
    stub.answering = lambda content: {"echo": content["text"]}
    assert wire(stub.url + "/?token=secret").post("/model/parse", {"text": "你好"}) == {
        "echo": "你好"
    }
    assert [call.path for call in stub.calls] == ["/model/parse?token=secret"]


def test_a_path_and_a_password_in_the_address_are_used(stub: RasaStub) -> None:
    place = stub.url.removeprefix("http://")
    wire(f"http://desk:p%40ss@{place}/rasa/").post("/model/parse", {})
    (call,) = stub.calls
    assert call.path == "/rasa/model/parse"
    assert call.headers["authorization"] == "Basic " + b64encode(b"desk:p@ss").decode()


@pytest.mark.parametrize("status", [204, 302, 401, 404, 500])
def test_any_other_status_is_a_failure_that_names_it(stub: RasaStub, status: int) -> None:
    stub.status = status
    stub.answering = lambda _: b"" if status == 204 else {"error": "hello"}
    assert reason(wire(stub.url)) == f"status {status}"


@pytest.mark.parametrize("answer", [b"", b"<html>", b"{", b"\xff\xfe", b"[" * 100_000])
def test_what_is_no_json_is_a_failure(stub: RasaStub, answer: bytes) -> None:
    stub.answering = lambda _: answer
    assert reason(wire(stub.url)) == "not JSON"


def test_a_huge_answer_is_not_read_to_its_end(stub: RasaStub) -> None:
    stub.answering = lambda _: b'"' + b"x" * LARGEST_ANSWER + b'"'
    assert reason(wire(stub.url)) == "too large"


def test_a_slow_server_is_given_up_in_time_and_then_left_alone(stub: RasaStub) -> None:
    stub.seconds = 0.5
    to = wire(stub.url, seconds=0.1)
    began = time.monotonic()
    assert reason(to) == "timed out"
    assert time.monotonic() - began < 0.4
    assert reason(to) == "paused"
    assert len(stub.calls) == 1


def test_a_server_that_is_not_there_is_asked_again_after_a_while(stub: RasaStub) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        nobody = f"http://127.0.0.1:{door.getsockname()[1]}"
    to = wire(nobody)
    assert [reason(to), reason(to)] == ["unreachable", "paused"]
    with time_machine.travel(real_now() + timedelta(seconds=11), tick=True):
        assert reason(to) == "unreachable"
