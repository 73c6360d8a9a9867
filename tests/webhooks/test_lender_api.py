"""The lender's API: keys and scopes, whole lists or nothing, and errors that give nothing away."""

import json
from datetime import date
from typing import Any, Final

import pytest
from flask import Flask
from sqlalchemy import select

from cases.claims import open_claim
from models.borrowers import Borrower, borrowers_of
from models.cases import Case, CaseState
from models.loans import Loan, Payment
from models.staff import ApiKey, AuditEntry
from tests.accounts.samples import Desk, account, loan, small
from tests.webhooks.conftest import Call, count, problem_of
from webhooks.keys import make_key
from webhooks.lender import SCOPES
from webhooks.pace import Pace

EVENT: Final[dict[str, Any]] = {
    "account": "B01",
    "loan": "L-1001",
    "payment": {"ref": "P-9001", "date": "2026-11-20", "amount": "208.33", "method": "card"},
    "outstanding": "1041.67",
    "as_of": "2026-11-21T09:00:00Z",
}

# --- Keys and scopes ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "header",
    [None, "", "Bearer", "Bearer ll_wrong", "Bearer " + "x" * 5000, "Basic {key}", "{key}"],
)
def test_a_call_without_a_good_key_is_unauthorised(
    call: Call, api_key: str, desk: Desk, header: str | None
) -> None:
    headers = {} if header is None else {"Authorization": header.format(key=api_key)}
    answer = call("PUT", "/accounts/B01", account(), headers=headers)
    problem_of(answer, 401)
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert count(desk, Borrower) == 0


def test_a_revoked_key_is_unauthorised(call: Call, desk: Desk) -> None:
    with desk.database.write() as session:
        session.scalars(select(ApiKey)).one().revoked_at = desk.now
    problem_of(call("PUT", "/accounts/B01", account()), 401)


@pytest.mark.parametrize(
    ("scope", "path", "method", "allowed"),
    [
        ("accounts:write", "/accounts", "POST", True),
        ("accounts:write", "/accounts/B02", "PUT", True),
        ("accounts:write", "/payments", "POST", False),
        ("payments:write", "/payments", "POST", True),
        ("payments:write", "/accounts", "POST", False),
        ("payments:write", "/accounts/B02", "PUT", False),
        ("metrics:read", "/accounts", "POST", False),
    ],
)
def test_a_key_opens_what_its_scope_names(
    call: Call, desk: Desk, scope: str, path: str, method: str, *, allowed: bool
) -> None:
    with desk.database.write() as session:
        narrow = make_key(session, "narrow", [scope], desk.now, desk.lookup)
    answer = call(method, path, "null", headers={"Authorization": f"Bearer {narrow}"})
    assert answer.status_code == (422 if allowed else 403)


def test_every_route_has_a_scope(api: Flask) -> None:
    routes = {rule.endpoint for rule in api.url_map.iter_rules() if rule.endpoint != "static"}
    assert routes == set(SCOPES)


def test_a_caller_that_runs_away_is_slowed_down(api: Flask, call: Call) -> None:
    api.extensions["loanline.api_pace"] = Pace(burst=2, per_second=0.1)
    for _ in range(2):
        assert call("PUT", "/accounts/B01", account()).status_code < 300
    answer = call("PUT", "/accounts/B01", account())
    problem_of(answer, 429)
    assert 1 <= int(answer.headers["Retry-After"]) <= 10


# --- Accounts -------------------------------------------------------------------------------


def test_an_account_is_created_replaced_and_known(call: Call, desk: Desk) -> None:
    created = call("PUT", "/accounts/B01", account())
    assert (created.status_code, created.json) == (
        201,
        {"account": "B01", "result": "created", "conflicts": []},
    )
    again = call("PUT", "/accounts/B01", account())
    assert again.status_code == 200
    assert again.json is not None
    assert again.json["result"] == "unchanged"
    changed = call("PUT", "/accounts/B01", account(name="Dana W. Whitfield"))
    assert changed.json is not None
    assert changed.json["result"] == "updated"
    assert count(desk, Borrower) == 1


def test_amounts_in_json_are_exact(call: Call, desk: Desk) -> None:
    body = json.dumps(account()).replace("208.33", "0.29")
    assert call("PUT", "/accounts/B01", body).status_code == 201
    with desk.database.read() as session:
        assert session.scalars(select(Loan)).one().next_due_amount == 29


def test_a_batch_is_taken_as_a_whole(call: Call, desk: Desk) -> None:
    answer = call("POST", "/accounts", [small(1), small(2)])
    assert answer.json == {
        "created": 2,
        "updated": 0,
        "unchanged": 0,
        "claims_settled": 0,
        "conflicts": [],
    }
    assert count(desk, Borrower) == 2


def test_one_bad_document_of_a_batch_stops_all(call: Call, desk: Desk) -> None:
    answer = call("POST", "/accounts", [small(1), small(2, phone="x", extra=1), small(3, lang="q")])
    errors = problem_of(answer, 422)["errors"]
    assert {(error["item"], error["field"]) for error in errors} == {
        (2, "phone"),
        (2, "extra"),
        (3, "lang"),
    }
    assert count(desk, Borrower) == 0


def test_a_batch_has_at_most_five_hundred_documents(call: Call, desk: Desk) -> None:
    body = problem_of(call("POST", "/accounts", [small(1)] * 501), 422)
    assert "at most 500" in body["errors"][0]["problem"]
    assert count(desk, Borrower) == 0


def test_the_id_in_the_address_is_the_documents(call: Call) -> None:
    errors = problem_of(call("PUT", "/accounts/B02", account()), 422)["errors"]
    assert errors == [{"field": "id", "problem": "should be the id in the address"}]


def test_a_reference_of_another_account_is_a_conflict(call: Call) -> None:
    call("PUT", "/accounts/B01", account())
    errors = problem_of(call("PUT", "/accounts/B02", small(2, loans=[loan()])), 409)["errors"]
    assert errors[0]["field"] == "loans[0].ref"


def test_an_opt_out_is_not_lifted_and_the_conflict_is_told(call: Call) -> None:
    revoked = dict.fromkeys(("service", "collections", "marketing"), "revoked")
    call("PUT", "/accounts/B01", small(1, consent=revoked))
    answer = call("PUT", "/accounts/B01", small(1, consent={"service": "granted"}))
    assert answer.json is not None
    assert answer.json["conflicts"] == [
        {"account": "B01", "kind": "opted_out", "field": "consent.service"}
    ]


# --- Payments -------------------------------------------------------------------------------


def test_a_payment_is_posted_once(call: Call, desk: Desk) -> None:
    call("PUT", "/accounts/B01", account())
    first, again = call("POST", "/payments", EVENT), call("POST", "/payments", EVENT)
    assert first.json == {
        "loan": "L-1001",
        "payment": "P-9001",
        "result": "posted",
        "figures": "taken",
        "claim_settled": None,
    }
    assert again.json is not None
    assert again.json["result"] == "already_posted"
    assert count(desk, Payment) == 2


def test_a_list_of_payments_is_posted_as_a_whole(call: Call, desk: Desk) -> None:
    call("PUT", "/accounts/B01", account())
    other = EVENT | {"payment": EVENT["payment"] | {"ref": "P-9002"}}
    answer = call("POST", "/payments", [EVENT, other, EVENT])
    assert answer.json is not None
    assert answer.json["posted"] == 2
    third = EVENT | {"payment": EVENT["payment"] | {"ref": "P-9003"}}
    errors = problem_of(call("POST", "/payments", [third, EVENT | {"loan": "L-9"}]), 404)["errors"]
    assert errors[0]["item"] == 2
    assert count(desk, Payment) == 3


@pytest.mark.parametrize(
    ("change", "status", "field"),
    [
        ({"loan": "L-9"}, 404, "loan"),
        ({"account": "B09"}, 404, "loan"),
        ({"payment": {"ref": "P-8801", "date": "2026-11-05", "amount": 1}}, 409, "payment.ref"),
        ({"payment": {"ref": "P", "date": "2026-11-05", "amount": 0.001}}, 422, "payment.amount"),
        ({"payment": {"ref": "P", "date": "2026-11-05"}}, 422, "payment.amount"),
        ({"outstanding": -1}, 422, "outstanding"),
        ({"sum": 1}, 422, "sum"),
    ],
)
def test_a_payment_that_cannot_be_posted_is_refused_by_field(
    call: Call, desk: Desk, change: dict[str, Any], status: int, field: str
) -> None:
    call("PUT", "/accounts/B01", account())
    errors = problem_of(call("POST", "/payments", EVENT | change), status)["errors"]
    assert [(error["item"], error["field"]) for error in errors] == [(1, field)]
    assert count(desk, Payment) == 1


@pytest.mark.parametrize("by", ["payment", "document"])
def test_a_payment_settles_the_claim_it_belongs_to(call: Call, desk: Desk, by: str) -> None:
    call("PUT", "/accounts/B01", account())
    with desk.database.write() as session:
        number_id = desk.lookup.number_id("+12025550101")
        (person,) = borrowers_of(session, number_id)
        claim = open_claim(
            session,
            thread_id=number_id,
            now=desk.now,
            due_at=None,
            borrower_id=person.id,
            amount=20833,
            paid_on=date(2026, 11, 19),
        )
        reference = claim.reference
    if by == "payment":
        answer = call("POST", "/payments", EVENT)
        assert answer.json is not None
        assert answer.json["claim_settled"] == reference
    else:
        document = account(loans=[loan(payments=[EVENT["payment"]])])
        assert call("POST", "/accounts", [document]).json is not None
    with desk.database.read() as session:
        assert session.scalars(select(Case)).one().state == CaseState.CLOSED


def test_what_a_key_did_is_on_the_record(call: Call, desk: Desk) -> None:
    call("POST", "/accounts", [small(1), small(2)])
    with desk.database.read() as session:
        entry = session.scalars(select(AuditEntry)).one()
    assert (entry.actor, entry.action, entry.at) == ("key:core system", "accounts.post", desk.now)
    assert entry.details == {"created": 2, "updated": 0, "unchanged": 0, "claims_settled": 0}
