"""A promise that was kept is thanked for, once, without a word of the account."""

import pytest
from sqlalchemy import update

import clock
from models.promises import Promise, PromiseState
from tests.bot.house import DANA, House


def keeps(house: House) -> None:
    """The core system told of the payment an hour after the promise."""
    house.passes(hours=1)
    with house.database.write() as session:
        session.execute(update(Promise).values(state=PromiseState.KEPT, settled_at=clock.now()))
    house.passes(hours=1)


@pytest.mark.parametrize(
    ("promised", "said", "told"),
    [
        ("i will pay 150 on friday", "how do i pay", "Thank you for keeping your promise."),
        ("le pago el viernes 150", "gracias", "Gracias por cumplir su promesa."),
        ("我下周五还150", "谢谢", "感谢您信守约定。"),
    ],
)
def test_the_next_reply_thanks_for_it_once(
    dana: House, promised: str, said: str, told: str
) -> None:
    dana.says(DANA, promised)
    keeps(dana)
    assert told in dana.says(DANA, said)[0]
    assert told not in " ".join(dana.says(DANA, "how do i pay"))


def test_a_grievance_is_not_answered_with_thanks(dana: House) -> None:
    dana.says(DANA, "i will pay 150 on friday")
    keeps(dana)
    assert (
        "promise"
        not in dana.says(DANA, "your collector was very rude to my mother, I want to complain")[0]
    )


def test_a_promise_that_still_stands_is_not_thanked_for(dana: House) -> None:
    dana.says(DANA, "i will pay 150 on friday")
    assert "keeping" not in dana.says(DANA, "how do i pay")[0]
