"""Lists and figures of what is late or due soon agree with what stands beside each case."""

from datetime import datetime, timedelta

import pytest

from desk import casework
from desk.caselist import Wanted, cases_like, how_many
from models.cases import CaseKind
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Office
from tests.desk.cases_on_file import case_now, on_file

HOUR = timedelta(hours=1)


@pytest.fixture
def waiting(office: Office, now: datetime) -> str:
    """A case whose clock stood for three hours, until they wrote."""
    reference, ana = on_file(office, CaseKind.HARDSHIP, now), office.staff("agent")
    with office.database.write() as session:
        casework.wait_for_them(office.terminal.services, session, reference, ana, now)
    receive(office.terminal, DANA, "Here it is.", now + 3 * HOUR)
    return reference


def looks(office: Office, at: datetime) -> tuple[list[str], dict[str, list[str]], dict[str, int]]:
    """What rows say of their clocks, which cases each filter lists, and the figures."""
    with office.database.read() as session:
        lender = office.terminal.services.voice.lender(session)
        rows: list[str] = [row.left.standing for row in cases_like(session, lender, Wanted(), at)]
        filters = {
            "late": cases_like(session, lender, Wanted(due="late"), at),
            "soon": cases_like(session, lender, Wanted(due="soon"), at),
        }
        figures = how_many(session, lender, at, 1)
    listed = {due: [row.case.reference for row in found] for due, found in filters.items()}
    return rows, listed, {due: figures[due] for due in filters}


@pytest.mark.parametrize(
    ("after", "standing"),
    [(-240, "running"), (2, "soon"), (4, "late"), (48, "late")],
)
def test_a_case_that_was_written_to_is_late_by_the_clock_that_runs_on(
    office: Office, waiting: str, after: int, standing: str
) -> None:
    due = case_now(office, waiting).due_at
    assert due is not None
    rows, listed, figures = looks(office, due + after * HOUR)
    assert rows == [standing]
    expected = {word: [waiting] if word == standing else [] for word in ("late", "soon")}
    assert listed == expected
    assert figures == {word: len(found) for word, found in expected.items()}


@pytest.mark.parametrize("after", [-2, 2, 240])
def test_a_clock_that_stands_is_neither(office: Office, now: datetime, after: int) -> None:
    reference, ana = on_file(office, CaseKind.DISPUTE, now), office.staff("agent")
    with office.database.write() as session:
        casework.wait_for_them(office.terminal.services, session, reference, ana, now)
    due = case_now(office, reference).due_at
    assert due is not None
    rows, listed, figures = looks(office, due + after * HOUR)
    assert (rows, listed) == (["paused"], {"late": [], "soon": []})
    assert figures == {"late": 0, "soon": 0}


@pytest.mark.parametrize(("seconds", "standing"), [(-1, "soon"), (0, "soon"), (1, "late")])
def test_what_is_late_is_due_soon_no_more(
    office: Office, now: datetime, seconds: int, standing: str
) -> None:
    reference = on_file(office, CaseKind.DISPUTE, now)
    due = case_now(office, reference).due_at
    assert due is not None
    rows, listed, figures = looks(office, due + timedelta(seconds=seconds))
    assert rows == [standing]
    assert listed[standing] == [reference]
    assert sum(figures.values()) == 1
