"""A borrower's text on its way to the product."""

import socket
from typing import Any

import pytest

from tests.sandbox.conftest import StartSandbox
from tests.sandbox.receiver import SHARED_KEY, Reaction, Receiver
from tests.sandbox.running import ACCOUNT, DANA, OURS, SERVICE, RunningSandbox


def test_a_text_is_posted_as_twilio_posts_it(sandbox: RunningSandbox, product: Receiver) -> None:
    answer = sandbox.text(
        "¿Cuánto debo? 余额 🙂 a+b&c=d\r\n", media_urls=["https://a.example/p.png"]
    )
    assert (answer["status_code"], answer["recorded"]) == (200, True)
    [webhook] = product.seen
    assert (webhook.path, webhook.genuine) == ("/webhooks/twilio/inbound", True)
    sid = answer["sid"]
    assert sid.startswith("MM")
    assert webhook.params == {
        **dict.fromkeys(
            [
                f"{end}{part}"
                for end in ("From", "To")
                for part in ("City", "State", "Zip", "Country")
            ],
            "",
        ),
        **dict.fromkeys(["MessageSid", "SmsSid", "SmsMessageSid"], sid),
        "AccountSid": ACCOUNT,
        "ApiVersion": "2010-04-01",
        "Body": "¿Cuánto debo? 余额 🙂 a+b&c=d\r\n",
        "From": DANA,
        "MediaContentType0": "image/png",
        "MediaUrl0": "https://a.example/p.png",
        "MessagingServiceSid": SERVICE,
        "NumMedia": "1",
        "NumSegments": "1",
        "SmsStatus": "received",
        "To": OURS,
    }
    assert webhook.headers["User-Agent"] == "TwilioProxy/1.1"
    assert len(webhook.headers["I-Twilio-Idempotency-Token"]) == 36
    assert webhook.headers["Content-Type"] == "application/x-www-form-urlencoded; charset=UTF-8"


def test_an_empty_text_and_a_short_code_come_through(
    sandbox: RunningSandbox, product: Receiver
) -> None:
    sandbox.text("", sender="32665")
    [webhook] = product.seen
    assert (webhook.params["From"], webhook.params["Body"], webhook.genuine) == ("32665", "", True)


def test_duplicates_come_at_the_same_moment_with_one_sid_and_one_token(
    sandbox: RunningSandbox, product: Receiver
) -> None:
    product.reactions["inbound"] = Reaction(after=2)
    answer = sandbox.text("bal?", duplicate=4)
    assert len(product.seen) == len(answer["answers"]) == 5
    assert {webhook.params["MessageSid"] for webhook in product.seen} == {answer["sid"]}
    tokens = {webhook.headers["I-Twilio-Idempotency-Token"] for webhook in product.seen}
    assert len(tokens) == 1
    # None waited for the answer to another.
    moments = [webhook.at for webhook in product.seen]
    assert max(moments) - min(moments) < 1.9
    assert len(sandbox.texts(number=DANA)["texts"]) == 1


@pytest.mark.parametrize("status", [500, 403])
def test_a_refused_text_goes_to_the_fallback_once_and_is_not_retried(
    sandbox: RunningSandbox, product: Receiver, status: int
) -> None:
    product.reactions["inbound"] = Reaction(status=status)
    answer = sandbox.text("bal?")
    assert [webhook.path.rpartition("/")[2] for webhook in product.seen] == ["inbound", "fallback"]
    fallback = product.seen[1]
    assert fallback.genuine
    assert fallback.params["ErrorCode"] == "11200"
    assert fallback.params["ErrorUrl"] == f"{product.origin}/webhooks/twilio/inbound"
    assert fallback.params["MessageSid"] == answer["sid"]
    tokens = {webhook.headers["I-Twilio-Idempotency-Token"] for webhook in product.seen}
    assert len(tokens) == 1
    assert [step["status_code"] for step in answer["answers"]] == [status, 200]
    assert answer["status_code"] == 200


def test_a_dropped_answer_is_no_connect_failure_and_is_not_retried(
    sandbox: RunningSandbox, product: Receiver
) -> None:
    product.reactions["inbound"] = Reaction(drop=True)
    answer = sandbox.text("bal?")
    assert [step["status_code"] for step in answer["answers"]] == [None, 200]
    assert len(product.at("/inbound")) == 1


def test_a_slow_product_runs_into_the_limit_that_the_overrides_set(
    start_sandbox: StartSandbox, product: Receiver
) -> None:
    sandbox = start_sandbox(SANDBOX_WEBHOOK_OVERRIDES="rt=200&tt=300")
    product.reactions["inbound"] = Reaction(after=6)
    answer = sandbox.text("bal?")
    assert [step["error_code"] for step in answer["answers"]] == [11200, None]
    assert 180 <= answer["answers"][0]["ms"] <= 5500


def test_only_a_connection_that_fails_is_tried_again(start_sandbox: StartSandbox) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        sandbox = start_sandbox(PUBLIC_BASE_URL=f"http://127.0.0.1:{nobody.getsockname()[1]}")
        answer = sandbox.text("bal?")
    steps = [(step["url"].rpartition("/")[2], step["attempt"]) for step in answer["answers"]]
    assert steps == [("inbound", 1), ("inbound", 2), ("fallback", 1), ("fallback", 2)]
    assert {step["error_code"] for step in answer["answers"]} == {11205}
    assert answer["status_code"] is None
    [text] = sandbox.texts(number=DANA)["texts"]
    assert text["answer"]["status_code"] is None


@pytest.mark.parametrize(
    ("reaction", "code"),
    [
        (Reaction(body="<html><p>oops</html>", content_type="text/html"), "12100"),
        (Reaction(body="<html><p>oops</p></html>", content_type="text/html"), "12100"),
        (Reaction(body="<Response>"), "12100"),
        (Reaction(body="{}", content_type="application/json"), "12300"),
        (Reaction(body="<Response/>", content_type=""), "12300"),
        (Reaction(status=302, body=""), "11200"),
    ],
)
def test_an_answer_that_is_no_twiml_is_an_error(
    sandbox: RunningSandbox, product: Receiver, reaction: Reaction, code: str
) -> None:
    product.reactions["inbound"] = reaction
    sandbox.text("bal?")
    [fallback] = product.at("/fallback")
    assert fallback.params["ErrorCode"] == code


def test_a_message_in_the_answer_is_texted_to_the_borrower(
    sandbox: RunningSandbox, product: Receiver, client: Any
) -> None:
    body = f'<Response><Message action="{product.callback()}"><Body>One</Body></Message>'
    product.reactions["inbound"] = Reaction(body=f"{body}<Message>Two</Message></Response>")
    answer = sandbox.text("bal?")
    assert answer["answers"][0]["texts"] == 2
    texts = sandbox.texts(number=DANA, after=answer["seq"])["texts"]
    assert [text["body"] for text in texts] == ["One", "Two"]
    assert client.messages(texts[0]["sid"]).fetch().direction == "outbound-reply"
    product.wait_for_statuses("sending", "sent", "delivered")


def test_plain_text_is_texted_back_as_it_stands(sandbox: RunningSandbox, product: Receiver) -> None:
    product.reactions["inbound"] = Reaction(body="Not found", content_type="text/plain")
    sandbox.text("bal?")
    assert [text["body"] for text in sandbox.texts(number=DANA)["texts"]] == ["bal?", "Not found"]


def test_a_text_kept_back_is_at_the_carrier_and_never_posted(
    sandbox: RunningSandbox, product: Receiver, client: Any
) -> None:
    sandbox.text("one", deliver=False)
    sandbox.fault("inbound", "lost")
    answer = sandbox.text("two")
    assert (answer["status_code"], answer["answers"]) == (None, [])
    assert product.seen == []
    assert {text.body for text in client.messages.list(to=OURS)} == {"one", "two"}


@pytest.mark.parametrize(
    "kind", ["bad_signature", "no_signature", "tampered_body", "wrong_account"]
)
def test_a_forged_text_is_posted_and_unknown_to_the_carrier(
    sandbox: RunningSandbox, product: Receiver, client: Any, kind: str
) -> None:
    product.reactions["inbound"] = Reaction(status=403)
    sandbox.fault("inbound", kind)
    answer = sandbox.text("bal?")
    assert (answer["recorded"], answer["status_code"]) == (False, 403)
    [webhook] = product.seen
    assert webhook.genuine == (kind == "wrong_account")
    assert (webhook.params["AccountSid"] == ACCOUNT) == (kind != "wrong_account")
    assert ("X-Twilio-Signature" in webhook.headers) == (kind != "no_signature")
    assert client.messages.list() == []
    [line] = sandbox.entries("inbound")
    assert (line["spoiled"], line["recorded"]) == (kind, False)


def test_a_post_can_be_json_signed_as_twilio_signs_json(
    sandbox: RunningSandbox, product: Receiver
) -> None:
    sandbox.fault("inbound", "content_type")
    assert sandbox.text("bal?")["recorded"]
    [webhook] = product.seen
    assert webhook.headers["Content-Type"] == "application/json"
    assert "bodySHA256=" in webhook.path
    assert webhook.genuine


def test_a_post_can_be_a_get_with_a_good_signature(
    sandbox: RunningSandbox, product: Receiver
) -> None:
    sandbox.fault("inbound", "get")
    sandbox.text("bal?")
    [webhook] = product.seen
    assert (webhook.method, webhook.genuine) == ("GET", True)
    assert "Body=bal%3F" in webhook.path


def test_posts_can_be_signed_with_the_shared_key(
    sandbox: RunningSandbox, product: Receiver
) -> None:
    assert sandbox.call("POST", "/sandbox/faults", data={"sign_with": "sha256"}).status == 201
    sandbox.text("bal?")
    [webhook] = product.seen
    wanted = f"key={SHARED_KEY[0]},algorithm=HMAC_SHA256"
    assert webhook.headers["X-Twilio-Webhooks-Signature-Settings"] == wanted
    assert webhook.genuine
    sandbox.call("DELETE", "/sandbox/faults")
    sandbox.text("bal?")
    assert "X-Twilio-Webhooks-Signature-Settings" not in product.seen[1].headers
    assert product.seen[1].genuine


def test_nobody_has_to_wait_for_a_slow_product(sandbox: RunningSandbox, product: Receiver) -> None:
    product.reactions["inbound"] = Reaction(after=0.3)
    wanted = {"from": DANA, "body": "bal?", "wait": False}
    answer = sandbox.call("POST", "/sandbox/texts", data=wanted)
    assert answer.status == 202
    assert sandbox.texts(number=DANA)["texts"][0]["answer"] is None
    product.wait_for(lambda: len(product.seen) == 1)


def test_the_journal_tells_each_post_and_its_answer(
    sandbox: RunningSandbox, product: Receiver
) -> None:
    product.reactions["inbound"] = Reaction(status=500)
    sid = sandbox.text("bal?", duplicate=1)["sid"]
    lines = sandbox.entries("inbound")
    assert {line["sid"] for line in lines} == {sid}
    assert [line["status_code"] for line in lines] == [500, 200, 500, 200]
    assert {line["body"] for line in lines} == {"bal?"}
