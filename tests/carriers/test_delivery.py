from functools import reduce
from itertools import permutations
from random import Random
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carriers.delivery import DeliveryStatus, head, is_final, rank

# The statuses of Twilio's message resource; written out here, so that none is lost in ours.
TWILIOS: Final = (
    "accepted",
    "scheduled",
    "queued",
    "sending",
    "sent",
    "failed",
    "delivered",
    "undelivered",
    "receiving",
    "received",
    "read",
    "partially_delivered",
    "canceled",
)
reported = st.one_of(st.sampled_from(TWILIOS), st.text(max_size=12))
stood_at = st.one_of(st.none(), reported)


def test_all_thirteen_statuses_are_known_and_no_two_share_a_rank() -> None:
    assert sorted(DeliveryStatus) == sorted(TWILIOS)
    assert len({rank(status) for status in TWILIOS}) == 13


@given(stood_at, reported, reported)
def test_the_head_does_not_depend_on_the_order_of_two_receipts(
    current: str | None, one: str, other: str
) -> None:
    assert head(head(current, one), other) == head(head(current, other), one)


@given(reported, reported)
def test_the_head_of_two_is_the_same_whichever_is_called_current(one: str, other: str) -> None:
    assert head(one, other) == head(other, one)


@given(reported, reported, reported)
def test_receipts_may_be_taken_together_in_any_grouping(one: str, two: str, three: str) -> None:
    assert head(head(one, two), three) == head(one, head(two, three))


@given(stood_at, reported)
def test_a_receipt_that_comes_twice_changes_nothing_the_second_time(
    current: str | None, new: str
) -> None:
    assert head(head(current, new), new) == head(current, new)


@given(st.lists(reported, min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_any_shuffle_with_any_repeats_ends_at_the_same_head(
    receipts: list[str], random: Random
) -> None:
    again = [*receipts, *receipts[: len(receipts) // 2]]
    random.shuffle(again)
    assert _head_of(again) == _head_of(receipts)


@given(st.sampled_from(TWILIOS), reported)
def test_the_head_never_sinks(current: str, new: str) -> None:
    assert rank(head(current, new)) >= rank(current)


def _head_of(receipts: list[str]) -> str:
    return reduce(head, receipts[1:], head(None, receipts[0]))


@pytest.mark.parametrize(
    ("receipts", "expected"),
    [
        (("queued", "sending", "sent", "delivered"), "delivered"),
        (("queued", "sent", "undelivered", "delivered"), "delivered"),
        (("queued", "sent", "failed", "delivered"), "delivered"),
        (("sent", "failed", "undelivered"), "undelivered"),
        (("sent", "partially_delivered", "undelivered"), "partially_delivered"),
        (("sent", "delivered", "read"), "read"),
        (("scheduled", "canceled"), "canceled"),
        (("accepted", "queued", "sending"), "sending"),
    ],
)
def test_whatever_the_order_these_receipts_end_here(
    receipts: tuple[str, ...], expected: str
) -> None:
    assert {_head_of(list(order)) for order in permutations(receipts)} == {expected}


def test_a_value_nobody_knows_keeps_the_current_one() -> None:
    assert rank("teleported") == -1
    assert head("sent", "teleported") == "sent"
    assert head("teleported", "sent") == "sent"


def test_a_first_receipt_nobody_knows_still_says_that_the_carrier_has_the_text() -> None:
    assert head(None, "teleported") == "accepted"
    assert head(head(None, "teleported"), "queued") == "queued"


def test_nothing_more_is_expected_after_a_final_status_and_sent_is_not_one() -> None:
    final = {status for status in TWILIOS if is_final(status)}
    assert final == {
        "received",
        "canceled",
        "failed",
        "undelivered",
        "partially_delivered",
        "delivered",
        "read",
    }
    assert not is_final("teleported")
