"""What a colleague asked is answered to them, and never to a question that the bot had open."""

from datetime import timedelta

import pytest

import clock
from bot.handing_back import hand_back
from desk.answering import answer_thread
from desk.taking import release_thread_to_bot, take_thread
from models.cases import Case, CaseKind
from models.promises import Promise
from models.staff import Staff
from models.turns import Turn
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, PROOF, House, account
from tests.bot.test_known import WAITING

OFFER = WAITING | {
    "status": "approved_awaiting_confirmation",
    "missing_documents": [],
    "contract": "unsigned",
    "confirm_by": "2026-11-27",
}


def colleague(house: House, said: str, *, resolved: bool = True, hands_back: bool = True) -> None:
    """Ana writes to Dana, and gives the thread back to the bot."""
    with house.database.write() as session:
        ana = session.query(Staff).filter_by(name="Ana").one_or_none()
        if ana is None:
            ana = Staff(
                email="ana@lender.example",
                name="Ana",
                role="admin",
                password_hash="none",
                created_at=clock.now(),
            )
            session.add(ana)
            session.flush()
        thread, now = house.thread_id(DANA), clock.now()
        services = house.services
        answer_thread(
            session, thread, ana, said, now=now, voice=services.voice, vault=services.vault
        )
    house.drains(DANA)
    if hands_back:
        with house.database.write() as session:
            ana = session.query(Staff).filter_by(name="Ana").one()
            release_thread_to_bot(session, thread, ana, now, resolved=resolved)
    house.passes(minutes=2)


@pytest.fixture
def offered(dana: House) -> House:
    """Dana has been shown her offer, which waits for her answer."""
    dana.imports(account(applications=[OFFER]))
    dana.says(DANA, "whats the status of my application")
    assert "A-77120" in dana.says(DANA, PROOF)[0]
    return dana


def decided_by(house: House) -> str:
    return str(house.rows(Turn)[-1].decided_by)


@pytest.mark.parametrize(
    ("said", "answer", "resolved"),
    [
        ("Are you at home today?", "yes", True),
        ("Are you at home today?", "yes", False),
        ("Shall I move your due date to the 15th?", "yes please", True),
        ("How many payslips do you have?", "1", False),
        ("How many payslips do you have?", "3", True),
        ("¿Está en casa hoy?", "si", True),
        ("您今天在家吗？", "是的", True),
        ("您今天在家嗎？", "好", True),
        ("Please tell us how many payslips you have.", "2", True),
        ("Shall we call you tomorrow?", "ok", True),
        ("Your papers are with us.", "no", True),
    ],
)
def test_a_colleagues_question_settles_no_offer(
    offered: House, said: str, answer: str, resolved: bool
) -> None:
    colleague(offered, said, resolved=resolved)
    before = cases(offered)
    assert offered.says(DANA, answer)
    assert decided_by(offered) == "to_colleague"
    assert cases(offered) == before
    assert offered.thread(DANA).mode == "escalated"


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("Anything else?", "no"),
        ("Anything else?", "nope thats all"),
        ("Is there anything else I can do for you?", "no thank you"),
        ("您还有别的事吗？", "没有了"),
        ("仲有冇其他嘢可以幫到您？", "冇喇"),
        ("¿Algo más?", "no"),
    ],
)
def test_nothing_else_is_no_refusal_and_no_work(offered: House, said: str, answer: str) -> None:
    colleague(offered, said)
    before = cases(offered)
    offered.says(DANA, answer)
    assert cases(offered) == before
    assert offered.thread(DANA).mode == "bot"


@pytest.mark.parametrize(("later", "answer"), [(timedelta(days=2), "yes"), (timedelta(1), "no")])
def test_nor_does_a_late_answer(offered: House, later: timedelta, answer: str) -> None:
    colleague(offered, "Are you at home today?", hands_back=False)
    offered.passes(seconds=later.total_seconds())
    hand_back(offered.services, clock.now())
    before = cases(offered)
    offered.says(DANA, answer)
    offered.says(DANA, PROOF)
    assert cases(offered) == before


def test_a_withdrawal_is_not_confirmed_to_a_colleague(offered: House) -> None:
    offered.says(DANA, "i want to withdraw my application")
    colleague(offered, "Do you have a minute?")
    before = cases(offered)
    offered.says(DANA, "yes")
    assert cases(offered) == before


@pytest.mark.parametrize(
    ("opened", "said", "answer"),
    [
        ("i cant pay", "How many children live with you?", "3"),
        ("i get too many texts", "How many loans do you have elsewhere?", "2"),
        ("ill pay friday", "Which bus do you take, the 150?", "150"),
        ("i paid it already", "How many calls did you get?", "12"),
        ("my address changed", "Who lives with you?", "my mother Rosa and two kids"),
    ],
)
def test_other_questions_of_the_bot_are_over_too(
    dana: House, opened: str, said: str, answer: str
) -> None:
    dana.says(DANA, opened)
    before = [(one.kind, one.category, one.details) for one in dana.rows(Case)]
    colleague(dana, said)
    dana.says(DANA, answer)
    assert decided_by(dana) == "to_colleague"
    assert [(one.kind, one.category, one.details) for one in dana.rows(Case)] == before
    assert not dana.rows(Promise)
    assert dana.thread(DANA).tracker["active_form"] in (None, "identity_form")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("When can you send it?", "tmr"),
        ("When can you send it?", "friday"),
        ("When can we call you?", "friday after 4"),
        ("¿Cuándo podemos llamarle?", "el viernes a las 4"),
        ("什么时候方便给您打电话？", "周五下午四点"),
        ("Would the 15th suit you?", "no the 18th is better"),
        ("Would the 15th suit you?", "actually can it be the 18th"),
        ("What is your new address?", "12 Oak St Houston 77002"),
        ("How much could you pay each month?", "40"),
        ("Is this Dana?", "yes"),
        ("Email us your payslip, please.", "whats your email"),
        ("请把工资单发邮件给我们。", "你们邮箱是多少"),
        ("Envíenos su recibo de sueldo por correo.", "cual es su correo"),
    ],
)
def test_a_short_answer_goes_to_the_colleague(dana: House, said: str, answer: str) -> None:
    dana.says(DANA, "hi")
    colleague(dana, said)
    assert dana.says(DANA, answer)
    assert decided_by(dana) == "to_colleague"
    assert not dana.rows(Promise)
    assert not dana.rows(Case)


def test_each_of_several_short_answers_does(dana: House) -> None:
    dana.says(DANA, "i want to complain, your agent was rude")
    colleague(dana, "May we call you on the 15th about it?")
    for answer in ("yeah thats ok", "actually can it be the 18th"):
        dana.says(DANA, answer)
        assert decided_by(dana) == "to_colleague"


@pytest.mark.parametrize(
    ("asked", "replied"),
    [
        ("whats my balance", "ZIP"),
        ("i will pay 150 on friday", "Nov 27"),
        ("i cant pay this month i lost my job", "C-"),
        ("thank you", "welcome"),
        ("stop", "opted out"),
        ("cuanto debo", "postal"),
    ],
)
def test_whoever_asks_for_something_is_served(dana: House, asked: str, replied: str) -> None:
    dana.says(DANA, "hi")
    colleague(dana, "Are you at home today?")
    answered = dana.says(DANA, asked)
    assert decided_by(dana) != "to_colleague"
    assert replied in answered[0]


def test_a_proof_may_still_be_given(dana: House) -> None:
    dana.says(DANA, "balance")
    colleague(dana, "Please text us your ZIP and birth year, as asked.")
    assert "$1,250.00" in dana.says(DANA, PROOF)[0]


@pytest.mark.parametrize("answer", ["ok", "got it", "thanks", "gracias", "收到"])
def test_word_that_was_only_read_needs_nobody(dana: House, answer: str) -> None:
    dana.says(DANA, "hi")
    colleague(dana, "Your statement is on its way to you.")
    dana.says(DANA, answer)
    assert dana.thread(DANA).mode == "bot"


def test_once_the_bot_has_answered_its_own_question_is_open_again(dana: House) -> None:
    dana.says(DANA, "hi")
    colleague(dana, "Are you at home today?")
    dana.says(DANA, "ill pay friday")
    dana.says(DANA, "150")
    (promise,) = dana.rows(Promise)
    assert promise.amount == 15000


def test_a_thread_that_was_only_read_keeps_its_question(dana: House) -> None:
    dana.says(DANA, "hi")
    colleague(dana, "Hello.")
    dana.says(DANA, "ill pay friday")
    with dana.database.write() as session:
        ana = session.query(Staff).filter_by(name="Ana").one()
        take_thread(session, dana.thread_id(DANA), ana, clock.now())
        release_thread_to_bot(session, dana.thread_id(DANA), ana, clock.now(), resolved=True)
    dana.says(DANA, "150")
    assert len(dana.rows(Promise)) == 1


def test_nothing_of_it_opens_a_case(offered: House) -> None:
    colleague(offered, "Are you at home today?")
    offered.says(DANA, "yes")
    assert not [one for one in offered.rows(Case) if one.kind == CaseKind.APPLICATION]
