"""Questions of a loan that were taken for something else, and a bank that is closed."""

import pytest

from bot.words.loans.end_of_loan import (
    asks_if_it_came,
    asks_what_it_shows,
    asks_when_done,
    bank_is_frozen,
)
from bot.words.loans.penalties import asks_of_penalty
from bot.words.troubles.credit_files import asks_of_credit_file


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("when am i gonna be done with the truck", True),
        ("when will the truck be paid off", True),
        ("when will my loan be paid off", True),
        ("how many payments do i have left", True),
        ("cuándo termino de pagar", True),
        ("cuantos pagos me faltan del carro", True),
        ("我什麼時候能還清", True),
        ("车贷还剩几期", True),
        ("when will my application be done", False),
        ("when is the truck due", False),
        ("when will my payment be posted", False),
        ("is my loan paid off", False),
    ],
)
def test_when_it_is_paid_off(text: str, asked: bool) -> None:
    assert asks_when_done(text) is asked


@pytest.mark.parametrize(
    ("text", "frozen"),
    [
        ("my bank card is frozen i cant pay", True),
        ("my card got blocked", True),
        ("my bank froze my account", True),
        ("me bloquearon la tarjeta y no puedo pagar", True),
        ("不是我的错 银行卡被冻结了", True),
        ("我張卡俾銀行凍結咗 還唔到", True),
        ("my card was stolen and is blocked", False),
        ("someone hacked my bank and its frozen", False),
        ("my card is frozen, how else can i pay", False),
        ("my account is locked on your app", False),
        ("银行卡被冻结了怎么还", False),
    ],
)
def test_a_bank_that_is_closed(text: str, frozen: bool) -> None:
    assert bank_is_frozen(text) is frozen


def test_what_is_asked_of_a_loan_is_no_wish_for_another() -> None:
    assert asks_if_it_came("did my personal loan payment go thru")
    assert asks_what_it_shows("can you see my loan")
    assert asks_what_it_shows("hi can check how much more i need to pay ah")
    assert asks_of_credit_file("what do i do about my credit")
    assert not asks_what_it_shows("can you see if i qualify for a loan")
    assert not asks_of_credit_file("can i get more credit")


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("还清之后有冇罰息", True),
        ("咁一次過還清使唔使罰息㗎", True),
        ("si lo liquido antes me cobran penalizacion?", True),
        ("is there a penalty if i pay it off early", True),
        ("不还有罚息吗", False),
        ("si me atraso, hay multa?", False),
    ],
)
def test_what_an_early_end_costs(text: str, asked: bool) -> None:
    assert asks_of_penalty(text) is asked
