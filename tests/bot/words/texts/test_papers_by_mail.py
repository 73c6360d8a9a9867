"""One paper wished by e-mail or post, and another way from now on."""

import pytest

from bot.words.texts.papers_by_mail import wants_one_paper
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("i cant see texts while driving, can u email me the statement", True),
        ("please mail me a copy of my contract", True), ("mandenme el estado de cuenta", True),
        ("email me instead of texting", False), ("send me e-mails from now on", False),
        ("please send the reminders by post", False), ("以后账单发邮箱", False),
    ],
)  # fmt: skip
def test_one_paper(text: str, one: bool) -> None:
    assert wants_one_paper(text) is one


def test_no_texts_end_for_one_paper(dana: House) -> None:
    dana.says(DANA, "i cant see texts while driving, can u email me the statement")
    assert cases(dana) == [("request", "statement")]
    assert holds(dana) == []
