"""Deletion of data and closing of an account: requests that end no texts."""

import pytest

from bot.words.loans.closed_accounts import closes_account
from intents.law import read_law
from intents.normalise import fold
from intents.rules.personal_data import only_asks_deletion
from models.cases import Case
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "said",
    [
        "please delete my info from ur system once the loan is done",
        "把我的个人资料删掉",
        "请删除我的信息",
        "ok good. and can u delete my ssn n stuff since im not getting it",
        "can u delete my ssn n stuff",
        "erase my social from your files",
        "刪除我嘅資料",
        "delete my account and all my data",
        "please delete my bank info",
        "take my card off ur system",
        "borren mi tarjeta del sistema",
        "帮我注销账户",
        "麻烦把我身份证信息删了",
        "eliminen toda mi informacion",
        "remove my data",
    ],
)
def test_deletion_of_data_is_a_request_and_no_opt_out(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    (case,) = dana.rows(Case)
    assert (case.kind, case.category) == ("request", "privacy")
    assert case.reference in answer
    assert dana.number(DANA).opted_out_at is None


@pytest.mark.parametrize(
    "said",
    ["delete my info and stop texting me", "删除我的信息，别再发短信了"],
)
def test_deletion_beside_an_opt_out_is_both(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert dana.number(DANA).opted_out_at is not None
    assert ("request", "privacy") in [(case.kind, case.category) for case in dana.rows(Case)]


@pytest.mark.parametrize(
    "said",
    [
        "delete my number from your system",
        "remove me from your system",
        "把我的号码删掉",
        "borren mi numero de su sistema",
        "borrenme de su sistema",
        "delete my data and my number",
        "wipe my details, goodbye",
    ],
)
def test_a_number_taken_off_is_an_end_of_texts(said: str) -> None:
    law = read_law(said)
    assert law is None or law.kind == "opt_out"
    assert not only_asks_deletion(fold(said))


@pytest.mark.parametrize("said", ["close my account", "cierren mi cuenta por favor", "我想销户"])
def test_closing_an_account_is_for_a_person(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert "http" not in answer
    assert dana.thread(DANA).escalation_reason == "close_account"
    assert dana.number(DANA).opted_out_at is None


@pytest.mark.parametrize(
    "said",
    [
        "my bank deleted my info, how do i pay",
        "take my card off autopay",
        "remove that bank account and put this other one for the payments",
        "delete card ending 8821 and use 3307",
        "quiten mi cuenta de banco de la app y les pongo otra",
        "把逾期记录删了，我是按期还的",
        "remove this record from my credit report",
        "dont delete my account",
        "why did you delete my account",
        "somebody stole my info delete my account",
        "delete my old address",
        "delete my email",
        "我想结清账户",
        "my bank closed my account, autopay will fail",
        "i want to close my loan early",
    ],
)
def test_what_is_of_payments_files_or_contacts_stays_so(said: str) -> None:
    assert not only_asks_deletion(fold(said))
    assert not closes_account(said)
