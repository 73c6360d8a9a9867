"""The phone is somebody else's."""

import pytest
from sqlalchemy import select

from accounts.attachment import WRONG_NUMBER
from models.borrowers import BorrowerNumber
from models.inbound import InboundText
from tests.bot.actions.seen import cases, happened, holds
from tests.bot.house import DANA, PROOF, STRANGER, House, account


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("wrong number, i am not Dana", "sorry for the bother"),
        ("你打错了，我不是Dana", "此号码已移除"),
        ("你打錯了，我不是Dana", "此號碼已移除"),
        ("numero equivocado, no soy Dana", "disculpe la molestia"),
    ],
)
def test_the_number_is_detached_at_once_and_everything_stops(
    dana: House, said: str, told: str
) -> None:
    (answer,) = dana.says(DANA, said)
    assert told in answer
    assert cases(dana) == [("wrong_number", None)]
    assert holds(dana) == [("all", "wrong_number")]
    assert dana.tasks() == ["wrong_number"]
    with dana.database.read() as session:
        (attached,) = session.scalars(select(BorrowerNumber)).all()
    assert attached.until is not None
    assert attached.ended_by == WRONG_NUMBER


@pytest.mark.parametrize("said", ["aqui esta", "aquí está"])
def test_a_few_words_that_no_rule_knows_detach_nothing(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert "fotos" in answer
    assert cases(dana) == []
    (captioned,) = dana.says(DANA, said, media=[{"type": "image/jpeg"}])
    assert "fotos" in captioned
    assert holds(dana) == []


def test_what_the_model_alone_reads_is_asked_about_in_a_talk_of_the_account(dana: House) -> None:
    """Chosen from the list, or said in words that a rule knows, it is done at once."""
    dana.proves()
    said = "la muchacha que buscan se mudo hace un año y dejo esta linea"
    (asked,) = dana.says(DANA, said)
    assert "1 = numero equivocado" in asked
    assert cases(dana) == []
    (answer,) = dana.says(DANA, "1")
    assert "quitamos este numero" in answer
    assert cases(dana) == [("wrong_number", None)]


def test_the_answer_names_nobody_and_is_the_same_for_a_stranger(dana: House) -> None:
    said = "wrong number, you have the wrong person"
    (answer,) = dana.says(DANA, said)
    assert "Dana" not in answer
    assert dana.says(STRANGER, said) == [answer]


def test_no_proof_opens_the_account_from_there_any_more(dana: House) -> None:
    dana.proves()
    dana.says(DANA, "wrong number, i am not Dana")
    assert dana.thread(DANA).verified_until is None
    for body in ("balance", PROOF):
        assert "$" not in " ".join(dana.says(DANA, body))


def test_no_import_attaches_it_again(dana: House) -> None:
    dana.says(DANA, "wrong number, i am not Dana")
    dana.imports(account(name="Dana B. Whitfield"))
    with dana.database.read() as session:
        assert [one.until is None for one in session.scalars(select(BorrowerNumber))] == [False]


def test_said_again_it_is_the_same_case_and_nothing_more_is_said(dana: House) -> None:
    dana.says(DANA, "wrong number, i am not Dana")
    assert dana.says(DANA, "I told you this is the wrong number") == []
    assert cases(dana) == [("wrong_number", None)]
    assert dana.tasks() == ["wrong_number"]


def test_a_wife_who_is_not_the_borrower_does_not_detach_his_phone(dana: House) -> None:
    (answer,) = dana.says(DANA, "this is not dana, i am her husband")
    assert "person it belongs to" in answer
    with dana.database.read() as session:
        assert [one.until for one in session.scalars(select(BorrowerNumber))] == [None]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("sorry its me, was driving. whats due", "a person checks that with you"),
        ("perdon, si soy yo", "una persona lo revisa con usted"),
        ("不好意思 是我，刚才发错了", "与您核实"),
        ("唔好意思 係我，頭先講錯咗", "與您核實"),
        (PROOF, "a person checks that with you"),
    ],
)
def test_whoever_sent_us_away_by_mistake_is_told_how_it_is_put_right(
    dana: House, said: str, told: str
) -> None:
    """No text attaches a number again, and nobody is told to write from their own phone."""
    dana.says(DANA, "wrong person")
    assert told in dana.says(DANA, said)[0]
    assert happened(dana) == ["opened", "added"]
    assert dana.rows(InboundText)[-1].body != PROOF


@pytest.mark.parametrize("said", ["我说了我不是", "i said its not me", "ya le dije que no soy yo"])
def test_a_no_that_is_said_again_gets_no_small_talk(dana: House, said: str) -> None:
    dana.says(DANA, "wrong number, i am not Dana")
    assert dana.says(DANA, said) == []
    assert happened(dana) == ["opened", "added"]


@pytest.mark.parametrize(
    "said",
    [
        "soy la hermana de dana, este ya no es su numero",
        "this is her sister, its not her number anymore",
        "我是她妹妹，这不是她的号码了",
    ],
)
def test_a_relative_who_has_the_number_now_takes_it_off(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("wrong_number", None)]


# --- A text of theirs that came to us by mistake --------------------------------------------------

BY_MISTAKE = [
    "sorry that last text was meant for someone else",
    "sorry wrong person, that text wasn't for you",
    "刚才那条发错了",
    "不好意思发错人了，刚才那条不是发给你们的",
    "perdon ese mensaje no era para ustedes",
]


@pytest.mark.parametrize("said", BY_MISTAKE)
def test_a_text_sent_to_us_by_mistake_takes_nothing_off(dana: House, said: str) -> None:
    dana.says(DANA, "balance")
    (answer,) = dana.says(DANA, said)
    assert "All right" in answer or "好的" in answer or "De acuerdo" in answer
    assert cases(dana) == []
    assert dana.tasks() == []
    assert "$1,250.00" in dana.says(DANA, PROOF)[0]


@pytest.mark.parametrize("said", BY_MISTAKE)
def test_nor_does_it_while_opted_out(dana: House, said: str) -> None:
    dana.says(DANA, "STOP")
    assert dana.says(DANA, said) == []
    assert cases(dana) == []
    dana.says(DANA, "START")
    dana.says(DANA, "balance")
    assert "$1,250.00" in dana.says(DANA, PROOF)[0]
