"""Whether autopay takes it still, and questions of a debit that ask nothing of the kind."""

import pytest

from bot.words.payments.debits_to_come import asks_if_still_debited


@pytest.mark.parametrize(
    "text",
    [
        "还有我一直是自动扣款的，如果月底结清，12月6号还会不会再扣",
        "那12月5號這期會不會還是扣到舊的",
        "结清了自动扣款还会扣吗",
        "will autopay still take it if i pay it off",
        "is my old bank account still going to be charged",
        "will you still debit the closed account",
        "me van a seguir cobrando de la cuenta vieja?",
        "si liquido va a seguir saliendo el pago automatico?",
        "換咗銀行 會唔會仲扣嗰個戶口",
    ],
)
def test_it_is_asked_if_it_goes_on(text: str) -> None:
    assert asks_if_still_debited(text)


@pytest.mark.parametrize(
    "text",
    [
        "什么时候扣款",
        "will you call me again",
        "do i still owe money",
        "van a cobrar recargo?",
        "自动扣款怎么开",
        "when is my autopay",
        "is my payment still due friday",
        "会不会扣利息",
    ],
)
def test_and_not_here(text: str) -> None:
    assert not asks_if_still_debited(text)
