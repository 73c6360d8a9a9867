"""A phone of the borrower's work: texts to it end, and it stays theirs."""

import pytest

from models.cases import Case
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "said",
    [
        "stop texting my work phone",
        "this is my work phone dont text me here",
        "this is the number for my job dont use it",
        "este es el celular del trabajo no me escriban aqui",
        "这是公司的手机，别发到这个号",
        "呢個係公司電話，唔好send嚟",
    ],
)
def test_texts_to_a_work_phone_end_and_nobody_is_detached(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert dana.number(DANA).opted_out_at is not None
    assert "wrong_number" not in [kind for kind, _ in cases(dana)]
    assert "contact" not in [kind for kind, _ in cases(dana)]


def test_a_complaint_beside_it_is_kept(dana: House) -> None:
    dana.says(DANA, "why do you keep texting me at work, stop texting my work phone")
    assert dana.number(DANA).opted_out_at is not None
    assert ("complaint", None) in cases(dana)


@pytest.mark.parametrize("before", ["hi", "why do you keep texting my job"])
def test_the_number_to_use_instead_is_noted(dana: House, before: str) -> None:
    dana.says(DANA, before)
    dana.says(DANA, "take this number off, its my work cell. text me at 202 555 0139 instead")
    assert dana.number(DANA).opted_out_at is not None
    (contact,) = [case for case in dana.rows(Case) if case.kind == "contact"]
    assert contact.category == "phone"
    assert "202 555 0139" in contact.details["said"]


@pytest.mark.parametrize(
    "said",
    [
        "this is my work number, text my personal one 202 555 0139",
        "este numero es de mi trabajo, mandenme al 202 555 0139",
    ],
)
def test_what_we_start_waits_while_a_work_number_is_changed(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert "C-" in answer
    assert dana.number(DANA).opted_out_at is None
    assert ("all", "review") in holds(dana)


def test_a_new_number_alone_holds_nothing(dana: House) -> None:
    dana.says(DANA, "my new number is 202 555 0139")
    assert holds(dana) == []


def test_whoever_knows_no_dana_has_a_strangers_phone_at_work_too(dana: House) -> None:
    dana.says(DANA, "who is this? stop texting my work phone, i dont know any dana")
    assert ("wrong_number", None) in cases(dana)
