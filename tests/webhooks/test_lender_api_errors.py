"""The lender's API when something is wrong: always a problem, and never a value in it."""

import threading
from typing import Any

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError
from werkzeug.test import TestResponse

from models.borrowers import Borrower
from models.loans import Payment
from tests.accounts.samples import Desk, account, loan
from tests.webhooks.conftest import Call, count, problem_of
from webhooks import lender
from webhooks.lender import LARGEST_BODY


@pytest.mark.parametrize(
    "body", ["", "{", "[1,]", "{} {}", '{"a": NaN}', '{"id": 1, "id": 2}', b"\xff", "[" * 100_000]
)
def test_what_is_no_json_is_a_bad_request(call: Call, body: str | bytes) -> None:
    problem_of(call("PUT", "/accounts/B01", body), 400)


@pytest.mark.parametrize("body", ["null", "[]", "1", '"B01"', "[[]]"])
def test_json_that_is_no_document_is_unprocessable(call: Call, body: str) -> None:
    problem_of(call("PUT", "/accounts/B01", body), 422)


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", ""])
def test_only_json_is_read(call: Call, kind: str) -> None:
    problem_of(call("PUT", "/accounts/B01", account(), content_type=kind), 415)


def test_a_body_over_five_megabytes_is_refused(call: Call) -> None:
    problem_of(call("POST", "/accounts", b" " * (LARGEST_BODY + 1)), 413)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/accounts", 405),
        ("DELETE", "/accounts/B01", 405),
        ("GET", "/payments", 405),
        ("POST", "/accounts/B01/loans", 404),
        ("GET", "/nothing", 404),
        ("GET", "/", 404),
    ],
)
def test_routes_that_do_not_exist_are_problems_too(
    call: Call, method: str, path: str, status: int
) -> None:
    answer = call(method, path)
    problem_of(answer, status)
    assert ("Allow" in answer.headers) == (status == 405)


def test_calls_that_race_for_one_account_end_in_one_account(
    api: Flask, desk: Desk, api_key: str
) -> None:
    together = threading.Barrier(4)
    answers: list[TestResponse] = []

    def put() -> None:
        together.wait()
        headers = {"Authorization": f"Bearer {api_key}"}
        answers.append(
            api.test_client().put("/api/v1/accounts/B01", json=account(), headers=headers)
        )

    calls = [threading.Thread(target=put) for _ in range(4)]
    for call in calls:
        call.start()
    for call in calls:
        call.join()
    statuses = sorted(answer.status_code for answer in answers)
    assert statuses.count(201) == 1
    assert set(statuses) <= {200, 201, 409}
    assert (count(desk, Borrower), count(desk, Payment)) == (1, 1)


def test_a_database_that_is_busy_asks_to_try_again(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wait(*_: Any) -> None:
        raise OperationalError("SELECT Dana", {}, Exception("lock timeout"))

    monkeypatch.setattr(lender, "take_accounts", wait)
    answer = call("PUT", "/accounts/B01", account())
    problem_of(answer, 503)
    assert answer.headers["Retry-After"] == "5"
    assert b"Dana" not in answer.data


def test_an_error_nobody_foresaw_is_a_problem_that_tells_nothing(
    call: Call, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise RuntimeError("Dana Whitfield owes much")

    monkeypatch.setattr(lender, "take_accounts", fail)
    answer = call("PUT", "/accounts/B01", account())
    problem_of(answer, 500)
    assert b"Dana" not in answer.data
    assert count(desk, Borrower) == 0


def test_no_error_repeats_a_value_of_the_request(call: Call) -> None:
    secret = "Zx9secret"
    bodies = [
        account(**{field: secret}) for field in ("phone", "lang", "dob", "pin", "loans", "consent")
    ]
    bodies += [account(loans=[loan(**{field: secret})]) for field in ("outstanding", "currency")]
    for body in [*bodies, f'{{"{secret}'.encode()]:
        answer = call("POST", "/accounts", [body] if isinstance(body, dict) else body)
        assert answer.status_code in (400, 422)
        assert secret.encode() not in answer.data
