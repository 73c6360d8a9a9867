"""A borrower's text: recorded at the carrier, its keyword heeded, and posted to the product."""

import threading
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sandbox.carrier_time import now
from sandbox.faults import FaultQueue
from sandbox.forgery import FORGED, ODD, spoiled_post
from sandbox.journal import Journal
from sandbox.keywords import REPLIES, BlockList, OptOutType, keyword
from sandbox.outgoing import Outgoing
from sandbox.overrides import split_overrides
from sandbox.posting import Answer, Poster
from sandbox.segments import count_segments
from sandbox.settings import Settings, number_for
from sandbox.store import TextStore
from sandbox.text import Text, new_sid
from sandbox.webhook import Webhook, inbound_params, new_token


@dataclass(frozen=True)
class BorrowerText:
    """What a borrower sends, and how the carrier is to treat it.

    `duplicate` counts extra posts at the same moment; `deliver` false leaves the text at the
    carrier; `age_seconds` dates it back.
    """

    sender: str
    body: str
    recipient: str | None = None
    media_urls: tuple[str, ...] = ()
    duplicate: int = 0
    deliver: bool = True
    age_seconds: float = 0
    opt_out_type: OptOutType | None = None


@dataclass(frozen=True)
class Parcel:
    """A recorded text, ready to be posted `copies` times; `spoiled` names a fault of its post."""

    text: Text
    recorded: bool
    copies: int
    spoiled: str | None
    opt_out_type: OptOutType | None


@dataclass(frozen=True)
class Delivery:
    """What came of a parcel: the answers to all its posts, and the answer to the first copy."""

    answers: tuple[Answer, ...]
    status_code: int | None
    ms: int


class Inbound:
    """Takes borrowers' texts and delivers them as Twilio does. Safe between threads."""

    def __init__(
        self,
        *,
        settings: Settings,
        store: TextStore,
        journal: Journal,
        blocks: BlockList,
        faults: FaultQueue,
        poster: Poster,
        outgoing: Outgoing,
    ) -> None:
        self._settings = settings
        self._store = store
        self._journal = journal
        self._blocks = blocks
        self._faults = faults
        self._poster = poster
        self._outgoing = outgoing
        self._webhook = Webhook(settings, poster, outgoing)

    def record(self, wanted: BorrowerText) -> Parcel:
        """Keep the text at the carrier and decide how it will be posted."""
        faults = self._faults.take_all("inbound", wanted.sender)
        spoiled = next((kind for kind in (*FORGED, *ODD) if kind in faults), None)
        text, recorded = self._text(wanted), spoiled not in FORGED
        opt_out = wanted.opt_out_type
        if recorded:
            text = self._store.add(text)
            opt_out = self._heed_keyword(text) or opt_out
        more = faults["duplicate"].get("n") if "duplicate" in faults else 0
        kept_back = not wanted.deliver or "lost" in faults
        copies = 0 if kept_back else 1 + wanted.duplicate + more
        return Parcel(text, recorded, copies, spoiled, opt_out)

    def deliver(self, parcel: Parcel) -> Delivery:
        """Post a parcel and wait for all answers."""
        start = time.monotonic()
        copies = self._post_copies(parcel)
        ms = round((time.monotonic() - start) * 1000)
        first = copies[0][-1].status_code if copies else None
        for answer in (answer for answers in copies for answer in answers):
            self._journal.write("inbound", **_facts(parcel), **answer.facts())
        if not copies:
            self._journal.write("inbound", **_facts(parcel), url=None)
        elif parcel.recorded:
            self._store.change(parcel.text.sid, answer={"status_code": first, "ms": ms})
        return Delivery(tuple(a for answers in copies for a in answers), first, ms)

    def _text(self, wanted: BorrowerText) -> Text:
        moment = now() - timedelta(seconds=wanted.age_seconds)
        return Text(
            sid=new_sid(media=bool(wanted.media_urls)),
            direction="inbound",
            sender=wanted.sender,
            recipient=wanted.recipient or number_for(wanted.sender, self._settings.numbers),
            body=wanted.body,
            status="received",
            created_at=moment,
            updated_at=moment,
            sent_at=moment.replace(microsecond=0),
            service_sid=self._settings.service_sid or None,
            segments=count_segments(wanted.body).segments,
            media_urls=wanted.media_urls,
        )

    def _heed_keyword(self, text: Text) -> OptOutType | None:
        """Block or unblock and answer, when the carrier keeps the words; gives the OptOutType."""
        word = keyword(text.body) if self._settings.carrier_keywords else None
        if word is None:
            return None
        scope, number = self._settings.scope(text.recipient), text.sender or ""
        changed = word == "HELP" or self._blocks.put(scope, number, blocked=word == "STOP")
        # A second STOP is not answered again; a START is, whether or not it lifts anything.
        if changed or word == "START":
            self._outgoing.carrier_reply(REPLIES[word], text)
        return word if self._settings.advanced_opt_out else None

    def _post_copies(self, parcel: Parcel) -> list[list[Answer]]:
        """All copies at the same moment, with one idempotency token."""
        params = inbound_params(parcel.text, self._settings, parcel.opt_out_type)
        token = new_token()
        answers: list[list[Answer]] = [[] for _ in range(parcel.copies)]
        gate = threading.Barrier(max(1, parcel.copies))

        def post(place: int) -> None:
            gate.wait()
            answers[place] = self._post(parcel, params, token)

        others = [threading.Thread(target=post, args=(n,)) for n in range(1, parcel.copies)]
        for thread in others:
            thread.start()
        if parcel.copies:
            post(0)
        for thread in others:
            thread.join()
        return answers

    def _post(self, parcel: Parcel, params: dict[str, str], token: str) -> list[Answer]:
        """A spoiled post is made once as it is: no retry and no fallback hides what came of it."""
        if parcel.spoiled:
            url = split_overrides(self._settings.inbound_url)[0]
            return [self._poster.once(spoiled_post(parcel.spoiled, self._poster, url, params))]
        return self._webhook.post(parcel.text, params, token)


def _facts(parcel: Parcel) -> dict[str, Any]:
    text = parcel.text
    return {
        "sid": text.sid,
        "from": text.sender,
        "to": text.recipient,
        "body": text.body,
        "spoiled": parcel.spoiled,
        "recorded": parcel.recorded,
    }
