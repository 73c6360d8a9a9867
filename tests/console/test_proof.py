"""The page of proof: who may export what, and the hold that keeps it."""

import io
import uuid
import zipfile
from datetime import datetime

import pytest
from sqlalchemy import select, update

from models.staff import AuditEntry, Staff
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Browser, Office


@pytest.fixture
def thread_id(office: Office, now: datetime) -> uuid.UUID:
    return receive(office.terminal, DANA, "=What do I owe?", now)


@pytest.fixture
def sol(office: Office) -> Browser:
    return office.browser("supervisor")


def dana(page: str) -> str:
    """The id by which the form names her."""
    return page.split('name="about" value="')[2].partition('"')[0]


def details(office: Office, action: str) -> list[AuditEntry]:
    with office.database.read() as session:
        rows = select(AuditEntry).where(AuditEntry.action == action).order_by(AuditEntry.id)
        return list(session.scalars(rows))


def test_proof_is_for_those_who_may_and_looking_is_written_down(
    office: Office, thread_id: uuid.UUID
) -> None:
    for role in ("supervisor", "admin", "auditor"):
        assert "Dana Whitfield" in office.browser(role).shows(f"/proof/thread/{thread_id}")
    assert office.browser("agent").get(f"/proof/thread/{thread_id}").status_code == 403
    assert [row.subject for row in details(office, "proof.view")] == [str(thread_id)] * 3
    assert office.browser("admin").get(f"/proof/thread/{uuid.uuid4()}").status_code == 404


@pytest.mark.parametrize("scope", ["consent", "everything"])
def test_a_pdf_comes_as_an_attachment_without_a_name_in_it(
    sol: Browser, thread_id: uuid.UUID, scope: str
) -> None:
    answer = sol.post(
        f"/proof/thread/{thread_id}/export",
        about="number",
        scope=scope,
        form="pdf",
        reason="A court asks.",
    )
    assert answer.data.startswith(b"%PDF-")
    assert answer.content_type == "application/pdf"
    assert answer.headers["Content-Disposition"] == f'attachment; filename="loanline-{scope}.pdf"'
    assert answer.headers["Cache-Control"] == "no-store"


def test_an_archive_is_safe_to_open_and_its_hash_is_written_down(
    office: Office, sol: Browser, thread_id: uuid.UUID
) -> None:
    page = sol.shows(f"/proof/thread/{thread_id}")
    answer = sol.post(
        f"/proof/thread/{thread_id}/export",
        about=dana(page),
        scope="everything",
        form="csv",
        reason="She asked for it.",
    )
    with zipfile.ZipFile(io.BytesIO(answer.data)) as packed:
        texts = next(name for name in packed.namelist() if name.endswith("_texts.csv"))
        assert "'=What do I owe?" in packed.read(texts).decode()
        about = packed.read("about.txt").decode()
    (entry,) = details(office, "proof.export")
    assert entry.subject == f"borrower/{dana(page)}"
    assert entry.details is not None
    assert entry.details["reason"] == "She asked for it."
    assert entry.details["sha256"] in about


def test_without_a_reason_nothing_is_exported(
    office: Office, sol: Browser, thread_id: uuid.UUID
) -> None:
    page = sol.does(
        f"/proof/thread/{thread_id}/export", about="number", scope="consent", form="pdf", reason=" "
    )
    assert "Say why it is needed" in page
    assert details(office, "proof.export") == []


@pytest.mark.parametrize("about", ["999", "-1", "x", "", "number "])
def test_nobody_else_can_be_reached_from_a_thread(
    office: Office, sol: Browser, thread_id: uuid.UUID, about: str
) -> None:
    given = {"scope": "consent", "form": "pdf", "reason": "x", "about": about}
    answer = sol.post(f"/proof/thread/{thread_id}/export", **given)
    assert answer.status_code == (200 if about.strip() == "number" else 400)
    assert len(details(office, "proof.export")) == (answer.status_code == 200)


def test_a_hold_is_set_by_a_supervisor_and_seen_by_an_auditor(
    office: Office, sol: Browser, thread_id: uuid.UUID
) -> None:
    address = f"/proof/thread/{thread_id}"
    abe = office.browser("auditor")
    assert abe.post(f"{address}/hold", about="number", reason="x").status_code == 403
    page = sol.does(f"{address}/hold", about="number", reason="Suit 12-345")
    assert "Nothing on record is emptied" in page
    seen = abe.shows(address)
    assert "Suit 12-345" in seen
    assert "/lift" not in seen
    hold = page.split("/holds/")[1].split("/")[0]
    assert abe.post(f"{address}/holds/{hold}/lift").status_code == 403
    assert "Say why" in sol.does(f"{address}/holds/{hold}/lift")
    assert "Retention goes on" in sol.does(
        f"{address}/holds/{hold}/lift", reason="The suit is over."
    )
    assert "The suit is over." in sol.shows(address)
    assert "lifted before" in sol.does(f"{address}/holds/{hold}/lift", reason="Again.")


def test_a_hold_on_somebody_else_is_not_lifted_from_here(
    office: Office, sol: Browser, thread_id: uuid.UUID, now: datetime
) -> None:
    other = receive(office.terminal, "+12025550102", "Hello", now)
    page = sol.does(f"/proof/thread/{other}/hold", about="number", reason="Suit 12-345")
    hold = page.split("/holds/")[1].split("/")[0]
    assert sol.post(f"/proof/thread/{thread_id}/holds/{hold}/lift").status_code == 404


@pytest.mark.parametrize(
    ("language", "title", "heading"),
    [("en", "Proof of consent", "number,held by"), ("zh", "同意证明", "号码,持有人")],
)
def test_an_export_is_in_the_language_of_whoever_asks(
    office: Office, thread_id: uuid.UUID, language: str, title: str, heading: str
) -> None:
    with office.database.write() as session:
        session.execute(update(Staff).values(interface=language))
    answer = office.browser("supervisor").post(
        f"/proof/thread/{thread_id}/export",
        about="number", scope="consent", form="csv", reason="A court asks.",
    )  # fmt: skip
    with zipfile.ZipFile(io.BytesIO(answer.data)) as packed:
        assert packed.read("about.txt").decode().startswith(title)
        assert heading in packed.read("01_numbers.csv").decode()
