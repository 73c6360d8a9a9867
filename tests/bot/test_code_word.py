"""The borrower's own word behind our texts."""

from datetime import datetime

import pytest

import clock
from accounts.lender import load_lender
from bot.code_word import with_code_word
from bot.replies import Rendered
from desk.answering import answer_thread
from desk.measuring import measure
from models.cases import Case
from models.staff import Staff
from tests.bot.actions.test_fraud import asked
from tests.bot.house import DANA, PROOF, House
from tests.commands.conftest import ROOT

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
    assert "heron" not in asked.says(DANA, "i want to kill myself")[0]
    assert "heron" not in asked.says(DANA, "STOP")[0]


@pytest.mark.parametrize("said", ["whats my balance", "is it safe?", "one two three"])
def test_a_question_is_no_code_word(asked: House, said: str) -> None:
    asked.says(DANA, said)
    assert asked.thread(DANA).code_word is None


def test_what_a_colleague_writes_carries_it(asked: House, now: datetime) -> None:
    asked.says(DANA, "blue heron")
    ana = Staff(
        email="ana@lender.example", name="Ana", role="agent", password_hash="none", created_at=now
    )
    with asked.database.write() as session:
        session.add(ana)
        session.flush()
        queued = answer_thread(
            session,
            asked.thread_id(DANA),
            ana,
            "We call.",
            now=clock.now(),
            voice=asked.services.voice,
            vault=asked.services.vault,
        )
    assert queued.body == "Harbor Lane Credit: We call. [blue heron]"


def test_what_is_measured_for_a_colleague_holds_it() -> None:
    lender = load_lender(ROOT / "local" / "demo" / "lender.yaml")
    assert measure(lender, "We call.", "en", "heron").body == "Harbor Lane Credit: We call. [heron]"
    assert measure(lender, "We call.", "en").body == "Harbor Lane Credit: We call."
    assert measure(lender, "x" * 590, "en", "heron").too_long


@pytest.mark.parametrize(
    "said",
    ["can i set up a code word so i know its you", "whats the code word thing", "怎么设置暗号"],
)
def test_a_code_word_may_be_asked_for_by_name(dana: House, said: str) -> None:
    dana.says(DANA, said)
    dana.says(DANA, PROOF)
    dana.says(DANA, "bluebird")
    assert dana.thread(DANA).code_word is not None


def test_after_harm_a_code_word_is_a_persons_to_set(dana: House) -> None:
    dana.says(DANA, "someone hacked my email")
    assert dana.rows(Case)[0].reference in dana.says(DANA, "whats the code word thing")[0]
    assert dana.thread(DANA).code_word is None
