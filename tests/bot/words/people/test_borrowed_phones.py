"""Whoever writes from the borrower's own phone in their place."""

import pytest

from bot.words.people.borrowed_phones import writes_on_their_phone


@pytest.mark.parametrize(
    "text",
    [
        "my brothers in the hospital, this is his phone",
        "this is my husbands phone, hes driving",
        "my son is in jail, this is his phone",
        "its my wife's cell, shes asleep",
        "im using my mom's phone",
        "i have his phone",
        "mi esposo esta en el hospital, este es su celular",
        "escribo desde el celular de mi mama",
        "我老公住院了 这是他的手机",
        "這是我老公的手機 他在開車",
        "我用我妈的手机发的",
    ],
)
def test_the_phone_is_the_borrowers(text: str) -> None:
    assert writes_on_their_phone(text)


@pytest.mark.parametrize(
    "text",
    [
        "this is my sons phone",
        "this is my husband's phone, not dana's",
        "this is my sons phone, wrong number, hes at work",
        "this isnt dana's phone",
        "this is my phone not hers",
        "this is no longer his phone, im at work",
        "i lost my phone and im in the hospital",
        "este es mi celular nuevo",
        "este ya no es su telefono",
        "这不是他的手机",
        "这是我的手机",
    ],
)
def test_whose_phone_it_is_proves_nothing_by_itself(text: str) -> None:
    assert not writes_on_their_phone(text)
