"""A new address and then its ZIP code as a proof; a new number that counts from a day on."""

from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


def test_the_old_zip_is_asked_for(dana: House) -> None:
    dana.says(DANA, "i moved, new address is 12 Elm Street, Houston TX 77002")
    (answer,) = dana.says(DANA, "77002 1988")
    assert "ZIP code from before" in answer


def test_without_a_move_nothing_is_said_of_one(dana: House) -> None:
    dana.says(DANA, "balance")
    (answer,) = dana.says(DANA, "77002 1988")
    assert "moved" not in answer


def test_a_number_from_a_day_on_is_noted_and_no_hour(dana: House) -> None:
    (answer,) = dana.says(
        DANA,
        "also im switching to a 208 number next week. 208-555-0164. text me there after the 1st, "
        "not before",
    )
    assert "new phone number" in answer
    assert cases(dana) == [("contact", "phone")]


def test_papers_are_asked_for_in_two_languages(dana: House) -> None:
    dana.says(DANA, "can i get un poquito mas? like 3k for the transmission")
    (answer,) = dana.says(DANA, "ok so que necesito, paystubs?")
    assert "olega" in answer
