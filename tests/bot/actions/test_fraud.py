"""Is this really you? And what is done when a phone, a card or a code is in wrong hands."""

import pytest

from bot.actions.fraud import _HARM
from bot.words.patterns import mentions
from bot.words.talk.asked_after import word_given
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


@pytest.mark.parametrize(
    "said",
    [
        "me llamaron diciendo que son ustedes y me pidieron mi nip",
        "someone called saying they were harbor lane and i gave them my pin",
        "有人冒充你们 我把密码告诉他了",
        "有人扮你哋公司打嚟，我比咗密碼佢",
    ],
)
def test_an_impostor_is_harm_and_what_follows_goes_to_the_case(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("fraud", None)]
    assert holds(dana) == [("all", "fraud")]


@pytest.mark.parametrize(
    ("said", "asked", "told"),
    [
        (STOLEN, "what do i do now", "call the number on your contract and your bank"),
        (STOLEN, "omg what should i do", "call the number on your contract and your bank"),
        ("我的手机被偷了，请锁定账户", "怎么办", "请马上拨打合同上的电话"),
        ("我嘅手機俾人偷咗，幫我鎖戶口", "咁而家點算", "請馬上撥打合約上的電話"),
        ("me robaron el celular", "que hago", "llame ya al numero de su contrato"),
        ("me robaron el celular", "y ahora que hago", "llame ya al numero de su contrato"),
    ],
)
@pytest.mark.parametrize("later", [0, 45])
def test_whoever_was_robbed_is_told_what_to_do_and_never_a_link(
    dana: House, said: str, asked: str, told: str, later: int
) -> None:
    dana.says(DANA, said)
    dana.passes(minutes=later)
    (answer,) = dana.says(DANA, asked)
    assert told.lower() in answer.lower()
    assert "http" not in answer
    assert cases(dana) == [("fraud", None)]


def test_no_way_to_pay_is_told_while_a_fraud_is_open(dana: House) -> None:
    dana.says(DANA, STOLEN)
    assert "http" not in " ".join(dana.says(DANA, "how do i pay online"))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("那我怎么确认是你们", "也可拨打合同上的电话"),
        ("how do i know its you", "number on your contract"),
    ],
)
def test_how_to_be_sure_of_us_is_told_while_a_fraud_is_open(
    house: House, asked: str, told: str
) -> None:
    house.says(STRANGER, STOLEN)
    assert told in house.says(STRANGER, asked)[0]


@pytest.mark.parametrize("asked", ["怎么证明", "how do i know its you", "como se que son ustedes"])
def test_a_doubter_who_asks_for_proof_is_not_asked_who_they_are(house: House, asked: str) -> None:
    house.says(STRANGER, "is this a scam?")
    answer = " ".join(house.says(STRANGER, asked))
    assert not {"ZIP", "1900"} & set(answer.split())
    assert "http" not in answer


@pytest.mark.parametrize(
    "gave", ["i gave it to them already", "se lo di", "我俾咗佢", "我告诉他了"]
)
def test_a_secret_given_after_a_doubt_is_harm(house: House, gave: str) -> None:
    house.says(STRANGER, "is this a scam?")
    house.says(STRANGER, gave)
    assert cases(house) == [("fraud", None)]


@pytest.mark.parametrize(
    "told",
    [
        "oh no i already clicked it and typed in my card number",
        "i clicked the link and put my card number in",
        "i already filled in my bank info",
        "我已经点了链接 还输了卡号",
        "我已經撳咗條link 仲填咗信用卡資料",
        "ya le di clic y puse los datos de mi tarjeta",
    ],
)
def test_a_link_that_was_opened_after_a_doubt_is_harm_whatever_it_is_read_as(
    dana: House, told: str
) -> None:
    dana.says(DANA, "is this text really from you? it has a link")
    assert "http" not in " ".join(dana.says(DANA, told))
    assert cases(dana) == [("fraud", None)]
    assert holds(dana) == [("all", "fraud")]


@pytest.mark.parametrize(
    ("said", "opened"),
    [
        ("i clicked that link and gave my card number", [("fraud", None)]),
        ("i put my card number in and it says declined", []),
        ("i clicked the link and put in my card, it shows an error", []),
    ],
)
def test_without_a_doubt_before_it_takes_both(
    dana: House, said: str, opened: list[tuple[str, None]]
) -> None:
    dana.says(DANA, said)
    assert [case for case in cases(dana) if case[0] == "fraud"] == opened


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("should i call my bank", "your bank at once"),
        ("do i need to cancel my card", "your bank at once"),
        ("要不要打给银行", "您的银行"),
        ("使唔使報警", "您的銀行"),
        ("tengo que avisar al banco", "a su banco"),
    ],
)
def test_whoever_was_taken_in_is_told_to_call_the_bank(dana: House, asked: str, told: str) -> None:
    dana.says(DANA, "someone called saying they were harbor lane and i gave them my pin")
    assert told in dana.says(DANA, asked)[0]


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


def test_whoever_asks_how_to_know_us_is_offered_the_word_again(dana: House) -> None:
    dana.says(DANA, "is this really you?")
    dana.says(DANA, "thanks")
    answer = " ".join(dana.says(DANA, "how will i know when its really you texting me"))
    assert "carry a word" in answer
    assert "ZIP" in dana.says(DANA, "1")[0]


@pytest.mark.parametrize("between", [[], ["ok thx"]])
@pytest.mark.parametrize("said", ["sunflower77", "my word is sunflower77"])
def test_a_word_sent_at_once_is_kept_sealed_until_the_proof(
    dana: House, between: list[str], said: str
) -> None:
    dana.says(DANA, "is this really you?")
    for body in between:
        dana.says(DANA, body)
    assert "ZIP" in dana.says(DANA, said)[0]
    assert "sunflower" not in str(dana.thread(DANA).tracker)
    assert dana.rows(InboundText)[-1].shown_as == "code_word"
    (answer,) = dana.says(DANA, PROOF)
    assert "Your word is set" in answer
    assert dana.says(DANA, "hello")[0].endswith("[sunflower77]")


@pytest.mark.parametrize("said", ["my balance", "150", "friday", "C-ABCDEF"])
def test_other_words_are_no_code_word(said: str) -> None:
    assert word_given(said) is None


def test_a_word_in_chinese() -> None:
    assert word_given("暗号用向日葵") == "向日葵"
    assert word_given("暗號係「月光光」") == "月光光"


@pytest.mark.parametrize("said", ["唔好再打俾佢", "别再打给她"])
def test_calls_that_are_forbidden_gave_nothing_away(dana: House, said: str) -> None:
    dana.says(DANA, "is this a scam")
    dana.says(DANA, said)
    assert "fraud" not in {kind for kind, _ in cases(dana)}


@pytest.mark.parametrize("said", ["他叫我别告诉别人 我给了他", "佢话唔好同人讲 我话咗俾佢"])
def test_what_was_given_under_a_ban_to_tell_was_given(dana: House, said: str) -> None:
    dana.says(DANA, "is this a scam")
    dana.says(DANA, said)
    assert "fraud" in {kind for kind, _ in cases(dana)}
