"""A new database gets the demo's borrowers, a log-in and a key; a used one is left alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from sqlalchemy import func, select

from config import Settings
from crypto import LookupKey
from local.first_data import EMAIL, fill
from local.log_in import remembered
from models.borrowers import Borrower
from models.database import Database
from models.staff import ApiKey, Staff


@pytest.fixture
def place(
    sqlite_url: str,
    tmp_path: Path,
    make_settings: Callable[..., Settings],
    monkeypatch: pytest.MonkeyPatch,
) -> Settings:
    """Settings that the import, which is a process of its own, finds in its environment."""
    monkeypatch.setenv("LOANLINE_ENV", "test")
    monkeypatch.setenv("LOCAL_DIR", str(tmp_path / "local"))
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    return make_settings(database_url=sqlite_url)


def test_filling_twice_makes_each_thing_once(place: Settings, tmp_path: Path) -> None:
    fill(place, tmp_path)
    first = remembered(tmp_path)
    fill(place, tmp_path)
    assert remembered(tmp_path) == first

    database = Database(place)
    with database.read() as session:
        assert session.scalar(select(func.count(Borrower.id))) == 12
        person = session.scalars(select(Staff)).one()
        assert person.email == EMAIL == first["email"]
        assert PasswordHasher().verify(person.password_hash, first["password"])
        key = session.scalars(select(ApiKey)).one()
        assert key.hash == LookupKey(place.lookup_key).secret_hash(first["api_key"])
    database.close()


def test_a_person_who_is_there_already_is_not_joined_by_the_demo(
    sqlite: Database, place: Settings, tmp_path: Path
) -> None:
    fill(place, tmp_path)
    with sqlite.write() as session:
        session.scalars(select(Staff)).one().email = "own@lender.example"
    fill(place, tmp_path)
    with sqlite.read() as session:
        assert session.scalars(select(Staff.email)).all() == ["own@lender.example"]
