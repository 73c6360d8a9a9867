"""An end of texts that the sender says they do not ask for."""

import pytest

from intents import classify
from intents.law import is_contrary, read_law

UNSAID = (
    "im not asking you to stop texting, just not at night",
    "im not telling u to stop, just slow down",
    "not asking you to stop texting me, but only once a week please",
    "i am not saying stop texting me, just less",
    "i never told you to stop texting",
    "i never told you guys to stop the texts",
    "can u hear me or is this a robot that will unsubscribe me",
    "no quiero darme de baja, solo menos mensajes",
    "我不退订，只是少发点",
    "我不是要退订，就是少发点",
)
SAID = (
    "im not asking you to stop texting, im telling you",
    "im not asking you to stop, im telling you to stop",
    "im not asking you to stop texting me, just stop",
    "im not asking, stop texting me",
    "i never told you to text me. stop texting",
    "i never asked for texts, stop texting me",
    "i didnt say stop texting for fun, now stop",
    "didnt i tell you to stop texting me",
    "is this a bot? unsubscribe me",
    "我要退订",
)


@pytest.mark.parametrize("text", UNSAID)
def test_what_is_not_asked_for_is_not_done(text: str) -> None:
    assert read_law(text) is None
    assert is_contrary(text)
    assert "stop" not in (classify(text).intent, classify(text).second)


@pytest.mark.parametrize("text", SAID)
def test_what_only_begins_so_is_done(text: str) -> None:
    found = read_law(text)
    assert found is not None
    assert found.kind == "opt_out"


@pytest.mark.parametrize(
    "text", ["no quiero darme de baja, solo menos mensajes", "我不是要退订，就是少发点"]
)
def test_fewer_texts_are_wished_for_where_none_were_ended(text: str) -> None:
    assert classify(text).intent == "message_preferences"
    back = read_law(text, opted_out=True)
    assert back is not None
    assert back.kind == "opt_in"
