"""A day that was promised and missed, and the new one that is named beside it."""

import pytest

from models.promises import Promise
from tests.bot.house import DANA, House

PROMISED = {
    "en": "ill pay 60 on friday",
    "es": "pago 60 el viernes",
    "zh": "周五还60",
    "zh-Hant": "星期五還60",
}


@pytest.mark.parametrize("days", [6, 7])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "couldnt do friday, paying today"),
        ("es", "el viernes no pude, lo pago hoy mismo"),
        ("es", "fijese que el viernes no pude, se los llevo hoy mismo"),
        ("zh", "周五没还成，今天就还"),
        ("zh-Hant", "星期五俾唔到，今日俾"),
    ],
)
def test_today_is_today(dana: House, language: str, said: str, days: int) -> None:
    """On the Friday itself, which is six days on, and on the day after it."""
    dana.says(DANA, PROMISED[language])
    dana.passes(days=days)
    dana.says(DANA, said)
    last = dana.rows(Promise)[-1]
    assert last.state == "open"
    assert (last.amount, last.due_on.isoformat()) == (6000, f"2026-11-{21 + days}")


@pytest.mark.parametrize(
    ("language", "said", "day"),
    [
        ("en", "i missed friday sorry, doing it tomorrow", "2026-11-29"),
        ("en", "friday came and went sorry. ill send it wednesday", "2026-12-02"),
        ("en", "couldnt make friday, will pay next friday", "2026-12-04"),
        ("es", "se me paso el viernes, lo pago mañana", "2026-11-29"),
        ("es", "el viernes no pude, se los pago el lunes", "2026-11-30"),
        ("zh", "周五忘了还，明天还", "2026-11-29"),
    ],
)
def test_the_missed_day_is_not_meant(dana: House, language: str, said: str, day: str) -> None:
    dana.says(DANA, PROMISED[language])
    dana.passes(days=7)
    dana.says(DANA, said)
    assert dana.rows(Promise)[-1].due_on.isoformat() == day


def test_a_monday_said_on_a_monday_is_the_next_one(dana: House) -> None:
    dana.passes(days=2)
    dana.says(DANA, "ill pay 60 on tuesday")
    dana.says(DANA, "actually make it monday")
    assert dana.rows(Promise)[-1].due_on.isoformat() == "2026-11-30"
