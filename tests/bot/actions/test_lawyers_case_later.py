"""What is told and asked while a lawyer's case is open: calls at work, paying, who was reached."""

import pytest

from bot.words.texts.others_called import tells_of_calls_elsewhere
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, House

_FILED = "Filed chapter 13 Thursday in the middle district, case 26-31877"


@pytest.mark.parametrize(
    "said",
    [
        "Yall called my job AGAIN this morning tho",
        "you people called my mom again yesterday",
        "llamaron otra vez a mi trabajo hoy en la mañana",
    ],
)
def test_calls_to_others_are_a_complaint_beside_the_case(dana: House, said: str) -> None:
    dana.says(DANA, _FILED)
    dana.says(DANA, "Attorney is Ruth Calloway 334-555-0121, talk to her from here on out")
    (answer,) = dana.says(DANA, said)
    assert [kind for kind, _ in cases(dana)] == ["legal", "complaint"]
    assert "omplaint" in answer or "queja" in answer


def test_no_calls_at_work_set_no_hours_for_texts(dana: House) -> None:
    dana.says(DANA, _FILED)
    dana.says(DANA, "Yall called my job AGAIN this morning tho")
    answers = dana.says(DANA, "ok I'll ask Ms Calloway. just no more calls at my work")
    assert "we text you only" not in "".join(answers)
    assert [kind for kind, _ in cases(dana)] == ["legal", "complaint"]


def test_a_long_question_of_paying_shows_no_way_to_pay(dana: House) -> None:
    dana.says(DANA, _FILED)
    dana.says(DANA, "Yall called my job AGAIN this morning tho")
    said = "now I do want to keep the car. do I keep paying on it or does that go thru the trustee"
    (answer,) = dana.says(DANA, said)
    assert "https://" not in answer
    assert "C-" in answer


@pytest.mark.parametrize(
    "said",
    [
        "did yall get ahold of her",
        "has anybody talked to my attorney",
        "did you reach Ms. Calloway",
        "ya hablaron con mi abogada",
        "聯絡到我的律師了嗎",
    ],
)
def test_who_asks_if_a_lawyer_was_reached_hears_of_the_case(dana: House, said: str) -> None:
    dana.says(DANA, _FILED)
    dana.passes(days=1)
    (answer,) = dana.says(DANA, said)
    assert "C-" in answer
    assert "ZIP" not in answer


@pytest.mark.parametrize("said", ["nobody called yet", "no one has called me", "still no call"])
def test_who_waits_for_a_call_nobody_noted_hears_of_the_case(dana: House, said: str) -> None:
    dana.says(DANA, "i cant pay this i cant pay any of it")
    dana.passes(days=1)
    (answer,) = dana.says(DANA, said)
    assert "sorry for the wait" in answer
    assert "call" in answer
    assert [kind for kind, _ in cases(dana)] == ["hardship"]


@pytest.mark.parametrize("said", ["what do u need from me for that", "what should i send"])
def test_what_is_needed_for_a_way_out_goes_with_its_case(dana: House, said: str) -> None:
    dana.says(DANA, "i cant pay this i cant pay any of it")
    (answer,) = dana.says(DANA, said)
    assert "C-" in answer
    assert "ZIP" not in answer


@pytest.mark.parametrize(
    "text", ["my job is great", "i got called in to work", "they called me back"]
)
def test_a_job_that_is_only_named_was_not_called(text: str) -> None:
    assert not tells_of_calls_elsewhere(text)
