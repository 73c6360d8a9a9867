"""One reminder of each payment, whether a wish was set, and a remark on what was told."""

import pytest

from bot.words.talk.just_set import asks_if_wish_stands
from bot.words.texts.how_many import wants_one_each
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "said",
    [
        "also do i really need 3 reminders for the same bill lol. one is plenty",
        "one reminder per bill is enough",
        "i dont need so many texts for one payment",
        "con un recordatorio por cada pago basta",
        "每期提醒我一次就夠",
    ],
)
def test_one_reminder_each_is_set_and_hours_stay(dana: House, said: str) -> None:
    dana.says(DANA, "dont text me in the morning, after 4pm is fine")
    (answer,) = dana.says(DANA, said)
    assert "1 =" not in answer
    kept = dana.says(DANA, "so did that time change go thru or do i gotta call somebody")
    assert "4:00" in "".join(kept) or "16:00" in "".join(kept)


@pytest.mark.parametrize(
    "text",
    [
        "do i need one document for the payment",
        "one payment is enough for me",
        "you sent 3 texts for nothing",
        "send me a reminder",
    ],
)
def test_one_of_something_else_is_no_such_wish(text: str) -> None:
    assert not wants_one_each(text)


@pytest.mark.parametrize(
    "text",
    [
        "so did that time change go thru or do i gotta call somebody",
        "did my text settings get saved",
        "is that schedule change set",
        "ya quedó lo del horario",
        "时间改好了吗",
    ],
)
def test_whoever_asks_if_a_wish_stands_is_heard(text: str) -> None:
    assert asks_if_wish_stands(text)


@pytest.mark.parametrize(
    "text",
    [
        "did my payment go thru this time",
        "did my address change go through",
        "is the due date change set",
        "did the text i sent get lost",
    ],
)
def test_other_changes_are_asked_of_elsewhere(text: str) -> None:
    assert not asks_if_wish_stands(text)


@pytest.mark.parametrize(
    "said", ["ok good to know i had it wrong in my calendar", "ah ok i thought it was the 28th"]
)
def test_a_remark_on_what_was_told_is_not_asked_back(dana: House, said: str) -> None:
    dana.says(DANA, "when is it due anyway, the 28th right?")
    dana.proves()
    dana.says(DANA, "when is it due")
    assert "What is it about" not in "".join(dana.says(DANA, said))
