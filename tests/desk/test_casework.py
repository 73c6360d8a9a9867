"""Cases in the hands of staff: whose they are, how their clocks run, how they end."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from cases.holds import HoldScope, holds_on, place_hold
from desk import casework
from desk.case_clocks import PAUSES, left_of, may_pause
from desk.casework import Ending, Extension
from desk.rights import NotNow
from models.cases import Case, CaseKind, CaseState
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Office
from tests.desk.cases_on_file import case_now, details_of, events_of, on_file, thread_of

DAY = timedelta(days=1)
MORE = Extension(datetime(2026, 12, 21, 4, 59, 59, tzinfo=UTC), "An expert is asked.", told=True)


def do(office: Office, act: Callable[..., Any], *given: Any, **named: Any) -> Any:
    with office.database.write() as session:
        return act(session, *given, **named)


def served(office: Office, act: Callable[..., Any], *given: Any, **named: Any) -> Any:
    with office.database.write() as session:
        return act(office.terminal.services, session, *given, **named)


@pytest.fixture
def complaint(office: Office, now: datetime) -> str:
    return on_file(office, CaseKind.COMPLAINT, now)


@pytest.fixture
def dispute(office: Office, now: datetime) -> str:
    return on_file(office, CaseKind.DISPUTE, now, "I do not owe this.")


# --- Whose it is ----------------------------------------------------------------------------


def test_a_case_is_taken_and_that_is_written_down_twice(
    office: Office, complaint: str, now: datetime
) -> None:
    ana = office.staff("agent")
    do(office, casework.assign_case, complaint, ana, ana.id, now)
    assert case_now(office, complaint).owner_id == ana.id
    assert events_of(office, complaint)[-1] == ("owner", "Ana Ruiz")
    assert office.audited("case.owner") == [(f"staff:{ana.id}", "case.owner")]


def test_a_colleagues_case_is_theirs_unless_a_supervisor_steps_in(
    office: Office, complaint: str, now: datetime
) -> None:
    sol, ana = office.staff("supervisor"), office.staff("agent")
    do(office, casework.assign_case, complaint, sol, sol.id, now)
    with pytest.raises(NotNow, match="Sol Vega has this case"):
        do(office, casework.assign_case, complaint, ana, ana.id, now)
    do(office, casework.assign_case, complaint, sol, ana.id, now)
    do(office, casework.assign_case, complaint, office.staff("admin"), None, now)
    assert case_now(office, complaint).owner_id is None


def test_an_auditor_changes_nothing_and_owns_nothing(
    office: Office, complaint: str, now: datetime
) -> None:
    abe, ana = office.staff("auditor"), office.staff("agent")
    with pytest.raises(NotNow, match="Auditors"):
        do(office, casework.note_on_case, complaint, abe, "Seen.", now)
    with pytest.raises(NotNow, match="cannot take cases"):
        do(office, casework.assign_case, complaint, ana, abe.id, now)
    assert events_of(office, complaint) == [("opened", None)]


def test_there_is_no_such_reference(office: Office, now: datetime) -> None:
    with pytest.raises(NotNow, match="No case"):
        do(office, casework.note_on_case, "C-234567", office.staff("agent"), "x", now)


# --- Its clock ------------------------------------------------------------------------------


def test_our_own_clock_stands_while_we_wait(office: Office, dispute: str, now: datetime) -> None:
    ana, due = office.staff("agent"), case_now(office, dispute).due_at
    assert due is not None
    served(office, casework.wait_for_them, dispute, ana, now + timedelta(hours=2))
    waiting = case_now(office, dispute)
    assert (waiting.state, waiting.due_at) == (CaseState.WAITING, due)
    do(office, casework.go_on, dispute, ana, now + timedelta(hours=2) + 3 * DAY)
    after = case_now(office, dispute)
    assert after.due_at == due + 3 * DAY
    assert (after.paused_seconds, after.paused_at, after.state) == (259_200, None, CaseState.OPEN)


def test_two_pauses_add_up(office: Office, dispute: str, now: datetime) -> None:
    ana, due = office.staff("agent"), case_now(office, dispute).due_at
    assert due is not None
    for begins in (now, now + 5 * DAY):
        served(office, casework.wait_for_them, dispute, ana, begins)
        do(office, casework.go_on, dispute, ana, begins + timedelta(hours=6))
    after = case_now(office, dispute)
    assert (after.due_at, after.paused_seconds) == (due + timedelta(hours=12), 43_200)


def test_a_pause_ends_when_they_write_whoever_notices_it_later(
    office: Office, dispute: str, now: datetime
) -> None:
    ana, due = office.staff("agent"), case_now(office, dispute).due_at
    assert due is not None
    served(office, casework.wait_for_them, dispute, ana, now)
    receive(office.terminal, DANA, "Here it is.", now + timedelta(hours=5))
    receive(office.terminal, DANA, "Well?", now + timedelta(hours=9))
    do(office, casework.go_on, dispute, ana, now + 2 * DAY)
    assert case_now(office, dispute).due_at == due + timedelta(hours=5)


def test_the_clock_of_a_complaint_never_stands(
    office: Office, complaint: str, now: datetime
) -> None:
    ana, due = office.staff("agent"), case_now(office, complaint).due_at
    served(office, casework.wait_for_them, complaint, ana, now)
    waiting = case_now(office, complaint)
    assert (waiting.state, waiting.paused_at) == (CaseState.WAITING, None)
    do(office, casework.go_on, complaint, ana, now + 5 * DAY)
    assert case_now(office, complaint).due_at == due
    assert not any(may_pause(waiting, [pack]) for pack in PAUSES)
    assert details_of(office, "case.waiting")[-1]["paused"] is False


def test_closing_while_it_stands_ends_the_pause(
    office: Office, dispute: str, now: datetime
) -> None:
    ana = office.staff("agent")
    served(office, casework.wait_for_them, dispute, ana, now)
    do(office, casework.finish, dispute, ana, Ending("corrected"), now + DAY)
    closed = case_now(office, dispute)
    assert (closed.paused_at, closed.paused_seconds) == (None, 86_400)


def test_a_complaint_is_extended_once_by_a_supervisor_who_told_them(
    office: Office, complaint: str, now: datetime
) -> None:
    ana, sol = office.staff("agent"), office.staff("supervisor")
    due = case_now(office, complaint).due_at
    with pytest.raises(NotNow, match="by a supervisor"):
        served(office, casework.extend, complaint, ana, MORE, now=now)
    with pytest.raises(NotNow, match="Tell them"):
        untold = Extension(MORE.until, MORE.reason, told=False)
        served(office, casework.extend, complaint, sol, untold, now=now)
    served(office, casework.extend, complaint, sol, MORE, now=now)
    after = case_now(office, complaint)
    assert (after.due_at, after.extended_from) == (MORE.until, due)
    with pytest.raises(NotNow, match="as often as"):
        served(office, casework.extend, complaint, sol, MORE, now=now)


@pytest.mark.parametrize(
    ("until", "refusal"),
    [
        (datetime(2027, 1, 22, tzinfo=UTC), "later than the rules allow"),
        (datetime(2026, 11, 22, tzinfo=UTC), "later than the one it has"),
    ],
)
def test_no_extension_goes_beyond_the_law_or_back(
    office: Office, complaint: str, now: datetime, until: datetime, refusal: str
) -> None:
    # Received on 21 November, sixty days after which the American clock ends: 20 January.
    with pytest.raises(NotNow, match=refusal):
        more = Extension(until, "Complex.", told=True)
        served(office, casework.extend, complaint, office.staff("admin"), more, now=now)


def test_an_agent_extends_our_own_clock_without_notice(
    office: Office, dispute: str, now: datetime
) -> None:
    more = Extension(now + 20 * DAY, "The bank answers on Monday.", told=False)
    served(office, casework.extend, dispute, office.staff("agent"), more, now=now)
    assert case_now(office, dispute).due_at == now + 20 * DAY
    assert events_of(office, dispute)[-1] == ("extended", "The bank answers on Monday.")


@pytest.mark.parametrize(
    ("due", "paused", "wrote", "standing", "hours"),
    [
        (5, None, None, "running", 5),
        (1, None, None, "soon", 1),
        (-2, None, None, "late", -2),
        (5, -3, None, "paused", 8),
        (5, -3, -1, "running", 7),
        (None, None, None, "none", None),
    ],
)
def test_what_is_left_of_a_clock(
    *,
    now: datetime,
    due: int | None,
    paused: int | None,
    wrote: int | None,
    standing: str,
    hours: int | None,
) -> None:
    def at(offset: int | None) -> datetime | None:
        return now + timedelta(hours=offset) if offset is not None else None

    case = Case(state=CaseState.OPEN, due_at=at(due), paused_at=at(paused))
    left = left_of(case, now, now + timedelta(hours=2), at(wrote))
    expected = timedelta(hours=hours) if hours is not None else None
    assert (left.standing, left.time) == (standing, expected)


# --- Its end --------------------------------------------------------------------------------


def ready(office: Office, complaint: str, now: datetime) -> None:
    served(office, casework.categorise, complaint, office.staff("agent"), "fees", now=now)


@pytest.mark.parametrize(
    ("ending", "refusal"),
    [
        (Ending("refunded", "Dear Dana, …"), "one of the outcomes"),
        (Ending("upheld"), "written answer"),
        (Ending("upheld", "Dear Dana [What we decided, and why]"), "square brackets"),
        (Ending("upheld", "Dear Dana, …", redress=100), "which currency"),
        (Ending("upheld", "x" * 8001), "at most 8000"),
    ],
)
def test_a_complaint_does_not_end_without_its_answer(
    office: Office, complaint: str, now: datetime, ending: Ending, refusal: str
) -> None:
    ready(office, complaint, now)
    with pytest.raises(NotNow, match=refusal):
        do(office, casework.finish, complaint, office.staff("agent"), ending, now)
    assert case_now(office, complaint).state == CaseState.OPEN


def test_a_complaint_does_not_end_without_a_category(
    office: Office, complaint: str, now: datetime
) -> None:
    with pytest.raises(NotNow, match="choose a category"):
        ending = Ending("upheld", "Dear Dana, …")
        do(office, casework.finish, complaint, office.staff("agent"), ending, now)


def test_closing_keeps_letter_and_redress_and_lifts_what_it_held(
    office: Office, complaint: str, now: datetime
) -> None:
    ready(office, complaint, now)
    case, ana = case_now(office, complaint), office.staff("agent")
    with office.database.write() as session:
        place_hold(
            session, case.thread_id, HoldScope.COLLECTIONS, "complaint", now=now, case_id=case.id
        )
    ending = Ending("partly_upheld", "Dear Dana, …", 1250, "USD", "Refunded.")
    do(office, casework.finish, complaint, ana, ending, now + DAY)
    closed = case_now(office, complaint)
    assert (closed.outcome, closed.letter) == ("partly_upheld", "Dear Dana, …")
    assert (closed.redress, closed.redress_currency) == (1250, "USD")
    assert (closed.owner_id, closed.closed_at) == (ana.id, now + DAY)
    with office.database.read() as session:
        assert holds_on(session, closed.thread_id, now + DAY) == []
    (kept,) = details_of(office, "case.close")
    assert (kept["case"], kept["outcome"]) == (complaint, "partly_upheld")


def test_a_claim_is_closed_as_claims_are(office: Office, now: datetime) -> None:
    claim = on_file(office, CaseKind.PAYMENT_CLAIM, now, "I paid.")
    do(office, casework.finish, claim, office.staff("agent"), Ending("payment_posted"), now)
    assert case_now(office, claim).outcome == "payment_posted"
    assert events_of(office, claim)[-1][0] == "closed"
    with pytest.raises(NotNow, match="open it again"):
        do(office, casework.finish, claim, office.staff("agent"), Ending("withdrawn"), now)


def test_a_complaint_that_is_opened_again_keeps_its_clock(
    office: Office, complaint: str, now: datetime
) -> None:
    due, ana = case_now(office, complaint).due_at, office.staff("agent")
    ready(office, complaint, now)
    do(office, casework.finish, complaint, ana, Ending("withdrawn"), now)
    served(office, casework.reopen_case, complaint, ana, reason="It came again.", now=now + 3 * DAY)
    again = case_now(office, complaint)
    assert (again.state, again.closed_at, again.outcome) == (CaseState.OPEN, None, None)
    assert again.due_at == due


def test_another_case_that_is_opened_again_has_a_new_clock(
    office: Office, dispute: str, now: datetime
) -> None:
    ana = office.staff("agent")
    do(office, casework.finish, dispute, ana, Ending("verified"), now)
    later = now + 30 * DAY
    served(office, casework.reopen_case, dispute, ana, reason="New papers.", now=later)
    due = case_now(office, dispute).due_at
    assert due is not None
    assert due > later
    with office.database.read() as session:
        held = [one.scope for one in holds_on(session, thread_of(office), later)]
    assert held == ["collections"]
    with pytest.raises(NotNow, match="is open"):
        served(office, casework.reopen_case, dispute, ana, reason="Again.", now=later)


def test_a_letter_is_kept_before_anything_is_settled(
    office: Office, complaint: str, now: datetime
) -> None:
    ana = office.staff("agent")
    for words in ("Dear", "Dear", "Dear Dana"):
        do(office, casework.keep_letter, complaint, ana, words, now)
    assert case_now(office, complaint).letter == "Dear Dana"
    assert [one["characters"] for one in details_of(office, "case.letter")] == [4, 9]


def test_no_words_of_a_case_are_in_the_audit(office: Office, complaint: str, now: datetime) -> None:
    ana = office.staff("agent")
    do(office, casework.note_on_case, complaint, ana, "She cried on the phone.", now)
    do(office, casework.keep_letter, complaint, ana, "Dear Dana", now)
    entries = str([*details_of(office, "case.note"), *details_of(office, "case.letter")])
    assert "cried" not in entries
    assert "Dana" not in entries
    assert thread_of(office) == case_now(office, complaint).thread_id
