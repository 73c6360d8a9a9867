"""Whoever asks for the borrower, or with the borrower's data."""

import pytest

from bot.words.people.on_behalf import asks_on_behalf, proves_another, says_name, speaks_of_own
from tests.bot.house import DANA, PROOF, House


@pytest.mark.parametrize(
    "said",
    [
        "my mom wants to know her balance",
        "my mom asked me to check her loan",
        "she told me to ask how much is left",
        "texting for my dad",
        "im helping my mom check her loan",
        "我妈让我问还欠多少",
        "她要我問餘額",
        "我帮她问下还欠多少",
        "我幫我媽問下一期",
        "佢叫我問下仲爭幾多",
        "mi mamá quiere saber cuánto debe",
        "mi esposa me pidió que preguntara su saldo",
        "pregunto de parte de mi papá",
    ],
)
def test_a_question_for_somebody_else_is_known(said: str) -> None:
    assert asks_on_behalf(said)


@pytest.mark.parametrize(
    "said",
    [
        "my husband wants to know how much we still owe",
        "my wife asked me to check our balance",
        "my friend told me to ask about your loans",
        "my mom wants to pay for me",
        "my boss said i get paid friday",
        "can my wife call to check on my loan",
        "the agent told me to ask for a form",
        "老婆叫我问问我还欠多少",
        "帮我问一下余额",
        "你们让我问谁",
        "mi esposa quiere saber cuánto debo",
        "mi mamá quiere pagar por mí",
        "mi banco me pidió una carta de saldo",
    ],
)
def test_a_question_of_ones_own_is_left(said: str) -> None:
    assert not asks_on_behalf(said)


@pytest.mark.parametrize(
    ("said", "another"),
    [
        ("her zip is 20011 born 1988", True),
        ("my moms zip code is 20011, she was born in 1988", True),
        ("she was born 1988, 20011", True),
        ("她邮编20011 1988年生", True),
        ("佢嘅郵編20011", True),
        ("el código postal de ella es 20011, nació en 1988", True),
        ("20011 1988", False),
        ("zip 20011 born 1988", False),
        ("my zip is 20011, i was born in 1988", False),
        ("我邮编20011 1988年生", False),
        ("mi código postal es 20011, nací en 1988", False),
        ("her zip?", False),
    ],
)
def test_the_data_of_somebody_else_is_known(said: str, another: bool) -> None:
    assert proves_another(said) is another


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("this is dana", True),
        ("hi its Dana Whitfield, whats due", True),
        ("dana here", True),
        ("soy dana, cuánto debo", True),
        ("我是Dana", True),
        ("this is dana's daughter", False),
        ("im danas husband", False),
        ("我是Dana的女儿", False),
        ("dana is my mom", False),
        ("is dana there", False),
    ],
)
def test_the_borrowers_own_name_is_known(said: str, expected: bool) -> None:
    assert says_name(said, ["Dana Whitfield", None]) is expected


def test_what_is_of_ones_own() -> None:
    assert all(map(speaks_of_own, ["and my balance?", "cuánto debo yo", "我的余额", "mine"]))
    assert not any(map(speaks_of_own, ["balance", "saldo", "还欠多少", "我妈的余额", "20011 1988"]))


@pytest.mark.parametrize(
    "texts",
    [
        ("我是Dana的女兒 她要我問餘額", PROOF),
        ("我妈让我问还欠多少", "她邮编20011 1988年生", PROOF, "余额"),
        ("我是她老公 她忙 我帮她问下还欠多少", "她邮编20011 1988年生", "还欠多少"),
        ("my mom wants to know her balance", "her zip is 20011 born 1988", "balance"),
        ("我幫我媽問下一期", PROOF, "下一期多少"),
        ("mi mamá quiere saber cuánto debe", PROOF, "saldo"),
        ("balance", "her zip is 20011 born 1988", PROOF, "balance"),
        ("im her husband, how do i pay this", "balance", PROOF),
    ],
)
def test_the_borrowers_data_tell_nobody_else_a_figure(dana: House, texts: tuple[str, ...]) -> None:
    heard = [answer for said in texts for answer in dana.says(DANA, said)]
    assert not any("$" in answer for answer in heard)
    assert dana.thread(DANA).verified_until is None
    assert dana.thread(DANA).escalation_reason == "third_party"


@pytest.mark.parametrize(
    ("asked", "back"),
    [
        ("my mom wants to know her balance", "and how much do i owe myself"),
        ("soy la hija de dana, cuánto debe?", "soy dana, cuánto debo?"),
        ("我是Dana的女兒 她要我問餘額", "我是本人，查餘額"),
    ],
)
def test_the_borrower_is_heard_again(dana: House, asked: str, back: str) -> None:
    dana.says(DANA, asked)
    dana.says(DANA, back)
    assert "$1,250.00" in " ".join(dana.says(DANA, PROOF))
    dana.passes(minutes=20)
    dana.says(DANA, "balance")
    assert "$1,250.00" in " ".join(dana.says(DANA, PROOF))


def test_who_speaks_for_another_ends_the_borrowers_own_proof(dana: House) -> None:
    dana.proves()
    dana.says(DANA, "i am her daughter, where can i pay")
    assert "$" not in " ".join(dana.says(DANA, "what's the balance"))
