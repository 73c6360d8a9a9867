"""`retention`: emptying what is older than must be kept, and nothing else."""

from datetime import datetime, timedelta

from sqlalchemy import select

from cases.opening import open_case
from models.cases import CaseKind
from models.inbound import InboundText
from models.silence import EMPTIED
from models.staff import AuditEntry
from models.threads import Thread
from tests.commands.conftest import Terminal
from tests.commands.texts import receive

YEAR = timedelta(days=365.25)
OLD, NEW, OPEN = "+12025550161", "+12025550162", "+12025550163"


def fill(terminal: Terminal, now: datetime) -> None:
    """A thread silent for eight years, a fresh one, and an old one with an open case."""
    receive(terminal, OLD, "an old story", now - 8 * YEAR)
    receive(terminal, NEW, "a new story", now - YEAR)
    receive(terminal, OPEN, "an open story", now - 8 * YEAR)
    with terminal.database.write() as session:
        thread_id = terminal.services.lookup.number_id(OPEN)
        open_case(session, CaseKind.COMPLAINT, thread_id=thread_id, now=now, due_at=None)


def bodies(terminal: Terminal) -> list[str]:
    with terminal.database.read() as session:
        return list(session.scalars(select(InboundText.body).order_by(InboundText.id)))


def test_a_dry_run_counts_what_a_run_empties(terminal: Terminal, now: datetime) -> None:
    fill(terminal, now)
    assert "1 threads have been silent for 7 years" in terminal.says("retention", "--dry-run")
    assert bodies(terminal) == ["an old story", "a new story", "an open story"]
    assert "1 threads silent for 7 years were emptied." in terminal.says("retention")
    assert bodies(terminal) == ["", "a new story", "an open story"]
    assert "0 threads" in terminal.says("retention", "--dry-run")


def test_the_years_can_be_lengthened(terminal: Terminal, now: datetime) -> None:
    fill(terminal, now)
    assert "0 threads silent for 10 years" in terminal.says("retention", "--years", "10")
    assert "an old story" in bodies(terminal)


def test_less_than_the_rules_ask_for_is_refused(terminal: Terminal, now: datetime) -> None:
    fill(terminal, now)
    assert "at least 3 years" in terminal.refuses("retention", "--years", "2")
    assert "an old story" in bodies(terminal)


def test_an_emptied_text_is_shown_as_such(terminal: Terminal, now: datetime) -> None:
    fill(terminal, now)
    terminal.says("retention")
    with terminal.database.read() as session:
        text = session.scalars(select(InboundText).where(InboundText.body == "")).one()
        thread = session.get_one(Thread, text.thread_id)
        entry = session.scalars(select(AuditEntry)).one()
    assert (text.shown_as, thread.tracker) == (EMPTIED, {})
    assert (entry.action, entry.details) == ("retention", {"years": 7, "emptied": 1})
    assert "[no longer kept]" in terminal.says("threads", "show", str(text.thread_id))
