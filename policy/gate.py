"""The gate that every outgoing text passes at dispatch: facts in, verdict and reasons out.

Each rule is a function that says why a text must not go now, or nothing. All of them are asked,
so that a verdict names every reason and not only the first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Literal

from policy.facts import SendFacts
from policy.hours import is_allowed, next_allowed
from policy.pack import Pack

STARTED_BY_US: Final = frozenset({"notice", "campaign"})
OUTSIDE_BUDGET: Final = frozenset({"opt_out_confirmation", "help", "safety"})
REPLY_GRACE: Final = timedelta(minutes=15)
"""Rule TIME-05: an answer this soon after its text may go at any hour."""
SWITCH_PAUSE: Final = timedelta(minutes=1)
"""How long a text that a switch stopped waits before it asks again."""


@dataclass(frozen=True)
class Finding:
    """One rule's reason against sending now; with ``until``, the reason passes by itself."""

    rule: str
    reason: str
    until: datetime | None = None

    def as_dict(self) -> dict[str, Any]:
        """For storing."""
        until = self.until.isoformat() if self.until else None
        return {"rule": self.rule, "reason": self.reason, "until": until}


@dataclass(frozen=True)
class Verdict:
    """``send``, ``wait`` until a time, or ``refuse`` for good; with the reasons."""

    action: Literal["send", "wait", "refuse"]
    findings: tuple[Finding, ...] = ()
    until: datetime | None = None
    pack_version: str = ""

    def has(self, reason: str) -> bool:
        """Whether a finding gave this reason."""
        return any(finding.reason == reason for finding in self.findings)


Rule = Callable[[SendFacts, Sequence[Pack]], Finding | None]


def judge(facts: SendFacts, packs: Sequence[Pack]) -> Verdict:
    """Whether the text may go to its number now.

    It waits only if every reason against it will pass before the text expires.
    """
    findings = tuple(found for rule in RULES if (found := rule(facts, packs)))
    versions = "+".join(pack.version for pack in packs)
    if not findings:
        return Verdict("send", pack_version=versions)
    ends = [finding.until for finding in findings]
    last = max((end for end in ends if end), default=None)
    if last is not None and None not in ends and last < facts.expires_at:
        return Verdict("wait", findings, last, versions)
    return Verdict("refuse", findings, None, versions)


def _expired(facts: SendFacts, _packs: Sequence[Pack]) -> Finding | None:
    return Finding("EXPIRY", "expired") if facts.now >= facts.expires_at else None


def _switched_off(facts: SendFacts, _packs: Sequence[Pack]) -> Finding | None:
    """An operator stopped all texts, this kind, or this sender; they look again after a pause."""
    stopped = {"all", facts.kind, f"sender:{facts.sender}"} & set(facts.switches)
    if not stopped:
        return None
    return Finding("SWITCH", "switched_off", facts.now + SWITCH_PAUSE)


def _opted_out(facts: SendFacts, _packs: Sequence[Pack]) -> Finding | None:
    """Rules OPT-04, OPT-05, OPT-17, CAR-08: one confirmation, one HELP, one safety reply."""
    if facts.opted_out_at is None:
        late = facts.kind == "opt_out_confirmation"
        return Finding("OPT-05", "not_opted_out_any_more") if late else None
    answered = {
        "opt_out_confirmation": facts.confirmation_id,
        "help": facts.help_id,
        "safety": facts.safety_id,
    }
    if facts.kind not in answered:
        return Finding("OPT-04", "opted_out")
    if answered[facts.kind] not in (None, facts.message_id):
        return Finding("OPT-05", "already_answered")
    if facts.kind == "help" and facts.toll_free:
        return Finding("CAR-08", "toll_free_help")
    return None


def _confirmation_in_time(facts: SendFacts, packs: Sequence[Pack]) -> Finding | None:
    """Rule OPT-05: a confirmation leaves within five minutes of the opt-out or not at all."""
    if facts.kind != "opt_out_confirmation":
        return None
    minutes = min(pack.confirmation_minutes for pack in packs)
    asked = facts.answers_text_of
    if asked is not None and facts.now <= asked + timedelta(minutes=minutes):
        return None
    return Finding("OPT-05", "confirmation_too_late")


def _law_first(facts: SendFacts, _packs: Sequence[Pack]) -> Finding | None:
    """A text of theirs may be an opt-out that is not in force yet: what we start must wait."""
    if facts.kind in STARTED_BY_US and facts.law_pending:
        return Finding("OPT-04", "law_step_pending", facts.now + timedelta(seconds=5))
    return None


def _consent(facts: SendFacts, _packs: Sequence[Pack]) -> Finding | None:
    """Rules CON-01, CON-02: texts that we start need recorded consent for their purpose."""
    if facts.kind in STARTED_BY_US and facts.consent != "granted":
        return Finding("CON-01", f"consent_{facts.consent}")
    return None


def _held(facts: SendFacts, _packs: Sequence[Pack]) -> Finding | None:
    """A case or a review stopped what we start: everything, collections, or reminders."""
    if facts.kind not in STARTED_BY_US:
        return None
    binding = {"all", facts.purpose} | ({"reminders"} if facts.purpose != "marketing" else set())
    return Finding("HOLD", "held") if binding & set(facts.holds) else None


def _disclosure(facts: SendFacts, _packs: Sequence[Pack]) -> Finding | None:
    """Rule ID-01: no text above the tier that its reader has earned at this moment."""
    if facts.tier >= 3:
        return Finding("ID-01", "never_by_text")
    if facts.tier >= 1 and not facts.on_file:
        return Finding("ID-01", "number_not_on_file")
    if facts.tier >= 2 and not facts.verified:
        return Finding("ID-06", "identity_not_proved")
    return None


def _budget(facts: SendFacts, _packs: Sequence[Pack]) -> Finding | None:
    """The reply budget of a number, against loops between machines."""
    if facts.kind in OUTSIDE_BUDGET or facts.kind == "staff":
        return None
    if facts.silent_until is not None and facts.now < facts.silent_until:
        return Finding("LOOP", "silenced")
    spent = facts.replies_in_burst >= facts.burst_budget
    if spent or facts.replies_in_day >= facts.day_budget:
        return Finding("LOOP", "reply_budget_spent")
    return None


def _reachable(facts: SendFacts, _packs: Sequence[Pack]) -> Finding | None:
    if facts.undeliverable in ("invalid", "blocked"):
        return Finding("CARRIER", f"number_{facts.undeliverable}")
    return None


def _quiet_hours(facts: SendFacts, packs: Sequence[Pack]) -> Finding | None:
    """Rules TIME-01, TIME-02, TIME-05, TIME-06: judged now, at dispatch."""
    if facts.kind in OUTSIDE_BUDGET:
        return None
    asked = facts.answers_text_of
    if asked is not None and facts.now <= asked + REPLY_GRACE:
        return None
    where = (facts.purpose, facts.zones, facts.places, packs)
    if is_allowed(facts.now, *where):
        return None
    return Finding("TIME-01", "quiet_hours", next_allowed(facts.now, *where))


RULES: Final[tuple[Rule, ...]] = (
    _expired,
    _switched_off,
    _opted_out,
    _confirmation_in_time,
    _law_first,
    _consent,
    _held,
    _disclosure,
    _budget,
    _reachable,
    _quiet_hours,
)
