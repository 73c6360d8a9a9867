"""A stand-in for a Rasa server that leads the dialogue: its REST channel, calling actions back.

It speaks the formats that Rasa 3.6.21 was seen to speak and follows a plan of the test's instead of
rules: which actions a text leads to. Forms, followups and slots it does as Rasa does.
"""

import json
from dataclasses import dataclass, field
from typing import Any

import urllib3

from bot.library import library
from tests.bot.rasa.stub import RasaStub

Plan = dict[str, list[str]]
"""By the text as Rasa gets it: names of actions, ``utter_…``, ``answer`` for a form's answer, or
``again`` for its question again after an interruption."""


@dataclass
class Conversation:
    """Rasa's tracker of one sender."""

    slots: dict[str, Any] = field(default_factory=dict)
    events: list[dict[str, Any]] = field(default_factory=list)
    form: str | None = None


class LeadingStub(RasaStub):
    """``hook`` is the address of our own action endpoint."""

    def __init__(self, hook: str, token: str) -> None:
        super().__init__(answering=self.lead)
        self.hook, self.token = hook, token
        self.plan: Plan = {}
        self.intents: dict[str, str] = {}
        self.conversations: dict[str, Conversation] = {}
        self.answers: list[tuple[int, Any]] = []
        self.repeats = 1
        """How often each action call is made."""
        self.expected = 200
        """What our endpoint answers to an action call."""
        self._http = urllib3.PoolManager()

    def lead(self, content: dict[str, Any]) -> list[dict[str, str]]:
        """What Rasa says to a text, after its actions."""
        sender, text = content["sender"], content["message"]
        talk = self.conversations.setdefault(sender, Conversation(dict(library().domain.slots)))
        named = text.removeprefix("/")
        intent = self.intents.get(text, "greet") if named == text else named
        message = {"text": text, "intent": {"name": intent, "confidence": 0.9}, "entities": []}
        self._message = message | {"metadata": content["metadata"]}
        talk.events.append({"event": "user", "text": text})
        uttered: list[str] = []
        for name in self.plan[text]:
            if name == "answer":
                self._answer(sender, talk, text, uttered)
            elif name == "again":
                self._again(sender, talk, uttered)
            else:
                self._do(sender, talk, name, uttered)
        talk.events.append({"event": "action", "name": "action_listen"})
        return [{"recipient_id": sender, "text": one} for one in uttered]

    def _do(self, sender: str, talk: Conversation, name: str, uttered: list[str]) -> None:
        """One action, form or response, and what it is followed by."""
        if name in library().domain.forms:
            talk.form = name
            talk.events.append({"event": "active_loop", "name": name})
            self._call(sender, talk, f"validate_{name}", uttered)
            self._ask(sender, talk, uttered)
        elif name.startswith("utter_"):
            uttered.append(self._text(name, talk, {}))
        elif followup := self._call(sender, talk, name, uttered):
            self._do(sender, talk, followup, uttered)

    def _again(self, sender: str, talk: Conversation, uttered: list[str]) -> None:
        if talk.form is not None:
            self._ask(sender, talk, uttered)

    def _answer(self, sender: str, talk: Conversation, text: str, uttered: list[str]) -> None:
        """The text fills the slot that was asked for."""
        assert talk.form is not None
        slot = talk.slots["requested_slot"]
        talk.slots[slot] = text
        talk.events.append({"event": "action", "name": talk.form})
        talk.events.append({"event": "slot", "name": slot, "value": text})
        self._call(sender, talk, f"validate_{talk.form}", uttered)
        self._ask(sender, talk, uttered)

    def _ask(self, sender: str, talk: Conversation, uttered: list[str]) -> None:
        form = talk.form
        assert form is not None
        empty = [one for one in library().domain.forms[form] if talk.slots.get(one) is None]
        talk.slots["requested_slot"] = empty[0] if empty else None
        if not empty:
            talk.form = None
            rule = library().runner._rules.after_form(form)
            assert rule is not None
            for name in rule.actions:
                self._do(sender, talk, name, uttered)
            return
        asking = f"action_ask_{empty[0]}"
        known = asking in library().domain.actions
        self._do(sender, talk, asking if known else f"utter_ask_{empty[0]}", uttered)

    def _call(self, sender: str, talk: Conversation, name: str, uttered: list[str]) -> str | None:
        """Call our endpoint as Rasa does; the followup that it asked for."""
        tracker = {
            "sender_id": sender,
            "slots": talk.slots,
            "latest_message": self._message,
            "latest_event_time": 1732000000.0,
            "followup_action": None,
            "paused": False,
            "events": talk.events,
            "latest_input_channel": "rest",
            "active_loop": {"name": talk.form} if talk.form else {},
            "latest_action": {"action_name": "action_listen"},
            "latest_action_name": "action_listen",
        }
        call = {"next_action": name, "sender_id": sender, "tracker": tracker, "version": "3.6.21"}
        answer = None
        for _ in range(self.repeats):
            status, answer = self.calls_back(call)
            assert status == self.expected, answer
        if self.expected != 200 or answer is None:
            return None
        known = library().domain.raw["responses"]
        spoken = talk.slots.get("language")
        uttered += [
            self._text(response["response"], talk, response)
            for response in answer["responses"]
            if spoken and response["response"] in known
        ]
        followup = None
        for event in answer["events"]:
            followup = self._apply(talk, event) or followup
        return followup

    def calls_back(self, call: Any, **headers: str) -> tuple[int, Any]:
        """A bare call to our endpoint."""
        sent = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        body = call if isinstance(call, bytes) else json.dumps(call).encode()
        got = self._http.request("POST", self.hook, body=body, headers=sent | headers)
        self.answers.append((got.status, json.loads(got.data)))
        return self.answers[-1]

    def _apply(self, talk: Conversation, event: dict[str, Any]) -> str | None:
        talk.events.append(event)
        if event["event"] == "slot":
            talk.slots[event["name"]] = event["value"]
        elif event["event"] == "active_loop":
            talk.form = event["name"]
        return event["name"] if event["event"] == "followup" else None

    def _text(self, key: str, talk: Conversation, values: dict[str, str]) -> str:
        """As Rasa fills a response: in the language of the slot, untouched if a value lacks."""
        for one in library().domain.raw["responses"][key]:
            if one["condition"][0]["value"] == talk.slots.get("language"):
                template: str = one["text"]
                try:
                    return template.format(**values)
                except KeyError:
                    return template
        raise AssertionError(f"Rasa has no {key} in this language")
