"""One step of a run, and what must hold of it whoever has proved what."""

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from carriers.segments import segments
from models.inbound import InboundState
from models.outbound import FINAL, OutboundKind, OutboundText
from models.threads import ThreadMode
from models.turns import Turn
from tests.generated.rows import SENT, Rows
from tests.generated.wordings import STARTS

NAMED: Final = ("Harbor Lane Credit: ", "【Harbor Lane】")
MOST_SEGMENTS: Final = 6
REFERENCE: Final = re.compile(r"\bC-[2-9CDFGHJKMNPQRTVWXY]{6}\b", re.ASCII)
GRAVE: Final = frozenset({"complaint", "dispute_debt", "hardship", "legal_notice"})
"""Whoever says one of these is on record with it, answered or not."""
_OF_LAW: Final = frozenset({OutboundKind.OPT_OUT_CONFIRMATION, OutboundKind.OPT_IN_CONFIRMATION})
_NOT_FOR_CASES: Final = frozenset({"late_text", "loop", "help", "distress"})


@dataclass(frozen=True)
class Step:
    """The rows before and after something happened."""

    before: Rows
    after: Rows
    said: dict[int, str]

    @property
    def turns(self) -> list[Turn]:
        """Decisions made meanwhile, in order."""
        return [turn for key, turn in self.after.turns.items() if key not in self.before.turns]

    def sent(self, number_id: uuid.UUID | None = None) -> list[OutboundText]:
        """Texts that left meanwhile."""
        return [
            text
            for key, text in self.after.outbound.items()
            if text.state in SENT
            and not self.before.is_sent(key)
            and number_id in (None, text.thread_id)
        ]

    def is_new(self, text: OutboundText) -> bool:
        """Whether a text was written meanwhile."""
        return text.id not in self.before.outbound

    def mode_before(self, thread_id: uuid.UUID) -> ThreadMode | None:
        """Who had a thread before."""
        thread = self.before.threads.get(thread_id)
        return thread.mode if thread else None

    def is_another_opt_out(self, number_id: uuid.UUID) -> bool:
        """Whether the number's opt-out, if any, began meanwhile."""

        def since(rows: Rows) -> tuple[datetime | None, int | None] | None:
            number = rows.numbers.get(number_id)
            return (number.opted_out_at, number.opt_out_inbound_id) if number else None

        return since(self.before) != since(self.after)

    def opted_in(self, number_id: uuid.UUID) -> bool:
        """Whether a text that asks for texts again came meanwhile."""
        return any(
            self.said[key] in STARTS
            for key, text in self.after.inbound.items()
            if key not in self.before.inbound and text.thread_id == number_id
        )

    # --- 3: one reply --------------------------------------------------------------------------

    def several_replies(self) -> Iterator[str]:
        """More than one reply to a text; a person who hands it back asks for one more."""
        for turn in self.turns:
            replies = [text for text in self._replies_to(turn) if text.kind != OutboundKind.SAFETY]
            law = [text for text in replies if text.kind in _OF_LAW]
            others = [text for text in replies if text not in law]
            if len(law) > 1 or len(others) > 1 or (law and others):
                yield f"{len(replies)} replies to {self.said[turn.inbound_id]!r}"

    def _replies_to(self, turn: Turn) -> list[OutboundText]:
        """Those of this decision, and of none before it about the same text."""
        return [
            text
            for text in self.after.outbound.values()
            if text.inbound_id == turn.inbound_id and self.is_new(text) and text.staff_id is None
        ]

    # --- 4: cases ------------------------------------------------------------------------------

    def lost_cases(self) -> Iterator[str]:
        """Cases that vanished or changed their kind, references of none, and words on none."""
        for key, case in self.before.cases.items():
            now = self.after.cases.get(key)
            if now is None or (now.reference, now.kind) != (case.reference, case.kind):
                yield f"case {case.reference} has changed or gone"
        references = [case.reference for case in self.after.cases.values()]
        if len(set(references)) < len(references):
            yield "two cases have one reference"
        threads = {case.reference: case.thread_id for case in self.after.cases.values()}
        for text in self._written():
            for reference in REFERENCE.findall(text.body):
                if threads.get(reference) != text.thread_id:
                    yield f"{reference} is no case of the thread: {text.body!r}"
        for turn in self.turns:
            yield from self._unrecorded(turn)

    def _unrecorded(self, turn: Turn) -> Iterator[str]:
        """A grave text that is on record nowhere, though it was read as such and acted on."""
        about = {event.inbound_id for event in self.after.events.values()}
        kinds = GRAVE & {turn.reading["intent"]}
        if not kinds or turn.reading["decision"] != "act" or turn.decided_by in _NOT_FOR_CASES:
            return
        if turn.inbound_id not in about:
            yield f"{kinds} is on record nowhere ({turn.decided_by}): {self.said[turn.inbound_id]!r}"

    # --- 6: nothing is left --------------------------------------------------------------------

    def unread(self) -> Iterator[str]:
        """Turns that failed; each is a fault, tried again or not."""
        for text in self.after.inbound.values():
            if text.attempts or text.state == InboundState.PARKED:
                yield f"a turn failed: {self.said[text.id]!r}"

    # --- 8: shape ------------------------------------------------------------------------------

    def unfit(self) -> Iterator[str]:
        """Texts without the lender's name in front, or of too many segments."""
        for text in self._written():
            if not text.body.startswith(NAMED):
                yield f"begins without the lender's name: {text.body!r}"
            if segments(text.body).segments > MOST_SEGMENTS:
                yield f"more than {MOST_SEGMENTS} segments: {text.body!r}"

    def _written(self) -> list[OutboundText]:
        return [text for text in self.after.outbound.values() if self.is_new(text)]

    # --- 2 again: what was ended stays so ------------------------------------------------------

    def came_back(self) -> Iterator[str]:
        """Texts that were canceled, refused or expired, and are on their way all the same."""
        for key, text in self.after.outbound.items():
            earlier = self.before.outbound.get(key)
            if earlier is not None and earlier.state in FINAL and text.state != earlier.state:
                yield f"{earlier.state} became {text.state}: {text.body!r}"
