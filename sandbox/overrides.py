"""Twilio's connection overrides: time limits and retries written in a webhook's URL fragment.

Source: Twilio's page on webhook connection overrides. `https://h/sms#rc=3&rp=all&ct=3000`: rc
retries (0-5), rp what is retried (4xx, 5xx, ct, rt, all), and three limits in milliseconds: ct to
connect, rt to be answered, tt for all attempts together.
"""

from dataclasses import dataclass
from urllib.parse import parse_qsl, urldefrag

POLICIES = frozenset({"4xx", "5xx", "ct", "rt", "all"})


@dataclass(frozen=True)
class Overrides:
    """Limits in seconds. Twilio's defaults: one retry, only when no connection came about."""

    connect: float = 5.0
    read: float = 15.0
    total: float = 15.0
    retries: int = 1
    retried: frozenset[str] = frozenset({"ct"})

    def retries_after(self, failure: str | None) -> bool:
        """Whether an attempt that failed so (ct, rt, 4xx, 5xx; None: it did not) is repeated."""
        return failure is not None and bool(self.retried & {failure, "all"})


def split_overrides(url: str) -> tuple[str, Overrides]:
    """The URL that is requested and signed, and what its fragment says. Odd values are ignored."""
    bare, fragment = urldefrag(url)
    if not fragment:
        return bare, Overrides()
    said = dict(parse_qsl(fragment))
    policies = frozenset(said.get("rp", "ct").split(",")) & POLICIES
    return bare, Overrides(
        connect=_within(said.get("ct"), 100, 10_000, 5000) / 1000,
        read=_within(said.get("rt"), 100, 15_000, 15_000) / 1000,
        total=_within(said.get("tt"), 100, 15_000, 15_000) / 1000,
        retries=_within(said.get("rc"), 0, 5, 1),
        retried=policies or frozenset({"ct"}),
    )


def _within(value: str | None, lowest: int, highest: int, default: int) -> int:
    if value and value.isascii() and value.isdigit() and lowest <= int(value) <= highest:
        return int(value)
    return default
