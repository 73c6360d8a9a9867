"""Several matters in one text: calls to somebody's work, a new address beside a question."""

import pytest

from bot.words.texts.work_calls import forbids_work_calls
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, PROOF, House


@pytest.mark.parametrize(
    "said",
    [
        "my hours got cut and i cant pay this month. also pls dont call my job no more",
        "我失业了还不上，别再打电话到我公司了",
        "perdi mi trabajo y no puedo pagar, y ya no llamen a mi trabajo",
    ],
)
def test_calls_to_work_are_heard_beside_trouble(dana: House, said: str) -> None:
    answer = " ".join(dana.says(DANA, said))
    assert sorted(kind for kind, _ in cases(dana)) == ["complaint", "hardship"]
    assert answer.count("C-") == 2
    dana.says(DANA, "3")
    assert len(cases(dana)) == 2


@pytest.mark.parametrize(
    "said",
    [
        "dont text me at work",
        "call me at work tomorrow",
        "i lost my job, please dont call a lawyer",
        "别发短信到公司邮箱以外的地方",
        "no puedo hablar en el trabajo",
    ],
)
def test_other_words_of_work_forbid_no_calls(said: str) -> None:
    assert not forbids_work_calls(said)


def test_a_question_is_answered_beside_a_new_address(dana: House) -> None:
    said = "whats my balance and whats the address of your office, also moved to 12 Elm St Dover"
    answer = " ".join(dana.says(DANA, said))
    assert cases(dana) == [("contact", "address")]
    assert "1 = " not in answer
    assert "$1,250.00" in dana.says(DANA, PROOF)[0]
