"""API keys: shown once, kept as a hash, in force until revoked."""

from collections.abc import Collection
from datetime import datetime

import pytest
from sqlalchemy import select

from crypto import LookupKey
from models.database import Database
from models.staff import ApiKey
from webhooks.keys import BadKey, find_key, make_key


def test_a_key_is_found_by_its_text_and_kept_as_a_hash(
    database: Database, lookup: LookupKey, now: datetime
) -> None:
    with database.write() as session:
        secret = make_key(session, "core", ["payments:write", "accounts:write"], now, lookup)
    assert secret.startswith("ll_")
    assert len(secret) > 40
    with database.read() as session:
        found = find_key(session, secret, lookup)
        assert found is not None
        assert (found.name, found.scopes) == ("core", ["accounts:write", "payments:write"])
        row = session.scalars(select(ApiKey)).one()
        assert row.hash == lookup.secret_hash(secret)
        assert secret.encode() not in row.hash


def test_two_keys_are_never_alike(database: Database, lookup: LookupKey, now: datetime) -> None:
    with database.write() as session:
        made = {
            make_key(session, f"key {number}", ["metrics:read"], now, lookup)
            for number in range(20)
        }
    assert len(made) == 20


@pytest.mark.parametrize("secret", ["", "ll_", "ll_" + "x" * 43, "x" * 10_000, "ll_é"])
def test_any_other_text_finds_nothing(
    database: Database, lookup: LookupKey, now: datetime, secret: str
) -> None:
    with database.write() as session:
        make_key(session, "core", ["accounts:write"], now, lookup)
        assert find_key(session, secret, lookup) is None


def test_a_revoked_key_is_not_found(database: Database, lookup: LookupKey, now: datetime) -> None:
    with database.write() as session:
        secret = make_key(session, "core", ["accounts:write"], now, lookup)
        session.scalars(select(ApiKey)).one().revoked_at = now
        session.flush()
        assert find_key(session, secret, lookup) is None


@pytest.mark.parametrize(
    ("name", "scopes", "words"),
    [
        ("core", [], "at least one scope"),
        ("core", ["everything"], "at least one scope"),
        ("", ["accounts:write"], "name the key"),
        ("x" * 65, ["accounts:write"], "name the key"),
        ("a\nb", ["accounts:write"], "name the key"),
        ("taken", ["accounts:write"], "exists already"),
    ],
)
def test_a_key_that_cannot_be_made_says_why(
    database: Database,
    lookup: LookupKey,
    now: datetime,
    *,
    name: str,
    scopes: Collection[str],
    words: str,
) -> None:
    with database.write() as session:
        make_key(session, "taken", ["accounts:write"], now, lookup)
        with pytest.raises(BadKey, match=words):
            make_key(session, name, scopes, now, lookup)
