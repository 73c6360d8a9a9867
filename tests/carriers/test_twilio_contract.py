"""What we send, recorded on the wire, against Twilio's own description of its API."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator, ValidationError

from carriers.base import OutgoingText
from carriers.delivery import DeliveryStatus
from carriers.twilio import TwilioCarrier
from tests.carriers.scripted_carrier import (
    OURS,
    SERVICE,
    SID,
    THEIRS,
    Recorded,
    ScriptedCarrier,
    answers,
    message,
    page,
)
from tests.carriers.twilios_own_code import installed

FORM: Final = "application/x-www-form-urlencoded"
DOCUMENT: Final = "@twilio/cli-core/src/services/twilio-api/twilio_api_v2010.json"


@pytest.fixture(scope="session")
def api() -> Mapping[str, Any]:
    document: Mapping[str, Any] = json.loads((installed() / DOCUMENT).read_text())
    return document


def operation(
    api: Mapping[str, Any], request: Recorded
) -> tuple[Mapping[str, Any], dict[str, str]]:
    """What the document says of this method and path, with the values of the path's variables."""
    for template, described in api["paths"].items():
        pattern = re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", template.replace(".", r"\."))
        found = re.fullmatch(pattern, request.path)
        if found and request.method.lower() in described:
            return described[request.method.lower()], found.groupdict()
    raise AssertionError(f"Twilio has no {request.method} {request.path}")


def schema(api: Mapping[str, Any], described: Any) -> Any:
    """An OpenAPI 3.0 schema as JSON Schema: references resolved, ``nullable`` spelled out."""
    if isinstance(described, list):
        return [schema(api, each) for each in described]
    if not isinstance(described, dict):
        return described
    if "$ref" in described:
        return schema(api, api["components"]["schemas"][described["$ref"].rpartition("/")[2]])
    plain = {name: schema(api, value) for name, value in described.items() if name != "nullable"}
    return {"anyOf": [plain, {"type": "null"}]} if described.get("nullable") else plain


def value(described: Mapping[str, Any], text: str) -> Any:
    """A form's text as the type it stands for."""
    return int(text) if described.get("type") == "integer" and text.isdecimal() else text


def conforms(api: Mapping[str, Any], request: Recorded) -> None:
    """Fail unless every variable, query parameter and form field is one Twilio knows, and sound."""
    described, variables = operation(api, request)
    parameters = {(each["in"], each["name"]): each["schema"] for each in described["parameters"]}
    sent = {("path", name): [text] for name, text in variables.items()}
    sent |= {("query", name): texts for name, texts in request.query.items()}
    assert sent.keys() <= parameters.keys()
    for place, texts in sent.items():
        assert len(texts) == 1
        expected = schema(api, parameters[place])
        Draft202012Validator(expected).validate(value(expected, texts[0]))
    if request.method == "POST":
        _form_conforms(api, described, request)
    else:
        assert request.body == ""


def _form_conforms(api: Mapping[str, Any], described: Any, request: Recorded) -> None:
    assert request.headers["content-type"] == FORM
    body = schema(api, described["requestBody"]["content"][FORM]["schema"])
    assert all(len(texts) == 1 for texts in request.form.values())
    fields = {
        name: value(body["properties"].get(name, {}), texts[0])
        for name, texts in request.form.items()
    }
    Draft202012Validator(body | {"additionalProperties": False}).validate(fields)


Ask = Callable[[TwilioCarrier, OutgoingText], object]
SINCE: Final = datetime(2026, 11, 20, tzinfo=UTC)
ASKED: Final[list[tuple[str, str, Ask]]] = [
    ("CreateMessage", "a text from a number", lambda at, text: at.send(text)),
    (
        "CreateMessage",
        "a text from a service",
        lambda at, text: at.send(replace(text, sender=None, messaging_service_sid=SERVICE)),
    ),
    (
        "CreateMessage",
        "a text from a number of a service",
        lambda at, text: at.send(replace(text, messaging_service_sid=SERVICE, validity_seconds=1)),
    ),
    ("FetchMessage", "one text", lambda at, text: at.fetch(SID)),
    ("ListMessage", "all texts", lambda at, text: at.texts()),
    (
        "ListMessage",
        "some texts",
        lambda at, text: at.texts(to=THEIRS, sender=OURS, sent_after=SINCE, limit=5000),
    ),
    ("UpdateMessage", "an emptied body", lambda at, text: at.redact(SID)),
]


@pytest.mark.parametrize(
    ("name", "ask"), [(each[0], each[2]) for each in ASKED], ids=[each[1] for each in ASKED]
)
def test_what_we_send_is_what_twilios_document_describes(
    api: Mapping[str, Any],
    scripted: ScriptedCarrier,
    twilio: TwilioCarrier,
    reply: OutgoingText,
    *,
    name: str,
    ask: Ask,
) -> None:
    listed = name == "ListMessage"
    scripted.script = [answers(200, page([message()]) if listed else message())]

    ask(twilio, reply)

    (request,) = scripted.requests
    assert operation(api, request)[0]["operationId"] == name
    conforms(api, request)


@pytest.mark.parametrize(
    "request_",
    [
        Recorded("POST", "/2010-04-01/Accounts/AC1/Messages.json", {"content-type": FORM}, "To=x"),
        Recorded("PUT", f"/2010-04-01/Accounts/AC{'0' * 32}/Messages.json", {}, ""),
        Recorded("GET", f"/2010-04-01/Accounts/AC{'0' * 32}/Messages.json?Recipient=x", {}, ""),
        Recorded("GET", f"/2010-04-01/Accounts/AC{'0' * 32}/Messages.json?PageSize=1001", {}, ""),
        *(
            Recorded(
                "POST",
                f"/2010-04-01/Accounts/AC{'0' * 32}/Messages.json",
                {"content-type": FORM},
                body,
            )
            for body in (
                "Body=x",
                "To=x&Text=x",
                "To=x&ValidityPeriod=soon",
                "To=x&MessagingServiceSid=MG1",
                "To=x&To=y",
            )
        ),
    ],
)
def test_what_twilios_document_does_not_describe_would_be_noticed(
    api: Mapping[str, Any], request_: Recorded
) -> None:
    with pytest.raises((AssertionError, ValidationError)):
        conforms(api, request_)


def test_the_scripted_carrier_answers_in_the_shape_of_twilios_document(
    api: Mapping[str, Any],
) -> None:
    shape = schema(api, api["components"]["schemas"]["api.v2010.account.message"])
    Draft202012Validator(shape | {"additionalProperties": False}).validate(message())
    assert message().keys() == shape["properties"].keys()


def test_our_statuses_are_those_of_twilios_document(api: Mapping[str, Any]) -> None:
    assert set(DeliveryStatus) == set(api["components"]["schemas"]["message_enum_status"]["enum"])
