"""The page of conversations says what the scripts say."""

from tests.conversations.page import PAGE, SHOWN, made
from tests.conversations.script import load

AGAIN = "run: python -m tests.conversations.page"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == made(), AGAIN


def test_every_word_of_the_borrowers_is_on_it() -> None:
    page = made()
    acts = [act for name in SHOWN for act in load(name).acts if act.kind == "borrower"]
    assert [act.value for act in acts if f"**Borrower:** {act.value}\n" not in page] == []
