"""What is said to somebody who writes for the borrower, promises for them or tells they paid."""

from collections.abc import Sequence

import pytest

from models.promises import Promise
from tests.bot.actions.seen import holds
from tests.bot.house import DANA, PROOF, STRANGER, House


@pytest.mark.parametrize(
    ("first", "asked"),
    [
        ("my dad cant see well so i text for him", "how much is due"),
        ("hi my mom only speaks spanish so i text for her", "cuanto debe"),
        ("我帮我妈用这个号码，她不识字", "还欠多少"),
    ],
)
def test_no_figure_is_told_to_who_writes_for_another(dana: House, first: str, asked: str) -> None:
    said = [dana.says(DANA, text) for text in (first, asked, PROOF)]
    assert not any("1,250" in one or "208.33" in one for answer in said for one in answer)
    assert dana.rows(Promise) == []


@pytest.mark.parametrize(
    "texts",
    [
        (
            "im the cousin, he's locked up, can i pay for him",
            "i'll send 100 on the 1st to his acct",
        ),
        ("this is his wife. i will pay 150 on friday for him",),
        ("soy su hija", "pago 100 el viernes"),
    ],
)
@pytest.mark.parametrize("number", [DANA, STRANGER])
def test_nobody_is_bound_by_what_a_relative_would_pay(
    dana: House, texts: Sequence[str], number: str
) -> None:
    (answer,) = [dana.says(number, text) for text in texts][-1]
    assert "pay.harborlane" in answer
    assert dana.rows(Promise) == []
    assert not [one for one in holds(dana) if "promise" in one]
    assert dana.thread(number).escalation_reason == "third_party"


def test_the_borrower_promises_once_back(dana: House) -> None:
    dana.says(DANA, "this is his wife. i will pay 150 on friday for him")
    dana.says(DANA, "its Dana now. i will pay 150 on friday")
    assert [one.amount for one in dana.rows(Promise)] == [15000]


@pytest.mark.parametrize(
    ("promise", "told"),
    [
        ("pago 208.33 el viernes", "mi esposa dice que ya lo pago el miercoles pasado"),
        ("208.33，30号还", "对了我老婆说她上周三已经帮我转过一次了？你查下"),
        ("ill pay 208.33 friday", "my wife says she already paid it last wednesday"),
    ],
)
def test_a_payment_of_kin_is_looked_for_after_a_promise(
    dana: House, promise: str, told: str
) -> None:
    dana.proves()
    dana.says(DANA, promise)
    (answer,) = dana.says(DANA, told)
    assert "190.50" in answer  # How much it was is asked, and no day of a promise.
