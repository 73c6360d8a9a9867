"""The number of clocks to see to is right at a page that stays open, and after each step in it."""

from datetime import timedelta

from playwright.sync_api import expect
from sqlalchemy import select, update

from clock import real_now
from models.alerts import Alert, AlertKind
from models.cases import Case
from models.staff import Staff
from tests.console.browser.agent import Agent
from tests.journeys.desk import Desk


def test_the_number_beside_cases_comes_and_goes_without_a_reload(desk: Desk, ana: Agent) -> None:
    phone = desk.unknown_phone()
    phone.asks("i want to complain about your fees", "complaint")
    ana.goes("/inbox/all")
    badge = ana.page.locator("#due-cases")
    expect(badge).to_have_text("")
    with desk.database.write() as session:
        case = session.scalars(select(Case).where(Case.thread_id == phone.thread.id)).one()
        case.owner_id = session.scalars(select(Staff.id).where(Staff.name == "Ana Ruiz")).one()
        # Near enough that the scheduler does not end it as without a cause.
        far, case.due_at = case.due_at, real_now() + desk.offset() + timedelta(hours=1)
        session.add(
            Alert(
                kind=AlertKind.COMPLAINT_DUE, subject=case.reference, thread_id=phone.thread.id,
                since=case.due_at, raised_at=real_now() + desk.offset(),
                tell_at=real_now() + timedelta(days=1),
            )
        )  # fmt: skip
    expect(badge).to_contain_text("1", timeout=15_000)
    ana.page.evaluate("() => { clearTimeout(live.timer); live.every = 10_000_000; }")
    with desk.database.write() as session:
        session.execute(update(Case).values(due_at=far))
        session.execute(update(Alert).values(ended_at=real_now()))
    ana.row(phone.number[-4:]).first.click()
    expect(ana.page.locator("#head")).to_contain_text(phone.number[-4:])
    expect(badge).to_have_text("")
