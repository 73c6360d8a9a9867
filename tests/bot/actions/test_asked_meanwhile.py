"""What is asked while a dispute, a claim or a change of address is open."""

import pytest

from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House

WRONG = "i dont owe that, the balance is wrong"


@pytest.mark.parametrize(
    "text",
    ["quien me va a contestar y cuando", "who will answer me and when", "谁来回复我，什么时候"],
)
def test_by_when_a_dispute_is_answered(dana: House, text: str) -> None:
    dana.says(DANA, WRONG)
    (answer,) = dana.says(DANA, text)
    assert "C-" in answer
    assert "STOP" not in answer
    assert cases(dana) == [("dispute", "dispute")]


@pytest.mark.parametrize(
    "text",
    [
        "mientras me van a seguir mandando cobros?", "will you keep sending me bills meanwhile?",
        "这段时间还会给我发催款吗",
    ],
)  # fmt: skip
def test_collection_meanwhile_is_no_further_grievance(dana: House, text: str) -> None:
    dana.says(DANA, WRONG)
    (answer,) = dana.says(DANA, text)
    assert "C-" in answer
    assert cases(dana) == [("dispute", "dispute")]


@pytest.mark.parametrize("text", ["搬家的事还要我做什么", "do i need to do anything else"])
def test_what_else_a_new_address_takes(dana: House, text: str) -> None:
    dana.says(DANA, "i moved, new address is 12 Elm Street, Houston TX 77002")
    (answer,) = dana.says(DANA, text)
    assert "C-" in answer
    assert [kind for kind, _ in cases(dana)] == ["contact"]


@pytest.mark.parametrize("text", ["怎么证明你们是真的", "how do i know this is really harbor lane"])
def test_a_doubt_of_us_is_answered_beside_a_dispute(dana: House, text: str) -> None:
    dana.says(DANA, WRONG)
    (answer,) = dana.says(DANA, text)
    assert "1 =" in answer
    assert cases(dana) == [("dispute", "dispute")]
