"""A complaint about a colleague is not theirs to work on, nor to make about nobody (CMP-06)."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from desk import casework
from desk.casework import Ending, Extension
from desk.rights import NotNow
from models.cases import CaseKind
from models.staff import Staff
from tests.console.office import Office
from tests.desk.cases_on_file import case_now, details_of, events_of, on_file

Act = Callable[[Any, Any, str, Staff, datetime], object]
DAY = timedelta(days=1)
STEPS: dict[str, Act] = {
    "take": lambda _, session, ref, who, at: casework.assign_case(session, ref, who, who.id, at),
    "give away": lambda _, session, ref, who, at: casework.assign_case(session, ref, who, None, at),
    "unname": lambda house, session, ref, who, at: casework.categorise(
        house, session, ref, who, "staff", now=at
    ),
    "note": lambda _, session, ref, who, at: casework.note_on_case(session, ref, who, "x", at),
    "acknowledge": lambda _, session, ref, who, at: casework.acknowledge(session, ref, who, at),
    "wait": lambda house, session, ref, who, at: casework.wait_for_them(
        house, session, ref, who, at
    ),
    "extend": lambda house, session, ref, who, at: casework.extend(
        house, session, ref, who, Extension(at + 30 * DAY, "Complex.", told=True), now=at
    ),
    "letter": lambda _, session, ref, who, at: casework.keep_letter(session, ref, who, "Dear", at),
    "close": lambda _, session, ref, who, at: casework.finish(
        session, ref, who, Ending("withdrawn"), at
    ),
}


def does(office: Office, act: Act, reference: str, who: Staff, at: datetime) -> None:
    with office.database.write() as session:
        act(office.terminal.services, session, reference, who, at)


def names(office: Office, reference: str, by: Staff, about: int | None, at: datetime) -> None:
    with office.database.write() as session:
        services = office.terminal.services
        casework.categorise(services, session, reference, by, "staff", about=about, now=at)


@pytest.fixture
def about_sol(office: Office, now: datetime) -> str:
    """A complaint that Ana says is about Sol, who had it."""
    reference, sol = on_file(office, CaseKind.COMPLAINT, now), office.staff("supervisor")
    does(office, STEPS["take"], reference, sol, now)
    names(office, reference, office.staff("admin"), sol.id, now)
    return reference


@pytest.mark.parametrize("step", STEPS)
def test_whom_it_is_about_does_nothing_with_it(
    office: Office, about_sol: str, now: datetime, step: str
) -> None:
    before = events_of(office, about_sol)
    with pytest.raises(NotNow, match="whom it is about"):
        does(office, STEPS[step], about_sol, office.staff("supervisor"), now)
    assert events_of(office, about_sol) == before
    case = case_now(office, about_sol)
    assert (case.owner_id, case.about_staff_id) == (None, office.staff("supervisor").id)


def test_nor_opens_it_again(office: Office, about_sol: str, now: datetime) -> None:
    does(office, STEPS["close"], about_sol, office.staff("agent"), now)
    with pytest.raises(NotNow, match="whom it is about"), office.database.write() as session:
        services = office.terminal.services
        sol = office.staff("supervisor")
        casework.reopen_case(services, session, about_sol, sol, reason="It is mine.", now=now)


def test_nobody_gives_it_to_them(office: Office, about_sol: str, now: datetime) -> None:
    with pytest.raises(NotNow, match="whom it is about"), office.database.write() as session:
        ana, sol = office.staff("agent"), office.staff("supervisor")
        casework.assign_case(session, about_sol, ana, sol.id, now)


def test_the_history_says_who_was_named_and_who_was_taken_off(
    office: Office, about_sol: str, now: datetime
) -> None:
    ana, ada = office.staff("agent"), office.staff("admin")
    names(office, about_sol, ana, ada.id, now)
    names(office, about_sol, ana, None, now)
    assert events_of(office, about_sol)[2:] == [
        ("about", "Sol Vega"),
        ("category", "staff"),
        ("about_no_more", "Sol Vega"),
        ("about", "Ada Moss"),
        ("about_no_more", "Ada Moss"),
    ]
    taken_off = [one["about"] for one in details_of(office, "case.about_no_more")]
    assert taken_off == [office.staff("supervisor").id, ada.id]


def test_a_colleague_who_is_none_is_not_named(
    office: Office, about_sol: str, now: datetime
) -> None:
    with pytest.raises(NotNow, match="no such colleague"):
        names(office, about_sol, office.staff("agent"), 4711, now)
    assert case_now(office, about_sol).about_staff_id == office.staff("supervisor").id
