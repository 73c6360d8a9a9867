"""The training queue: what comes into it, two keys for a text, and the file that leaves."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from desk.nlu_file import nlu_file, ready, written
from desk.rights import NotNow
from desk.training import is_double, label_text, left, next_text, undo
from intents.corpus import read
from models.borrowers import Borrower, BorrowerNumber
from models.database import Database
from models.inbound import InboundState, InboundText
from models.staff import AuditEntry
from models.training import TextLabel
from tests.desk.reporting.desk_log import DeskLog

UNSURE = {"decision": "ask", "confidence": 0.5}


@pytest.fixture
def log(database: Database, now: datetime) -> Iterator[DeskLog]:
    with database.write() as session:
        yield DeskLog(session, now)


def unsure(log: DeskLog, body: str = "hm", *, double: bool = False, thread: int = 1) -> InboundText:
    """An unsure text that one person labels, or two."""
    while True:
        text = log.text(log.now, body, thread=thread, decision="ask", confidence=0.5)
        if is_double(text.id) == double:
            return text
        text.state = InboundState.SET_ASIDE
        log.session.flush()


def test_unsure_texts_come_newest_first_and_sure_ones_never(log: DeskLog) -> None:
    ana = log.staff()
    log.text(log.now, "sure")
    asked = log.text(log.now, "asked", decision="ask")
    gone = log.text(log.now, "gave up", decision="hand_over", confidence=0.1)
    low = log.text(log.now, "low", confidence=0.55)
    order = []
    for _ in range(3):
        found = next_text(log.session, ana, log.now)
        assert found is not None
        order.append(found.text.id)
        label_text(log.session, ana, found.text.id, intent="greet", second=None, now=log.now)
    assert order == [low.id, gone.id, asked.id]
    assert next_text(log.session, ana, log.now) is None


def test_what_is_hidden_or_old_or_may_be_a_proof_stays_out(log: DeskLog) -> None:
    log.text(log.now, "", decision="ask", shown_as="identity_answer")
    log.text(log.now, "", decision="ask")
    log.text(log.now, "20011", decision="ask", requested="identity_answer")
    log.text(log.now, "bluebird", decision="ask", requested="code_word_wanted")
    log.text(log.now, "x", decision="ask", state=InboundState.PARKED)
    log.text(log.now - timedelta(days=91), "x", decision="ask")
    ana = log.staff()
    assert next_text(log.session, ana, log.now) is None
    assert left(log.session, ana, log.now) == 0


def test_what_was_said_before_is_shown(log: DeskLog) -> None:
    log.answer(log.now - timedelta(minutes=2), body="Shall we call you?")
    log.answer(log.now - timedelta(minutes=1), thread=2, body="Somebody else's.")
    log.answer(log.now + timedelta(minutes=1), body="Later.")
    unsure(log, "yes")
    found = next_text(log.session, log.staff(), log.now)
    assert found is not None
    assert (found.before, found.label) == ("Shall we call you?", None)


def test_a_label_is_noted_and_can_be_taken_back(log: DeskLog) -> None:
    ana, text = log.staff(), unsure(log)
    label = label_text(
        log.session, ana, text.id, intent="complaint", second="hardship", now=log.now
    )
    assert (label.intent, label.second, label.double, label.agreed) == (
        "complaint", "hardship", False, None,
    )  # fmt: skip
    assert left(log.session, ana, log.now) == 0
    undo(log.session, ana, label.id, log.now + timedelta(minutes=5))
    log.session.flush()
    assert left(log.session, ana, log.now) == 1
    actions = log.session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)).all()
    assert actions == ["training.label", "training.undo"]


def test_a_label_is_not_taken_back_by_others_or_late(log: DeskLog) -> None:
    ana, ben = log.staff(), log.staff("Ben Hale")
    label = label_text(log.session, ana, unsure(log).id, intent="greet", second=None, now=log.now)
    for who, minutes in ((ben, 0), (ana, 6)):
        with pytest.raises(NotNow, match="no such label of yours"):
            undo(log.session, who, label.id, log.now + timedelta(minutes=minutes))


def test_of_two_who_label_the_same_text_the_first_one_counts(log: DeskLog) -> None:
    ana, ben, text = log.staff(), log.staff("Ben Hale"), unsure(log)
    label_text(log.session, ana, text.id, intent="greet", second=None, now=log.now)
    with pytest.raises(NotNow, match="A colleague has labelled"):
        label_text(log.session, ben, text.id, intent="thanks", second=None, now=log.now)


def test_a_tenth_is_labelled_twice_without_knowing_of_the_first(log: DeskLog) -> None:
    ana, ben, text = log.staff(), log.staff("Ben Hale"), unsure(log, double=True)
    label_text(log.session, ana, text.id, intent="greet", second=None, now=log.now)
    assert next_text(log.session, ana, log.now) is None
    found = next_text(log.session, ben, log.now)
    assert found is not None
    assert (found.text.id, found.label) == (text.id, None)
    label = label_text(log.session, ben, text.id, intent="greet", second=None, now=log.now)
    assert (label.agreed, label.checked_by) == (True, ben.id)


def test_where_two_disagree_somebody_who_leads_decides(log: DeskLog) -> None:
    ana, ben, sol = log.staff(), log.staff("Ben Hale"), log.staff("Sol Vega", "supervisor")
    text = unsure(log, double=True)
    for who, intent in ((ana, "greet"), (ben, "thanks")):
        label_text(log.session, who, text.id, intent=intent, second=None, now=log.now)
    assert [one.waiting for one in ready(log.session)] == [1]
    with pytest.raises(NotNow):
        label_text(log.session, ana, text.id, intent="greet", second=None, now=log.now)
    assert left(log.session, sol, log.now) == 1
    assert left(log.session, ana, log.now) == 0
    found = next_text(log.session, sol, log.now)
    assert found is not None
    assert found.label is not None
    label = label_text(log.session, sol, text.id, intent="thanks", second=None, now=log.now)
    assert (label.intent, label.agreed) == ("thanks", True)
    assert [one.texts for one in ready(log.session)] == [1]


def test_about_one_in_ten_is_labelled_twice() -> None:
    assert 900 < sum(map(is_double, range(10_000))) < 1200


@pytest.mark.parametrize(
    ("intent", "second"), [("nothing", None), ("greet", "greet"), (None, "greet")]
)
def test_only_intents_are_labels(log: DeskLog, intent: str | None, second: str | None) -> None:
    with pytest.raises(NotNow, match="Choose one of the intents"):
        label_text(
            log.session, log.staff(), unsure(log).id, intent=intent, second=second, now=log.now
        )


def test_a_hidden_text_takes_no_label(log: DeskLog) -> None:
    text = unsure(log)
    text.shown_as, text.body = "retention", ""
    log.session.flush()
    with pytest.raises(NotNow, match="not shown any more"):
        label_text(log.session, log.staff(), text.id, intent="greet", second=None, now=log.now)


def test_auditors_label_nothing_and_only_leads_export(log: DeskLog) -> None:
    abe, ana = log.staff("Abe Finch", "auditor"), log.staff()
    with pytest.raises(NotNow):
        next_text(log.session, abe, log.now)
    with pytest.raises(NotNow):
        nlu_file(log.session, ana, "en", log.now)


# --- The file -----------------------------------------------------------------------------------


def name(log: DeskLog, thread: int, words: str) -> None:
    person = Borrower(
        external_id=f"B{thread}", name=words, language="en", document_hash=b"",
        created_at=log.now, updated_at=log.now,
    )  # fmt: skip
    log.session.add(person)
    log.session.flush()
    log.session.add(
        BorrowerNumber(borrower_id=person.id, number_id=log.thread(thread), since=log.now)
    )
    log.session.flush()


def test_what_leaves_is_what_the_training_reads(log: DeskLog, tmp_path: Path) -> None:
    sol = log.staff("Sol Vega", "supervisor")
    name(log, 1, "Dana Whitfield")
    labels = (
        ("its Dana, i paid 1234 [today](date)", "confirm_payment", None),
        ('- why: "{this}" # fee?\n\nsecond line', "complaint", None),
        ('why:  "{this}" # fee?', "complaint", None),
        ("lol ok", "out_of_scope", None),
        ("lol ok", "out_of_scope", None),
        ("pay friday and call me", "promise_to_pay", "speak_to_agent"),
        ("half a te", None, None),
    )
    for body, intent, second in labels:
        label_text(
            log.session, sol, unsure(log, body).id, intent=intent, second=second, now=log.now
        )
    [counts] = ready(log.session)
    assert (counts.texts, counts.two_intents, counts.waiting, counts.useless) == (5, 1, 0, 1)
    made = nlu_file(log.session, sol, "en", log.now)
    path = tmp_path / made.name
    path.write_text(made.text, encoding="utf-8")
    found = read(path)
    assert [(one.text, one.intent, one.language, one.author) for one in found] == [
        ("its NAME, i paid 0000 (today)(date)", "confirm_payment", "en", "desk"),
        ('- why: "{this}" # fee? second line', "complaint", "en", "desk"),
        ('why: "{this}" # fee?', "complaint", "en", "desk"),
        ("lol ok", "out_of_scope", "en", "desk"),
    ]
    assert made.texts == 4


def test_a_file_of_nothing_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "nlu.en.desk.yml"
    path.write_text(written({}), encoding="utf-8")
    assert read(path) == []


def test_words_that_are_no_longer_kept_do_not_leave(log: DeskLog) -> None:
    sol, text = log.staff("Sol Vega", "supervisor"), unsure(log)
    label_text(log.session, sol, text.id, intent="greet", second=None, now=log.now)
    text.shown_as, text.body = "retention", ""
    log.session.flush()
    assert nlu_file(log.session, sol, "en", log.now).texts == 0
    assert log.session.scalars(select(TextLabel)).one().intent == "greet"
