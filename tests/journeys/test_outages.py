"""Parts of the house are away for a while: nothing is lost, nothing is answered twice."""

from datetime import timedelta

from clock import real_now
from models.operations import Duty
from tests.journeys.desk import Desk
from tests.journeys.looking import wait_until


def test_without_redis_texts_are_answered_all_the_same(desk: Desk) -> None:
    desk.redis.stop()
    try:
        phone = desk.unknown_phone()
        phone.asks("balance", "ZIP code")
        phone.asks("STOP", "You are opted out")
    finally:
        desk.redis.start()
    desk.unknown_phone().asks("balance", "ZIP code")


def test_what_comes_while_no_worker_is_there_is_answered_when_one_starts(desk: Desk) -> None:
    phone, other = desk.unknown_phone(), desk.unknown_phone()
    desk.worker.stop()
    phone.says("balance")
    phone.says("I want to complain about the waiting time on your hotline")
    other.says("STOP")
    assert [text.state for text in phone.thread.texts_in()] == ["unread", "unread"]
    assert other.thread.number().opted_out_at is not None
    desk.worker = desk.restart(desk.worker, "The worker is ready")
    phone.hears("ZIP code")
    phone.hears("We are sorry")
    other.hears("You are opted out")
    phone.hears_nothing()
    other.hears_nothing()


def test_texts_that_never_reached_us_are_found_with_opt_outs_first(desk: Desk) -> None:
    asks, stops, old = (desk.unknown_phone() for _ in range(3))
    desk.scheduler.stop()
    with desk.database.write() as session:
        duty = session.get_one(Duty, "catch_up")
        duty.memory = {"read_until": (real_now() - timedelta(hours=3)).isoformat()}
        duty.lease_owner, duty.due_at = None, real_now()
    old.says("balance", deliver=False, age_seconds=7200)
    asks.says("balance", deliver=False, age_seconds=60)
    stops.says("STOP", deliver=False, age_seconds=40)
    desk.scheduler = desk.restart(desk.scheduler, "The scheduler is ready")
    asks.hears("ZIP code")
    stops.hears("You are opted out")
    wait_until(lambda: old.thread.texts_in() != [], "the old text was found")
    old.hears_nothing()
    row = old.thread.row()
    assert (row.mode, row.escalation_reason) == ("escalated", "late_text")
    (found,), (stopped,) = asks.thread.texts_in(), stops.thread.texts_in()
    assert stopped.id < found.id
    assert found.recovered
    asks.hears_nothing()
    stops.hears_nothing()


def test_nothing_leaves_while_outgoing_texts_are_stopped(desk: Desk) -> None:
    phone = desk.unknown_phone()
    desk.command("outgoing", "stop", "--reason", "trying the switch")
    phone.says("balance")
    wait_until(lambda: phone.thread.verdicts() == ["wait"], "the gate was asked")
    assert [text.state for text in phone.thread.texts_out()] == ["queued"]
    desk.command("outgoing", "resume")
    phone.hears("ZIP code")
    phone.hears_nothing()
