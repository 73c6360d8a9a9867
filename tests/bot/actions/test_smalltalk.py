"""Greetings, thanks, a yes or a no to nothing, and who is texting here."""

import pytest
from sqlalchemy import update

import clock
from bot.actions.smalltalk import _MACHINE, _NOTED, _OUR_NUMBER, _WHY
from bot.words.patterns import mentions
from models.cases import Case, CaseState
from models.outbound import OutboundKind, OutboundState, OutboundText
from tests.bot.actions.seen import examples, happened
from tests.bot.house import DANA, PROOF, STRANGER, House


@pytest.mark.parametrize(
    ("said", "again", "told"),
    [
        ("hello", "hi there", "Hello."),
        ("你好", "您好", "您好"),
        ("hola", "buenas tardes", "Hola."),
        ("thanks", "thank you so much", "You are welcome"),
        ("谢谢", "多谢", "不客气"),
        ("gracias", "muchas gracias", "De nada"),
    ],
)
def test_small_talk_is_answered_once_in_a_row(
    house: House, said: str, again: str, told: str
) -> None:
    assert told in house.says(STRANGER, said)[0]
    assert house.says(STRANGER, again) == []


def test_something_else_between_starts_anew(house: House) -> None:
    for body in ("hello", "how do i pay", "hello"):
        assert len(house.says(STRANGER, body)) == 1


@pytest.mark.parametrize("said", ["ok", "got it", "👍", "noted", "收到", "好的", "vale"])
def test_a_word_of_notice_gets_no_answer(house: House, said: str) -> None:
    assert house.says(STRANGER, said) == []


@pytest.mark.parametrize(
    ("said", "told"),
    [("yes", "What is it about"), ("对的", "请问是查余额"), ("si", "De que se trata")],
)
def test_a_yes_to_nothing_is_asked_back_once(house: House, said: str, told: str) -> None:
    assert told in house.says(STRANGER, said)[0]
    assert house.says(STRANGER, said) == []


def test_a_no_to_nothing_gets_one_line(house: House) -> None:
    assert "All right" in house.says(STRANGER, "no")[0]
    assert house.says(STRANGER, "no") == []


def test_a_no_to_a_question_ends_it(dana: House) -> None:
    dana.says(DANA, "balance")
    assert "nothing is changed" in dana.says(DANA, "never mind")[0]
    assert dana.thread(DANA).tracker["active_form"] is None
    assert "$" not in " ".join(dana.says(DANA, PROOF))


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("what can you do?", "Ask your balance"),
        ("are you a bot?", "a program answers"),
        ("你是机器人吗", "由程序答复"),
        ("es un robot?", "responde un programa"),
        ("how did you get my number", "that our customers give us"),
        ("你们怎么有我的号码", "客户提供的"),
        ("cómo consiguieron mi número", "nos dan nuestros clientes"),
    ],
)
def test_questions_about_us_have_their_own_answers(house: House, said: str, told: str) -> None:
    assert told in house.says(STRANGER, said)[0]


@pytest.mark.parametrize(
    ("purpose", "told"),
    [
        (None, "only answered what came from this number"),
        ("service", "a notice about your account"),
        ("collections", "a payment reminder"),
        ("marketing", "an offer"),
    ],
)
def test_why_did_you_text_me_names_the_last_text_that_we_started(
    dana: House, purpose: str | None, told: str
) -> None:
    if purpose:
        message_id = dana.queues(DANA, kind=OutboundKind.NOTICE)
        with dana.database.write() as session:
            session.execute(
                update(OutboundText)
                .where(OutboundText.id == message_id)
                .values(purpose=purpose, state=OutboundState.ACCEPTED)
            )
    assert told in dana.says(DANA, "why did you text me")[0]


# --- How it went ----------------------------------------------------------------------------------


@pytest.fixture
def settled(house: House) -> House:
    """A complaint that staff have settled."""
    house.says(STRANGER, "your collector was very rude to me on the phone, I want to complain")
    with house.database.write() as session:
        session.execute(update(Case).values(state=CaseState.CLOSED, closed_at=clock.now()))
    return house


def test_thanks_after_a_settled_case_ask_how_it_went_once(settled: House) -> None:
    (question,) = settled.says(STRANGER, "thanks")
    assert "from 1 (badly) to 5 (very well)" in question
    assert "keep that in mind" in settled.says(STRANGER, "4")[0]
    (case,) = settled.rows(Case)
    assert case.score == 4
    assert happened(settled)[-1] == "rated"
    settled.says(STRANGER, "hello")
    assert "from 1" not in settled.says(STRANGER, "thanks")[0]


@pytest.mark.parametrize("said", ["6", "hello", "how do i pay", "STOP"])
def test_whatever_is_no_mark_gives_none(settled: House, said: str) -> None:
    settled.says(STRANGER, "thanks")
    settled.says(STRANGER, said)
    assert settled.rows(Case)[0].score is None


TABLE = [
    *examples(
        "why", _WHY,
        yes=["why am i getting this", "why did you text me", "what is this text about",
             "why do i keep getting messages", "为什么给我发短信", "por qué me escriben"],
        no=["who is this", "what can you do", "你是谁"],
    ),
    *examples(
        "machine", _MACHINE,
        yes=["are you a bot", "is this a robot", "am i talking to a machine",
             "is this automated", "real person?", "你是机器人吗", "eres un robot"],
        no=["help", "who are you", "about my account"],
    ),
    *examples(
        "number", _OUR_NUMBER,
        yes=["how did you get my number", "who gave you my info", "how do you have my number",
             "你们怎么有我的号码", "cómo consiguieron mi número"],
        no=["whats your number", "my number changed", "how do i get my number off"],
    ),
    *examples(
        "noted", _NOTED,
        yes=["ok", "OK!", "noted", "got it", "K", "👍", "好的", "收到", "vale", "entendido"],
        no=["yes", "ok call me", "ok but when", "是的", "对的，是我", "sí"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "text", "expected"), TABLE)
def test_its_words(pattern: object, text: str, expected: bool) -> None:
    assert mentions(text, pattern) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("why did i get this", "We have only answered"),
        ("por que me llego este mensaje", "Solo hemos contestado"),
        ("点解send呢个俾我", "我们只答复过"),
    ],
)
def test_why_is_answered_however_it_is_asked(house: House, said: str, told: str) -> None:
    assert told in house.says(DANA, said)[0]


@pytest.mark.parametrize("noted", ["ok cool", "ok ill wait", "vale perfecto", "好的 明白了"])
def test_two_words_of_notice_are_one(dana: House, noted: str) -> None:
    dana.says(DANA, "what is my balance")
    dana.says(DANA, "20011 1988")
    assert dana.says(DANA, noted) == []


@pytest.mark.parametrize("said", ["gn", "g'night"])
def test_a_good_night_is_left_as_it_is(house: House, said: str) -> None:
    house.says(STRANGER, "hello")
    assert house.says(STRANGER, said) == []
