"""Despair told by way of an insurance, in every language, and words that only name one."""

import pytest

from intents.normalise import fold
from intents.rules import distress, worth_gone


@pytest.mark.parametrize(
    "text",
    [
        "honestly i think my wife and kids would do better with the life insurance than with me",
        "my kids would be better off with the insurance money than me",
        "my life insurance would do more for them than i ever could",
        "the policy would help my family more than i can",
        "im worth more on my life insurance",
        "they would be better off with my insurance money",
        "id be more use to my family dead",
        "they'd be fine with the insurance money without me",
        "at least theyd get the insurance",
        "my family would be happier with the payout than having me",
        "im worth more dead than alive",
        "creo que mi familia estaría mejor con el seguro de vida que conmigo",
        "el seguro de vida les ayudaria mas que yo",
        "我觉得保险金比我有用",
        "他们拿保险金还好过有我",
        "我死了至少他们有保险金",
        "屋企人攞到保險金仲好過有我",
    ],
)
def test_whoever_sets_a_policy_above_their_life_is_heard(text: str) -> None:
    assert distress.read(fold(text))


@pytest.mark.parametrize(
    "text",
    [
        "does my loan have life insurance",
        "would the credit life insurance pay this off if i lose my job",
        "my wife has better life insurance than i do at work",
        "can i pay you better with the insurance money from my car",
        "the insurance company treats me better than you do",
        "is it better to have the payment protection policy than pay late",
        "im worth more than this treatment",
        "would i be better off with the insurance or paying it myself",
        "she had better luck with the insurance people than with me",
        "the insurance check is more than i owe",
        "waiting on the life insurance from my dad, it will be better then",
        "my car is worth more than what i owe",
        "tengo mejor seguro que antes",
        "el seguro de vida del prestamo cuanto cuesta",
        "保险金什么时候到",
        "我买的保险比我想的贵",
    ],
)
def test_an_insurance_alone_is_no_despair(text: str) -> None:
    assert not worth_gone.tells(fold(text))
