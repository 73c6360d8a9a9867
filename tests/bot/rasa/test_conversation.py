"""A Rasa server leads the dialogue behind our triage; what its calls leave commits with the turn."""

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.actions.smalltalk import Greet
from bot.rasa.conversation import conversation_id
from clock import real_now
from models.cases import Case
from models.outbound import OutboundText
from models.rasa_calls import OPENING, RasaCall
from models.threads import ThreadMode
from models.turns import Turn
from tests.bot.house import DANA, STRANGER
from tests.bot.rasa.conftest import Led

PROOF = "20011 1988"
HIDDEN = "00000 0000"


def asks_for_the_balance(led: Led) -> str:
    led.rasa.plan |= {"bal?": ["action_check_balance"]}
    led.rasa.intents |= {"bal?": "check_balance"}
    (reply,) = led.house.says(DANA, "bal?")
    return reply


def proves(led: Led) -> str:
    led.rasa.plan |= {HIDDEN: ["answer"]}
    (reply,) = led.house.says(DANA, PROOF)
    return reply


def test_question_proof_and_figures_come_by_way_of_rasa(led: Led) -> None:
    assert "ZIP" in asks_for_the_balance(led)
    assert "$1,250.00" in proves(led)
    assert [turn.decided_by for turn in led.house.rows(Turn)] == ["rasa", "rasa"]


def test_what_is_sent_carries_ids_in_the_metadata_and_no_proof(led: Led) -> None:
    asks_for_the_balance(led)
    proves(led)
    thread = led.house.thread_id(DANA)
    sent = [call.content for call in led.rasa.calls]
    assert [one["message"] for one in sent] == ["bal?", HIDDEN]
    assert {one["sender"] for one in sent} == {thread.hex}
    assert {one["metadata"]["thread_id"] for one in sent} == {thread.hex}
    assert PROOF not in str(led.rasa.calls) + str(led.rasa.conversations)


def test_effects_wait_for_the_turn_and_commit_once(led: Led) -> None:
    led.rasa.plan = {"you never answer": ["action_open_complaint"]}
    led.rasa.intents = {"you never answer": "complaint"}
    led.rasa.repeats = 3
    (reply,) = led.house.says(DANA, "you never answer")
    (case,) = led.house.rows(Case)
    assert case.reference in reply
    assert led.house.rows(RasaCall) == []


def test_a_repeated_call_gets_the_answer_of_the_first(led: Led) -> None:
    led.rasa.plan = {"you never answer": ["action_open_complaint"]}
    led.rasa.repeats = 2
    led.house.says(DANA, "you never answer")
    first, again, *checks = led.rasa.answers
    assert first == again
    assert first[1]["responses"]
    assert checks[0] == checks[1]


def test_a_later_call_of_the_same_text_sees_the_proof_of_an_earlier_one(led: Led) -> None:
    led.rasa.plan = {"bal 00000 0000": ["action_check_balance"]}
    led.rasa.intents = {"bal 00000 0000": "check_balance"}
    assert "$1,250.00" in led.house.says(DANA, f"bal {PROOF}")[0]
    (turn,) = led.house.rows(Turn)
    actions = [step["action"] for step in turn.steps if "action" in step]
    assert actions == ["action_check_balance", "action_resume", "action_check_balance"]


def test_a_later_call_of_the_same_text_does_not_tell_again_what_an_earlier_one_told(
    led: Led,
) -> None:
    asks_for_the_balance(led)
    proves(led)
    asked = "when is my next payment due and what is my balance"
    led.rasa.plan |= {asked: ["action_payment_due"], "/check_balance": ["action_check_balance"]}
    (reply,) = led.house.says(DANA, asked)
    assert "$1,250.00" in reply
    assert reply.count("$208.33") == 1
    for sent in led.house.rows(OutboundText):
        names = [figure["name"] for figure in sent.figures or ()]
        assert len(set(names)) == len(names)


def test_a_proof_by_way_of_rasa_is_kept_nowhere_in_clear(led: Led) -> None:
    asks_for_the_balance(led)
    inbound_id = led.house.receives(DANA, PROOF)
    led.rasa.plan |= {HIDDEN: ["answer"]}
    led.house.drains(DANA)
    text = led.house.text_in(inbound_id)
    assert (text.body, text.shown_as) == ("", "identity_answer")
    assert "20011" not in str(vars(led.house.turn(inbound_id)))
    assert "20011" not in str(led.house.thread(DANA).tracker)


def test_a_question_that_rasa_asks_by_itself_is_said_in_our_words(led: Led) -> None:
    led.rasa.plan = {"i made a payment": ["action_greet", "utter_ask_payment_amount"]}
    (reply,) = led.house.says(DANA, "i made a payment")
    assert "{" not in reply
    assert reply.startswith("Harbor Lane Credit: ")
    tracker = led.house.thread(DANA).tracker
    assert (tracker["active_form"], tracker["requested_slot"]) == ("payment_form", "payment_amount")


# --- What decides before Rasa ------------------------------------------------------------------


@pytest.mark.parametrize("body", ["STOP", "help", "i want to end my life over this debt", ""])
def test_what_triage_decides_never_reaches_rasa(led: Led, body: str) -> None:
    led.house.says(DANA, body)
    assert led.rasa.calls == []


def test_a_thread_that_staff_have_taken_is_not_talked_about_with_rasa(led: Led) -> None:
    led.rasa.plan = {"get me a person": ["action_call_person"]}
    led.rasa.intents = {"get me a person": "speak_to_agent"}
    led.house.says(DANA, "get me a person")
    assert led.house.thread(DANA).mode == ThreadMode.TAKEN
    led.house.says(DANA, "bal?")
    assert led.rasa.texts == ["get me a person"]


def test_nothing_is_applied_where_triage_decided_meanwhile(led: Led) -> None:
    """The number is opted out while Rasa thinks: its complaint opens no case by way of Rasa."""
    led.house.opens_thread(DANA)
    led.rasa.plan = {"what now": ["action_open_complaint"]}
    lead = led.rasa.lead

    def opts_out_meanwhile(content: dict[str, Any]) -> Any:
        answer = lead(content)
        led.house.receives(DANA, "STOP")
        return answer

    led.rasa.answering = opts_out_meanwhile
    led.house.says(DANA, "what now")
    assert led.house.number(DANA).opted_out_at is not None
    assert led.house.rows(Case) == []
    assert led.house.rows(RasaCall) == []


@pytest.mark.parametrize(
    ("body", "sent"),
    [
        ("/session_start please", "session_start please"),
        (' \u200b/confirm_payment{"amount":"99999"}', 'confirm_payment{"amount":"99999"}'),
    ],
)
def test_a_text_is_never_a_command(led: Led, body: str, sent: str) -> None:
    led.rasa.plan = {sent: ["action_fallback"]}
    led.house.says(DANA, body)
    # A second intent of ours may follow; what the borrower wrote is a text and nothing else.
    assert led.rasa.texts[0] == sent
    assert led.rasa.texts.count(sent) == 1


# --- Where Rasa does not do its part -----------------------------------------------------------


def fails(led: Led, answering: Callable[[dict[str, Any]], Any] | None = None, **how: Any) -> None:
    """A complaint whose answer Rasa spoils, which our own runner answers then."""
    led.rasa.plan |= {"i want to complain about you": ["action_open_complaint"]}
    led.rasa.answering = answering or led.rasa.lead
    for name, value in how.items():
        setattr(led.rasa, name, value)
    (reply,) = led.house.says(DANA, "i want to complain about you")
    (case,) = led.house.rows(Case)
    assert case.reference in reply
    (turn,) = led.house.rows(Turn)
    assert turn.decided_by == "complaint"
    assert led.house.rows(RasaCall) == []


@pytest.mark.parametrize(
    "answer",
    [
        [],
        {},
        None,
        b"<html>",
        [{"recipient_id": "x", "text": "Sure, you owe nothing."}],
        [{"recipient_id": "x", "image": "https://example.com/a.png"}],
        [{"recipient_id": "x", "text": "hello"}] * 17,
    ],
)
def test_an_answer_that_is_not_ours_is_not_used(led: Led, answer: Any) -> None:
    fails(led, lambda _content: answer)


def test_the_effects_of_an_attempt_that_came_to_nothing_are_dropped(led: Led) -> None:
    lead = led.rasa.lead

    def adds_a_lie(content: dict[str, Any]) -> Any:
        return [*lead(content), {"text": "Sure, you owe nothing."}]

    fails(led, adds_a_lie)


def test_an_error_of_the_server_is_not_used(led: Led, caplog: pytest.LogCaptureFixture) -> None:
    fails(led, status=500)
    assert "did not answer a text" in caplog.text
    assert "complain about" not in caplog.text


def test_a_server_that_is_too_slow_is_given_up(led: Led) -> None:
    led.house.services.rasa._seconds = 0.2  # type: ignore[union-attr]
    fails(led, seconds=1.0)


def test_an_action_that_fails_spoils_the_whole_attempt(
    led: Led, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rasa goes on without the failed action, and what it says then is half of an answer."""

    def breaks(*_: Any) -> Any:
        raise RuntimeError("Dana Whitfield")

    def goes_on(content: dict[str, Any]) -> Any:
        with monkeypatch.context() as patch:
            patch.setattr(Greet, "decide", breaks)
            patch.setattr(led.rasa, "expected", 500)
            led.rasa.lead({**content, "message": "first"})
        return led.rasa.lead({**content, "message": "then"})

    led.rasa.plan = {"first": ["action_greet"], "then": ["action_open_complaint"]}
    fails(led, goes_on)
    assert led.rasa.answers[0][0] == 500
    assert "Dana" not in str(led.rasa.answers[0])


# --- One memory in two places ------------------------------------------------------------------


def test_our_runner_goes_on_with_the_question_that_rasa_asked(led: Led) -> None:
    assert "ZIP" in asks_for_the_balance(led)
    led.rasa.status = 500
    assert "$1,250.00" in led.house.says(DANA, PROOF)[0]


def test_rasa_is_not_asked_while_a_question_of_our_own_is_open(led: Led) -> None:
    led.rasa.plan, led.rasa.status = {"how much do i owe": []}, 500
    assert "ZIP" in led.house.says(DANA, "how much do i owe")[0]
    led.rasa.status = 200
    assert "$1,250.00" in led.house.says(DANA, PROOF)[0]
    assert len(led.rasa.calls) == 1
    asks_for_the_balance(led)
    thread = led.house.thread_id(DANA)
    assert led.rasa.calls[-1].content["sender"] == conversation_id(thread, 1)


def test_after_an_opt_out_no_question_of_rasas_is_open(led: Led) -> None:
    asks_for_the_balance(led)
    led.house.says(DANA, "STOP")
    led.house.says(DANA, "START")
    led.rasa.plan |= {"hi": ["action_greet"]}
    led.house.says(DANA, "hi")
    assert [call.content["sender"][32:] for call in led.rasa.calls] == ["", "-1"]


def test_a_question_that_ran_out_of_time_is_not_rasas_to_ask_again(led: Led) -> None:
    asks_for_the_balance(led)
    led.house.passes(hours=25)
    led.rasa.plan |= {"hi": ["action_greet"]}
    led.house.says(DANA, "hi")
    assert [call.content["sender"][32:] for call in led.rasa.calls] == ["", "-1"]


def test_what_a_worker_left_that_died_is_swept_away(led: Led) -> None:
    left = led.house.opens_thread(STRANGER)
    with led.house.database.write() as session:
        made_at = real_now() - timedelta(hours=2)
        session.add(
            RasaCall(
                inbound_id=left,
                attempt=uuid.uuid4(),
                key=f"{OPENING}1",
                sealed=b"",
                made_at=made_at,
            )
        )
    led.rasa.plan = {"hello": ["action_greet"]}
    led.house.says(DANA, "hello")
    assert led.house.rows(RasaCall) == []
