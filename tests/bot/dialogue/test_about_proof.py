"""What is asked about the proof of identity instead of giving it."""

import pytest

from bot.words.talk.about_proof import asks_if_safe, lacks_proof
from tests.bot.house import DANA, PROOF, House


@pytest.mark.parametrize(
    "said",
    [
        "is it safe to text that stuff",
        "is it ok to send that here",
        "发这些安全吗",
        "傳這些安全嗎",
        "es seguro mandar eso por mensaje?",
    ],
)
def test_whether_it_is_safe_gets_a_plain_answer(dana: House, said: str) -> None:
    dana.says(DANA, "balance")
    (answer,) = dana.says(DANA, said)
    assert "do not keep your text" in answer or "不保存" in answer or "no guardamos" in answer
    assert dana.thread(DANA).escalation_reason is None
    assert "1,250.00" in dana.says(DANA, PROOF)[0]


@pytest.mark.parametrize(
    "said",
    ["is this a scam or is it safe to text", "is this link safe", "你们是骗子吧，发这个安全吗",
     "es una estafa o es seguro mandarlo"],
)  # fmt: skip
def test_a_doubt_of_us_stays_one(said: str) -> None:
    assert not asks_if_safe(said)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("i forgot which zip you have", "another way to be sure"),
        ("i dont remember", "another way to be sure"),
        ("忘了登记的邮编了怎么办", "用别的方式核实"),
        ("唔記得郵編", "用別的方式核實"),
        ("no me acuerdo del codigo postal", "otra forma de saber"),
    ],
)
def test_whoever_has_no_proof_hears_of_another_way(dana: House, said: str, told: str) -> None:
    dana.says(DANA, "balance")
    (answer,) = dana.says(DANA, said)
    assert told in answer
    assert "1 = " not in answer
    assert "1,250.00" in dana.says(DANA, PROOF)[0]


@pytest.mark.parametrize(
    "said", ["my zip is 20011", "20011 1988", "i forgot to pay", "what is my balance", "忘了还款"]
)
def test_other_words_are_left_to_their_reading(said: str) -> None:
    assert not lacks_proof(said)
