"""What a dossier holds of who somebody is to us: nothing that is kept of them is left out."""

from datetime import datetime, timedelta

from sqlalchemy import update

from cases.opening import open_case
from desk.proving.gathering import Scope
from models.alerts import Alert, AlertKind
from models.base import Base
from models.borrowers import BorrowerNumber
from models.cases import CaseKind
from models.desk import Label, ThreadLabel
from models.links import PaymentLink
from models.preferences import Preferences
from models.staff import StaffTask
from models.threads import Thread
from models.training import TextLabel
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Office
from tests.desk.proving.test_gathering import column, dana, of_number, of_person, section

HOUR = timedelta(hours=1)


def on_record(office: Office, now: datetime) -> None:
    """One row of everything that people and the house keep beside a thread."""
    thread_id = receive(office.terminal, DANA, "hi", now)
    ana, whose = office.staff("agent"), dana(office)
    with office.database.write() as session:
        case = open_case(session, CaseKind.COMPLAINT, thread_id=thread_id, now=now, due_at=None)
        case.score, case.channel, case.extension_reason = 4, "letter", "We wait for the branch."
        label = Label(name="vip", created_at=now)
        session.add(label)
        session.flush()
        session.add_all([
            ThreadLabel(thread_id=thread_id, label_id=label.id, since=now, staff_id=ana.id),
            Preferences(
                number_id=thread_id, language="es", earliest="18:00", most_per_week=2,
                other_channel="email", changed_at=now,
            ),
            PaymentLink(
                token_hash=b"x" * 32, number_id=thread_id, borrower_id=whose.id, inbound_id=1,
                made_at=now, expires_at=now + HOUR, event="paid", event_at=now,
            ),
            StaffTask(kind="unknown_send", subject="a text", thread_id=thread_id, opened_at=now),
            Alert(
                kind=AlertKind.DISTRESS, subject=thread_id.hex, thread_id=thread_id, since=now,
                raised_at=now, tell_at=now,
            ),
            TextLabel(
                inbound_id=1, language="en", read_as="greet", intent="thanks", labelled_by=ana.id,
                labelled_at=now, double=False,
            ),
        ])  # fmt: skip


def test_a_person_is_told_everything_that_is_kept_of_them(office: Office, now: datetime) -> None:
    on_record(office, now)
    whose = dana(office)
    made = of_person(office, whose.id, now)
    assert column(made, "person", "language") == [whose.language]
    assert column(made, "person", "place") == [whose.place or ""]
    assert "birth_year" in column(made, "person", "proofs")[0]
    assert column(made, "conversations", "handled_by") == ["bot"]
    assert column(made, "preferences", "earliest") == ["18:00"]
    assert column(made, "preferences", "other_channel") == ["email"]
    assert column(made, "labels", "label") == ["vip"]
    assert column(made, "payment_links", "result") == ["paid"]
    assert column(made, "tasks", "task") == ["unknown_send"]
    assert column(made, "alerts", "alert") == ["distress"]
    assert column(made, "training", "labelled_as") == ["thanks"]
    assert column(made, "cases", "channel") == ["letter"]
    assert column(made, "cases", "mark") == ["4"]
    assert column(made, "cases", "extended_because") == ["We wait for the branch."]


def test_a_number_has_the_same_but_the_person(office: Office, now: datetime) -> None:
    on_record(office, now)
    made = of_number(office, now)
    assert "person" not in [one.key for one in made.sections]
    for key in ("conversations", "preferences", "labels", "payment_links", "tasks", "alerts"):
        assert len(section(made, key).rows) == 1, key


def test_consent_alone_has_nothing_of_it(office: Office, now: datetime) -> None:
    on_record(office, now)
    assert len(of_number(office, now, Scope.CONSENT).sections) == 3


def test_what_came_after_the_number_was_theirs_is_another_persons(
    office: Office, now: datetime
) -> None:
    on_record(office, now)
    whose = dana(office).id
    with office.database.write() as session:
        mine = BorrowerNumber.borrower_id == whose
        session.execute(update(BorrowerNumber).where(mine).values(until=now - HOUR))
    made = of_person(office, whose, now)
    for key in ("conversations", "preferences", "labels", "payment_links", "tasks", "alerts"):
        assert section(made, key).rows == (), key


def test_nothing_secret_is_in_it(office: Office, now: datetime) -> None:
    on_record(office, now)
    with office.database.write() as session:
        session.execute(update(Thread).values(code_word=b"a secret"))
    made = of_person(office, dana(office).id, now)
    assert column(made, "conversations", "code_word") == ["yes"]
    assert "secret" not in str(made.sections)
    assert (b"x" * 32).hex() not in str(made.sections)


TOLD = {
    "alerts", "applications", "borrower_numbers", "case_events", "cases", "consent_entries", "holds",
    "identity_facts", "inbound_texts", "litigation_holds", "loans", "notes", "outbound_texts",
    "payment_links", "payments", "preferences", "promises", "send_verdicts", "staff_tasks",
    "text_labels", "text_reviews", "thread_labels", "threads", "turns",
}  # fmt: skip
LEFT_OUT = {
    "drafts": "nobody has said it yet",
    "mentions": "whom a note names is in its words",
    "rasa_calls": "what a turn took over is in the turn",
    "search_entries": "the words are those of the texts",
}


def test_every_table_about_somebody_is_told_or_left_out_for_a_reason() -> None:
    """A new table that leads to a person must be in the dossier, or say here why it is not."""
    about = {"borrowers", "numbers", "inbound_texts"}
    while True:
        more = {
            table.name
            for table in Base.metadata.tables.values()
            if {key.column.table.name for key in table.foreign_keys} & about
        }
        if more <= about:
            break
        about |= more
    assert about - {"borrowers", "numbers"} == TOLD | set(LEFT_OUT)
