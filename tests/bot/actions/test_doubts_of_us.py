"""Whoever asks how we prove who we are is told how to make sure, however unsure the reading."""

import pytest

from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "text", ["你哋點證明真係Harbor Lane嘅人呀", "點知你哋係咪真嘅", "怎么证明你们是真的"]
)
def test_it_is_told_how_to_make_sure(dana: House, text: str) -> None:
    (answer,) = dana.says(DANA, text)
    assert "合約" in answer or "合同" in answer
    assert "號碼錯了" not in answer
