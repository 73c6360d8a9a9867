"""The pages of cases: the list with its filters, one case, and what is done with it."""

import re
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from cases.opening import add_event
from models.cases import Case, CaseKind, CaseState
from models.inbound import InboundText
from models.staff import AuditEntry
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Browser, Office
from tests.desk.cases_on_file import case_now, events_of, on_file


@pytest.fixture
def complaint(office: Office, now: datetime) -> str:
    return on_file(office, CaseKind.COMPLAINT, now - timedelta(minutes=5))


@pytest.fixture
def dispute(office: Office, now: datetime) -> str:
    return on_file(office, CaseKind.DISPUTE, now - timedelta(days=20), "I do not owe this.")


# --- The list -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "complaints", "disputes"),
    [
        ("", True, True),
        ("?kind=complaint", True, False),
        ("?kind=dispute&state=open", False, True),
        ("?state=closed", False, False),
        ("?state=all", True, True),
        ("?owner=nobody", True, True),
        ("?owner=me", False, False),
        ("?due=late", False, True),
        ("?due=soon", False, False),
        ("?kind=dispute&due=any&owner=&state=standing", False, True),
        ("?kind=nonsense&state=x&owner=-1&due=%00&page=abc", True, True),
        ("?page=2", False, False),
    ],
)
def test_filters_are_plain_words_in_the_address(
    ana: Browser, *, complaint: str, dispute: str, asked: str, complaints: bool, disputes: bool
) -> None:
    page = ana.shows(f"/cases{asked}")
    assert (complaint in page, dispute in page) == (complaints, disputes)


def test_a_clock_is_told_in_words(ana: Browser, complaint: str, dispute: str) -> None:
    page = ana.shows("/cases")
    assert complaint in page
    assert dispute in page
    assert "15 days left" in page
    assert re.search(r"due <time[^>]*>\w{3} Dec \d+, 2026", page)
    assert "days late" in page
    assert "1 too late" in page
    assert "0 due by the next working day" in page


def test_the_clock_comes_first_for_whoever_reads_on_a_phone(ana: Browser, complaint: str) -> None:
    head = ana.shows("/cases").partition("<thead>")[2].partition("</thead>")[0]
    names = re.findall(r"<th[^>]*>([^<]+)</th>", head)
    assert names[:2] == ["Clock", "Reference"]


def test_ones_own_cases_are_found(ana: Browser, complaint: str, dispute: str) -> None:
    ana.does(f"/cases/{complaint}/take")
    page = ana.shows("/cases?owner=me")
    assert complaint in page
    assert dispute not in page
    assert "1 are yours" in page


def test_an_empty_list_teaches(ana: Browser) -> None:
    assert "The bot opens one when a borrower complains" in ana.shows("/cases")


# --- One case -------------------------------------------------------------------------------


def test_a_case_shows_its_words_its_law_and_that_it_was_looked_at(
    office: Office, ana: Browser, complaint: str
) -> None:
    page = ana.shows(f"/cases/{complaint}")
    assert "CFPB company portal" in page
    assert "Last day in any event" in page
    assert "[What we decided, and why]" in page
    assert (f"staff:{office.staff('agent').id}", "case.view") in office.audited("case.")
    assert complaint in ana.shows(f"/cases/{complaint.lower()}")


@pytest.mark.parametrize("reference", ["C-234567", "C-2345%00", "x" * 17, "%27%20OR%201", "..."])
def test_what_names_no_case_is_not_there(ana: Browser, reference: str) -> None:
    assert ana.get(f"/cases/{reference}").status_code == 404


def test_an_identity_answer_is_not_shown_in_the_history(
    office: Office, ana: Browser, now: datetime
) -> None:
    reference = on_file(office, CaseKind.COMPLAINT, now)
    hidden = receive(office.terminal, DANA, "20011 1988", now, shown_as="identity_answer")
    with office.database.write() as session:
        rows = select(InboundText.id).where(InboundText.thread_id == hidden)
        newest = session.scalars(rows.order_by(InboundText.id.desc())).first()
        case = case_now(office, reference)
        add_event(session, case, "added", now=now, inbound_id=newest)
    page = ana.shows(f"/cases/{reference}")
    assert "[identity answer]" in page
    assert "20011" not in page


def test_a_complaint_from_its_taking_to_its_letter(
    office: Office, ana: Browser, complaint: str
) -> None:
    assert "You have the case." in ana.does(f"/cases/{complaint}/take")
    assert "Saved." in ana.does(f"/cases/{complaint}/category", category="fees")
    assert "Noted." in ana.does(f"/cases/{complaint}/note", note="Asked the bank.")
    assert "Noted." in ana.does(f"/cases/{complaint}/acknowledge")
    assert "It waits for them." in ana.does(f"/cases/{complaint}/wait")
    assert "It goes on" in ana.does(f"/cases/{complaint}/resume")
    closed = ana.does(
        f"/cases/{complaint}/close",
        close="1",
        outcome="upheld",
        letter="Dear Dana, you are right.",
        redress="12.50",
        currency="usd",
    )
    assert "The case is closed." in closed
    assert "Upheld · paid $12.50" in closed
    assert "Dear Dana, you are right." in closed
    assert [what for what, _ in events_of(office, complaint)] == [
        *("opened", "owner", "category", "note", "acknowledged", "waiting", "resumed", "closed"),
    ]


def test_a_letter_survives_whatever_else_was_wrong(
    office: Office, ana: Browser, complaint: str
) -> None:
    for given in (
        {"outcome": ""},
        {"outcome": "upheld", "redress": "twelve", "currency": "USD"},
        {"outcome": "upheld"},
    ):
        answer = ana.post(f"/cases/{complaint}/close", close="1", letter="Dear Dana", **given)
        assert answer.status_code == 422
        assert "The case is closed." not in answer.text
        assert "Dear Dana" in answer.text
    assert case_now(office, complaint).letter == "Dear Dana"
    assert "The letter is kept." in ana.does(f"/cases/{complaint}/close", keep="1", letter="Dear")


def test_a_mistake_costs_nothing_of_what_was_typed_to_close_a_case(
    office: Office, ana: Browser, complaint: str
) -> None:
    ana.does(f"/cases/{complaint}/category", category="fees")
    typed = {"outcome": "upheld", "letter": "Dear Dana", "note": "They agreed on the phone."}
    where = f"/cases/{complaint}/close"
    page = ana.post(where, close="1", redress="1.250", currency="USD", **typed).text
    assert "Write what was paid as 1,250.50" in page
    assert '<option value="upheld" selected>' in page
    for value in ("1.250", "USD", "They agreed on the phone."):
        assert f'value="{value}"' in page
    assert page.count("They agreed on the phone.") == 1
    closed = ana.does(where, close="1", redress="1,250.50", currency="USD", **typed)
    assert "paid $1,250.50" in closed
    assert case_now(office, complaint).redress == 125_050


def test_other_forms_of_a_case_keep_what_was_typed_likewise(
    office: Office, ana: Browser, complaint: str
) -> None:
    more = {"until": "2026-12-21", "reason": "An expert is asked.", "told": "1"}
    page = ana.post(f"/cases/{complaint}/extend", **more).text
    assert 'name="until" value="2026-12-21"' in page
    assert 'value="An expert is asked."' in page
    assert 'name="told" checked' in page
    sol = office.staff("supervisor")
    with office.database.write() as session:
        session.merge(case_now(office, complaint)).owner_id = sol.id
    page = ana.post(f"/cases/{complaint}/note", note="She called.").text
    assert "Sol Vega has this case" in page
    assert ">She called.</textarea>" in page


def test_only_a_supervisor_extends_a_complaint(
    office: Office, ana: Browser, complaint: str
) -> None:
    more = {"until": "2026-12-21", "reason": "An expert is asked.", "told": "1"}
    assert "extended by a supervisor" in ana.post(f"/cases/{complaint}/extend", **more).text
    page = office.browser("supervisor").does(f"/cases/{complaint}/extend", **more)
    assert "The clock is extended." in page
    due = case_now(office, complaint).due_at
    assert due is not None
    assert due.isoformat() == "2026-12-22T04:59:59+00:00"


def test_a_day_that_is_none_is_a_bad_form(ana: Browser, complaint: str) -> None:
    answer = ana.post(f"/cases/{complaint}/extend", until="soon", reason="x")
    assert answer.status_code == 400


def test_an_auditor_reads_and_is_offered_nothing_else(office: Office, complaint: str) -> None:
    abe = office.browser("auditor")
    page = abe.shows(f"/cases/{complaint}")
    assert f"/cases/{complaint}/take" not in page
    assert "Close the case" not in page
    assert abe.post(f"/cases/{complaint}/take").status_code == 403
    assert case_now(office, complaint).state == CaseState.OPEN


def test_whom_a_complaint_is_about_reads_it_and_is_offered_nothing(
    office: Office, ana: Browser, complaint: str
) -> None:
    sol = office.staff("supervisor").id
    assert "Sol Vega" in ana.does(f"/cases/{complaint}/category", category="staff", about=sol)
    browser = office.browser("supervisor")
    page = browser.shows(f"/cases/{complaint}")
    assert "This complaint is about you" in page
    assert "about a colleague, who must not handle it:" in page
    assert not any(f"/cases/{complaint}/{step}" in page for step in ("take", "category", "note"))
    assert "whom it is about" in browser.does(f"/cases/{complaint}/category", category="fees")
    assert case_now(office, complaint).about_staff_id == sol


# --- For the regulator ----------------------------------------------------------------------


def test_complaints_are_exported_by_those_who_may_and_that_is_written_down(
    office: Office, complaint: str
) -> None:
    period = {"first": "2026-11-01", "last": "2026-11-30", "kind": "complaint"}
    abe = office.browser("auditor")
    answer = abe.post("/cases/export", what="rows", **period)
    assert answer.headers["Content-Disposition"] == (
        'attachment; filename="loanline-complaint-cases.csv"'
    )
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.data.startswith(b"\xef\xbb\xbfreference,")
    assert complaint in answer.text
    assert "total," in abe.post("/cases/export", what="counts", **period).text
    assert "product,received" in abe.post("/cases/export", what="products", **period).text
    with office.database.read() as session:
        entry = session.query(AuditEntry).filter_by(action="cases.export").first()
    assert (entry.subject, entry.details) == (
        "2026-11-01/2026-11-30",
        {"what": "rows", "kind": "complaint", "cases": 1},
    )
    assert office.browser("agent").post("/cases/export", what="rows", **period).status_code == 403


def test_a_period_that_cannot_be_is_refused_in_words(office: Office) -> None:
    page = office.browser("admin").does(
        "/cases/export", what="rows", kind="", first="2026-11-30", last="2026-11-01"
    )
    assert "Choose a first day" in page


@pytest.mark.parametrize(
    ("language", "words"), [("en", "another due date each month"), ("zh", "更改每月还款日")]
)
def test_a_way_out_of_trouble_is_called_as_the_lender_calls_it(
    office: Office, ana: Browser, now: datetime, language: str, words: str
) -> None:
    reference = on_file(office, CaseKind.HARDSHIP, now)
    with office.database.write() as session:
        case = session.scalars(select(Case).where(Case.reference == reference)).one()
        case.category = "moved_due_date"
    for path in (f"/cases/{reference}", "/cases"):
        page = ana.client.get(f"/console{path}", headers={"Accept-Language": language})
        assert words in page.text


# --- The letter and the harm ----------------------------------------------------------------


def test_a_letter_is_printed_and_that_is_on_record(
    office: Office, ana: Browser, complaint: str
) -> None:
    assert ana.get(f"/cases/{complaint}/letter.pdf").status_code == 404
    ana.post(f"/cases/{complaint}/close", letter="Dear Dana,", outcome="", keep="1", note="",
             redress="", currency="")  # fmt: skip
    assert "The letter as PDF" in ana.shows(f"/cases/{complaint}")
    answer = ana.get(f"/cases/{complaint}/letter.pdf")
    assert (answer.status_code, answer.content_type) == (200, "application/pdf")
    assert answer.data.startswith(b"%PDF-")
    assert [action for _, action in office.audited("case.letter_printed")] == [
        "case.letter_printed"
    ]


def test_a_letter_that_paper_cannot_show_leads_back_to_its_words(
    office: Office, ana: Browser, complaint: str
) -> None:
    ana.post(f"/cases/{complaint}/close", letter="Dear فاطمة,", outcome="", keep="1", note="",
             redress="", currency="")  # fmt: skip
    answer = ana.get(f"/cases/{complaint}/letter.pdf")
    assert answer.status_code == 303
    page = ana.client.get(answer.headers["Location"]).text
    assert "The PDF cannot show ف ا ط م ة" in page
    assert "Dear فاطمة," in page
    assert office.audited("case.letter_printed") == []


def test_harm_and_where_they_took_it_reach_the_regulators_rows(
    office: Office, ana: Browser, complaint: str, now: datetime
) -> None:
    page = ana.does(f"/cases/{complaint}/harm", harm="No sleep", body="CFPB")
    assert "Taken further to" in page
    today = now.date()
    rows = office.browser("supervisor").post(
        "/cases/export", what="rows", kind="complaint", first=str(today), last=str(today)
    )
    header, row = rows.text.lstrip("\ufeff").splitlines()[:2]
    assert header.endswith("harm,escalation_body")
    assert row.endswith("No sleep,CFPB")
