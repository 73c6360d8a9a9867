"""Words that mean one thing whatever a text was read as."""

from dataclasses import replace

import pytest

from bot.dialogue.plain_words import said_plainly
from bot.words.payments.told_payments import tells_of_payment
from intents.reading import Reading
from tests.bot.dialogue.talk import reading_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("paid 262.50 today and whats my new balance", True),
        ("whats left on my loan, i paid 262.50 this morning", True),
        ("just paid, when is the next one due", True),
        ("昨天还了262.5 现在还欠多少", True),
        ("刚转了200，还剩多少", True),
        ("琴日還咗262.5 仲爭幾多", True),
        ("ya pagué 262.50 ayer y cuánto me falta", True),
        ("if i paid 500 today what would my balance be", False),
        ("how much have i paid so far and whats left", False),
        ("i paid every month, what is left", False),
        ("如果我今天还了500 还欠多少", False),
        ("一共还了3000 还剩多少", False),
        ("si pago 500 hoy cuanto me queda", False),
        ("whats my balance", False),
        ("how much is due today", False),
        ("还欠多少", False),
    ],
)
def test_a_payment_told_beside_a_question(text: str, expected: bool) -> None:
    assert tells_of_payment(text) is expected
    found = said_plainly(text, reading_of("check_balance", "ask"), {})
    assert found == (("confirm_payment", "check_balance") if expected else None)


def test_what_was_read_as_something_else_is_left_alone() -> None:
    assert (
        said_plainly("paid 50 today, can i have a receipt", reading_of("payment_history"), {})
        is None
    )


FINAL = (
    "i got a text saying final notice pay today or else. i have 3 kids and no job what do u "
    "expect me to do"
)
_WAITS = {
    "pending": [{"action": "action_confirm_payment", "words": "", "intent": "confirm_payment"}]
}


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("today", "promise_to_pay", True),
        ("262.50", "out_of_scope", True),
        ("debit card i think, nov 17", "how_to_pay", True),
        ("at the branch", "out_of_scope", True),
        ("银行转的", "confirm_payment", True),
        ("用信用卡", "how_to_pay", True),
        ("en la sucursal", "out_of_scope", True),
        ("ayer", "promise_to_pay", True),
        ("how do i pay by card", "how_to_pay", False),
        ("i cant pay today", "hardship", False),
        ("is this a scam", "report_fraud", False),
        ("60622 1985", "out_of_scope", False),
    ],
)
def test_what_is_told_of_a_payment_that_waits_belongs_to_it(
    text: str, intent: str, expected: bool
) -> None:
    found = said_plainly(text, reading_of(intent), _WAITS)
    assert found == (("confirm_payment", None) if expected else None)
    assert said_plainly(text, reading_of("out_of_scope"), {}) is None


@pytest.mark.parametrize("text", ["现在呢", "and now?", "而家呢", "y ahora?", "到账了吗"])
def test_a_bare_now_asks_for_the_payment_that_was_told(text: str) -> None:
    told = {"payment_amount": "260"}
    assert said_plainly(text, reading_of("deny", "ask"), told) == ("confirm_payment", None)
    assert said_plainly(text, reading_of("deny", "ask"), {}) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (FINAL, True),
        ("got laid off last week, how am i supposed to pay this", True),
        ("你们天天催 我没工作 拿什么还", True),
        ("我失業咗 還唔到", True),
        ("me quede sin trabajo, con que quieren que pague", True),
        ("got a new job so i can pay friday", False),
        ("no job offer yet", False),
        ("i cant pay online, error", False),
    ],
)
def test_no_income_and_no_way_to_pay_is_hardship(text: str, expected: bool) -> None:
    found = said_plainly(text, reading_of("payment_due", "ask"), {})
    assert found == (("hardship", None) if expected else None)
    for graver in ("legal_notice", "stop"):
        assert said_plainly(text, reading_of(graver, "ask"), {}) is None


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("which loans do i have", "apply_loan", True),
        ("what loans do i have with you?", "apply_loan", True),
        ("我名下有哪些贷款", "apply_loan", True),
        ("que prestamos tengo", "apply_loan", True),
        ("what loans do you have", "apply_loan", False),
        ("which loans do i have a chance for", "apply_loan", False),
    ],
)
def test_which_loans_one_has_asks_for_no_new_one(text: str, intent: str, expected: bool) -> None:
    assert said_plainly(text, reading_of(intent), {}) == (
        ("check_balance", None) if expected else None
    )


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("nxt pymt", "promise_to_pay", ("payment_due", None)),
        ("whens my next pmt", "promise_to_pay", ("payment_due", None)),
        ("can i pay half now half on the 30th", "hardship", ("hardship", None)),
        ("先还一半行吗", "hardship", ("hardship", None)),
        ("puedo dar la mitad ahora y lo demas el 30", "hardship", ("hardship", None)),
        ("y si quiero liquidarlo", "how_to_pay", ("check_balance", "how_to_pay")),
        ("what if i want to pay it off", "how_to_pay", ("check_balance", "how_to_pay")),
        ("how do i pay", "how_to_pay", None),
        ("明天给我打电话", "complaint", ("speak_to_agent", None)),
        ("你们每天给我打电话", "complaint", None),
        ("next time i pay on friday", "promise_to_pay", None),
    ],
)
def test_what_was_read_unsurely_is_told_by_its_words(
    text: str, intent: str, expected: tuple[str, str | None] | None
) -> None:
    assert said_plainly(text, reading_of(intent, "ask"), {}) == expected


@pytest.mark.parametrize(
    ("text", "intent", "second"),
    [
        ("whats my balance and stop texting me at night", "complaint", "check_balance"),
        ("我还欠多少 晚上别发短信", "message_preferences", "check_balance"),
        ("cuanto debo y ya no me escriban de noche", "message_preferences", "check_balance"),
        ("stop texting me at night", "complaint", None),
    ],
)
def test_an_end_of_texts_at_night_is_a_wish_and_the_question_stays(
    text: str, intent: str, second: str | None
) -> None:
    def read(decision: str) -> Reading:
        return replace(reading_of(intent, decision), flags=frozenset({"partial_opt_out"}))

    assert said_plainly(text, read("ask"), {}) == ("message_preferences", second)
    assert said_plainly(text, read("act"), {}) is None


def test_who_asks_who_calls_complains_of_nothing() -> None:
    read = reading_of("speak_to_agent", "ask", "complaint")
    assert said_plainly("谁给我打电话", read, {}) == ("speak_to_agent", None)
    assert said_plainly("who called me", read, {}) == ("speak_to_agent", None)


def test_whoever_asks_when_they_hear_is_asked_for_the_proof_that_is_waited_for() -> None:
    text = "so when do i hear back"
    assert said_plainly(text, reading_of("start", "ask"), _WAITS) == ("confirm_payment", None)
    assert said_plainly(text, reading_of("start", "ask"), {}) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("那我后天还最低行吗", True),
        ("can i pay the minimum friday", True),
        ("puedo pagar el minimo el viernes", True),
        ("what is the minimum due on friday", False),
        ("最低要还多少 后天到期吗", False),
        ("the minimum please", False),
    ],
)
def test_the_least_on_a_day_is_a_promise(text: str, expected: bool) -> None:
    found = said_plainly(text, reading_of("payment_due"), {})
    assert found == (("promise_to_pay", None) if expected else None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("能晚几天还吗", True),
        ("可以晚几天还款吗", True),
        ("晚几天还行吗", True),
        ("迟几日还得唔得", True),
        ("can i get a few more days", True),
        ("puedo pagar unos dias mas tarde", True),
        ("还有几天还款", False),
        ("晚几天还会罚息吗", False),
        ("how many days do i have", False),
    ],
)
def test_asking_for_some_days_more_is_trouble_paying(text: str, expected: bool) -> None:
    found = said_plainly(text, reading_of("payment_due"), {})
    assert found == (("hardship", None) if expected else None)


@pytest.mark.parametrize(
    ("text", "intent", "expected"),
    [
        ("i lost my job and i also moved to 12 oak st", "hardship", ("hardship", "update_contact")),
        ("i lost my job and i moved", "update_contact", ("update_contact", "hardship")),
        (
            "我失业了，而且搬家了，新地址是中山路12号",
            "update_contact",
            ("hardship", "update_contact"),
        ),
        ("i moved to 12 oak st", "update_contact", None),
    ],
)
def test_trouble_and_a_move_are_both_served(
    text: str, intent: str, expected: tuple[str, str] | None
) -> None:
    assert said_plainly(text, reading_of(intent), {}) == expected


def test_a_greeting_before_a_question_of_the_balance_asks_for_it() -> None:
    greeted = reading_of("greet")
    assert said_plainly("hola buenas cuanto devo", greeted, {}) == ("check_balance", None)
    assert said_plainly("hola buenas", greeted, {}) is None
