"""What names are found by, and lists of words on both databases."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from models.borrowers import Borrower
from models.database import Database
from models.words import holds_any, name_words


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Dana Whitfield", ["d", "dana", "w", "whit", "whitfield"]),
        ("José Núñez", ["jose", "nunez"]),
        ("O’Neil-García", ["o", "neil", "garcia"]),
        ("ＤＡＮＡ", ["dana"]),
        ("林淑芬", ["林", "淑", "芬", "林淑", "淑芬"]),
        ("Wei 陈", ["wei", "陈"]),
    ],
)
def test_a_name_is_found_by_beginnings_and_by_ideographs(name: str, typed: list[str]) -> None:
    assert set(typed) <= set(name_words(name))


@pytest.mark.parametrize(
    ("name", "typed"), [("Dana", "ana"), ("林淑芬", "林芬"), ("Dana", ""), ("Dana", "x")]
)
def test_a_name_is_not_found_by_its_middle_or_end(name: str, typed: str) -> None:
    assert typed not in name_words(name)


def test_the_longest_name_stays_small() -> None:
    assert len(name_words("abcdefghijklmnop " * 12)) <= 100
    assert max(map(len, name_words("x" * 200))) == 12


def test_words_are_kept_and_found_whole_on_both_databases(database: Database) -> None:
    with database.write() as session:
        for number, name in enumerate(("Dana Whitfield", "Nobody", "陈伟")):
            session.add(_borrower(number, name))
    assert _found(database, "whit") == _found(database, "whit", "zz") == ["Dana Whitfield"]
    assert _found(database, "hit") == []
    assert _found(database, "陈伟") == ["陈伟"]
    with database.read() as session:
        kept = session.scalars(select(Borrower.name_words).order_by(Borrower.id)).all()
    assert kept[2] == ["陈", "伟", "陈伟"]


def _found(database: Database, *words: str) -> list[str]:
    with database.read() as session:
        dialect = session.get_bind().dialect
        rows = select(Borrower.name).where(holds_any(dialect, Borrower.name_words, words))
        return list(session.scalars(rows))


def _borrower(number: int, name: str) -> Borrower:
    now = datetime(2026, 11, 21, tzinfo=UTC)
    return Borrower(
        external_id=f"B{number}",
        name=name,
        language="en",
        document_hash=b"",
        created_at=now,
        updated_at=now,
    )
