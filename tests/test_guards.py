"""The guards that hold for every test do catch what they are for."""

import logging
import socket

import pytest

from tests.guards import personal_data_in


def record(message: str, name: str = "bot.turn", **extra: object) -> logging.LogRecord:
    """Made past the factory, or the guard itself would read it."""
    made = logging.LogRecord(name, logging.INFO, __file__, 1, message, None, None)
    made.__dict__.update(extra)
    return made


@pytest.mark.parametrize(
    "message",
    ["sent to +12025550101", "owes $1,250.00", "owes 1250.00 USD", "还款 ¥500", "欠款 1000元"],
)
def test_a_number_or_an_amount_in_a_message_is_found(message: str) -> None:
    assert personal_data_in(record(message))


def test_a_number_in_an_extra_field_is_found() -> None:
    assert personal_data_in(record("sent", to="+12025550101"))


@pytest.mark.parametrize(
    "message",
    [
        "handled 1250 texts in 208.33 ms",
        "thread 6fa459ea-ee8a-3ca4-894e-db77e160355e taken",
        "SM0123456789abcdef0123456789abcdef accepted",
        "at 2026-11-21T15:00:00+00:00",
    ],
)
def test_ids_counts_and_times_are_let_pass(message: str) -> None:
    assert personal_data_in(record(message)) is None
    assert personal_data_in(record("done", reason=message)) is None


def test_the_stand_in_carrier_may_log_what_it_likes() -> None:
    assert personal_data_in(record("+12025550101", name="sandbox.api")) is None


@pytest.mark.parametrize("method", ["connect", "connect_ex"])
def test_no_test_leaves_this_machine(method: str) -> None:
    with socket.socket() as outward, pytest.raises(AssertionError, match="use the loopback"):
        getattr(outward, method)(("192.0.2.1", 80))


def test_the_loopback_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()


def test_a_warning_is_an_error(pytestconfig: pytest.Config) -> None:
    assert pytestconfig.getini("filterwarnings")[0] == "error"
