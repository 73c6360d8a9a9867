"""Is this really you? And what is done when a phone, a card or a code is in wrong hands."""

import pytest

from bot.actions.fraud import _HARM
from bot.actions.phrasing import mentions
from models.cases import Case
from models.inbound import InboundText
from models.turns import Turn
from tests.bot.actions.seen import cases, examples, happened, holds
from tests.bot.house import DANA, PROOF, STRANGER, House

STOLEN = "my phone was stolen and someone is using it"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("is this really you?", "call the number on your contract"),
        ("这是诈骗短信吗", "请拨打合同或账单上的电话核实"),
        ("這是詐騙短訊嗎", "請撥打合約或帳單上的電話核實"),
        ("es una estafa este mensaje?", "llame al numero de su contrato"),
    ],
)
def test_a_doubt_is_answered_by_a_way_that_was_known_before(
    house: House, said: str, told: str
) -> None:
    """Never a link, never "trust this text"."""
    (answer,) = house.says(STRANGER, said)
    assert told in answer
    assert "http" not in answer
    assert "1 = " in answer
    assert cases(house) == []
    assert house.thread(STRANGER).escalation_reason == "report_fraud"


def test_a_doubt_ends_the_proof(dana: House) -> None:
    dana.proves()
    dana.says(DANA, "is this really you?")
    assert dana.thread(DANA).verified_until is None
    assert "ZIP" in dana.says(DANA, "balance")[0]


def test_a_second_doubt_is_told_to_do_nothing(house: House) -> None:
    house.says(STRANGER, "is this really you?")
    assert "do nothing" in house.says(STRANGER, "is this a scam?")[0]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (STOLEN, "We take this seriously"),
        ("我的手机被偷了，请锁定账户", "我们很重视"),
        ("me robaron el celular", "Lo tomamos en serio"),
    ],
)
def test_harm_done_opens_a_case_and_stops_what_we_start(dana: House, said: str, told: str) -> None:
    (answer,) = dana.says(DANA, said)
    (case,) = dana.rows(Case)
    assert told in answer
    assert case.reference in answer
    assert cases(dana) == [("fraud", None)]
    assert holds(dana) == [("all", "fraud")]


def test_until_a_person_has_spoken_no_proof_is_taken(dana: House) -> None:
    """Whoever has the phone may have the papers as well."""
    dana.proves()
    dana.says(DANA, STOLEN)
    assert dana.thread(DANA).verified_until is None
    for body in ("balance", PROOF, "20011 1988 balance"):
        assert "$" not in " ".join(dana.says(DANA, body))
    assert dana.thread(DANA).verified_until is None


def test_told_twice_it_is_one_case(house: House) -> None:
    house.says(STRANGER, STOLEN)
    house.says(STRANGER, "someone hacked my account too")
    assert cases(house) == [("fraud", None)]
    assert happened(house) == ["opened", "added"]


# --- The code word --------------------------------------------------------------------------------


@pytest.fixture
def asked(dana: House) -> House:
    """Dana is asked for her code word."""
    dana.says(DANA, "is this really you?")
    assert "ZIP" in dana.says(DANA, "1")[0]
    assert "3 to 20 letters" in dana.says(DANA, PROOF)[0]
    return dana


def test_a_code_word_needs_the_proof_first_and_stands_in_later_texts(asked: House) -> None:
    (answer,) = asked.says(DANA, "blue heron")
    assert "Your word is set" in answer
    assert asked.says(DANA, "hello")[0].endswith("[blue heron]")


def test_the_word_is_kept_nowhere_in_clear(asked: House) -> None:
    asked.says(DANA, "blue heron")
    text = asked.rows(InboundText)[-1]
    assert (text.body, text.shown_as) == ("", "code_word")
    kept = str([(one.reading, one.before, one.steps, one.replies) for one in asked.rows(Turn)])
    assert "heron" not in kept + str(asked.thread(DANA).tracker)
    assert b"heron" not in (asked.thread(DANA).code_word or b"")


@pytest.mark.parametrize("word", ["ab", "a" * 21, "!!!", "x http://a.example"])
def test_what_is_no_word_is_asked_for_again(asked: House, word: str) -> None:
    assert "3 to 20 letters" in asked.says(DANA, word)[0]
    assert asked.thread(DANA).code_word is None


def test_a_stop_is_no_code_word(asked: House) -> None:
    assert "opted out" in asked.says(DANA, "STOP")[0]
    assert asked.thread(DANA).code_word is None


@pytest.mark.parametrize("answer", ["2", "no", "no thanks"])
def test_who_wants_none_gets_none(dana: House, answer: str) -> None:
    dana.says(DANA, "is this really you?")
    assert "nothing is changed" in dana.says(DANA, answer)[0]
    assert dana.thread(DANA).tracker["active_form"] is None


@pytest.mark.parametrize("answer", ["1", "yes", "yes please", "ok"])
def test_a_yes_in_any_words_wants_one(dana: House, answer: str) -> None:
    dana.says(DANA, "is this really you?")
    assert "ZIP" in dana.says(DANA, answer)[0]


def test_who_asks_for_something_else_instead_is_not_asked_again(dana: House) -> None:
    dana.says(DANA, "is this really you?")
    (answer,) = dana.says(DANA, "how do i pay")
    assert "only you know" not in answer


HARM = examples(
    "harm",
    _HARM,
    yes=[
        "someone hacked my account", "my phone was stolen", "i got a code i didnt ask for",
        "i clicked the link", "i gave him my pin", "lock my account", "I lost my wallet",
        "somebody is using my login", "I typed my card number in that site",
        "a scammer took my money", "they sent me a code that i never requested",
        "被盗了", "手机被偷了", "我的手机丢了", "我把验证码给了他", "我没有申请验证码",
        "冻结我的账户", "我点了那个链接", "钱被骗走了", "我把驗證碼給了他",
        "me robaron el celular", "hackearon mi cuenta", "di mi clave a un hombre",
        "le di mi tarjeta", "perdí mi teléfono", "recibí un código que no pedí",
        "bloqueen mi cuenta", "me estafaron ayer",
    ],
    no=[
        "is this really you?", "is this a scam?", "is this text from the bank",
        "are you a real company", "i lost my job", "is this link safe",
        "should i click the link?", "somebody asked me for a code", "did you send me a code?",
        "i didn't click anything", "I sent the payment details", "这是骗子吗",
        "是不是诈骗短信", "这个链接安全吗", "你们会要验证码吗", "es una estafa?",
        "este mensaje es real?", "perdí mi trabajo",
    ],
)  # fmt: skip


@pytest.mark.parametrize(("pattern", "text", "expected"), HARM)
def test_words_of_harm(pattern: object, text: str, expected: bool) -> None:
    assert mentions(text, pattern) == expected  # type: ignore[arg-type]
