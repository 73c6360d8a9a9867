"""A sum that is owned disputes nothing, and its question is answered beside a promise."""

import pytest

from bot.words.troubles.owned_sums import owns_a_sum
from models.promises import Promise
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "text",
    [
        "i owe 1250 right? ill pay 50 friday", "debo 1250 verdad? pago 50 el viernes",
        "我欠1250对吧？周五还50",
    ],
)  # fmt: skip
def test_an_owned_sum_is_looked_up_and_the_promise_kept(dana: House, text: str) -> None:
    dana.says(DANA, text)
    assert cases(dana) == []
    assert [one.amount for one in dana.rows(Promise)] == [5000]
    assert dana.thread(DANA).escalation_reason is None


@pytest.mark.parametrize(
    "text",
    [
        "i only owe 600 right?", "i dont owe 1250", "i owe 1250? thats wrong", "i owe you an answer",
        "solo debo 600 verdad?", "我只欠600对吧", "我怎么会欠1250", "i owe 1250 why",
    ],
)  # fmt: skip
def test_a_sum_that_is_doubted_is_not_owned(text: str) -> None:
    assert not owns_a_sum(text)


def test_a_smaller_sum_is_disputed_still(dana: House) -> None:
    dana.says(DANA, "i only owe 600 right? ill pay 50 friday")
    assert cases(dana)[0] == ("dispute", "dispute")
