"""A loan that is said to be somebody else's: nothing is told, disputed or taken for a notice."""

import pytest

from bot.words.people.owned_loans import is_anothers_loan
from models.cases import Case
from tests.bot.actions.seen import holds
from tests.bot.house import DANA, PROOF, House, account, loan


def _overdue(house: House) -> None:
    house.imports(account(loans=[loan(overdue="208.33", days_past_due=15)]))


@pytest.mark.parametrize(
    "said",
    [
        "his name is the one on the loan not mine",
        "my moms name is on the loan, i just use her phone",
        "its in my dads name, i only make the payments",
        "el prestamo esta a nombre de mi esposo",
        "贷款是我老公的",
        "im his wife, the loan is his",
        "my husband has this loan not me. im his wife",
        "this is his daughter, dads loan. he cant text rn",
        "i handle bills for my dad, its his loan",
        "筆貸款係我先生嘅，唔係我嘅",
        "呢筆貸款係我老公個名",
        "this isnt dana its her husband",
        "its not my loan its my husbands",
        "no es mi prestamo, es de mi marido",
        "soy la esposa, el prestamo es de el no mio",
    ],
)
def test_whoever_says_that_the_loan_is_anothers_is_told_nothing(house: House, said: str) -> None:
    _overdue(house)
    (told,) = house.says(DANA, said)
    assert house.thread(DANA).escalation_reason == "third_party"
    assert house.rows(Case) == []
    assert house.says(DANA, "how much is overdue") != []
    assert all("208.33" not in text.body for text in house.texts_out(DANA))
    house.says(DANA, PROOF)
    assert all("208.33" not in text.body for text in house.texts_out(DANA))
    assert "C-" not in told


def test_somebody_ill_is_met_kindly_besides(house: House) -> None:
    _overdue(house)
    (told,) = house.says(DANA, "im the wife, he's in the hospital. his loan not mine")
    assert "sorry" in told
    assert [(case.kind, case.category) for case in house.rows(Case)] == [("hardship", None)]
    assert ("all", "legal") not in holds(house)


@pytest.mark.parametrize(
    "text",
    [
        "my husband used my name to get this loan, its not mine",
        "i never took this loan, my brother did",
        "my ex took it out in my name",
        "the loan is in my name but my husband pays it",
        "my husband will pay it friday",
        "im dana's lawyer, the loan is hers",
        "my husband died, the loan was his",
        "the car loan is my husbands, whats my balance on the personal",
        "my husbands name is on the loan too",
        "i paid off my husbands loan yesterday",
        "its not my loan",
        "that's my ex-husband's loan, this is my phone and he's never used it",
        "mi hijo está en la marina en misión activa y el préstamo es suyo qué corresponde",
        "this isnt my loan",
        "el prestamo esta a mi nombre",
        "mi esposo paga el prestamo",
        "el prestamo es de 1250 verdad",
        "我老公用我的名字借的，不是我",
        "贷款是我妈帮我还的",
        "这笔贷款是我的",
        "贷款是他们公司的吗",
        "my loan is with his bank",
        "the debt is his fault",
        "that account is my daughters savings not a loan",
    ],
)
def test_what_is_ones_own_or_graver_is_not_anothers(text: str) -> None:
    assert not is_anothers_loan(text)


def test_a_loan_taken_in_ones_name_stays_a_dispute(dana: House) -> None:
    dana.says(DANA, "my husband used my name to get this loan, its not mine")
    assert [case.kind for case in dana.rows(Case)] == ["dispute"]


def test_a_lawyer_stays_a_notice(dana: House) -> None:
    dana.says(DANA, "im dana's lawyer, the loan is hers")
    assert [case.kind for case in dana.rows(Case)] == ["legal"]
