"""Steps that are announced: they promise no money, and nothing of the law is under way yet."""

import pytest

from bot.words.troubles.threats import goes_to_regulator, will_see_lawyer
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "said",
    [
        "im filing with the CFPB tonight",
        "i'm reporting you to the BBB tomorrow",
        "going to the attorney general on monday",
        "mañana voy a condusef",
        "los voy a denunciar ante profeco el lunes",
        "明天我去银保监投诉你们",
        "我要打12378举报你们",
        "聽日我去金管局投訴你哋",
    ],
)
def test_going_to_a_regulator_is_a_complaint_and_no_promise(dana: House, said: str) -> None:
    answer = " ".join(dana.says(DANA, said))
    assert cases(dana) == [("complaint", None)]
    assert "How much" not in answer


def test_a_regulator_named_later_is_added_to_the_complaint(dana: House) -> None:
    dana.says(DANA, "i want to complain, brad cussed me out")
    (answer,) = dana.says(DANA, "im filing with the CFPB tonight")
    assert "added" in answer
    assert len(cases(dana)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "i will pay 150 on friday",
        "going to the bank to pay tomorrow",
        "are you licensed by the CFPB",
        "明天去银行还款",
        "voy a pagar el viernes",
    ],
)
def test_whoever_pays_goes_to_no_regulator(text: str) -> None:
    assert not goes_to_regulator(text)


@pytest.mark.parametrize(
    "said",
    [
        "i will call my lawyer monday",
        "im gonna talk to an attorney about this",
        "voy a hablar con un abogado",
        "我要找律师",
    ],
)
def test_a_lawyer_to_be_asked_is_a_threat_and_stops_no_texts(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("complaint", None)]
    assert holds(dana) == []


@pytest.mark.parametrize(
    "text",
    [
        "my lawyer will contact you monday",
        "i hired an attorney, talk to my lawyer",
        "i filed chapter 7, i will call my lawyer monday",
        "我已经委托律师，会让律师联系你们",
        "my attorney represents me, i will ask my lawyer to call",
    ],
)
def test_what_is_under_way_is_no_threat(text: str) -> None:
    assert not will_see_lawyer(text)


def test_a_lawyer_who_represents_is_a_legal_notice(dana: House) -> None:
    dana.says(DANA, "i am represented by an attorney, contact my lawyer")
    assert cases(dana)[0][0] == "legal"


@pytest.mark.parametrize("said", ["thanks for nothing", "gracias por nada", "thx for zero help"])
def test_sarcastic_thanks_are_a_complaint(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert "welcome" not in answer
    assert "De nada" not in answer
    assert cases(dana) == [("complaint", None)]


@pytest.mark.parametrize(
    "said", ["thanks for everything", "thanks", "gracias por todo", "谢谢你们"]
)
def test_thanks_are_thanks(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == []
