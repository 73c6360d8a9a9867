"""The carrier's copy of an identity answer is emptied, too."""

from dataclasses import replace

import pytest

from bot.redaction import redact_at_carrier
from carriers import open_carrier
from models.inbound import InboundText
from tests.bot.house import DANA, PROOF, House


@pytest.fixture
def answered(dana: House) -> House:
    """Dana's question and her proof, as the carrier has them."""
    for body in ("balance", PROOF):
        sid = dana.carrier.text(body, DANA, deliver=False)["sid"]
        dana.receives(DANA, body, sid=sid)
        dana.drains(DANA)
    return dana


def at_carrier(house: House) -> list[str]:
    texts = house.carrier.texts(number=DANA)["texts"]
    return [text["body"] for text in texts if text["direction"] == "inbound"]


def test_only_the_answer_is_emptied_there(answered: House) -> None:
    assert redact_at_carrier(answered.services) == 1
    assert at_carrier(answered) == ["balance", ""]
    assert [text.redacted_at is None for text in answered.rows(InboundText)] == [True, False]
    assert redact_at_carrier(answered.services) == 0


def test_a_text_that_the_carrier_no_longer_has_counts_as_emptied(dana: House) -> None:
    dana.proves()
    assert redact_at_carrier(dana.services) == 1
    assert dana.text_in(2).redacted_at is not None


def test_a_carrier_that_is_away_is_asked_at_the_next_round(answered: House) -> None:
    answered.services.carrier.close()
    answered.services.__dict__["carrier"] = _away(answered)
    assert redact_at_carrier(answered.services) == 0
    answered.services.__dict__.pop("carrier").close()
    assert redact_at_carrier(answered.services) == 1


def _away(house: House) -> object:
    """The carrier at an address where nobody listens."""
    return open_carrier(replace(house.services.settings, twilio_api_base_url="http://127.0.0.1:9"))
