"""The carrier's calls: verified, recorded, answered with XML whatever happens."""

import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, text

from app import create_app
from models.database import Database
from models.inbound import InboundText
from models.numbers import Number
from models.outbound import DeliveryEvent
from tests.conftest import MakeSettings
from tests.released import release_into
from tests.webhooks.carrier_calls import (
    ACCOUNT,
    BASE,
    DANA,
    FALLBACK,
    INBOUND,
    OLD_TOKEN,
    OURS,
    TOKEN,
    CarrierCalls,
    form_of,
)
from webhooks.twilio import LARGEST_BODY


@pytest.fixture
def app(make_settings: MakeSettings, database_url: str, now: Any) -> Iterator[Flask]:
    """The web process after a release; its clock is real."""
    made = create_app(
        make_settings(
            database_url=database_url,
            public_base_url=f"{BASE},https://www.example.com",
            twilio_account_sid=ACCOUNT,
            twilio_auth_tokens=f"{TOKEN},{OLD_TOKEN}",
            twilio_from_numbers=OURS,
        ),
        with_console=False,
    )
    with made.extensions["loanline"].database.write() as session:
        release_into(session, now)
    yield made
    made.extensions["loanline"].close()


@pytest.fixture
def carrier(app: Flask) -> CarrierCalls:
    return CarrierCalls(app)


@pytest.fixture
def database(app: Flask) -> Database:
    found: Database = app.extensions["loanline"].database
    return found


def rows(database: Database, table: type[Any] = InboundText) -> list[Any]:
    with database.read() as session:
        return list(session.scalars(select(table).order_by(table.id)))


def test_a_text_is_recorded_and_answered_with_nothing_to_say(
    carrier: CarrierCalls, database: Database
) -> None:
    answer = carrier.posts(INBOUND, form_of("what do I owe?"))
    assert (answer.status_code, answer.content_type) == (200, "text/xml; charset=utf-8")
    assert answer.text == '<?xml version="1.0" encoding="UTF-8"?><Response/>'
    (row,) = rows(database)
    assert (row.body, row.recipient, row.state) == ("what do I owe?", OURS, "unread")


def test_a_duplicate_gets_the_same_answer_and_changes_nothing(
    carrier: CarrierCalls, database: Database
) -> None:
    form = form_of()
    first, second = carrier.posts(INBOUND, form), carrier.posts(INBOUND, form)
    assert (first.status_code, first.text) == (second.status_code, second.text)
    assert len(rows(database)) == 1


def test_the_fallback_is_the_same_door(carrier: CarrierCalls, database: Database) -> None:
    form = form_of("STOP")
    assert carrier.posts(INBOUND, form).status_code == 200
    failed = form | {"ErrorCode": "11200", "ErrorUrl": BASE + INBOUND}
    assert carrier.posts(FALLBACK, failed).status_code == 200
    assert len(rows(database)) == 1


def test_a_stop_is_in_force_when_it_is_answered(carrier: CarrierCalls, database: Database) -> None:
    carrier.posts(INBOUND, form_of("please stop texting me"))
    (number,) = rows(database, Number)
    assert number.opted_out_at is not None


def test_what_the_carrier_made_of_a_text_is_heeded(
    carrier: CarrierCalls, database: Database
) -> None:
    carrier.posts(INBOUND, form_of("arret", OptOutType="STOP"))
    (row,) = rows(database)
    assert (row.opt_out_type, row.law_step) == ("STOP", "done")


def test_pictures_are_kept_with_their_kind(carrier: CarrierCalls, database: Database) -> None:
    media = {
        "NumMedia": "2",
        "MediaUrl0": "https://media.example.com/0",
        "MediaContentType0": "image/jpeg",
        "MediaUrl1": "https://media.example.com/1",
    }
    carrier.posts(INBOUND, form_of("", **media))
    (row,) = rows(database)
    assert row.media == [
        {"url": "https://media.example.com/0", "type": "image/jpeg"},
        {"url": "https://media.example.com/1", "type": ""},
    ]


@pytest.mark.parametrize("count", ["", "many", "-1", "99999"])
def test_a_count_of_pictures_that_is_none_does_no_harm(
    carrier: CarrierCalls, database: Database, count: str
) -> None:
    assert carrier.posts(INBOUND, form_of(NumMedia=count)).status_code == 200
    assert len(rows(database)) == 1


@pytest.mark.parametrize("body", ["退订 🛑", "a\x00b", "é" * 5000, "+", "a&b=c", "%00"])
def test_any_body_is_taken(carrier: CarrierCalls, database: Database, body: str) -> None:
    assert carrier.posts(INBOUND, form_of(body)).status_code == 200
    (row,) = rows(database)
    assert row.body == body.replace("\x00", "")


# --- Who may call -----------------------------------------------------------------------------------


def test_the_older_token_still_counts(carrier: CarrierCalls) -> None:
    assert carrier.posts(INBOUND, form_of(), token=OLD_TOKEN).status_code == 200


def test_any_of_our_origins_may_have_been_signed(carrier: CarrierCalls) -> None:
    other = f"https://www.example.com{INBOUND}"
    assert carrier.posts(INBOUND, form_of(), signed_as=other).status_code == 200


@pytest.mark.parametrize(
    "how",
    [
        {"token": "somebody-elses-token"},
        {"signed_as": "https://elsewhere.example.com/webhooks/twilio/inbound"},
        {"signed_as": BASE + FALLBACK},
    ],
)
def test_a_signature_that_does_not_fit_is_refused(
    carrier: CarrierCalls, database: Database, how: dict[str, str]
) -> None:
    answer = carrier.posts(INBOUND, form_of("STOP"), **how)
    assert (answer.status_code, answer.mimetype) == (403, "text/xml")
    assert rows(database) == []


def test_a_text_for_another_account_is_refused(carrier: CarrierCalls, database: Database) -> None:
    assert carrier.posts(INBOUND, form_of(AccountSid="AC" + "2" * 32)).status_code == 403
    assert rows(database) == []


@pytest.mark.parametrize(
    ("how", "status"),
    [
        ({"data": b"{}", "content_type": "application/json"}, 415),
        ({"data": {"Body": "stop"}}, 403),
        ({"data": {"Body": "a" * (LARGEST_BODY + 1)}}, 413),
        ({"data": b"", "content_type": "multipart/form-data; boundary=x"}, 415),
        ({"data": b"x=" + b"&x=".join([b"1"] * 5000),
          "content_type": "application/x-www-form-urlencoded"}, (403, 413)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", [INBOUND, FALLBACK, f"/webhooks/twilio/status/{uuid.UUID(int=1)}"])
def test_anything_else_is_refused_in_xml(
    app: Flask, database: Database, path: str, how: dict[str, Any], status: int | tuple[int, ...]
) -> None:
    answer = app.test_client().post(path, **how)
    assert answer.status_code in (status if isinstance(status, tuple) else (status,))
    assert answer.mimetype == "text/xml"
    assert rows(database) == []


@pytest.mark.parametrize("method", ["get", "put", "delete", "patch"])
def test_only_posts_are_taken(app: Flask, method: str) -> None:
    answer = getattr(app.test_client(), method)(INBOUND)
    assert (answer.status_code, answer.mimetype) == (405, "text/xml")
    assert "POST" in answer.headers["Allow"]


def test_without_a_database_the_carrier_is_told_to_go_to_the_fallback(
    carrier: CarrierCalls, database: Database
) -> None:
    with database.write() as session:
        session.execute(text("ALTER TABLE inbound_texts RENAME TO away"))
    try:
        answer = carrier.posts(INBOUND, form_of())
    finally:
        with database.write() as session:
            session.execute(text("ALTER TABLE away RENAME TO inbound_texts"))
    assert (answer.status_code, answer.mimetype) == (500, "text/xml")
    assert carrier.posts(INBOUND, form_of()).status_code == 200


# --- Receipts ---------------------------------------------------------------------------------------


def receipt(**different: str) -> dict[str, str]:
    return {
        "MessageSid": "SM" + "3" * 32,
        "AccountSid": ACCOUNT,
        "MessageStatus": "delivered",
    } | different


def status_path(message_id: uuid.UUID | None = None) -> str:
    return f"/webhooks/twilio/status/{message_id or uuid.UUID(int=5)}"


def test_a_receipt_is_kept(carrier: CarrierCalls, database: Database) -> None:
    failed = receipt(MessageStatus="undelivered", ErrorCode="30003", RawDlrDoneDate="2611211500")
    assert carrier.posts(status_path(), failed).status_code == 200
    (event,) = rows(database, DeliveryEvent)
    assert (event.message_id, event.status, event.error_code) == (
        uuid.UUID(int=5),
        "undelivered",
        30003,
    )


def test_the_same_receipt_is_kept_once(carrier: CarrierCalls, database: Database) -> None:
    for _ in range(3):
        assert carrier.posts(status_path(), receipt()).status_code == 200
    assert len(rows(database, DeliveryEvent)) == 1


@pytest.mark.parametrize("code", ["", "many", "٣٠٠٠٣", "9" * 20])
def test_a_code_that_is_none_is_none(carrier: CarrierCalls, database: Database, code: str) -> None:
    assert carrier.posts(status_path(), receipt(ErrorCode=code)).status_code == 200
    (event,) = rows(database, DeliveryEvent)
    assert event.error_code is None


def test_a_status_that_is_far_too_long_is_cut(carrier: CarrierCalls, database: Database) -> None:
    assert carrier.posts(status_path(), receipt(MessageStatus="x" * 500)).status_code == 200
    (event,) = rows(database, DeliveryEvent)
    assert event.status == "x" * 32


def test_an_address_without_an_id_is_not_found(carrier: CarrierCalls) -> None:
    answer = carrier.posts("/webhooks/twilio/status/5", receipt())
    assert (answer.status_code, answer.mimetype) == (404, "text/xml")


def test_nothing_of_a_text_is_in_the_log(
    carrier: CarrierCalls, caplog: pytest.LogCaptureFixture
) -> None:
    carrier.posts(INBOUND, form_of("my secret words"), token="somebody-elses-token")
    carrier.posts(INBOUND, form_of("my secret words"))
    logged = " ".join(record.getMessage() for record in caplog.records)
    assert "secret" not in logged
    assert DANA not in logged
