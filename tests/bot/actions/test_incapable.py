"""A daughter of somebody who has lost their memory, and whoever has a phone by now."""

from itertools import pairwise

import pytest

from bot.words.talk.taken_back import is_still_not_me
from bot.words.troubles.hard_times import is_incapable
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, STRANGER, House

_KAREN = (
    "Hello, this is Karen, Dorothy Kaminski's daughter. I have my mother's phone now. She has "
    "dementia and has been in memory care since September."
)


@pytest.mark.parametrize("said", [_KAREN, "我是她女兒，她失智了"])
def test_kind_words_and_no_collections_for_who_cannot_answer(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert "orry" in answer or "amentamos" in answer or "難過" in answer
    assert "power of attorney" in answer or "poder" in answer or "授權書" in answer
    assert holds(dana) == [("collections", "hardship")]
    assert dana.thread(DANA).escalation_reason in ("third_party", "hardship")


def test_the_words_are_the_same_for_a_stranger(dana: House) -> None:
    assert dana.says(DANA, _KAREN) == dana.says(STRANGER, _KAREN)


def test_nothing_is_told_and_no_line_comes_twice_in_a_row(dana: House) -> None:
    said = [
        _KAREN,
        "I have power of attorney. Where do I send the paperwork?",
        "What does she owe? I found a letter that says past due",
        "20011 1988",
        "I'm her daughter like I said, I just need the amount so I can take care of it",
    ]
    told = ["".join(dana.says(DANA, one)) for one in said]
    assert all(first != second for first, second in pairwise(told))
    assert not any("1,250" in one or "ZIP" in one for one in told)


@pytest.mark.parametrize(
    "text", ["i work in memory care", "my mom is a nurse", "i work nights at a nursing home"]
)
def test_whoever_works_there_is_well(text: str) -> None:
    assert not is_incapable(text)


@pytest.mark.parametrize(
    "said",
    [
        "its mine now, been mine since march",
        "this is my number now",
        "i got this phone in march",
        "ahora es mio",
        "這個號碼我用了半年",
    ],
)
def test_who_has_the_phone_now_is_believed_and_asked_nothing(dana: House, said: str) -> None:
    dana.says(DANA, "Dana aint had this phone since we split up")
    assert dana.says(DANA, said) == []
    assert [kind for kind, _ in cases(dana)] == ["wrong_number"]


def test_a_loan_had_since_march_is_no_phone() -> None:
    assert not is_still_not_me("i had a loan since march")


def test_a_lock_asked_for_after_a_fraud_says_what_a_bank_must_do(dana: House) -> None:
    dana.says(DANA, "did you just text me? it said my account is suspended and to verify")
    first = dana.says(DANA, "because I already put my debit card in. and my social")
    second = dana.says(DANA, "Then lock it. Lock everything.")
    assert "bank" in first[0]
    assert "bank" in second[0]
    assert first != second
