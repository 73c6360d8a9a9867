"""Samples of our texts: drawn at random, the same for everybody, judged by who leads."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desk.reporting.question import Question
from desk.rights import NotNow
from desk.sampling import count, review, sample
from models.database import Database
from models.outbound import OutboundKind, OutboundState
from models.staff import AuditEntry
from tests.desk.reporting.desk_log import DeskLog

ZONE = ZoneInfo("America/New_York")
NINE = datetime(2026, 11, 20, 9, tzinfo=ZONE)
ASKED = Question(date(2026, 11, 14), date(2026, 11, 20), ZONE)


@pytest.fixture
def log(database: Database, now: datetime) -> Iterator[DeskLog]:
    with database.write() as session:
        yield DeskLog(session, now)


def test_a_sample_is_the_same_each_time_and_another_for_other_days(log: DeskLog) -> None:
    for _ in range(60):
        log.answer(NINE)
    first = [one.text.id for one in sample(log.session, ASKED, "bot")]
    assert len(set(first)) == 20
    assert [one.text.id for one in sample(log.session, ASKED, "bot")] == first
    other = Question(date(2026, 11, 13), date(2026, 11, 20), ZONE)
    assert [one.text.id for one in sample(log.session, other, "bot")] != first


def test_every_text_is_drawn_about_as_often_as_any_other(log: DeskLog) -> None:
    """Over many spans of the same texts; a fixed order would draw some of them each time."""
    texts = [log.answer(NINE).id for _ in range(40)]
    spans = [
        Question(ASKED.first - timedelta(days=earlier), ASKED.last + timedelta(days=later), ZONE)
        for earlier in range(12)
        for later in range(12)
    ]
    drawn = Counter(one.text.id for span in spans for one in sample(log.session, span, "bot", 10))
    assert set(drawn) == set(texts)
    assert max(drawn.values()) < 3 * len(spans) * 10 / len(texts)


def test_only_texts_that_were_sent_and_still_have_words_are_drawn(log: DeskLog) -> None:
    ana = log.staff()
    asked = log.text(NINE, "when?")
    wanted = log.answer(NINE, asked)
    log.answer(NINE, state=OutboundState.REFUSED)
    log.answer(NINE, body="")
    started = log.answer(NINE, kind=OutboundKind.CAMPAIGN)
    log.answer(NINE + timedelta(days=1))
    mine = log.answer(NINE, staff=ana)
    [drawn] = sample(log.session, ASKED, "bot")
    assert (drawn.text.id, drawn.asked, drawn.author) == (wanted.id, asked, None)
    [drawn] = sample(log.session, ASKED, "staff")
    assert (drawn.text.id, drawn.author, drawn.review) == (mine.id, "Ana Ruiz", None)
    [drawn] = sample(log.session, ASKED, "started")
    assert (drawn.text.id, drawn.author) == (started.id, None)
    assert count(log.session, ASKED, "bot") == 1


def test_a_sample_can_be_of_one_language(log: DeskLog) -> None:
    spanish = {log.answer(NINE, language="es").id for _ in range(3)}
    for _ in range(30):
        log.answer(NINE, language="zh")
    drawn = sample(log.session, ASKED, "bot", language="es")
    assert {one.text.id for one in drawn} == spanish
    assert count(log.session, ASKED, "bot", "es") == 3
    assert len(sample(log.session, ASKED, "bot")) == 20


def test_a_month_is_the_most(log: DeskLog) -> None:
    with pytest.raises(NotNow, match="at most 31 days"):
        sample(log.session, Question(date(2026, 10, 1), date(2026, 11, 1), ZONE), "bot")


def test_a_review_is_kept_and_can_be_changed(log: DeskLog) -> None:
    sol, text = log.staff("Sol Vega", "supervisor"), log.answer(NINE, language="zh")
    review(log.session, sol, text.id, finding="tone", remark="too short", now=log.now)
    log.session.flush()
    [drawn] = sample(log.session, ASKED, "bot")
    assert drawn.review is not None
    assert (drawn.review.finding, drawn.review.note) == ("tone", "too short")
    assert (drawn.review.language, drawn.review.by_staff) == ("zh", False)
    review(log.session, sol, text.id, finding=None, remark="", now=log.now)
    log.session.flush()
    [drawn] = sample(log.session, ASKED, "bot")
    assert drawn.review is not None
    assert (drawn.review.finding, drawn.review.note) == (None, None)
    entries = log.session.query(AuditEntry).all()
    assert [one.action for one in entries] == ["sample.review"] * 2
    assert all("short" not in str(one.details) for one in entries)


def test_who_does_not_lead_or_wrote_the_text_reviews_nothing(log: DeskLog) -> None:
    ana, sol = log.staff(), log.staff("Sol Vega", "supervisor")
    text, own = log.answer(NINE), log.answer(NINE, staff=sol)
    for who, message, words in ((ana, text, "supervisors"), (sol, own, "You wrote")):
        with pytest.raises(NotNow, match=words):
            review(log.session, who, message.id, finding=None, remark="", now=log.now)


def test_a_finding_must_be_one_of_the_list(log: DeskLog) -> None:
    sol, text = log.staff("Sol Vega", "supervisor"), log.answer(NINE)
    with pytest.raises(NotNow, match="one of the findings"):
        review(log.session, sol, text.id, finding="ugly", remark="", now=log.now)
