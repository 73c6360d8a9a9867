"""How far an application is, as staff read it beside a thread."""

import uuid
from datetime import datetime

import pytest
from sqlalchemy import update

from accounts.statuses import SAME, status_of
from desk.wording import APPLICATIONS
from models.loans import Application
from models.staff import Staff
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.office import Browser, Office


@pytest.fixture
def applicant(office: Office, now: datetime) -> uuid.UUID:
    return receive(office.terminal, DANA, "how far is my application", now)


def is_at(office: Office, status: str) -> None:
    with office.database.write() as session:
        session.execute(update(Application).values(status=status))


def speaks(office: Office, language: str) -> None:
    with office.database.write() as session:
        session.execute(update(Staff).values(interface=language))


@pytest.mark.parametrize(
    ("status", "language", "words"),
    [
        ("approved_awaiting_confirmation", "en", "waits for their confirmation"),
        ("approved_awaiting_confirmation", "zh", "待客户确认"),
        ("In-Review", "en", "being reviewed"),
        ("In-Review", "zh", "审核中"),
    ],
)
def test_it_is_said_in_words_of_the_readers_language(
    office: Office, applicant: uuid.UUID, status: str, language: str, words: str
) -> None:
    is_at(office, status)
    speaks(office, language)
    page = office.browser("agent").shows(f"/threads/{applicant}")
    assert f"<dd>{words}</dd>" in page
    assert status not in page


def test_a_status_without_a_word_is_shown_as_the_core_system_has_it(
    office: Office, ana: Browser, applicant: uuid.UUID
) -> None:
    is_at(office, "KYC_hold-2")
    assert "<dd>KYC_hold-2</dd>" in ana.shows(f"/threads/{applicant}")


@pytest.mark.parametrize("status", [*SAME, *SAME.values()])
def test_every_status_that_the_bot_knows_has_a_word_for_staff(status: str) -> None:
    assert status_of(Application(status=status)) in APPLICATIONS
