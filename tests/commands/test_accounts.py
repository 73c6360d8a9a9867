"""`accounts import`: all or nothing, every fault with its line, repeatable."""

from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from cases.claims import open_claim
from models.borrowers import Borrower
from models.cases import Case, CaseState
from models.loans import Loan
from models.staff import AuditEntry
from tests.commands.conftest import DANA, DEMO, Terminal

ONE = """
- id: B01
  name: Dana Whitfield
  phone: "+12025550101"
  lang: en
  loans:
    - {{ref: L-1001, currency: USD, outstanding: {outstanding}, payments: [{payments}]}}
"""


def borrowers(terminal: Terminal) -> int:
    with terminal.database.read() as session:
        return session.scalar(select(func.count()).select_from(Borrower)) or 0


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "accounts.yaml"


def test_the_demo_file_is_taken_over_and_the_second_time_changes_nothing(
    terminal: Terminal,
) -> None:
    assert "12 accounts are new" in terminal.says("accounts", "import", str(DEMO))
    assert borrowers(terminal) == 12
    assert "Nothing changed" in terminal.says("accounts", "import", str(DEMO))


def test_every_bad_row_is_named_with_its_line_and_nothing_is_taken_over(
    terminal: Terminal, file: Path
) -> None:
    good = ONE.format(outstanding="1250.00", payments="")
    file.write_text(good + good.replace("B01", "B02").replace("1250.00", "lots") + "- {id: B03}\n")
    result = terminal.type("accounts", "import", str(file))
    assert result.exit_code == 1
    assert "line 14, account 2, loans[0].outstanding: should be" in result.stderr
    assert "line 15, account 3, phone: is missing" in result.stderr
    assert result.stdout == ""
    assert borrowers(terminal) == 0


def test_no_message_repeats_a_value_of_the_file(terminal: Terminal, file: Path) -> None:
    file.write_text(ONE.format(outstanding="77.123456", payments="").replace(DANA, "+1303555"))
    output = terminal.refuses("accounts", "import", str(file))
    for value in ("77.12", "1303555", "Dana"):
        assert value not in output


def test_a_file_that_is_not_there_is_said_to_be_unreadable(terminal: Terminal, file: Path) -> None:
    assert "cannot be read" in terminal.refuses("accounts", "import", str(file))


def test_an_opt_out_is_not_lifted_and_the_conflict_is_reported(
    terminal: Terminal, file: Path
) -> None:
    terminal.says("consent", "revoke", DANA, "--channel", "voice", "--note", "said so on the phone")
    consent = "\n  consent: {service: granted, method: loan agreement, at: '2026-01-05T10:00:00Z'}"
    file.write_text(
        ONE.format(outstanding="1", payments="").replace("lang: en", f"lang: en{consent}")
    )
    output = terminal.says("accounts", "import", str(file))
    assert "1 accounts are new" in output
    assert "Not taken over from account B01: consent.service" in output


def test_a_new_payment_settles_the_claim_that_was_made_of_it(
    terminal: Terminal, file: Path, now: datetime
) -> None:
    file.write_text(ONE.format(outstanding="1250.00", payments=""))
    terminal.says("accounts", "import", str(file))
    with terminal.database.write() as session:
        loan = session.scalars(select(Loan)).one()
        open_claim(
            session,
            thread_id=terminal.services.lookup.number_id(DANA),
            now=now,
            due_at=None,
            borrower_id=loan.borrower_id,
            loan_id=loan.id,
            amount=20833,
            paid_on=date(2026, 11, 20),
        )
    paid = '{ref: P-9, date: "2026-11-20", amount: 208.33}'
    file.write_text(ONE.format(outstanding="1041.67", payments=paid))
    assert "1 payment claims are settled" in terminal.says("accounts", "import", str(file))
    with terminal.database.read() as session:
        assert session.scalars(select(Case)).one().state == CaseState.CLOSED


def test_each_import_is_in_the_audit_with_its_counts(terminal: Terminal) -> None:
    terminal.says("accounts", "import", str(DEMO))
    with terminal.database.read() as session:
        entry = session.scalars(select(AuditEntry)).one()
    assert (entry.actor, entry.action) == ("command", "accounts.import")
    assert entry.details is not None
    assert (entry.details["created"], entry.details["settled"]) == (12, 0)
