"""What is asked or wished between a case and its answer goes to the case."""

import pytest

from bot.effects import AddToCase
from models.cases import Case
from tests.bot.actions.seen import cases, happened, holds
from tests.bot.house import DANA, STRANGER, House

HARD = "i lost my job and cannot pay this month"
DISPUTED = "this isnt my loan. i never signed anything"
LETTER = "need a paid in full letter for my mortgage"


def added(house: House, first: str, *texts: str) -> tuple[str, str]:
    """The reference of the case that the first text opens, and the answer to the last."""
    house.says(DANA, first)
    answers = [" ".join(house.says(DANA, text)) for text in texts]
    return house.rows(Case)[0].reference, answers[-1]


@pytest.mark.parametrize(
    ("first", "text"),
    [
        (HARD, "利息能免吗"),
        (HARD, "那这两个月还要算利息吗"),
        (HARD, "呢兩個月仲要計利息嗎"),
        (HARD, "will interest keep adding up those two months"),
        (HARD, "y siguen corriendo los intereses?"),
        (HARD, "cuanto seria"),
        (HARD, "會唔會影響信用"),
        (HARD, "can you waive the interest"),
        (HARD, "how much would it be a month"),
        (DISPUTED, "征信怎么办"),
        (DISPUTED, "how do i get proof"),
        (DISPUTED, "so stop charging me"),
        (DISPUTED, "yes i have an account w you but not this one"),
        (DISPUTED, "dejen de cobrarme"),
        (DISPUTED, "so do i still have to pay in the meantime"),
        (DISPUTED, "那我現在還用還嗎"),
        (DISPUTED, "这期间我要还吗"),
        (DISPUTED, "tengo que seguir pagando mientras tanto?"),
        (DISPUTED, "i have the receipt"),
        (HARD, "will you stop sending reminders then"),
    ],
)
def test_a_question_that_only_the_case_can_settle(dana: House, first: str, text: str) -> None:
    reference, answer = added(dana, first, "1" if first == HARD else "no", text)
    assert reference in answer
    assert len(cases(dana)) == 1
    assert happened(dana)[-1] == "added"


@pytest.mark.parametrize("text", ["10am", "around 3pm", "下午三点", "a las 10", "por la tarde"])
def test_a_bare_time_belongs_to_the_call_that_was_asked_for(dana: House, text: str) -> None:
    reference, answer = added(dana, "call me tomorrow morning", text)
    assert reference in answer
    assert len(cases(dana)) == 1


@pytest.mark.parametrize(
    "text", ["by wednesday pls closing is monday", "周三前要", "lo necesito para el lunes"]
)
def test_a_deadline_belongs_to_the_letter_that_was_asked_for(dana: House, text: str) -> None:
    reference, answer = added(dana, LETTER, text)
    assert reference in answer


@pytest.mark.parametrize(
    "text",
    ["email it to josh.k@example.com", "發到 josh.k@example.com", "mandelo a josh.k@example.com"],
)
def test_an_address_for_a_letter_changes_nothing_on_file(dana: House, text: str) -> None:
    reference, answer = added(dana, LETTER, text)
    assert reference in answer
    assert "on file" in answer or "登記" in answer or "registrado" in answer
    assert cases(dana) == [("request", "clearance")]


def test_a_new_address_without_a_letter_is_a_new_address(dana: House) -> None:
    dana.says(DANA, "my new email is josh.k@example.com")
    assert cases(dana) == [("contact", "email")]


@pytest.mark.parametrize("text", ["利息能免吗", "10am", "how do i get proof"])
def test_without_a_case_nothing_is_added(house: House, text: str) -> None:
    inbound = house.receives(STRANGER, text)
    house.drains(STRANGER)
    assert AddToCase.__name__ not in str(house.turn(inbound).steps)
    assert house.turn(inbound).decided_by != "added_to_case"


@pytest.mark.parametrize("text", ["stop texting me", "my lawyer has proof of this, call him"])
def test_what_is_graver_is_not_swallowed_by_a_case(dana: House, text: str) -> None:
    dana.says(DANA, DISPUTED)
    inbound = dana.receives(DANA, text)
    dana.drains(DANA)
    assert dana.turn(inbound).decided_by != "added_to_case"


@pytest.mark.parametrize(
    "text",
    [
        "mail it dont email",
        "can you email it instead",
        "what email are you sending it to",
        "by mail please",
        "don't email me",
        "a qué correo me lo mandan",
        "mándemelo por correo",
        "寄到哪个邮箱",
        "发我邮箱可以吗",
        "用電郵寄俾我得唔得",
    ],
)
def test_how_a_letter_is_to_come_goes_with_the_letter(dana: House, text: str) -> None:
    reference, answer = added(dana, LETTER, text)
    assert reference in answer
    assert cases(dana) == [("request", "clearance")]
    assert holds(dana) == []


def test_a_wish_about_our_texts_is_none_about_a_letter(dana: House) -> None:
    dana.says(DANA, LETTER)
    assert "by e-mail" in dana.says(DANA, "email me instead of texting")[0]
    assert holds(dana) == [("all", "other_channel")]


def test_a_day_later_a_bare_way_belongs_to_no_letter(dana: House) -> None:
    dana.says(DANA, LETTER)
    dana.passes(hours=24)
    inbound = dana.receives(DANA, "email please")
    dana.drains(DANA)
    assert dana.turn(inbound).decided_by != "added_to_case"


CLAIMED = ("i paid 100 on nov 18", "20011 1988")
"""A payment that is on no ledger, and the proof."""


@pytest.mark.parametrize(
    "text",
    [
        "so will you stop sending reminders",
        "那還會催我嗎",
        "sorry it was tuesday not wednesday",
        "就是17号",
        "i have the receipt",
    ],
)
def test_what_is_said_of_a_payment_that_is_looked_for_goes_with_it(dana: House, text: str) -> None:
    for said in CLAIMED:
        dana.says(DANA, said)
    (claim,) = dana.rows(Case)
    (answer,) = dana.says(DANA, text)
    assert claim.reference in answer
    assert "reminders stop" in answer or "不發催繳" in answer or "不发催缴" in answer
    assert happened(dana)[-1] == "added"


def test_a_promise_after_a_claim_is_no_correction_of_it(dana: House) -> None:
    for said in CLAIMED:
        dana.says(DANA, said)
    assert "Dec 4" in dana.says(DANA, "ok i will pay 100 again on dec 4")[0]


@pytest.mark.parametrize("text", ["sorry its 46 elm not 44", "perdon, es 46 elm street"])
def test_an_address_that_was_put_right_goes_with_the_first_one(dana: House, text: str) -> None:
    reference, answer = added(dana, "i moved, new address 44 elm street, laurel md 20707", text)
    assert reference in answer
    assert cases(dana) == [("contact", "address")]


@pytest.mark.parametrize(
    ("told", "right"),
    [
        ("我新地址是法拉盛缅街100号5楼", "等等，是6楼不是5楼"),
        ("新地址係彌敦道100號5樓B", "等等，係6樓唔係5樓"),
        ("新地址係彌敦道100號5樓B", "我話6樓呀，改返啱佢"),
        ("i moved, new address 44 elm street, laurel md 20707", "sorry apt 6b"),
        ("me mude, mi nueva direccion es 44 elm street, laurel md 20707", "me faltó el depto 4"),
    ],
)
def test_a_part_of_an_address_goes_with_it(dana: House, told: str, right: str) -> None:
    reference, answer = added(dana, told, right)
    assert reference in answer
    assert cases(dana) == [("contact", "address")]
    assert happened(dana)[-1] == "added"


def test_a_day_after_an_address_is_none_of_it(dana: House) -> None:
    dana.says(DANA, "我新地址是法拉盛缅街100号5楼")
    (case,) = dana.rows(Case)
    assert case.reference not in " ".join(dana.says(DANA, "12月6号还100"))


def test_an_address_of_a_day_later_is_another_one(dana: House) -> None:
    dana.says(DANA, "i moved, new address 44 elm street, laurel md 20707")
    dana.passes(hours=24)
    inbound = dana.receives(DANA, "sorry its 46 elm not 44")
    dana.drains(DANA)
    assert dana.turn(inbound).decided_by != "added_to_case"


@pytest.mark.parametrize("text", ["i paid with my debit card", "con mi tarjeta", "用银行卡转的"])
def test_how_a_payment_was_made_goes_with_its_claim(dana: House, text: str) -> None:
    for said in CLAIMED:
        dana.says(DANA, said)
    dana.says(DANA, text)
    assert happened(dana)[-1] == "added"


def test_a_claim_is_looked_for_again_on_asking(dana: House) -> None:
    for said in CLAIMED:
        dana.says(DANA, said)
    assert "We do not see $100.00" in dana.says(DANA, "check again")[0]


@pytest.mark.parametrize("text", ["its about my late fee", "es sobre mi prestamo"])
def test_what_a_call_is_about_is_no_complaint(dana: House, text: str) -> None:
    reference, answer = added(dana, "can someone call me tomorrow at 3", text)
    assert reference in answer
    assert len(cases(dana)) == 1


@pytest.mark.parametrize("text", ["still not working", "还是打不开", "sigue sin funcionar"])
def test_that_paying_still_fails_goes_with_the_first_word_of_it(dana: House, text: str) -> None:
    reference, answer = added(dana, "the payment link doesnt work", text)
    assert reference in answer
    assert cases(dana) == [("request", "payment_trouble")]


@pytest.mark.parametrize(
    "text", ["when would it start", "什么时候生效", "me van a cobrar recargo?", "以後每個月15號"]
)
def test_a_question_of_the_way_out_leaves_it_as_it_was_chosen(dana: House, text: str) -> None:
    dana.says(DANA, HARD)
    dana.says(DANA, "2")
    dana.says(DANA, text)
    assert cases(dana) == [("hardship", "moved_due_date")]


def test_a_bare_number_chooses_a_way_out_after_another_question(dana: House) -> None:
    dana.says(DANA, HARD)
    dana.says(DANA, "when are you open")
    assert "more time for one payment" in dana.says(DANA, "1")[0]
    assert cases(dana) == [("hardship", "extension")]
