"""New contact details: noted, and nothing changed on the word of a text."""

import pytest

from models.borrowers import Borrower
from models.cases import Case
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, STRANGER, House


@pytest.mark.parametrize(
    ("said", "kind", "told"),
    [
        ("i have a new phone number 202-555-0166", "phone", "new phone number"),
        ("my new email is ana@mail.example", "email", "new e-mail"),
        ("I moved, my address is 12 Elm Street", "address", "new address"),
        ("我换手机号了，新号码是13800138000", "phone", "新的手机号"),
        ("我的新邮箱是 ana@mail.example", "email", "新的邮箱"),
        ("mi nuevo correo es ana@mail.example", "email", "nuevo dato (correo)"),
    ],
)
def test_details_are_noted_until_a_person_has_confirmed_them(
    house: House, said: str, kind: str, told: str
) -> None:
    (answer,) = house.says(STRANGER, said)
    (case,) = house.rows(Case)
    assert told in answer
    assert case.reference in answer
    assert cases(house) == [("contact", kind)]
    assert case.details == {"said": said}
    assert house.thread(STRANGER).escalation_reason == "update_contact"


def test_the_answer_does_not_repeat_them(house: House) -> None:
    (answer,) = house.says(STRANGER, "my new email is ana@mail.example")
    assert "ana@" not in answer


def test_nothing_is_changed_even_for_whoever_proved_themselves(dana: House) -> None:
    """Rule ID-04: whoever has taken over a phone wants just this changed."""
    with dana.database.read() as session:
        before = session.query(Borrower).one().updated_at
    dana.proves()
    dana.says(DANA, "my new email is ana@mail.example")
    with dana.database.read() as session:
        assert session.query(Borrower).one().updated_at == before
    assert dana.rows(Case)[0].borrower_id == dana.thread(DANA).verified_borrower_id


@pytest.mark.parametrize(
    ("said", "question", "answer", "kind"),
    [
        ("my address changed", "What is your new address?", "12 Elm Street, Apt 4", "address"),
        ("i have a new phone", "What is your new phone number?", "202 555 0166", "phone"),
        ("我搬家了", "您新的地址是什么", "南京路12号3楼", "address"),
        ("cambié de correo", "nuevo dato (correo)", "ana@mail.example", "email"),
    ],
)
def test_what_is_missing_is_asked_for(
    house: House, said: str, question: str, answer: str, kind: str
) -> None:
    assert question in house.says(STRANGER, said)[0]
    assert cases(house) == []
    house.says(STRANGER, answer)
    assert cases(house) == [("contact", kind)]
    assert house.rows(Case)[0].details == {"said": answer}


def test_a_stop_is_no_address(house: House) -> None:
    house.says(STRANGER, "my address changed")
    assert "opted out" in house.says(STRANGER, "STOP")[0]
    assert cases(house) == []


def test_what_is_said_is_kept_short(house: House) -> None:
    house.says(STRANGER, "my address changed")
    house.says(STRANGER, "12 Elm Street " + "x" * 1000)
    assert len(house.rows(Case)[0].details["said"]) == 300
