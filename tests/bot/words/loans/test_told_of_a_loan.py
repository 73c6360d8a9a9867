"""What is told of a loan while it is chosen: trouble, a payment made, a payment to come."""

import pytest

from bot.words.loans.told_of_a_loan import told_of_a_loan


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("can't pay the auto loan this month", "hardship"),
        ("I'm having trouble paying the car loan", "hardship"),
        ("个人贷款我还不上了", "hardship"),
        ("車貸這個月交不起", "hardship"),
        ("no puedo pagar el préstamo de auto este mes", "hardship"),
        ("the personal loan, I paid it yesterday", "confirm_payment"),
        ("我昨天還了車貸300", "confirm_payment"),
        ("ya pagué el préstamo del auto", "confirm_payment"),
        ("I'll pay 150 on the personal loan on December 1", "promise_to_pay"),
        ("I'll pay the auto loan on Friday", "promise_to_pay"),
        ("个人贷款我28号还150", "promise_to_pay"),
        ("pagaré 150 del préstamo personal el viernes", "promise_to_pay"),
    ],
)
def test_it_is_heard(text: str, told: str) -> None:
    assert told_of_a_loan(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "the auto one",
        "my personal loan",
        "车贷",
        "el del carro",
        "2",
        "the one due on december 15",
        "车贷还了几次了，上次是什么时候",
        "how much have I paid on the auto loan",
        "I haven't paid the personal loan yet",
        "the personal loan, and if I pay 100 on friday?",
        "my auto loan, I can't pay it online",
        "no puedo pagar el del auto con mi tarjeta",
    ],
)
def test_a_loan_that_is_only_named_is_only_chosen(text: str) -> None:
    assert told_of_a_loan(text) is None
