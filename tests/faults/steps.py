"""Every step between a text's arrival and its answer's receipt at which a process may die."""

from dataclasses import dataclass
from typing import Final, Literal

Role = Literal["web", "worker", "scheduler"]
When = Literal["before", "after"]
Errand = Literal[
    "texts",
    "stop_left_by_web",
    "busy",
    "lost_answer",
    "dead_in_flight",
    "lost_text",
    "poison",
    "never_posted",
]
"""What must happen for the step to be reached: see ``tests.faults.errands``."""


@dataclass(frozen=True)
class Step:
    """One call of a function of the product's in a process of a role, before it or after it."""

    role: Role
    target: str
    """``module:function`` or ``module:Class.method``."""
    when: When
    errand: Errand = "texts"
    why: str = ""

    @property
    def name(self) -> str:
        """What its tickets are called."""
        function = self.target.partition(":")[2].rpartition(".")[2]
        return f"{self.role}-{function.lstrip('_')}-{self.when}"


def _both(role: Role, target: str, errand: Errand = "texts") -> tuple[Step, Step]:
    return Step(role, target, "before", errand), Step(role, target, "after", errand)


RECEIVING: Final = (
    *_both("web", "bot.record:_insert_once"),
    *_both("web", "bot.law:take_law_step"),
    Step("web", "bot.law:revoke", "after", why="inside the law step's transaction"),
    Step("web", "bot.outbox.queue:queue_law_answer", "after", why="just before its commit"),
    *_both("web", "bot.wake:Wakes.wake"),
    Step("web", "webhooks.twilio:take_in", "after", why="all done, nothing answered"),
)
"""The webhook: record, law step, wake, answer."""

TURNING: Final = (
    Step("worker", "bot.actors:handle_wake", "before"),
    Step("worker", "bot.wake:Wakes.heard", "after", why="the wake is gone, nothing is done"),
    *_both("worker", "bot.inbox.lease:lease_thread"),
    *_both("worker", "bot.law:take_law_step", "stop_left_by_web"),
    *_both("worker", "bot.turn:take_turn"),
    Step("worker", "bot.inbox.lease:hold_thread", "after", why="in the turn's transaction"),
    Step("worker", "bot.triage:triage", "after", why="decided"),
    Step("worker", "bot.outbox.queue:queue_text", "after", why="reply queued, not committed"),
    Step("worker", "bot.turn:_remember", "after", why="turn stored, not committed"),
    Step("worker", "bot.applying:apply", "after", why="effects applied, not committed"),
    *_both("worker", "bot.inbox.lease:release_or_go_on"),
    *_both("worker", "bot.inbox.lease:release_thread", "poison"),
    *_both("worker", "bot.inbox.parking:note_failure", "poison"),
    *_both("worker", "bot.inbox.parking:park", "poison"),
)
"""A worker: lease, law steps, turn, release."""

SENDING: Final = (
    Step("worker", "bot.outbox.dispatch:dispatch", "before"),
    *_both("worker", "bot.outbox.claim:claim"),
    Step("worker", "bot.outbox.claim:_ask_gate", "after", why="claimed, not committed"),
    *_both("worker", "carriers.twilio:TwilioCarrier.send"),
    *_both("worker", "bot.outbox.dispatch:_write_acceptance"),
    Step("worker", "bot.outbox.dispatch:adopt", "after", why="accepted, not committed"),
    *_both("worker", "bot.outbox.dispatch:_write_failure", "busy"),
    *_both("worker", "bot.outbox.settle:give_up_claim", "dead_in_flight"),
    *_both("worker", "bot.outbox.settle:probe", "lost_answer"),
    Step("worker", "carriers.twilio:TwilioCarrier.texts", "after", "lost_answer"),
    Step("worker", "bot.outbox.settle:_not_found", "after", "lost_text"),
)
"""A worker: gate, claim, call, acceptance; and settling what died in flight."""

RECEIPTS: Final = (
    *_both("web", "bot.outbox.receipts:take_receipt"),
    Step("web", "bot.outbox.receipts:_keep", "after", why="kept, not committed"),
    Step("web", "bot.outbox.receipts:_apply", "after", why="applied, not committed"),
)
"""The webhook: delivery receipts."""

CATCHING_UP: Final = (
    Step("scheduler", "scheduler:take_duty", "after", "never_posted"),
    Step("scheduler", "bot.catching_up:_listed", "after", "never_posted"),
    Step("scheduler", "bot.catching_up:_take", "before", "never_posted"),
    Step("scheduler", "bot.record:_insert_once", "after", "never_posted"),
    Step("scheduler", "bot.law:take_law_step", "after", "never_posted"),
    Step("scheduler", "scheduler:put_back", "before", "never_posted"),
)
"""The scheduler: texts that never reached us."""

STEPS: Final = (*RECEIVING, *TURNING, *SENDING, *RECEIPTS, *CATCHING_UP)

BY_NAME: Final = {step.name: step for step in STEPS}
