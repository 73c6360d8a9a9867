"""Money that is short, and words of time, height or payment that only look so."""

import pytest

from bot.words.troubles.tight_money import is_short_of_money


@pytest.mark.parametrize(
    "text",
    [
        "q onda buenos dias, ando bien corto esta quincena",
        "estoy medio apretada este mes",
        "ando sin lana",
        "vengo muy gastado",
        "quede corto esta semana",
        "money is tight right now",
        "im a little short this month",
        "we're short on cash",
        "things are tight",
        "手头有点紧",
        "这个月手头好紧",
        "我最近手上比较拮据",
    ],
)
def test_money_is_short(text: str) -> None:
    assert is_short_of_money(text)


@pytest.mark.parametrize(
    "text",
    [
        "ando corto de tiempo",
        "soy corta de estatura",
        "the jar is tight",
        "ando corto pero les pago el viernes",
        "im short but i paid you already",
        "手头紧急有事",
        "时间很紧",
        "the text was too short",
        "no traigo prisa",
    ],
)
def test_and_not_here(text: str) -> None:
    assert not is_short_of_money(text)
