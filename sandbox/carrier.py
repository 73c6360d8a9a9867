"""The parts of one carrier, put together."""

from typing import Any, cast

from flask import current_app

from sandbox.borrowers import read_borrowers
from sandbox.faults import FaultQueue
from sandbox.inbound import Inbound, Parcel
from sandbox.journal import Journal
from sandbox.keywords import BlockList
from sandbox.outgoing import Outgoing
from sandbox.posting import Poster
from sandbox.receipts import Receipts
from sandbox.settings import Settings
from sandbox.signing import Signer
from sandbox.store import TextStore
from sandbox.store_file import StoreFile
from sandbox.timers import Timers

# Texts that nobody waits for are delivered by this many threads.
BACKGROUND_WORKERS = 24


class Carrier:
    """One carrier for one lender: its texts, its faults, its journal and its connections."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.borrowers = read_borrowers(settings.borrowers_file)
        file = StoreFile(settings.store_file) if settings.store_file else None
        self.store = TextStore(file)
        self.blocks = BlockList(file)
        self.journal = Journal(settings.journal_file)
        self.faults = FaultQueue()
        self.signer = Signer(settings)
        poster = Poster(self.signer)
        self.receipts = Receipts(settings, self.store, poster, self.journal)
        self.outgoing = Outgoing(
            settings=settings,
            store=self.store,
            journal=self.journal,
            blocks=self.blocks,
            receipts=self.receipts,
            faults=self.faults,
        )
        self.inbound = Inbound(
            settings=settings,
            store=self.store,
            journal=self.journal,
            blocks=self.blocks,
            faults=self.faults,
            poster=poster,
            outgoing=self.outgoing,
        )
        # One entry for each API call under way.
        self.calls: set[object] = set()
        self._background = Timers(BACKGROUND_WORKERS, "inbound")
        self.receipts.resume()

    def deliver_later(self, parcel: Parcel) -> None:
        """Post a borrower's text without keeping anybody waiting."""
        self._background.soon(lambda: self._deliver(parcel))

    def _deliver(self, parcel: Parcel) -> None:
        self.inbound.deliver(parcel)

    def reset(self) -> None:
        """Forget all texts, blocks and faults, and sign as at the start."""
        self.faults.forget()
        self.signer.algorithm = "sha1"
        # Once the texts are gone, what is under way finds nothing to go on with.
        self.store.reset()
        self.blocks.clear()
        self.receipts.forget()
        self._background.forget()
        self.journal.write("reset")

    def state(self) -> dict[str, Any]:
        """Counts of everything, for tests and the page."""
        seq, changed = self.store.latest
        return {
            "texts": self.store.counts(),
            "pending_receipts": self.receipts.pending,
            "faults": len(self.faults.view()),
            "faults_hit": self.faults.hits,
            "blocked": len(self.blocks),
            "sign_with": self.signer.algorithm,
            "seq": seq,
            "changed": changed,
            "epoch": self.store.epoch,
        }


def current_carrier() -> Carrier:
    """The carrier of the app that answers this request."""
    return cast(Carrier, current_app.extensions["carrier"])
