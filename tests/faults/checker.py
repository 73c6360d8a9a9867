"""Nothing lost, nothing doubled, nothing sent after an opt-out: judged when all has settled.

Each check is a function from the evidence to what is wrong with it. The carrier's word counts for
what arrived and what left; the database's for what was decided.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from tests.faults.evidence import Evidence, by

CONFIRM_WITHIN: Final = timedelta(minutes=5)
"""Rule OPT-05."""
WHILE_OPTED_OUT: Final = ("opt_out_confirmation", "help", "safety")
_IN_SILENCE: Final = ("taken", "loop", "late_text", "help_by_carrier", "opted_out", "law_step")
"""Decisions that owe no reply; those of the law step and of an opt-out are checked by the ledger."""
_RANKS: Final = (
    *("accepted", "scheduled", "queued", "sending", "sent", "canceled", "failed"),
    *("undelivered", "partially_delivered", "delivered", "read"),
)


@dataclass(frozen=True)
class Violation:
    """What is wrong, in one word, and about what: a sid or an id, never a number or a body."""

    kind: str
    about: str


Check = Callable[[Evidence], Iterator[Violation]]


def violations(evidence: Evidence) -> list[Violation]:
    """Everything that is wrong."""
    return [found for check in CHECKS for found in check(evidence)]


# --- On the way in --------------------------------------------------------------------------


def every_text_has_one_row(evidence: Evidence) -> Iterator[Violation]:
    rows = by(evidence.inbound, "provider_sid")
    for text in evidence.texted:
        count = len(rows.pop(text.sid, []))
        if count == 0:
            yield Violation("lost_though_taken" if text.taken else "never_caught_up", text.sid)
        elif count > 1:
            yield Violation("recorded_twice", text.sid)
    yield from (Violation("recorded_from_nowhere", sid) for sid in rows)


def everything_is_settled(evidence: Evidence) -> Iterator[Violation]:
    for row in evidence.inbound:
        if row.state == "unread" or row.law_step == "pending":
            yield Violation("unread", str(row.id))
    for row in evidence.outbound:
        if row.state in ("queued", "sending", "uncertain"):
            yield Violation(row.state, str(row.id))


def what_failed_is_before_a_person(evidence: Evidence) -> Iterator[Violation]:
    for row in evidence.inbound:
        if row.state == "parked" and ("parked_turn", str(row.id)) not in evidence.tasks:
            yield Violation("parked_unseen", str(row.id))
    for row in evidence.outbound:
        if row.state == "unknown" and ("unknown_send", str(row.id)) not in evidence.tasks:
            yield Violation("unknown_unseen", str(row.id))


def every_text_takes_effect_once(evidence: Evidence) -> Iterator[Violation]:
    """One turn, one case, one entry in the ledger: whatever was delivered or tried twice."""
    turns = by(evidence.turns, "inbound_id")
    for row in evidence.inbound:
        if row.state == "done" and len(turns[row.id]) != 1:
            yield Violation("done_without_a_turn", str(row.id))
        if row.state == "parked" and turns[row.id]:
            yield Violation("parked_though_done", str(row.id))
    for inbound_id, cases in by(evidence.cases, "inbound_id").items():
        if inbound_id is not None and len(cases) > 1:
            yield Violation("case_opened_twice", str(inbound_id))
    for inbound_id, entries in by(evidence.consent, "inbound_id").items():
        wishes = {(entry.purpose, entry.event) for entry in entries}
        if inbound_id is not None and len(wishes) < len(entries):
            yield Violation("consent_entered_twice", str(inbound_id))


def every_opt_out_is_in_the_ledger(evidence: Evidence) -> Iterator[Violation]:
    """By the borrowers' own words: whoever texted STOP has it in the ledger."""
    rows = {row.provider_sid: row for row in evidence.inbound}
    revoked = {entry.inbound_id for entry in evidence.consent if entry.event == "revoked"}
    for text in evidence.texted:
        row = rows.get(text.sid)
        if text.body == "STOP" and row is not None and row.id not in revoked:
            yield Violation("opt_out_not_in_force", text.sid)


# --- On the way out -------------------------------------------------------------------------


def every_text_is_answered_once(evidence: Evidence) -> Iterator[Violation]:
    """The text that was owed, at the carrier or with the reason why not; and no second one."""
    turns = by(evidence.turns, "inbound_id")
    answers = by((row for row in evidence.outbound if not row.retries), "inbound_id")
    opened = {period.inbound_id for period in _periods(evidence)}
    for row in evidence.inbound:
        found = answers[row.id]
        if len(found) > 1:
            yield Violation("answered_twice", str(row.id))
        if row.state != "done" or found or not turns[row.id]:
            continue
        turn = turns[row.id][0]
        late = turn.decided_at > row.received_at + CONFIRM_WITHIN
        if turn.replies or turn.decided_by not in _IN_SILENCE or (row.id in opened and not late):
            yield Violation("unanswered", str(row.id))
    yield from _without_reason(evidence)


def _without_reason(evidence: Evidence) -> Iterator[Violation]:
    """Texts that did not go, of which nobody can say why."""
    revoked = {entry.number_id for entry in evidence.consent if entry.event == "revoked"}
    for row in evidence.outbound:
        judged = row.id in evidence.verdicts
        reasons: dict[str, bool] = {
            "refused": judged,
            "expired": judged,
            "canceled": row.thread_id in revoked,
            "failed": row.error_code is not None,
        }
        if not reasons.get(row.state, True):
            yield Violation(f"{row.state}_without_reason", str(row.id))


def the_carrier_has_what_we_say(evidence: Evidence) -> Iterator[Violation]:
    """Accepted rows and the carrier's texts are the same, one for one."""
    rows = by((row for row in evidence.outbound if row.provider_sid), "provider_sid")
    for sid, owners in rows.items():
        if len(owners) > 1:
            yield Violation("sid_of_two_rows", sid)
    for created in evidence.created:
        if created.sid not in rows:
            yield Violation("sent_unknown_to_us", created.sid)
    at_carrier = {created.sid for created in evidence.created}
    for row in evidence.outbound:
        if (row.state == "accepted") != (row.provider_sid is not None):
            yield Violation("accepted_without_sid", str(row.id))
        elif row.provider_sid and row.provider_sid not in at_carrier:
            yield Violation("never_at_the_carrier", str(row.id))


def nothing_is_sent_twice(evidence: Evidence) -> Iterator[Violation]:
    for message_id, made in by(evidence.created, "message_id").items():
        if len(made) > 1:
            yield Violation("sent_twice", str(message_id))


def receipts_are_heeded(evidence: Evidence) -> Iterator[Violation]:
    """The status is the head of all receipts that we took; one we took unanswered may count."""
    told = by(evidence.told, "sid")
    kept = {(event.provider_sid, event.status) for event in evidence.events}
    for row in evidence.outbound:
        posted = told[row.provider_sid] if row.provider_sid else []
        if not posted:
            continue
        least = _highest([one.status for one in posted if one.taken])
        most = _highest([one.status for one in posted])
        if not least <= _rank(row.delivery_status) <= most:
            yield Violation("receipts_not_heeded", str(row.id))
    for one in evidence.told:
        if one.taken and (one.sid, one.status) not in kept:
            yield Violation("receipt_lost", one.sid)


def _rank(status: str | None) -> int:
    return _RANKS.index(status) if status in _RANKS else 0


def _highest(statuses: list[str]) -> int:
    return max([_rank("queued"), *map(_rank, statuses)])


# --- Opt-outs -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Period:
    """A number was opted out from when to when, by commits; and by which text."""

    number_id: Any
    inbound_id: int | None
    since: datetime
    until: datetime | None

    def covers(self, moment: datetime | None) -> bool:
        if moment is None or moment <= self.since:
            return False
        return self.until is None or moment < self.until


def _periods(evidence: Evidence) -> Iterator[Period]:
    for number_id, entries in by(evidence.consent, "number_id").items():
        start = None
        for entry in entries:
            if entry.event == "revoked" and entry.purpose == "all":
                start = start or entry
            elif start and entry.inbound_id is not None:
                yield Period(number_id, start.inbound_id, start.committed_at, entry.committed_at)
                start = None
        if start:
            yield Period(number_id, start.inbound_id, start.committed_at, None)


def nothing_is_sent_after_an_opt_out(evidence: Evidence) -> Iterator[Violation]:
    """But one confirmation, one HELP and one safety reply.

    Claims and opt-outs lock the same row, so a claim made after the commit of an opt-out saw it;
    and what was claimed before may reach the carrier only as long as a call can take.
    """
    rows = {row.id: row for row in evidence.outbound}
    sent = [(made, rows[made.message_id]) for made in evidence.created if made.message_id in rows]
    mine = by((row for _, row in sent), "thread_id")
    first = {made.message_id: made.at for made in evidence.created}
    for period in _periods(evidence):
        late = period.since + evidence.in_flight
        claimed = [row for row in mine[period.number_id] if period.covers(row.claimed_at)]
        allowed = [row.kind for row in claimed if row.kind in WHILE_OPTED_OUT]
        for row in mine[period.number_id]:
            if row.kind in WHILE_OPTED_OUT:
                continue
            if row in claimed:
                yield Violation("sent_after_opt_out", str(row.id))
            elif period.covers(first[row.id]) and first[row.id] > late:
                yield Violation("in_flight_too_long", str(row.id))
        if len(set(allowed)) < len(allowed):
            yield Violation("opt_out_confirmed_twice", str(period.inbound_id))


def confirmations_are_in_time(evidence: Evidence) -> Iterator[Violation]:
    asked = {row.id: row.received_at for row in evidence.inbound}
    for row in evidence.outbound:
        if row.kind != "opt_out_confirmation" or row.state != "accepted":
            continue
        if row.inbound_id not in asked or row.claimed_at > asked[row.inbound_id] + CONFIRM_WITHIN:
            yield Violation("confirmed_too_late", str(row.id))


def the_ledger_holds(evidence: Evidence) -> Iterator[Violation]:
    yield from (Violation("ledger_broken", fault) for fault in evidence.ledger)


CHECKS: Final[tuple[Check, ...]] = (
    every_text_has_one_row,
    everything_is_settled,
    what_failed_is_before_a_person,
    every_text_takes_effect_once,
    every_opt_out_is_in_the_ledger,
    every_text_is_answered_once,
    the_carrier_has_what_we_say,
    nothing_is_sent_twice,
    receipts_are_heeded,
    nothing_is_sent_after_an_opt_out,
    confirmations_are_in_time,
    the_ledger_holds,
)
