"""Who sends faster than words are measured is told what speaks against them, once."""

from playwright.sync_api import expect

from tests.console.browser.agent import Agent
from tests.journeys.desk import Desk

THREAT = "You will be arrested today"


def test_a_reply_sent_before_it_was_measured_is_held_back_once(desk: Desk, ana: Agent) -> None:
    phone = desk.unknown_phone()
    phone.asks("i want to talk to a person", "person")
    desk.words.add(THREAT)
    ana.goes(f"/threads/{phone.thread.id}?in=all")
    ana.words.fill(THREAT)
    ana.presses("Control+Enter")
    ana.is_told("Your reply was held back")
    expect(ana.words).to_have_value(THREAT)
    ana.presses("Control+Enter")
    ana.is_told("Sent.")
