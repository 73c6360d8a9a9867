"""What is still told to whoever waits for a person: that a call is noted, and when."""

import pytest

from models.threads import Thread, ThreadMode
from tests.bot.actions.seen import cases, happened
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    ("asked", "call"),
    [
        ("i want to talk to a person", "can they call me tomorrow after 2 instead"),
        ("i want to talk to a person", "can somebody call me"),
        ("quiero hablar con una persona", "mañana después de las 2 me pueden llamar"),
        ("转人工", "明天下午两点以后打给我行吗"),
        ("搵真人", "聽日兩點後打俾我得唔得"),
    ],
)
def test_a_call_that_is_wished_is_noted(dana: House, asked: str, call: str) -> None:
    dana.says(DANA, asked)
    (answer,) = dana.says(DANA, call)
    assert "C-" in answer
    assert cases(dana) == [("callback", None)]
    assert dana.thread(DANA).mode == ThreadMode.TAKEN


def test_the_time_for_it_is_noted(dana: House) -> None:
    for text in ("i want to talk to a person", "can somebody call me"):
        dana.says(DANA, text)
    assert "C-" in dana.says(DANA, "tomorrow at 3")[0]
    assert happened(dana) == ["opened", "added"]


@pytest.mark.parametrize(
    "text", ["tomorrow at 3", "ok thanks", "they call me all day", "你们老打给我"]
)
def test_other_words_wish_for_no_call(dana: House, text: str) -> None:
    dana.says(DANA, "i want to talk to a person")
    dana.says(DANA, text)
    assert ("callback", None) not in cases(dana)


def test_whoever_has_the_thread_answers_themselves(dana: House) -> None:
    dana.says(DANA, "i want to talk to a person")
    with dana.database.write() as session:
        thread = session.get_one(Thread, dana.thread_id(DANA))
        thread.last_staff_reply_at = thread.last_inbound_at
    assert dana.says(DANA, "can somebody call me") == []
    assert cases(dana) == []
