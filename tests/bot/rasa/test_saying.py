"""What Rasa uttered is put in order and said in our words; anything else is refused."""

from typing import Any

import pytest

from bot.library import library
from bot.rasa.saying import said
from bot.rasa.wire import RasaSilent
from bot.replies import Say

FACTS = {"lender": "Harbor Lane", "signature": "Harbor Lane", "hotline": "+1 202-555-0142"}
LOCKED = Say("utter_identity_locked", {"minutes": "30"})
HELP = Say("utter_help", {})
ASK = "utter_ask_payment_amount"


def template(key: str, language: int = 0) -> str:
    text: str = library().domain.raw["responses"][key][language]["text"]
    return text


def filled(say: Say, language: int = 0) -> dict[str, str]:
    """A response as Rasa fills it."""
    return {"recipient_id": "x", "text": template(say.key, language).format(**FACTS, **say.values)}


def own(key: str, language: int = 0) -> dict[str, str]:
    """A response that Rasa utters by itself."""
    return {"recipient_id": "x", "text": template(key, language)}


@pytest.mark.parametrize("language", range(4))
def test_the_order_is_rasas_in_every_language(language: int) -> None:
    answer = [own(ASK, language), filled(LOCKED, language), filled(HELP, language)]
    assert said(answer, [LOCKED, HELP], FACTS) == [Say(ASK, {}), LOCKED, HELP]


def test_a_response_that_rasa_could_not_utter_came_first() -> None:
    assert said([filled(HELP), own(ASK)], [LOCKED, HELP], FACTS) == [LOCKED, HELP, Say(ASK, {})]
    assert said([], [LOCKED, HELP], FACTS) == [LOCKED, HELP]
    assert said([own(ASK)], [HELP], FACTS) == [HELP, Say(ASK, {})]


def test_the_same_response_can_come_twice() -> None:
    assert said([own(ASK), own(ASK)], [], FACTS) == [Say(ASK, {}), Say(ASK, {})]


@pytest.mark.parametrize(
    "answer",
    [
        None,
        {},
        "text",
        [1],
        [{}],
        [{"text": 1}],
        [{"image": "https://example.com/a.png"}],
        [{"text": "You owe nothing."}],
        [filled(HELP), {"text": "You owe nothing."}],
        [filled(Say("utter_identity_locked", {"minutes": "1"}))],
        [own("utter_identity_locked")],
        [own(ASK)] * 17,
    ],
)
def test_what_is_not_ours_is_refused(answer: Any) -> None:
    with pytest.raises(RasaSilent):
        said(answer, [LOCKED], FACTS)
