"""Posts a webhook as Twilio does: signed, with its time limits, retrying only what it retries."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from sandbox.connections import AnswerFailure, ConnectFailure, Connections, Post, Reply
from sandbox.overrides import Overrides, split_overrides
from sandbox.signing import Params, Signer

FORM = "application/x-www-form-urlencoded; charset=UTF-8"
USER_AGENT = "TwilioProxy/1.1"

# Twilio's codes for a webhook that could not be fetched, and for one that could not be reached.
RETRIEVAL_FAILURE = 11200
CONNECTION_FAILURE = 11205


@dataclass(frozen=True)
class Answer:
    """One attempt at one address. `error_code` is Twilio's, None when the answer was good."""

    url: str
    attempt: int
    status_code: int | None
    error_code: int | None
    ms: int
    reply: Reply | None = None
    texts: int = 0

    def facts(self) -> dict[str, Any]:
        """What the journal and the sandbox's own answers say of it."""
        return {
            "url": self.url,
            "attempt": self.attempt,
            "status_code": self.status_code,
            "error_code": self.error_code,
            "ms": self.ms,
            "texts": self.texts,
        }


class Poster:
    """Makes the carrier's HTTP requests. Safe between threads."""

    def __init__(self, signer: Signer) -> None:
        self.signer = signer
        self._connections = Connections()

    def post_form(self, address: str, params: Params, token: str) -> list[Answer]:
        """Post a form with the retries its address asks for; one answer for each attempt.

        `token` is the idempotency token, the same for all attempts at one delivery.
        """
        url, overrides = split_overrides(address)
        return self._attempts(overrides, lambda: self.form(url, params, token))

    def form(self, url: str, params: Params, token: str) -> Post:
        """A signed form post, not yet sent."""
        headers = {**common_headers(token), **self.signer.headers(url, params)}
        return Post("POST", url, {**headers, "Content-Type": FORM}, urlencode(params).encode())

    def once(self, post: Post) -> Answer:
        """Send a request once, with Twilio's default limits."""
        return self._attempt(post, Overrides(), 1, time.monotonic() + Overrides.total)

    def _attempts(self, overrides: Overrides, make: Callable[[], Post]) -> list[Answer]:
        deadline = time.monotonic() + overrides.total
        answers: list[Answer] = []
        for attempt in range(1, overrides.retries + 2):
            answers.append(self._attempt(make(), overrides, attempt, deadline))
            if not overrides.retries_after(_failure(answers[-1])) or time.monotonic() >= deadline:
                break
        return answers

    def _attempt(self, post: Post, limits: Overrides, attempt: int, deadline: float) -> Answer:
        start = time.monotonic()
        left = max(0.05, deadline - start)
        reply, error = None, None
        try:
            reply = self._connections.send(post, min(limits.connect, left), min(limits.read, left))
            error = None if 200 <= reply.status < 300 else RETRIEVAL_FAILURE
        except ConnectFailure:
            error = CONNECTION_FAILURE
        except AnswerFailure:
            error = RETRIEVAL_FAILURE
        ms = round((time.monotonic() - start) * 1000)
        return Answer(post.url, attempt, reply.status if reply else None, error, ms, reply)


def common_headers(token: str) -> dict[str, str]:
    """The headers every webhook of Twilio's carries."""
    return {
        "User-Agent": USER_AGENT,
        "Accept": "*/*",
        "X-Home-Region": "us1",
        "I-Twilio-Idempotency-Token": token,
    }


def _failure(answer: Answer) -> str | None:
    """What the connection overrides call a failed attempt; None when it did not fail."""
    if answer.error_code is None:
        return None
    if answer.error_code == CONNECTION_FAILURE:
        return "ct"
    return "rt" if answer.status_code is None else f"{answer.status_code // 100}xx"
