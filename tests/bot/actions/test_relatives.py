"""Whoever asks for somebody else."""

import pytest
from sqlalchemy import select

from bot.words.patterns import mentions
from bot.words.people.relatives import (
    _HELPS_PAY,
    _RELATIVE,
    _SOMEBODY_ELSES,
    asks_for_another,
    is_relative,
)
from models.borrowers import BorrowerNumber
from models.cases import Case, Hold
from tests.bot.actions.seen import cases, examples
from tests.bot.house import DANA, PROOF, STRANGER, House


def attached(house: House) -> bool:
    """Whether the number is still the borrower's."""
    with house.database.read() as session:
        return [one.until for one in session.scalars(select(BorrowerNumber))] == [None]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("what's my husband's loan balance", "the person it belongs to"),
        ("how much does my mom owe, i am asking for my mom", "the person it belongs to"),
        ("帮我妈查一下余额", "只能告诉本人"),
        ("我老公的贷款还欠多少", "只能告诉本人"),
        ("cuál es el saldo de mi esposo", "con su titular"),
    ],
)
def test_nothing_is_told_and_no_proof_is_asked_for(dana: House, said: str, told: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert told in answer
    assert "$" not in answer
    assert dana.thread(DANA).tracker["active_form"] is None
    assert dana.thread(DANA).escalation_reason == "third_party"


@pytest.mark.parametrize("asked", ["can he text you himself", "那他自己发可以吗"])
@pytest.mark.parametrize("proved", [True, False])
def test_whether_they_may_write_themselves_is_answered_and_shows_no_figure(
    dana: House, asked: str, *, proved: bool
) -> None:
    if proved:
        dana.says(DANA, "balance")
        dana.says(DANA, PROOF)
    (answer,) = dana.says(DANA, asked)
    assert not any(digits in answer for digits in ("$", "00000 1900"))
    assert "the person it belongs to" in answer or "本人" in answer


def test_the_borrowers_own_question_is_answered_after_that(dana: House) -> None:
    dana.says(DANA, "what's my husband's loan balance")
    dana.says(DANA, "and what is my balance")
    assert "$1,250.00" in " ".join(dana.says(DANA, PROOF))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("hi im danas husband, what does she owe", "the person it belongs to"),
        ("hi this is danas husband. she's in the hospital, what does she owe this month",
         "the person it belongs to"),
        ("his wife here", "the person it belongs to"),
        ("soy el esposo de dana, cuánto debe", "con su titular"),
        ("hola, le escribe la hermana de dana", "con su titular"),
        ("我是她老公", "只能告诉本人"),
        ("我係佢老公，佢爭你哋幾多", "只能告訴本人"),
    ],
)  # fmt: skip
def test_a_relative_is_seen_as_one_and_no_proof_makes_them_the_borrower(
    dana: House, said: str, told: str
) -> None:
    dana.proves()
    assert told in " ".join(dana.says(DANA, said))
    assert dana.thread(DANA).verified_until is None
    assert "$" not in " ".join(dana.says(DANA, PROOF))
    assert "$" not in " ".join(dana.says(DANA, "how much is the balance"))
    assert dana.thread(DANA).verified_until is None
    assert attached(dana)


def test_the_borrower_who_is_back_is_asked_for_the_proof_again(dana: House) -> None:
    dana.says(DANA, "hi im danas husband, what does she owe")
    assert "ZIP" in " ".join(dana.says(DANA, "its me dana now, whats my balance"))
    assert "$1,250.00" in " ".join(dana.says(DANA, PROOF))


def test_what_somebody_else_owes_is_no_question_of_ones_own(dana: House) -> None:
    said = "she's in the hospital, what does she owe this month"
    assert "the person it belongs to" in dana.says(DANA, said)[0]


TABLE = [
    *examples(
        "somebody else's", _SOMEBODY_ELSES,
        yes=["what's my husband's balance", "checking on behalf of my mom", "her loan balance",
             "how much does she owe", "my mom's loan", "asking for my brother", "his account",
             "my daughters loan", "帮我妈查余额", "我老公的贷款", "替我爸问一下",
             "帮我爸爸看看还欠多少", "我是王太太 我先生还欠多少", "el saldo de mi esposo", "la cuenta de mi mamá",
             "cuánto debe mi esposa"],
        no=["my balance", "how much do i owe", "my car loan", "he was rude to me",
            "my husband will pay friday", "my mother died", "she hung up on me",
            "my wife lost her job", "my partner and i", "they owe me an answer",
            "my friend told me about your loans", "我的余额", "我老公失业了", "他骂我",
            "帮我查余额", "mi saldo"],
    ),
    *examples(
        "helps to pay", _HELPS_PAY,
        yes=["can i help her pay", "i want to help my mom pay", "can i make a payment for him",
             "puedo ayudarle a pagar", "quiero ayudar a mi papa a pagar", "我帮她还款行吗"],
        no=["can you help me pay", "i can pay for it", "pueden ayudarme a pagar",
            "me ayudan con mi pago", "能帮我还款吗"],
    ),
    *examples(
        "relative", _RELATIVE,
        yes=["i am his wife", "this is her son", "I'm Dana's husband", "this is danas daughter",
             "i am the daughter", "我是她老公", "我是他儿子", "soy su esposa",
             "im dereks wife", "derek's wife here", "我是李强老婆", "我係佢太太", "habla su esposa", "我是王先生的太太", "我是她先生",
             "le escribe la esposa de luz",
             "soy la hija de dana"],
        no=["i am the borrower", "this is dana", "i am a father of three", "i'm married",
            "I am a single mother", "this is the last time", "我是本人", "soy la titular",
            "soy madre soltera", "im the mom of 3", "soy la mamá de dos niños", "my wife here",
            "我是他前妻", "我的朋友"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "text", "expected"), TABLE)
def test_its_words(pattern: object, text: str, expected: bool) -> None:
    assert mentions(text, pattern) == expected  # type: ignore[arg-type]


def test_a_relative_asks_for_another_whatever_they_ask() -> None:
    assert asks_for_another("i am his wife, balance please")
    assert not is_relative("what is my wife's balance")


@pytest.mark.parametrize(
    "asked",
    [
        "and what about my husbands loan",
        "hes at work he said i could ask",
        "我老公的贷款呢",
        "y cuanto es el saldo de mi esposo",
    ],
)
def test_a_proof_opens_the_account_of_nobody_else(dana: House, asked: str) -> None:
    dana.proves()
    (answer,) = dana.says(DANA, asked)
    assert "$" not in answer
    assert "$208.33" in dana.says(DANA, "when is mine due")[0]


@pytest.mark.parametrize("said", ["soy su hija", "this is her son"])
def test_who_writes_is_no_notice_of_a_death(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert "person it belongs to" in answer or "con su titular" in answer


@pytest.mark.parametrize(
    "said", ["my wife takes care of this, her number is 202 555 0166", "add her to my account"]
)
def test_a_helpers_number_is_not_the_borrowers(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert [(case.kind, case.category) for case in dana.rows(Case)] == [("contact", "third_party")]


@pytest.mark.parametrize(
    ("who", "gone"),
    [
        ("yo soy el hermano de dana, que es lo que debe?",
         "ella ya no usa este numero, borrenlo porfa"),
        ("im danas brother, what does she owe", "she doesnt use this number anymore, take it off"),
        ("我是她弟弟 她欠多少", "她不用这个号了 删掉吧"),
        ("hello", "yo soy el hermano de dana, este cel ya es mio"),
        ("hello", "im danas brother this phone is mine now, take it off"),
    ],
)  # fmt: skip
def test_a_relative_to_whom_the_phone_came_has_it_taken_off(
    dana: House, who: str, gone: str
) -> None:
    dana.says(DANA, who)
    dana.says(DANA, gone)
    assert not attached(dana)
    assert [case.kind for case in dana.rows(Case)] == ["wrong_number"]


@pytest.mark.parametrize("said", ["im not her, im her brother", "no soy ella, soy su hermana"])
def test_a_relative_who_says_no_more_leaves_it_attached(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert attached(dana)


def test_a_surname_with_a_title_is_asked_for_a_proof(dana: House) -> None:
    assert "郵遞區號" in dana.says(DANA, "我是王小姐 請問下一期多少")[0]
    assert "208.33" in dana.says(DANA, PROOF)[0]


@pytest.mark.parametrize(
    "said",
    [
        "您好 我是王小姐 我換手機號碼了 之前的號碼是2025550101 以後請傳這支",
        "你好 我是Dana 我换号码了 以后发这个号",
    ],
)
def test_a_new_phone_is_noted_and_nothing_held(house: House, said: str) -> None:
    house.says(STRANGER, said)
    assert [(case.kind, case.category) for case in house.rows(Case)] == [("contact", "phone")]
    assert not house.rows(Hold)


@pytest.mark.parametrize(
    "proof",
    [
        "20011 1988 这是我妈的邮编和出生年份",
        "20011 1988 我老婆嘅郵編同出生年份",
        "我先生的邮编20011 1988年",
    ],
)
def test_the_data_of_ones_kin_prove_nothing(dana: House, proof: str) -> None:
    """ "这是我妈的" begins like "it is me", and is not."""
    dana.says(DANA, "我是她女儿 我妈中风住院了 这是她的手机")
    answer = " ".join(dana.says(DANA, proof))
    assert "1,250" not in answer
    assert "本人" in answer
    assert "1,250" not in " ".join(dana.says(DANA, "一共欠多少"))
    assert dana.thread(DANA).verified_borrower_id is None


@pytest.mark.parametrize(
    "said", ["她现在讲不了话 贷款的事我们家里人都不清楚", "要什么授权书你们跟我讲 我去办"]
)
def test_what_a_daughter_tells_is_no_notice_of_law(dana: House, said: str) -> None:
    dana.says(DANA, "我是她女儿 我妈中风住院了 这是她的手机")
    dana.says(DANA, said)
    assert [kind for kind, _ in cases(dana)] == ["hardship"]


def test_and_calls_to_the_mother_are_forbidden_in_the_same_case(dana: House) -> None:
    dana.says(DANA, "我是她女儿 我妈中风住院了 这是她的手机")
    answer = " ".join(dana.says(DANA, "有事打我电话 415-555-0184 别打给我妈了 她接不了"))
    assert "请勿致电" in answer
    assert [kind for kind, _ in cases(dana)] == ["hardship"]


def test_a_daughter_who_would_pay_stays_a_daughter(dana: House) -> None:
    """Whoever asks for somebody else may speak of their own money, and is not the borrower then."""
    for said in (
        "您好 我是吴秀兰的女儿 我妈中风住院了 这是她的手机",
        "20011 1988 这是我妈的邮编和出生年份",
        "那我自己出钱替她先还一点可以吗 怎么还",
    ):
        dana.says(DANA, said)
    for said in ("一共欠多少", PROOF, "要什么授权书你们跟我讲 我去办"):
        answer = " ".join(dana.says(DANA, said))
        assert "1,250" not in answer
        assert "1 =" not in answer
    assert dana.thread(DANA).verified_borrower_id is None
