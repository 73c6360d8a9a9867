"""A choice put right is no wrong number, and a wrong number is no choice."""

import pytest

from intents import classify
from intents.rules import mischosen
from intents.wrong_number import read_wrong_number


@pytest.mark.parametrize(
    "text",
    [
        "oh no i pressed the wrong number, i didnt want to confirm",
        "i pressed the wrong number",
        "sorry wrong number, i meant 2",
        "i typed the wrong number, 3 not 1",
        "wrong number, 2 not 3",
        "i meant the personal one not the auto",
        "wrong one, i meant the truck",
        "sorry wrong loan, the auto",
        "no the other loan",
        "marque mal el numero, era el 2",
        "numero equivocado, queria poner 3",
        "me equivoque, era el personal no el del carro",
        "撳錯數字，係3",
        "按错号码了，我要选2",
        "不是车贷，是个人那笔",
        "唔係車，係私人嗰筆",
        "搞错了，是车贷那笔",
    ],
)
def test_a_choice_put_right_takes_no_number_off(text: str) -> None:
    assert read_wrong_number(text) is None
    reading = classify(text)
    assert (reading.intent, reading.second, reading.why.rule) == ("deny", None, mischosen.RULE)


@pytest.mark.parametrize(
    "text",
    [
        "wrong number",
        "sorry wrong number",
        "you typed the wrong number",
        "wrong number bro, 2 times i told you",
        "wrong number. i have had this phone 2 years",
        "wrong number, i have no auto loan",
        "wrong number i dont know dana",
        "numero equivocado",
        "se equivocaron de numero, yo no soy dana",
        "打错了，我不是dana",
        "打錯號碼，我唔係佢",
        "你打错了",
    ],
)
def test_a_wrong_number_is_one(text: str) -> None:
    assert read_wrong_number(text) is not None
    assert classify(text).intent == "wrong_number"


@pytest.mark.parametrize("text", ["the auto loan is not mine", "not my loan"])
def test_a_loan_denied_is_no_choice(text: str) -> None:
    assert classify(text).intent == "dispute_debt"


@pytest.mark.parametrize("text", ["Hit wrong Button want them again", "not my signature"])
def test_texts_or_a_signature_are_no_choice(text: str) -> None:
    assert classify(text).why.rule != mischosen.RULE


def test_a_text_for_another_person_is_not_ours() -> None:
    assert classify("sorry wrong person, ignore that").why.rule == "misdirected"
