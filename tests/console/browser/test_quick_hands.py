"""What quick hands press as soon as an answer is seen is done."""

from playwright.sync_api import expect

from tests.console.browser.agent import Agent
from tests.journeys.desk import Desk


def test_what_is_pressed_as_soon_as_an_answer_is_seen_is_done(desk: Desk, ana: Agent) -> None:
    phones = [desk.unknown_phone() for _ in range(4)]
    for phone in phones:
        phone.asks("i want to talk to a person", "person")
    ana.goes("/inbox/unassigned")
    first, *others = [phone.number[-4:] for phone in phones]
    ana.row(first).focus()
    # Each is ticked and taken in the very moment in which the one before has left the list.
    ana.page.evaluate(
        """([first, ...others]) => {
          let gone = first;
          const row = (last4) => [...document.querySelectorAll(".row")]
            .find((one) => one.textContent.includes(last4));
          const take = () => document.querySelector('[data-bulk] [data-bulk-key="i"]').click();
          new MutationObserver(() => {
            if (row(gone) || !others.length) return;
            gone = others.shift();
            row(gone).querySelector("input").click();
            take();
          }).observe(document.body, { childList: true, subtree: true });
        }""",
        [first, *others],
    )
    ana.presses("i")
    for last4 in others:
        expect(ana.row(last4)).to_have_count(0)
    ana.goes("/inbox/mine")
    for last4 in others:
        expect(ana.row(last4)).to_have_count(1)
