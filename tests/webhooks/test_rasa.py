"""The endpoint for a Rasa server's action calls: who may call, with what, and what is told."""

import json
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

import clock
import intents
from app import create_app
from bot.numbers import ensure_thread
from bot.rasa.calls import MOST_CALLS
from bot.rasa.keeping import Opening, open_call, seal_opening
from clock import real_now
from models.cases import Case
from models.inbound import InboundState, InboundText
from models.rasa_calls import OPENING, RasaCall, calls_of
from tests.bot.conftest import MakeHouse, _real_time_again, bot_carrier, make_house
from tests.bot.house import DANA, House, account
from tests.conftest import MakeSettings
from webhooks.rasa import LARGEST_BODY

__all__ = ["_real_time_again", "bot_carrier", "make_house"]

TOKEN = "invented-token-for-action-calls"


@pytest.fixture
def house(make_house: MakeHouse) -> House:
    made = make_house(rasa_action_token=TOKEN)
    made.imports(account())
    return made


@pytest.fixture
def web(house: House) -> Iterator[Flask]:
    app = create_app(house.services.settings, with_console=False)
    yield app
    app.extensions["loanline"].close()


def call(web: Flask, content: Any, **different: Any) -> TestResponse:
    """A call as Rasa makes it."""
    body = content if isinstance(content, bytes) else json.dumps(content).encode()
    sent = {
        "headers": {"Authorization": f"Bearer {TOKEN}"},
        "content_type": "application/json",
        "data": body,
    }
    return web.test_client().post("/rasa/webhook", **sent | different)


def waiting(
    house: House, body: str = "you never answer me", form: str | None = None
) -> dict[str, Any]:
    """A worker waits for the calls of a text; a first call of them."""
    inbound_id, attempt = house.receives(DANA, body), uuid.uuid4()
    reading, now = intents.classify(body).as_dict(), clock.now().isoformat()
    opening = Opening(reading, now, body, "complaint", body, form=form)
    with house.database.write() as session:
        ensure_thread(session, session.get_one(InboundText, inbound_id), clock.now())
        session.add(
            RasaCall(
                inbound_id=inbound_id,
                attempt=attempt,
                key=f"{OPENING}1",
                sealed=seal_opening(opening, house.services.vault),
                made_at=real_now(),
            )
        )
    metadata = {
        "inbound_id": inbound_id,
        "thread_id": house.thread_id(DANA).hex,
        "attempt": attempt.hex,
    }
    message = {"text": body, "intent": {"name": "complaint", "confidence": 1}, "metadata": metadata}
    tracker = {"latest_message": message, "slots": {}, "events": [], "active_loop": {}}
    return {"next_action": "action_open_complaint", "tracker": tracker, "version": "3.6.21"}


def metadata_of(content: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = content["tracker"]["latest_message"]["metadata"]
    return found


def kept(house: House, content: dict[str, Any]) -> list[RasaCall]:
    ids = metadata_of(content)
    with house.database.read() as session:
        return calls_of(session, ids["inbound_id"], uuid.UUID(hex=ids["attempt"]))


def error_of(answer: TestResponse, status: int) -> str:
    assert answer.status_code == status
    body = json.loads(answer.data)
    assert body.keys() == {"error", "action_name"}
    assert body["action_name"] == ""
    found: str = body["error"]
    return found


# --- Who may call ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "header",
    [
        {},
        {"Authorization": "Bearer wrong"},
        {"Authorization": "Bearer "},
        {"Authorization": f"Basic {TOKEN}"},
        {"Authorization": f"Bearer {TOKEN}x"},
        {"Authorization": "Bearer schlüssel"},
    ],
)
def test_without_the_token_nothing_is_read(
    web: Flask, house: House, header: dict[str, str]
) -> None:
    content = waiting(house)
    answer = call(web, content, headers=header)
    assert "RASA_ACTION_TOKEN" in error_of(answer, 401)
    assert answer.headers["WWW-Authenticate"] == 'Bearer realm="loanline"'
    assert len(kept(house, content)) == 1


def test_without_the_setting_there_is_no_endpoint(
    make_settings: MakeSettings, sqlite_url: str
) -> None:
    app = create_app(make_settings(database_url=sqlite_url))
    assert call(app, {}).status_code == 404
    app.extensions["loanline"].close()


# --- What is answered --------------------------------------------------------------------------


def test_an_action_answers_with_events_and_responses_that_rasa_can_fill(
    web: Flask, house: House
) -> None:
    answer = json.loads(call(web, waiting(house)).data)
    assert answer.keys() == {"events", "responses"}
    assert {"event": "slot", "name": "language", "value": "en", "timestamp": None} in answer[
        "events"
    ]
    for response in answer["responses"]:
        assert response["lender"] == "Harbor Lane Credit"
        assert response["hotline"].startswith("+1")
        assert response["response"].startswith("utter_")


def test_effects_are_kept_sealed_and_change_nothing_yet(web: Flask, house: House) -> None:
    content = waiting(house)
    assert call(web, content).status_code == 200
    _, row = kept(house, content)
    assert b"complaint" not in row.sealed
    effects = open_call(row.sealed, house.services.vault).effects
    assert "OpenCase" in [type(effect).__name__ for effect in effects]
    assert house.rows(Case) == []


def test_a_repeated_call_is_answered_the_same_and_kept_once(web: Flask, house: House) -> None:
    content = waiting(house)
    first, again = call(web, content), call(web, content)
    assert first.data == again.data
    assert len(kept(house, content)) == 2


def test_the_same_action_further_on_is_another_call(web: Flask, house: House) -> None:
    content = waiting(house)
    call(web, content)
    content["tracker"]["events"].append({"event": "action", "name": "action_open_complaint"})
    call(web, content)
    assert len(kept(house, content)) == 3


# --- What is refused ---------------------------------------------------------------------------


def broken(content: dict[str, Any], **changes: Any) -> dict[str, Any]:
    metadata_of(content).update(changes)
    return content


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"null", b'"text"', b"\xff", b"[" * 100_000, b'{"next_action": 3}'],
)
def test_what_is_no_call_is_a_bad_request(web: Flask, house: House, body: bytes) -> None:
    assert error_of(call(web, body), 400)


@pytest.mark.parametrize(
    "changes",
    [
        {"inbound_id": None},
        {"inbound_id": "1"},
        {"inbound_id": True},
        {"inbound_id": 2**80},
        {"thread_id": None},
        {"thread_id": "Dana"},
        {"attempt": ["x"]},
    ],
)
def test_a_call_without_our_ids_is_a_bad_request_that_repeats_nothing(
    web: Flask, house: House, changes: dict[str, Any]
) -> None:
    why = error_of(call(web, broken(waiting(house), **changes)), 400)
    assert "metadata" in why
    assert "Dana" not in why


@pytest.mark.parametrize("part", ["tracker", "latest_message", "metadata"])
def test_a_call_that_lacks_a_part_is_a_bad_request(web: Flask, house: House, part: str) -> None:
    content = waiting(house)
    tracker = content["tracker"]
    holder = {"tracker": content, "latest_message": tracker, "metadata": tracker["latest_message"]}
    holder[part][part] = "Dana Whitfield"
    why = error_of(call(web, content), 400)
    assert "should be an object" in why
    assert "Dana" not in why


@pytest.mark.parametrize("how", [{"content_type": "text/plain"}, {"content_encoding": "deflate"}])
def test_only_plain_json_is_read(web: Flask, house: House, how: dict[str, str]) -> None:
    headers = {"Authorization": f"Bearer {TOKEN}"}
    if "content_encoding" in how:
        how, headers = {}, headers | {"Content-Encoding": "deflate"}
    assert "application/json" in error_of(call(web, waiting(house), headers=headers, **how), 400)


def test_a_huge_request_is_refused(web: Flask, house: House) -> None:
    error_of(call(web, b" " * (LARGEST_BODY + 1)), 413)


def test_an_action_that_there_is_not_is_not_found(web: Flask, house: House) -> None:
    content = waiting(house) | {"next_action": "action_transfer_money"}
    assert "action_transfer_money" not in error_of(call(web, content), 404)


def test_a_text_that_nobody_waits_for_is_not_found(web: Flask, house: House) -> None:
    content = waiting(house)
    for changes in (
        {"inbound_id": 999},
        {"attempt": uuid.uuid4().hex},
        {"thread_id": uuid.uuid4().hex},
    ):
        ids = dict(metadata_of(content))
        error_of(call(web, broken(content, **changes)), 404)
        broken(content, **ids)


def test_a_call_that_comes_after_the_turn_leaves_nothing(web: Flask, house: House) -> None:
    content = waiting(house)
    with house.database.write() as session:
        text = session.get_one(InboundText, metadata_of(content)["inbound_id"])
        text.state = InboundState.DONE
    error_of(call(web, content), 404)
    assert len(kept(house, content)) == 1


def test_a_circle_of_actions_ends(web: Flask, house: House) -> None:
    content = waiting(house) | {"next_action": "action_greet"}
    statuses = []
    for place in range(MOST_CALLS + 2):
        content["tracker"]["events"].append({"event": "bot", "text": str(place)})
        statuses.append(call(web, content).status_code)
    assert statuses == [200] * MOST_CALLS + [400] * 2


def test_other_methods_and_paths_are_refused(web: Flask) -> None:
    client, headers = web.test_client(), {"Authorization": f"Bearer {TOKEN}"}
    assert client.get("/rasa/webhook", headers=headers).status_code == 405
    assert client.get("/rasa/actions", headers=headers).status_code == 404


# --- Reading for Rasa --------------------------------------------------------------------------


def asks(web: Flask, content: dict[str, Any], **different: Any) -> TestResponse:
    """Rasa asks how a text is read, as its ``nlu`` endpoint is asked."""
    sender = f"{metadata_of(content)['thread_id']}-3"
    body = {"token": TOKEN, "text": "whatever", "message_id": sender} | different
    return web.test_client().post("/rasa/model/parse", json=body)


def test_rasa_is_told_how_the_worker_read_the_text(web: Flask, house: House) -> None:
    answer = json.loads(asks(web, waiting(house)).data)
    assert answer["intent"]["name"] == "complaint"
    assert 0 <= answer["intent"]["confidence"] <= 1
    assert (answer["entities"], answer["text"]) == ([], "you never answer me")


def test_a_reading_needs_the_token_and_a_text_that_waits(web: Flask, house: House) -> None:
    content = waiting(house)
    error_of(asks(web, content, token="wrong"), 401)
    error_of(asks(web, content, token=None), 401)
    error_of(asks(web, content, message_id="Dana"), 400)
    error_of(asks(web, content, message_id=None), 400)
    error_of(asks(web, content, message_id=uuid.uuid4().hex), 404)


def test_a_text_that_answers_nothing_is_not_taken_for_an_answer(web: Flask, house: House) -> None:
    """So Rasa follows the rule of its intent, and asks again."""
    house.says(DANA, "balance")
    assert house.thread(DANA).tracker["active_form"] == "identity_form"
    content = waiting(house, "whats the weather like tomorrow", "identity_form")
    content["next_action"] = "validate_identity_form"
    slot = {"event": "slot", "name": "identity_answer", "value": "whats the weather like tomorrow"}
    content["tracker"]["events"] = [{"event": "action", "name": "identity_form"}, slot]
    assert "does not answer" in error_of(call(web, content), 400)
    assert len(kept(house, content)) == 1
