"""What borrowers tell in their own words, and what comes of it in the account and the cases."""

import pytest
from sqlalchemy import select

from models.cases import Case
from models.preferences import Preferences
from models.staff import StaffTask
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, PROOF, House, account, loan


@pytest.fixture
def two_loans(house: House) -> House:
    """Dana has two loans, of which the second falls due first."""
    house.imports(
        account(
            loans=[
                loan(next_due="2026-12-16"),
                loan("L-1002", outstanding="300.00", next_due="2026-12-02"),
            ]
        )
    )
    return house


@pytest.mark.parametrize(
    "said", ["邊筆早啲到期", "which loan is due first", "cual de los dos vence primero"]
)
def test_both_days_are_told_where_one_asks_which_comes_first(two_loans: House, said: str) -> None:
    two_loans.says(DANA, said)
    answer = " ".join(two_loans.says(DANA, PROOF))
    assert "1 =" not in answer
    assert answer.index("1002") < answer.index("1001")


def test_each_of_two_is_told_and_not_their_sum(two_loans: House) -> None:
    two_loans.says(DANA, "我两笔贷款各还欠多少")
    answer = " ".join(two_loans.says(DANA, PROOF))
    assert "1,250.00" in answer
    assert "300.00" in answer
    assert "1,550.00" not in answer


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("20011 1976", "打錯咗 係1988至啱"),
        ("20011 1976", "sorry typo its 1988"),
        ("20011 1976", "me equivoque, es 1988"),
        ("20019 1988", "zip is 20011"),
    ],
)
def test_a_part_of_a_proof_that_is_put_right_is_taken(dana: House, wrong: str, right: str) -> None:
    dana.says(DANA, "余额多少")
    dana.says(DANA, wrong)
    assert "1,250.00" in " ".join(dana.says(DANA, right))


def test_a_part_that_is_wrong_again_is_a_try_like_any_other(dana: House) -> None:
    dana.says(DANA, "balance")
    for said in ("20011 1976", "sorry its 1977"):
        assert "do not match" in " ".join(dana.says(DANA, said)) or said
    assert "30" in " ".join(dana.says(DANA, "1978"))
    assert "1,250.00" not in " ".join(dana.says(DANA, "20011 1988"))


def test_a_first_payment_that_a_person_offered_is_asked_of_the_case(dana: House) -> None:
    dana.says(DANA, "我被裁了 还不起")
    (answer,) = dana.says(DANA, "那第一次110是几号交啊")
    assert dana.rows(Case)[0].reference in answer
    assert "208.33" not in answer


def test_a_payment_of_a_while_ago_is_one_of_today(dana: House) -> None:
    dana.says(DANA, "les pago 106.69 el lunes")
    dana.passes(days=2)
    dana.says(DANA, "dude hace rato pague 100 nomas bc no traia cambio lol. is that ok o me falta")
    dana.says(DANA, PROOF)
    assert [kind for kind, _ in cases(dana)] == ["payment_claim"]


def test_money_from_elsewhere_is_read_by_a_person(dana: House) -> None:
    dana.says(DANA, "ya mejor dejelo asi, mi comadre me lo va a prestar")
    assert dana.thread(DANA).escalation_reason == "application_withdraw"
    assert cases(dana) == []


@pytest.mark.parametrize(
    "said",
    [
        "对了我搬家了 新地址 2150 86th St Apt 3F Brooklyn NY 11214",
        "i moved, new address 310 5th ave apt 2 new york ny 10001",
        "me mude, mi nueva direccion: 2150 86th St Brooklyn NY 11214",
    ],
)
def test_an_address_in_a_numbered_street_is_told_already(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("contact", "address")]


def test_whoever_gave_a_secret_is_told_to_call_the_bank(dana: House) -> None:
    dana.says(DANA, "刚收到一条短信 说是你们 让我点链接更新银行卡 不然冻结账户")
    (second,) = dana.says(DANA, "我点了…卡号跟验证码都填了")
    assert "您的银行" in second
    (third,) = dana.says(DANA, "是不是被骗了啊")
    assert third != second
    assert "不付款" in third
    dana.says(DANA, "赶紧帮我把账户锁了 别让人乱动")
    assert [kind for kind, _ in cases(dana)] == ["fraud"]


def test_a_theft_that_is_told_later_and_the_police_are_of_the_dispute(dana: House) -> None:
    dana.says(DANA, "咩貸款呀？我由頭到尾冇同你哋借過錢")
    dana.says(DANA, "等陣 十成係我細佬攞咗我張證去借㗎")
    (answer,) = dana.says(DANA, "我今朝報咗警 檔案編號 26-118842")
    assert dana.rows(Case)[0].reference in answer
    assert cases(dana) == [("dispute", "identity_theft")]
    (later,) = dana.says(DANA, "噚日嗰單嘢跟成點呀")
    assert dana.rows(Case)[0].reference in later


@pytest.mark.parametrize("said", ["那12月我不用还了对吧", "那35块谁赔我", "so i dont pay, right?"])
def test_what_is_asked_of_a_dispute_is_not_answered_with_a_yes(dana: House, said: str) -> None:
    dana.says(DANA, "你们11月扣了我两次钱！！15号一次 16号又一次 都是229.79")
    dana.says(DANA, "多扣的赶紧退给我")
    (answer,) = dana.says(DANA, said)
    assert not answer.split("】")[-1].startswith("好的")
    assert "Noted" not in answer


def test_work_that_was_lost_is_heard_beside_a_complaint(dana: House) -> None:
    dana.says(DANA, "Miren ustedes me tienen JARTA, 5 llamadas ayer y hoy dos textos")
    dana.says(DANA, "a mi me botaron del trabajo en octubre y llevo 4 dias sin luz")
    assert [kind for kind, _ in cases(dana)] == ["complaint", "hardship"]


def test_how_far_a_complaint_is_needs_no_proof(dana: House) -> None:
    dana.says(DANA, "Miren ustedes me tienen JARTA, 5 llamadas ayer y hoy dos textos")
    dana.passes(days=2)
    (answer,) = dana.says(DANA, "y la queja q puse en q quedó")
    assert dana.rows(Case)[0].reference in answer
    assert len(cases(dana)) == 1


def test_a_payment_told_in_parts_is_a_persons_to_look_for(dana: House) -> None:
    for said in ("上礼拜五不是已经还了吗", "我朋友帮我转的 不是我自己的卡", "一百七十块"):
        (answer,) = dana.says(DANA, said)
        assert "pay.harborlane" not in answer
    assert "payment_claim" in [task.kind for task in dana.rows(StaffTask)]
    assert "只能读文字" in dana.says(DANA, "我这边有截图 要不要发给你")[0]


def test_the_number_of_a_bank_account_is_not_taken_by_text(dana: House) -> None:
    (answer,) = dana.says(DANA, "新的是國泰銀行 帳號 004127783321 戶名一樣是我")
    assert "004127783321" not in answer
    assert "請不要用簡訊" in answer or "請不要用短訊" in answer
    assert cases(dana) == []


@pytest.mark.parametrize(
    "said",
    [
        "结清以后能给我开个证明吗 买房子要用",
        "once its paid off can i get a letter",
        "cuando termine de pagar me dan una constancia?",
    ],
)
def test_a_letter_for_when_it_is_paid_off(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("request", "clearance")]


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("no me llamen antes de las 10 de la mañana y a mi mai NUNCA", "despues de 10:00 a.m."),
        ("i can't take calls before 5", "after 5:00 PM"),
        ("上午别打电话给我 我上夜班", "12:00以后"),
    ],
)
def test_hours_for_calls_are_said_back_and_leave_our_texts_as_they_are(
    dana: House, said: str, hours: str
) -> None:
    dana.says(DANA, "Miren ustedes me tienen JARTA, 5 llamadas ayer y hoy dos textos")
    assert hours in " ".join(dana.says(DANA, said))
    assert "preferences" in [task.kind for task in dana.rows(StaffTask)]
    with dana.database.read() as session:
        assert session.scalars(select(Preferences)).first() is None
    assert dana.number(DANA).opted_out_at is None


def test_a_stop_typed_wrong_is_taken_back_and_is_no_wrong_number(dana: House) -> None:
    dana.says(DANA, "退訂")
    dana.says(DANA, "打錯咗，我係話唔要廣告啫，還款提醒要留返")
    assert dana.number(DANA).opted_out_at is None
    assert cases(dana) == []
