"""Opting out, whatever the spelling; what may still be sent afterwards; coming back."""

import pytest
from sqlalchemy import select

from models.templates import TemplateState, TemplateVersion
from tests.journeys.desk import Desk
from tests.journeys.looking import wait_until
from tests.journeys.phone import Phone

ENGLISH, SIMPLIFIED, TRADITIONAL, SPANISH = (
    "You are opted out",
    "您已退订",
    "您已退訂",
    "No le enviaremos",
)


@pytest.mark.parametrize(
    ("text", "confirmed"),
    [
        ("STOP", ENGLISH),
        ("stop.", ENGLISH),
        ("S T O P", ENGLISH),
        ("ＳＴＯＰ", ENGLISH),
        ("Stop!!! 🛑", ENGLISH),
        ("sotp", ENGLISH),
        ("UNSUBSCRIBE", ENGLISH),
        ("quit", ENGLISH),
        ("revoke", ENGLISH),
        ("opt-out", ENGLISH),
        ("please stop texting me", ENGLISH),
        ("don't ever contact me again", ENGLISH),
        ("take me off your list", ENGLISH),
        ("T", ENGLISH),
        ("td", ENGLISH),
        ("R", ENGLISH),
        ("退订", SIMPLIFIED),
        ("别再给我发短信了", SIMPLIFIED),
        ("不要再傳簡訊給我了", TRADITIONAL),
        ("BAJA", SPANISH),
        ("no me manden más mensajes", SPANISH),
    ],
)
def test_an_opt_out_is_confirmed_once_and_nothing_follows(
    desk: Desk, text: str, confirmed: str
) -> None:
    phone = desk.unknown_phone()
    phone.asks(text, confirmed)
    phone.says("balance")
    phone.hears_nothing()
    assert phone.thread.number().opted_out_at is not None
    assert [(entry.event, entry.wording) for entry in phone.thread.ledger()] == [("revoked", text)]


def test_everything_after_a_stop_is_silent_but_for_one_help(desk: Desk) -> None:
    phone = desk.unknown_phone()
    phone.asks("STOP", ENGLISH)
    for text in ("balance", "I want to complain about this", "let me talk to a person", "STOP"):
        phone.says(text)
    phone.hears_nothing()
    phone.asks("HELP", "account texts", "STOP")
    phone.says("help")
    phone.says("yes")
    phone.hears_nothing()
    phone.asks("START", "You will get our account texts again")
    phone.asks("balance", "ZIP code")
    phone.asks("STOP", ENGLISH)
    phone.asks("HELP", "account texts")


def test_words_of_distress_are_answered_even_then(desk: Desk) -> None:
    phone = desk.unknown_phone()
    phone.asks("STOP", ENGLISH)
    phone.asks("i cant take this anymore, i want to kill myself", "988")
    phone.says("i want to die")
    phone.hears_nothing()


def test_a_stop_in_the_middle_of_the_identity_step_ends_it(desk: Desk) -> None:
    grace = desk.phone_of("Grace Tully")
    grace.asks("balance", "ZIP code")
    grace.asks("STOP", ENGLISH, without=("ZIP",))
    grace.says(desk.person("Grace Tully").proof)
    grace.hears_nothing()
    assert grace.thread.texts_in()[-1].shown_as == "identity_answer"


def test_a_word_between_stop_and_more_wishes_still_stops(desk: Desk) -> None:
    phone = desk.unknown_phone()
    phone.asks("STOP. what is my balance by the way?", ENGLISH)
    phone.hears_nothing()


def test_a_bare_yes_or_no_opts_nobody_out_or_in(desk: Desk) -> None:
    phone = desk.unknown_phone()
    for text in ("Y", "N", "yes", "no"):
        phone.says(text)
    phone.heard_all()
    assert phone.thread.ledger() == []


# --- A text before it whose turn fails ----------------------------------------------------------


@pytest.fixture
def broken_help(desk: Desk) -> str:
    """A word that cannot be answered: the lender approved a wording with a value nobody has."""
    with desk.database.write() as session:
        shipped = session.scalars(
            select(TemplateVersion).where(
                TemplateVersion.key == "utter_help", TemplateVersion.language == "zh-Hant"
            )
        ).one()
        session.add(
            TemplateVersion(
                key=shipped.key,
                language=shipped.language,
                version=2,
                state=TemplateState.APPROVED,
                text="【{signature}】{nickname}您好。",
                tier=0,
                kind="help",
                budget=1,
                created_at=shipped.created_at,
            )
        )
    # The worker goes on with what it has read for some seconds.
    word = "幫助"
    wait_until(lambda: _fails(desk.unknown_phone(), word), "the new wording was used")
    return word


def _fails(phone: Phone, word: str) -> bool:
    phone.says(word)
    wait_until(
        lambda: phone.thread.texts_in()[0].attempts > 0 or phone.thread.texts_out() != [],
        "the word was tried",
    )
    return phone.thread.texts_in()[0].attempts > 0


def test_a_stop_behind_a_text_that_fails_is_in_force_at_once(desk: Desk, broken_help: str) -> None:
    phone = desk.unknown_phone()
    phone.says(broken_help)
    wait_until(lambda: phone.thread.texts_in()[0].attempts > 0, "the word was tried")
    phone.asks("STOP", ENGLISH)
    phone.thread.wait_until_quiet()
    first, second = phone.thread.texts_in()
    assert (first.state, first.attempts, second.state) == ("parked", 3, "done")
    (confirmation,) = phone.thread.texts_out()
    assert confirmation.claimed_at is not None
    assert first.handled_at is not None
    assert confirmation.claimed_at < first.handled_at - desk.offset()
    assert "parked_turn" in phone.thread.tasks()
    assert phone.thread.row().mode == "escalated"
    phone.hears_nothing()
