"""A question in answer to a question of ours is answered, and taken for no answer."""

import pytest

from bot.words.talk.asked_of_answers import asks_if_enough, asks_of_choice
from models.cases import Case
from models.promises import Promise
from tests.bot.actions.seen import cases
from tests.bot.actions.test_application import ASKED, application
from tests.bot.house import DANA, PROOF, House, account, loan


@pytest.mark.parametrize(
    ("begun", "asked"),
    [
        ("ill pay friday", "does it have to be all of it"), ("ill pay friday", "is 150 enough?"),
        ("ill pay friday", "would all be 208"), ("pago el viernes", "tiene que ser todo?"),
        ("我周五还", "必须全部还吗"), ("我周五还", "60够不够"), ("我星期五還", "係咪要全部還"),
        ("我星期五還", "俾60得唔得"),
    ],
)  # fmt: skip
def test_a_question_of_the_sum_promises_none(dana: House, begun: str, asked: str) -> None:
    dana.says(DANA, begun)
    assert dana.says(DANA, asked)
    assert not dana.rows(Promise)


@pytest.mark.parametrize(
    ("begun", "answer"),
    [
        ("ill pay friday", "all of it"), ("ill pay friday", "150"),
        ("ill pay friday", "150 is enough i think"), ("pago el viernes", "todo"),
        ("我周五还", "全部还"), ("我周五还", "100"),
    ],
)  # fmt: skip
def test_an_answer_is_one(dana: House, begun: str, answer: str) -> None:
    dana.says(DANA, begun)
    dana.says(DANA, answer)
    assert len(dana.rows(Promise)) == 1


def test_after_it_the_sum_may_still_be_told(dana: House) -> None:
    dana.proves()
    dana.says(DANA, "ill pay friday")
    (answer,) = dana.says(DANA, "does it have to be all of it")
    assert "$208.33" in answer
    dana.says(DANA, "100")
    (promise,) = dana.rows(Promise)
    assert promise.amount == 10000


@pytest.mark.parametrize(
    "asked",
    [
        "whats the difference between 1 and 2", "is 3 free", "does option 3 mean interest stops?",
        "what does 1 do", "cual es la diferencia entre 1 y 2", "1和3有什么区别", "選3要唔要收費？",
    ],
)  # fmt: skip
def test_what_a_choice_means_a_person_tells_and_it_stays_open(dana: House, asked: str) -> None:
    dana.says(DANA, "i cant pay")
    (answer,) = dana.says(DANA, asked)
    assert "1" in answer
    dana.says(DANA, "1")
    (case,) = dana.rows(Case)
    assert case.category is not None


@pytest.mark.parametrize(
    "asked",
    [
        "ok but when i sign it when do the payments start", "si pero de los otros dos cuanto debo",
        "覆1會點", "whats the difference between 1 and 2",
    ],
)  # fmt: skip
def test_what_is_asked_of_an_offer_corrects_nothing(house: House, asked: str) -> None:
    house.imports(account(loans=[loan()], applications=[application()]))
    for said in (ASKED, PROOF):
        house.says(DANA, said)
    assert house.says(DANA, asked)
    assert cases(house) == []
    house.says(DANA, "1")
    assert cases(house) == [("application", "confirm")]


@pytest.mark.parametrize(
    "text", ["is 3 pm ok", "what is 5 days late", "i want 2", "1", "what about 3 months", "1 and 2"]
)
def test_other_words_ask_of_no_choice(text: str) -> None:
    assert not asks_of_choice(text)


@pytest.mark.parametrize(
    "text",
    ["all of it", "150 is enough", "i will pay all", "i cant pay all of it", "全部还", "够了"],
)
def test_other_words_ask_of_no_sum(text: str) -> None:
    assert not asks_if_enough(text)
