"""What is told of a complaint after something else was asked for: when it was, and who it was."""

from datetime import UTC, datetime

import pytest

from models.cases import Case
from tests.bot.actions.seen import cases, happened
from tests.bot.house import DANA, PROOF, House


@pytest.fixture(autouse=True)
def _on_monday(dana: House) -> None:
    dana.sets_clock(datetime(2026, 11, 23, 15, tzinfo=UTC))


@pytest.mark.parametrize(
    ("grievance", "wish", "when"),
    [
        (
            "i want to complain, somebody called me at 6 in the morning",
            "dont text me before 9",
            "it was sunday",
        ),
        (
            "quiero quejarme, me llamaron a las 6 de la mañana",
            "no me escriban antes de las 9",
            "fue el domingo",
        ),
        (
            "quiero quejarme, me llamaron a las 6 de la mañana",
            "no me escriban antes de las 9",
            "la ultima vez fue el domingo a las 7 de la mañana",
        ),
        ("我要投诉，你们早上六点打电话给我", "九点前别发短信", "是上周日"),
        ("我要投訴，你哋朝早六點打電話俾我", "九點前唔好send短訊", "係上個禮拜日"),
    ],
)
def test_when_it_was_is_added_to_the_complaint(
    dana: House, grievance: str, wish: str, when: str
) -> None:
    dana.says(DANA, grievance)
    dana.says(DANA, wish)
    (answer,) = dana.says(DANA, when)
    (case,) = dana.rows(Case)
    assert case.reference in answer
    assert happened(dana).count("added") == 1


def test_it_is_added_days_later_and_not_weeks_later(dana: House) -> None:
    dana.says(DANA, "i want to complain, somebody called me at 6 in the morning")
    dana.passes(days=3)
    (case,) = dana.rows(Case)
    assert case.reference in dana.says(DANA, "it was sunday at 7am")[0]
    dana.passes(days=6)
    assert case.reference not in dana.says(DANA, "it was sunday")[0]


def test_the_day_of_a_payment_is_none_of_the_complaint(dana: House) -> None:
    dana.says(DANA, "i want to complain, somebody called me at 6 in the morning")
    dana.says(DANA, "i paid 208.33")
    dana.says(DANA, "it was friday")
    dana.says(DANA, PROOF)
    assert cases(dana) == [("complaint", None), ("payment_claim", None)]
    assert dana.rows(Case)[1].details["paid_on"] == "2026-11-20"


def test_without_a_complaint_it_says_nothing(dana: House) -> None:
    dana.says(DANA, "dont text me before 9")
    dana.says(DANA, "it was sunday")
    assert dana.rows(Case) == []
