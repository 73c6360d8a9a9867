"""`staff`: who may log in."""

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from models.staff import AuditEntry, Staff
from tests.commands.conftest import ANA, Terminal, hire

NAMED = ("--name", "Ana Ruiz", "--role", "agent")


def person(terminal: Terminal) -> Staff:
    with terminal.database.read() as session:
        return session.scalars(select(Staff)).one()


def test_a_person_is_added_with_a_hashed_password(terminal: Terminal) -> None:
    hire(terminal, " Ana@Lender.Example ", "Ana Ruiz", "supervisor")
    ana = person(terminal)
    assert (ana.email, ana.name, ana.role) == (ANA, "Ana Ruiz", "supervisor")
    assert ana.password_hash.startswith("$argon2id$")
    assert PasswordHasher().verify(ana.password_hash, "a long enough password")


def test_a_typed_password_is_asked_for_twice_and_not_shown(terminal: Terminal) -> None:
    typed = "correct horse battery\ncorrect horse battery\n"
    output = terminal.says("staff", "add", ANA, *NAMED, typed=typed)
    assert "correct" not in output
    assert PasswordHasher().verify(person(terminal).password_hash, "correct horse battery")


@pytest.mark.parametrize("password", ["", "elevenchars", "x" * 201])
def test_a_password_of_a_bad_length_is_refused(terminal: Terminal, password: str) -> None:
    words = ("staff", "add", ANA, *NAMED, "--password-stdin")
    assert "12 to 200 characters" in terminal.refuses(*words, typed=f"{password}\n")
    assert "Nobody yet" in terminal.says("staff", "list")


@pytest.mark.parametrize("email", ["ana", "ana@lender", "a b@lender.example", "@lender.example"])
def test_what_is_no_address_is_refused(terminal: Terminal, email: str) -> None:
    words = ("staff", "add", email, *NAMED, "--password-stdin")
    assert "should look like" in terminal.refuses(*words, typed="a long enough password\n")


def test_nobody_is_added_twice(terminal: Terminal) -> None:
    hire(terminal, ANA, "Ana Ruiz", "agent")
    words = ("staff", "add", ANA.upper(), *NAMED, "--password-stdin")
    assert "already" in terminal.refuses(*words, typed="another long password\n")
    assert PasswordHasher().verify(person(terminal).password_hash, "a long enough password")


def test_whoever_left_can_come_back_in_another_role(terminal: Terminal) -> None:
    hire(terminal, ANA, "Ana Ruiz", "agent")
    assert "can log in no more" in terminal.says("staff", "leave", ANA)
    assert person(terminal).left_at is not None
    assert "left 2026-11-21" in terminal.says("staff", "list")
    assert "Nobody works here" in terminal.refuses("staff", "leave", ANA)
    hire(terminal, ANA, "Ana Ruiz Soto", "admin")
    ana = person(terminal)
    assert (ana.left_at, ana.role, ana.name) == (None, "admin", "Ana Ruiz Soto")


def test_the_audit_names_what_was_done(terminal: Terminal) -> None:
    hire(terminal, ANA, "Ana Ruiz", "agent")
    terminal.says("staff", "leave", ANA)
    with terminal.database.read() as session:
        entries = session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
    assert [entry.action for entry in entries] == ["staff.add", "staff.leave"]
    assert {entry.subject for entry in entries} == {str(person(terminal).id)}
