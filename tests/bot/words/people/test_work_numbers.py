"""A work phone that is told of and nothing else: hours after work, and nobody is detached."""

import pytest

from bot.words.people.work_numbers import tells_work_number
from models.preferences import Preferences
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, House

TOLD = (
    "this is my work number", "this is my work phone", "fyi this is my work cell",
    "hi this is my work number", "this number is my work number", "this is a work phone",
    "这是我公司的电话", "这个号码是我的工作手机", "呢個係我公司電話", "這是我工作的手機",
    "este es mi numero del trabajo", "este celular es del trabajo",
)  # fmt: skip


def wished(house: House) -> Preferences | None:
    with house.database.read() as session:
        return session.get(Preferences, house.thread_id(DANA))


@pytest.mark.parametrize("text", TOLD)
def test_texts_wait_until_work_is_over(dana: House, text: str) -> None:
    assert tells_work_number(text)
    (answer,) = dana.says(DANA, text)
    assert any(one in answer for one in ("new number", "新号码", "新號碼", "nuevo numero"))
    kept = wished(dana)
    assert kept is not None
    assert (kept.earliest, kept.free_days_open) == ("18:00", True)
    assert cases(dana) == []
    assert holds(dana) == []
    assert dana.number(DANA).opted_out_at is None
    assert dana.tasks() == ["preferences"]


def test_hours_that_were_wished_before_stand(dana: House) -> None:
    dana.says(DANA, "only text me after 7pm")
    assert "hours you asked for stand" in dana.says(DANA, "this is my work number")[0]
    kept = wished(dana)
    assert kept is not None
    assert kept.earliest == "19:00"


@pytest.mark.parametrize(
    "text",
    [
        "this is not my work number", "is this my work number you have?",
        "this is my work number dont text me here", "my work number is 202 555 0139",
        "this is my work number, wrong person", "this is a business number", "这是公司电话",
        "este es el telefono de la empresa", "you keep calling my work number",
    ],
)  # fmt: skip
def test_what_tells_more_or_of_a_stranger_is_left(text: str) -> None:
    assert not tells_work_number(text)


@pytest.mark.parametrize("text", ["this is my work number dont text me here", "STOP"])
def test_an_end_of_texts_to_it_is_one(dana: House, text: str) -> None:
    dana.says(DANA, text)
    assert dana.number(DANA).opted_out_at is not None
