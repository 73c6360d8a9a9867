"""How to pay, and what goes wrong on the way."""

import pytest

from bot.actions.paying import _ACCOUNT_ON_FILE, _AUTOPAY, _BARE_PAY, _TROUBLE
from bot.words.patterns import mentions
from models.links import PaymentLink
from models.turns import Turn
from tests.bot.actions.seen import cases, examples
from tests.bot.house import DANA, PROOF, STRANGER, House


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("how do i pay", "by phone on the hotline or at a branch"),
        ("怎么还款", "拨打客服电话或到网点"),
        ("怎麼還款", "撥打客服電話或到分行"),
        ("como pago", "en una sucursal"),
    ],
)
def test_the_lenders_own_ways_the_same_for_everybody(dana: House, said: str, told: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert told in answer
    assert "https://pay.harborlane.example" in answer
    assert dana.says(STRANGER, said) == [answer]


def test_spanish_ways_cost_no_ucs2(house: House) -> None:
    house.says(STRANGER, "como pago")
    assert house.texts_out(STRANGER)[-1].segments <= 2


@pytest.mark.parametrize(
    ("said", "category", "told"),
    [
        ("turn off autopay", "autopay", "about autopay"),
        ("自动扣款怎么取消", "autopay", "自动扣款的请求"),
        ("quiten el débito automático", "autopay", "pago automatico"),
        ("the payment link doesn't work", "payment_trouble", "paying did not work"),
        ("还款页面打不开", "payment_trouble", "付款没有成功"),
        ("no me deja pagar en la página", "payment_trouble", "no pudiera pagar"),
        ("forgot my password, cant pay", "payment_trouble", "paying did not work"),
        ("还款的密码忘了", "payment_trouble", "付款没有成功"),
    ],
)
def test_autopay_and_trouble_are_a_persons_and_no_opt_out(
    house: House, said: str, category: str, told: str
) -> None:
    """Rule SPEC-05."""
    assert told in house.says(STRANGER, said)[0]
    assert cases(house) == [("request", category)]
    assert house.number(STRANGER).opted_out_at is None
    house.says(STRANGER, said + "!")
    assert len(cases(house)) == 1


def test_a_card_is_changed_behind_the_lenders_login(house: House) -> None:
    (answer,) = house.says(STRANGER, "i need to change my card")
    assert "https://my.harborlane.example" in answer
    assert "Never send card or account numbers by text" in answer


# --- PAY ------------------------------------------------------------------------------------------


@pytest.fixture
def linked(dana: House) -> House:
    assert "ZIP" in dana.says(DANA, "PAY")[0]
    (answer,) = dana.says(DANA, PROOF)
    assert "good once and for 24 hours" in answer
    return dana


def test_pay_gives_a_link_of_ones_own_after_the_proof(linked: House) -> None:
    (link,) = linked.rows(PaymentLink)
    assert link.borrower_id == linked.thread(DANA).verified_borrower_id
    assert link.loan_id is not None
    assert (link.expires_at - link.made_at).total_seconds() == 24 * 3600


def test_its_token_is_kept_nowhere_but_in_the_text(linked: House) -> None:
    body = linked.texts_out(DANA)[-1].body
    token = body.split("pay.harborlane.example/")[1].split(". ")[0]
    (link,) = linked.rows(PaymentLink)
    assert link.token_hash == linked.services.lookup.secret_hash(token)
    effects = [step for turn in linked.rows(Turn) for step in turn.steps if "effects" in step]
    assert token not in str(effects)


def test_two_links_are_two(linked: House) -> None:
    linked.says(DANA, "PAY")
    first, second = linked.rows(PaymentLink)
    assert first.token_hash != second.token_hash


TABLE = [
    *examples(
        "autopay", _AUTOPAY,
        yes=["turn off autopay", "set up auto pay", "stop the auto-pay", "direct debit",
             "ACH payment", "automatic withdrawal", "取消自动扣款", "自动还款怎么开",
             "domiciliar el pago", "pago automático"],
        no=["how do i pay", "can i pay by card", "automatically delete my data",
            "automotive loan payment", "reach out", "自己还款"],
    ),
    *examples(
        "trouble", _TROUBLE,
        yes=["the link doesn't work", "i cant log in", "app keeps crashing", "page is down",
             "my payment failed", "it says error", "card declined", "payment won't go through",
             "locked out of my account", "site isnt loading", "链接打不开", "登不上", "付款失败",
             "no me deja entrar", "la pagina no carga", "rechazaron mi tarjeta"],
        no=["how do i pay", "where is the link", "can i pay in cash", "can't i pay by check?",
            "do you accept cards", "怎么付款", "dónde pago"],
    ),
    *examples(
        "card", _ACCOUNT_ON_FILE,
        yes=["i need to change my card", "new bank account", "my card expired",
             "update my debit card", "switch banks", "换卡", "我换了银行卡", "新卡怎么绑定",
             "cambiar mi tarjeta", "tengo nueva tarjeta"],
        no=["pay by card", "can i use a debit card", "new loan", "change my due date",
            "用银行卡还", "换手机号", "pagar con tarjeta"],
    ),
    *examples(
        "pay", _BARE_PAY,
        yes=["PAY", "pay", "Pay now", "PAY!", "💳 pay", "还款", "付款", "还款链接。", "pagar"],
        no=["i want to pay", "pay friday", "还款日", "我想还款", "付款失败", "pagar mañana"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "text", "expected"), TABLE)
def test_its_words(pattern: object, text: str, expected: bool) -> None:
    assert mentions(text, pattern) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("i already have autopay", "With autopay on"),
        ("ya tengo pago automatico", "Con el pago automatico"),
        ("我已经开了自动扣款", "开通自动扣款后"),
    ],
)
def test_whoever_has_autopay_asks_for_nothing(house: House, said: str, told: str) -> None:
    (answer,) = house.says(DANA, said)
    assert told in answer
    assert cases(house) == []


@pytest.mark.parametrize(
    "said",
    ["i have autopay, turn it off", "我有自动扣款，想取消",
     "ya tengo pago automatico, quiero cambiar la cuenta"],
)  # fmt: skip
def test_a_wish_about_autopay_is_a_request_still(house: House, said: str) -> None:
    house.says(DANA, said)
    assert cases(house) != []


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("i wanna pay for my son, hes on your list", "Somebody else may pay"),
        ("can someone else pay for me, my sister", "Somebody else may pay"),
        ("puede pagar mi hermana por mi", "Otra persona puede pagar"),
        ("我老公帮我还可以吗", "可由他人代付"),
        ("我想幫我阿媽還錢", "可由他人代付"),
    ],
)
def test_one_may_pay_for_another(house: House, said: str, told: str) -> None:
    (answer,) = house.says(DANA, said)
    assert told in answer
    assert house.thread(DANA).mode == "bot"


@pytest.mark.parametrize(
    "said",
    [
        "any penalty if i pay it off early",
        "提前还清要违约金吗",
        "hay multa si pago antes de tiempo",
    ],
)
def test_what_an_early_end_costs_is_for_a_person(house: House, said: str) -> None:
    house.says(STRANGER, said)
    assert house.thread(STRANGER).mode == "escalated"


@pytest.mark.parametrize(
    "asked", ["is there a fee", "do you charge extra for cards", "要手续费吗", "cobran comisión?"]
)
def test_what_a_way_costs_is_a_persons_to_say(dana: House, asked: str) -> None:
    dana.says(DANA, "how do i pay")
    (answer,) = dana.says(DANA, asked)
    assert "pay.harborlane" not in answer
    assert dana.thread(DANA).mode == "escalated"


@pytest.mark.parametrize("asked", ["这期怎么还", "那這個月怎麼還呢", "呢期點還"])
def test_how_this_one_is_paid_asks_for_no_help(dana: House, asked: str) -> None:
    assert "pay.harborlane" in dana.says(DANA, asked)[0]


def test_somebody_else_may_make_the_payments(dana: House) -> None:
    assert "Somebody else may pay" in dana.says(DANA, "can my wife make the payments")[0]


@pytest.mark.parametrize(
    "asked", ["is there a penalty for that", "有冇罰息", "会有 penalty 吗", "hay multa?"]
)
def test_a_penalty_is_asked_of_a_person_and_is_no_trouble(dana: House, asked: str) -> None:
    dana.says(DANA, asked)
    assert cases(dana) == []
    assert dana.thread(DANA).mode == "escalated"


@pytest.mark.parametrize(
    "said",
    [
        "puedo pagar en oxxo o western union",
        "do you take zelle",
        "可以用微信还款吗",
        "can i mail a check",
        "who do i make the check out to",
        "whats the mailing address for payments",
        "可以寄支票还款吗",
    ],
)
def test_a_way_that_is_not_ours_is_answered_with_all_that_are(house: House, said: str) -> None:
    (answer,) = house.says(STRANGER, said)
    assert any(
        words in answer for words in ("all our ways", "todas nuestras formas", "所有还款方式")
    )


@pytest.mark.parametrize("said", ["can i pay by card", "can i pay with cash at a branch"])
def test_a_way_that_may_be_ours_is_not(house: House, said: str) -> None:
    (answer,) = house.says(STRANGER, said)
    assert "pay.harborlane" in answer
    assert "all our ways" not in answer


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("how do i actually do the payoff", "PAYOFF QUOTE"),
        ("提前结清怎么操作", "提前结清报价"),
    ],
)
def test_a_payoff_begins_with_its_amount(house: House, said: str, told: str) -> None:
    assert told in house.says(STRANGER, said)[0]


def test_what_an_extra_payment_counts_towards_a_person_says(house: House) -> None:
    (answer,) = house.says(STRANGER, "if i pay extra does it go to principal")
    assert "A person will read it" in answer
