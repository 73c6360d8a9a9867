"""What an action asked is answered the same from the turn that was stored."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy.orm import Session

import clock
from accounts.identity import Parts
from bot.known import Asked, Known, Remembered, Unanswered
from models.base import table_of
from models.borrowers import Borrower
from models.cases import Case, CaseKind, CaseState
from models.loans import Application, Loan, Payment
from models.preferences import Preferences
from models.promises import Promise, PromiseState
from tests.bot.house import DANA, PROOF, House, account, loan
from tests.kept import without_chance

WAITING = {
    "ref": "A-77120",
    "status": "documents_missing",
    "amount": "5000.00",
    "currency": "USD",
    "term_months": 24,
    "submitted_at": "2026-11-18T09:30:00Z",
    "missing_documents": ["payslip"],
    "confirm_by": "2026-11-25",
}


@pytest.fixture
def told(house: House) -> House:
    """Dana with a row of every kind that an action can ask for."""
    house.imports(account(loans=[loan(), loan("L-2002")], applications=[WAITING]))
    for body in (
        "i will pay 150 on friday",
        "your collector was very rude to me on the phone, I want to complain",
        "I lost my job and cannot pay this month",
        "fewer texts please, and only after 6pm",
        "i paid $50 yesterday",
        PROOF,
    ):
        house.says(DANA, body)
    house.says(DANA, "i never took this loan, this is not my debt")
    with house.database.write() as session:
        case = session.query(Case).filter_by(kind=CaseKind.DISPUTE).one()
        case.state, case.closed_at = CaseState.CLOSED, clock.now()
    return house


def known(house: House, session: Session, memory: Asked | Remembered) -> Known:
    return Known(session, house.thread_id(DANA), house.services.lookup, memory)


def loan_ids(found: Known) -> list[int]:
    return [one.id for one in found.open_loans(found.people()[0].id)]


QUESTIONS: dict[str, tuple[type[Any], Callable[[Known], Any]]] = {
    "people": (Borrower, lambda found: found.people()),
    "open_loans": (Loan, lambda found: found.open_loans(found.people()[0].id)),
    "payments": (
        Payment,
        lambda found: found.payments(loan_ids(found), date(2026, 1, 1), date(2026, 12, 31)),
    ),
    "applications": (Application, lambda found: found.applications(found.people()[0].id)),
    "cases": (Case, lambda found: found.cases()),
    "cases of two kinds": (Case, lambda found: found.cases(CaseKind.HARDSHIP, CaseKind.FRAUD)),
    "recent_complaint": (Case, lambda found: [found.recent_complaint(clock.now())]),
    "case_to_rate": (Case, lambda found: [found.case_to_rate(clock.now())]),
    "last_claim": (Case, lambda found: [found.last_claim(clock.now())]),
    "case_named": (
        Case,
        lambda found: [found.case_named(found.cases(CaseKind.HARDSHIP)[0].reference)],
    ),
    "promises": (Promise, lambda found: found.promises(PromiseState.WITHDRAWN)),
    "preferences": (Preferences, lambda found: [found.preferences()]),
}
WORDS: dict[str, Callable[[Known], Any]] = {
    "ahead": lambda found: found.ahead(),
    "last_started": lambda found: found.last_started(),
    "paused": lambda found: found.paused(clock.now()),
    "free_reference": lambda found: found.free_reference("seed"),
    "kept_since_reply": lambda found: found.kept_since_reply(clock.now() - timedelta(days=1)),
    "told_safety": lambda found: found.told_safety(clock.now() - timedelta(days=1)),
    "colleague_wrote": lambda found: found.colleague_wrote(clock.now() - timedelta(days=1)),
    "offers": lambda found: found.offers(offered=True),
    "lacks": lambda found: found.lacks("year"),
    "looped": lambda found: found.looped(looped=False),
    "prove": lambda found: found.prove(Parts(("20011",), ("1988",)), ["postal_code_birth_year"]),
}


def columns(row: Any, model: type[Any]) -> dict[str, Any]:
    """A row by its columns, but for raw bytes."""
    values = {column.key: getattr(row, column.key) for column in table_of(model).columns}
    return {key: value for key, value in values.items() if not isinstance(value, bytes)}


def test_every_question_of_an_action_is_tried_here() -> None:
    asked = {name for name in vars(Known) if not name.startswith("_")}
    assert {name.partition(" ")[0] for name in (*QUESTIONS, *WORDS)} == asked


def test_rows_survive_the_way_through_json(told: House) -> None:
    for name, (model, ask) in QUESTIONS.items():
        with told.database.read() as session:
            asked = Asked()
            rows = ask(known(told, session, asked))
            kept = json.loads(json.dumps(asked.answers))
            again = ask(known(told, session, Remembered(kept)))
        assert rows, name
        assert None not in rows, name
        for first, second in zip(rows, again, strict=True):
            for key, value in columns(first, model).items():
                assert getattr(second, key) == value, (name, key)
                assert type(getattr(second, key)) is type(value), (name, key)


def test_a_row_from_memory_belongs_to_no_database(told: House) -> None:
    with told.database.write() as session:
        asked = Asked()
        known(told, session, asked).people()
        (again,) = known(told, session, Remembered(asked.answers)).people()
        again.name = "Somebody Else"
    with told.database.read() as session:
        assert known(told, session, Asked()).people()[0].name == "Dana Whitfield"


def test_words_survive_it_too(told: House) -> None:
    for name, ask in WORDS.items():
        with told.database.read() as session:
            asked = Asked()
            word = ask(known(told, session, asked))
            kept = json.loads(json.dumps(asked.answers))
            assert ask(known(told, session, Remembered(kept))) == word, name


def test_a_question_that_was_not_asked_then_has_no_answer(told: House) -> None:
    for ask in (*(ask for _, ask in QUESTIONS.values()), *WORDS.values()):
        with told.database.read() as session, pytest.raises(Unanswered):
            ask(known(told, session, Remembered({})))


def test_the_answer_of_then_stands_whatever_has_changed(told: House) -> None:
    with told.database.read() as session:
        asked = Asked()
        found = known(told, session, asked)
        before = found.open_loans(found.people()[0].id)[0].outstanding
    told.imports(account(loans=[loan(outstanding=str(Decimal("9.99")))]))
    with told.database.read() as session:
        found = known(told, session, Remembered(asked.answers))
        assert found.open_loans(found.people()[0].id)[0].outstanding == before == 125000


def test_a_question_is_asked_once_a_turn(told: House) -> None:
    with told.database.read() as session:
        found = known(told, session, Asked())
        assert found.people()[0] is found.people()[0]


def test_neither_proof_nor_raw_bytes_are_kept(told: House) -> None:
    with told.database.read() as session:
        asked = Asked()
        found = known(told, session, asked)
        assert WORDS["prove"](found) == found.people()[0].id
        kept = without_chance(json.dumps(asked.answers))
    for secret in (*PROOF.split(), "document_hash"):
        assert secret not in kept


def test_a_complaint_of_yesterday_is_not_recent(told: House) -> None:
    with told.database.read() as session:
        later = clock.now() + timedelta(hours=25)
        assert known(told, session, Asked()).recent_complaint(later) is None
