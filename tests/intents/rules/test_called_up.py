"""Word of military service in the Spanish of the United States."""

import pytest

from intents.normalise import fold
from intents.rules.legal import notice


@pytest.mark.parametrize(
    "text",
    [
        "me activaron en la guard, salgo el 1 de diciembre pa Kuwait x 9 meses",
        "me activaron en la guard, salgo a Kuwait",
        "soy reservista y me activaron",
        "mi esposo es militar y lo mandan a Corea",
        "me llamaron a filas",
        "estoy en la reserva del army, me mandan fuera",
        "mi hijo está en los marines",
        "lo movilizaron de la reserva",
    ],
)
def test_who_is_called_up(text: str) -> None:
    assert notice(fold(text)) == "military"


@pytest.mark.parametrize(
    "text",
    [
        "me activaron la cuenta",
        "me activaron el seguro en la guardería",
        "me llamaron de la reserva del hotel",
        "trabajo en la navy yard",
        "la guardia del edificio",
        "me mandan al buró",
        "ya activé mi tarjeta",
    ],
)
def test_who_is_not(text: str) -> None:
    assert notice(fold(text)) != "military"
