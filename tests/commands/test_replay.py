"""`replay` at a terminal: what was said and why, and whether it would be said again."""

import json
import uuid
from typing import Any

import pytest
from sqlalchemy import select

from models.inbound import InboundText
from models.operations import LenderDocument
from models.outbound import OutboundText
from models.staff import AuditEntry
from tests.commands.conftest import DANA, Terminal


@pytest.fixture
def text(busy: Terminal) -> InboundText:
    """A question of Dana's that was answered."""
    busy.says("say", "--from", DANA, "how can i pay")
    with busy.database.read() as session:
        return session.scalars(select(InboundText)).one()


def test_the_decision_is_shown_and_taken_again(busy: Terminal, text: InboundText) -> None:
    shown = busy.says("replay", str(text.id))
    assert "Read as how_to_pay" in shown
    assert "You can pay at https://pay.harborlane.example" in shown
    assert "the same words to the byte" in shown


def test_a_text_is_found_by_its_sid_and_by_our_answer(busy: Terminal, text: InboundText) -> None:
    with busy.database.read() as session:
        answer = session.scalars(select(OutboundText)).one()
    by_number = busy.says("replay", str(text.id))
    assert busy.says("replay", text.provider_sid) == by_number
    assert busy.says("replay", str(answer.id)) == by_number


def test_a_replay_is_in_the_audit(busy: Terminal, text: InboundText) -> None:
    busy.says("replay", str(text.id))
    with busy.database.read() as session:
        actions = session.scalars(select(AuditEntry.action)).all()
    assert "message.replay" in actions


def test_other_words_now_end_with_a_code_and_the_reason(busy: Terminal, text: InboundText) -> None:
    with busy.database.write() as session:
        row = session.scalars(select(LenderDocument)).one()
        row.document = row.document | {"name": "Other Lane Credit"}
    busy.services.voice = type(busy.services.voice)()
    result = busy.type("replay", str(text.id))
    assert result.exit_code == 1
    assert "Now:   Other Lane Credit: " in result.output
    assert "Changed since: the lender's values." in result.output


def test_the_whole_of_it_is_json(busy: Terminal, text: InboundText) -> None:
    found: dict[str, Any] = json.loads(busy.says("replay", "--json", str(text.id)))
    assert found["same"] is True
    assert found["reading"]["intent"] == "how_to_pay"
    assert found["said"] == found["says"]


@pytest.mark.parametrize("message", ["9999", "SM00", str(uuid.UUID(int=1)), "'; drop table turns"])
def test_what_is_no_text_is_said_so(busy: Terminal, message: str) -> None:
    result = busy.type("replay", message)
    assert result.exit_code == 1
    assert "No text has that number, sid or id" in result.output
