"""Days from one to another, and the event that most promises wait for."""

from datetime import date
from typing import Literal, cast

import pytest

from intents.entities import find_date_entities, find_dates, resolve_date

TODAY = date(2026, 11, 21)
TUESDAY = date(2026, 11, 24)
Direction = Literal["past", "future"]
RANGES = {
    "between the 3rd and the 5th": "12-03|12-05",
    "from the 3rd to the 5th": "12-03|12-05",
    "3rd-5th": "12-03|12-05",
    "i can pay 3rd to 5th": "12-03|12-05",
    "between the 25th and 28th": "11-25|11-28",
    "between the 28th and the 2nd": "11-28|12-02",
    "dec 3-5": "12-03|12-05",
    "December 3rd through 5th": "12-03|12-05",
    "between 3 and 5 december": "12-03|12-05",
    "entre el 3 y el 5": "12-03|12-05",
    "del 3 al 5": "12-03|12-05",
    "les pago entre el 3 y el 5 de diciembre": "12-03|12-05",
    "3号到5号": "12-03|12-05",
    "3到5号还": "12-03|12-05",
    "3-5号": "12-03|12-05",
    "三号至五号": "12-03|12-05",
    "12月3日到5日": "12-03|12-05",
    "25號到28號": "11-25|11-28",
}
NO_RANGES = (
    "3-5 days", "between 200 and 300", "from 9 to 5", "pay 100 to 150", "del 10 al 20 por ciento",
    "3-5 business days", "the 3rd and the 5th", "the 3rd or the 5th", "3到5天", "555-0144",
)  # fmt: skip
PAYDAYS = (
    "payday", "on pay day", "when i get paid", "when i'm paid", "once i get my check",
    "when my paycheck comes", "as soon as my direct deposit hits", "发工资", "等发薪", "发薪日就还",
    "工资到账就还", "工资一到", "出粮", "出糧先還到", "發工資", "cuando me paguen", "cuando cobre",
    "en cuanto me depositen", "el día de pago", "la quincena",
)  # fmt: skip


@pytest.mark.parametrize("text", RANGES)
def test_a_range_is_one_thing_named_with_its_first_day_and_its_last(text: str) -> None:
    [found] = find_dates(text, TODAY, "future")
    assert "|".join(f"{day:%m-%d}" for day in found.candidates) == RANGES[text]
    assert found.ambiguous
    assert found.date is None


@pytest.mark.parametrize("text", RANGES)
def test_a_range_of_the_past_ends_before_today(text: str) -> None:
    [found] = find_dates(text, TODAY, "past")
    first, last = found.candidates
    assert first < last <= TODAY
    assert (last - first).days <= 5


@pytest.mark.parametrize("text", NO_RANGES)
def test_what_only_looks_like_a_range_is_none(text: str) -> None:
    kinds = [dict(cast("dict[str, object]", e.value))["kind"] for e in find_date_entities(text)]
    assert "days" not in kinds


@pytest.mark.parametrize("text", ["between the 40th and the 50th", "feb 30-31", "13月3日到5日"])
def test_days_no_calendar_has_make_no_range(text: str) -> None:
    assert [found for found in find_dates(text, TODAY, "future") if found.ambiguous] == []


@pytest.mark.parametrize("text", PAYDAYS)
def test_payday_is_named_and_has_no_day(text: str) -> None:
    [entity] = find_date_entities(text)
    assert entity.value == {"kind": "payday"}
    assert resolve_date(entity, TODAY, "future").candidates == ()


@pytest.mark.parametrize(
    "text",
    ["i paid", "my check bounced", "check my balance", "paid my deposit", "pago hoy", "付款"],
)
def test_a_payment_is_no_payday(text: str) -> None:
    assert {"kind": "payday"} not in [entity.value for entity in find_date_entities(text)]


@pytest.mark.parametrize(
    ("text", "direction", "days"),
    [
        ("Friday", "future", "11-27"), ("Friday", "past", "11-20"),
        ("next Friday", "future", "12-04|11-27"), ("this friday", "future", "11-27"),
        ("last friday", "past", "11-20"), ("下周五", "future", "12-04"), ("上周五", "past", "11-20"),
        ("周五", "future", "11-27"), ("el viernes", "future", "11-27"), ("el viernes", "past", "11-20"),
        ("el próximo viernes", "future", "12-04|11-27"), ("the 3rd", "future", "12-03"),
        ("the 3rd", "past", "11-03"), ("15号", "future", "12-15"), ("15號", "past", "11-15"),
        ("月底", "future", "11-30"), ("月底", "past", "10-31"), ("fin de mes", "future", "11-30"),
        ("fin de mes", "past", "10-31"), ("Tuesday", "future", "11-24|12-01"),
        ("Tuesday", "past", "11-24|11-17"),
    ],
)  # fmt: skip
def test_a_day_is_seen_from_a_tuesday_in_its_direction(
    text: str, direction: str, days: str
) -> None:
    [found] = find_dates(text, TUESDAY, cast("Direction", direction))
    assert "|".join(f"{day:%m-%d}" for day in found.candidates) == days


def test_a_day_and_month_in_digits_stay_ambiguous_where_the_order_is_not_known() -> None:
    [found] = find_dates("12/01", TUESDAY, "future", day_first=None)
    assert {f"{day:%m-%d}" for day in found.candidates} == {"12-01", "01-12"}
    [known] = find_dates("12/01", TUESDAY, "future", day_first=True)
    assert known.date == date(2027, 1, 12)
