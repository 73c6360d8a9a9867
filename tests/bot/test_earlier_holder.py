"""A number passes from hand to hand: what its last holder left is not for the next one to hear."""

from datetime import timedelta

import pytest

import clock
from cases.holds import HoldScope, holds_on, place_hold
from models.cases import Case
from models.preferences import Preferences
from models.promises import Promise
from tests.bot.house import DANA, PROOF, House, account, loan

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


def test_nothing_of_theirs_is_asked_for_again(moved: House) -> None:
    """Only what was said since the number is hers stands in Ana's thread."""
    assert moved.thread(DANA).tracker == {}


def passes_on(house: House) -> None:
    """The core system moves Dana's account to another number, and hers becomes Ana's."""
    house.imports(account(MOVED))
    house.passes(hours=1)
    house.imports(
        account(DANA, id="B02", name="Ana Ruiz", postal_code="60653", loans=[loan("L-9")])
    )


@pytest.mark.parametrize(
    ("left", "answer"),
    [("i cant pay", "1"), ("ill pay friday", "100"), ("i want to complain", "2")],
)
def test_no_question_of_theirs_is_open(dana: House, left: str, answer: str) -> None:
    dana.says(DANA, left)
    before = [(one.category, one.details) for one in dana.rows(Case)]
    passes_on(dana)
    said = " ".join(dana.says(DANA, answer))
    assert "C-" not in said
    assert not dana.rows(Promise)
    assert [(one.category, one.details) for one in dana.rows(Case)] == before


def test_their_code_word_is_forgotten(dana: House) -> None:
    for said in ("is this really you? how can i tell", "1", PROOF, "marmalade"):
        dana.says(DANA, said)
    assert "[marmalade]" in dana.says(DANA, "whats my balance")[0]
    passes_on(dana)
    assert "marmalade" not in dana.says(DANA, "whats my balance")[0]
    assert dana.thread(DANA).code_word is None


def test_their_wishes_and_holds_end(dana: House) -> None:
    dana.says(DANA, "only text me after 6pm please")
    dana.says(DANA, "i filed for bankruptcy, here is my case number 24-1234")
    dana.says(DANA, "i lost my job and cannot pay this month")
    assert wishes(dana)
    assert holds(dana)
    passes_on(dana)
    assert wishes(dana) is None
    assert not holds(dana)
    assert {one.state for one in dana.rows(Case)} == {"open"}


def test_what_may_be_an_opt_out_still_waits_for_staff(dana: House) -> None:
    with dana.database.write() as session:
        later = clock.now() + timedelta(hours=72)
        dana_id = dana.thread_id(DANA)
        place_hold(session, dana_id, HoldScope.ALL, "review", now=clock.now(), until=later)
    passes_on(dana)
    assert holds(dana) == ["review"]


def test_an_opt_out_stays(dana: House) -> None:
    dana.says(DANA, "STOP")
    passes_on(dana)
    assert dana.number(DANA).opted_out_at is not None


@pytest.mark.parametrize("said", ["wrong number, i dont know dana", "i am not dana, wrong number"])
def test_a_wrong_number_is_settled_by_its_next_holder(dana: House, said: str) -> None:
    dana.says(DANA, said)
    dana.passes(days=10)
    passes_on(dana)
    assert "ZIP" in dana.says(DANA, "hi how much do i owe")[0]
    assert "$1,250.00" in dana.says(DANA, "60653 1988")[0]
    assert not holds(dana)


def test_so_is_one_that_nobody_had_before(house: House) -> None:
    house.says(DANA, "wrong number")
    house.passes(days=1)
    house.imports(account())
    house.proves()


def test_who_moves_back_to_their_own_number_goes_on(dana: House) -> None:
    dana.says(DANA, "only text me after 6pm please")
    dana.imports(account(MOVED))
    dana.passes(hours=1)
    dana.imports(account())
    assert wishes(dana)


def test_a_number_that_two_share_goes_on(dana: House) -> None:
    dana.says(DANA, "i cant pay")
    dana.imports(account(id="B02", name="Ana Ruiz", loans=[loan("L-9")]))
    assert "C-" in dana.says(DANA, "1")[0]


def test_two_who_get_a_number_together_begin_anew(dana: House) -> None:
    dana.says(DANA, "only text me after 6pm please")
    dana.imports(account(MOVED))
    dana.passes(hours=1)
    dana.imports(
        account(DANA, id="B02", name="Ana Ruiz", loans=[loan("L-9")]),
        account(DANA, id="B03", name="Leo Ruiz", loans=[loan("L-8")]),
    )
    assert wishes(dana) is None


def test_who_texted_before_they_were_on_file_goes_on(house: House) -> None:
    house.says(DANA, "only text me after 6pm please")
    house.imports(account())
    assert wishes(house)


def holds(house: House) -> list[str]:
    """Why texts that we start wait."""
    with house.database.read() as session:
        return [one.reason for one in holds_on(session, house.thread_id(DANA), clock.now())]


def wishes(house: House) -> Preferences | None:
    with house.database.read() as session:
        return session.get(Preferences, house.thread_id(DANA))
