"""The identity step: tries, lock, expiry, shared numbers, and no difference for strangers."""

import pytest
from sqlalchemy import update

import clock
from models.borrowers import BorrowerNumber
from models.threads import Thread
from tests.bot.house import DANA, PROOF, STRANGER, House, account, loan

WRONG = ("20011 1901", "20012 1988", "99999 1950")


def test_a_proof_stands_for_fifteen_minutes(dana: House) -> None:
    dana.proves()
    dana.passes(minutes=14, seconds=30)
    assert "$1,250.00" in dana.says(DANA, "balance")[0]
    dana.passes(seconds=31)
    assert "ZIP" in dana.says(DANA, "balance")[0]


def test_a_proof_that_ends_before_dispatch_keeps_the_figures_back(dana: House) -> None:
    dana.proves()
    message_id = dana.queues(DANA, "You owe $1,250.00", tier=2)
    with dana.database.write() as session:
        person = session.get_one(Thread, dana.thread_id(DANA)).verified_borrower_id
        text = session.get_one(type(dana.text_out(message_id)), message_id)
        text.borrower_id = person
    dana.passes(minutes=16)
    dana.drains(DANA)
    assert dana.text_out(message_id).state == "refused"
    assert dana.reasons(message_id) == ["identity_not_proved"]


def test_the_third_wrong_answer_locks_for_half_an_hour(dana: House) -> None:
    dana.says(DANA, "balance")
    answers = [dana.says(DANA, wrong)[0] for wrong in WRONG]
    assert ["does not match" in answer for answer in answers] == [True, True, False]
    assert "30 minutes" in answers[2]
    assert dana.thread(DANA).escalation_reason == "identity_locked"
    dana.passes(minutes=29)
    assert "30 minutes" in dana.says(DANA, "balance")[0]
    dana.passes(minutes=2)
    assert "ZIP" in dana.says(DANA, "balance")[0]


def test_a_right_answer_starts_the_count_anew(dana: House) -> None:
    dana.says(DANA, "balance")
    for wrong in WRONG[:2]:
        dana.says(DANA, wrong)
    dana.says(DANA, PROOF)
    assert dana.thread(DANA).identity_tries == 0


def test_a_text_without_code_and_year_is_no_try(dana: House) -> None:
    dana.says(DANA, "balance")
    assert "please text your ZIP" in dana.says(DANA, "why do you ask for that")[0]
    assert dana.thread(DANA).identity_tries == 0


def test_known_and_unknown_numbers_hear_the_same_at_every_step(dana: House) -> None:
    for body in ("balance", "what?", *WRONG, PROOF, "balance"):
        assert dana.says(DANA, body) == dana.says(STRANGER, body), body
    dana.passes(minutes=31)
    assert dana.says(DANA, "when is my payment due") == dana.says(
        STRANGER, "when is my payment due"
    )


@pytest.fixture
def shared(house: House) -> House:
    """One phone for two people."""
    second = account(
        id="B02",
        name="Sam Whitfield",
        dob="1990-01-02",
        loans=[loan("L-2002", outstanding="77.00")],
    )
    house.imports(account(), second)
    return house


@pytest.mark.parametrize(("proof", "told"), [(PROOF, "$1,250.00"), ("20011 1990", "$77.00")])
def test_on_a_shared_number_the_proof_decides(shared: House, proof: str, told: str) -> None:
    shared.says(DANA, "balance")
    assert told in shared.says(DANA, proof)[0]


def test_a_number_that_was_given_up_proves_nothing(dana: House) -> None:
    with dana.database.write() as session:
        session.execute(update(BorrowerNumber).values(until=clock.now()))
    dana.says(DANA, "balance")
    assert "does not match" in dana.says(DANA, PROOF)[0]


def test_a_proof_is_worth_nothing_once_the_number_is_given_up(dana: House) -> None:
    dana.proves()
    with dana.database.write() as session:
        session.execute(update(BorrowerNumber).values(until=clock.now()))
    assert "ZIP" in dana.says(DANA, "balance")[0]


def test_a_question_left_open_for_half_an_hour_is_closed(dana: House) -> None:
    """The proof counts, but what it was asked for is not taken up again."""
    dana.says(DANA, "balance")
    dana.passes(minutes=31)
    (answer,) = dana.says(DANA, PROOF)
    assert "What would you like to know?" in answer
    assert "$1,250.00" in dana.says(DANA, "balance")[0]


def test_a_proof_that_nobody_asked_for_is_taken_or_counted(dana: House) -> None:
    for number in (DANA, STRANGER):
        assert "does not match" in dana.says(number, WRONG[0])[0]
        assert dana.thread(number).identity_tries == 1
    assert "What would you like to know?" in dana.says(DANA, PROOF)[0]
    assert "does not match" in dana.says(STRANGER, PROOF)[0]


def test_stop_ends_the_question(dana: House) -> None:
    dana.says(DANA, "balance")
    dana.says(DANA, "STOP")
    assert dana.says(DANA, PROOF) == []
    assert dana.thread(DANA).verified_until is None
