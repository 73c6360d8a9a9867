"""Many rows in questions of a bearable size."""

from sqlalchemy import select

from accounts.batches import SIZE, batches, rows_where
from models.borrowers import Borrower
from tests.accounts.samples import Desk, small


def test_batches_hold_everything_once_and_in_order() -> None:
    numbers = list(range(2 * SIZE + 1))
    made = list(batches(numbers))
    assert [len(batch) for batch in made] == [SIZE, SIZE, 1]
    assert [number for batch in made for number in batch] == numbers
    assert list(batches([])) == []


def test_rows_are_found_among_more_keys_than_one_question_holds(desk: Desk) -> None:
    desk.take(small(1), small(2), small(3))
    with desk.database.read() as session:
        keys = [f"X{number}" for number in range(SIZE)] + ["B02", "B03"]
        rows = rows_where(session, select(Borrower), Borrower.external_id, keys)
        assert sorted(row.external_id for row in rows) == ["B02", "B03"]
