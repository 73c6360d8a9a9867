"""A bare "cancel" ends texts by law; what it may have meant besides is put before a person."""

import pytest

from bot.words.applications.bare_cancels import cancels_barely, meant_the_loan
from models.staff import StaffTask
from tests.bot.actions.seen import cases, happened
from tests.bot.actions.test_application import ASKED, application
from tests.bot.house import DANA, PROOF, House, account

BARE = ["please cancel", "CANCEL", "cancelar por favor", "取消吧", "请取消", "麻烦取消", "唔該取消"]
CORRECTING = [
    "no i meant cancel the loan not the texts", "no los mensajes, el prestamo",
    "我是说取消贷款申请 不是短信", "我話取消份申請呀 唔係取消短訊", "i want to withdraw the application",
]  # fmt: skip


def _offered(house: House) -> House:
    house.imports(account(applications=[application()]))
    for said in (ASKED, PROOF):
        house.says(DANA, said)
    return house


def _tasks(house: House) -> list[str]:
    return [task.note for task in house.rows(StaffTask) if task.kind == "application"]


@pytest.mark.parametrize("said", BARE)
def test_a_bare_cancel_after_a_yes_ends_texts_and_goes_to_a_person(house: House, said: str) -> None:
    _offered(house).says(DANA, "1")
    assert len(house.says(DANA, said)) == 1
    assert house.number(DANA).opted_out_at is not None
    assert cases(house) == [("application", "confirm")]
    assert happened(house) == ["opened", "added"]
    assert house.thread(DANA).escalation_reason == "application_withdraw"
    (note,) = _tasks(house)
    assert "C-" in note


def test_the_confirmation_says_that_a_person_looks_at_it(house: House) -> None:
    _offered(house).says(DANA, "1")
    (said,) = house.says(DANA, "please cancel")
    assert "opted out" in said
    assert "a person looks at it" in said


@pytest.mark.parametrize("said", CORRECTING)
def test_whoever_puts_it_right_is_heard_and_not_answered(house: House, said: str) -> None:
    _offered(house).says(DANA, "1")
    house.says(DANA, "STOP")
    assert _tasks(house) == []
    assert house.says(DANA, said) == []
    assert house.number(DANA).opted_out_at is not None
    assert happened(house) == ["opened", "added"]
    assert house.thread(DANA).escalation_reason == "application_withdraw"
    assert len(_tasks(house)) == 1


def test_an_open_offer_is_put_before_a_person_as_well(house: House) -> None:
    _offered(house).says(DANA, "cancel")
    assert house.number(DANA).opted_out_at is not None
    assert cases(house) == []
    assert len(_tasks(house)) == 1


def test_a_request_made_last_is_meant_before_an_older_answer(house: House) -> None:
    _offered(house).says(DANA, "1")
    house.says(DANA, "turn off my autopay")
    house.says(DANA, "唔該取消")
    assert happened(house) == ["opened", "opened", "added"]


@pytest.mark.parametrize("said", ["STOP", "stop texting me", "退订", "BAJA", "no more messages"])
def test_an_end_of_texts_alone_says_nothing_of_an_application(house: House, said: str) -> None:
    _offered(house).says(DANA, "1")
    (answer,) = house.says(DANA, said)
    assert "person" not in answer
    assert happened(house) == ["opened"]
    assert _tasks(house) == []


def test_a_bare_cancel_where_nothing_was_spoken_of_is_none_of_this(dana: House) -> None:
    (answer,) = dana.says(DANA, "please cancel")
    assert "person" not in answer
    assert _tasks(dana) == []
    assert dana.says(DANA, "cancel the texts i said") == []
    assert _tasks(dana) == []


@pytest.mark.parametrize("text", [*BARE, "i dont want it anymore", "cancel it please thanks"])
def test_words_that_may_mean_more(text: str) -> None:
    assert cancels_barely(text)


@pytest.mark.parametrize(
    "text",
    [
        "stop",
        "cancel my texts",
        "cancel autopay",
        "取消短信",
        "cancelen los mensajes",
        "quit texting",
    ],
)
def test_words_that_name_what_ends(text: str) -> None:
    assert not cancels_barely(text)


@pytest.mark.parametrize("text", ["are you there", "why no reply", "text me about my loan again"])
def test_words_after_an_end_that_put_nothing_right(text: str) -> None:
    assert not meant_the_loan(text)
