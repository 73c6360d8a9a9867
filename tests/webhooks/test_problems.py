"""Problem answers (RFC 9457)."""

import json

from accounts.faults import Fault
from webhooks.problems import Refusal, problem


def test_a_problem_has_the_members_of_the_standard() -> None:
    answer = problem(422, "Unprocessable Content", "Nothing was taken over.")
    assert answer.status_code == 422
    assert answer.content_type == "application/problem+json"
    assert json.loads(answer.data) == {
        "type": "about:blank",
        "title": "Unprocessable Content",
        "status": 422,
        "detail": "Nothing was taken over.",
    }


def test_faults_are_listed_with_what_is_known_of_their_place() -> None:
    faults = [Fault("phone", "is missing", row=2), Fault("", "is no list", line=1)]
    assert json.loads(problem(422, "No", faults=faults).data)["errors"] == [
        {"field": "phone", "problem": "is missing", "item": 2},
        {"field": "", "problem": "is no list", "line": 1},
    ]


def test_no_answer_lists_more_than_two_hundred_faults() -> None:
    faults = [Fault(str(number), "is missing") for number in range(5000)]
    assert len(json.loads(problem(422, "No", faults=faults).data)["errors"]) == 200


def test_a_refusal_says_how_to_authenticate_and_when_to_come_back() -> None:
    unauthorised = Refusal(401, "Unauthorized").response()
    assert unauthorised.headers["WWW-Authenticate"].startswith("Bearer")
    assert "Retry-After" not in unauthorised.headers
    assert Refusal(503, "Busy", retry_after=5).response().headers["Retry-After"] == "5"
