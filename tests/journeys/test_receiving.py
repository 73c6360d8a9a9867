"""Receiving: duplicates, order, bursts, loops, senders that are never answered, forged posts."""

import threading

import pytest

from tests.journeys.desk import OURS, Desk

INBOUND = "/webhooks/twilio/inbound"
FORM = "application/x-www-form-urlencoded"


def test_a_text_posted_six_times_is_one_row_and_one_answer(desk: Desk) -> None:
    phone = desk.unknown_phone()
    sent = phone.says("balance", duplicate=5)
    assert [answer["status_code"] for answer in sent.answers] == [200] * 6
    phone.hears("ZIP code")
    phone.hears_nothing()
    assert len(phone.thread.texts_in()) == 1


def test_a_stop_posted_six_times_is_confirmed_once(desk: Desk) -> None:
    phone = desk.unknown_phone()
    phone.says("STOP", duplicate=5)
    phone.hears("You are opted out")
    phone.hears_nothing()
    assert len(phone.thread.ledger()) == 1


def test_two_texts_at_once_are_both_answered_in_the_order_recorded(desk: Desk) -> None:
    phone = desk.unknown_phone()
    said = ("what is my balance", "I want to complain about the rude man who called me")
    threads = [threading.Thread(target=phone.says, args=(text,)) for text in said]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    heard = [phone.hears(), phone.hears()]
    phone.hears_nothing()
    recorded = [text.body for text in phone.thread.texts_in()]
    assert sorted(recorded) == sorted(said)
    first = "ZIP code" if recorded[0] == said[0] else "We are sorry"
    assert first in heard[0]
    assert [text.inbound_id for text in phone.thread.texts_out()] == [
        text.id for text in phone.thread.texts_in()
    ]


def test_a_burst_of_texts_spends_the_reply_budget_and_calls_a_person(desk: Desk) -> None:
    phone = desk.unknown_phone()
    for place in range(40):
        phone.says(("hello", "thank you")[place % 2])
    assert len(phone.heard_all()) == 30
    row = phone.thread.row()
    assert (row.mode, row.escalation_reason) == ("escalated", "reply_budget_spent")
    phone.asks("STOP", "You are opted out")


def test_the_same_text_four_times_is_taken_for_a_machine(desk: Desk) -> None:
    phone = desk.unknown_phone()
    for _ in range(4):
        phone.says("how can i pay")
    assert len(phone.heard_all()) == 3
    phone.says("are you there?")
    phone.hears_nothing()
    assert phone.thread.row().escalation_reason == "identical_texts"


@pytest.mark.parametrize("sender", ["72345", "HARBOR", OURS])
def test_short_codes_names_and_our_own_numbers_are_recorded_and_never_answered(
    desk: Desk, sender: str
) -> None:
    machine = desk.phone(sender)
    machine.says("Your code is 4711. Reply STOP to end")
    machine.says("STOP")
    machine.hears_nothing()
    assert {text.state for text in machine.thread.texts_in()} == {"set_aside"}
    assert len(machine.thread.texts_in()) == 2


def test_a_picture_or_nothing_at_all_is_asked_for_in_words(desk: Desk) -> None:
    phone = desk.unknown_phone()
    phone.says("", media_urls=["https://media.example.com/receipt.jpg"])
    phone.hears("only read words")
    phone.asks("   ", "only read words")
    (picture, _) = phone.thread.texts_in()
    assert picture.media == [{"url": "https://media.example.com/receipt.jpg", "type": "image/jpeg"}]


# --- What is not the carrier's ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("bad_signature", 403),
        ("no_signature", 403),
        ("wrong_account", 403),
        ("tampered_body", 403),
        ("content_type", 415),
        ("get", 405),
    ],
)
def test_a_forged_or_odd_request_is_refused_and_leaves_nothing(
    desk: Desk, kind: str, status: int
) -> None:
    phone = desk.unknown_phone()
    desk.goes_wrong("inbound", kind, to=phone.number)
    assert phone.sends("STOP").status == status
    phone.hears_nothing()
    assert phone.thread.texts_in() == []


@pytest.mark.parametrize(
    ("method", "path", "how", "status"),
    [
        ("GET", INBOUND, {}, 405),
        ("POST", INBOUND, {"body": b"{}", "headers": {"Content-Type": "application/json"}}, 415),
        ("POST", INBOUND, {"body": b"Body=stop", "headers": {"Content-Type": FORM}}, 403),
        (
            "POST",
            INBOUND,
            {"body": b"Body=" + b"a" * 100_000, "headers": {"Content-Type": FORM}},
            413,
        ),
        ("POST", "/webhooks/twilio/status/nonsense", {}, 404),
        ("POST", "/webhooks/elsewhere", {}, 404),
    ],
)
def test_every_refusal_of_a_webhook_is_xml(
    desk: Desk, method: str, path: str, how: dict[str, object], status: int
) -> None:
    answer = desk.call(method, path, **how)
    assert (answer.status, answer.type) == (status, "text/xml; charset=utf-8")
    assert answer.body.endswith("<Response/>")


def test_the_fallback_takes_a_text_that_the_first_address_failed_for(desk: Desk) -> None:
    phone = desk.unknown_phone()
    form = desk.carrier_form(phone.number, "balance")
    failed = form | {"ErrorCode": "11200", "ErrorUrl": desk.url + INBOUND}
    assert desk.signed("/webhooks/twilio/fallback", failed).status == 200
    assert desk.signed(INBOUND, form).status == 200
    phone.hears("ZIP code")
    phone.hears_nothing()
    assert len(phone.thread.texts_in()) == 1
