"""Words of law: the right words back, all that we start stopped, the right people told."""

import pytest

from bot.actions.legal import _GIVEN, _REPLIES
from bot.wordings import LANGUAGES, shipped
from models.cases import Case
from tests.bot.actions.seen import cases, happened, holds
from tests.bot.house import DANA, PROOF, House


@pytest.mark.parametrize(
    ("said", "kind", "scope", "told"),
    [
        ("i filed for bankruptcy chapter 7 last week", "bankruptcy", "all", "legal team has it"),
        ("我已经申请破产了", "bankruptcy", "all", "交法务处理"),
        ("soy representado por un abogado", "represented", "all", "tratamos con su abogado"),
        ("my lawyer represents me, contact him", "represented", "all", "we turn to your lawyer"),
        ("我的律师会联系你们", "represented", "all", "与您的律师联系"),
        ("my husband Dana died last week", "death", "all", "very sorry for your loss"),
        ("我先生上周去世了", "death", "all", "请节哀"),
        ("mi esposo falleció", "death", "all", "Sentimos mucho su perdida"),
        ("我阿爸上個月過咗身", "death", "all", "請節哀"),
        ("we lost my dad in october", "death", "all", "very sorry for your loss"),
        ("i am on active duty in the army", "military", "collections", "protections for service"),
    ],
)
def test_each_notice_has_its_own_careful_words(
    house: House, said: str, kind: str, scope: str, told: str
) -> None:
    (answer,) = house.says(DANA, said)
    assert told in answer
    (case,) = house.rows(Case)
    assert case.reference in answer
    assert cases(house) == [("legal", kind)]
    assert holds(house) == [(scope, "legal")]
    assert house.thread(DANA).escalation_reason == "legal_notice"


@pytest.mark.parametrize(
    "key", sorted({*_REPLIES.values(), *_GIVEN.values(), "utter_legal_other", "utter_legal_added"})
)
def test_each_answer_names_the_day_of_what_happens_next(key: str) -> None:
    texts = [one.text for one in shipped() if one.key == key]
    assert len(texts) == len(LANGUAGES)
    assert all("{due_day}" in text for text in texts)


def test_a_notice_asks_for_no_money_and_argues_nothing(house: House) -> None:
    (answer,) = house.says(DANA, "i filed for bankruptcy chapter 7 last week")
    for word in ("pay", "owe", "balance", "must"):
        assert word not in answer.lower()


def test_a_further_notice_belongs_to_the_same_case(house: House) -> None:
    house.says(DANA, "i filed for bankruptcy chapter 7 last week")
    (answer,) = house.says(DANA, "my lawyer is Jane Roe")
    assert "we turn to your lawyer" in answer
    assert cases(house) == [("legal", "represented")]
    assert happened(house) == ["opened", "added"]


def test_after_military_service_a_lawyer_stops_everything(house: House) -> None:
    house.says(DANA, "i am on active duty in the army")
    house.says(DANA, "my attorney represents me now, contact him")
    assert holds(house) == [("collections", "legal"), ("all", "legal")]


def test_what_else_is_told_of_it_is_put_with_the_case(house: House) -> None:
    house.says(DANA, "i filed for bankruptcy chapter 7 last week")
    (answer,) = house.says(DANA, "case number 26-10417, district of maryland")
    assert "added this to" in answer
    assert happened(house) == ["opened", "added"]


def test_word_of_a_death_ends_the_proof_and_nothing_is_told_any_more(dana: House) -> None:
    dana.proves()
    dana.says(DANA, "my husband Dana died last week")
    assert dana.thread(DANA).verified_until is None
    for body in ("balance", PROOF, "when is the next payment due"):
        answers = " ".join(dana.says(DANA, body))
        assert "$" not in answers
        assert "ZIP" not in answers


def test_a_death_is_remembered_whatever_is_told_after_it(dana: House) -> None:
    dana.says(DANA, "my husband Dana died last week")
    dana.says(DANA, "the attorney of the estate represents us, contact him")
    assert cases(dana) == [("legal", "death")]
    assert "A person tells you by" in dana.says(DANA, "balance")[0]


@pytest.mark.parametrize(
    ("said", "asked", "told"),
    [
        ("mi esposo fallecio en octubre", "que documentos necesitan", "que hace falta"),
        ("mi esposo fallecio en octubre", "cuanto debia el", "que hace falta"),
        ("我阿爸上個月過咗身 佢個電話係我用緊", "要咩文件", "需要什麼、下一步怎麼辦"),
        ("我阿爸上個月過咗身 佢個電話係我用緊", "佢爭幾多", "需要什麼、下一步怎麼辦"),
        ("my husband died last week", "what papers do u need", "what is needed"),
        ("my husband died last week", "how do i pay his loan", "what is needed"),
        ("我先生上周去世了", "我不是借款人", "需要什么"),
    ],
)
@pytest.mark.parametrize("later", [0, 45])
def test_the_family_is_told_that_a_person_says_what_is_needed(
    dana: House, said: str, asked: str, told: str, later: int
) -> None:
    """And is not sent to the phone of the dead, nor asked to prove to be them."""
    dana.says(DANA, said)
    dana.passes(minutes=later)
    assert told in " ".join(dana.says(DANA, asked))
    assert cases(dana) == [("legal", "death")]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "I'm represented by counsel, contact Feld & Marsh 312-555-0177",
            "how to reach your lawyer",
        ),
        ("i have a lawyer, john feld, jf@example.com, talk to him", "how to reach your lawyer"),
        ("我请了律师，电话312-555-0177，找他", "您律师的联系方式"),
        ("tengo abogado, su telefono es 312-555-0177", "con el contacto de su abogado"),
        ("i filed chapter 7 last week case 26-10442", "with your case number"),
    ],
)
def test_what_was_told_already_is_not_asked_for(house: House, said: str, told: str) -> None:
    assert told in house.says(DANA, said)[0]


@pytest.mark.parametrize(
    ("said", "asked", "told"),
    [
        ("my lawyer represents me, contact him", "are you still gonna text me", "have stopped"),
        ("我的律师会联系你们", "你们还会发短信吗", "已停止主动发短信"),
        ("tengo abogado", "me van a seguir mandando mensajes?", "ya no le enviamos mensajes"),
    ],
)
def test_a_question_whether_we_go_on_is_answered(
    house: House, said: str, asked: str, told: str
) -> None:
    house.says(DANA, said)
    assert told in house.says(DANA, asked)[0]


def test_word_of_a_death_after_another_notice_ends_the_proof_too(dana: House) -> None:
    dana.says(DANA, "i filed for bankruptcy chapter 7 last week")
    dana.proves()
    dana.says(DANA, "my husband Dana died last week")
    assert dana.thread(DANA).verified_until is None


@pytest.mark.parametrize("later", [0, 45])
@pytest.mark.parametrize("asked", ["what papers u need", "需要什么材料", "qué papeles necesitan"])
def test_which_papers_are_wanted_is_for_whoever_has_the_case(
    dana: House, asked: str, later: int
) -> None:
    """And no occasion to ask who they are."""
    dana.says(DANA, "deploying to okinawa jan 4, active duty army")
    dana.passes(minutes=later)
    answer = " ".join(dana.says(DANA, asked))
    assert dana.rows(Case)[0].reference in answer
    assert "1900" not in answer
