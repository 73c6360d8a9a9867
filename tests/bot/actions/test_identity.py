"""The identity step: tries, lock, expiry, shared numbers, and no difference for strangers."""

import json

import pytest
from sqlalchemy import update

import clock
from models.borrowers import BorrowerNumber
from models.inbound import InboundText
from models.threads import Thread
from models.turns import Turn
from tests.bot.house import DANA, PROOF, STRANGER, House, account, loan
from tests.kept import without_chance

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


def test_a_question_left_open_for_half_an_hour_is_put_no_more(dana: House) -> None:
    dana.says(DANA, "balance")
    dana.passes(minutes=31)
    assert "ZIP" not in dana.says(DANA, "how do i pay")[0]


@pytest.mark.parametrize("between", [[], ["how do i pay"]])
def test_a_proof_that_comes_late_is_answered(dana: House, between: list[str]) -> None:
    dana.says(DANA, "balance")
    dana.passes(minutes=40)
    for body in between:
        dana.says(DANA, body)
    assert "$1,250.00" in dana.says(DANA, PROOF)[0]


def test_a_day_later_nothing_waits_for_a_proof(dana: House) -> None:
    dana.says(DANA, "balance")
    dana.passes(hours=25)
    assert "What would you like to know?" in dana.says(DANA, PROOF)[0]


@pytest.mark.parametrize(
    "between",
    [
        "is this a scam?",
        "is this really you",
        "esto es una estafa?",
        "这是骗子吧",
        "這是騙案嗎",
        "your rep was rude to me yesterday",
    ],
)
def test_what_was_asked_before_a_doubt_or_a_grievance_is_answered_after_the_proof(
    dana: House, between: str
) -> None:
    dana.says(DANA, "how much do i owe")
    dana.says(DANA, between)
    assert "1,250.00" in dana.says(DANA, PROOF)[0]


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


@pytest.mark.parametrize(
    "parts",
    [
        ["20011", "1988"],
        ["1988", "20011"],
        ["zip 20011", "born in 88"],
        ["i moved, zip used to be 20011", "'88"],
        ["20011", "how do i pay", "1988"],
        ["邮编20011", "88年的"],
        ["codigo postal 20011", "naci en el 88"],
    ],
)
def test_a_proof_may_come_in_parts(dana: House, parts: list[str]) -> None:
    dana.says(DANA, "balance")
    answers = [dana.says(DANA, part)[0] for part in parts]
    assert "1,250.00" in answers[-1]
    assert dana.thread(DANA).identity_tries == 0


def test_a_part_is_hidden_and_the_other_asked_for_of_anybody(dana: House) -> None:
    for part, asked in (("20011", "birth year"), ("1988", "ZIP code")):
        for number in (DANA, STRANGER):
            dana.says(number, "balance")
            assert asked in dana.says(number, part)[0]
            assert dana.thread(number).identity_tries == 0
            hidden = [text for text in dana.rows(InboundText) if text.shown_as]
            assert {text.body for text in hidden} == {""}
            with dana.database.write() as session:
                session.get_one(Thread, dana.thread_id(number)).tracker = {}
    kept = json.dumps([[turn.reading, turn.before, turn.steps] for turn in dana.rows(Turn)])
    assert "20011" not in without_chance(kept)
    assert "1988" not in without_chance(kept)


def test_two_parts_that_do_not_match_are_one_try(dana: House) -> None:
    dana.says(DANA, "balance")
    dana.says(DANA, "20011")
    assert "does not match" in dana.says(DANA, "1999")[0]
    assert dana.thread(DANA).identity_tries == 1
    assert "birth year as well" in dana.says(DANA, "20011")[0]


@pytest.mark.parametrize(
    "proof",
    [
        "20011 88",
        "20011 '88",
        "20011 4/17/88",
        "20011, 17-04-88",
        "zip 20011 born 88",
        "20011 88年的",
        "codigo postal 20011, naci en el 88",
    ],
)
def test_a_birth_year_may_have_two_digits(dana: House, proof: str) -> None:
    dana.says(DANA, "balance")
    assert "1,250.00" in dana.says(DANA, proof)[0]
    assert (dana.rows(InboundText)[-1].body, dana.thread(DANA).identity_tries) == ("", 0)


@pytest.mark.parametrize(
    ("question", "why", "reason"),
    [
        ("how much do i owe", "why do u need that", "So that nobody but you"),
        ("how much do i owe", "why", "So that nobody but you"),
        ("how much do i owe", "what is that for?", "So that nobody but you"),
        ("还欠多少", "为什么要这个", "只有您本人"),
        ("我仲爭幾多", "點解要呢個", "只有您本人"),
        ("cuanto debo", "y pa que quieres eso", "nadie mas que usted"),
        ("cuanto debo", "por que?", "nadie mas que usted"),
    ],
)
def test_what_a_proof_is_for_is_told_and_it_is_asked_for_again(
    dana: House, question: str, why: str, reason: str
) -> None:
    (asked,) = dana.says(DANA, question)
    (answer,) = dana.says(DANA, why)
    assert reason in answer
    assert answer.endswith(asked[-20:])
    assert "1,250.00" in dana.says(DANA, PROOF)[0]


def test_the_question_for_proof_is_not_put_under_every_answer(house: House) -> None:
    """Twice for one request; whoever asks for something else that needs it is asked again."""
    assert "ZIP" in house.says(STRANGER, "whats my balance")[0]
    assert "ZIP" in house.says(STRANGER, "how can i pay")[0]
    assert "ZIP" not in house.says(STRANGER, "what are your opening hours")[0]
    assert "ZIP" not in house.says(STRANGER, "how do i pay by card")[0]
    assert "ZIP" in house.says(STRANGER, "when is my next payment due")[0]
    assert "ZIP" in house.says(STRANGER, "20011 1944")[0]


@pytest.mark.parametrize(
    "proof",
    [
        "two zero zero one one and I was born in nineteen eighty eight",
        "two double zero one one, nineteen eighty-eight",
        "dos cero cero uno uno, mil novecientos ochenta y ocho",
        "dos cero cero uno uno y naci en el ochenta y ocho",
        "二零零一一 一九八八年的",
    ],
)
def test_digits_may_be_spoken(dana: House, proof: str) -> None:
    dana.says(DANA, "balance")
    assert "1,250.00" in dana.says(DANA, proof)[0]
    assert (dana.rows(InboundText)[-1].body, dana.thread(DANA).identity_tries) == ("", 0)


def test_what_was_asked_last_is_answered_first(dana: House) -> None:
    dana.says(DANA, "did my payment post")
    dana.says(DANA, "whats my balance")
    (answer,) = dana.says(DANA, PROOF)
    assert answer.index("1,250.00") < answer.index("How much was the payment")


def test_two_requests_of_one_text_keep_their_order(dana: House) -> None:
    dana.says(DANA, "whats my balance and when is it due")
    (answer,) = dana.says(DANA, PROOF)
    assert answer.index("1,250.00") < answer.index("208.33")
