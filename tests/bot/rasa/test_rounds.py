"""Where Rasa would ask again or hear half, the borrower hears what our own runner says."""

from tests.bot.house import DANA
from tests.bot.rasa.conftest import Led

TWO = "i paid 200 yesterday, also call me"
BALANCE = "what do i owe"
COMPLAINT = "you people never answer"


def asks_for_the_balance(led: Led) -> str:
    led.rasa.plan |= {BALANCE: ["action_check_balance", "again"]}
    led.rasa.intents |= {BALANCE: "check_balance"}
    (reply,) = led.house.says(DANA, BALANCE)
    return reply


def complains(led: Led) -> str:
    led.rasa.plan |= {COMPLAINT: ["action_open_complaint"]}
    led.rasa.intents |= {COMPLAINT: "complaint"}
    (reply,) = led.house.says(DANA, COMPLAINT)
    return reply


def test_two_requests_of_a_text_are_two_messages_and_one_reply(led: Led) -> None:
    plan = {TWO: ["action_confirm_payment"], "/speak_to_agent": ["action_call_person", "again"]}
    led.rasa.plan, led.rasa.intents = plan, {TWO: "confirm_payment"}
    (reply,) = led.house.says(DANA, TWO)
    assert led.rasa.texts == [TWO, "/speak_to_agent"]
    led.rasa.status = 500
    (own,) = led.house.says("+12025550144", TWO)
    assert reply.replace("\n", " ").split(".")[0] == own.replace("\n", " ").split(".")[0]
    assert "person" in reply


def test_what_was_served_already_is_not_asked_for_again(led: Led) -> None:
    plan = {TWO: ["action_confirm_payment", "action_call_person"]}
    led.rasa.plan, led.rasa.intents = plan, {TWO: "confirm_payment"}
    led.house.says(DANA, TWO)
    assert led.rasa.texts == [TWO]


def test_an_optional_question_is_dropped_by_whoever_asks_for_something_else(led: Led) -> None:
    question = complains(led)
    assert led.house.thread(DANA).tracker["active_form"] == "details_form"
    assert "ZIP" in asks_for_the_balance(led)
    assert led.house.thread(DANA).tracker["active_form"] == "identity_form"
    assert question not in led.house.texts_out(DANA)[-1].body


def test_a_courtesy_does_not_bring_the_question_back(led: Led) -> None:
    asks_for_the_balance(led)
    led.rasa.plan |= {"thanks": ["action_thanks", "again"]}
    led.rasa.intents |= {"thanks": "thanks"}
    assert not any("ZIP" in reply for reply in led.house.says(DANA, "thanks"))
    assert led.house.thread(DANA).tracker["active_form"] == "identity_form"


def test_a_question_is_asked_once_after_two_requests(led: Led) -> None:
    asks_for_the_balance(led)
    plan = {TWO: ["action_how_to_pay", "again"], "/speak_to_agent": ["action_call_person", "again"]}
    led.rasa.plan |= plan
    led.rasa.intents |= {TWO: "confirm_payment"}
    (reply,) = led.house.says(DANA, TWO)
    assert reply.count("ZIP") == 1


def test_where_the_second_message_fails_nothing_of_the_first_is_used(led: Led) -> None:
    led.rasa.plan, led.rasa.intents = {TWO: ["action_open_complaint"]}, {TWO: "complaint"}
    lead = led.rasa.lead
    led.rasa.answering = lambda content: [] if content["message"][0] == "/" else lead(content)
    (reply,) = led.house.says(DANA, TWO)
    assert "complaint" not in reply.lower()
