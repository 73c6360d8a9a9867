"""`threads`: the staff queue at a terminal."""

import uuid
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

import commands.threads
from models.inbound import InboundState, InboundText
from models.numbers import Number
from models.outbound import OutboundKind, OutboundState, OutboundText, SendVerdict
from models.staff import AuditEntry, Staff
from models.threads import Thread, ThreadMode
from tests.commands.conftest import ANA, DANA, Terminal, hire
from tests.commands.texts import OURS, escalate, put, receive, thread_of

MINUTE = timedelta(minutes=1)
MAX = "max@lender.example"


@pytest.fixture(autouse=True)
def _nobody_to_wait_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """No worker runs in these tests, so none need be waited for."""
    monkeypatch.setattr(commands.threads, "_PATIENCE_SECONDS", 0.0)


@pytest.fixture
def thread_id(busy: Terminal, now: datetime) -> uuid.UUID:
    """Dana wrote ten minutes ago, and somebody has to read it."""
    found = receive(busy, DANA, "my payment is\nnot there", now - 10 * MINUTE, rule="late_text")
    escalate(busy, found, now - 10 * MINUTE, "late_text")
    return found


def answer(terminal: Terminal, thread_id: uuid.UUID, text: str, as_: str = ANA) -> str:
    return terminal.says("threads", "answer", thread_id.hex[:8], "--as", as_, text)


def queued(terminal: Terminal) -> OutboundText:
    with terminal.database.read() as session:
        return session.scalars(select(OutboundText)).one()


def audited(terminal: Terminal) -> list[tuple[str, str]]:
    """Who did what, without what the fixtures did."""
    with terminal.database.read() as session:
        rows = session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
    return [(row.actor, row.action) for row in rows if row.action.startswith("thread.")]


# --- list -----------------------------------------------------------------------------------


def test_the_queue_shows_who_waits_why_and_how_long(busy: Terminal, thread_id: uuid.UUID) -> None:
    first, second = busy.says("threads", "list").splitlines()
    assert first.split("  ")[:6] == [
        thread_id.hex[:8], "***0101", "escalated", "late_text", "waits 10 min", "-",
    ]  # fmt: skip
    assert "1 without an answer" in first
    assert second.strip() == "my payment is not there"


def test_no_more_than_four_digits_of_a_number_are_printed(
    busy: Terminal, thread_id: uuid.UUID
) -> None:
    for words in (("list",), ("list", "--all"), ("show", thread_id.hex)):
        assert DANA[1:] not in busy.says("threads", *words)


def test_a_long_text_is_cut_after_sixty_characters(
    busy: Terminal, thread_id: uuid.UUID, now: datetime
) -> None:
    receive(busy, DANA, "x" * 200, now)
    assert busy.says("threads", "list").splitlines()[1].strip() == "x" * 60


def test_the_longest_wait_comes_first_and_all_shows_the_rest(
    busy: Terminal, thread_id: uuid.UUID, now: datetime
) -> None:
    longer = receive(busy, "+12025550102", "since yesterday", now - timedelta(hours=26))
    escalate(busy, longer, now - timedelta(hours=26), "complaint")
    calm = receive(busy, "+12025550103", "good morning", now)
    rows = busy.says("threads", "list").splitlines()[::2]
    assert [row[:8] for row in rows] == [longer.hex[:8], thread_id.hex[:8]]
    assert "waits 26 h 0 min" in rows[0]
    everything = busy.says("threads", "list", "--all")
    assert everything.startswith(calm.hex[:8])
    assert everything.count("***") == 3


def test_an_empty_queue_says_so(busy: Terminal) -> None:
    assert busy.says("threads", "list") == "Nobody waits.\n"


# --- show -----------------------------------------------------------------------------------


def test_the_transcript_never_shows_an_identity_answer(
    busy: Terminal, thread_id: uuid.UUID, now: datetime
) -> None:
    receive(busy, DANA, "", now, shown_as="identity_answer")
    lines = busy.says("threads", "show", thread_id.hex).splitlines()
    assert lines[0].startswith(f"Thread {thread_id.hex} with ***0101: escalated (late_text)")
    assert lines[-1].endswith("borrower: [identity answer]")


def test_the_transcript_tells_how_far_texts_came_and_why(
    busy: Terminal, thread_id: uuid.UUID, now: datetime
) -> None:
    receive(busy, DANA, "again", now, rule=None, state=InboundState.PARKED)
    answer(busy, thread_id, "We look into it.")
    text = queued(busy)
    with busy.database.write() as session:
        row = session.get_one(OutboundText, text.id)
        row.state = OutboundState.REFUSED
        finding = {"rule": "OPT-04", "reason": "opted_out", "until": None}
        verdict = {"verdict": "refuse", "reasons": [finding], "facts": {}, "pack_version": "us"}
        session.add(SendVerdict(message_id=row.id, attempt=1, decided_at=now, **verdict))
    shown = busy.says("threads", "show", thread_id.hex)
    assert "again  (could not be handled: a person must answer)" in shown
    assert "-- taken by Ana Ruiz" in shown
    assert (
        "staff Ana Ruiz: Harbor Lane Credit: We look into it.  (not sent: they opted out)" in shown
    )


def test_the_transcript_tells_of_opt_outs(busy: Terminal, thread_id: uuid.UUID) -> None:
    busy.says("consent", "revoke", DANA, "--channel", "letter", "--note", "a letter came")
    shown = busy.says("threads", "show", thread_id.hex)
    assert "opted out 2026-11-21" in shown.splitlines()[0]
    assert "-- opted out of all texts (letter)" in shown


def test_reading_a_thread_is_in_the_audit(busy: Terminal, thread_id: uuid.UUID) -> None:
    busy.says("threads", "show", thread_id.hex)
    assert audited(busy) == [("command", "thread.show")]


@pytest.mark.parametrize(
    ("given", "said"),
    [("abc", "at least 4"), ("xyzw1", "at least 4"), ("", "at least 4"), ("0" * 33, "at least 4")],
)
def test_what_is_no_id_is_refused(busy: Terminal, given: str, said: str) -> None:
    assert said in busy.refuses("threads", "show", given)


def test_an_abbreviation_must_be_of_one_thread(busy: Terminal, now: datetime) -> None:
    """Two ids with the same first four digits, made as rows, for a hash gives none."""
    receive(busy, DANA, "hello", now)
    with busy.database.write() as session:
        for last in (1, 2):
            number_id = uuid.UUID(f"beef0000-0000-0000-0000-00000000000{last}")
            session.add(Number(id=number_id, cipher=b"", last4="0000", created_at=now))
            session.flush()
            session.add(Thread(id=number_id, created_at=now))
    assert "Several threads" in busy.refuses("threads", "show", "beef")
    assert "No thread begins" in busy.refuses("threads", "show", "beef1")
    assert "Thread beef" in busy.says("threads", "show", f"BEEF0000-{'0000-' * 3}000000000002")


# --- take -----------------------------------------------------------------------------------


def test_taking_silences_the_bot_and_keeps_the_reason(busy: Terminal, thread_id: uuid.UUID) -> None:
    assert "Ana Ruiz has the thread" in busy.says("threads", "take", thread_id.hex[:4], "--as", ANA)
    thread = thread_of(busy, thread_id)
    assert (thread.mode, thread.escalation_reason) == (ThreadMode.TAKEN, "late_text")
    assert thread.taken_at is not None
    assert audited(busy)[0][1] == "thread.take"


def test_a_colleagues_thread_is_theirs_but_for_a_supervisor(
    busy: Terminal, thread_id: uuid.UUID
) -> None:
    hire(busy, MAX, "Max Weber", "agent")
    hire(busy, "sue@lender.example", "Sue Lim", "supervisor")
    busy.says("threads", "take", thread_id.hex, "--as", ANA)
    for step in (("take",), ("release",)):
        refusal = busy.refuses("threads", *step, thread_id.hex, "--as", MAX)
        assert "Ana Ruiz has this thread" in refusal
    assert "Ana Ruiz has this thread" in busy.refuses(
        "threads", "answer", thread_id.hex, "--as", MAX, "hello"
    )
    assert "Sue Lim has the thread" in busy.says(
        "threads", "take", thread_id.hex, "--as", "sue@lender.example"
    )


def test_an_auditor_reads_only(busy: Terminal, thread_id: uuid.UUID) -> None:
    hire(busy, MAX, "Max Weber", "auditor")
    assert "Auditors" in busy.refuses("threads", "take", thread_id.hex, "--as", MAX)
    assert thread_of(busy, thread_id).mode == ThreadMode.ESCALATED


def test_somebody_unknown_can_do_nothing(busy: Terminal, thread_id: uuid.UUID) -> None:
    assert "Nobody works here" in busy.refuses("threads", "take", thread_id.hex, "--as", MAX)


# --- answer ---------------------------------------------------------------------------------


def test_an_answer_is_queued_with_the_lenders_name_and_takes_the_thread(
    busy: Terminal, thread_id: uuid.UUID, now: datetime
) -> None:
    said = answer(busy, thread_id, "  We found it — thank you.  ")
    assert "Harbor Lane Credit: We found it - thank you.\n(1 segment)" in said
    assert "Queued: no worker has looked at it yet" in said
    text, thread = queued(busy), thread_of(busy, thread_id)
    assert (text.kind, text.state, text.sender) == (OutboundKind.STAFF, OutboundState.QUEUED, OURS)
    assert abs(text.expires_at - now - timedelta(hours=12)) < MINUTE
    with busy.database.read() as session:
        assert session.scalars(select(Staff)).one().id == text.staff_id == thread.taken_by
    assert thread.mode == ThreadMode.TAKEN
    assert thread.last_staff_reply_at is not None
    assert [action for _, action in audited(busy)] == ["thread.take", "thread.answer"]
    assert "without an answer" not in busy.says("threads", "list")


def test_the_answer_leaves_from_the_number_that_was_texted_last(
    busy: Terminal, thread_id: uuid.UUID, now: datetime
) -> None:
    receive(busy, DANA, "other number", now, recipient="+12025550198")
    answer(busy, thread_id, "Hello.")
    assert queued(busy).sender == "+12025550198"


def test_an_answer_that_is_too_long_takes_nothing(busy: Terminal, thread_id: uuid.UUID) -> None:
    words = ("threads", "answer", thread_id.hex, "--as", ANA, "x" * 593)
    assert "takes 5 segments" in busy.refuses(*words)
    assert thread_of(busy, thread_id).mode == ThreadMode.ESCALATED
    assert audited(busy) == []


def test_nothing_is_sent_while_they_are_opted_out(busy: Terminal, thread_id: uuid.UUID) -> None:
    busy.says("consent", "revoke", DANA, "--channel", "voice", "--note", "said so")
    words = ("threads", "answer", thread_id.hex, "--as", ANA, "hello")
    assert "opted out of all texts on 2026-11-21" in busy.refuses(*words)
    with busy.database.read() as session:
        assert session.scalars(select(OutboundText)).all() == []


def test_a_number_that_cannot_be_reached_is_said_at_once(
    busy: Terminal, thread_id: uuid.UUID
) -> None:
    put(busy, thread_id, undeliverable="invalid")
    words = ("threads", "answer", thread_id.hex, "--as", ANA, "hello")
    assert "cannot reach this number" in busy.refuses(*words)


# --- release --------------------------------------------------------------------------------


def release(terminal: Terminal, thread_id: uuid.UUID, *more: str) -> str:
    return terminal.says("threads", "release", thread_id.hex, "--as", ANA, *more)


def test_a_released_thread_stays_in_the_queue_until_it_is_resolved(
    busy: Terminal, thread_id: uuid.UUID
) -> None:
    answer(busy, thread_id, "We look into it.")
    assert "stays in the queue until" in release(busy, thread_id)
    thread = thread_of(busy, thread_id)
    assert (thread.mode, thread.taken_by) == (ThreadMode.ESCALATED, None)
    assert thread.escalation_reason == "late_text"
    release(busy, thread_id, "--resolved")
    thread = thread_of(busy, thread_id)
    assert (thread.mode, thread.escalated_at, thread.escalation_reason) == (
        ThreadMode.BOT, None, None,
    )  # fmt: skip
    assert busy.says("threads", "list") == "Nobody waits.\n"
    assert "-- released to the bot by Ana Ruiz" in busy.says("threads", "show", thread_id.hex)


def test_what_was_asked_while_it_was_taken_is_answered_now(
    busy: Terminal, thread_id: uuid.UUID, now: datetime
) -> None:
    answer(busy, thread_id, "We look into it.")
    receive(busy, DANA, "and the fee?", now + 5 * MINUTE, rule="taken", intent="complaint")
    said = release(busy, thread_id, "--resolved")
    assert "answers what waited: 1 of their texts" in said
    assert "stays in the queue" not in said
    with busy.database.read() as session:
        states = [text.state for text in session.scalars(select(InboundText))]
    assert states.count(InboundState.UNREAD) == 1
    assert busy.says("threads", "list") == "Nobody waits.\n"


def test_more_than_the_bot_answers_at_once_keeps_it_in_the_queue(
    busy: Terminal, thread_id: uuid.UUID, now: datetime
) -> None:
    answer(busy, thread_id, "We look into it.")
    for minutes, body in enumerate(("and the fee?", "and why?", "and my card?"), start=5):
        receive(busy, DANA, body, now + minutes * MINUTE, rule="taken", intent="complaint")
    said = release(busy, thread_id, "--resolved")
    assert "answers what waited: 2 of their texts" in said
    assert "stays in the queue: 1 of their texts" in said
    thread = thread_of(busy, thread_id)
    assert (thread.mode, thread.escalation_reason) == (ThreadMode.ESCALATED, "unanswered_text")
    assert "1 without an answer" in busy.says("threads", "list")
    release(busy, thread_id, "--resolved")
    assert busy.says("threads", "list") == "Nobody waits.\n"


def test_a_thank_you_needs_no_answer(busy: Terminal, thread_id: uuid.UUID, now: datetime) -> None:
    answer(busy, thread_id, "We found it.")
    receive(busy, DANA, "thank you!", now + 5 * MINUTE, rule="taken", intent="thanks")
    release(busy, thread_id, "--resolved")
    assert thread_of(busy, thread_id).mode == ThreadMode.BOT


def test_the_bots_thread_cannot_be_released(busy: Terminal, now: datetime) -> None:
    calm = receive(busy, DANA, "good morning", now)
    words = ("threads", "release", calm.hex, "--as", ANA)
    assert "The bot has this thread already" in busy.refuses(*words)


# --- as it really goes ----------------------------------------------------------------------


def test_a_borrower_who_asks_for_a_person_is_in_the_queue_until_answered(busy: Terminal) -> None:
    busy.says("say", "--from", DANA, "i want to speak to a person")
    busy.says("say", "--from", DANA, "why do you not answer me?")
    first, second = busy.says("threads", "list").splitlines()
    assert "taken  person_asked_for" in first
    assert "1 without an answer" in first
    assert second.strip() == "why do you not answer me?"
    answer(busy, uuid.UUID(int=int(first[:8], 16) << 96), "Here I am.")
    assert "without an answer" not in busy.says("threads", "list")


def test_an_answer_with_an_amount_waits_for_proof_of_identity(
    busy: Terminal, thread_id: uuid.UUID
) -> None:
    words = ("threads", "answer", thread_id.hex, "--as", ANA, "You owe $1,250.00.")
    assert "have not proved who they are" in busy.refuses(*words)
    assert audited(busy) == []
