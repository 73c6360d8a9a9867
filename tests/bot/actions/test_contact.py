"""New contact details: noted, and nothing changed on the word of a text."""

import pytest

from models.borrowers import Borrower
from models.cases import Case
from tests.bot.actions.seen import cases
from tests.bot.house import DANA, PROOF, STRANGER, House


@pytest.mark.parametrize(
    ("said", "kind", "told"),
    [
        ("i have a new phone number 202-555-0166", "phone", "new phone number"),
        ("my new email is ana@mail.example", "email", "new e-mail"),
        ("I moved, my address is 12 Elm Street", "address", "new address"),
        ("我换手机号了，新号码是13800138000", "phone", "新的手机号"),
        ("mi nueva direccion es Calle Olmo 12, Reno", "address", "nuevo dato (direccion)"),
        ("我的新邮箱是 ana@mail.example", "email", "新的邮箱"),
        ("mi nuevo correo es ana@mail.example", "email", "nuevo dato (correo)"),
    ],
)
def test_details_are_noted_until_a_person_has_confirmed_them(
    house: House, said: str, kind: str, told: str
) -> None:
    (answer,) = house.says(STRANGER, said)
    (case,) = house.rows(Case)
    assert told in answer
    assert case.reference in answer
    assert cases(house) == [("contact", kind)]
    assert case.details == {"said": said}
    assert house.thread(STRANGER).escalation_reason == "update_contact"


def test_the_answer_does_not_repeat_them(house: House) -> None:
    (answer,) = house.says(STRANGER, "my new email is ana@mail.example")
    assert "ana@" not in answer


def test_nothing_is_changed_even_for_whoever_proved_themselves(dana: House) -> None:
    """Rule ID-04: whoever has taken over a phone wants just this changed."""
    with dana.database.read() as session:
        before = session.query(Borrower).one().updated_at
    dana.proves()
    dana.says(DANA, "my new email is ana@mail.example")
    with dana.database.read() as session:
        assert session.query(Borrower).one().updated_at == before
    assert dana.rows(Case)[0].borrower_id == dana.thread(DANA).verified_borrower_id


@pytest.mark.parametrize(
    ("said", "question", "answer", "kind"),
    [
        ("my address changed", "What is your new address?", "12 Elm Street, Apt 4", "address"),
        ("i have a new phone", "What is your new phone number?", "202 555 0166", "phone"),
        ("我搬家了", "您新的地址是什么", "南京路12号3楼", "address"),
        ("cambié de correo", "nuevo dato (correo)", "ana@mail.example", "email"),
    ],
)
def test_what_is_missing_is_asked_for(
    house: House, said: str, question: str, answer: str, kind: str
) -> None:
    assert question in house.says(STRANGER, said)[0]
    assert cases(house) == []
    house.says(STRANGER, answer)
    assert cases(house) == [("contact", kind)]
    assert house.rows(Case)[0].details == {"said": answer}


@pytest.mark.parametrize(
    ("said", "instead", "told", "detail"),
    [
        (
            "my email is old pls change it",
            "when is my payment due",
            "ZIP",
            ("n@mail.example", "email"),
        ),
        ("my name changed", "when does the money hit", "ZIP", ("Dana Holme", "name")),
        ("我换邮箱了", "我下期几号还", "邮编", ("n@mail.example", "email")),
        ("cambié de correo", "cuándo vence mi pago", "codigo postal", ("n@mail.example", "email")),
    ],
)
def test_a_question_that_comes_instead_is_no_new_detail(
    house: House, said: str, instead: str, told: str, detail: tuple[str, str]
) -> None:
    house.says(STRANGER, said)
    assert told in house.says(STRANGER, instead)[0]
    assert cases(house) == []
    house.says(STRANGER, said)
    house.says(STRANGER, detail[0])
    assert cases(house) == [("contact", detail[1])]


def test_what_looks_like_no_such_detail_is_asked_for_again(house: House) -> None:
    house.says(STRANGER, "my email is old pls change it")
    assert "What is your new e-mail?" in house.says(STRANGER, "the one i use at my work")[0]
    assert cases(house) == []


def test_a_never_mind_is_no_new_address(house: House) -> None:
    house.says(STRANGER, "my address changed")
    assert "nothing is changed" in house.says(STRANGER, "never mind")[0]
    assert cases(house) == []


@pytest.mark.parametrize(
    "said",
    [
        "shoot my last name is wrong on it, its Holme with an e",
        "you spelled my last name wrong, it should be Whitfeld",
        "mi apellido está mal, se escribe Zaldívar",
        "我改名了，现在叫李强",
    ],
)
def test_a_name_that_is_given_at_once_is_not_asked_for(house: House, said: str) -> None:
    house.says(STRANGER, said)
    assert cases(house) == [("contact", "name")]


@pytest.mark.parametrize("said", ["my name is wrong its misspelled", "mi apellido está mal"])
def test_a_name_that_is_only_said_to_be_wrong_is_asked_for(house: House, said: str) -> None:
    house.says(STRANGER, said)
    assert cases(house) == []


def test_a_stop_is_no_address(house: House) -> None:
    house.says(STRANGER, "my address changed")
    assert "opted out" in house.says(STRANGER, "STOP")[0]
    assert cases(house) == []


def test_what_is_said_is_kept_short(house: House) -> None:
    house.says(STRANGER, "my address changed")
    house.says(STRANGER, "12 Elm Street " + "x" * 1000)
    assert len(house.rows(Case)[0].details["said"]) == 300


@pytest.mark.parametrize(
    ("said", "kind", "told"),
    [
        ("can you remove my old email", "email", "your e-mail on file is to be removed"),
        ("把我以前的邮箱删掉", "email", "删除登记的邮箱"),
        ("麻煩刪除我舊電話號碼", "phone", "刪除登記的手機號碼"),
        ("quiten mi correo viejo por favor", "email", "quitar un dato registrado (correo)"),
    ],
)
def test_a_removal_asks_for_nothing_new(house: House, said: str, kind: str, told: str) -> None:
    (answer,) = house.says(STRANGER, said)
    assert told in answer
    assert cases(house) == [("contact", kind)]
    assert house.thread(STRANGER).tracker["active_form"] is None


@pytest.mark.parametrize(
    "said",
    [
        "can my wife deal with yall while im gone, Keisha, 312 555 0166",
        "call my son at 312 555 0133",
        "my husband will handle this, his number is 312 555 0133",
        "talk to my daughter from now on 312 555 0133",
        "hablen con mi hija al 312 555 0133",
        "打给我太太 312 555 0133",
        "打俾我老公啦 312 555 0133",
        "以后让我儿子跟你们联系 312 555 0133",
    ],
)
def test_whoever_is_to_deal_for_the_borrower_is_no_new_number(house: House, said: str) -> None:
    answer = " ".join(house.says(STRANGER, said))
    (case,) = house.rows(Case)
    assert case.reference in answer
    assert cases(house) == [("contact", "third_party")]
    assert house.thread(STRANGER).escalation_reason == "third_party"


@pytest.mark.parametrize(
    "said",
    [
        "stop calling my wife",
        "why did you call my son",
        "my husband and i have a new number 312 555 0133",
        "no le llamen a mi hija",
        "别打给我太太",
        "i need to talk to my wife first",
        "hablé con mi esposo y pagamos el viernes",
        "我要先跟我老公商量",
        "i am her son, call me at 312 555 0133",
    ],
)
def test_whoever_is_left_in_peace_or_writes_themselves_names_nobody(
    house: House, said: str
) -> None:
    house.says(STRANGER, said)
    assert ("contact", "third_party") not in cases(house)


@pytest.mark.parametrize(
    "said",
    [
        "whats my balance, when is it due, and fix my email its nina.h@example.com",
        "查下余额 几号到期 顺便把邮箱改成nina.h@example.com",
        "cuánto debo, cuando vence y cambien mi correo a nina.h@example.com",
    ],
)
def test_a_new_address_beside_a_question_is_noted_and_the_question_answered(
    dana: House, said: str
) -> None:
    dana.says(DANA, said)
    (answer,) = dana.says(DANA, PROOF)
    assert "1,250.00" in answer
    assert "208.33" in answer
    assert [case.kind for case in dana.rows(Case)] == ["contact"]


THIS_PHONE = {
    "en": "you text from your new number now",
    "zh": "您现在用的是新号码",
    "zh-Hant": "您現在用的是新號碼",
    "es": "ahora escribe desde su nuevo numero",
}


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("i changed my number, the old one was 202 555 0199", "en"),
        ("lost my phone this is my new number can u update", "en"),
        ("202 555 0199 is my old number, pls update", "en"),
        ("我换号了，旧号是202 555 0199", "zh"),
        ("这个是我的新号码", "zh"),
        ("我換號碼了，以前的號碼是202 555 0199", "zh-Hant"),
        ("cambie de numero, el anterior era 202 555 0199", "es"),
        ("este es mi nuevo numero", "es"),
    ],
)
def test_an_old_number_is_not_taken_for_the_new_one(house: House, said: str, language: str) -> None:
    (answer,) = house.says(STRANGER, said)
    assert THIS_PHONE[language] in answer
    assert cases(house) == [("contact", "phone")]
    assert house.rows(Case)[0].details == {"said": said}


@pytest.mark.parametrize(
    "said",
    [
        "my old number is 202 555 0199, new is 202 555 0166",
        "pls change my number from 202 555 0199 to 202 555 0166",
        "my number changed, use 202 555 0166 not 202 555 0199",
        "this is my new number 202-555-0166",
    ],
)
def test_a_new_number_beside_an_old_one_is_a_new_number(house: House, said: str) -> None:
    assert "new phone number" in house.says(STRANGER, said)[0]


def test_the_old_number_told_later_goes_to_the_same_case(house: House) -> None:
    house.says(STRANGER, "lost my phone this is my new number can u update")
    (answer,) = house.says(STRANGER, "old one was 202 555 0199")
    assert house.rows(Case)[0].reference in answer
    assert len(cases(house)) == 1


@pytest.mark.parametrize("said", ["this one", "the one im texting from", "这个", "desde este"])
def test_this_one_answers_the_question_for_a_new_number(house: House, said: str) -> None:
    house.says(STRANGER, "i have a new phone")
    assert house.says(STRANGER, said)
    assert cases(house) == [("contact", "phone")]


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("i changed my email, the old one was ana@mail.example", "What is your new e-mail?"),
        ("i moved, my old address was 12 Elm Street", "What is your new address?"),
        ("i changed my number, the old one was 202 555 0177", "What is your new phone number?"),
    ],
)
def test_with_what_is_old_alone_the_new_is_asked_for(
    house: House, said: str, question: str
) -> None:
    assert question in house.says(STRANGER, said)[0]
    assert cases(house) == []
