"""What is asked after word of an application, and words that ask something else."""

import pytest

from bot.words.applications.after_a_no import asks_how_long, asks_to_apply_again, asks_why_refused


@pytest.mark.parametrize(
    "text",
    [
        "was it my credit",
        "was it my income",
        "was i denied because of my credit",
        "why",
        "what did i do wrong",
        "es por mi crédito o qué",
        "fue por mi buró de crédito?",
        "qué hice mal",
        "是因为我的信用吗",
        "是收入不够吗",
        "为什么",
        "係咪我信用唔夠好",
        "點解呀",
    ],
)
def test_it_is_asked_why(text: str) -> None:
    assert asks_why_refused(text)


@pytest.mark.parametrize(
    "text",
    [
        "my credit is bad",
        "is it my credit card that you charge",
        "i cant pay because of my job",
        "does this hurt my credit",
        "why did you charge me twice",
        "es mi trabajo",
        "收入不够",
        "因为收入少了还不上",
    ],
)
def test_nothing_is_asked_of_a_refusal(text: str) -> None:
    assert not asks_why_refused(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("how much longer", True),
        ("when will i know", True),
        ("cuánto falta", True),
        ("还要等多久", True),
        ("仲要等幾耐呀，我等錢交租㗎", True),
        ("how long is my loan", False),
        ("how much longer do i have to pay", False),
        ("cuándo vence", False),
    ],
)
def test_how_long_it_takes(text: str, expected: bool) -> None:
    assert asks_how_long(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("can i apply again", True),
        ("puedo aplicar otra vez", True),
        ("以后还能再申请吗", True),
        ("第日想再申請得唔得", True),
        ("can i apply for an extension again", False),
        ("可以再申请延期吗", False),
        ("volver a pedir prórroga", False),
    ],
)
def test_whoever_would_apply_once_more(text: str, expected: bool) -> None:
    assert asks_to_apply_again(text) is expected
