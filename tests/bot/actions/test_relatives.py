"""Whoever asks for somebody else."""

import pytest

from bot.actions.phrasing import mentions
from bot.actions.relatives import _RELATIVE, _SOMEBODY_ELSES, asks_for_another, is_relative
from tests.bot.actions.seen import examples
from tests.bot.house import DANA, PROOF, House


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("what's my husband's loan balance", "the person it belongs to"),
        ("how much does my mom owe, i am asking for my mom", "the person it belongs to"),
        ("帮我妈查一下余额", "只能告诉本人"),
        ("我老公的贷款还欠多少", "只能告诉本人"),
        ("cuál es el saldo de mi esposo", "con su titular"),
    ],
)
def test_nothing_is_told_and_no_proof_is_asked_for(dana: House, said: str, told: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert told in answer
    assert "$" not in answer
    assert dana.thread(DANA).tracker["active_form"] is None
    assert dana.thread(DANA).escalation_reason == "third_party"


def test_the_borrowers_own_question_is_answered_after_that(dana: House) -> None:
    dana.says(DANA, "what's my husband's loan balance")
    dana.says(DANA, "and what is my balance")
    assert "$1,250.00" in " ".join(dana.says(DANA, PROOF))


TABLE = [
    *examples(
        "somebody else's", _SOMEBODY_ELSES,
        yes=["what's my husband's balance", "checking on behalf of my mom", "her loan balance",
             "how much does she owe", "my mom's loan", "asking for my brother", "his account",
             "my daughters loan", "帮我妈查余额", "我老公的贷款", "替我爸问一下",
             "帮我爸爸看看还欠多少", "el saldo de mi esposo", "la cuenta de mi mamá",
             "cuánto debe mi esposa"],
        no=["my balance", "how much do i owe", "my car loan", "he was rude to me",
            "my husband will pay friday", "my mother died", "she hung up on me",
            "my wife lost her job", "my partner and i", "they owe me an answer",
            "my friend told me about your loans", "我的余额", "我老公失业了", "他骂我",
            "帮我查余额", "mi saldo"],
    ),
    *examples(
        "relative", _RELATIVE,
        yes=["i am his wife", "this is her son", "I'm Dana's husband", "this is danas daughter",
             "i am the daughter", "我是她老公", "我是他儿子", "soy su esposa",
             "soy la hija de dana"],
        no=["i am the borrower", "this is dana", "i am a father of three", "i'm married",
            "I am a single mother", "this is the last time", "我是本人", "soy la titular",
            "soy madre soltera"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "text", "expected"), TABLE)
def test_its_words(pattern: object, text: str, expected: bool) -> None:
    assert mentions(text, pattern) == expected  # type: ignore[arg-type]


def test_a_relative_asks_for_another_whatever_they_ask() -> None:
    assert asks_for_another("i am his wife, balance please")
    assert not is_relative("what is my wife's balance")
