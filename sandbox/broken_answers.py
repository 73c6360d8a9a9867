"""Answers of the API that go wrong: late, broken off, or with another status than they should."""

import json
import socket
import struct
import time
from collections.abc import Callable, Iterable
from typing import Any

from flask import Response

from sandbox.codes import ERRORS, ApiError
from sandbox.faults import Fault
from sandbox.wire_format import error_answer, json_answer

Answer = Callable[[], Response]

# What the codes of bare HTTP statuses are in Twilio's error bodies.
CODES = {401: 20003, 404: 20404, 429: 20429, 500: 20500, 503: 20503}
HTML_PAGE = "<html><head><title>{0}</title></head><body><h1>{0}</h1></body></html>"
# SO_LINGER on, for no time: the close sends a reset and not a goodbye.
RESET_ON_CLOSE = struct.pack("ii", 1, 0)


class Dropped(Response):
    """No answer at all: after some seconds the connection is closed, or reset."""

    def __init__(self, after: float, *, reset: bool) -> None:
        super().__init__()
        self.after = after
        self.reset = reset

    def __call__(self, environ: dict[str, Any], _start_response: Any) -> Iterable[bytes]:
        time.sleep(self.after)
        connection: socket.socket = environ["sandbox.socket"]
        if self.reset:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
        raise ConnectionAbortedError


def broken_answer(fault: Fault, answer: Answer, *, accept: Callable[[], object]) -> Response:
    """The answer that a fault makes of a good one.

    `answer` does what was asked and gives the good answer; `accept` does it and its answer is
    thrown away. Raises what they raise.
    """
    if fault.get("accepted"):
        accept()
    return BREAKERS[fault.kind](fault, answer)


def takes_effect(fault: Fault) -> bool:
    """Whether what was asked is done in spite of the fault."""
    return fault.kind in ("bad_json", "slow") or bool(fault.get("accepted"))


def _timeout(fault: Fault, _: Answer) -> Response:
    return Dropped(fault.get("seconds"), reset=False)


def _reset(_: Fault, __: Answer) -> Response:
    return Dropped(0, reset=True)


def _bad_json(_: Fault, answer: Answer) -> Response:
    good = answer()
    good.set_data(good.get_data()[:-20])
    return good


def _status(fault: Fault, _: Answer) -> Response:
    status = fault.get("status")
    if fault.get("html", status == 503):
        response = Response(HTML_PAGE.format(f"{status} from the sandbox"), status)
    elif status < 300:
        response = json_answer({}, status)
    else:
        words = ERRORS.get(CODES.get(status, 0), (status, "The sandbox was asked to fail."))[1]
        response = error_answer(ApiError(CODES.get(status, 20500), status, words))
    if fault.get("retry_after") is not None:
        response.headers["Retry-After"] = f"{fault.get('retry_after'):g}"
    return response


def _error(fault: Fault, _: Answer) -> Response:
    return error_answer(
        ApiError(fault.get("code"), fault.get("status", 0), fault.get("message", ""))
    )


def _slow(fault: Fault, answer: Answer) -> Response:
    time.sleep(fault.get("seconds"))
    return answer()


def _problem_json(fault: Fault, _: Answer) -> Response:
    code = fault.get("code")
    body = {
        "type": f"https://www.twilio.com/docs/errors/{code}",
        "title": "Request could not be carried out",
        "status": fault.get("status"),
        "code": code,
        "detail": "The sandbox was asked to fail.",
        "instance": None,
    }
    return Response(json.dumps(body), fault.get("status"), mimetype="application/problem+json")


BREAKERS: dict[str, Callable[[Fault, Answer], Response]] = {
    "timeout": _timeout,
    "reset": _reset,
    "bad_json": _bad_json,
    "status": _status,
    "error": _error,
    "slow": _slow,
    "problem_json": _problem_json,
}
