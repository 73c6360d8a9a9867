"""Each invariant is broken by hand once, and the judge says so."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select, update

import clock
from desk.taking import take_thread
from models.cases import Case
from models.inbound import InboundText
from models.outbound import OutboundKind, OutboundState, OutboundText
from models.staff import Staff
from models.turns import Turn
from tests.bot.house import House
from tests.generated.accounts import ONE_LOAN, SHARED
from tests.generated.conftest import OpenHouse
from tests.generated.ending import faults_at_the_end
from tests.generated.judging import Judge

TOLD = "Harbor Lane Credit: Loan ending 1001: you owe $1,250.37."


class Bench:
    """A house, its judge, and a hand that breaks things."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.judge = Judge(house)

    def says(self, body: str, number: str = ONE_LOAN) -> int:
        inbound_id = self.house.receives(number, body)
        self.judge.expects(inbound_id, body)
        self.house.drains(number)
        return inbound_id

    def settles(self) -> None:
        """Up to now nothing was wrong."""
        assert self.judge.faults() == []

    def sends(self, body: str = "Harbor Lane Credit: Hello.", **different: Any) -> None:
        """A text leaves, past every rule."""
        number = different.pop("number", ONE_LOAN)
        message_id = self.house.queues(number, body, **different)
        self.changes(update(OutboundText).where(OutboundText.id == message_id), state="accepted")

    def changes(self, statement: Any, **values: Any) -> None:
        with self.house.database.write() as session:
            session.execute(statement.values(**values) if values else statement)


@pytest.fixture
def bench(open_house: OpenHouse) -> Bench:
    return Bench(open_house())


def test_a_figure_without_proof(bench: Bench) -> None:
    bench.says("hello")
    bench.settles()
    bench.sends(TOLD)
    assert "tells 1,250.37 of G1" in bench.judge.faults()[0]


@pytest.mark.parametrize("day", ["Jun 17, 2027", "17 de junio", "6月17日"])
def test_a_due_day_without_proof(bench: Bench, day: str) -> None:
    bench.says("hello")
    bench.sends(f"Harbor Lane Credit: It is due {day}.".replace("junio", "jun"))
    assert "tells" in bench.judge.faults()[0]


@pytest.mark.parametrize(("minutes", "faults"), [(14, 0), (16, 1)])
def test_a_proof_stands_for_a_quarter_of_an_hour(bench: Bench, minutes: int, faults: int) -> None:
    bench.says("20011 1988")
    bench.house.passes(minutes=minutes)
    bench.sends(TOLD)
    assert len(bench.judge.faults()) == faults


def test_a_proof_of_one_is_none_of_whoever_shares_the_phone(bench: Bench) -> None:
    bench.says("60653 1964", SHARED)
    bench.settles()
    bench.sends("Harbor Lane Credit: You owe $8,417.92.", number=SHARED)
    assert "of G4, proved is G3" in bench.judge.faults()[0]


def test_whoever_guessed_three_times_has_proved_nothing(bench: Bench) -> None:
    for body in ("20011 1988", "20011 1989", "20011 1990", "20011 1991", "20011 1988"):
        bench.says(body)
    bench.settles()
    bench.sends(TOLD)
    assert len(bench.judge.faults()) == 1


def test_a_text_after_an_opt_out(bench: Bench) -> None:
    bench.says("STOP")
    bench.settles()
    bench.sends()
    assert "sent while opted out: reply" in bench.judge.faults()[0]


def test_a_second_confirmation(bench: Bench) -> None:
    bench.says("STOP")
    bench.sends(kind=OutboundKind.OPT_OUT_CONFIRMATION)
    assert "a second opt_out_confirmation of one opt-out" in bench.judge.faults()


def test_a_text_that_was_canceled_and_leaves(bench: Bench) -> None:
    bench.says("hello")
    bench.house.queues(ONE_LOAN, "Harbor Lane Credit: Hello.")
    bench.says("STOP")
    bench.settles()
    canceled = update(OutboundText).where(OutboundText.state == OutboundState.CANCELED)
    bench.changes(canceled, state=OutboundState.ACCEPTED)
    assert any("canceled became accepted" in fault for fault in bench.judge.faults())


def test_a_stop_that_leaves_the_queue_full(bench: Bench) -> None:
    bench.says("hello")
    bench.settles()
    bench.house.receives(ONE_LOAN, "STOP")
    bench.house.queues(ONE_LOAN)
    with pytest.raises(AssertionError, match="left in the queue"):
        bench.judge.requires_opted_out(ONE_LOAN, "STOP")


def test_an_opt_out_that_nobody_lifted(bench: Bench) -> None:
    bench.says("STOP")
    bench.settles()
    number = bench.house.number(ONE_LOAN)
    bench.changes(update(type(number)).where(type(number).id == number.id), opted_out_at=None)
    assert bench.judge.faults() == ["an opt-out was lifted without an opt-in"]


def test_a_second_reply(bench: Bench) -> None:
    bench.sends(inbound_id=bench.says("hello"))
    assert "2 replies to 'hello'" in bench.judge.faults()


def test_a_reply_to_a_duplicate(bench: Bench) -> None:
    bench.says("hello")
    bench.settles()
    bench.sends()
    with pytest.raises(AssertionError, match="outbound"):
        bench.judge.requires_nothing_new()


def test_a_case_that_lost_its_reference(bench: Bench) -> None:
    bench.says("I want to file a complaint")
    bench.settles()
    bench.changes(update(Case), reference="C-7KQ2M4")
    assert "has changed or gone" in bench.judge.faults()[0]


def test_a_reference_of_no_case(bench: Bench) -> None:
    bench.says("hello")
    bench.sends("Harbor Lane Credit: Your case is C-7KQ2M4.")
    assert "C-7KQ2M4 is no case of the thread" in bench.judge.faults()[0]


def test_a_complaint_on_record_nowhere(bench: Bench) -> None:
    bench.says("hello")
    bench.changes(update(Turn), reading={"intent": "complaint", "decision": "act"})
    assert any("on record nowhere" in fault for fault in bench.judge.faults())


def test_a_bot_that_talks_while_a_person_has_the_thread(bench: Bench) -> None:
    bench.says("hello")
    with bench.house.database.write() as session:
        ana = session.scalars(select(Staff)).one()
        take_thread(session, bench.house.thread_id(ONE_LOAN), ana, clock.now())
    bench.says("are you there")
    bench.settles()
    bench.sends()
    assert "sent while a person has the thread" in bench.judge.faults()[0]


def test_a_turn_that_failed(bench: Bench) -> None:
    bench.says("hello")
    bench.changes(update(InboundText), attempts=1)
    assert bench.judge.faults() == ["a turn failed: 'hello'"]


@pytest.mark.parametrize(
    ("body", "fault"),
    [("You owe nothing.", "without the lender's name"),
     ("Harbor Lane Credit: " + "x" * 1_000, "more than 6 segments")],
)  # fmt: skip
def test_a_text_of_a_wrong_shape(bench: Bench, body: str, fault: str) -> None:
    bench.says("hello")
    bench.sends(body)
    assert fault in bench.judge.faults()[0]


# --- At the end of a run --------------------------------------------------------------------


def _unread(bench: Bench) -> None:
    inbound_id = bench.house.receives(ONE_LOAN, "hello")
    bench.judge.expects(inbound_id, "hello")
    later = clock.real_now() + timedelta(hours=1)
    bench.changes(update(InboundText), retry_at=later)


def _said_otherwise(bench: Bench) -> None:
    bench.says("hello")
    bench.settles()
    bench.changes(update(OutboundText), body="Harbor Lane Credit: Something else.")


def _silenced(bench: Bench) -> None:
    bench.says("hello")
    number = bench.house.number(ONE_LOAN)
    until = clock.now() + timedelta(days=1)
    bench.changes(update(type(number)).where(type(number).id == number.id), silent_until=until)


@pytest.mark.parametrize(
    ("breaks", "fault"),
    [(_unread, "was left unread"), (_said_otherwise, "and says"), (_silenced, "stuck")],
)
def test_what_is_wrong_when_a_run_is_over(
    bench: Bench, breaks: Callable[[Bench], None], fault: str
) -> None:
    breaks(bench)
    found = faults_at_the_end(bench.house, bench.judge, ONE_LOAN, 0)
    assert any(fault in one for one in found), found


def test_nothing_is_wrong_with_a_run_in_which_nothing_went_wrong(bench: Bench) -> None:
    bench.says("hello")
    assert faults_at_the_end(bench.house, bench.judge, ONE_LOAN, 0) == []
