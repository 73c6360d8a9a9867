"""What the classifier alone takes for an end of all texts, and what asks for none."""

import pytest
from sqlalchemy import select

from models.cases import Hold
from models.consent import ConsentEntry
from models.preferences import Preferences
from tests.bot.house import DANA, PROOF, STRANGER, House, account, loan


@pytest.mark.parametrize("said", ["none of those", "none", "ninguna de esas", "ninguno", "都不要"])
@pytest.mark.parametrize("before", ["i lost my job and cant pay", "you text me too much"])
def test_none_of_a_list_ends_no_texts(house: House, before: str, said: str) -> None:
    house.says(STRANGER, before)
    assert len(house.says(STRANGER, said)) == 1
    assert house.rows(ConsentEntry) == []
    assert "opt_out_review" not in [hold.reason for hold in house.rows(Hold)]


def test_none_of_the_loans_ends_the_question(house: House) -> None:
    house.imports(account(loans=[loan(), loan("L-2002", product="auto")]))
    house.says(DANA, "balance")
    house.says(DANA, PROOF)
    assert "nothing is changed" in house.says(DANA, "none of those")[0]
    assert house.thread(DANA).tracker["active_form"] is None


def test_beside_a_question_what_the_model_alone_takes_for_a_stop_is_held(house: House) -> None:
    house.says(STRANGER, "i lost my job and cant pay")
    assert "A person will read it" in house.says(STRANGER, "i refuse all of them")[0]
    assert house.rows(ConsentEntry) == []


@pytest.mark.parametrize("said", ["baaja ya", "unsuscribb me rite now", "别发了", "no more"])
def test_beside_a_question_a_stop_is_a_stop(house: House, said: str) -> None:
    house.says(STRANGER, "i lost my job and cant pay")
    house.says(STRANGER, said)
    assert house.rows(ConsentEntry)[-1].event == "revoked"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("why am i getting these texts", "only answered what came"),
        ("why do i get these messages", "only answered what came"),
        ("why am I receiving these messages", "only answered what came"),
        ("why are you texting me", "only answered what came"),
        ("por que recibo estos mensajes", "Solo hemos contestado"),
        ("por que me mandan mensajes", "Solo hemos contestado"),
        ("你们为什么给我发短信", "只答复过"),
    ],
)
def test_whoever_asks_why_we_text_is_told_and_neither_opted_out_nor_held(
    house: House, said: str, told: str
) -> None:
    assert told in house.says(STRANGER, said)[0]
    assert house.rows(ConsentEntry) == []
    assert house.rows(Hold) == []


@pytest.mark.parametrize(
    "said", ["唔該你哋唔好晚黑sd信息嚟啦 我返夜更 朝早先得閒", "dont text so late"]
)
def test_no_texts_by_night_are_no_end_of_texts(house: House, said: str) -> None:
    house.says(STRANGER, said)
    assert house.rows(ConsentEntry) == []
    assert house.rows(Hold) == []
    with house.database.read() as session:
        assert session.get_one(Preferences, house.thread_id(STRANGER)).latest == "19:00"


@pytest.mark.parametrize(
    "said",
    ["tons a cual me van a escribir", "entonces a cual me van a escribir",
     "me van a escribir a cual", "a donde me van a escribir"],
)  # fmt: skip
def test_whoever_asks_where_we_write_is_told_and_not_opted_out(house: House, said: str) -> None:
    house.imports(account(lang="es"))
    assert house.number(DANA).opted_out_at is None
    answer = house.says(DANA, said)[0]
    assert "numero desde el que" in answer or "writing from" in answer
    assert house.number(DANA).opted_out_at is None


@pytest.mark.parametrize(
    "said",
    ["i dont need it anymore", "dont need it anymore, figured it out",
     "nvm i dont need it anymore, i got a new job"],
)  # fmt: skip
def test_it_alone_may_be_anything_but_our_texts(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert dana.number(DANA).opted_out_at is None


@pytest.mark.parametrize(
    "said",
    [
        "i dont want these anymore",
        "i dont want it anymore",
        "dont need these texts anymore",
        "dont want texts",
    ],
)
def test_what_names_them_ends_them(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert dana.number(DANA).opted_out_at is not None


@pytest.mark.parametrize(
    ("limit", "lifted"),
    [
        ("only text me once a week", "forget that, text whenever"),
        ("no texts before 9", "nvm anytime is fine"),
        ("no me manden mensajes por la noche", "escriban cuando quieran"),
        ("晚上别发短信", "随时发都可以"),
    ],
)
def test_a_limit_is_lifted_in_plain_words(dana: House, limit: str, lifted: str) -> None:
    dana.says(DANA, limit)
    dana.says(DANA, lifted)
    with dana.database.read() as session:
        kept = session.scalars(select(Preferences)).one()
    assert (kept.earliest, kept.latest, kept.most_per_week) == (None, None, None)
    assert dana.number(DANA).opted_out_at is None
