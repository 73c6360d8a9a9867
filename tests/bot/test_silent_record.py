"""What is on record though nothing may be said."""

import pytest

import clock
from models.cases import Case
from models.threads import Thread
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, STRANGER, House

RECORDED = [
    ("your agent was very rude to me on the phone, I want to complain", "complaint"),
    ("I lost my job and cannot pay this month", "hardship"),
    ("i never took this loan, this is not my debt", "dispute"),
    ("i filed for bankruptcy chapter 7 last week", "legal"),
    ("my phone was stolen and someone is using it", "fraud"),
    ("wrong number, i am not Dana", "wrong_number"),
]


@pytest.mark.parametrize(("said", "kind"), RECORDED)
def test_after_an_opt_out(house: House, said: str, kind: str) -> None:
    house.says(STRANGER, "STOP")
    assert house.says(STRANGER, said) == []
    assert [one for one, _ in cases(house)] == [kind]
    assert house.thread(STRANGER).mode == "escalated"


@pytest.mark.parametrize(("said", "kind"), RECORDED)
def test_while_a_person_has_the_thread(house: House, said: str, kind: str) -> None:
    house.says(STRANGER, "I want to talk to a person")
    answers = house.says(STRANGER, said)
    assert [one for one, _ in cases(house)] == [kind]
    assert house.thread(STRANGER).mode == "taken"
    assert len(answers) == (kind == "complaint")


@pytest.mark.parametrize(
    "said",
    [
        "your agent was very rude to me on the phone", "you discriminate against puerto ricans",
        "me discriminan por ser de puerto rico", "你们歧视我",
    ],
)  # fmt: skip
def test_a_complaint_has_its_reference_though_a_person_was_asked_for(
    house: House, said: str
) -> None:
    house.says(STRANGER, "I want to talk to a person")
    (answer,) = house.says(STRANGER, said)
    (case,) = house.rows(Case)
    assert case.kind == "complaint"
    assert case.reference in answer
    assert house.says(STRANGER, "they were so rude, it is a disgrace") == []
    assert len(house.rows(Case)) == 1


def test_whoever_has_taken_the_thread_tells_it_themselves(house: House) -> None:
    house.says(STRANGER, "I want to talk to a person")
    with house.database.write() as session:
        thread = session.get_one(Thread, house.thread_id(STRANGER))
        thread.last_staff_reply_at = clock.now()
    assert house.says(STRANGER, "your agent was very rude to me on the phone") == []
    assert [kind for kind, _ in cases(house)] == ["complaint"]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("stop texting me, i filed for bankruptcy chapter 7 last week", "legal"),
        ("别再发短信了，我要投诉你们的催收员骂人", "complaint"),
        ("ya no me escriban, ese prestamo no es mio", "dispute"),
    ],
)
def test_beside_an_opt_out(house: House, said: str, kind: str) -> None:
    (answer,) = house.says(STRANGER, said)
    assert house.number(STRANGER).opted_out_at is not None
    assert [one for one, _ in cases(house)] == [kind]
    assert "C-" not in answer


def test_a_wrong_number_is_detached_all_the_same(dana: House) -> None:
    dana.says(DANA, "STOP")
    dana.says(DANA, "wrong number, i am not Dana")
    assert dana.tasks() == ["wrong_number"]
    assert holds(dana) == [("all", "wrong_number")]


@pytest.mark.parametrize("said", ["thanks", "ok", "hello", "no"])
def test_small_talk_is_nobodys_work(house: House, said: str) -> None:
    house.says(STRANGER, "I want to talk to a person")
    house.says(STRANGER, said)
    assert cases(house) == []
    assert house.thread(STRANGER).escalation_reason == "person_asked_for"
