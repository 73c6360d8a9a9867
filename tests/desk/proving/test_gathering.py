"""What a dossier holds of a number or a person, and what it leaves out."""

import uuid
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select, update

from cases.opening import open_case
from desk.proving.dossier import Dossier, Section
from desk.proving.gathering import Order, Scope, gather
from desk.proving.subject import subject_of_borrower, subject_of_number
from desk.rights import NotNow
from models.borrowers import Borrower, BorrowerNumber, borrowers_of
from models.cases import CaseKind
from models.consent import ConsentEntry
from models.outbound import OutboundKind, OutboundState, OutboundText
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Office
from tests.desk.cases_on_file import thread_of
from tests.tampering import past_triggers

ORDER = Order("Sol Vega", "A court asks.")
HOUR = timedelta(hours=1)


def of_number(office: Office, now: datetime, scope: Scope = Scope.EVERYTHING) -> Dossier:
    with office.database.read() as session:
        subject = subject_of_number(session, thread_of(office))
        services = office.terminal.services
        return gather(services, session, subject, scope, order=ORDER, now=now)


def of_person(office: Office, borrower_id: int, now: datetime) -> Dossier:
    with office.database.read() as session:
        subject = subject_of_borrower(session, borrower_id)
        services = office.terminal.services
        return gather(services, session, subject, Scope.EVERYTHING, order=ORDER, now=now)


def section(dossier: Dossier, key: str) -> Section:
    return next(one for one in dossier.sections if one.key == key)


def column(dossier: Dossier, key: str, name: str) -> list[str]:
    found = section(dossier, key)
    return [row[found.columns.index(name)] for row in found.rows]


def sent(office: Office, at: datetime, body: str, borrower_id: int | None = None) -> None:
    """A text of ours that went."""
    with office.database.write() as session:
        session.add(
            OutboundText(
                id=uuid.uuid4(), thread_id=thread_of(office), kind=OutboundKind.REPLY,
                language="en", tier=0, body=body, segments=1, borrower_id=borrower_id,
                state=OutboundState.ACCEPTED, created_at=at, expires_at=at + HOUR, due_at=at,
            )
        )  # fmt: skip


def dana(office: Office) -> Borrower:
    with office.database.read() as session:
        return borrowers_of(session, thread_of(office))[0]


@pytest.fixture
def talked(office: Office, now: datetime) -> Office:
    receive(office.terminal, DANA, "What do I owe?", now + HOUR, intent="check_balance")
    sent(office, now + HOUR, "Please prove who you are.")
    secret, later = "20011 1988", now + 2 * HOUR
    thread_id = receive(office.terminal, DANA, secret, later, shown_as="identity_answer")
    with office.database.write() as session:
        open_case(session, CaseKind.COMPLAINT, thread_id=thread_id, now=now + HOUR, due_at=None)
    return office


def test_everything_of_a_number_is_in_the_order_of_time(talked: Office, now: datetime) -> None:
    made = of_number(talked, now)
    assert column(made, "texts", "direction") == ["from them", "from us", "from them"]
    assert column(made, "texts", "words")[0] == "What do I owe?"
    assert column(made, "decisions", "understood_as") == ["check_balance", "greet"]
    assert column(made, "cases", "kind") == ["complaint"]
    assert column(made, "numbers", "number") == [DANA]
    assert (made.made_by, made.reason, made.about) == ("Sol Vega", "A court asks.", DANA)


def test_an_identity_answer_is_named_and_never_shown(talked: Office, now: datetime) -> None:
    made = of_number(talked, now)
    assert column(made, "texts", "words")[-1] == "[identity answer]"
    assert "20011" not in str(made.sections)


def test_consent_alone_has_its_wording_its_evidence_and_the_check(
    talked: Office, now: datetime
) -> None:
    made = of_number(talked, now, Scope.CONSENT)
    assert [one.key for one in made.sections] == ["numbers", "consent", "chains"]
    assert column(made, "consent", "purpose") == ["service", "collections"]
    assert column(made, "chains", "chain") == ["whole"]
    assert all(len(one) == 64 for one in column(made, "consent", "hash"))
    assert all(column(made, "consent", "evidence"))


def test_a_changed_entry_is_told(talked: Office, now: datetime) -> None:
    with talked.database.write() as session:
        past_triggers(session)
        mine = ConsentEntry.number_id == thread_of(talked)
        session.execute(
            update(ConsentEntry).where(mine, ConsentEntry.sequence == 2).values(method="made up")
        )
    made = of_number(talked, now, Scope.CONSENT)
    assert column(made, "chains", "chain") == ["BROKEN: entry 2 was changed"]


def test_a_person_sees_only_the_time_when_the_number_was_theirs(
    talked: Office, now: datetime
) -> None:
    whose = dana(talked).id
    with talked.database.write() as session:
        mine = BorrowerNumber.borrower_id == whose
        session.execute(update(BorrowerNumber).where(mine).values(until=now + 3 * HOUR))
    receive(talked.terminal, DANA, "I am somebody else.", now + 4 * HOUR)
    mine_words = column(of_person(talked, whose, now), "texts", "words")
    assert "What do I owe?" in mine_words
    assert "I am somebody else." not in mine_words
    assert "I am somebody else." in column(of_number(talked, now), "texts", "words")


def test_a_person_sees_no_text_with_anothers_facts(talked: Office, now: datetime) -> None:
    whose = dana(talked).id
    with talked.database.read() as session:
        other = session.scalars(select(Borrower.id).where(Borrower.id != whose)).first()
    sent(talked, now + 2 * HOUR, "Your balance is as agreed.", whose)
    sent(talked, now + 2 * HOUR, "The other one owes more.", other)
    words = column(of_person(talked, whose, now), "texts", "words")
    assert "Your balance is as agreed." in words
    assert "The other one owes more." not in words


def test_a_person_has_their_loans_and_payments_beside_them(talked: Office, now: datetime) -> None:
    whose = dana(talked)
    made = of_person(talked, whose.id, now)
    assert made.about == f"{whose.name} ({whose.external_id})"
    assert section(made, "loans").rows
    assert section(made, "payments").rows


def test_the_hash_changes_with_any_cell(talked: Office, now: datetime) -> None:
    before, again = of_number(talked, now), of_number(talked, now + HOUR)
    assert before.digest == again.digest
    receive(talked.terminal, DANA, "One more.", now + 5 * HOUR)
    assert of_number(talked, now).digest != before.digest


@pytest.mark.parametrize("reason", ["", "x" * 201])
def test_a_dossier_needs_a_reason(office: Office, now: datetime, reason: str) -> None:
    with office.database.read() as session, pytest.raises(NotNow, match="Say why"):
        gather(
            office.terminal.services,
            session,
            subject_of_number(session, thread_of(office)),
            Scope.CONSENT,
            order=Order("Sol Vega", reason),
            now=now,
        )


def test_of_whom_nothing_is_known_nothing_is_made(office: Office) -> None:
    with office.database.read() as session:
        with pytest.raises(NotNow, match="no such number"):
            subject_of_number(session, uuid.uuid4())
        with pytest.raises(NotNow, match="no such borrower"):
            subject_of_borrower(session, 999_999)
