"""One conversation on its way: the phone that texts, the staff who answer, what came back."""

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select

from models.outbound import OutboundKind, OutboundText
from tests.conversations.knowing import is_opted_out, is_parked, people_ahead, state_of
from tests.conversations.script import Act, Script, golden_line
from tests.journeys.desk import Desk
from tests.journeys.phone import Phone

ANA: Final = "ana@harborlane.example"
"""Who takes and answers threads."""

_REFERENCE: Final = re.compile(r"\bC-[2-9CDFGHJKMNPQRTVWXY]{6}\b", re.ASCII)
_TOKEN: Final = re.compile(r"(https://[^\s/]+/(?:\w+/)*)[\w-]{8,}", re.ASCII)
"""What makes a link somebody's own."""
_MARK: Final = re.compile(r"\{case (\d+)\}")


@dataclass(frozen=True)
class Heard:
    """A text that came, with the marks that stand for its references."""

    body: str
    kind: OutboundKind
    language: str
    encoding: str
    segments: int


@dataclass(frozen=True)
class Step:
    """An act and what followed."""

    act: Act
    at: datetime
    heard: tuple[Heard, ...]
    refused: str | None
    opted_out: bool
    """Whether the number is opted out after it."""
    parked: bool
    """Whether the text was given up after failing several times."""

    @property
    def golden(self) -> list[str]:
        lines = [golden_line("bot", one.body) for one in self.heard]
        if self.refused:
            lines.append(golden_line("refused", self.refused))
        if self.act.kind == "borrower" and not lines:
            lines.append(golden_line("silence", True))
        return lines


@dataclass
class Play:
    """A conversation being played; ``fault`` is what kept it from its end."""

    desk: Desk
    script: Script
    phone: Phone
    now: datetime
    steps: list[Step] = field(default_factory=list)
    state: dict[str, Any] = field(default_factory=dict)
    fault: Exception | None = None
    _references: list[str] = field(default_factory=list)

    @property
    def ended(self) -> bool:
        return self.fault is not None or len(self.steps) == len(self.script.acts)

    @property
    def golden(self) -> list[list[str]]:
        """The golden lines after each act, as played."""
        lines = [step.golden for step in self.steps]
        lines[-1].append(golden_line("state", self.state))
        return lines

    def go_on(self) -> None:
        """Play until time should pass, or to the end."""
        try:
            self._play()
        except Exception as fault:
            self.fault = fault

    def _play(self) -> None:
        for act in self.script.acts[len(self.steps) :]:
            if act.kind == "advance" and self.now < self._due(act):
                self.now = self._due(act)
                return
            self._step(act)
        self.state = state_of(self.phone.thread, self.now)

    def _due(self, act: Act) -> datetime:
        """When an ``advance`` will have passed."""
        since = self.steps[-1].at if self.steps else self.script.clock
        return since + act.duration

    def _step(self, act: Act) -> None:
        refused = getattr(self, f"_{act.kind}")(act)
        heard = tuple(self._heard(text) for text in self.phone.heard_texts())
        thread = self.phone.thread
        after = (is_opted_out(thread), act.kind == "borrower" and is_parked(thread))
        self.steps.append(Step(act, self.now, heard, refused, *after))

    def _borrower(self, act: Act) -> None:
        urls = [f"https://media.example/{place}.jpg" for place in range(act.pictures)]
        self.phone.says(self._unmarked(act.value), media_urls=urls)

    def _advance(self, act: Act) -> None:
        """The stage has moved the clock."""

    def _core(self, act: Act) -> None:
        payment = dict(act.value["payment"])
        loan = payment.pop("loan")
        (account,) = [
            one["id"]
            for one in self.script.accounts
            if loan in [each["ref"] for each in one["loans"]]
        ]
        document = {"account": account, "loan": loan, "payment": payment}
        posted = self.desk.api("POST", "/api/v1/payments", document)
        assert posted.status == 200, posted

    def _staff(self, act: Act) -> str | None:
        words = [act.value["do"], self.phone.thread.id.hex, "--as", ANA]
        if act.value["do"] == "answer":
            self.desk.words.add(act.value["text"])
            words.append(act.value["text"])
        code, output = self.desk.types("threads", *words)
        return output.strip().removeprefix("Error: ") if code else None

    # --- Marks for what is another each time --------------------------------------------------

    def _heard(self, text: dict[str, Any]) -> Heard:
        with self.desk.database.read() as session:
            rows = select(OutboundText).where(OutboundText.provider_sid == text["sid"])
            row = session.scalars(rows).one()
        body = _TOKEN.sub(r"\1{token}", _REFERENCE.sub(self._mark, text["body"]))
        for ahead in people_ahead(self.desk.database, row.inbound_id):
            body = re.sub(rf"(?<!\d){ahead}(?!\d)", "{ahead}", body, count=1)
        return Heard(body, row.kind, row.language, text["encoding"], text["segments"])

    def _mark(self, found: re.Match[str]) -> str:
        if found[0] not in self._references:
            self._references.append(found[0])
        return f"{{case {self._references.index(found[0]) + 1}}}"

    def _unmarked(self, text: str) -> str:
        """A borrower may type the reference that they were given."""
        return _MARK.sub(lambda found: self._references[int(found[1]) - 1], text)
