"""An application that is given up: by its name, or as what was just spoken of."""

import pytest

from bot.words.applications.withdrawals import WITHDRAW, read_withdrawal
from bot.words.patterns import mentions
from tests.bot.actions.seen import cases, examples
from tests.bot.actions.test_application import ASKED, application
from tests.bot.house import DANA, PROOF, House, account


@pytest.mark.parametrize(
    ("answer", "found", "told"),
    [
        ("1", [("application", "withdraw")], "is to be withdrawn"),
        ("yes please", [("application", "withdraw")], "is to be withdrawn"),
        ("withdraw it", [("application", "withdraw")], "is to be withdrawn"),
        ("2", [], "nothing is changed"),
        ("no", [], "nothing is changed"),
    ],
)
def test_an_application_is_withdrawn_after_one_question(
    house: House, answer: str, found: list[tuple[str, str]], told: str
) -> None:
    house.imports(account(applications=[application(status="under_review")]))
    house.says(DANA, "please withdraw my application")
    assert "Shall application A-77120 be withdrawn?" in house.says(DANA, PROOF)[0]
    assert told in house.says(DANA, answer)[0]
    assert cases(house) == found


@pytest.mark.parametrize(
    "said",
    [
        "nvm i dont want it anymore, withdraw it",
        "cancel it please",
        "算了不要了",
        "ya no lo quiero",
    ],
)
def test_one_that_was_just_spoken_of_is_withdrawn_by_no_name(house: House, said: str) -> None:
    house.imports(account(applications=[application(status="under_review")]))
    for text in (ASKED, PROOF, said):
        house.says(DANA, text)
    assert house.number(DANA).opted_out_at is None
    assert house.thread(DANA).tracker["active_form"] == "withdrawal_form"


@pytest.mark.parametrize("asked", ["how long does it take", "how long after that", "要多久"])
def test_how_long_is_asked_of_the_application_spoken_of(house: House, asked: str) -> None:
    house.imports(account(applications=[application(status="under_review")]))
    for text in (ASKED, PROOF):
        house.says(DANA, text)
    assert "A-77120" in house.says(DANA, asked)[0]


def test_one_that_is_over_is_not_withdrawn_but_told(house: House) -> None:
    house.imports(account(applications=[application(status="declined")]))
    house.says(DANA, "please withdraw my application")
    assert "not approved" in house.says(DANA, PROOF)[0]


@pytest.mark.parametrize("asked", ["did you withdraw it", "ok did you withdraw my application?"])
def test_what_is_being_withdrawn_is_not_waited_for(house: House, asked: str) -> None:
    papers = {"status": "documents_missing", "missing_documents": ["payslip"]}
    house.imports(account(applications=[application(**papers)]))
    house.says(DANA, "withdraw my application")
    house.says(DANA, PROOF)
    assert "is to be withdrawn" in house.says(DANA, "yes")[0]
    (answer,) = house.says(DANA, asked)
    assert "is being withdrawn, as you asked" in answer
    assert "payslip" not in answer


@pytest.mark.parametrize("said", ["我不想办了", "不想贷了", "我唔想借喇"])
def test_whoever_gives_it_up_is_asked_whether_it_is_to_be_withdrawn(
    house: House, said: str
) -> None:
    house.imports(account(applications=[application(status="in_review")]))
    house.says(DANA, said)
    assert "1 = " in house.says(DANA, PROOF)[0]
    assert house.thread(DANA).tracker["active_form"] == "withdrawal_form"


WORDS = examples(
    "withdraw",
    WITHDRAW,
    yes=[
        "withdraw my application", "cancel my application", "i don't want the loan anymore",
        "no longer need it", "changed my mind", "撤回申请", "不想贷了", "取消申请",
        "ya no quiero el préstamo", "retirar mi solicitud", "desisto",
    ],
    no=[
        "status of my application", "is it approved", "when do i get the money",
        "what is still missing", "do you want more documents", "申请进度", "como va mi solicitud",
    ],
)  # fmt: skip


@pytest.mark.parametrize(("pattern", "text", "expected"), WORDS)
def test_words_of_withdrawal(pattern: object, text: str, expected: bool) -> None:
    assert mentions(text, pattern) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("1", "yes"), ("yes", "yes"), ("withdraw it", "yes"), ("si, cancelenla", "yes"),
        ("撤回吧", "yes"), ("确认", "yes"), ("確定", "yes"), ("撤吧", "yes"), ("是的，我确定", "yes"), ("i dont want it", "yes"), ("no lo quiero", "yes"),
        ("ok", "yes"), ("2", "no"), ("no", "no"), ("keep it", "no"), ("don't withdraw it", "no"),
        ("先别取消", "no"), ("no la cancelen", "no"), ("mejor dejenla asi", "no"),
        ("yea i know", None), ("wait let me think", None), ("got it", None), ("收到", None),
        ("de que habla", None),
    ],
)  # fmt: skip
def test_the_answer_whether_to_withdraw(text: str, answer: str | None) -> None:
    assert read_withdrawal(text, straight=True) == answer


def test_an_ok_to_a_question_that_was_put_again_withdraws_nothing(house: House) -> None:
    house.imports(account(applications=[application(status="under_review")]))
    for text in ("please withdraw my application", PROOF, "wait let me think", "ok"):
        house.says(DANA, text)
    assert cases(house) == []
    house.says(DANA, "yes")
    assert cases(house) == [("application", "withdraw")]
