"""What an extra payment changes, and texts that only name a lower payment."""

import pytest

from bot.words.loans.extra_payments import asks_effect_of_extra


@pytest.mark.parametrize(
    "text",
    [
        "Si adelanto 1.500 € ¿me baja la cuota o se acorta el plazo?",
        "si abono extra se reduce el plazo?",
        "si amortizo 500 me bajan la mensualidad?",
        "if i pay extra does my monthly payment go down",
        "would an extra payment shorten the term",
        "if i pay more than the minimum does it lower my payments",
        "提前还一部分 月供会少吗",
        "我多还一点 能缩短期限吗",
        "多供啲可唔可以減少期數",
    ],
)
def test_the_effect_is_asked(text: str) -> None:
    assert asks_effect_of_extra(text)


@pytest.mark.parametrize(
    "text",
    [
        "can you lower my payment",
        "i cant pay, can you reduce my monthly payment extra",
        "puedo adelantar el pago",
        "how do i pay extra",
        "no puedo pagar, me bajan la cuota con un abono?",
        "每期还多少",
        "提前还清有没有违约金",
        "ill pay early",
    ],
)
def test_and_not_here(text: str) -> None:
    assert not asks_effect_of_extra(text)
