"""The carrier's own opt-out words, kept by the app or by the carrier."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from twilio.base.exceptions import (  # type: ignore[import-untyped, unused-ignore]
    TwilioRestException,
)

from sandbox.keywords import WORDS, keyword
from tests.sandbox.conftest import StartSandbox
from tests.sandbox.receiver import Receiver
from tests.sandbox.running import DANA, OURS, SERVICE, RunningSandbox, start

STOPS = ("STOP", "stopall", "Unsubscribe", "CANCEL", "end", "QUIT", "revoke", "OptOut")


@pytest.fixture(scope="module")
def shared_keeper(
    shared_receiver: Receiver, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RunningSandbox]:
    running = start(shared_receiver, tmp_path_factory.mktemp("keeper"), SANDBOX_KEYWORDS="carrier")
    yield running
    running.stop()


@pytest.fixture
def keeper(shared_keeper: RunningSandbox, product: Receiver) -> RunningSandbox:
    """A sandbox that keeps the block itself."""
    shared_keeper.call("POST", "/sandbox/reset")
    product.forget()
    return shared_keeper


def test_only_a_whole_text_is_a_keyword() -> None:
    assert [keyword(word) for word in STOPS] == ["STOP"] * 8
    assert [keyword(word) for word in ("start", "YES", "UnStop ")] == ["START"] * 3
    assert [keyword(word) for word in ("help", " INFO")] == ["HELP"] * 2
    assert [keyword(text) for text in ("stop please", "Stop.", "", "退订")] == [None] * 4
    assert len(WORDS) == 13


def bodies(sandbox: RunningSandbox) -> list[str]:
    return [text["body"] for text in sandbox.texts(number=DANA)["texts"]]


@pytest.mark.parametrize("word", STOPS)
def test_a_stop_word_blocks_answers_once_and_is_still_posted(
    keeper: RunningSandbox, product: Receiver, word: str
) -> None:
    keeper.text(word)
    keeper.text(word)
    assert [webhook.params["Body"] for webhook in product.at("/inbound")] == [word, word]
    assert all("OptOutType" not in webhook.params for webhook in product.seen)
    sent = [text for text in keeper.texts(number=DANA)["texts"] if text["direction"] == "outbound"]
    assert [text["note"] for text in sent] == ["carrier"]
    for sender in ({"from_": OURS}, {"messaging_service_sid": SERVICE}):
        with pytest.raises(TwilioRestException) as refused:
            keeper.client().messages.create(to=DANA, body="Hi", **sender)
        assert (refused.value.status, refused.value.code) == (400, 21610)
    assert keeper.client().messages.create(to="+12025550103", from_=OURS, body="Hi").sid


@pytest.mark.parametrize("word", ["START", "yes", "Unstop"])
def test_a_start_word_lifts_the_block(keeper: RunningSandbox, word: str) -> None:
    keeper.text("STOP")
    keeper.text(word)
    assert keeper.client().messages.create(to=DANA, from_=OURS, body="Hi").status == "queued"
    assert keeper.state()["blocked"] == 0


def test_help_is_answered_blocked_or_not(keeper: RunningSandbox) -> None:
    keeper.text("HELP")
    keeper.text("STOP")
    keeper.text("info")
    assert len(bodies(keeper)) == 6


def test_a_twiml_answer_does_not_pass_the_block(keeper: RunningSandbox, product: Receiver) -> None:
    from tests.sandbox.receiver import Reaction

    product.reactions["inbound"] = Reaction(body="<Response><Message>Bye</Message></Response>")
    keeper.text("STOP")
    assert "Bye" not in bodies(keeper)
    [line] = [line for line in keeper.entries("reply") if not line["accepted"]]
    assert line["to"] == DANA


def test_advanced_opt_out_names_the_kind(start_sandbox: StartSandbox, product: Receiver) -> None:
    sandbox = start_sandbox(SANDBOX_KEYWORDS="carrier", SANDBOX_ADVANCED_OPT_OUT="1")
    for word in ("stop", "UNSTOP", "info", "hello"):
        sandbox.text(word)
    kinds = [webhook.params.get("OptOutType") for webhook in product.at("/inbound")]
    assert kinds == ["STOP", "START", "HELP", None]


def test_by_default_the_words_are_the_apps_affair(
    sandbox: RunningSandbox, product: Receiver, client: Any
) -> None:
    sandbox.text("STOP")
    assert bodies(sandbox) == ["STOP"]
    assert client.messages.create(to=DANA, from_=OURS, body="Done").status == "queued"
    sandbox.text("anything", opt_out_type="HELP")
    assert product.at("/inbound")[-1].params["OptOutType"] == "HELP"


def test_without_a_service_the_block_is_of_one_sender(start_sandbox: StartSandbox) -> None:
    other = "+12025550198"
    sandbox = start_sandbox(
        SANDBOX_KEYWORDS="carrier",
        TWILIO_MESSAGING_SERVICE_SID="",
        TWILIO_FROM_NUMBERS=f"{OURS},{other}",
    )
    sandbox.text("STOP", to=OURS)
    create: Callable[..., Any] = sandbox.client().messages.create
    with pytest.raises(TwilioRestException):
        create(to=DANA, from_=OURS, body="Hi")
    assert create(to=DANA, from_=other, body="Hi").from_ == other
