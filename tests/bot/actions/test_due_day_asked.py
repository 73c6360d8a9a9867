"""Another due day is wished for: what it costs, what holds meanwhile, and that it is for good."""

import pytest

from tests.bot.actions.seen import cases
from tests.bot.house import DANA, PROOF, House

WISH = "can you move my bill from the 1st to like the 10th? i get paid the 7th now"


def test_the_day_is_said_back_and_nothing_is_asked(dana: House) -> None:
    (answer,) = dana.says(DANA, WISH)
    assert "day 10" in answer
    assert "1 =" not in answer
    assert cases(dana) == [("hardship", "moved_due_date")]


@pytest.mark.parametrize("opened", [WISH, "can i move my bill to the 10th? i get paid the 7th"])
def test_every_month_chooses_it(dana: House, opened: str) -> None:
    dana.says(DANA, opened)
    (answer,) = dana.says(DANA, "yeah every month, new job pays different")
    assert "another due date each month" in answer
    assert cases(dana) == [("hardship", "moved_due_date")]


def test_the_day_that_was_wished_for_is_kept(dana: House) -> None:
    dana.says(DANA, WISH)
    assert "(day 10)" in dana.says(DANA, "yeah every month, new job pays different")[0]


@pytest.mark.parametrize(
    "said", ["does that cost anything", "would there be a charge for that", "eso tiene costo?"]
)
def test_its_cost_is_a_person_to_say(dana: House, said: str) -> None:
    dana.says(DANA, WISH)
    (answer,) = dana.says(DANA, said)
    assert "C-" in answer
    assert "STOP" not in answer


def test_the_old_day_holds_until_a_person_has_answered(dana: House) -> None:
    dana.says(DANA, WISH)
    (answer,) = dana.says(DANA, "what about dec 5, do i still gotta pay on the 5th or")
    assert "stays as it is" in answer


def test_whether_it_is_still_due_on_a_day_is_answered_after_the_proof(dana: House) -> None:
    dana.says(DANA, "my payment is still the 5th right")
    (answer,) = dana.says(DANA, PROOF)
    assert "due Dec 5, 2026" in answer


def test_how_bad_it_is_is_what_is_owed(dana: House) -> None:
    dana.says(DANA, "how bad is it")
    (answer,) = dana.says(DANA, PROOF)
    assert "$1,250.00" in answer


@pytest.mark.parametrize(
    "said", ["does the 5pm cutoff go by idaho time now lol", "when do i get my car title"]
)
def test_what_no_row_says_a_person_answers(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert "A person will read it" in answer
    assert dana.thread(DANA).mode == "escalated"
