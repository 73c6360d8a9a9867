"""A request that is taken back is closed, so that nobody acts on it."""

import pytest

from models.cases import Case, CaseState
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, PROOF, House, account


@pytest.mark.parametrize(
    ("asked", "back", "told"),
    [
        ("turn off autopay", "actually leave it on", "is withdrawn, and nothing is changed"),
        ("quiten el pago automatico", "mejor dejelo asi", "queda retirada"),
        ("取消自动扣款", "算了，还是留着吧", "已撤回"),
        ("取消自動扣款", "唔使喇", "已撤回"),
        ("can you send me a statement", "never mind", "is withdrawn"),
        ("call me at 3pm", "nvm dont call", "is withdrawn"),
        ("my new email is dana@example.com", "forget it, changed my mind", "is withdrawn"),
    ],
)
def test_a_request_is_taken_back(dana: House, asked: str, back: str, told: str) -> None:
    dana.proves()
    dana.says(DANA, asked)
    assert told in dana.says(DANA, back)[0]
    (case,) = dana.rows(Case)
    assert (case.state, case.outcome) == (CaseState.CLOSED, "withdrawn")
    assert "1 to 5" not in " ".join(dana.says(DANA, "thanks"))


@pytest.mark.parametrize("after", ["never mind. whats my balance", "ok thanks", "is it off now?"])
def test_anything_else_leaves_the_request(dana: House, after: str) -> None:
    dana.says(DANA, "turn off autopay")
    dana.says(DANA, after)
    assert [case.state for case in dana.rows(Case)] == [CaseState.OPEN]


def test_after_half_an_hour_a_never_mind_means_no_request(dana: House) -> None:
    dana.says(DANA, "turn off autopay")
    dana.passes(minutes=40)
    dana.says(DANA, "never mind")
    assert [case.state for case in dana.rows(Case)] == [CaseState.OPEN]


@pytest.mark.parametrize(
    "back",
    [
        "forget it i went with someone else, cancel the application",
        "never mind, withdraw my application",
        "olvidelo, cancele la solicitud",
        "算了 取消申请吧",
        "唔使喇，取消申請",
    ],
)
def test_an_application_that_is_named_is_meant_and_not_the_last_request(
    house: House, back: str
) -> None:
    waiting = {"ref": "A-77120", "status": "under_review"}
    house.imports(account(loans=[], applications=[waiting]))
    house.says(DANA, "can you send me a statement")
    house.says(DANA, PROOF)
    assert "A-77120" in house.says(DANA, back)[0]
    assert [case.state for case in house.rows(Case)] == [CaseState.OPEN]
    house.says(DANA, "1")
    assert cases(house) == [("request", "statement"), ("application", "withdraw")]


def test_without_an_application_the_word_means_the_last_request(dana: House) -> None:
    dana.proves()
    dana.says(DANA, "can you send me a statement")
    assert "queda retirada" in dana.says(DANA, "olvidelo, cancelen mi solicitud")[0]
    assert [case.state for case in dana.rows(Case)] == [CaseState.CLOSED]


def test_another_language_takes_no_request_back(dana: House) -> None:
    dana.says(DANA, "i moved, new address 44 elm street, laurel md 20707")
    dana.says(DANA, "no, dejalo en español")
    assert cases(dana) == [("contact", "address")]
    assert [case.state for case in dana.rows(Case)] == ["open"]
