"""From a response and its values to a text: strict, counted, named once."""

import pytest

from bot.replies import MissingValue, TooLong, fill, render
from models.templates import TemplateState, Wording


def version(text: str, language: str = "en", tier: int = 0, budget: int = 1) -> Wording:
    return Wording(7, "utter_x", language, 1, TemplateState.SHIPPED, text, tier, "reply", budget)


def test_values_are_filled_in() -> None:
    assert fill("{lender}: you owe {sum}.", {"lender": "Bank", "sum": "$3"}) == "Bank: you owe $3."


def test_a_missing_value_is_an_error_that_names_it() -> None:
    with pytest.raises(MissingValue, match=r"\{sum\}"):
        fill("you owe {sum}", {"lender": "Bank"})


@pytest.mark.parametrize("text", ["{lender.__class__}", "{lender[0]}", "{}", "{0}", "{a b}"])
def test_a_template_cannot_reach_into_a_value(text: str) -> None:
    with pytest.raises(MissingValue):
        fill(text, {"lender": "Bank", "0": "x"})


def test_a_value_with_braces_is_only_a_value() -> None:
    assert fill("hi {name}", {"name": "{lender}"}) == "hi {lender}"


def test_blanks_of_an_empty_value_are_drawn_together() -> None:
    assert fill("a {gap} b ", {"gap": ""}) == "a b"


def test_two_responses_are_one_text_with_the_name_in_front_once() -> None:
    name = {"lender": "Bank", "signature": "Bank"}
    both = render(
        [
            (version("{lender}: Hello.", tier=0), name),
            (version("{lender}: You owe {sum}.", tier=2), name | {"sum": "$3"}),
        ]
    )
    assert both.body == "Bank: Hello. You owe $3."
    assert (both.tier, both.segments, both.version_ids) == (2, 1, (7, 7))
    chinese = render(
        [
            (version("【{signature}】您好。", "zh"), name),
            (version("【{signature}】再见。", "zh"), name),
        ]
    )
    assert chinese.body == "【Bank】您好。再见。"


def test_a_text_over_its_budget_is_refused_and_not_cut() -> None:
    long = version("{lender}: " + "a" * 160)
    with pytest.raises(TooLong, match="utter_x in en takes 2 segments; 1 are allowed"):
        render([(long, {"lender": "Bank"})])


def test_two_responses_may_take_as_much_as_both() -> None:
    long = version("{lender}: " + "a" * 140)
    assert render([(long, {"lender": "Bank"}), (long, {"lender": "Bank"})]).segments == 2


def test_characters_that_would_double_the_price_are_folded() -> None:
    folded = render([(version("{lender}: it’s “done” – thanks…"), {"lender": "Bank"})])
    assert folded.body == 'Bank: it\'s "done" - thanks...'


@pytest.mark.parametrize(
    ("template", "time", "text"),
    [
        ("de las {time}. Al 23 nov.", "5:00 p.m.", "de las 5:00 p.m. Al 23 nov."),
        ("a {time}.", "11:00 a.m.", "a 11:00 a.m."),
        ("a {time}, hoy.", "5:00 p.m.", "a 5:00 p.m., hoy."),
        ("until {time}.", "5:00 PM", "until 5:00 PM."),
    ],
)
def test_a_time_that_ends_in_a_stop_ends_a_sentence(template: str, time: str, text: str) -> None:
    assert fill(template, {"time": time}) == text
