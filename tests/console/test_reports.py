"""Reports in the console: who sees them, what they show, what leaves as CSV."""

import csv
import io
import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from console.pages import reports
from console.words import catalogue
from desk.reporting import keeping
from desk.reporting.catalogue import REPORTS
from desk.reporting.keeping import NotCountedYet
from desk.reporting.question import Question
from models.cases import Case, CaseKind, CaseState
from models.staff import AuditEntry
from tests.console.office import Browser, Office
from tests.desk.reporting.desk_log import HAND_OVER, DeskLog

UTC_ZONE = ZoneInfo("UTC")


@pytest.fixture
def sol(office: Office) -> Browser:
    return office.browser("supervisor")


@pytest.fixture
def busy(office: Office, now: datetime) -> Office:
    """A desk with some texts, answers and a complaint."""
    with office.database.write() as session:
        log = DeskLog(session, now)
        hour = timedelta(hours=1)
        log.answer(now - hour, log.text(now - hour, intent="check_balance"))
        text = log.text(now - 30 * hour, intent="complaint", effects=(HAND_OVER,))
        log.answer(now - 29 * hour, text, code=30003, status="undelivered")
        case = Case(
            reference="C-7KQ2M4", kind=CaseKind.COMPLAINT, state=CaseState.OPEN,
            thread_id=log.thread(), opened_at=now - hour, due_at=now + hour,
            category="=cmd|' /C calc'!A0",
        )  # fmt: skip
        session.add(case)
    return office


@pytest.mark.parametrize("key", REPORTS)
def test_every_report_opens_and_comes_as_csv(busy: Office, sol: Browser, key: str) -> None:
    page = sol.shows(f"/reports/{key}")
    assert f"<h1>{REPORTS[key].title}</h1>" in page
    assert "style=" not in page
    answer = sol.get(f"/reports/{key}.csv")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="loanline-{key}.csv"'
    assert answer.data.startswith("\ufeff".encode())
    lengths = {len(row) for row in csv.reader(io.StringIO(answer.text))}
    assert len(lengths) == 1


def test_a_report_that_took_long_says_when_it_was_counted(
    busy: Office, sol: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "SLOW_SECONDS", 0.0)
    first = sol.shows("/reports/automation")
    again = sol.shows("/reports/automation")
    assert "counted at" not in first
    assert "counted at <time" in again
    assert re.findall(r"<dd>.*?</dd>", first) == re.findall(r"<dd>.*?</dd>", again)


def test_a_plot_is_shown_with_its_figures_in_a_table(busy: Office, sol: Browser) -> None:
    page = sol.shows("/reports/automation")
    assert page.count('<svg class="plot wide"') == page.count('<svg class="plot narrow"') == 1
    assert "The same figures in a table" in page
    assert re.search(r"<dt>Automation rate</dt><dd>50%</dd>", page)


def test_a_cell_that_a_spreadsheet_would_run_is_made_safe(busy: Office, sol: Browser) -> None:
    rows = list(csv.reader(io.StringIO(sol.get("/reports/complaints.csv").text)))
    assert rows[1][0] == "'=cmd|' /C calc'!A0"
    assert rows[1][1:] == ["1", "0", "0", "1", "0", ""]


def test_a_fall_stays_a_number_in_a_sheet(office: Office, sol: Browser, now: datetime) -> None:
    with office.database.write() as session:
        log = DeskLog(session, now)
        log.text(now - timedelta(days=7), confidence=0.9)
        log.text(now, confidence=0.6)
    answer = sol.get("/reports/confidence.csv?from=2026-11-16&to=2026-11-22")
    row = list(csv.reader(io.StringIO(answer.text)))[1]
    assert row[7] == "-30"


def test_the_span_in_the_address_is_kept(busy: Office, sol: Browser) -> None:
    page = sol.shows("/reports/volume?from=2026-11-20&to=2026-11-20")
    assert 'name="from" value="2026-11-20"' in page
    rows = list(
        csv.reader(io.StringIO(sol.get("/reports/volume.csv?from=2026-11-20&to=2026-11-20").text))
    )
    assert rows[1:] == [["2026-11-20", "1", "1", "0", "0"]]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("from=2026-11-20&to=2026-11-19", "exchange them"),
        ("from=2020-01-01&to=2026-11-19", "at most 366 days"),
        ("from=yesterday", "year-month-day"),
        ("from=9999-12-31", "year-month-day"),
        ("price=x", "A price is a number"),
    ],
)
def test_a_span_that_cannot_be_says_why(sol: Browser, query: str, words: str) -> None:
    assert words in sol.shows(f"/reports/cost?{query}")


@pytest.mark.parametrize("key", REPORTS)
def test_what_a_report_says_is_in_every_language(busy: Office, now: datetime, key: str) -> None:
    with busy.database.write() as session:
        session.scalars(select(Case)).one().category = "conduct"
    today = now.date()
    asked = Question(today - timedelta(days=7), today + timedelta(days=1), ZoneInfo("UTC"))
    with busy.database.read() as session:
        report = REPORTS[key].make(session, asked)
    said = {report.title, report.note, report.plot.title, *(one.name for one in report.facts)}
    said |= {one.name for one in report.columns} | {one.name for one in report.plot.series}
    if report.plot.label_kind == "word":
        said |= {str(label) for label in report.plot.labels}
    for place, column in enumerate(report.columns):
        if column.kind == "word":
            said |= {str(row[place]) for row in report.rows}
    told = {words for words in said - {"twilio"} if words and not words.isdecimal()}
    assert sorted(told - set(catalogue("zh"))) == []


def test_a_price_gives_the_cost(busy: Office, sol: Browser) -> None:
    assert "Segments times the price above" in sol.shows("/reports/cost")
    assert re.search(r"<dt>Cost \(USD\)</dt><dd>0.02</dd>", sol.shows("/reports/cost?price=0.01"))
    page = sol.shows("/reports/cost?price=0.0079")
    assert re.search(r"<dt>Cost \(USD\)</dt><dd>0.0158</dd>", page)
    assert "Price of a segment (USD)" in page
    sheet = sol.get("/reports/cost.csv?price=0.0079").text
    assert "Cost (USD)" in sheet


def test_a_price_of_nobodys_contract_has_no_currency(
    busy: Office, sol: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        reports, "usual_span", lambda: Question(date(2026, 11, 1), date(2026, 11, 28), UTC_ZONE)
    )
    assert re.search(r"<dt>Cost</dt><dd>0.02</dd>", sol.shows("/reports/cost?price=0.01"))


def test_opening_and_taking_a_report_is_noted(busy: Office, sol: Browser) -> None:
    sol.shows("/reports/volume")
    sol.get("/reports/volume.csv")
    assert [action for _, action in busy.audited("report.")] == ["report.view", "report.export"]


def test_an_unknown_report_is_not_there(sol: Browser) -> None:
    assert sol.get("/reports/nothing").status_code == 404
    assert sol.get("/reports/nothing.csv").status_code == 404


def test_agents_see_no_reports_and_auditors_do(office: Office) -> None:
    assert office.browser("agent").get("/reports/volume").status_code == 403
    assert office.browser("auditor").get("/reports").status_code == 200


def test_every_word_of_the_reports_is_in_the_catalogue(busy: Office, now: datetime) -> None:
    from console.pages.reports import usual_span

    with busy.terminal.app.test_request_context():
        asked = usual_span()
    said = {words for entry in REPORTS.values() for words in (entry.title, entry.about)}
    with busy.database.read() as session:
        for entry in REPORTS.values():
            report = entry.make(session, asked)
            said |= {report.title, report.note, report.plot.title}
            said |= {column.name for column in report.columns if column.name[:1].isalpha()}
            said |= {fact.name for fact in report.facts}
            said |= {one.name for one in report.plot.series}
    assert sorted(said - {""} - set(catalogue("zh"))) == []


# --- Samples ------------------------------------------------------------------------------------


def test_a_sample_is_read_and_judged(busy: Office, sol: Browser) -> None:
    page = sol.shows("/reports/samples?from=2026-11-19&to=2026-11-21")
    assert "An answer." in page
    message = re.findall(r'action="/console/reports/samples/([0-9a-f-]{36})"', page)[0]
    back = "2026-11-19 2026-11-21 bot"
    said = sol.does(f"/reports/samples/{message}", finding="tone", note="curt", back=back)
    assert "Saved." in said
    assert "Remark: curt" in said
    assert [action for _, action in busy.audited("sample.")] == [
        "sample.view", "sample.review", "sample.view",
    ]  # fmt: skip
    assert "1" in sol.shows("/reports/findings")


@pytest.mark.usefixtures("busy")
def test_a_sample_is_of_the_language_and_the_writers_that_are_chosen(sol: Browser) -> None:
    days = "from=2026-11-19&to=2026-11-21"
    english = sol.shows(f"/reports/samples?{days}&language=en")
    assert "An answer." in english
    assert '<option value="en" selected>' in english
    assert "2026-11-19 2026-11-21 bot en" in english
    assert "No text was sent" in sol.shows(f"/reports/samples?{days}&language=es")
    assert "An answer." not in sol.shows(f"/reports/samples?{days}&who=started")
    assert sol.get("/reports/samples?language=xx").status_code == 400


def test_an_auditor_reads_samples_and_judges_none(busy: Office) -> None:
    abe = busy.browser("auditor")
    page = abe.shows("/reports/samples?from=2026-11-19&to=2026-11-21")
    assert "An answer." in page
    assert "/console/reports/samples/" not in page


def test_a_sample_view_names_its_threads_by_id_only(busy: Office, sol: Browser) -> None:
    sol.shows("/reports/samples?from=2026-11-19&to=2026-11-21")
    with busy.database.read() as session:
        entry = session.query(AuditEntry).filter_by(action="sample.view").one()
    assert entry.details["threads"] == ["00000000-0000-0000-0000-000000000001"]
    assert "answer" not in str(entry.details)


@pytest.mark.parametrize("key", REPORTS)
def test_every_report_is_there_in_chinese(busy: Office, sol: Browser, key: str) -> None:
    chinese = {"Accept-Language": "zh-CN"}
    page = sol.get(f"/reports/{key}", headers=chinese)
    assert page.status_code == 200
    assert f"<h1>{catalogue('zh')[REPORTS[key].title]}</h1>" in page.text
    answer = sol.get(f"/reports/{key}.csv", headers=chinese)
    assert not answer.text.removeprefix("\ufeff")[0].isascii()


def test_a_page_says_that_days_are_being_counted_and_looks_again(
    busy: Office, sol: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def takes_long(*_: object) -> None:
        raise NotCountedYet

    span = "?from=2026-10-01&to=2026-11-07"
    with monkeypatch.context() as patched:
        patched.setattr(reports, "counted_soon", takes_long)
        page = sol.shows(f"/reports/waits{span}")
    assert "These days are being counted" in page
    assert 'hx-get="/console/reports/waits?from=2026-10-01&amp;to=2026-11-07"' in page
    assert 'value="2026-10-01"' in page
    assert "report.view" not in [action for _, action in busy.audited("report.")]
    assert "These days are being counted" not in sol.shows(f"/reports/waits{span}")
    assert [action for _, action in busy.audited("report.")] == ["report.view"]
