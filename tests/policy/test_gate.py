"""The gate rule by rule, and what holds whatever the facts."""

import dataclasses
import json
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.outbound import OutboundKind
from policy.facts import SendFacts
from policy.gate import RULES, Verdict, judge
from policy.pack import read_pack
from tests.policy.facts import ANOTHER, MESSAGE, NOON, NOTICE, REPLY, facts_of

US = (read_pack("us"),)
NIGHT = NOON + timedelta(hours=11)
"""Eleven in the evening in New York."""
OUT: dict[str, Any] = {"opted_out_at": NOON}


def outcome(facts: SendFacts) -> tuple[str, list[str]]:
    verdict = judge(facts, US)
    return verdict.action, [finding.reason for finding in verdict.findings]


@pytest.mark.parametrize("base", [REPLY, NOTICE], ids=["reply", "notice"])
def test_a_text_with_nothing_against_it_goes(base: SendFacts) -> None:
    assert outcome(base) == ("send", [])


@pytest.mark.parametrize(
    ("base", "different", "action", "reason"),
    [
        # Expiry.
        (REPLY, {"now": NOON + timedelta(minutes=30)}, "refuse", "expired"),
        # Switches, of all texts, of a kind, of a sender.
        (REPLY, {"switches": ("all",)}, "wait", "switched_off"),
        (REPLY, {"switches": ("reply",)}, "wait", "switched_off"),
        (REPLY, {"switches": ("sender:+12025550199",)}, "wait", "switched_off"),
        # While opted out.
        (REPLY, OUT, "refuse", "opted_out"),
        (NOTICE, OUT, "refuse", "opted_out"),
        (REPLY, {"kind": "staff"} | OUT, "refuse", "opted_out"),
        (REPLY, {"kind": "opt_in_confirmation"} | OUT, "refuse", "opted_out"),
        (NOTICE, {"kind": "campaign"} | OUT, "refuse", "opted_out"),
        (
            REPLY,
            {"kind": "opt_out_confirmation", "confirmation_id": ANOTHER} | OUT,
            "refuse",
            "already_answered",
        ),
        (REPLY, {"kind": "help", "help_id": ANOTHER} | OUT, "refuse", "already_answered"),
        (REPLY, {"kind": "safety", "safety_id": ANOTHER} | OUT, "refuse", "already_answered"),
        (REPLY, {"kind": "help", "toll_free": True} | OUT, "refuse", "toll_free_help"),
        (REPLY, {"kind": "opt_out_confirmation"}, "refuse", "not_opted_out_any_more"),
        (
            REPLY,
            {"kind": "opt_out_confirmation", "now": NOON + timedelta(minutes=5, seconds=1)} | OUT,
            "refuse",
            "confirmation_too_late",
        ),
        (
            REPLY,
            {"kind": "opt_out_confirmation", "answers_text_of": None} | OUT,
            "refuse",
            "confirmation_too_late",
        ),
        # A law step that is not done.
        (NOTICE, {"law_pending": True}, "wait", "law_step_pending"),
        # Consent for what we start.
        (NOTICE, {"consent": "unknown"}, "refuse", "consent_unknown"),
        (NOTICE, {"consent": "revoked"}, "refuse", "consent_revoked"),
        # Holds.
        (NOTICE, {"holds": ("all",)}, "refuse", "held"),
        (NOTICE, {"holds": ("reminders",)}, "refuse", "held"),
        (NOTICE, {"holds": ("collections",), "purpose": "collections"}, "refuse", "held"),
        # Disclosure.
        (REPLY, {"tier": 3}, "refuse", "never_by_text"),
        (REPLY, {"tier": 1, "on_file": False}, "refuse", "number_not_on_file"),
        (REPLY, {"tier": 2, "verified": False}, "refuse", "identity_not_proved"),
        # The reply budget.
        (REPLY, {"replies_in_burst": 30}, "refuse", "reply_budget_spent"),
        (REPLY, {"replies_in_day": 100}, "refuse", "reply_budget_spent"),
        (REPLY, {"silent_until": NOON + timedelta(seconds=1)}, "refuse", "silenced"),
        # Numbers that cannot be reached.
        (REPLY, {"undeliverable": "invalid"}, "refuse", "number_invalid"),
        (REPLY, {"undeliverable": "blocked"}, "refuse", "number_blocked"),
        # Quiet hours.
        (NOTICE, {"now": NIGHT}, "wait", "quiet_hours"),
        (REPLY, {"kind": "staff", "answers_text_of": None, "now": NIGHT,
                 "expires_at": NIGHT + timedelta(hours=12)}, "wait", "quiet_hours"),
    ],
)  # fmt: skip
def test_each_reason_stops_a_text(
    base: SendFacts, different: dict[str, Any], action: str, reason: str
) -> None:
    decided, reasons = outcome(facts_of(base, **different))
    assert decided == action
    assert reason in reasons


@pytest.mark.parametrize(
    ("base", "different"),
    [
        (REPLY, {"now": NOON + timedelta(minutes=29)}),
        (REPLY, {"switches": ("notice", "sender:+12025550198")}),
        (REPLY, {"kind": "opt_out_confirmation"} | OUT),
        (REPLY, {"kind": "opt_out_confirmation", "confirmation_id": MESSAGE} | OUT),
        (REPLY, {"kind": "opt_out_confirmation", "now": NOON + timedelta(minutes=5)} | OUT),
        (REPLY, {"kind": "help"} | OUT),
        (REPLY, {"kind": "safety"} | OUT),
        (REPLY, {"kind": "help", "help_id": ANOTHER, "toll_free": True}),
        (REPLY, {"law_pending": True, "consent": "revoked", "holds": ("all",)}),
        (NOTICE, {"holds": ("reminders",), "purpose": "marketing", "kind": "campaign"}),
        (NOTICE, {"holds": ("collections",)}),
        (REPLY, {"tier": 1, "verified": False}),
        (REPLY, {"on_file": False, "verified": False}),
        (REPLY, {"kind": "help", "replies_in_burst": 30, "silent_until": NOON + timedelta(1)}),
        (REPLY, {"kind": "staff", "replies_in_burst": 30, "silent_until": NOON + timedelta(1)}),
        (REPLY, {"silent_until": NOON}),
        (REPLY, {"undeliverable": "suspect"}),
        (REPLY, {"now": NIGHT, "answers_text_of": NIGHT - timedelta(minutes=15),
                 "expires_at": NIGHT + timedelta(minutes=15)}),
        (REPLY, {"kind": "safety", "now": NIGHT, "expires_at": NIGHT + timedelta(hours=1)}),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_reason_lets_it_go(
    base: SendFacts, different: dict[str, Any]
) -> None:
    assert outcome(facts_of(base, **different)) == ("send", [])


def test_an_answer_to_an_old_text_obeys_quiet_hours() -> None:
    """Sixteen minutes after its text, at night: it would wait, but expires before morning."""
    asked = NIGHT - timedelta(minutes=16)
    late = facts_of(
        REPLY, now=NIGHT, answers_text_of=asked, expires_at=asked + timedelta(minutes=30)
    )
    assert outcome(late) == ("refuse", ["quiet_hours"])


def test_a_notice_of_the_night_waits_for_the_morning() -> None:
    verdict = judge(facts_of(NOTICE, now=NIGHT), US)
    assert verdict.until == NIGHT.replace(hour=13, minute=0)


def test_a_verdict_names_every_reason() -> None:
    both = facts_of(NOTICE, consent="revoked", holds=("all",), **OUT)
    assert outcome(both) == ("refuse", ["opted_out", "consent_revoked", "held"])


def test_one_lasting_reason_refuses_whatever_else_would_pass() -> None:
    assert outcome(facts_of(NOTICE, now=NIGHT, consent="revoked"))[0] == "refuse"


def test_of_several_passing_reasons_the_longest_counts() -> None:
    verdict = judge(facts_of(NOTICE, now=NIGHT, law_pending=True, switches=("all",)), US)
    assert (verdict.action, len(verdict.findings)) == ("wait", 3)
    assert verdict.until == max(found.until for found in verdict.findings if found.until)


def test_a_verdict_keeps_the_versions_of_its_packs() -> None:
    packs = (read_pack("us"), read_pack("mx"))
    assert judge(REPLY, packs).pack_version == f"{packs[0].version}+{packs[1].version}"


def test_has_finds_a_reason_by_its_name() -> None:
    verdict = judge(facts_of(REPLY, **OUT), US)
    assert verdict.has("opted_out")
    assert not verdict.has("held")


def test_facts_and_findings_are_stored_without_the_sender() -> None:
    facts = facts_of(REPLY, switches=("all",))
    stored = facts.as_dict()
    assert stored["sender"] is None
    assert stored["now"] == NOON.isoformat()
    assert stored["switches"] == ["all"]
    assert stored["message_id"] == str(MESSAGE)
    findings = [finding.as_dict() for finding in judge(facts, US).findings]
    assert json.loads(json.dumps([stored, findings])) == [stored, findings]


# --- Whatever the facts -------------------------------------------------------------------------

moments = st.timedeltas(min_value=timedelta(days=-3), max_value=timedelta(days=3)).map(
    lambda apart: NOON + apart
)
kinds = st.sampled_from([kind.value for kind in OutboundKind])
ids = st.sampled_from([None, MESSAGE, ANOTHER])
any_facts = st.builds(
    SendFacts,
    message_id=st.just(MESSAGE),
    kind=kinds,
    purpose=st.sampled_from(["service", "collections", "marketing"]),
    tier=st.integers(0, 3),
    now=moments,
    expires_at=moments,
    attempt=st.integers(1, 2),
    answers_text_of=st.none() | moments,
    opted_out_at=st.none() | moments,
    confirmation_id=ids,
    help_id=ids,
    safety_id=ids,
    consent=st.sampled_from(["granted", "revoked", "unknown"]),
    law_pending=st.booleans(),
    holds=st.lists(st.sampled_from(["all", "collections", "reminders"]), max_size=2).map(tuple),
    switches=st.lists(st.sampled_from(["all", "reply", "notice"]), max_size=1).map(tuple),
    on_file=st.booleans(),
    verified=st.booleans(),
    replies_in_burst=st.integers(0, 40),
    replies_in_day=st.integers(0, 120),
    burst_budget=st.just(30),
    day_budget=st.just(100),
    silent_until=st.none() | moments,
    undeliverable=st.sampled_from([None, "invalid", "blocked", "suspect"]),
    toll_free=st.booleans(),
    zones=st.lists(
        st.sampled_from(["America/New_York", "America/Los_Angeles", "Pacific/Honolulu"]),
        min_size=1,
        max_size=2,
    ).map(tuple),
    places=st.lists(st.sampled_from(["US-NY", "US-FL", "US-RI"]), max_size=1).map(tuple),
    sender=st.just("+12025550199"),
)
any_packs = st.lists(
    st.sampled_from(["us", "uk", "mx", "eu", "cn"]), min_size=1, max_size=2, unique=True
).map(lambda names: tuple(read_pack(name) for name in names))


@given(any_facts, any_packs)
def test_while_opted_out_only_the_three_kinds_go_each_once(
    facts: SendFacts, packs: tuple[Any, ...]
) -> None:
    facts = dataclasses.replace(facts, opted_out_at=NOON)
    if judge(facts, packs).action == "refuse":
        return
    earlier = {
        "opt_out_confirmation": facts.confirmation_id,
        "help": facts.help_id,
        "safety": facts.safety_id,
    }
    assert facts.kind in earlier
    assert earlier[facts.kind] in (None, facts.message_id)


@given(any_facts, any_packs)
def test_nothing_waits_beyond_its_expiry_or_goes_after_it(
    facts: SendFacts, packs: tuple[Any, ...]
) -> None:
    verdict = judge(facts, packs)
    if verdict.action == "wait":
        assert verdict.until is not None
        assert facts.now < verdict.until < facts.expires_at
    if verdict.action == "send":
        assert facts.now < facts.expires_at
        assert verdict.findings == ()


@given(any_facts, any_packs)
def test_nothing_that_we_start_goes_without_consent_or_before_the_law(
    facts: SendFacts, packs: tuple[Any, ...]
) -> None:
    started = facts.kind in ("notice", "campaign")
    if judge(facts, packs).action == "send" and started:
        assert facts.consent == "granted"
        assert not facts.law_pending
        assert "all" not in facts.holds


@given(any_facts, any_packs)
def test_figures_go_only_to_whoever_proved_who_they_are(
    facts: SendFacts, packs: tuple[Any, ...]
) -> None:
    if judge(facts, packs).action == "send" and facts.tier >= 2:
        assert facts.verified
        assert facts.on_file
        assert facts.tier == 2


@given(any_facts, any_packs)
def test_the_verdict_depends_on_the_facts_alone(facts: SendFacts, packs: tuple[Any, ...]) -> None:
    again: Verdict = judge(dataclasses.replace(facts), packs)
    assert again == judge(facts, packs)


def test_every_rule_has_a_name_of_its_own() -> None:
    assert len({rule.__name__ for rule in RULES}) == len(RULES) == 11
