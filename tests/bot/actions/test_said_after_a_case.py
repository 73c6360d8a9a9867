"""What is said just after a case was opened: the day of a payment again, or of a call."""

from datetime import UTC, datetime

import pytest

from models.cases import Case
from models.promises import Promise
from tests.bot.house import DANA, PROOF, House

MONDAY = datetime(2026, 11, 23, 15, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _on_monday(dana: House) -> None:
    dana.sets_clock(MONDAY)


def cases(house: House) -> list[tuple[str, str]]:
    return [(one.kind.value, one.state.value) for one in house.rows(Case)]


@pytest.mark.parametrize(
    ("paid", "again", "on"),
    [
        ("i paid 208.33 friday", "it was friday the 20th", "2026-11-20"),
        ("i paid 208.33 friday", "its was on the 20th, friday", "2026-11-20"),
        ("i paid 208.33 friday", "it was thursday the 19th actually", "2026-11-19"),
        ("i paid 208.33 friday", "around 9pm friday", "2026-11-20"),
        ("我星期五俾咗208.33", "係星期五呀 20號", "2026-11-20"),
        ("pague 208.33 el viernes", "fue el viernes 20", "2026-11-20"),
        ("pague 208.33 el viernes", "el viernes 20 le digo", "2026-11-20"),
    ],
)
def test_the_day_of_a_claim_said_again_belongs_to_it(
    dana: House, paid: str, again: str, on: str
) -> None:
    dana.says(DANA, paid)
    dana.says(DANA, PROOF)
    (answer,) = dana.says(DANA, again)
    (case,) = dana.rows(Case)
    assert case.reference in answer
    assert case.details["paid_on"] == on
    dana.says(DANA, "ok")
    assert dana.rows(Promise) == []


@pytest.mark.parametrize("again", ["ill pay 50 friday", "i can pay the rest friday"])
def test_a_promise_after_a_claim_is_none_of_it(dana: House, again: str) -> None:
    dana.says(DANA, "i paid 208.33 friday")
    dana.says(DANA, PROOF)
    (case,) = dana.rows(Case)
    assert case.reference not in dana.says(DANA, again)[0]


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("can someone call me", "2025550119"),
        ("can someone call me tmrw at 3", "not on this number tho its 202 555 0119"),
        ("can someone call me", "call 202 555 0119 instead"),
        ("me pueden llamar mañana a las 3", "no a este, al 202 555 0119"),
        ("me pueden llamar", "al 2025550119"),
        ("明天下午三点给我打电话", "打这个号 2025550119"),
        ("给我打个电话", "2025550119"),
        ("打個電話俾我", "唔好打呢個號碼 打2025550119"),
    ],
)
def test_a_number_for_the_call_is_no_proof(dana: House, asked: str, number: str) -> None:
    dana.says(DANA, asked)
    (answer,) = dana.says(DANA, number)
    (case,) = dana.rows(Case)
    assert case.reference in answer
    assert "1900" not in answer


def test_a_telephone_number_is_never_a_wrong_proof(dana: House) -> None:
    dana.says(DANA, "balance")
    for _ in range(4):
        assert "does not match" not in " ".join(dana.says(DANA, "2025550119"))
    assert "$1,250.00" in dana.says(DANA, PROOF)[0]


@pytest.mark.parametrize("hour", ["wait no 4", "make it 4", "4 actually"])
def test_another_hour_is_put_with_the_call(dana: House, hour: str) -> None:
    dana.says(DANA, "can someone call me tmrw at 3")
    (case,) = dana.rows(Case)
    assert case.reference in dana.says(DANA, hour)[0]


@pytest.mark.parametrize(
    ("asked", "off"),
    [
        ("can someone call me tmrw at 3", "never mind the call"),
        ("can someone call me tmrw at 3", "cancel that i figured it out"),
        ("can someone call me tmrw at 3", "cancel my callback please"),
        ("me pueden llamar mañana a las 3", "ya no me llamen, ya quedo"),
        ("打個電話俾我", "唔使打喇"),
    ],
)
def test_a_call_that_is_not_wanted_any_more_is_called_off(
    dana: House, asked: str, off: str
) -> None:
    dana.says(DANA, asked)
    dana.says(DANA, off)
    assert cases(dana) == [("callback", "closed")]


def test_no_last_day_is_told_where_a_day_does_not_suit(dana: House) -> None:
    assert "Nov 24" not in dana.says(DANA, "can someone call me, mornings, not tues")[0]
