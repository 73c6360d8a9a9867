"""A wish for no reminders until then, and ends of texts and questions beside it."""

import pytest

from bot.words.promises.no_reminders import wants_no_reminders


@pytest.mark.parametrize(
    "text",
    [
        "行 那这几天就别再催了啊",
        "那别催我了",
        "唔好再追住我啦",
        "期间不要再提醒了",
        "so stop bugging me until then",
        "ok dont remind me till then",
        "please don't chase me before then",
        "no me recuerden hasta entonces",
        "hasta entonces ya no me cobren",
        "mientras no me esten molestando",
    ],
)
def test_no_reminders_until_then(text: str) -> None:
    assert wants_no_reminders(text)


@pytest.mark.parametrize(
    "text",
    [
        "你们怎么还催？",
        "为什么别人不用催",
        "以后都别发短信催我",
        "why do you bug me until then",
        "stop texting me",
        "remind me before then",
        "别再发短信了",
        "no me manden mensajes nunca",
        "can you remind me on friday",
    ],
)
def test_and_not_here(text: str) -> None:
    assert not wants_no_reminders(text)
