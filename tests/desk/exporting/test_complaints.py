"""Complaints in a regulator's shape: one row each, and counts."""

import csv
import io
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select, update

from desk import casework
from desk.casework import Ending
from desk.exporting.complaints import (
    COLUMNS,
    Period,
    between,
    complaints,
    counted,
    counted_by_product,
    listed,
)
from desk.rights import NotNow
from models.borrowers import BorrowerNumber
from models.cases import Case, CaseKind
from models.loans import Loan
from tests.console.office import Office
from tests.desk.cases_on_file import on_file

NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))
DECEMBER = Period(date(2026, 12, 1), date(2026, 12, 31))
DAY = timedelta(days=1)


def table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


@pytest.fixture
def filled(office: Office, now: datetime) -> dict[str, str]:
    """One settled at once, one settled in December and late, one open; and a dispute."""
    refs = {
        name: on_file(office, CaseKind.COMPLAINT, now + days * DAY)
        for name, days in (("quick", 0), ("slow", 2), ("open", 4))
    }
    on_file(office, CaseKind.DISPUTE, now)
    ana = office.staff("agent")
    with office.database.write() as session:
        for name, category in (("quick", "fees"), ("slow", "conduct")):
            casework.categorise(
                office.terminal.services, session, refs[name], ana, category, now=now
            )
        quick = Ending("upheld", "Dear Dana, …", 1250, "USD")
        casework.finish(session, refs["quick"], ana, quick, now + 2 * DAY)
        slow = Ending("not_upheld", "Dear Dana, …")
        casework.finish(session, refs["slow"], ana, slow, now + 35 * DAY)
    return refs


def rows(office: Office, period: Period) -> list[dict[str, str]]:
    with office.database.read() as session:
        found = complaints(office.terminal.services, session, period)
    return table(listed(found, period, date(2026, 12, 31)))


def test_rows_are_the_complaints_that_came_or_were_settled(
    office: Office, filled: dict[str, str]
) -> None:
    november = rows(office, NOVEMBER)
    assert [row["reference"] for row in november] == list(filled.values())
    assert [row["reference"] for row in rows(office, DECEMBER)] == [filled["slow"]]
    assert tuple(november[0]) == COLUMNS


def test_a_row_says_when_how_and_with_what_end(office: Office, filled: dict[str, str]) -> None:
    quick, slow, still = rows(office, NOVEMBER)
    assert quick["reference"] == filled["quick"]
    assert (quick["received"], quick["closed"], quick["days_open"]) == (
        "2026-11-21",
        "2026-11-23",
        "2",
    )
    assert (quick["upheld"], quick["redress"], quick["redress_currency"]) == ("yes", "12.50", "USD")
    assert (quick["category"], quick["pack"], quick["channel"]) == ("fees", "us", "text")
    assert [one["handler"] for one in (quick, slow, still)] == ["Ana Ruiz", "Ana Ruiz", ""]
    assert quick["issue"] == "Charged fees or interest you didn't expect"
    assert (slow["upheld"], slow["closed_in_time"]) == ("no", "no")
    assert (still["state"], still["upheld"], still["closed"]) == ("open", "", "")
    assert (still["category"], still["days_open"]) == ("not_categorised", "36")


def test_counts_are_by_category_with_a_total(office: Office, filled: dict[str, str]) -> None:
    assert len(filled) == 3
    with office.database.read() as session:
        found = complaints(office.terminal.services, session, NOVEMBER)
    counts = {row["category"]: row for row in table(counted(found, NOVEMBER))}
    total = counts["total"]
    assert list(counts) == ["fees", "conduct", "not_categorised", "total"]
    assert (total["received"], total["closed"], total["open_at_the_end"]) == ("3", "1", "2")
    fees = counts["fees"]
    assert (fees["closed_in_three_working_days"], fees["redress"]) == ("1", "USD 12.50")
    assert (fees["upheld"], counts["conduct"]["closed"]) == ("1", "0")


def products(office: Office) -> list[str]:
    return [row["product"] for row in rows(office, NOVEMBER)]


def test_the_product_is_that_of_whoever_the_number_was_then(
    office: Office, filled: dict[str, str]
) -> None:
    assert products(office) == ["personal"] * len(filled)
    with office.database.write() as session:
        mine = Case.reference == filled["open"]
        received = session.scalars(select(Case.opened_at).where(mine)).one()
        session.execute(update(BorrowerNumber).values(until=received))
    assert products(office) == ["personal", "personal", ""]
    with office.database.write() as session:
        first = session.scalars(select(Loan).order_by(Loan.id)).first()
        assert first is not None
        session.execute(update(Case).where(mine).values(loan_id=first.id))
        first.product = "car loan"
    assert products(office)[2] == "car loan"


def test_counts_are_by_product_with_a_total(office: Office, filled: dict[str, str]) -> None:
    with office.database.write() as session:
        mine = Case.reference == filled["open"]
        received = session.scalars(select(Case.opened_at).where(mine)).one()
        session.execute(update(BorrowerNumber).values(until=received))
    with office.database.read() as session:
        found = complaints(office.terminal.services, session, NOVEMBER)
    counts = {row["product"]: row for row in table(counted_by_product(found, NOVEMBER))}
    assert list(counts) == ["personal", "not_known", "total"]
    assert [row["received"] for row in counts.values()] == ["2", "1", "3"]
    assert counts["personal"]["redress"] == "USD 12.50"


def test_what_was_settled_late_counts_where_it_was_settled(
    office: Office, filled: dict[str, str]
) -> None:
    assert len(filled) == 3
    with office.database.read() as session:
        found = complaints(office.terminal.services, session, DECEMBER)
    total = table(counted(found, DECEMBER))[-1]
    assert (total["received"], total["closed"], total["closed_late"]) == ("0", "1", "1")


def test_nobody_is_named(office: Office, filled: dict[str, str]) -> None:
    assert len(filled) == 3
    with office.database.read() as session:
        found = complaints(office.terminal.services, session, NOVEMBER)
    written = listed(found, NOVEMBER, date(2026, 12, 31)).decode()
    assert "Dana" not in written
    assert "555" not in written


def test_an_outcome_that_would_run_in_a_spreadsheet_does_not(
    office: Office, filled: dict[str, str]
) -> None:
    with office.database.write() as session:
        mine = Case.reference == filled["quick"]
        session.execute(update(Case).where(mine).values(outcome="=1+1", category="@x"))
    quick = rows(office, NOVEMBER)[0]
    assert (quick["outcome"], quick["category"]) == ("'=1+1", "'@x")


@pytest.mark.parametrize("days", [-1, 1200])
def test_a_period_that_ends_before_it_begins_or_is_too_long_is_refused(
    office: Office, days: int
) -> None:
    period = Period(NOVEMBER.first, NOVEMBER.first + days * DAY)
    with office.database.read() as session, pytest.raises(NotNow, match="three years"):
        complaints(office.terminal.services, session, period)


def test_rows_are_of_any_kind_and_counts_of_complaints_alone(
    office: Office, filled: dict[str, str]
) -> None:
    with office.database.read() as session:
        every = between(office.terminal.services, session, NOVEMBER, None)
        disputes = between(office.terminal.services, session, NOVEMBER, CaseKind.DISPUTE)
    found = table(listed(every, NOVEMBER, date(2026, 12, 31)))
    assert [row["kind"] for row in found].count("complaint") == len(filled)
    (dispute,) = table(listed(disputes, NOVEMBER, date(2026, 12, 31)))
    assert dispute in found
    assert (dispute["kind"], dispute["category"], dispute["product"]) == ("dispute", "", "personal")
    assert (dispute["received"], dispute["state"]) == ("2026-11-21", "open")
