"""How a connection is set up, whatever the server's own settings are."""

import pytest
from sqlalchemy import text

from models.database import Database


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TimeZone", "UTC"),
        ("lock_timeout", "10s"),
        ("max_parallel_workers_per_gather", "0"),
        ("jit", "off"),
    ],
)
def test_a_statement_waits_for_no_lock_for_long_and_starts_no_helper(
    postgres: Database, name: str, value: str
) -> None:
    with postgres.read() as session:
        assert session.scalar(text(f"SHOW {name}")) == value
