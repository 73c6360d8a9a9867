"""One paper wished by e-mail or post, and another way from now on."""

import pytest

from bot.words.texts.channels import channel_wished
from bot.words.texts.papers_by_mail import (
    papers_wished_by,
    wants_one_paper,
    wants_papers_always,
)
from tests.bot.actions.seen import cases, holds
from tests.bot.house import DANA, House


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("i cant see texts while driving, can u email me the statement", True),
        ("please mail me a copy of my contract", True), ("mandenme el estado de cuenta", True),
        ("email me instead of texting", False), ("send me e-mails from now on", False),
        ("please send the reminders by post", False), ("以后账单发邮箱", False),
    ],
)  # fmt: skip
def test_one_paper(text: str, one: bool) -> None:
    assert wants_one_paper(text) is one


def test_no_texts_end_for_one_paper(dana: House) -> None:
    dana.says(DANA, "i cant see texts while driving, can u email me the statement")
    assert cases(dana) == [("request", "statement")]
    assert holds(dana) == []


ALWAYS = (
    ("can i get my statements by email from now on", "email"), ("go paperless", "email"),
    ("please email me my statements from now on", "email"),
    ("switch me to e-statements", "email"), ("i want paper statements", "letter"),
    ("can you mail my bills to my house every month", "letter"),
    ("以后账单发我邮箱", "email"), ("可以以后把对账单发到我的邮箱吗", "email"),
    ("以後月結單可以寄電郵俾我嗎", "email"), ("對帳單以後改寄到我家", "letter"),
    ("quiero mis estados de cuenta por correo electronico de ahora en adelante", "email"),
    ("mandenme los recibos por correo a mi casa siempre", "letter"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "way"), ALWAYS)
def test_papers_by_another_way_end_no_texts(dana: House, text: str, way: str) -> None:
    assert papers_wished_by(text) == way
    assert wants_papers_always(text)
    assert channel_wished(text) is None
    dana.says(DANA, text)
    assert dana.tasks() == ["preferences"]
    assert holds(dana) == []
    assert cases(dana) == []


@pytest.mark.parametrize(
    "text",
    [
        "email me my statements instead of texting me", "email me from now on",
        "send reminders by email from now on", "以后别发短信了，账单发邮箱",
        "no more texts, send me letters and statements",
    ],
)  # fmt: skip
def test_another_way_than_texts_is_still_one(text: str) -> None:
    assert papers_wished_by(text) is None
    assert channel_wished(text) is not None


@pytest.mark.parametrize("text", ["i didnt get my statements by email", "email me the receipt"])
def test_a_paper_of_today_is_asked_for(dana: House, text: str) -> None:
    dana.says(DANA, text)
    assert [kind for kind, _ in cases(dana)] == ["request"]
    assert holds(dana) == []


def test_an_end_of_texts_beside_it_is_one(dana: House) -> None:
    dana.says(DANA, "stop texting me, send my statements by email")
    assert dana.number(DANA).opted_out_at is not None
