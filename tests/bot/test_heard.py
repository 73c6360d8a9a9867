"""A promise beside a wish for no texts until then: both are kept."""

import pytest

from models.cases import Hold
from models.promises import Promise
from tests.bot.house import DANA, House


def quiet(house: House) -> list[str]:
    return [hold.reason for hold in house.rows(Hold) if hold.reason == "quiet"]


@pytest.mark.parametrize(
    "said",
    [
        "ill pay 208.33 on dec 4. stop texting me till then",
        "whatever, 208.33 on dec 4 like i said. now leave me alone till then",
        "pago 208.33 el 4 de diciembre, no me molesten hasta entonces",
    ],
)
def test_the_promise_is_noted_and_the_texts_rest(dana: House, said: str) -> None:
    dana.says(DANA, said)
    (made,) = dana.rows(Promise)
    assert (made.amount, made.due_on.isoformat()) == (20833, "2026-12-04")
    assert quiet(dana) == ["quiet"]
    assert dana.number(DANA).opted_out_at is None
    (told,) = dana.says(DANA, "so did u write down the 4th")
    assert "$208.33" in told
    assert "Dec 4" in told


@pytest.mark.parametrize(
    "said",
    [
        "我周五还208.33，这周别发短信了", "我週五還208.33，這週別發短信了",
        "我星期五還208.33，之前唔好send短訊俾我", "週五我會還208.33，這幾天別傳訊息",
        "周五我会还208.33，这几天别发信息", "這週別傳簡訊給我，我週五還208.33",
        "這禮拜先不要傳簡訊，禮拜五會繳208.33", "我週五還208.33，週五之前不要傳訊息來",
        "週五前別再發簡訊，我週五還208.33", "我週五還208.33，請暫停簡訊到週五",
        "我周五还208.33，请暂停短信到周五", "dont text me this week, ill pay 208.33 friday",
        "esta semana no me manden mensajes, pago 208.33 el viernes",
    ],
)  # fmt: skip
def test_in_either_script_both_are_kept_at_once(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    (made,) = dana.rows(Promise)
    assert (made.amount, made.due_on.isoformat()) == (20833, "2026-11-27")
    assert quiet(dana) == ["quiet"]
    assert "review" not in [hold.reason for hold in dana.rows(Hold)]
    assert dana.number(DANA).opted_out_at is None
    assert "208.33" in answer


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("paying friday. no more texts till then", "How much"),
        ("pago el viernes, ya no manden mensajes hasta entonces", "Cuanto"),
    ],
)
def test_a_sum_that_is_not_told_is_asked_for(dana: House, said: str, asked: str) -> None:
    assert asked in " ".join(dana.says(DANA, said))
    assert quiet(dana) == ["quiet"]


@pytest.mark.parametrize(
    "said",
    [
        "dont text me till friday",
        "stop texting me until i pay on friday",
        "i already paid friday, no more texts till dec 5",
        "i cant pay friday. no texts till dec 4",
    ],
)
def test_a_pause_alone_promises_nothing(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert "How much" not in answer
    assert not dana.rows(Promise)
    assert quiet(dana) == ["quiet"]


@pytest.mark.parametrize("said", ["ill pay friday, stop texting me", "stop. paying friday"])
def test_an_end_of_all_texts_stays_one(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert dana.number(DANA).opted_out_at is not None


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("i told rick on the phone id pay the 4th and he said fine", "How much"),
        ("le dije a Rick que pagaba el 4", "Cuanto"),
    ],
)
def test_what_was_told_somebody_is_promised(dana: House, said: str, asked: str) -> None:
    assert asked in " ".join(dana.says(DANA, said))


def test_what_somebody_else_would_pay_is_not(dana: House) -> None:
    assert "How much" not in " ".join(dana.says(DANA, "my husband told me hed pay the 4th"))
