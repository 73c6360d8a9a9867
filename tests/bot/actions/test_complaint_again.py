"""A complaint that was made before: its reference, and who has it, however the days pass."""

import pytest

from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "asked",
    [
        "Whats the reference of my complaint again",
        "reference number for my complaint?",
        "who is handling my complaint?",
        "我的投诉号是什么来着",
        "我的投訴編號是多少",
        "谁在处理我的投诉",
        "cual es el folio de mi queja",
        "cual es la referencia de mi queja",
        "quien lleva mi queja",
    ],
)
def test_whoever_asks_after_it_opens_no_second_one(dana: House, asked: str) -> None:
    dana.says(DANA, "I have a complaint, your agent was rude to me")
    dana.passes(days=1)
    (answer,) = dana.says(DANA, asked)
    assert "C-" in answer
    assert cases(dana) == [("complaint", None)]


@pytest.mark.parametrize(
    "said", ["I have another complaint, nobody called me back", "又要投诉，你们还是没人回我电话"]
)
def test_a_new_grievance_is_a_new_one(dana: House, said: str) -> None:
    dana.says(DANA, "I have a complaint, your agent was rude to me")
    dana.passes(days=2)
    dana.says(DANA, said)
    assert [kind for kind, _ in cases(dana)] == ["complaint", "complaint"]


@pytest.mark.parametrize(
    "said",
    [
        "quiero poner una queja",
        "quiero presentar una queja",
        "quisiera levantar un reclamo",
        "quiero quejarme",
        "me quiero quejar",
        "como pongo una queja",
    ],
)
def test_a_wish_to_complain_is_a_complaint(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("complaint", None)]


@pytest.mark.parametrize("said", ["no quiero poner una queja", "quiero un prestamo nuevo"])
def test_no_wish_to_complain_is_none(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert not cases(dana)
