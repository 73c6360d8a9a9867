"""Somebody else beside the borrower: let in, kept out, or feared to be told."""

import pytest

from bot.words.people.other_people import (
    asks_who_sees,
    forbids_contact,
    gives_their_number,
    leaves_the_loan,
    lets_in,
    shuts_out,
)
from models.cases import Case, Hold
from models.promises import Promise
from tests.bot.house import DANA, House


def cases(house: House) -> list[tuple[str, str | None]]:
    return [(case.kind, case.category) for case in house.rows(Case)]


@pytest.mark.parametrize(
    "said",
    [
        "my wife handles the money, her number is 254 555 0147, can you put her on the account",
        "my wife handles everything, put her on the account",
        "can you put my wife on the account",
        "can you put her on the account",
        "put my mom on my account so she can call yall",
        "add my husband",
        "my wife takes care of it while im gone. her number is 254 555 0147, can you put her on",
        "pongan a mi esposa en la cuenta",
        "pueden agregar a mi hija a la cuenta",
        "把我老婆加到账户上 她的电话是2025550147",
        "可以把我女儿加到账户吗",
    ],
)
def test_whoever_is_let_in_is_noted_and_nothing_is_locked(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("contact", "third_party")]
    assert not dana.rows(Hold)


@pytest.mark.parametrize(
    "said",
    [
        "take my moms number off",
        "my moms number shouldnt be on there",
        "my sister isnt allowed to talk about my loan",
        "take my exs number off",
        "remove my ex husbands number, he shouldnt get my info",
        "take my brother off my account",
        "her number is not on nothing i signed take it off",
        "quita el número de mi mamá",
        "mi hermano ya no puede preguntar por mi cuenta",
        "别再打我妈的电话，把她的号码删了",
        "不准我前夫查我的账户",
    ],
)
def test_whoever_is_kept_out_is_neither_let_in_nor_the_borrower(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert cases(dana) == [("contact", "third_party_out")]
    assert "person" in answer or "persona" in answer or "此人" in answer


@pytest.mark.parametrize(
    "said",
    [
        "can my brother see my balance too?",
        "does my husband see what i owe",
        "does my ex see what i text here",
        "are you gonna tell my wife about this",
        "you wont tell my wife about this right",
        "¿mi hermano puede ver mi saldo?",
        "¿le van a decir a mi esposa?",
        "我老公看得到我欠多少吗",
        "你们会告诉我老婆吗",
    ],
)
def test_who_may_see_is_a_question_about_that(dana: House, said: str) -> None:
    dana.proves()
    (answer,) = dana.says(DANA, said)
    assert "only with you" in answer or "solo hablamos con usted" in answer or "本人" in answer
    assert "$" not in answer
    assert not cases(dana)


def test_who_pays_is_noted_beside_the_promise(dana: House) -> None:
    said = "my brother Andre will pay 100 for me friday, his number is 876 555 0199"
    dana.says(DANA, said)
    assert cases(dana) == [("contact", "third_party")]
    assert [promise.amount for promise in dana.rows(Promise)] == [100 * 100]


@pytest.mark.parametrize(
    "said",
    [
        "his name is Andre, 202 555 0199",
        "him name Andre, 876 555 0199",
        "佢嘅電話係8765550199",
        "el se llama Andrés, 876 555 0199",
    ],
)
def test_a_helpers_number_is_never_the_borrowers(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("contact", "third_party")]


def test_it_is_noted_while_a_promise_is_half_made(dana: House) -> None:
    dana.says(DANA, "my brother will pay it tomorrow")
    dana.says(DANA, "his name is Andre, 202 555 0199")
    assert cases(dana) == [("contact", "third_party")]


@pytest.mark.parametrize(
    "said", ["my ex is dead to me dont call her", "stop calling my sister", "别打给我妈"]
)
def test_contact_with_others_is_ended_as_a_grievance(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("complaint", None)]


def test_nobody_is_taken_off_the_loan_itself_by_text(dana: House) -> None:
    said = "my husband is cosigner he moved out, take his name off"
    assert "passed your text" in dana.says(DANA, said)[0]
    assert not cases(dana)


@pytest.mark.parametrize(
    "said",
    [
        "take my number off",
        "my number is 202 555 0147",
        "add my new card",
        "put 100 on my account",
        "put me on the account",
        "can i pay on my account",
        "my husband will pay friday",
        "is my wife on the loan?",
        "mi número es 202 555 0147",
        "我的新号码是2025550147",
        "把我的地址加到账户",
        "take the fee off",
        "somebody put my brother on my account",
    ],
)
def test_what_is_of_the_borrower_alone_is_left(said: str) -> None:
    assert not shuts_out(said)
    assert not lets_in(said)
    assert not gives_their_number(said)
    assert not asks_who_sees(said)
    assert not leaves_the_loan(said)
    assert not forbids_contact(said)


@pytest.mark.parametrize(
    "said",
    [
        "did you tell my wife about my loan",
        "can i see my balance",
        "you told my boss about my debt",
        "can someone tell me my balance",
        "will you let me know my balance",
        "我能看到余额吗",
        "puedo ver mi saldo",
    ],
)
def test_other_questions_are_not_about_who_may_see(said: str) -> None:
    assert not asks_who_sees(said)


@pytest.mark.parametrize(
    "said",
    ["we are getting divorced", "nos estamos divorciando", "我离婚了，贷款怎么办"],
)
def test_a_divorce_is_for_a_person(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert "passed your text" in answer or "al equipo" in answer or "已转交同事" in answer
    assert not cases(dana)
    assert dana.thread(DANA).escalation_reason == "update_contact"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("i got divorced, my name is now Dana Cole", ("contact", "name")),
        ("im divorced and broke cant pay", ("hardship", None)),
    ],
)
def test_what_comes_with_a_divorce_is_served(
    dana: House, said: str, found: tuple[str, str | None]
) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [found]
