"""A number passes from hand to hand: what its last holder left is not for the next one to hear."""

import pytest

from tests.bot.house import DANA, House, account, loan

MOVED = "+12025550177"


@pytest.fixture
def moved(dana: House) -> House:
    """Dana promised, disputed and claimed; then her number became Ana's."""
    for body in (
        "i will pay 150 on friday",
        "i never took this loan, this is not my debt",
        "i paid $50 yesterday",
    ):
        dana.says(DANA, body)
    dana.passes(days=1)
    dana.imports(account(MOVED))
    dana.passes(days=1)
    dana.imports(account(DANA, id="B02", name="Ana Ruiz", loans=[loan("L-9")]))
    return dana


@pytest.mark.parametrize(
    ("asked", "never"),
    [
        ("what day did i promise", "Nov"),
        ("any news on my dispute?", "C-"),
        ("any update on my case", "being worked on"),
    ],
)
def test_the_next_holder_hears_nothing_of_it(moved: House, asked: str, never: str) -> None:
    assert never not in " ".join(moved.says(DANA, asked))


def test_what_the_next_holder_says_counts(moved: House) -> None:
    moved.says(DANA, "i will pay 20 on december 1")
    assert "Dec 1" in moved.says(DANA, "what day did i promise")[0]
