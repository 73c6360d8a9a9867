"""Errors of the API as problem+json (RFC 9457), without a value of the request in them."""

import json
from collections.abc import Iterable
from typing import Any, Final

from flask import Response

from accounts.faults import Fault

_MOST_FAULTS: Final = 200


class Refusal(Exception):
    """A request is answered with a problem instead of what it asked for."""

    def __init__(
        self,
        status: int,
        title: str,
        detail: str | None = None,
        *,
        faults: Iterable[Fault] = (),
        retry_after: int | None = None,
    ) -> None:
        super().__init__(title)
        self.status, self.title, self.detail = status, title, detail
        self.faults, self.retry_after = tuple(faults), retry_after

    def response(self) -> Response:
        """The answer; 401 says how to authenticate, 429 and 503 when to try again."""
        answer = problem(self.status, self.title, self.detail, self.faults)
        if self.status == 401:
            answer.headers["WWW-Authenticate"] = 'Bearer realm="loanline"'
        if self.retry_after is not None:
            answer.headers["Retry-After"] = str(self.retry_after)
        return answer


def problem(
    status: int, title: str, detail: str | None = None, faults: Iterable[Fault] = ()
) -> Response:
    """A problem+json answer; ``errors`` lists faults by field, 200 of them at most."""
    body: dict[str, Any] = {"type": "about:blank", "title": title, "status": status}
    if detail:
        body["detail"] = detail
    errors = [_error(fault) for fault in faults]
    if errors:
        body["errors"] = errors[:_MOST_FAULTS]
    return Response(json.dumps(body), status, content_type="application/problem+json")


def _error(fault: Fault) -> dict[str, Any]:
    places = {"item": fault.row, "line": fault.line}
    error: dict[str, Any] = {"field": fault.field, "problem": fault.problem}
    return error | {name: place for name, place in places.items() if place is not None}
