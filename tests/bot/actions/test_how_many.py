"""How many texts a borrower wants at most, and from which hour work is over."""

import pytest

from bot.words.texts.hours import off_work_at
from bot.words.texts.how_many import most_wanted
from models.preferences import Preferences
from models.staff import StaffTask
from tests.bot.house import DANA, STRANGER, House


def kept(house: House, number: str = STRANGER) -> Preferences:
    """What is wished of the texts to a number; nothing at all where there is no row."""
    with house.database.read() as session:
        row = session.get(Preferences, house.thread_id(number))
        if row is None:
            return Preferences()
        session.expunge(row)
        return row


@pytest.mark.parametrize(
    ("said", "count", "days"),
    [
        ("max 2 texts a month", 2, 30),
        ("no more than 3 texts a week please", 3, 7),
        ("only text me once a month", 1, 30),
        ("twice a week is ok", 2, 7),
        ("2 texts a week", 2, 7),
        ("一個月最多傳一次", 1, 30),
        ("一周最多发两条", 2, 7),
        ("每月最多2条", 2, 30),
        ("maximo dos mensajes al mes", 2, 30),
        ("solo un mensaje por semana", 1, 7),
    ],
)
def test_a_number_is_read_with_its_span(said: str, count: int, days: int) -> None:
    most = most_wanted(said)
    assert most is not None
    assert (most.count, most.days) == (count, days)


@pytest.mark.parametrize(
    "said",
    [
        "why do you text me 3 times a week",
        "you people keep texting me three times a day and i am sick of it",
        "text me at 3 please",
        "为什么一天发三条",
        "stop sending so many",
    ],
)
def test_a_number_that_is_complained_of_is_no_wish(said: str) -> None:
    assert most_wanted(said) is None


@pytest.mark.parametrize(
    ("said", "most", "told"),
    [
        ("no more than 3 texts a week please", 3, "at most 3 texts a week"),
        ("one text a week max", 1, "at most one text a week"),
        ("每週最多兩則", 2, "每週最多2則"),
    ],
)
def test_a_number_a_week_is_kept(house: House, said: str, most: int, told: str) -> None:
    assert told in house.says(STRANGER, said)[0]
    assert kept(house).most_per_week == most


@pytest.mark.parametrize("said", ["max 2 texts a month", "and not more than 2 texts a month ok"])
def test_less_than_one_a_week_is_one_until_a_person_has_seen_to_it(house: House, said: str) -> None:
    house.says(STRANGER, "my new email is ana@mail.example")
    assert "no more than 2 a month" in house.says(STRANGER, said)[0]
    assert kept(house).most_per_week == 1
    assert "At most 2 texts in 30 days." in [task.note for task in house.rows(StaffTask)]


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("dont text me at work, i get off at 4:30", "16:30"),
        ("no texts while im working please, my shift ends at 5", "17:00"),
        ("上班别传，我四点半下班", "16:30"),
        ("no me escriban en el trabajo, salgo a las 4:30", "16:30"),
    ],
)
def test_texts_may_come_once_work_is_over(house: House, said: str, hour: str) -> None:
    (answer,) = house.says(STRANGER, said)
    wish = kept(house)
    assert (wish.earliest, wish.latest, wish.free_days_open) == (hour, "20:00", True)
    assert "Sorry" not in answer
    assert "没有看懂" not in answer


@pytest.mark.parametrize(
    "said",
    ["i finish at 7am", "i get off the bus", "i get 4 texts", "no me salgo de la lista"],
)
def test_other_hours_are_not_taken_for_the_end_of_work(said: str) -> None:
    assert off_work_at(said) is None


def test_a_language_is_changed_while_something_else_is_asked(dana: House) -> None:
    dana.proves()
    dana.says(DANA, "ya pague")
    (answer,) = dana.says(DANA, "can u text me in english from now on")
    assert "we now write to you in English" in answer
    assert "How much was the payment?" in answer
    assert kept(dana, DANA).language == "en"


@pytest.mark.parametrize("said", ["sorry my english is not good", "why do you write in english"])
def test_a_language_that_is_only_spoken_of_is_no_wish(dana: House, said: str) -> None:
    dana.says(DANA, "i'll pay on friday")
    dana.says(DANA, said)
    assert kept(dana, DANA).language is None
