"""Short questions whose words leave no doubt, and fears that are no grievance yet."""

import pytest

from bot.actions.languages import further_language
from bot.actions.people import asks_hours
from bot.actions.promised import asks_promised
from bot.words.texts.work_calls import fears_work_calls
from models.cases import Case
from models.preferences import Preferences
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    "said",
    ["yall arent gonna call my job right", "are you gonna call my job", "你们会不会打电话到我公司"],
)
def test_a_fear_of_calls_to_work_is_no_complaint(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert dana.rows(Case) == []
    assert dana.thread(DANA).escalation_reason == "update_contact"


@pytest.mark.parametrize(
    "said", ["why did you call my job", "you called my boss", "dont call my job", "call my wife"]
)
def test_calls_that_came_are_no_fear(said: str) -> None:
    assert not fears_work_calls(said)


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("do you speak korean", "ko"),
        ("can you text me in vietnamese", "vi"),
        ("hablan francés", "fr"),
        ("你们会讲韩语吗", "ko"),
        ("french fries", None),
        ("in english please", None),
        ("why do you text me in french", None),
    ],
)
def test_a_language_that_we_do_not_read_is_known_by_name(said: str, code: str | None) -> None:
    assert further_language(said) == code


def test_an_interpreter_calls_whoever_asks_for_such_a_language(dana: House) -> None:
    assert "interpreter" in dana.says(DANA, "do you speak korean")[0]
    assert [(case.kind, case.category) for case in dana.rows(Case)] == [("callback", "interpreter")]


def test_which_questions_are_of_hours_and_of_a_promise() -> None:
    assert all(map(asks_hours, ["when do you close today", "a que hora cierran", "你们几点关门"]))
    assert not any(map(asks_hours, ["when do you close my account", "when is it due"]))
    assert all(map(asks_promised, ["what do you have me down for", "what date did i give you"]))
    assert not any(map(asks_promised, ["what do you have for me", "when is it due"]))


def test_nothing_stands_before_a_condolence(dana: House) -> None:
    (answer,) = dana.says(DANA, "ella falleció, no me manden nada de noche")
    assert "Listo" not in answer
    assert "Sentimos" in answer
    with dana.database.read() as session:
        assert session.get_one(Preferences, dana.thread_id(DANA)).latest == "19:00"
