"""Staff take a thread, answer it and give it back; a borrower asks for a person."""

import pytest

from tests.journeys.desk import Desk

ANA = "ana@harborlane.example"


@pytest.fixture(scope="session")
def ana(desk: Desk) -> str:
    """Somebody who answers."""
    words = ("--name", "Ana", "--role", "agent", "--password-stdin")
    desk.command("staff", "add", ANA, *words, given="correct horse battery\n")
    return ANA


def test_a_person_takes_a_thread_answers_it_and_gives_it_back(desk: Desk, ana: str) -> None:
    dora = desk.phone_of("Dora Pace")
    dora.asks("my husband died last week and i dont know what to do about the loan", "person")
    thread = dora.thread.id.hex[:12]
    assert "0132" in desk.command("threads", "list")
    desk.command("threads", "take", thread, "--as", ana)
    dora.says("balance")
    dora.heard_all()
    dora.says("hello?")
    dora.hears_nothing()
    answer = "Dear Mrs Pace, we are so sorry. I will call you tomorrow."
    desk.words.add(answer)
    desk.command("threads", "answer", thread, "--as", ana, answer)
    dora.hears("Harbor Lane Credit: Dear Mrs Pace")
    assert "Mrs Pace" in desk.command("threads", "show", thread)
    desk.command("threads", "release", thread, "--as", ana)
    dora.asks("balance", "A person tells you")


def test_staff_cannot_text_somebody_who_opted_out(desk: Desk, ana: str) -> None:
    phone = desk.unknown_phone()
    phone.asks("I want to complain about the fee", "We are sorry")
    phone.asks("STOP", "You are opted out")
    thread = phone.thread.id.hex[:12]
    refused = desk.command("threads", "answer", thread, "--as", ana, "Sorry to hear", fails=True)
    assert "opted out" in refused
    phone.hears_nothing()


def test_who_asks_for_a_person_hears_one_notice_and_then_no_machine(desk: Desk) -> None:
    ben = desk.phone_of("Ben Castellano")
    ben.asks("I want to talk to a real person", "called a person")
    ben.says("what is my balance")
    ben.says("hello???")
    ben.hears_nothing()
    row = ben.thread.row()
    assert (row.mode, row.escalation_reason) == ("taken", "person_asked_for")
    ben.asks("HELP", "account texts")
    ben.asks("STOP", "You are opted out")
