"""Whoever has only applied: which papers will do, and what the application's row says."""

from typing import Final

import pytest

from models.cases import Case
from tests.bot.actions.seen import cases
from tests.bot.actions.test_application import ASKED, application
from tests.bot.house import DANA, PROOF, House, account

PAPERS: Final = {
    "status": "waiting_for_documents",
    "missing_documents": ["proof of income", "odd one"],
}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "is a bank statement ok instead of the lease",
            "Still needed: proof of income and odd one",
        ),
        ("what kind of proof do you take", "Still needed: proof of income"),
        ("收入证明用银行流水行不行", "还需要：收入证明和odd one"),
        ("住址证明要什么样的", "还需要：收入证明"),
        ("住址證明要咩樣㗎", "還需要：收入證明"),
        ("¿sirve el recibo de luz?", "Falta: comprobante de ingresos y odd one"),
    ],
)
def test_which_paper_will_do_is_for_a_person_and_what_is_missing_is_told(
    house: House, said: str, told: str
) -> None:
    house.imports(account(loans=[], applications=[application(**PAPERS)]))
    house.says(DANA, ASKED)
    house.says(DANA, PROOF)
    (answer,) = house.says(DANA, said)
    assert "A-77120" in answer
    assert told in answer
    assert cases(house) == []
    assert house.tasks() == ["application"]
    assert house.thread(DANA).escalation_reason == "application_status"


def test_a_paper_for_an_open_case_is_asked_of_the_case(house: House) -> None:
    house.says(DANA, "im deploying in january, active duty army, do i get the 6 percent cap")
    assert house.rows(Case)[0].reference in house.says(DANA, "what papers u need")[0]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("whats the monthly payment", "A colleague answers that about A-77120 here"),
        ("any penalty if i pay it off early", "A colleague answers that about A-77120 here"),
        ("cuánto sale al mes?", "Un colega le contesta eso de A-77120"),
        ("每个月要还多少", "关于A-77120的这个问题"),
        ("whats my balance", "no open loan with us yet"),
    ],
)
def test_whoever_has_only_applied_is_told_of_the_application(
    house: House, said: str, told: str
) -> None:
    house.imports(account(loans=[], applications=[application()]))
    house.says(DANA, "balance")
    house.says(DANA, PROOF)
    (answer,) = house.says(DANA, said)
    assert told in answer
    assert "5,000.00" in answer
    assert "1 = " in answer
