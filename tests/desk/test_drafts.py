"""Drafts: kept by person and thread, and beside each other where two windows differ."""

from datetime import datetime
from typing import Final

import pytest

from desk.drafts import (
    ANY_WINDOW,
    LONGEST_DRAFT,
    MOST_WINDOWS,
    Window,
    drop_draft,
    is_kept_as_note,
    keep_draft,
    overtaken,
    print_of,
)
from desk.rights import NotNow
from models.desk import Draft
from tests.commands.texts import receive
from tests.console.office import Office

LEFT: Final = Window("left")
RIGHT: Final = Window("right")


class Writer:
    """Ana, at one thread, in as many windows as she likes."""

    def __init__(self, office: Office, now: datetime) -> None:
        self._office, self._now = office, now
        self._ana = office.staff("agent")
        self._thread = receive(office.terminal, "+12025550101", "hello", now)

    def writes(self, body: str, window: Window = ANY_WINDOW, kind: str = "reply") -> None:
        with self._office.database.write() as session:
            keep_draft(
                session,
                self._thread,
                self._ana,
                kind=kind,
                body=body,
                now=self._now,
                window=window,
            )

    def sends(self, body: str, window: Window = ANY_WINDOW) -> None:
        with self._office.database.write() as session:
            drop_draft(session, self._thread, self._ana, body, window)

    def opens(self, name: str) -> Window:
        """A window that shows what is kept by now."""
        with self._office.database.read() as session:
            return Window(name, print_of(session.get(Draft, (self._thread, self._ana.id))))

    @property
    def kept(self) -> list[str]:
        """The draft, and behind it what it overtook, newest first."""
        with self._office.database.read() as session:
            draft = session.get(Draft, (self._thread, self._ana.id))
            if draft is None:
                return []
            return [draft.body, *(one.body for one in reversed(overtaken(draft)))]

    def noted(self, body: str) -> bool:
        with self._office.database.read() as session:
            return is_kept_as_note(session, self._thread, self._ana, body)


@pytest.fixture
def ana(office: Office, now: datetime) -> Writer:
    return Writer(office, now)


def test_a_draft_is_kept_by_person_and_goes_when_it_is_empty(office: Office, now: datetime) -> None:
    ana, sol = office.staff("agent"), office.staff("supervisor")
    thread_id = receive(office.terminal, "+12025550101", "hello", now)
    with office.database.write() as session:
        keep_draft(session, thread_id, ana, kind="reply", body="Half", now=now)
        keep_draft(session, thread_id, sol, kind="note", body="Other", now=now)
        keep_draft(session, thread_id, ana, kind="reply", body="Half a", now=now)
    with office.database.read() as session:
        assert session.get_one(Draft, (thread_id, ana.id)).body == "Half a"
    with office.database.write() as session:
        keep_draft(session, thread_id, ana, kind="reply", body="  ", now=now)
        drop_draft(session, thread_id, sol)
    with office.database.read() as session:
        assert session.get(Draft, (thread_id, ana.id)) is None
        assert session.get(Draft, (thread_id, sol.id)) is None


def test_it_has_an_end(ana: Writer) -> None:
    with pytest.raises(NotNow, match="characters"):
        ana.writes("x" * (LONGEST_DRAFT + 1))


def test_two_windows_take_nothing_of_each_other(ana: Writer) -> None:
    ana.writes("We call you", LEFT)
    ana.writes("The fee is", RIGHT)
    assert ana.kept == ["The fee is", "We call you"]
    ana.writes("We ring you", LEFT)
    assert ana.kept == ["We ring you", "The fee is"]
    ana.writes("The fee was", RIGHT)
    assert ana.kept == ["The fee was", "We ring you"]


def test_a_window_goes_on_from_what_it_shows(ana: Writer) -> None:
    ana.writes("We call", LEFT)
    ana.writes("They call", ana.opens("right"))
    assert ana.kept == ["They call"]


def test_words_that_hold_the_others_overtake_nothing(ana: Writer) -> None:
    ana.writes("We call", LEFT)
    ana.writes("We call you", RIGHT)
    assert ana.kept == ["We call you"]
    ana.writes("We", LEFT)
    assert ana.kept == ["We", "We call you"]


def test_what_was_overtaken_comes_back_when_the_later_words_are_sent(ana: Writer) -> None:
    ana.writes("We call you", LEFT)
    ana.writes("The fee is", RIGHT)
    ana.sends("The fee is 20", RIGHT)
    assert ana.kept == ["We call you"]
    ana.sends("We call you", LEFT)
    assert ana.kept == []


@pytest.mark.parametrize("body", ["", "We call you at nine"])
def test_what_an_overtaken_window_sends_or_empties_leaves_the_later_words(
    ana: Writer, body: str
) -> None:
    ana.writes("We call you", LEFT)
    ana.writes("The fee is", RIGHT)
    ana.sends(body, LEFT)
    assert ana.kept == ["The fee is"]


def test_words_that_stand_in_both_windows_are_sent_once(ana: Writer) -> None:
    ana.writes("We call you", LEFT)
    right = ana.opens("right")
    ana.writes("The fee is", LEFT)
    ana.writes("We call you", right)
    ana.sends("We call you", right)
    assert ana.kept == ["The fee is"]


def test_what_a_window_shows_of_another_does_not_take_its_own_words(ana: Writer) -> None:
    ana.writes("We call you", LEFT)
    ana.writes("The fee is", RIGHT)
    ana.writes("The fee is", ana.opens("left"))
    ana.writes("The fee is 20", LEFT)
    ana.writes("No fee", RIGHT)
    ana.writes("The fee is 30", LEFT)
    assert ana.kept == ["The fee is 30", "No fee", "We call you"]


def test_of_many_windows_the_words_last_written_are_kept(ana: Writer) -> None:
    for number in range(MOST_WINDOWS + 2):
        ana.writes(f"{number} is the one", Window(str(number)))
    assert ana.kept == [f"{number} is the one" for number in range(MOST_WINDOWS + 1, 1, -1)]


def test_a_note_that_was_overtaken_is_still_a_note(ana: Writer) -> None:
    ana.writes("Is this a fraud?", LEFT, kind="note")
    ana.writes("We call you", RIGHT)
    assert ana.noted("Is this a fraud?")
    assert not ana.noted("We call you")
