"""Word of military service, in more words than rules of law hear."""

import pytest

from bot.words.people.service import asks_of_cap, asks_of_protection, tells_of_service


@pytest.mark.parametrize(
    "text",
    [
        "i'm national guard just got activated",
        "my husband is a marine",
        "im a reservist and got called up",
        "my son is stationed in korea with the army",
        "mi esposo esta en iraq con el army desde octubre",
        "soy soldado del us army activo",
        "mi marido es marine y esta en japon",
        "我老公在美军",
        "我被徵召入伍了",
        "got my orders today. title 10, report to ft bliss dec 2 then kuwait for about 10 mos",
        "just got my orders, shipping out to kuwait in december",
        "my orders came, i report to fort hood on the 2nd",
        "im shipping out in 2 weeks, title 32 orders",
        "leaving for basic at fort sill in january",
        "heading to fort benning for OSUT",
        "they activated my unit",
        "me llegaron mis ordenes, me voy a kuwait",
        "me mandaron a fort bliss",
    ],
)
def test_somebody_serves(text: str) -> None:
    assert tells_of_service(text)


@pytest.mark.parametrize(
    "text",
    [
        "im a veteran",
        "i was in the army years ago",
        "my dad is a retired marine",
        "i bought it at the army navy store",
        "the guard at the branch was rude",
        "mi papa fue soldado",
        "me activaron la tarjeta",
        "compre en la marina",
        "i pay at the salvation army",
        "navy federal is my bank",
        "我退伍了",
        "did my orders arrive",
        "my doctor ordered me to rest",
        "i got orders for my shop, paying friday",
        "im moving to fort worth",
        "i live near fort hood, new address 12 Elm St Killeen",
        "shipping out my check today",
        "i ship out the money order in 2 weeks",
        "i was stationed at fort hood years ago",
    ],
)
def test_nobody_serves_now(text: str) -> None:
    assert not tells_of_service(text)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("can i get the 6% thing", True),
        ("does the scra cap apply", True),
        ("tengo que seguir pagando", True),
        ("我還要繼續還嗎", True),
        ("what do u need, copy of the orders?", True),
        ("necesitan copia de las ordenes?", True),
        ("whats my balance", False),
        ("i paid 60", False),
    ],
)
def test_what_the_law_gives_them(text: str, asked: bool) -> None:
    assert asks_of_protection(text) is asked


@pytest.mark.parametrize(
    "text",
    [
        "i heard theres a law where u gotta drop the interest to 6?",
        "isnt there a law that caps interest at 6% for military",
        "6 percent interest law for soldiers",
        "by law you can't charge interest over 6",
        "hay una ley que baja el interes al 6 para soldados",
    ],
)
def test_the_cap_of_the_law_is_asked_for(text: str) -> None:
    assert asks_of_cap(text)


@pytest.mark.parametrize(
    "text",
    [
        "can you lower my interest to 6",
        "i can pay 6 percent interest",
        "you have to lower the interest, i have 6 kids",
        "the rate went up to 6",
        "i have to pay interest at 6 pm",
    ],
)
def test_another_six_is_no_cap(text: str) -> None:
    assert not asks_of_cap(text)
