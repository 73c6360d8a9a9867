"""What the sandbox answers, against Twilio's own description of its API."""

import json
from collections.abc import Mapping
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator

from tests.carriers.twilios_own_code import installed
from tests.sandbox.receiver import TOKEN
from tests.sandbox.running import ACCOUNT, DANA, MESSAGES, OURS, SERVICE, RunningSandbox, basic

DOCUMENT: Final = "@twilio/cli-core/src/services/twilio-api/twilio_api_v2010.json"


@pytest.fixture(scope="module")
def api() -> dict[str, Any]:
    document: dict[str, Any] = json.loads((installed() / DOCUMENT).read_text())
    return document


def closed(schema: Any) -> Any:
    """OpenAPI 3.0 as JSON Schema, with `nullable` spelled out and no unknown fields let through."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: closed(value) for key, value in schema.items() if key != "nullable"}
    if "properties" in made:
        made |= {"additionalProperties": False, "required": list(made["properties"])}
    if schema.get("nullable"):
        return {"anyOf": [made, {"type": "null"}]}
    return made


def problems(api: Mapping[str, Any], schema: Mapping[str, Any], body: Any) -> list[str]:
    whole = {**closed(schema), "components": closed(api["components"])}
    return [error.message for error in Draft202012Validator(whole).iter_errors(body)]


def schema_of(api: Mapping[str, Any], path: str, method: str, status: str) -> Any:
    answers = api["paths"][f"/2010-04-01/Accounts/{{AccountSid}}{path}"][method]["responses"]
    return answers[status]["content"]["application/json"]["schema"]


def test_every_answer_has_exactly_the_fields_and_types_twilio_documents(
    api: dict[str, Any], sandbox: RunningSandbox
) -> None:
    headers = basic(ACCOUNT, TOKEN)
    forms = [
        {"To": DANA, "From": OURS, "Body": "Hi"},
        {
            "To": DANA,
            "MessagingServiceSid": SERVICE,
            "Body": "Hi",
            "MediaUrl": "https://a.example/b",
        },
    ]
    for form in forms:
        made = sandbox.call("POST", MESSAGES, form=form, headers=headers)
        assert problems(api, schema_of(api, "/Messages.json", "post", "201"), made.json) == []
    sandbox.fault("receipt", "fail")
    sandbox.call("POST", MESSAGES, form=forms[0], headers=headers)
    inbound = sandbox.text("bal?")["sid"]
    page = sandbox.call("GET", MESSAGES + "?PageSize=2", headers=headers)
    assert len(page.json["messages"]) == 2
    assert problems(api, schema_of(api, "/Messages.json", "get", "200"), page.json) == []
    one = MESSAGES.replace(".json", f"/{inbound}.json")
    found = sandbox.call("GET", one, headers=headers)
    assert problems(api, schema_of(api, "/Messages/{Sid}.json", "get", "200"), found.json) == []
    redacted = sandbox.call("POST", one, form={"Body": ""}, headers=headers)
    assert problems(api, schema_of(api, "/Messages/{Sid}.json", "post", "200"), redacted.json) == []


def test_the_check_itself_sees_a_wrong_type_and_an_unknown_field(api: dict[str, Any]) -> None:
    schema = schema_of(api, "/Messages.json", "post", "201")
    assert problems(api, schema, {"num_segments": 1, "surprise": True})
