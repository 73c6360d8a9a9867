"""What is asked and told between a case and its answer, in few words."""

import pytest

from bot.words.troubles.late_costs import asks_what_late_costs
from bot.words.troubles.scammed import gave_a_secret
from models.cases import Case, CaseState
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    ("first", "text"),
    [
        ("got a new phone number 2025550144", "dont send to the old phone"),
        ("cambie de numero 2025550144", "ya no manden al viejo"),
        ("電話轉咗 新嗰個係2025550144", "舊嗰個唔好再用"),
    ],
)
def test_the_old_number_is_told_to_the_case(dana: House, first: str, text: str) -> None:
    dana.says(DANA, first)
    assert dana.rows(Case)[0].reference in dana.says(DANA, text)[0]
    assert [case.state for case in dana.rows(Case)] == [CaseState.OPEN]


def test_a_change_that_is_not_wanted_is_withdrawn(dana: House) -> None:
    dana.says(DANA, "got a new phone number 2025550144")
    dana.says(DANA, "nvm dont change it")
    assert [case.state for case in dana.rows(Case)] == [CaseState.CLOSED]


@pytest.mark.parametrize(
    "text",
    ["how long till you tell me", "cuanto tiempo tardan en decirme", "cuando me dicen",
     "多久能告诉我", "多久會通知我"],
)  # fmt: skip
def test_when_an_answer_comes_is_told(dana: House, text: str) -> None:
    dana.says(DANA, "i cant pay this month")
    dana.says(DANA, "1")
    assert dana.rows(Case)[0].reference in dana.says(DANA, text)[0]


@pytest.mark.parametrize(
    "text",
    [
        "me cobran late fee?", "is there a late fee", "is there a late fee if i only do the 60",
        "y si no llega me cobran recargo?", "利息會一直加嗎", "do you charge interest on whats late",
        "会有滞纳金吗",
    ],
)  # fmt: skip
def test_what_late_costs_is_left_to_a_person(dana: House, text: str) -> None:
    assert asks_what_late_costs(text)
    dana.says(DANA, text)
    assert cases(dana) == []
    assert dana.thread(DANA).escalation_reason == "late_cost"


@pytest.mark.parametrize(
    "text",
    [
        "why did i get a late fee", "you charged me a late fee", "can you waive the late fee?",
        "me cobraron recargo y pague a tiempo", "is there a penalty if i pay off early",
        "为什么收我滞纳金", "what is the interest rate", "提前还有违约金吗",
    ],
)  # fmt: skip
def test_a_fee_that_was_charged_is_another_matter(text: str) -> None:
    assert not asks_what_late_costs(text)


@pytest.mark.parametrize(
    "text",
    [
        "i told the guy my social", "he has my bank card number too",
        "le di los numeros de las tarjetas de regalo", "我把银行卡号告诉他了",
        "i read him the numbers off two gift cards", "有骗子骗我验证码", "我俾人呃咗個驗證碼",
    ],
)  # fmt: skip
def test_a_secret_given_away_locks_the_account(dana: House, text: str) -> None:
    assert gave_a_secret(text)
    dana.says(DANA, text)
    assert cases(dana) == [("fraud", None)]
    assert holds(dana) == [("all", "fraud")]


@pytest.mark.parametrize(
    "text",
    [
        "can i pay with a gift card", "i gave my card number to the agent to pay",
        "you have my card number", "my social changed", "验证码是多少", "他没给我卡号",
    ],
)  # fmt: skip
def test_no_secret_was_given_to_a_thief(text: str) -> None:
    assert not gave_a_secret(text)


def test_what_a_thief_took_disputes_no_debt(dana: House) -> None:
    dana.says(DANA, "a guy called saying he was from you, i gave him 2 gift cards")
    dana.says(DANA, "it was 400 dollars. does that come off what i owe")
    assert cases(dana) == [("fraud", None)]
