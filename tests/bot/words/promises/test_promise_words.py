"""Words that state a payment to come, and words that only look so."""

from dataclasses import replace

import pytest

from bot.words.promises.denied_days import meant_days
from bot.words.promises.no_promise import is_hypothetical, moves_due_date
from bot.words.promises.promise_words import pays_in_parts, promises_plainly, states_a_promise
from tests.bot.dialogue.talk import reading_of


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("no puedo hoy pero el tres les pago", ["el tres"]),
        ("hoy no, mañana 50", ["mañana"]),
        ("can't today but the 3rd", ["the 3rd"]),
        ("cant do tomorrow, can i do friday", ["friday"]),
        ("明天不行了，改到2号", ["2号"]),
        ("今天没钱，3号还一百", ["3号"]),
        ("saturday not friday", ["saturday"]),
        ("i can pay friday", ["friday"]),
        ("friday no later", ["friday"]),
    ],
)
def test_a_day_on_which_it_cannot_be_is_not_meant(text: str, meant: list[str]) -> None:
    assert [day.text for day in meant_days(text)] == meant


@pytest.mark.parametrize(
    ("text", "intent", "decision", "found"),
    [
        ("三号还一百", "out_of_scope", "act", True),
        ("十二月一号还一百五", "out_of_scope", "ask", True),
        ("pago 100 el treinta", "out_of_scope", "ask", True),
        ("三号还一百可以吗", "out_of_scope", "act", False),
        ("三号还了一百", "out_of_scope", "act", False),
        ("11月19号 微信转的341块2", "out_of_scope", "act", False),
        ("三号还一百", "stop", "ask", False),
        ("三号还一百", "check_balance", "act", False),
        ("el 3 pague 100", "out_of_scope", "ask", False),
        ("i can't pay 100 on the 3rd", "out_of_scope", "ask", False),
        ("每个月三号还一百，改", "out_of_scope", "ask", False),
    ],
)
def test_a_promise_in_plain_words(text: str, intent: str, decision: str, found: bool) -> None:
    read = reading_of(intent, decision=decision)
    read = replace(read, why=replace(read.why, source="model"))
    assert promises_plainly(text, read) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hoy no tengo, el dos de diciembre les pago", True),
        ("hoy no, mañana 50", True),
        ("100 on friday and the rest on dec 8", True),
        ("hoping to pay 75 fri or the 4th", False),
        ("i can't pay friday", False),
        ("can i pay friday", False),
        ("ya les pague 100 el viernes", False),
    ],
)
def test_an_unsure_promise_that_names_its_day(text: str, found: bool) -> None:
    assert states_a_promise(text, reading_of("promise_to_pay", decision="ask")) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("gonna pay 75 fri and 75 on the 4th", True),
        ("i can do half friday and the other half on the 4th", True),
        ("pago 75 el viernes y 75 el 4 de diciembre", True),
        ("周五还75，下周五再还75", True),
        ("friday or saturday ill pay 100", False),
        ("ill pay 150 on friday the 4th", False),
        ("can't friday, ill pay 75 on the 4th", False),
    ],
)
def test_a_promise_in_parts(text: str, found: bool) -> None:
    assert pays_in_parts(text) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("can i just move my due date to the 5th every month", True),
        ("move my due date to the 5th", True),
        ("pueden cambiar mi fecha de pago al 20 de cada mes?", True),
        ("可以把还款日改到每月25号吗", True),
        ("can i move it to the 5th", False),
        ("change my payment date to friday", False),
        ("ill pay on my due date", False),
    ],
)
def test_another_due_date_is_no_other_day_of_a_promise(text: str, found: bool) -> None:
    assert moves_due_date(text) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("y si pago nomas cien?", True), ("what if i only pay 100", True), ("如果只还100呢", True),
        ("si, cien", False), ("si pago 100 el viernes", False), ("si no me equivoco 100", False), ("100", False),
    ],
)  # fmt: skip
def test_a_question_what_if_is_no_promise(text: str, found: bool) -> None:
    assert is_hypothetical(text) is found
