"""What befalls borrowers, by the words alone, and what only sounds like it."""

import pytest

from bot.words.loans.end_of_loan import bank_is_frozen
from bot.words.troubles.freezes import asks_to_freeze
from bot.words.troubles.lawyers_bills import only_knows_a_lawyer, only_pays_a_lawyer
from bot.words.troubles.lost_work import lost_work
from bot.words.troubles.strain import is_strained


@pytest.mark.parametrize(
    "text",
    [
        "能不能先把账户冻结", "先把我账户冻结吧", "帮我冻结账户", "可唔可以凍結戶口先", "can you freeze my account",
        "lock my account please", "pueden congelar mi cuenta", "congelen mi cuenta por favor",
    ],
)  # fmt: skip
def test_the_account_is_to_be_locked(text: str) -> None:
    assert asks_to_freeze(text)
    assert not bank_is_frozen(text)


@pytest.mark.parametrize(
    "text",
    [
        "我的银行账户被冻结了", "银行把我账户冻结了", "卡被锁了", "my bank froze my account",
        "me congelaron la cuenta del banco", "会不会冻结我的账户", "i am frozen here",
        "can you freeze my payments for a month",
    ],
)  # fmt: skip
def test_a_bank_that_locked_it_is_none_of_ours(text: str) -> None:
    assert not asks_to_freeze(text)


@pytest.mark.parametrize(
    "text",
    [
        "my lawyer cost me everything", "my immigration lawyer costs a fortune so no",
        "i had to pay a lawyer so im short", "i spent it all on a divorce lawyer",
        "court fees wiped me out", "tenemos un abogado de inmigración",
        "le tuve que pagar al abogado y me quedé sin nada", "钱都给律师了 这个月没钱",
        "律師費太貴了 沒錢", "im paying a lawyer for custody so money is tight",
    ],
)  # fmt: skip
def test_a_lawyer_is_only_paid(text: str) -> None:
    assert only_pays_a_lawyer(text)


@pytest.mark.parametrize(
    "text",
    [
        "i have a lawyer", "my lawyer will contact you", "talk to my lawyer, i pay him for that",
        "i hired a lawyer", "i paid a lawyer to sue you", "my attorney said not to pay",
        "i paid a bankruptcy lawyer", "tengo un abogado", "mi abogado me representa",
        "hablen con mi abogado", "我请了律师", "律师会联系你们", "my cousin is a lawyer",
        "dont contact me, contact my divorce lawyer",
    ],
)  # fmt: skip
def test_a_lawyer_who_speaks_for_somebody_is_heard(text: str) -> None:
    assert not only_pays_a_lawyer(text)


@pytest.mark.parametrize(
    ("text", "knows"),
    [
        ("my cousin is a lawyer", True), ("mi prima es abogada", True), ("我老公是律师", True),
        ("my lawyer", False), ("my cousin is my lawyer, call him", False),
    ],
)  # fmt: skip
def test_a_lawyer_in_the_family(text: str, knows: bool) -> None:
    assert only_knows_a_lawyer(text) == knows


@pytest.mark.parametrize(
    "text",
    [
        "i lie awake thinking about what i owe you", "i keep having nightmares about this bill",
        "this is stressing me out so bad", "my stomach hurts every time you text",
        "this debt is killing me", "im sick over this", "losing sleep over this bill",
        "this bill is eating me up", "im stressed", "esta deuda me esta matando",
        "ando bien estresada con esto", "no puedo dormir pensando en lo que les debo",
        "睡不著 一直想欠你們的錢", "好煩 成日諗住條數 瞓唔著", "压力好大 天天想着欠款", "壓力好大", "好大壓力", "愁死了",
        "天天想着欠款 睡不着", "煩到瞓唔著", "晚上睡不著都在想這筆債",
    ],
)  # fmt: skip
def test_the_debt_robs_somebody_of_sleep(text: str) -> None:
    assert is_strained(text)


@pytest.mark.parametrize(
    "text",
    [
        "your agent is stressing me out", "stop stressing me out", "you guys are killing me",
        "i cant sleep cause you text at 2am", "im stressed but ill pay 60 friday",
        "sus llamadas me tienen estresada", "me tienen estresada con tantas llamadas",
        "凌晨发短信害我睡不着", "你们天天催 我压力好大", "this debt is not mine and its killing me",
        "sleep well", "this app is killing my battery", "睡了",
    ],
)  # fmt: skip
def test_somebody_else_is_to_blame_or_nobody_suffers(text: str) -> None:
    assert not is_strained(text)


@pytest.mark.parametrize(
    "text",
    [
        "got fired", "i got laid off thurs", "uber deactivated me", "i got deactivated",
        "my account got deactivated by uber yesterday", "doordash deactivated me thurs",
        "got written up and suspended w no pay", "me corrieron", "uber me desactivó",
        "they shut the plant. 19 years. last check was the 13th", "the factory is shutting down",
        "they closed our warehouse last month", "my company went under", "got my last paycheck friday",
        "the restaurant where i worked closed", "yesterday was my last day at work",
        "失业了", "失業咗", "我失业了", "手头紧", "手頭有點緊", "俾公司炒咗", "外卖店这个月亏了", "我被裁員了",
    ],
)  # fmt: skip
def test_work_is_lost(text: str) -> None:
    assert lost_work(text)


@pytest.mark.parametrize(
    "text",
    [
        "your agent should be fired", "you deactivated my account", "my card was suspended",
        "got fired but i paid yesterday", "失业了 周五会还", "你们店关了吗", "手机店",
        "is the store closed today", "the store closed before i could pay", "they closed the store at 5",
        "tomorrow is my last day to pay", "last check was returned by the bank",
        "the company closed my loan", "your place was closed when i got there",
        "i was fired up about it", "deactivate autopay", "my loan was terminated early",
    ],
)  # fmt: skip
def test_work_is_not(text: str) -> None:
    assert not lost_work(text)
