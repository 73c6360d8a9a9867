"""Whatever is said and queued in whatever order: an opt-out holds until an opt-in."""

import random
from collections.abc import Callable

import pytest

from bot.law import Expression, revoke
from bot.outbox.dispatch import dispatch
from bot.sweep import Sweeper
from clock import now, real_now
from models.consent import ConsentEntry
from models.ledger_check import faults_in_chains
from models.numbers import lock_number
from models.outbound import OutboundKind, OutboundText
from tests.bot.house import DANA, PROOF, House

STEPS = 40
THE_THREE = {"opt_out_confirmation", "help", "safety"}
SAID = (
    "STOP", "please stop texting me", "退订", "START", "unstop", "HELP", "balance", PROOF, "hello",
    "I want to complain about the fee", "i want to die", "yes", "thanks", "i paid 50 yesterday",
    "I want to talk to a person", "no me manden mas mensajes",
)  # fmt: skip


class Storm:
    """One random step after another, and what is known of the number after each."""

    def __init__(self, house: House, seed: int) -> None:
        self.house = house
        self.random = random.Random(seed)
        self.said = 0

    def step(self) -> None:
        acts: list[Callable[[], object]] = [self._text] * 6
        acts += [self._queue, self._queue, self._sweep, self._wait, self._staff, self._refusal]
        self.random.choice(acts)()

    def _text(self) -> None:
        self.said += 1
        self.house.receives(DANA, self.random.choice(SAID))
        if self.random.random() < 0.7:
            self.house.drains(DANA)

    def _queue(self) -> None:
        message_id = self.house.queues(DANA, kind=self.random.choice(list(OutboundKind)))
        if self.random.random() < 0.5:
            dispatch(self.house.services, message_id, "owner")

    def _sweep(self) -> None:
        Sweeper(self.house.services).sweep()

    def _wait(self) -> None:
        self.house.passes(minutes=self.random.choice([1, 4, 6, 20]))

    def _staff(self) -> None:
        with self.house.database.write() as session:
            number = lock_number(session, self.house.thread_id(DANA))
            how = Expression(method="voice", at=now())
            revoke(session, number, how, self.house.services.lookup, now())

    def _refusal(self) -> None:
        self.house.carrier.fault("create", "error", code=21610, to=DANA)


def opted_out_spans(house: House) -> list[tuple[int, int]]:
    """From the ledger: ids of the entries between which the number was opted out."""
    spans, start = [], None
    for entry in house.rows(ConsentEntry):
        if entry.event == "revoked" and start is None:
            start = entry.id
        elif entry.event == "granted" and start is not None:
            spans.append((start, entry.id))
            start = None
    return spans if start is None else [*spans, (start, 10**9)]


@pytest.mark.parametrize("seed", range(4))
def test_while_opted_out_only_one_of_each_of_the_three_kinds_was_sent(
    dana: House, seed: int
) -> None:
    storm = Storm(dana, seed)
    sent: dict[tuple[int, str], list[OutboundText]] = {}
    seen: set[object] = set()
    for _ in range(STEPS):
        before, out_before = real_now(), dana.number(DANA).opted_out_at
        storm.step()
        open_span = len(opted_out_spans(dana))
        for text in dana.texts_out(DANA):
            if text.claimed_at is None or text.claimed_at < before or text.id in seen:
                continue
            seen.add(text.id)
            if out_before is not None and dana.number(DANA).opted_out_at == out_before:
                sent.setdefault((open_span, text.kind), []).append(text)
    assert {kind for _, kind in sent} <= THE_THREE
    assert [place for place, texts in sent.items() if len(texts) > 1] == []
    with dana.database.write() as session:
        assert list(faults_in_chains(session, dana.services.lookup)) == []
