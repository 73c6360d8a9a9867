"""A dossier is read by people: whatever the house keeps as a code stands in it in words."""

import dataclasses
import json

import pytest

from desk.proving.codes import value
from desk.proving.spelling import FIELDS, spelled
from desk.proving.wording import ENGLISH, Tongue, english
from models.alerts import AlertKind
from models.cases import CaseKind, CaseState
from models.outbound import OutboundKind, OutboundState
from models.promises import PromiseState
from models.threads import ThreadMode
from policy.facts import SendFacts
from tests.desk.proving.test_tongues import chinese

CHINESE = Tongue("zh", chinese)
RECEIPTS = ("queued", "sending", "sent", "delivered", "undelivered", "failed", "read", "accepted")
OF_NO_PERSON = {
    "carrier_refusal", "uncertain_sends", "unread_texts", "duty_failed", "duty_overdue",
}  # fmt: skip


@pytest.mark.parametrize(
    ("column", "codes"),
    [
        ("status", RECEIPTS),
        ("delivery", RECEIPTS),
        ("kind", [*CaseKind, *OutboundKind]),
        ("state", [*CaseState, *PromiseState, *OutboundState]),
        ("handled_by", list(ThreadMode)),
        ("alert", set(AlertKind) - OF_NO_PERSON),
        ("reason", ["dispute", "distress", "promise", "quiet", "review", "other_channel"]),
        ("what", ["thread.note", "case.waiting", "litigation.lift", "opened", "rated"]),
        ("rule", ["identity_locked", "promise_form"]),
        ("ended_by", ["wrong_number", "replaced"]),
        ("method", ["carrier keyword", "account document"]),
    ],
)
def test_codes_of_a_column_have_words(column: str, codes: list[str]) -> None:
    for code in codes:
        said = value(CHINESE, column, str(code))
        assert not said.isascii(), (column, code, said)
        assert "_" not in value(ENGLISH, column, str(code))


def test_what_the_house_asks_of_staff_is_said_in_the_readers_language() -> None:
    note = "A wish about days on which we may text."
    assert value(ENGLISH, "task_note", note) == note
    assert not value(CHINESE, "task_note", note).isascii()
    assert value(CHINESE, "task_note", "Written by hand.") == "Written by hand."
    assert "30007" in value(CHINESE, "task", "carrier_30007")
    assert not value(CHINESE, "task", "unknown_send").isascii()


def test_several_codes_in_a_cell_are_each_in_words() -> None:
    assert value(ENGLISH, "reasons", "opted_out, held") == (
        "they opted out, a case holds texts to them"
    )
    assert value(ENGLISH, "proofs", "birth_year, pin") == "year of birth, PIN"


def test_a_carriers_code_is_explained_and_kept() -> None:
    said = value(CHINESE, "error", "30007")
    assert said.endswith("(30007)")
    assert not said.isascii()


def test_products_are_called_as_the_lender_does() -> None:
    tongue = Tongue("zh", chinese, {"product": {"personal": "个人贷款"}})
    assert value(tongue, "product", "personal") == "个人贷款"
    assert value(tongue, "product", "of another") == "of another"


def test_what_somebody_wrote_stays_as_it_is() -> None:
    for column in ("why", "words", "note", "letter"):
        assert value(CHINESE, column, "dispute") == "dispute"


def test_every_fact_of_the_gate_has_a_name_in_words() -> None:
    facts = {one.name for one in dataclasses.fields(SendFacts)} - {"sender"}
    assert facts <= set(FIELDS)


def test_facts_are_spelled_out() -> None:
    cell = json.dumps({
        "consent": "granted", "holds": ["collections", "all"], "now": "2026-11-21T15:00:00+00:00",
        "verified": False, "opted_out_at": None, "tier": 2, "made_up": {"code": 7},
    })  # fmt: skip
    assert spelled(english, cell) == (
        "consent: granted; holds on texts: collection texts, everything that we start; "
        "judged at: 2026-11-21 15:00:00Z; identity proved: no; disclosure tier: 2; "
        "made up: code: 7"
    )
    assert "{" not in spelled(chinese, cell)


@pytest.mark.parametrize("cell", ["", "plain words", "12", "{not json", '"a"'])
def test_what_is_no_json_of_ours_stays(cell: str) -> None:
    assert spelled(english, cell) == cell
