"""Whoever will pay, only later."""

import pytest

from bot.words.troubles.only_late import is_only_late


@pytest.mark.parametrize(
    "text",
    [
        "唔係話唔還，遲啲啫", "我不是不还，就是晚几天", "im not saying i wont pay, just a little late",
        "no digo que no pague, nomas me atraso unos dias",
    ],
)  # fmt: skip
def test_only_late(text: str) -> None:
    assert is_only_late(text)


@pytest.mark.parametrize(
    "text", ["i wont pay", "im not going to pay late fees", "不还了", "no voy a pagar", "不是我的"]
)
def test_not_so(text: str) -> None:
    assert not is_only_late(text)
