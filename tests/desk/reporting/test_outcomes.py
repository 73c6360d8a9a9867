"""Opt-outs, delivery, promises, complaints, marks, confidence, cost and findings by hand."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

import clock
from crypto import LookupKey
from desk.case_words import CATEGORIES
from desk.reporting.complaints import complaints
from desk.reporting.confidence import confidence
from desk.reporting.cost import cost
from desk.reporting.delivery import delivery, failures
from desk.reporting.findings import findings
from desk.reporting.opt_outs import opt_outs
from desk.reporting.promises import promises
from desk.reporting.question import Question
from desk.reporting.satisfaction import satisfaction
from models.cases import Case, CaseKind, CaseState
from models.consent import ConsentEntry, ConsentEvent, Purpose, append_consent
from models.numbers import lock_number
from models.outbound import OutboundKind, OutboundState
from models.promises import Promise, PromiseState
from models.reviews import TextReview
from models.templates import TemplateState, TemplateVersion
from tests.desk.reporting.conftest import ZONE
from tests.desk.reporting.desk_log import DeskLog

NINE = datetime(2026, 11, 20, 9, tzinfo=ZONE)
DAY = timedelta(days=1)


def withdraw(
    log: DeskLog,
    key: LookupKey,
    method: str,
    *,
    thread: int = 1,
    event: ConsentEvent = ConsentEvent.REVOKED,
    purpose: Purpose = Purpose.ALL,
    inbound: int | None = None,
) -> None:
    number = lock_number(log.session, log.thread(thread))
    entry = ConsentEntry(
        purpose=purpose, event=event, method=method, at=NINE, recorded_at=NINE, inbound_id=inbound
    )
    append_consent(log.session, number, entry, key)
    log.session.flush()


def test_opt_outs_are_told_apart_by_how_and_after_what(
    log: DeskLog, asked: Question, lookup: LookupKey
) -> None:
    log.answer(NINE - 2 * DAY, thread=1)
    log.answer(NINE - DAY, thread=1, kind=OutboundKind.CAMPAIGN)
    log.answer(NINE + DAY, thread=1)
    withdraw(log, lookup, "keyword", thread=1)
    withdraw(log, lookup, "letter", thread=2)
    withdraw(log, lookup, "preference", thread=3, purpose=Purpose.MARKETING)
    granted = {"event": ConsentEvent.GRANTED, "inbound": 5, "thread": 4}
    withdraw(log, lookup, "keyword", purpose=Purpose.SERVICE, **granted)  # type: ignore[arg-type]
    withdraw(log, lookup, "keyword", purpose=Purpose.COLLECTIONS, **granted)  # type: ignore[arg-type]
    found = opt_outs(log.session, asked)
    assert sorted(row[:3] for row in found.rows) == [
        ("A keyword such as STOP", "a campaign", None),
        ("By letter", "no text of ours", None),
    ]
    assert [fact.value for fact in found.facts] == [2, 1]


def test_opt_outs_are_told_apart_by_the_wording_that_they_followed(
    log: DeskLog, asked: Question, lookup: LookupKey
) -> None:
    one, two = (wording(log, version) for version in (1, 2))
    for thread, version in enumerate((one, two, two), 1):
        log.answer(NINE - DAY, thread=thread).template_version_id = version
        withdraw(log, lookup, "keyword", thread=thread)
    log.answer(NINE - DAY, thread=4, staff=log.staff())
    withdraw(log, lookup, "keyword", thread=4)
    log.session.flush()
    found = opt_outs(log.session, asked)
    assert [(row[1], row[2], row[3]) for row in found.rows] == [
        ("a reply of the bot", "utter_due v2 (en)", 2),
        ("a reply of staff", None, 1),
        ("a reply of the bot", "utter_due v1 (en)", 1),
    ]


def wording(log: DeskLog, version: int) -> int:
    made = TemplateVersion(
        key="utter_due", language="en", version=version, state=TemplateState.SHIPPED,
        text="{lender}: Due.", tier=0, kind="reply", budget=1, created_at=NINE,
    )  # fmt: skip
    log.session.add(made)
    log.session.flush()
    return made.id


def test_delivery_is_told_by_how_far_texts_came(log: DeskLog, asked: Question) -> None:
    for status in ("delivered", "delivered", "sent"):
        log.answer(NINE, status=status)
    log.answer(NINE, status="undelivered", code=30003)
    log.answer(NINE, state=OutboundState.REFUSED, status=None, provider=None)
    log.answer(NINE - 9 * DAY)
    found = delivery(log.session, asked)
    assert [row[:3] for row in found.rows] == [
        ("not sent", "none yet", 1),
        ("delivered", "twilio", 2),
        ("sent", "twilio", 1),
        ("not delivered", "twilio", 1),
    ]
    assert [fact.value for fact in found.facts] == [5, 4, 0.5]


def test_failures_are_counted_by_code(log: DeskLog, asked: Question) -> None:
    log.answer(NINE, status="undelivered", code=30003)
    log.answer(NINE, status="undelivered", code=30003)
    log.answer(NINE, state=OutboundState.FAILED, status=None, code=21610)
    log.answer(NINE)
    found = failures(log.session, asked)
    assert [(row[0], row[3]) for row in found.rows] == [("30003", 2), ("21610", 1)]
    assert found.rows[0][4] == 2 / 3


def test_promises_count_on_the_day_they_are_due(log: DeskLog, asked: Question) -> None:
    states = (PromiseState.KEPT, PromiseState.KEPT, *PromiseState)
    for state in states:
        log.session.add(
            Promise(
                number_id=log.thread(), due_on=date(2026, 11, 20), state=state, made_at=NINE - DAY
            )
        )
    log.session.add(Promise(number_id=log.thread(), due_on=date(2026, 11, 30), made_at=NINE - DAY))
    log.session.flush()
    found = promises(log.session, asked)
    assert found.rows[1] == (date(2026, 11, 20), 3, 1, 1, 1, 1, 3 / 4)
    assert [fact.value for fact in found.facts] == [7, 3 / 4]


@pytest.fixture
def _on_saturday(now: datetime) -> None:
    clock.set_offset(now - clock.real_now())


def complaint(log: DeskLog, reference: str, *, due: datetime, closed: datetime | None) -> Case:
    case = Case(
        reference=reference, kind=CaseKind.COMPLAINT, thread_id=log.thread(), opened_at=NINE,
        due_at=due, closed_at=closed, category="fees",
        state=CaseState.CLOSED if closed else CaseState.OPEN,
    )  # fmt: skip
    log.session.add(case)
    log.session.flush()
    return case


@pytest.mark.usefixtures("_on_saturday")
def test_complaints_are_held_against_their_clocks(log: DeskLog, asked: Question) -> None:
    hour = timedelta(hours=1)
    try:
        complaint(log, "C-1", due=NINE + 2 * hour, closed=NINE + hour)
        complaint(log, "C-2", due=NINE + 2 * hour, closed=NINE + 3 * hour)
        complaint(log, "C-3", due=NINE + 2 * hour, closed=None)
        complaint(log, "C-4", due=NINE + 9 * DAY, closed=None)
        paused = complaint(log, "C-5", due=NINE + 2 * hour, closed=None)
        paused.paused_at = NINE + hour
        log.session.flush()
        found = complaints(log.session, asked)
        assert found.rows == (("Fees and interest", 5, 1, 1, 2, 1, 0.5),)
        assert found.facts[3].value == 3600
    finally:
        clock.set_offset(timedelta())


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        *((code, one.name) for code, one in CATEGORIES.items()),
        ("third_party_out", "Somebody else is to be kept out"),
        ("complaint", "Complaint"),
        (None, "no category"),
        ("typed_by hand", "typed by hand"),
    ],
)
def test_a_category_is_called_in_words(
    log: DeskLog, asked: Question, kept: str | None, words: str
) -> None:
    complaint(log, "C-1", due=NINE + DAY, closed=None).category = kept
    log.session.flush()
    assert [row[0] for row in complaints(log.session, asked).rows] == [words]


def test_marks_are_counted_by_kind_of_case(log: DeskLog, asked: Question) -> None:
    for place, score in enumerate((5, 4, None), 1):
        case = complaint(log, f"C-{place}", due=NINE + DAY, closed=NINE)
        case.score = score
    log.session.flush()
    found = satisfaction(log.session, asked)
    assert found.rows == (("Complaint", 0, 0, 0, 1, 1, 2, 4.5),)
    assert [fact.value for fact in found.facts] == [4.5, 2, 3]


def test_a_week_is_held_against_the_four_before_it(log: DeskLog, asked: Question) -> None:
    for week in range(1, 5):
        log.text(NINE - 7 * week * DAY, confidence=0.9)
    log.text(NINE - 35 * DAY, confidence=0.1)
    log.text(NINE, confidence=0.8)
    log.text(NINE, confidence=0.6, decision="ask")
    found = confidence(log.session, asked)
    [row] = found.rows
    assert row[:3] == (date(2026, 11, 16), 2, 2)
    assert row[3:7] == pytest.approx((0.7, 0.5, 0.5, 0.0))
    assert row[7:] == pytest.approx((-20.0, -50.0))


def test_what_a_rule_read_says_nothing_of_the_model(log: DeskLog, asked: Question) -> None:
    log.text(NINE - 7 * DAY, confidence=0.8)
    log.text(NINE - 7 * DAY, confidence=1.0, source="rule")
    log.text(NINE, confidence=0.6, decision="ask")
    for _ in range(8):
        log.text(NINE, confidence=1.0, source="rule")
    [row] = confidence(log.session, asked).rows
    assert row[1:3] == (9, 1)
    assert row[3:7] == pytest.approx((0.6, 0.0, 1.0, 0.0))
    assert row[7:] == pytest.approx((-20.0, -100.0))


def test_a_week_in_which_rules_read_everything_has_no_confidence(
    log: DeskLog, asked: Question
) -> None:
    log.text(NINE, confidence=1.0, source="rule")
    found = confidence(log.session, asked)
    assert found.rows[0][1:] == (1, 0, None, None, None, None, None, None)
    assert found.facts[0].value is None


def test_with_nothing_before_there_is_no_drift(log: DeskLog, asked: Question) -> None:
    log.text(NINE)
    assert confidence(log.session, asked).rows[0][7:] == (None, None)


def test_cost_is_segments_times_the_price(log: DeskLog, asked: Question) -> None:
    log.answer(NINE, segments=2)
    log.answer(NINE, segments=1)
    log.answer(NINE, kind=OutboundKind.NOTICE, segments=4)
    log.answer(NINE, segments=4, state=OutboundState.REFUSED)
    without = cost(log.session, asked)
    assert without.rows == (
        ("Notices that we started", 1, 4, 4.0),
        ("Replies of the bot", 2, 3, 1.5),
    )
    assert without.note.startswith("No price of a segment was given")
    priced = cost(
        log.session, Question(asked.first, asked.last, asked.zone, Decimal("0.01"), "EUR")
    )
    assert (priced.columns[4].unit, priced.facts[-1].unit) == ("EUR", "EUR")
    assert [row[4] for row in priced.rows] == [0.04, 0.03]
    assert priced.facts[-1].value == 0.07


def test_findings_are_counted_by_language_and_author(log: DeskLog, asked: Question) -> None:
    sol = log.staff("Sol Vega", "supervisor")
    for language, finding in (("en", None), ("en", "tone"), ("zh", "language")):
        text = log.answer(NINE, language=language)
        log.session.add(
            TextReview(
                message_id=text.id, finding=finding, language=language, by_staff=False,
                reviewed_by=sol.id, reviewed_at=NINE,
            )
        )  # fmt: skip
    log.session.flush()
    found = findings(log.session, asked)
    assert found.rows == (
        ("en", "Bot", 2, 0, 0, 1, 0, 0, 0.5),
        ("zh", "Bot", 1, 0, 0, 0, 0, 1, 0.0),
    )
