"""An application that is given up or a yes taken back, in words that do not name it."""

import pytest

from models.threads import Thread
from tests.bot.actions.seen import cases, happened, holds
from tests.bot.actions.test_application import ASKED, application
from tests.bot.house import DANA, PROOF, House, account


@pytest.fixture
def confirmed(house: House) -> House:
    """Dana has a loan, and has just confirmed the offer of another."""
    house.imports(account(applications=[application()]))
    for said in (ASKED, PROOF, "1"):
        house.says(DANA, said)
    assert cases(house) == [("application", "confirm")]
    return house


def _asked_to_withdraw(house: House) -> bool:
    opted_out = house.number(DANA).opted_out_at is not None
    return house.thread(DANA).tracker["active_form"] == "withdrawal_form" and not opted_out


@pytest.mark.parametrize(
    "said",
    [
        "i dont want it anymore", "wait no i changed my mind", "wait dont", "scratch that",
        "can i still cancel", "how do i back out now", "can i undo that", "i hit the wrong button",
        "no cancel that", "NO!! dije que NO lo quiero", "ya no lo quiero", "dale de baja eso",
        "我说不要了！", "我按錯了", "反悔了",
    ],
)  # fmt: skip
def test_a_yes_is_taken_back_in_natural_words(confirmed: House, said: str) -> None:
    (answer,) = confirmed.says(DANA, said)
    assert "A-77120" in answer
    assert _asked_to_withdraw(confirmed)
    assert happened(confirmed) == ["opened", "added"]
    assert holds(confirmed) == []
    confirmed.says(DANA, "1")
    assert cases(confirmed) == [("application", "withdraw")]


def test_a_yes_that_is_kept_stands(confirmed: House) -> None:
    confirmed.says(DANA, "wait no")
    confirmed.says(DANA, "2")
    assert cases(confirmed) == [("application", "confirm")]
    assert happened(confirmed) == ["opened", "added", "added"]


@pytest.mark.parametrize(
    "said", ["STOP", "stop texting me i dont want it anymore", "cancel", "退订"]
)
def test_an_end_of_texts_stays_one(confirmed: House, said: str) -> None:
    confirmed.says(DANA, said)
    assert confirmed.number(DANA).opted_out_at is not None
    assert cases(confirmed) == [("application", "confirm")]


@pytest.mark.parametrize("memory", [{"slots": 7}, {"active_form": []}, {"events": "gone"}])
def test_a_memory_that_cannot_be_read_keeps_nobody_from_ending_texts(
    confirmed: House, memory: dict[str, object]
) -> None:
    with confirmed.database.write() as session:
        session.get_one(Thread, confirmed.thread_id(DANA)).tracker = memory
    confirmed.says(DANA, "i dont want it anymore")
    assert confirmed.number(DANA).opted_out_at is not None


@pytest.mark.parametrize("said", ["i dont want it anymore", "dale de baja eso"])
@pytest.mark.parametrize("before", [(), ("what is my balance", PROOF)])
def test_without_an_application_spoken_of_it_is_one(
    house: House, said: str, before: tuple[str, ...]
) -> None:
    house.imports(account(applications=[application()]))
    for text in (*before, said):
        house.says(DANA, text)
    assert house.number(DANA).opted_out_at is not None


@pytest.mark.parametrize(
    "said", ["i dont want it anymore", "dale de baja eso", "ok i dont want it"]
)
def test_beside_an_open_offer_it_declines(house: House, said: str) -> None:
    house.imports(account(applications=[application()]))
    for text in (ASKED, PROOF, said):
        house.says(DANA, text)
    assert house.number(DANA).opted_out_at is None
    assert cases(house) == [("application", "decline")]
    assert holds(house) == []


@pytest.mark.parametrize(
    "said",
    [
        "ok withdraw it then", "ok pull it", "kill it", "ok back me out then", "back me out",
        "i changed my mind", "close it out", "forget it too much hassle i dont want it anymore",
        "算了 太麻烦了 不贷了",
    ],
)  # fmt: skip
def test_one_under_review_is_given_up_in_natural_words(house: House, said: str) -> None:
    house.imports(account(applications=[application(status="under_review")]))
    for text in (ASKED, PROOF, said):
        house.says(DANA, text)
    assert _asked_to_withdraw(house)
    house.says(DANA, "等下 先别取消")
    assert cases(house) == []


def test_what_it_costs_to_give_it_up_is_a_persons_to_say(house: House) -> None:
    house.imports(account(applications=[application(status="under_review")]))
    for text in (ASKED, PROOF):
        house.says(DANA, text)
    assert "colleague answers" in house.says(DANA, "if i back out do i get charged")[0]
    assert cases(house) == []


def test_whether_it_is_gone_is_told_and_nobody_doubted(house: House) -> None:
    house.imports(account(applications=[application(status="under_review")]))
    for text in ("please withdraw my application", PROOF, "1"):
        house.says(DANA, text)
    house.passes(hours=20)
    house.says(DANA, "is it cancelled for real?")
    assert "is being withdrawn" in house.says(DANA, PROOF)[0]


@pytest.mark.parametrize(
    "asked",
    [
        "which account does the money go to", "a que cuenta me lo depositan?",
        "钱哪天到账 打到哪张卡", "我想换一张卡收款",
    ],
)  # fmt: skip
def test_the_payout_is_a_persons_to_settle(confirmed: House, asked: str) -> None:
    (answer,) = confirmed.says(DANA, asked)
    assert "A-77120" in answer
    assert "pay.harborlane" not in answer
    assert happened(confirmed) == ["opened", "added"]


@pytest.mark.parametrize("asked", ["how do i pay my loan", "what is my balance", "thanks"])
def test_other_words_after_a_yes_are_what_they_are(confirmed: House, asked: str) -> None:
    confirmed.says(DANA, asked)
    assert happened(confirmed) == ["opened"]
    assert not _asked_to_withdraw(confirmed)
