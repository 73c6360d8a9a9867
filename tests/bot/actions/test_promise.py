"""Promises to pay: repeated back, inside the lender's limits, changed and followed."""

from datetime import date
from typing import Any

import pytest

from models.cases import Case
from models.promises import Promise, PromiseState
from tests.bot.actions.seen import holds
from tests.bot.house import DANA, PROOF, STRANGER, House, account, loan


def promises(house: House) -> list[tuple[int | None, date, str]]:
    return [(one.amount, one.due_on, one.state.value) for one in house.rows(Promise)]


FRIDAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("i will pay 150 on friday", "you will pay $150.00 on Fri, Nov 27"),
        ("我下周五还150", "11月27日星期五还US$150.00"),
        ("我下週五還150", "11月27日星期五還US$150.00"),
        ("le pago el viernes 150", "pagara $150.00 el vie 27 nov"),
    ],
)
def test_day_and_amount_are_repeated_back(house: House, said: str, told: str) -> None:
    (answer,) = house.says(STRANGER, said)
    assert told in answer
    assert promises(house) == [(15000, FRIDAY, "open")]
    assert holds(house) == [("reminders", "promise")]


def test_no_proof_is_asked_for_what_the_borrower_said(dana: House) -> None:
    """And nothing of the account is in the answer: the same words for a stranger."""
    assert dana.says(DANA, "i will pay 150 on friday") == dana.says(
        STRANGER, "i will pay 150 on friday"
    )
    assert dana.rows(Promise)[0].loan_id is None


def test_with_proof_it_is_tied_to_the_loan(dana: House) -> None:
    dana.proves()
    dana.says(DANA, "i will pay 208.33 on friday")
    (promise,) = dana.rows(Promise)
    assert promise.borrower_id == dana.thread(DANA).verified_borrower_id
    assert promise.loan_id is not None


@pytest.mark.parametrize(
    ("texts", "amount"),
    [
        (["i will pay on friday", "150"], 15000),
        (["i will pay 150", "friday"], 15000),
        (["i will pay soon", "friday", "150"], 15000),
        (["i will pay soon", "150 on friday"], 15000),
        (["i will pay on friday", "all of it"], None),
        (["我下周五会还款", "全部"], None),
        (["voy a pagar el viernes", "todo"], None),
    ],
)
def test_what_is_missing_is_asked_for(house: House, texts: list[str], amount: int | None) -> None:
    *before, last = texts
    for body in before:
        (question,) = house.says(STRANGER, body)
        assert "?" in question or "？" in question
        assert promises(house) == []
    house.says(STRANGER, last)
    assert promises(house) == [(amount, FRIDAY, "open")]


def test_all_of_it_is_an_amount_and_no_opt_out(house: House) -> None:
    house.says(STRANGER, "i will pay on friday")
    assert "what is due on Fri, Nov 27" in house.says(STRANGER, "all of it")[0]
    assert house.number(STRANGER).opted_out_at is None


@pytest.mark.parametrize("before", ["i will pay 150", "i will pay on friday"])
def test_a_stop_is_no_answer(house: House, before: str) -> None:
    house.says(STRANGER, before)
    assert "opted out" in house.says(STRANGER, "stop")[0]
    assert promises(house) == []


def test_a_day_that_is_over_is_asked_for_again(house: House) -> None:
    house.says(STRANGER, "i will pay 150")
    assert "On which day" in house.says(STRANGER, "november 3")[0]
    assert promises(house) == []


@pytest.mark.parametrize(
    ("said", "told", "amount", "due_on"),
    [
        ("make it monday", "you will now pay $150.00 on Mon, Nov 23", 15000, date(2026, 11, 23)),
        ("actually 100", "you will now pay $100.00 on Fri, Nov 27", 10000, FRIDAY),
        ("改成下周一", "您将在11月23日星期一还US$150.00", 15000, date(2026, 11, 23)),
        ("mejor el lunes", "ahora pagara $150.00 el lun 23 nov", 15000, date(2026, 11, 23)),
    ],
)
def test_another_day_or_amount_alone_changes_it(
    house: House, said: str, told: str, amount: int, due_on: date
) -> None:
    house.says(STRANGER, "i will pay 150 on friday")
    (answer,) = house.says(STRANGER, said)
    assert told in answer
    assert "ZIP" not in answer
    assert promises(house) == [(15000, FRIDAY, "replaced"), (amount, due_on, "open")]


@pytest.mark.parametrize("said", ["2", "7", PROOF, "thanks", "ok"])
def test_not_everything_changes_it(dana: House, said: str) -> None:
    dana.says(DANA, "i will pay 150 on friday")
    dana.says(DANA, said)
    assert promises(dana) == [(15000, FRIDAY, "open")]


@pytest.mark.parametrize(
    ("said", "proved", "taken"),
    [
        ("i will pay 150 on december 5", False, True),
        ("i will pay 150 on december 6", False, False),
        ("i will pay 150 on december 6", True, False),
        ("i will pay 52.09 on friday", True, True),
        ("i will pay 52 on friday", True, False),
        ("i will pay 1 on friday", False, True),
    ],
)
def test_a_promise_beyond_the_limits_is_left_to_a_person(
    dana: House, said: str, proved: bool, taken: bool
) -> None:
    """Fourteen days, a quarter of what is due; how much is due is told to nobody unproved."""
    if proved:
        dana.proves()
    (answer,) = dana.says(DANA, said)
    assert ("Noted" in answer) == taken
    assert ("A person has to look at that" in answer) == (not taken)
    assert len(promises(dana)) == int(taken)
    if not taken:
        assert dana.thread(DANA).escalation_reason == "promise_beyond_limits"


def test_who_broke_many_is_taken_at_their_word_and_a_person_looks(dana: House) -> None:
    for amount in (150, 160, 170):
        dana.says(DANA, f"i will pay {amount} on friday")
        with dana.database.write() as session:
            for promise in session.query(Promise):
                promise.state = PromiseState.BROKEN
    assert "Noted" in dana.says(DANA, "i will pay 150 on friday")[0]
    assert dana.thread(DANA).escalation_reason == "promises_broken"


@pytest.mark.parametrize(
    ("currency", "amount"), [("USD", 15000), ("MXN", 15000), ("CNY", 15000), ("JPY", 150)]
)
def test_money_is_counted_in_the_loans_own(house: House, currency: str, amount: int) -> None:
    money: dict[str, Any] = {"currency": currency, "outstanding": "500", "payments": []}
    if currency == "JPY":
        money["next_due_amount"] = "200"
    house.imports(account(loans=[loan(**money)]))
    house.says(DANA, "balance")
    house.says(DANA, PROOF)
    house.says(DANA, "i will pay 150 on friday")
    promise = house.rows(Promise)[-1]
    assert (promise.amount, promise.currency) == (amount, currency)


def test_a_promise_left_half_said_is_taken_up_a_day_later(house: House) -> None:
    house.says(STRANGER, "i will pay on friday")
    house.passes(hours=20)
    (answer,) = house.says(STRANGER, "i will pay 150")
    assert "$150.00 on Fri, Nov 27" in answer


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("ok ill pay 50 on friday just to make it go away", "you will pay $50.00 on Fri, Nov 27"),
        ("我下周五还50", "11月27日星期五还US$50.00"),
        ("pago 50 el viernes", "pagara $50.00 el vie 27 nov"),
    ],
)
def test_beside_an_open_case_no_earlier_end_of_the_quiet_is_told(
    house: House, said: str, told: str
) -> None:
    house.says(STRANGER, "this isnt my loan. i never signed anything")
    (answer,) = house.says(STRANGER, said)
    assert told in answer
    assert house.rows(Case)[0].reference in answer
    assert "until then" not in answer
    assert promises(house) == [(5000, FRIDAY, "open")]


@pytest.mark.parametrize(
    "said",
    ["can i pay the minimum friday", "那我下周五还最低行吗", "puedo pagar el minimo el viernes"],
)
def test_the_least_that_is_due_is_promised_after_the_proof(house: House, said: str) -> None:
    house.imports(account(loans=[loan(minimum_due="80.00")]))
    assert promises(house) == []
    house.says(DANA, said)
    assert "80.00" in house.says(DANA, PROOF)[0]
    assert promises(house) == [(8000, FRIDAY, "open")]


@pytest.mark.parametrize(
    "texts",
    [
        ["ill pay friday", "make it dec 1 instead", "150"],
        ["ill pay on jan 15", "ok then dec 1", "150"],
        ["ill pay friday", "150 on dec 1 instead"],
        ["我下周五还", "改成12月1号吧", "150"],
        ["我下週五還", "改做12月1號啦", "150"],
        ["pago el viernes", "mejor el 1 de diciembre", "150"],
        ["te pago el viernes", "150 el 1 de diciembre"],
    ],
)
def test_a_new_day_told_while_the_amount_is_asked_counts(house: House, texts: list[str]) -> None:
    for body in texts:
        house.says(STRANGER, body)
    assert promises(house) == [(15000, date(2026, 12, 1), "open")]


def test_of_two_new_days_the_one_that_is_meant_is_asked_for(house: House) -> None:
    house.passes(days=2)
    house.says(STRANGER, "ill pay on dec 1")
    assert "Is that" in house.says(STRANGER, "next friday i mean")[0]
    house.says(STRANGER, "1")
    house.says(STRANGER, "150")
    assert promises(house) == [(15000, FRIDAY, "open")]


def test_all_of_it_in_answer_to_the_ways_out_is_kept_as_the_amount(house: House) -> None:
    house.says(STRANGER, "下个月5号再还行不行")
    house.says(STRANGER, "全部")
    assert "12月3日" in house.says(STRANGER, "不行就3号")[0]
    assert promises(house) == [(None, date(2026, 12, 3), "open")]
    assert house.thread(STRANGER).escalation_reason == "hardship"
    assert ("all", "review") not in holds(house)


@pytest.mark.parametrize("said", ["我3号还", "ill pay you the 3rd"])
def test_a_day_with_a_word_of_paying_is_taken_for_a_promise(house: House, said: str) -> None:
    house.says(STRANGER, said)
    assert house.thread(STRANGER).tracker["slots"]["promise_day"] == "2026-12-03"


@pytest.mark.parametrize("time", [{"minutes": 40}, {"days": 2}])
@pytest.mark.parametrize(
    ("before", "amount", "kept"),
    [
        ("ill pay friday", "150", 15000),
        ("我下周五还", "全部", None),
        ("pago el viernes", "todo", None),
    ],
)
def test_the_amount_may_come_later(
    house: House, before: str, amount: str, kept: int | None, time: dict[str, int]
) -> None:
    house.says(STRANGER, before)
    house.passes(**time)
    house.says(STRANGER, amount)
    assert promises(house) == [(kept, FRIDAY, "open")]


def test_a_promise_half_made_is_gone_on_with_after_another_request(dana: House) -> None:
    dana.says(DANA, "ill pay friday")
    dana.says(DANA, "whats my balance")
    dana.says(DANA, PROOF)
    dana.says(DANA, "100")
    assert promises(dana) == [(10000, FRIDAY, "open")]


@pytest.mark.parametrize(
    "said",
    ["i can pay 100 on december 4th", "我12月4号能还100"],
)
def test_what_can_be_paid_on_a_day_is_promised(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert promises(dana) == [(10000, date(2026, 12, 4), "open")]


def test_after_a_day_too_far_off_a_nearer_one_is_taken_with_the_amount(dana: House) -> None:
    assert "Jan 30, 2027" in dana.says(DANA, "i can pay 100 on january 30th")[0]
    assert promises(dana) == []
    assert "$100.00 on Wed, Dec 2" in dana.says(DANA, "ok how about december 2nd then")[0]
    assert promises(dana) == [(10000, date(2026, 12, 2), "open")]


def test_a_day_put_right_while_the_amount_is_asked_counts(dana: House) -> None:
    for said in ("ill pay friday", "no wait, saturday not friday", "50"):
        dana.says(DANA, said)
    assert promises(dana) == [(5000, date(2026, 11, 28), "open")]


@pytest.mark.parametrize(
    "said",
    [
        "make it 100 instead",
        "Can I change that to 150?",
        "actually can we make it 100 instead",
        "改成100吧",
        "還是改成100可以嗎",
        "¿puedo cambiarlo a 100?",
    ],
)
@pytest.mark.parametrize(
    "before", [["I'll pay 200 on Friday"], ["I will pay on Friday", "all of it"]]
)
def test_another_amount_changes_the_promise(house: House, before: list[str], said: str) -> None:
    for text in before:
        house.says(STRANGER, text)
    house.says(STRANGER, said)
    first, second = house.rows(Promise)
    assert (str(first.state), second.amount) == ("replaced", 15000 if "150" in said else 10000)
    assert second.due_on == first.due_on
    assert not house.rows(Case)
