"""Papers to be handed in and visits announced: told where, and never asked for money."""

import pytest

from models.cases import Case
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House

NEVER = ("pay.harborlane", "How much", "Cuanto va", "请问还", "ZIP", "receipt:")


@pytest.mark.parametrize(
    "said",
    [
        "where do i send the receipt",
        "what email do i send my pay stubs to",
        "i have a pdf of the bank statement, how do i send it",
        "i'll send the documents friday",
        "a donde mando el comprobante",
        "el viernes les mando los documentos",
        "voy a subir los papeles mañana",
        "材料怎么发给你们",
        "明天把证明发给你们",
        "文件點樣交俾你哋",
    ],
)
def test_papers_come_by_a_branch_or_an_upload(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert dana.rows(Case) == []
    assert dana.turn(1).decided_by == "papers"
    assert not any(part in answer for part in NEVER)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("i got orders, reporting for active duty december 1st", "i have a pdf of the orders how do i send it"),
        ("the 35 late fee is wrong, i paid on time", "i have the bank receipt, where do i send it"),
        ("这笔账不对，多收了我35块", "要提供什么材料"),
        ("ese cargo de 35 esta mal, no lo debo", "a donde mando el comprobante"),
    ],
)  # fmt: skip
def test_papers_of_a_case_come_under_its_reference(dana: House, before: str, said: str) -> None:
    dana.says(DANA, before)
    (case,) = dana.rows(Case)
    (answer,) = dana.says(DANA, said)
    assert case.reference in answer
    assert not any(part in answer for part in NEVER)
    assert len(cases(dana)) == 1


@pytest.mark.parametrize("said", ["thats my receipt", "este es mi comprobante", "这是我的回单"])
def test_whoever_sent_one_is_told_that_pictures_are_not_seen(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert cases(dana) == []
    assert "words" in answer or "texto" in answer or "文字" in answer


@pytest.mark.parametrize(
    "said",
    [
        "where do i send the payment",
        "i'll send 150 friday",
        "ill bring the money to the branch tomorrow",
        "can you send me a receipt",
        "where is my receipt",
        "send me the documents please",
        "i need a copy of my contract",
        "明天去网点还款",
        "mañana voy al banco a pagar 150",
        "donde esta mi comprobante",
    ],
)
def test_money_and_papers_of_ours_are_something_else(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert dana.turn(1).decided_by != "papers"
