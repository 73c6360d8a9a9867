"""The checker finds nothing in a house that kept its word, and names every way of breaking it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from tests.faults.checker import violations
from tests.faults.errands import text_as_usual
from tests.faults.evidence import Evidence, gather, read_journal
from tests.faults.house import House
from tests.faults.settling import settle
from tests.tampering import past_triggers

Seed = Callable[[Evidence], Evidence]


class Spoiled:
    """A quiet house's records, in which something can be spoiled and is mended again."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._texts = house.carrier.texts()
        self._journal = read_journal(house.journal)

    def by_sql(self, *statements: str) -> Evidence:
        """The evidence when the database had been changed; it is rolled back afterwards."""
        with Session(self._house.database.engine) as session:
            past_triggers(session)
            for statement in statements:
                session.execute(text(statement))
            return gather(session, self._house.lookup, self._texts, self._journal)

    @property
    def clean(self) -> Evidence:
        return self.by_sql()


@pytest.fixture(scope="module")
def records(house: House) -> Spoiled:
    text_as_usual(house)
    settle(house)
    return Spoiled(house)


def kinds(evidence: Evidence) -> set[str]:
    return {found.kind for found in violations(evidence)}


def test_a_house_that_kept_its_word_is_found_clean(records: Spoiled) -> None:
    found = records.clean
    assert violations(found) == []
    assert len(found.texted) >= 5
    assert len(found.created) >= 4
    assert len(found.told) >= 12
    assert any(entry.event == "revoked" for entry in found.consent)


_ANSWER = "kind = 'reply' AND state = 'accepted'"
_ONE_ANSWER = f"id = (SELECT id FROM outbound_texts WHERE {_ANSWER} LIMIT 1)"
_OPTED_OUT = "(SELECT number_id FROM consent_entries WHERE inbound_id IS NOT NULL LIMIT 1)"
_BY_TEXT = "event = 'revoked' AND inbound_id IS NOT NULL"
_FREE = "ALTER TABLE outbound_texts DROP CONSTRAINT uq_outbound_texts_provider_provider_sid"


def _copy(table: str, changed: dict[str, str], where: str) -> str:
    """A second row like one of a table's, but for some columns."""
    columns = f"SELECT * FROM {table} WHERE {where} LIMIT 1"
    changes = ", ".join(f"'{name}', {value}" for name, value in changed.items())
    return (
        f"INSERT INTO {table} SELECT (jsonb_populate_record(NULL::{table}, "
        f"to_jsonb(one) || jsonb_build_object({changes}))).* FROM ({columns}) one"
    )


@pytest.mark.parametrize(
    ("kind", "statements"),
    [
        ("unread", ["UPDATE inbound_texts SET state = 'unread'"]),
        ("unread", ["UPDATE inbound_texts SET law_step = 'pending' WHERE body = 'STOP'"]),
        ("queued", [f"UPDATE outbound_texts SET state = 'queued' WHERE {_ONE_ANSWER}"]),
        ("sending", [f"UPDATE outbound_texts SET state = 'sending' WHERE {_ONE_ANSWER}"]),
        ("uncertain", [f"UPDATE outbound_texts SET state = 'uncertain' WHERE {_ONE_ANSWER}"]),
        ("parked_unseen", ["UPDATE inbound_texts SET state = 'parked'"]),
        ("parked_though_done", ["UPDATE inbound_texts SET state = 'parked'"]),
        ("unknown_unseen", ["UPDATE outbound_texts SET state = 'unknown'"]),
        ("done_without_a_turn", ["DELETE FROM turns"]),
        (
            "case_opened_twice",
            [_copy("cases", {"id": "-1", "reference": "'X'"}, "kind = 'complaint'")],
        ),
        (
            "consent_entered_twice",
            [
                "DROP INDEX uq_consent_entries_source",
                _copy("consent_entries", {"id": "-1", "sequence": "99"}, _BY_TEXT),
            ],
        ),
        (
            "opt_out_not_in_force",
            ["DELETE FROM consent_entries WHERE event = 'revoked'"],
        ),
        (
            "answered_twice",
            [_copy("outbound_texts", {"id": "gen_random_uuid()", "provider_sid": "'SMx'"}, "true")],
        ),
        (
            "unanswered",
            ["DELETE FROM send_verdicts", "DELETE FROM outbound_texts WHERE kind = 'reply'"],
        ),
        (
            "unanswered",
            [
                "DELETE FROM send_verdicts",
                "DELETE FROM outbound_texts WHERE kind = 'opt_out_confirmation'",
            ],
        ),
        (
            "refused_without_reason",
            ["DELETE FROM send_verdicts", "UPDATE outbound_texts SET state = 'refused'"],
        ),
        (
            "canceled_without_reason",
            ["UPDATE outbound_texts SET state = 'canceled' WHERE kind = 'reply'"],
        ),
        ("failed_without_reason", ["UPDATE outbound_texts SET state = 'failed'"]),
        (
            "sid_of_two_rows",
            [
                _FREE,
                _copy(
                    "outbound_texts",
                    {"id": "gen_random_uuid()", "inbound_id": "NULL"},
                    _ANSWER,
                ),
            ],
        ),
        (
            "sent_unknown_to_us",
            [
                f"UPDATE outbound_texts SET state = 'unknown', provider_sid = NULL WHERE {_ONE_ANSWER}"
            ],
        ),
        ("accepted_without_sid", ["UPDATE outbound_texts SET provider_sid = NULL"]),
        (
            "never_at_the_carrier",
            [f"UPDATE outbound_texts SET provider_sid = 'SMx' WHERE {_ONE_ANSWER}"],
        ),
        ("receipts_not_heeded", ["UPDATE outbound_texts SET delivery_status = 'sent'"]),
        ("receipt_lost", ["DELETE FROM delivery_events WHERE status = 'delivered'"]),
        (
            "sent_after_opt_out",
            ["UPDATE outbound_texts SET kind = 'reply'"],
        ),
        (
            "opt_out_confirmed_twice",
            [
                f"UPDATE outbound_texts SET kind = 'help', claimed_at = now(), thread_id = {_OPTED_OUT}"
            ],
        ),
        (
            "confirmed_too_late",
            ["UPDATE inbound_texts SET received_at = received_at - interval '6 minutes'"],
        ),
        ("ledger_broken", ["UPDATE consent_entries SET method = 'guess' WHERE event = 'revoked'"]),
    ],
)
def test_what_is_wrong_in_the_database_is_named(
    records: Spoiled, kind: str, statements: list[str]
) -> None:
    assert kind in kinds(records.by_sql(*statements))


def _lost(evidence: Evidence) -> Evidence:
    return replace(evidence, inbound=evidence.inbound[1:])


def _never_taken(evidence: Evidence) -> Evidence:
    return _lost(replace(evidence, texted=[replace(one, taken=False) for one in evidence.texted]))


def _recorded_twice(evidence: Evidence) -> Evidence:
    return replace(evidence, inbound=[*evidence.inbound, evidence.inbound[0]])


def _invented(evidence: Evidence) -> Evidence:
    return replace(evidence, texted=evidence.texted[1:])


def _sent_twice(evidence: Evidence) -> Evidence:
    again = replace(evidence.created[0], sid="SMx")
    return replace(evidence, created=[*evidence.created, again])


def _long_in_flight(evidence: Evidence) -> Evidence:
    """A reply that was claimed before the opt-out, and reached the carrier a minute after it."""
    return _with_reply(evidence, claimed=-1, sent=60)


def _with_reply(evidence: Evidence, claimed: float, sent: float) -> Evidence:
    """A reply that went, as if it had been one to a number that ended all texts for good."""
    last = {entry.number_id: entry for entry in evidence.consent}
    ended = (entry for entry in last.values() if entry.event == "revoked")
    entry = next(entry for entry in ended if entry.purpose == "all")
    went = {made.message_id for made in evidence.created}
    row = next(row for row in evidence.outbound if row.kind == "reply" and row.id in went)
    changed: Any = _Changed(
        row,
        thread_id=entry.number_id,
        claimed_at=entry.committed_at + timedelta(seconds=claimed),
    )
    at = entry.committed_at + timedelta(seconds=sent)
    created = [
        replace(made, at=at) if made.message_id == row.id else made for made in evidence.created
    ]
    others = [other for other in evidence.outbound if other.id != row.id]
    return replace(evidence, outbound=[*others, changed], created=created)


class _Changed:
    """A row with some columns changed."""

    def __init__(self, row: Any, **columns: object) -> None:
        self._row = row
        self.__dict__.update(columns)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._row, name)


@pytest.mark.parametrize(
    ("kind", "seed"),
    [
        ("lost_though_taken", _lost),
        ("never_caught_up", _never_taken),
        ("recorded_twice", _recorded_twice),
        ("recorded_from_nowhere", _invented),
        ("sent_twice", _sent_twice),
        ("in_flight_too_long", _long_in_flight),
    ],
)
def test_what_is_wrong_between_carrier_and_database_is_named(
    records: Spoiled, kind: str, seed: Seed
) -> None:
    assert kind in kinds(seed(records.clean))


def test_a_reply_on_its_way_when_the_opt_out_came_is_let_pass(records: Spoiled) -> None:
    assert violations(_with_reply(records.clean, claimed=-1, sent=1)) == []


def test_a_reply_claimed_after_the_opt_out_is_named(records: Spoiled) -> None:
    assert kinds(_with_reply(records.clean, claimed=0.1, sent=0.2)) == {"sent_after_opt_out"}
