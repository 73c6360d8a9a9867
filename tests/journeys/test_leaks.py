"""The search for personal data in logs finds what it is for."""

import pytest

from tests.journeys.leaks import leaks_in

WORDS = {"Dana Whitfield", "what do I owe", "balance", "王小明先生", "stop"}


@pytest.mark.parametrize(
    "line",
    [
        '{"message": "sent to +13125550101"}',
        '{"message": "3125550101 is opted out"}',
        "you owe $1,250.00",
        "KeyError: 'Dana Whitfield'",
        'body="what do I owe"',
        "王小明先生",
    ],
)
def test_a_line_with_personal_data_is_found(line: str) -> None:
    assert len(list(leaks_in(f"first line\n{line}\nlast line", WORDS))) == 1


@pytest.mark.parametrize(
    "line",
    [
        '{"thread_id": "368cc778-0efd-e533-b399-7e2c3c5e0b52", "inbound_id": 31}',
        '{"where": ["bot/actions/balance.py:17:decide"], "message": "stop"}',
        "2026-11-21T21:46:06 12025 ms",
    ],
)
def test_a_line_without_any_is_let_pass(line: str) -> None:
    assert list(leaks_in(line, WORDS)) == []
