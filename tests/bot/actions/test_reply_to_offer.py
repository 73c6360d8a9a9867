"""What a reply to an offer is taken for: only a yes without a condition binds."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.actions.reply_to_offer import read_answer
from intents import classify
from models.loans import Application
from tests.bot.actions.seen import cases
from tests.bot.actions.test_application import ASKED, application
from tests.bot.house import DANA, PROOF, House, account


@pytest.fixture
def offered(house: House) -> House:
    """Dana has an offer of 3,000 dollars over a year before her, and no loan."""
    offer = application(amount="3000.00", term_months=12)
    house.imports(account(applications=[offer], loans=[]))
    house.says(DANA, ASKED)
    assert "$3,000.00 over 12 months" in house.says(DANA, PROOF)[0]
    return house


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("1", "confirm"), ("2", "correct"), ("3", "decline"), ("the second", "correct"),
        ("yes", "confirm"), ("Confirm", "confirm"), ("I accept the offer", "confirm"),
        ("i agree with the terms", "confirm"), ("同意", "confirm"), ("好的", "confirm"),
        ("si", "confirm"), ("confirmo", "confirm"), ("the amount is wrong", "correct"),
        ("no, it should say 24 months", "correct"), ("5000", "correct"),
        ("esta mal el monto", "correct"), ("no", "decline"), ("i don't want it", "decline"),
        ("cancel it", "decline"), ("i do not accept", "decline"), ("不确认", "decline"),
        ("我不同意", "decline"), ("不接受", "decline"), ("不要了", "decline"),
        ("no la acepto", "decline"), ("not yet", None), ("i won't confirm", "decline"),
        ("dont confirm it", "decline"), ("no confirmo", "decline"), ("i decline", "decline"),
        ("fine 2", "correct"), ("ok, 3", "decline"), ("好的，1", "confirm"),
        ("let me think about it", None), ("我要考虑一下", None), ("dejeme pensarlo", None),
        ("what time is it", None),
        ("can you explain", None),
    ],
)  # fmt: skip
def test_the_words_of_an_answer(text: str, answer: str | None) -> None:
    """A text that binds somebody is read as a yes only where it is one."""
    turn = cast(Any, SimpleNamespace(intent=classify(text).intent))
    assert read_answer(turn, text) == answer


@pytest.mark.parametrize(
    "said",
    [
        "yes but only 2500", "yes if you can do 2500", "yes but 2500 not 3000", "ok if its 2500",
        "yes as long as the rate is under 10%", "yes at 2500", "confirm for 2500", "yes 2k",
        "sure, only if i can pay it in 36 months", "yes but not until december",
        "i accept if you lower it to 2500", "yes on one condition, no fees", "no but 2500 is ok",
        "si, pero solo 2500", "si, siempre y cuando sean 2500", "acepto si me dan 2500",
        "si bajan a 2500 acepto", "bueno pero en 24 meses", "可以，不过要2500", "要是两千五就行",
        "确认，但是期限要24个月", "如果利息低一点就可以", "可以，但要2500", "行，24期",
    ],
)  # fmt: skip
def test_a_yes_that_depends_on_something_binds_nobody(offered: House, said: str) -> None:
    (answer,) = offered.says(DANA, said)
    assert any(
        words in answer for words in ("Nothing is conf", "No se confirma", "尚未确认", "尚未確認")
    )
    assert "tell us" not in answer or "2k" in said
    assert cases(offered) == [("application", "correct")]


@pytest.mark.parametrize(
    "said",
    [
        "yes 3000 over 12 months", "yes, $3,000.00 is fine", "fine 1", "yes, deposit it by friday",
        "yes if possible today", "i will take it", "yes 1 year is good", "ok confirm it thank you",
        "si me interesa", "acepto, gracias", "si, acepto los 3000", "claro que si", "3000可以",
        "行，12期", "没问题", "同意，尽快放款",
    ],
)  # fmt: skip
def test_a_yes_with_the_terms_of_the_offer_binds(offered: House, said: str) -> None:
    offered.says(DANA, said)
    assert cases(offered) == [("application", "confirm")]


@pytest.mark.parametrize(
    "said", ["太贵了 不要了", "好贵 唔要了", "sale muy caro, no gracias", "no, 3000 is too much"]
)
def test_a_no_with_its_reason_declines(offered: House, said: str) -> None:
    offered.says(DANA, said)
    assert cases(offered) == [("application", "decline")]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("yes but whats the interest rate first", "A colleague answers that about A-77120"),
        ("whats the apr", "A colleague answers that about A-77120"),
        ("yes, is there a fee?", "A colleague answers that about A-77120"),
        ("can i have until monday to decide", "A colleague answers that about A-77120"),
        ("si pero cuanto es el interes", "Un colega le contesta eso de A-77120"),
        ("puedo decidir el lunes?", "Un colega le contesta eso de A-77120"),
        ("de cuanto me quedan los pagos?", "Un colega le contesta eso de A-77120"),
        ("可以 利息多少", "关于A-77120的这个问题"),
        ("可以考虑到下周吗", "关于A-77120的这个问题"),
    ],
)
def test_what_it_costs_is_a_persons_to_say_and_the_offer_stays(
    offered: House, said: str, told: str
) -> None:
    (answer,) = offered.says(DANA, said)
    assert told in answer
    assert "1 = " in answer
    assert cases(offered) == []
    assert offered.thread(DANA).escalation_reason == "application_status"
    offered.says(DANA, "fine 1")
    assert cases(offered) == [("application", "confirm")]


def test_trouble_with_a_loan_beside_a_yes_is_heard_and_confirms_nothing(offered: House) -> None:
    (answer,) = offered.says(DANA, "yes but i cant pay my loan this month")
    assert "trouble" in answer or "many people go through this" in answer
    assert [kind for kind, _ in cases(offered)] == ["hardship"]


@pytest.mark.parametrize(
    ("text", "answer"),
    [("ok for 3k", "confirm"), ("ok for 30k", "correct"), ("yes over 2 years", "correct")],
)
def test_figures_are_held_against_the_offer(text: str, answer: str) -> None:
    offer = Application(amount=300_000, currency="USD", term_months=12)
    turn = cast(Any, SimpleNamespace(intent="affirm"))
    assert read_answer(turn, text, offer) == answer


@pytest.mark.parametrize(
    "said",
    [
        "yea i saw that", "yes i have a question", "right, saw it already", "yes thats me",
        "got it", "ok too expensive", "vale, es mucho interés", "bueno no se", "收到",
        "好的 我再看看别家", "行 我想想",
    ],
)  # fmt: skip
def test_whoever_only_read_an_offer_or_doubts_it_is_asked_again(offered: House, said: str) -> None:
    (answer,) = offered.says(DANA, said)
    assert "1 = " in answer
    assert cases(offered) == []


@pytest.mark.parametrize(
    "said",
    ["pues entonces no lo quiero, me parece carísimo", "claro que no", "vale, déjalo",
     "ok forget it too pricey", "yea nah", "OK 不用了", "好吧 放弃", "嗯嗯 不了"],
)  # fmt: skip
def test_a_no_that_begins_politely_declines(offered: House, said: str) -> None:
    offered.says(DANA, said)
    assert cases(offered) == [("application", "decline")]


@pytest.mark.parametrize("between", ["yea i saw that", "what are your hours"])
def test_an_ok_after_something_else_binds_only_where_it_is_plain(
    offered: House, between: str
) -> None:
    offered.says(DANA, between)
    offered.says(DANA, "ok")
    bound = [("application", "confirm")] if "hours" in between else []
    assert cases(offered) == bound
    offered.says(DANA, "yes")
    assert cases(offered) == [("application", "confirm")]


@pytest.mark.parametrize("said", ["ok", "k", "vale", "好的"])
def test_an_ok_of_the_next_day_binds_nobody(offered: House, said: str) -> None:
    offered.passes(hours=20)
    assert "1 = " in offered.says(DANA, said)[0]
    assert cases(offered) == []
    offered.says(DANA, "1")
    offered.says(DANA, PROOF)
    assert cases(offered) == [("application", "confirm")]


@pytest.mark.parametrize("said", ["mejor ya no la quiero", "ok forget it", "算了 不要了"])
def test_a_no_of_the_next_day_still_declines(offered: House, said: str) -> None:
    offered.passes(hours=20)
    offered.says(DANA, said)
    offered.says(DANA, PROOF)
    if offered.thread(DANA).tracker["active_form"] == "withdrawal_form":
        offered.says(DANA, "1")
    assert [kind for kind, _ in cases(offered)] == ["application"]
    assert cases(offered)[0][1] in ("decline", "withdraw")


@pytest.mark.parametrize(
    "said",
    ["can it be 36 months", "is 36 months not possible?", "a 36 meses no se puede?",
     "no se puede a 36?", "no son 36 meses?", "能不能36个月", "可以分36期嗎"],
)  # fmt: skip
def test_a_term_asked_for_is_a_correction_and_no_trouble(offered: House, said: str) -> None:
    offered.says(DANA, said)
    assert cases(offered) == [("application", "correct")]
