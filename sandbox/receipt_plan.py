"""What becomes of an outgoing text, step by step, and which receipts tell of it."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sandbox.faults import Fault

SEED = 2026

ROUTE = ("accepted", "queued", "sending", "sent", "delivered")


@dataclass(frozen=True)
class Receipt:
    """One receipt: its status, its error code, and how often it is posted (0: it is lost).

    `moves` is false for one that tells of something the carrier itself does not know.
    """

    status: str
    code: int | None = None
    copies: int = 1
    moves: bool = True


@dataclass(frozen=True)
class Step:
    """After `wait` seconds the text moves to the state of `state`, and `told` is posted."""

    wait: float
    state: Receipt | None
    told: Receipt | None


def plan_steps(status: str, delay: float, faults: Mapping[str, Fault]) -> list[Step]:
    """The steps from a text's present status to its end, `delay` seconds apart.

    The initial status has no receipt of its own, as with Twilio.
    """
    receipts = [_told(receipt, faults) for receipt in _route(status, faults)]
    if "reorder" not in faults and "late" not in faults:
        return [Step(delay, r if r.moves else None, r) for r in receipts]
    states = [Step(delay, receipt, None) for receipt in receipts if receipt.moves]
    lag = faults["late"].get("seconds") if "late" in faults else 0
    order = _reordered(receipts, faults)
    return states + [Step(0 if place else lag, None, r) for place, r in enumerate(order)]


def past_receipts(status: str, code: int | None) -> list[Receipt]:
    """The receipts that a text with this status must have had."""
    if status in ROUTE:
        return [Receipt(name) for name in ROUTE[2 : ROUTE.index(status) + 1]]
    return [Receipt("sending"), Receipt("sent"), Receipt(status, code)]


def _route(status: str, faults: Mapping[str, Fault]) -> list[Receipt]:
    """The statuses still ahead, with the end that the faults choose."""
    ahead = [Receipt(name) for name in ROUTE[ROUTE.index(status) + 1 :]]
    if not ahead or "stuck" in faults:
        return ahead[:-1]
    end = ahead[-1]
    if "fail" in faults:
        end = Receipt(faults["fail"].get("status"), faults["fail"].get("code"))
    elif "partially_delivered" in faults:
        end = Receipt("partially_delivered")
    if "unknown_status" in faults:
        odd = Receipt(faults["unknown_status"].get("status"), moves=False)
        return [*ahead[:-1], odd, end]
    return [*ahead[:-1], end]


def _told(receipt: Receipt, faults: Mapping[str, Fault]) -> Receipt:
    lost = faults.get("lost")
    if lost and lost.get("status") in (None, receipt.status):
        return replace(receipt, copies=0)
    more = faults["duplicate"].get("n") if "duplicate" in faults else 0
    return replace(receipt, copies=1 + more)


def _reordered(receipts: list[Receipt], faults: Mapping[str, Fault]) -> list[Receipt]:
    if "reorder" not in faults:
        return receipts
    if faults["reorder"].get("order") == "reversed":
        return receipts[::-1]
    # The same shuffle in each run, so that a fault run can be repeated; never the usual order.
    draw, shuffled = random.Random(SEED), receipts  # noqa: S311 - chance, not secrecy
    while shuffled == receipts and len(receipts) > 1:
        shuffled = draw.sample(receipts, len(receipts))
    return shuffled
