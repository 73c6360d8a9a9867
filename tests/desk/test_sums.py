"""Sums of money in what staff write, told from other numbers."""

import pytest

from desk.sums import names_a_sum


@pytest.mark.parametrize(
    "words",
    [
        "You owe $1,250.00.",
        "That is 50 dollars.",
        "还欠300元",
        "Son 40 pesos.",
        "You owe 1,250.00 in total",
        "That comes to 1,250.00.",
        "That comes to 45.50, thanks",
        "su saldo es 1.250,00",
        "your balance is USD 1,250",
        "EUR 50 is enough",
        "You owe 300 bucks",
        "You owe 15",
        "Balance: 300",
        "The balance on your loan is 300 today",
        "Your next payment of 208 is due on the 5th",
        "There are 300 overdue",
        "You can pay 300 now and the rest later",
        "You still owe two hundred dollars",
        "You owe one thousand two hundred fifty",
        "Debe mil doscientos cincuenta dólares",
        "欠款一千二百五十元",
        "您还欠一千二百五十。",
        "餘額為壹仟貳佰伍拾元",
        "您欠１２５０元",
        "余款1250",
        "欠我们一万二",
        "您本月应还 1250",
        "$0 is due",
    ],
)
def test_a_sum_is_heard_however_it_is_written(words: str) -> None:
    assert names_a_sum(words)


@pytest.mark.parametrize(
    "words",
    [
        "Our team is here from 9 to 5, call us.",
        "Your case is C-7KQ2M4.",
        "We need 2 documents",
        "Please send 3 pay slips",
        "Visit us at 200 Main Street to pay",
        "You can pay at 1200 Main Street, room 305.",
        "Call 202-555-0100 about your payment",
        "For your balance call 1-800-555-0199",
        "To hear the balance, call us at (800) 555 0199",
        "You have 30 days to pay",
        "200 Main Street is our new office",
        "We close on 12/24 and open again on 12/27",
        "Your loan L-1001 ends in 2028",
        "Is your ZIP 20011 still right?",
        "The payment desk opens at 9.30",
        "The rate is 12.50% on the whole amount",
        "We sent you 1 payment link, it is good for 24 hours",
        "Your payment 2 of 6 arrived on 11/05/2026",
        "Text BALANCE, and answer within 15 minutes",
        "Thanks a million, we got your payment",
        "您有三十天时间付款",
        "您的案件编号是 C-7KQ2M4",
        "我们在九点到五点上班，请打电话",
    ],
)
def test_other_numbers_are_no_sum(words: str) -> None:
    assert not names_a_sum(words)
