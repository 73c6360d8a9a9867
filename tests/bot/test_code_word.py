"""The borrower's own word behind our texts."""

import pytest

from bot.code_word import with_code_word
from bot.replies import Rendered
from tests.bot.actions.test_fraud import asked
from tests.bot.house import DANA, House

__all__ = ["asked"]


@pytest.mark.parametrize(
    ("body", "word", "segments"),
    [
        ("Hello.", "heron", 1),
        ("x" * 150, "heron", 1),
        ("x" * 151, "heron", 2),
        ("Hello.", "苍鹭", 1),
    ],
)
def test_it_stands_behind_the_text_and_is_counted(body: str, word: str, segments: int) -> None:
    found = with_code_word(Rendered(body, "en", 0, "reply", 1, ()), word)
    assert found.body == f"{body} [{word}]"
    assert found.segments == segments


def test_replies_carry_it_and_confirmations_of_the_law_do_not(asked: House) -> None:
    """What the carrier checks word by word stays as it was approved."""
    asked.says(DANA, "blue heron")
    assert asked.says(DANA, "how do i pay")[0].endswith("[blue heron]")
    assert "heron" not in asked.says(DANA, "HELP")[0]
    assert "heron" not in asked.says(DANA, "STOP")[0]
