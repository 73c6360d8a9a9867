"""Logs hold constant sentences, listed fields, and nothing personal."""

import json
import logging
import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from logs import MaskedFormatter, fields, mask, set_up

NUMBER = "+12025550101"


def line_of(message: str, *arguments: object, error: Any = None, **extra: object) -> dict[str, Any]:
    record = logging.LogRecord("bot.turn", logging.WARNING, "f.py", 1, message, arguments, error)
    record.__dict__.update(extra)
    line: dict[str, Any] = json.loads(MaskedFormatter().format(record))
    return line


def test_a_line_is_one_json_object() -> None:
    line = line_of("A turn failed", attempt=2, inbound_id=7)
    assert line.keys() >= {"at", "level", "logger", "message", "attempt", "inbound_id"}
    assert (line["level"], line["logger"], line["attempt"]) == ("warning", "bot.turn", 2)


def test_a_field_that_is_not_listed_is_dropped() -> None:
    assert "body" not in line_of("A text", body="what do I owe")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (f"to {NUMBER} now", "to [number] now"),
        ("call (202) 555-0101", "call ([number]"),
        ("you owe $1,250.00", "you owe [amount]"),
        ("欠 ¥ 300", "欠 [amount]"),
        ("30 replies in 10 minutes", "30 replies in 10 minutes"),
    ],
)
def test_numbers_and_amounts_are_masked_wherever_they_are(text: str, masked: str) -> None:
    assert mask(text) == masked
    assert line_of("%s", text)["message"] == masked
    assert line_of("x", reason=text)["reason"] == masked


def test_ids_and_sids_pass() -> None:
    sid, thread = "SM" + "1234567890abcdef" * 2, uuid.UUID(int=2**127 + 12345678901234)
    line = line_of("x", sid=sid, thread_id=thread, code=30003)
    assert (line["sid"], line["thread_id"], line["code"]) == (sid, str(thread), 30003)


def test_of_an_exception_its_type_and_place_are_told_and_not_its_words() -> None:
    with pytest.raises(ValueError) as caught:
        int(f"{NUMBER} owes $3")
    line = line_of("It failed", error=(caught.type, caught.value, caught.tb))
    assert line["error"] == "ValueError"
    assert line["where"][-1].startswith("test_logs.py:")
    assert line["where"][-1].endswith(
        ":test_of_an_exception_its_type_and_place_are_told_and_not_its_words"
    )
    assert "owes" not in json.dumps(line)


def test_fields_refuses_a_name_that_is_not_listed() -> None:
    assert fields(thread_id="x", attempt=1) == {"thread_id": "x", "attempt": 1}
    with pytest.raises(KeyError, match="phone"):
        fields(phone="x")


@pytest.fixture
def _loggers_as_before() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level


@pytest.mark.usefixtures("_loggers_as_before")
def test_every_logger_goes_through_the_mask(capsys: pytest.CaptureFixture[str]) -> None:
    set_up()
    logging.getLogger("sandbox.somebody").warning("calling %s", NUMBER)
    logging.getLogger("rasa_sdk").info("not worth a line")
    messages = [json.loads(line)["message"] for line in capsys.readouterr().err.splitlines()]
    assert "calling [number]" in messages
    assert "not worth a line" not in messages
