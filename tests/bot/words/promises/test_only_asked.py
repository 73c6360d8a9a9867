"""Words that hold a day and promise nothing."""

import pytest

from bot.words.promises.only_asked import (
    asks_if_as_good,
    asks_what_a_day_costs,
    only_asks_of_a_day,
    only_tells_of_income,
    others_may_pay,
)


@pytest.mark.parametrize(
    "text",
    [
        "what if its saturday is that late",
        "is dec 1 too late",
        "do you guys charge extra if its dec 1",
        "will my credit drop on dec 1",
        "y si pago el sabado me cobran mas?",
        "y si es el lunes hay recargo?",
        "周一还算晚吗",
        "12月1号会不会太晚",
    ],
)
def test_it_is_asked_what_a_day_costs(text: str) -> None:
    assert asks_what_a_day_costs(text)


@pytest.mark.parametrize(
    "text",
    [
        "could my mom pay it sunday",
        "my sister might pay on the 1st is that ok",
        "my sister might cover the 1st for me, is that allowed",
        "mi hermana a lo mejor paga el lunes, se puede?",
        "puede pagar mi mama el domingo?",
        "我妹妹下周一可能帮我还，可以吗",
    ],
)
def test_somebody_else_may_pay(text: str) -> None:
    assert others_may_pay(text)


@pytest.mark.parametrize(
    "text", ["i get paid again on dec 4 btw", "el 4 me pagan otra vez", "我4号发工资"]
)
def test_money_comes_in(text: str) -> None:
    assert only_tells_of_income(text)


def test_another_day_may_be_as_good() -> None:
    assert asks_if_as_good("is monday ok too?")


@pytest.mark.parametrize(
    "text",
    [
        "can i pay on saturday instead",
        "is saturday ok",
        "can it be monday",
        "what about monday",
        "make it saturday",
        "i'll be late, saturday",
        "can i pay saturday, sorry im late",
        "i dont get paid until dec 4",
        "i get paid dec 4 so i'll pay then",
        "my mom will pay 50 friday",
        "puede ser el lunes?",
        "el lunes a lo mejor pago",
        "改成周一可以吗",
        "4号才发工资",
        "周一可以吗",
    ],
)
def test_another_day_is_wished_or_named(text: str) -> None:
    assert not only_asks_of_a_day(text)
