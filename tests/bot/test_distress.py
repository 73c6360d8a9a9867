"""Words of despair: the safe answer, what comes after it, and what is held back."""

import pytest
from sqlalchemy import update

import clock
from models.cases import Case, Hold
from models.outbound import OutboundKind
from models.turns import Turn
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, STRANGER, House, account


def test_words_of_distress_get_a_helpline_and_a_person(house: House) -> None:
    (answer,) = house.says(STRANGER, "i want to kill myself")
    assert "988" in answer
    assert house.thread(STRANGER).escalation_reason == "distress"


@pytest.mark.parametrize(
    "more", ["i'm serious", "no i mean it", "nobody would even notice", "没人管我", "ok"]
)
def test_after_the_safe_answer_despair_is_neither_filed_nor_dismissed(
    house: House, more: str
) -> None:
    house.says(DANA, "i cant do this anymore i want to die")
    (answer,) = house.says(DANA, more)
    assert "988" in answer
    assert house.rows(Case) == []
    assert house.rows(Turn)[-1].decided_by == "distress_goes_on"


def test_after_the_safe_answer_a_plain_request_is_served(house: House) -> None:
    house.says(STRANGER, "i want to die")
    (answer,) = house.says(STRANGER, "how can i pay online")
    assert "988" not in answer


def test_a_day_after_the_safe_answer_words_mean_what_they_say(house: House) -> None:
    house.says(STRANGER, "i want to die")
    house.passes(hours=25)
    (answer,) = house.says(STRANGER, "no")
    assert "988" not in answer


def test_the_helpline_is_that_of_the_borrowers_country(house: House) -> None:
    (answer,) = house.says("+525555550101", "me quiero morir, ya no quiero vivir")
    assert "800 911 2000" in answer


@pytest.mark.parametrize(
    "said", ["i dont want to live anymore", "被你们逼得活着没意思了", "ya no quiero vivir"]
)
def test_after_words_of_despair_nothing_that_we_start_goes_until_a_person_says_so(
    house: House, said: str
) -> None:
    consent = {"service": "granted", "collections": "granted", "method": "loan agreement"}
    house.imports(account(consent=consent | {"at": "2026-01-05T10:00:00Z"}))
    house.says(DANA, said)
    house.passes(hours=3)
    assert holds(house) == [("all", "distress")]
    (hold,) = house.rows(Hold)
    assert hold.until is None
    notice = house.queues(DANA, "You are 15 days behind.", kind=OutboundKind.NOTICE)
    house.drains(DANA)
    assert "held" in house.reasons(notice)


def test_one_hold_is_lifted_once_however_often_they_despair(dana: House) -> None:
    dana.says(DANA, "i want to die")
    dana.says(DANA, "i really want to kill myself")
    assert holds(dana) == [("all", "distress")]
    with dana.database.write() as session:
        session.execute(update(Hold).values(lifted_at=clock.now()))
    dana.says(DANA, "i dont want to live anymore")
    assert holds(dana) == [("all", "distress"), ("all", "distress")]


def test_despair_beside_an_opt_out_holds_as_well(house: House) -> None:
    """Whoever comes back is not dunned before somebody has looked."""
    house.says(STRANGER, "stop texting me, i want to die")
    assert ("all", "distress") in holds(house)


@pytest.mark.parametrize(
    "said",
    ["this late fee is killing me", "im dying to pay this off", "笑死我了", "me muero de risa"],
)
def test_an_idiom_holds_nothing(dana: House, said: str) -> None:
    dana.says(DANA, said)
    assert ("all", "distress") not in holds(dana)


@pytest.mark.parametrize(
    "asked",
    [
        "can i skip december",
        "i just need more time",
        "can i get an extension",
        "能不能缓两个月",
        "可唔可以遲兩個月還",
        "puedo saltar el pago de diciembre",
        "necesito mas tiempo",
    ],
)
def test_a_wish_for_time_after_the_safe_answer_is_kept(dana: House, asked: str) -> None:
    dana.says(DANA, "i dont want to live anymore")
    (answer,) = dana.says(DANA, asked)
    (case,) = dana.rows(Case)
    assert case.kind == "hardship"
    assert case.reference in answer
    assert "988" in answer
    assert ("collections", "hardship") in holds(dana)
    (again,) = dana.says(DANA, "1")
    assert again != answer
    assert cases(dana) == [("hardship", None)]


def test_no_two_safe_answers_in_a_row_are_alike(house: House) -> None:
    answers = [house.says(STRANGER, "i want to die")[0]]
    for more in ("sorry im ok just really stressed out", "hm", "idk", "ok"):
        answers.append(house.says(STRANGER, more)[0])
        assert "988" in answers[-1]
        assert answers[-1] != answers[-2]


@pytest.mark.parametrize(
    "said",
    [
        "I don't sleep much anymore. I don't see the point of any of it without her",
        "i'm so tired of everything. i just want it to be over",
        "i cant take it anymore i want out of this world",
        "me voy a quitar la vida",
        "quisiera desaparecer para siempre",
        "活著好累 想消失",
    ],
)
def test_despair_that_names_no_texts_ends_none(dana: House, said: str) -> None:
    (answer,) = dana.says(DANA, said)
    assert "988" in answer
    assert dana.number(DANA).opted_out_at is None
    assert holds(dana) == [("all", "distress")]
    assert dana.thread(DANA).escalation_reason == "distress"


@pytest.mark.parametrize(
    "said",
    [
        "stop the messages, i want to die",
        "please make it stop",
        "no more texts ok? i just want to end my life",
        "别再发短信了，我不想活了",
        "no me manden mas mensajes, me quiero morir",
    ],
)
def test_despair_beside_an_end_of_texts_keeps_both(dana: House, said: str) -> None:
    answers = dana.says(DANA, said)
    assert any("988" in answer for answer in answers)
    assert dana.number(DANA).opted_out_at is not None
    assert ("all", "distress") in holds(dana)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("i want to talk to a person", "i dont see the point of living"),
        ("can somebody call me", "i took the whole bottle"),
        ("my lawyer is handling this now, call him", "i have a bottle of pills in front of me"),
        ("my husband passed away", "I don't see the point of any of it without him"),
        ("i paid yesterday", "i dont want to be here no more"),
        ("quiero hablar con una persona", "ya no le veo sentido a nada"),
        ("转人工", "我就从楼上跳下去"),
    ],
)
def test_despair_comes_first_in_every_state(dana: House, before: str, said: str) -> None:
    dana.says(DANA, before)
    (answer,) = dana.says(DANA, said)
    assert "988" in answer
    assert ("all", "distress") in holds(dana)
    assert dana.thread(DANA).escalation_reason == "distress"


def test_despair_after_an_opt_out_is_put_before_staff_as_what_it_is(dana: House) -> None:
    dana.says(DANA, "STOP")
    dana.says(DANA, "what do i owe")
    assert dana.thread(DANA).escalation_reason == "text_after_opt_out"
    dana.says(DANA, "i have a bottle of pills in front of me")
    assert dana.thread(DANA).escalation_reason == "distress"
    assert ("all", "distress") in holds(dana)


def test_whoever_waits_for_a_person_hears_the_safe_answers_too(dana: House) -> None:
    dana.says(DANA, "i want to talk to a person")
    dana.says(DANA, "i dont see the point of living")
    (answer,) = dana.says(DANA, "i mean it")
    assert "988" in answer


@pytest.mark.parametrize("more", ["i just want peace", "quiero descansar de todo", "so tired"])
def test_what_sounds_like_a_stop_after_the_safe_answer_is_none(dana: House, more: str) -> None:
    dana.says(DANA, "i want to die")
    (answer,) = dana.says(DANA, more)
    assert "988" in answer
    assert dana.number(DANA).opted_out_at is None
    dana.says(DANA, "stop texting me")
    assert dana.number(DANA).opted_out_at is not None


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("hi", "a veces pienso que mejor ni estar"),
        ("me quede sin trabajo y no puedo pagar", "a veces pienso que mejor ni estar"),
        ("hi", "honestly id rather not be here at all anymore"),
        ("i lost my job and cant pay", "thinking of driving off a bridge tonight"),
        ("失业了还不上", "想一死了之"),
        ("i'll pay friday", "maybe i should just disappear for good"),
        ("hi", "please let me be gone"),
        ("hi", "我頂唔順喇，唔想再喺度"),
    ],
)
def test_thoughts_of_death_are_no_end_of_texts_and_no_trouble_with_money(
    dana: House, before: str, said: str
) -> None:
    dana.says(DANA, before)
    cases_before = cases(dana)
    (answer,) = dana.says(DANA, said)
    assert "988" in answer
    assert dana.number(DANA).opted_out_at is None
    assert ("all", "distress") in holds(dana)
    assert dana.thread(DANA).escalation_reason == "distress"
    assert cases(dana) == cases_before


@pytest.mark.parametrize(
    "said",
    [
        "im not gonna do nothing. just tired. youre a computer anyway arent you",
        "ur just a bot so who cares",
        "are you even a real person",
        "eres un robot verdad",
    ],
)
def test_whoever_asks_in_despair_if_a_machine_writes_is_told_and_stays_opted_in(
    house: House, said: str
) -> None:
    house.says(DANA, "my kids would be better off with the life insurance than with me")
    (answer,) = house.says(DANA, said)
    assert "988" in answer
    assert "program" in answer
    assert house.number(DANA).opted_out_at is None


def test_word_of_a_machine_is_no_end_of_texts_without_despair_either(house: House) -> None:
    said = "im not gonna do nothing. just tired. youre a computer anyway arent you"
    (answer,) = house.says(DANA, said)
    assert "a program answers" in answer
    assert house.number(DANA).opted_out_at is None
