"""The phone is somebody else's."""

import pytest
from sqlalchemy import select

from accounts.attachment import WRONG_NUMBER
from models.borrowers import BorrowerNumber
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, PROOF, STRANGER, House, account


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("wrong number, i am not Dana", "sorry for the bother"),
        ("你打错了，我不是Dana", "此号码已移除"),
        ("你打錯了，我不是Dana", "此號碼已移除"),
        ("numero equivocado, no soy Dana", "disculpe la molestia"),
    ],
)
def test_the_number_is_detached_at_once_and_everything_stops(
    dana: House, said: str, told: str
) -> None:
    (answer,) = dana.says(DANA, said)
    assert told in answer
    assert cases(dana) == [("wrong_number", None)]
    assert holds(dana) == [("all", "wrong_number")]
    assert dana.tasks() == ["wrong_number"]
    with dana.database.read() as session:
        (attached,) = session.scalars(select(BorrowerNumber)).all()
    assert attached.until is not None
    assert attached.ended_by == WRONG_NUMBER


def test_the_answer_names_nobody_and_is_the_same_for_a_stranger(dana: House) -> None:
    said = "wrong number, you have the wrong person"
    (answer,) = dana.says(DANA, said)
    assert "Dana" not in answer
    assert dana.says(STRANGER, said) == [answer]


def test_no_proof_opens_the_account_from_there_any_more(dana: House) -> None:
    dana.proves()
    dana.says(DANA, "wrong number, i am not Dana")
    assert dana.thread(DANA).verified_until is None
    for body in ("balance", PROOF):
        assert "$" not in " ".join(dana.says(DANA, body))


def test_no_import_attaches_it_again(dana: House) -> None:
    dana.says(DANA, "wrong number, i am not Dana")
    dana.imports(account(name="Dana B. Whitfield"))
    with dana.database.read() as session:
        assert [one.until is None for one in session.scalars(select(BorrowerNumber))] == [False]


def test_said_again_it_is_the_same_case_and_nothing_more_is_said(dana: House) -> None:
    dana.says(DANA, "wrong number, i am not Dana")
    assert dana.says(DANA, "I told you this is the wrong number") == []
    assert cases(dana) == [("wrong_number", None)]
    assert dana.tasks() == ["wrong_number"]


def test_a_wife_who_is_not_the_borrower_does_not_detach_his_phone(dana: House) -> None:
    (answer,) = dana.says(DANA, "this is not dana, i am her husband")
    assert "person it belongs to" in answer
    with dana.database.read() as session:
        assert [one.until for one in session.scalars(select(BorrowerNumber))] == [None]
