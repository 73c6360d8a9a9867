"""Hours in words: each with the no beside it, for the opposite would text people when forbidden."""

import pytest

from bot.words.texts.hours import (
    Hours,
    forbids_some_hours,
    hours_named,
    part_of_day,
    wants_evenings,
)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("after 6pm", "18:00", None),
        ("after 6", "18:00", None),
        ("text me after 5:30 pm", "17:30", None),
        ("after noon", "12:00", None),
        ("after 10 in the morning", "10:00", None),
        ("not before 10am", "10:00", None),
        ("no texts before 9am", "09:00", None),
        ("stop texting me before 8 am", "08:00", None),
        ("not until 10", "10:00", None),
        ("don't text until after 5", "17:00", None),
        ("i said no offers and only after 6", "18:00", None),
        ("下午6点以后", "18:00", None),
        ("下午两点以后", "14:00", None),
        ("十点以后", "10:00", None),
        ("早上9点以前别发", "09:00", None),
        ("después de las 6", "18:00", None),
        ("a partir de las 6 de la tarde", "18:00", None),
        ("no me escriban antes de las 9", "09:00", None),
        ("antes de las 9 no", "09:00", None),
        ("before 9", None, "09:00"),
        ("only before noon", None, "12:00"),
        ("until 7", None, "19:00"),
        ("don't text after 8pm", None, "20:00"),
        ("dont text me after 8", None, "20:00"),
        ("not after 9 pm please", None, "21:00"),
        ("晚上8点以后不要发", None, "20:00"),
        ("别在晚上八点以后发", None, "20:00"),
        ("hasta las 8 de la noche", None, "20:00"),
        ("no me manden despues de las 8 de la noche", None, "20:00"),
        ("between 9 and 5", "09:00", "17:00"),
        ("from 10am to 6pm", "10:00", "18:00"),
        ("9am-5pm only", "09:00", "17:00"),
        ("from 6 to 9 in the evening", "18:00", "21:00"),
        ("never before 9 or after 7pm", "09:00", "19:00"),
        ("上午10点到下午6点", "10:00", "18:00"),
        ("早上九点到晚上七点半", "09:00", "19:30"),
        ("entre las 9 y las 5", "09:00", "17:00"),
        ("de 10 a 6", "10:00", "18:00"),
    ],
)
def test_the_hours_of_a_text(text: str, earliest: str | None, latest: str | None) -> None:
    assert hours_named(text) == Hours(earliest, latest)


@pytest.mark.parametrize(
    "text",
    [
        "not between 9 and 5", "6 pm", "after 25", "i have 2 loans", "hello", "2-3 texts a week",
        "after 3 texts", "from 2 to 3 messages a day", "before 30 days", "after 9pm and before 8am",
        "每周两到三条", "después de 3 mensajes", "",
    ],
)  # fmt: skip
def test_what_names_no_hours_or_none_that_can_be(text: str) -> None:
    assert hours_named(text) is None


@pytest.mark.parametrize("text", ["only in the evening", "after work", "下班后", "por las tardes"])
def test_the_evening_is_wanted(text: str) -> None:
    assert wants_evenings(text)


@pytest.mark.parametrize(
    "text", ["not in the evening", "晚上别发", "no me escriban por las noches", "in the morning"]
)
def test_and_not_where_it_is_forbidden(text: str) -> None:
    assert not wants_evenings(text)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("too early in the morning", Hours(earliest="10:00")),
        ("一大早就发", Hours(earliest="10:00")),
        ("muy temprano", Hours(earliest="10:00")),
        ("you text me in the mornings", Hours(earliest="10:00")),
        ("not in the morning", Hours(earliest="12:00")),
        ("only in the morning", Hours(latest="12:00")),
        ("mejor por la mañana", Hours(latest="12:00")),
        ("in the afternoon", Hours("12:00", "18:00")),
        ("下午发", Hours("12:00", "18:00")),
        ("so late at night", Hours(latest="19:00")),
        ("半夜发短信", Hours(latest="19:00")),
        ("not in the evening", Hours(latest="18:00")),
        ("晚上别发", Hours(latest="18:00")),
        ("no me escriban por las noches", Hours(latest="19:00")),
        ("唔好夜晚send短訊嚟", Hours(latest="19:00")),
        ("唔好咁夜發短信俾我", Hours(latest="19:00")),
        ("半夜唔好再sd啦", Hours(latest="19:00")),
        ("唔該夜晚先send俾我", Hours(earliest="18:00")),
        ("no me manden nada en la madrugada", Hours(earliest="08:00")),
        ("nada en la noche, trabajo temprano", Hours(latest="19:00")),
    ],
)
def test_a_part_of_the_day_is_wanted_forbidden_or_complained_of(text: str, hours: Hours) -> None:
    assert part_of_day(text) == hours


def test_no_part_of_the_day_is_none() -> None:
    assert part_of_day("tomorrow") is None
    assert part_of_day("mañana pago") is None


@pytest.mark.parametrize(
    ("text", "forbids"),
    [
        ("dont text so late", True),
        ("唔該你哋唔好晚黑sd信息嚟啦", True),
        ("no me manden nada de noche", True),
        ("text me only in the evening", False),
        ("no me manden nada", False),
        ("唔該夜晚先send", False),
    ],
)
def test_some_hours_are_forbidden(text: str, forbids: bool) -> None:
    assert forbids_some_hours(text) is forbids


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("晚上睡觉的时候别发", Hours(latest="18:00")),
        ("晚上睡覺的時候不要傳", Hours(latest="18:00")),
        ("晚上我睡觉 别发短信", Hours(latest="18:00")),
        ("晚上下班以后别发", Hours(latest="18:00")),
        ("我晚上上夜班 别发", Hours(latest="18:00")),
        ("at night im asleep dont text", Hours(latest="19:00")),
        ("por la noche duermo, no me escriban", Hours(latest="19:00")),
        ("朝早唔好send嘢俾我", Hours(earliest="12:00")),
        ("朝頭早唔好send", Hours(earliest="12:00")),
        ("下晝唔好send嘢俾我", Hours(latest="12:00")),
        ("瞓覺時間唔好send", Hours(latest="19:00")),
        ("早上别给我发短信 我上夜班", Hours(earliest="12:00")),
        ("i work nights, dont text me in the mornings", Hours(earliest="12:00")),
        ("evenings are best, dont text mornings", Hours(earliest="12:00")),
    ],
)
def test_a_no_behind_what_keeps_its_writer_busy_forbids_it(text: str, hours: Hours) -> None:
    assert part_of_day(text) == hours
    assert forbids_some_hours(text)


@pytest.mark.parametrize(
    "text",
    ["晚上下班以后发", "我只有晚上有空，别发太多", "晚上不忙 可以发", "晚上打电话不方便，发短信",
     "下班后再发短信", "text me in the evenings"],
)  # fmt: skip
def test_and_one_of_something_else_does_not(text: str) -> None:
    assert wants_evenings(text)
    assert not forbids_some_hours(text)


def test_the_half_of_the_day_is_said_once_for_two_hours() -> None:
    assert hours_named("only text me between 3 and 6 am") == Hours("03:00", "06:00")
    assert hours_named("夜晚八點後得") == Hours(earliest="20:00")


@pytest.mark.parametrize("text", ["after the 1st", "text me there after the 3rd, not before"])
def test_a_day_of_the_month_is_no_hour(text: str) -> None:
    assert hours_named(text) is None


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("我上夜班的 上午在睡觉 别一大早发短信 下午四点以后再发", "16:00", None),
        ("早上别给我发短信 晚上六点以后发", "18:00", None),
        ("不要一早打 三点之后打", "15:00", None),
        ("唔好咁早send 四點後先send", "16:00", None),
        ("別太早傳簡訊 下午四點以後再傳", "16:00", None),
        ("dont text me in the morning text me after 4pm", "16:00", None),
        ("no me escriban temprano escribanme despues de las 4 de la tarde", "16:00", None),
        ("不好意思 會議延後了 改四點以後打可以嗎", "16:00", None),
        ("下午三點以後 三點前我都在開會", "15:00", None),
        ("别给我发短信下午八点以后", None, "20:00"),
        ("别晚上八点以后再发短信", None, "20:00"),
        ("不要再发了晚上九点以后", None, "21:00"),
        ("我说了别再发短信了 晚上八点以后别发", None, "20:00"),
        ("晚上八点以后不要发短信了 再发我就投诉", None, "20:00"),
        ("请不要在早上9点前发短信", "09:00", None),
    ],
)
def test_a_no_ends_with_what_it_forbids(
    text: str, earliest: str | None, latest: str | None
) -> None:
    """What is asked for behind it, once more by name, is wanted."""
    assert hours_named(text) == Hours(earliest, latest)
