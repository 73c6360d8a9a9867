"""Texts on their way to borrowers: taken from the API, from TwiML answers, or the carrier's own."""

from collections.abc import Callable
from functools import partial

from flask import Response

from sandbox.carrier_time import now
from sandbox.checks import BODY_LIMIT, Form, Order, read_order
from sandbox.codes import MAGIC_SENDER, ApiError
from sandbox.faults import Fault, FaultQueue
from sandbox.journal import Journal
from sandbox.keywords import BlockList
from sandbox.receipts import Receipts
from sandbox.segments import count_segments
from sandbox.settings import Settings
from sandbox.store import TextStore
from sandbox.text import Direction, Text, new_sid
from sandbox.twiml import TwimlText


class Outgoing:
    """Takes outgoing texts and sets them on their way."""

    def __init__(
        self,
        *,
        settings: Settings,
        store: TextStore,
        journal: Journal,
        blocks: BlockList,
        receipts: Receipts,
        faults: FaultQueue,
    ) -> None:
        self._settings = settings
        self._store = store
        self._journal = journal
        self._blocks = blocks
        self._receipts = receipts
        self._faults = faults

    def accept(self, form: Form, fault: str | None = None) -> Text:
        """Take a text by the API's rules, without starting it. Raises ApiError, journalled.

        `fault` names what will become of the answer, for the journal.
        """
        try:
            order = read_order(form, self._settings, self._blocks.blocked)
        except ApiError as error:
            self.refuse(form, error.code)
            raise
        text = self._store.add(_new_text(order))
        self._journal.write("create", accepted=True, sid=text.sid, fault=fault, **_facts(form))
        return text

    def refuse(self, form: Form, code: int | None, fault: str | None = None) -> None:
        """Journal a create that was not taken, for its content or for a fault."""
        self._journal.write("create", accepted=False, code=code, fault=fault, **_facts(form))

    def start(self, text: Text) -> None:
        """Let receipts follow, in the background."""
        if text.sender != MAGIC_SENDER:
            self._receipts.start(text, self._receipt_faults(text))

    def start_around(self, text: Text, answer: Callable[[], Response]) -> Response:
        """Answer the create call and let receipts follow; `early` ones are posted before it."""
        faults = self._receipt_faults(text)
        if "early" in faults:
            self._receipts.run(text, faults)
            return answer()
        response = answer()
        if text.sender != MAGIC_SENDER:
            response.call_on_close(partial(self._receipts.start, text, faults))
        return response

    def _receipt_faults(self, text: Text) -> dict[str, Fault]:
        return self._faults.take_all("receipt", text.recipient)

    def reply(self, wanted: TwimlText, inbound: Text) -> Text | None:
        """Send what a TwiML answer says; None when the borrower is blocked or it says nothing."""
        to = wanted.to or inbound.sender or ""
        sender = wanted.sender or inbound.recipient
        blocked = self._blocks.blocked(self._settings.scope(sender), to)
        if blocked or not (wanted.body or wanted.media_urls):
            self._journal.write("reply", accepted=False, to=to, inbound=inbound.sid)
            return None
        order = Order(
            to=to,
            body=wanted.body[:BODY_LIMIT],
            sender=sender,
            service_sid=inbound.service_sid,
            callback=wanted.callback,
            media_urls=wanted.media_urls,
            send_at=None,
        )
        return self._send(order, inbound, note=None)

    def carrier_reply(self, body: str, inbound: Text) -> Text | None:
        """The carrier's own answer to one of its words; no block holds it back."""
        sender, service = inbound.recipient, inbound.service_sid
        order = Order(inbound.sender or "", body, sender, service, None, (), None)
        return self._send(order, inbound, note="carrier")

    def _send(self, order: Order, inbound: Text, note: str | None) -> Text:
        text = self._store.add(_new_text(order, "outbound-reply", note))
        facts = {"sid": text.sid, "to": text.recipient, "body": text.body, "note": note}
        self._journal.write("reply", accepted=True, inbound=inbound.sid, **facts)
        self.start(text)
        return text


def _new_text(order: Order, direction: Direction = "outbound-api", note: str | None = None) -> Text:
    moment = now()
    status = "accepted" if order.service_sid and not order.sender else "queued"
    return Text(
        sid=new_sid(media=bool(order.media_urls)),
        direction=direction,
        sender=order.sender,
        recipient=order.to,
        body=order.body,
        status="scheduled" if order.send_at else status,
        created_at=moment,
        updated_at=moment,
        send_at=order.send_at,
        service_sid=order.service_sid,
        segments=count_segments(order.body).segments if order.sender else 0,
        media_urls=order.media_urls,
        callback=order.callback,
        note=note,
    )


def _facts(form: Form) -> dict[str, str | None]:
    return {
        "to": form.get("To"),
        "from": form.get("From"),
        "messaging_service_sid": form.get("MessagingServiceSid"),
        "body": form.get("Body"),
        "callback": form.get("StatusCallback"),
    }
