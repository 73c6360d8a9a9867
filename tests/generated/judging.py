"""What must hold after every step, judged on the rows before and after it."""

import uuid
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import clock
from models.outbound import STARTED_BY_US, OutboundKind, OutboundState, OutboundText
from models.threads import ThreadMode
from models.turns import Turn
from tests.bot.house import House
from tests.generated.accounts import NUMBERS, SECRETS
from tests.generated.rows import Rows, read
from tests.generated.standing import BARS_PROOF, GIVES_THE_PHONE_UP, Standing, Standings
from tests.generated.step import Step

WHILE_OUT: Final = frozenset(
    {OutboundKind.OPT_OUT_CONFIRMATION, OutboundKind.HELP, OutboundKind.SAFETY}
)
WHILE_TAKEN: Final = WHILE_OUT | {OutboundKind.OPT_IN_CONFIRMATION}
UNHEARD: Final = frozenset(
    {"law_step", "help", "help_by_carrier", "distress", "opted_out", "opt_out_by_model",
     "late_text", "loop", "taken", "taken_notice", "waited"}
)  # fmt: skip
"""Decisions that leave a text to the law, to a person or to nobody."""
LEFT_TO_A_PERSON: Final = frozenset({"opted_out", "taken", "taken_notice", "waited"})


def _tells_complaint(turn: Turn) -> bool:
    """Whether a complaint's reference is told, which its first reply owes whoever has the thread."""
    return any(one["response"] == "utter_complaint_noted" for one in turn.replies)


@dataclass
class Judge:
    """Remembers the rows of the last look, and what each number's own texts entitle it to."""

    house: House
    rows: Rows = field(init=False)
    standings: Standings = field(default_factory=Standings)
    said: dict[int, str] = field(default_factory=dict)
    """The words of each text, for the product keeps no identity answers."""
    _while_out: Counter[tuple[uuid.UUID, OutboundKind]] = field(default_factory=Counter)
    _notices: Counter[uuid.UUID] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.rows = read(self.house)
        self._numbers = {self.house.thread_id(number): number for number in NUMBERS}

    def expects(self, inbound_id: int, body: str) -> None:
        """A text was recorded under this id."""
        self.said[inbound_id] = body

    def faults(self) -> list[str]:
        """Everything that has gone wrong since the last look."""
        before, self.rows = self.rows, read(self.house)
        step = Step(before, self.rows, self.said)
        return [
            *self._figures(step),
            *self._opted_out(step),
            *self._paused(step),
            *step.several_replies(),
            *step.lost_cases(),
            *step.unread(),
            *step.unfit(),
            *step.came_back(),
        ]

    # --- Asked by the steps themselves ---------------------------------------------------------

    def requires_opted_out(self, number: str, body: str) -> None:
        """A clear stop is in force, and the queue empty, before any worker has read it."""
        now = read(self.house)
        thread_id = self.house.thread_id(number)
        assert now.is_out(thread_id), f"not opted out by {body!r}"
        if self.rows.is_out(thread_id):
            return
        waiting = [
            text
            for text in now.outbound.values()
            if text.thread_id == thread_id and text.state == OutboundState.QUEUED
        ]
        assert all(text.kind in WHILE_OUT for text in waiting), "left in the queue by a stop"

    def requires_nothing_new(self) -> None:
        """A text that was handed over again has changed nothing."""
        now = read(self.house)
        for name in ("inbound", "outbound", "turns", "cases", "events"):
            assert getattr(now, name).keys() == getattr(self.rows, name).keys(), name

    def has_proof(self, number: str) -> bool:
        """Whether somebody at the number has proved who they are."""
        return self.standings.of(number).borrower(clock.now()) is not None

    # --- 1: figures ----------------------------------------------------------------------------

    def _figures(self, step: Step) -> Iterator[str]:
        entitled: dict[int, str | None] = {}
        for turn in step.turns:
            entitled[turn.inbound_id] = self._hears(step, turn)
        for text in step.sent():
            number = self._numbers[text.thread_id]
            whose = self.standings.of(number).borrower(clock.now())
            if (
                text.inbound_id in entitled
                and step.is_new(text)
                and text.kind != OutboundKind.STAFF
            ):
                whose = entitled[text.inbound_id]
            yield from self._told(text, whose)

    def _hears(self, step: Step, turn: Turn) -> str | None:
        """Take a text for what it proves or ends; whose facts may then be told."""
        text = step.after.inbound[turn.inbound_id]
        standing = self.standings.of(self._numbers[text.thread_id])
        body, now = self.said[text.id], turn.decided_at
        if turn.decided_by not in UNHEARD:
            standing.hears(body, now)
        if turn.decided_by not in UNHEARD - LEFT_TO_A_PERSON:
            self._recorded(standing, body)
        return standing.borrower(now)

    def _recorded(self, standing: Standing, body: str) -> None:
        """What counts though nobody answers it."""
        if body in GIVES_THE_PHONE_UP:
            standing.loses_the_phone()
        elif body in BARS_PROOF:
            standing.is_reported()

    def _told(self, text: OutboundText, whose: str | None) -> Iterator[str]:
        spoken = " ".join(
            body for inbound_id, body in self.said.items()
            if self.rows.inbound[inbound_id].thread_id == text.thread_id
        )  # fmt: skip
        for account, secrets in SECRETS.items():
            if account != whose:
                told = [word for word in secrets if word in text.body and word not in spoken]
                yield from (
                    f"tells {word} of {account}, proved is {whose}: {text.body!r}" for word in told
                )

    # --- 2: after an opt-out -------------------------------------------------------------------

    def _opted_out(self, step: Step) -> Iterator[str]:
        for number_id in self._numbers:
            was, now = step.before.is_out(number_id), step.after.is_out(number_id)
            if was and not now and not step.opted_in(number_id):
                yield "an opt-out was lifted without an opt-in"
            if not now or step.is_another_opt_out(number_id):
                for kind in WHILE_OUT:
                    self._while_out.pop((number_id, kind), None)
            if now:
                yield from self._sent_while_out(step, number_id)

    def _sent_while_out(self, step: Step, number_id: uuid.UUID) -> Iterator[str]:
        began = step.after.numbers[number_id].opt_out_inbound_id or 0
        fresh = step.is_another_opt_out(number_id)
        for text in step.sent(number_id):
            earlier = fresh and step.is_new(text) and (text.inbound_id or began) < began
            if text.kind in WHILE_OUT:
                self._while_out[number_id, text.kind] += not earlier
                if self._while_out[number_id, text.kind] > 1:
                    yield f"a second {text.kind} of one opt-out"
            elif not earlier:
                yield f"sent while opted out: {text.kind} {text.body!r}"

    # --- 5: while a person has the thread ------------------------------------------------------

    def _paused(self, step: Step) -> Iterator[str]:
        for thread_id, thread in step.after.threads.items():
            if thread.mode != ThreadMode.TAKEN:
                self._notices.pop(thread_id, None)
        modes = {turn.inbound_id: turn.before["mode"] for turn in step.turns}
        told = {turn.inbound_id for turn in step.turns if _tells_complaint(turn)}
        for text in step.sent():
            if text.kind in WHILE_TAKEN | {OutboundKind.STAFF} | STARTED_BY_US:
                continue
            if not step.is_new(text):
                continue
            mode = modes.get(text.inbound_id or 0) or step.mode_before(text.thread_id)
            if mode == ThreadMode.TAKEN and text.inbound_id not in told:
                self._notices[text.thread_id] += 1
                if text.inbound_id not in modes or self._notices[text.thread_id] > 1:
                    yield f"sent while a person has the thread: {text.body!r}"
