"""Orders to serve: the case, the cap on interest, the orders themselves, and who deals with us."""

import pytest

from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House

ORDERS = "got my orders today. title 10, report to ft bliss dec 2 then kuwait for about 10 mos"
SIX = "i heard theres a law where u gotta drop the interest to 6?"


@pytest.mark.parametrize("said", [ORDERS, SIX, "me llegaron mis ordenes, me voy a kuwait"])
def test_a_case_of_service_is_opened(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert cases(dana) == [("legal", "military")]


@pytest.mark.parametrize("said", [SIX, "what do u need, copy of the orders?"])
def test_what_is_asked_then_goes_to_it(dana: House, said: str) -> None:
    dana.says(DANA, ORDERS)
    (answer,) = dana.says(DANA, said)
    assert "Your question is with C-" in answer
    assert cases(dana) == [("legal", "military")]


def test_a_wife_who_is_to_deal_with_us_is_no_detail_of_it(dana: House) -> None:
    dana.says(DANA, ORDERS)
    (answer,) = dana.says(
        DANA,
        "my wife Jenna will be doing the bills while im gone, 406-555-0173. can u put her on the "
        "account so she can talk to yall",
    )
    assert "only with you" in answer
    assert cases(dana) == [("legal", "military"), ("contact", "third_party")]
