"""Whatever is texted, done by staff and posted, in whatever order: the steps."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select

import clock
from accounts.payments import read_payment
from bot.following_up import follow_up_promises
from bot.handing_back import hand_back
from bot.payment_links import LinkEvent, UsedLink, redeem, settle_link
from desk.answering import answer_thread
from desk.rights import NotNow
from desk.taking import release_thread_to_bot, take_thread
from models.outbound import OutboundKind, OutboundState, OutboundText
from models.staff import Staff
from tests.bot.house import House
from tests.generated import wordings
from tests.generated.accounts import (
    CLAIMED,
    LEFT_BEFORE,
    NUMBERS,
    UNKNOWN,
    VERSIONS,
    accounts_at,
    document,
    facts_of,
    first_loan,
    own_payment,
)  # fmt: skip
from tests.generated.ending import faults_at_the_end
from tests.generated.judging import Judge
from webhooks.intake import take_payments

WAITS: Final = (
    timedelta(seconds=30), timedelta(minutes=2), timedelta(minutes=6), timedelta(minutes=14),
    timedelta(minutes=16), timedelta(minutes=31), timedelta(hours=3), timedelta(hours=13),
    timedelta(days=1), timedelta(days=3),
)  # fmt: skip
STAFF_SAYS: Final = (
    "We have looked into it and will write to you.", "您好，我们正在查。", "Le respondemos mañana.",
    "You owe $77.70 today.",
)  # fmt: skip
_TOKEN: Final = re.compile(r"https://pay\.harborlane\.example/([a-z2-7]{24})")
_INTENTS: Final = st.sampled_from(sorted(wordings.OF_INTENTS)).flatmap(
    lambda intent: st.sampled_from(wordings.OF_INTENTS[intent])
)


class Conversation(RuleBasedStateMachine):
    """One number's texts, and all that happens around them, on a house of its own."""

    def __init__(self, house: House) -> None:
        super().__init__()
        self.house = house
        self.judge = Judge(self.house)
        self.number = LEFT_BEFORE
        self.sent: list[tuple[str, str]] = []
        """The sid and the words of every text so far."""
        self.version = 0
        self.payments = 0

    def teardown(self) -> None:
        if self.sent:
            found = faults_at_the_end(self.house, self.judge, self.number, self.version)
            assert found == [], "\n".join(found)

    @initialize(number=st.sampled_from(NUMBERS))
    def begins(self, number: str) -> None:
        self.number = number
        if number == LEFT_BEFORE:
            self._texts("STOP")
            self.house.passes(days=2)

    @invariant()
    def everything_holds(self) -> None:
        found = self.judge.faults()
        assert found == [], "\n".join(found)

    # --- Texts ---------------------------------------------------------------------------------

    def _texts(self, body: str, *, read_now: bool = True) -> None:
        sid = f"SM{len(self.sent):032x}"
        self.sent.append((sid, body))
        self.judge.expects(self.house.receives(self.number, body, sid=sid), body)
        if read_now:
            self.house.drains(self.number)

    @rule(body=_INTENTS)
    def asks(self, body: str) -> None:
        self._texts(body)

    @rule(body=_INTENTS)
    def asks_something_else(self, body: str) -> None:
        self._texts(body)

    @rule(body=st.sampled_from(wordings.ANSWERS))
    def answers(self, body: str) -> None:
        self._texts(body)

    @rule(body=st.sampled_from(wordings.ANSWERS))
    def answers_again(self, body: str) -> None:
        self._texts(body)

    @rule(place=st.integers(0, 1))
    def proves(self, place: int) -> None:
        accounts = accounts_at(self.number) or ["G1"]
        self._texts(" ".join(facts_of(accounts[place % len(accounts)])))

    @rule(
        intent=st.sampled_from(
            ["check_balance", "payment_due", "how_to_pay", "application_status"]
        ),
        place=st.integers(0, 5),
    )
    def asks_and_proves(self, intent: str, place: int) -> None:
        pool = wordings.OF_INTENTS[intent]
        self._texts(pool[place % len(pool)])
        self.proves(place)

    @rule(body=st.sampled_from(["20011 1899", "99999 1988", "60653 1965", "11355 1980"]))
    def guesses_wrong(self, body: str) -> None:
        self._texts(body)

    @rule(
        body=st.sampled_from(
            [*wordings.TWO_AT_ONCE, *wordings.ANOTHER_SPEAKS, *wordings.A_RELATIVE]
        )
    )
    def asks_two_things(self, body: str) -> None:
        self._texts(body)

    @rule(body=st.sampled_from(wordings.STOPS))
    def stops(self, body: str) -> None:
        self._texts(body, read_now=False)
        self.judge.requires_opted_out(self.number, body)
        self.house.drains(self.number)

    @rule(body=st.sampled_from([*wordings.PERHAPS_STOPS, *wordings.HELPS, *wordings.DISTRESS]))
    def says_a_word_of_force(self, body: str) -> None:
        self._texts(body)

    @rule(body=st.sampled_from(wordings.STARTS))
    def starts(self, body: str) -> None:
        self._texts(body)

    @rule(body=st.sampled_from(wordings.ODD))
    def texts_oddly(self, body: str) -> None:
        self._texts(body)

    @rule(body=st.one_of(_INTENTS, st.sampled_from([*wordings.ANSWERS, *wordings.STOPS])))
    def texts_while_no_worker_runs(self, body: str) -> None:
        self._texts(body, read_now=False)

    @rule()
    def worker_runs(self) -> None:
        self.house.drains(self.number)

    @precondition(lambda self: bool(self.sent))
    @rule(place=st.integers(0, 40))
    def carrier_hands_a_text_over_again(self, place: int) -> None:
        sid, body = self.sent[place % len(self.sent)]
        self.house.drains(self.number)
        self.everything_holds()
        self.house.receives(self.number, body, sid=sid)
        self.house.drains(self.number)
        self.judge.requires_nothing_new()

    # --- Time ----------------------------------------------------------------------------------

    @rule(wait=st.sampled_from(WAITS))
    def time_passes(self, wait: timedelta) -> None:
        """As it would: what waits in the queue for a real time waits so much less."""
        self.house.passes(seconds=wait.total_seconds())
        with self.house.database.write() as session:
            queued = session.scalars(
                select(OutboundText).where(OutboundText.state == OutboundState.QUEUED)
            )
            for text in queued:
                text.due_at -= wait

    @rule()
    def thread_is_handed_back(self) -> None:
        hand_back(self.house.services, clock.now())
        self.house.drains(self.number)

    @rule()
    def promises_are_followed_up(self) -> None:
        follow_up_promises(self.house.services, clock.now())

    # --- Staff ---------------------------------------------------------------------------------

    def _staff_does(self, act: Callable[[Any, Staff], object]) -> bool:
        """Whether they were let; what they may not do changes nothing."""
        try:
            with self.house.database.write() as session:
                act(session, session.scalars(select(Staff)).one())
        except NotNow:
            return False
        return True

    @precondition(lambda self: bool(self.sent))
    @rule()
    def staff_take(self) -> None:
        thread_id = self.house.thread_id(self.number)
        self._staff_does(lambda session, ana: take_thread(session, thread_id, ana, clock.now()))

    @precondition(lambda self: bool(self.sent))
    @rule(body=st.sampled_from(STAFF_SAYS), leaves=st.booleans())
    def staff_answer(self, body: str, *, leaves: bool) -> None:
        services, thread_id = self.house.services, self.house.thread_id(self.number)
        was_let = self._staff_does(
            lambda session, ana: answer_thread(
                session,
                thread_id,
                ana,
                body,
                now=clock.now(),
                voice=services.voice,
                vault=services.vault,
            )
        )
        assert not (was_let and "$" in body and not self.judge.has_proof(self.number))
        if leaves:
            self.house.drains(self.number)

    @precondition(lambda self: bool(self.sent))
    @rule(resolved=st.booleans(), read_now=st.booleans())
    def staff_release(self, *, resolved: bool, read_now: bool) -> None:
        thread_id = self.house.thread_id(self.number)
        self._staff_does(
            lambda session, ana: release_thread_to_bot(
                session, thread_id, ana, clock.now(), resolved=resolved
            )
        )
        if read_now:
            self.house.drains(self.number)

    # --- The core system -----------------------------------------------------------------------

    @precondition(lambda self: self.number != UNKNOWN)
    @rule(claimed=st.booleans())
    def payment_is_posted(self, *, claimed: bool) -> None:
        account, self.payments = accounts_at(self.number)[0], self.payments + 1
        amount = CLAIMED if claimed else own_payment(account)
        day = clock.now().date().isoformat()
        payment = {"ref": f"P-{self.payments}", "date": day, "amount": str(amount)}
        event = {"account": account, "loan": first_loan(account), "payment": payment}
        with self.house.database.write() as session:
            take_payments(session, [read_payment(event)])

    @precondition(lambda self: self.number != UNKNOWN)
    @rule()
    def document_is_replaced(self) -> None:
        self.version = (self.version + 1) % VERSIONS
        accounts = accounts_at(self.number)
        self.house.imports(*(document(one, self.version, clock.now()) for one in accounts))

    @precondition(lambda self: self._token() is not None)
    @rule(event=st.sampled_from(["paid", "failed", "expired"]), leaves=st.booleans())
    def payment_link_ends(self, event: str, *, leaves: bool) -> None:
        told = LinkEvent.model_validate({"token": self._token(), "event": event})
        try:
            with self.house.database.write() as session:
                settle_link(self.house.services, session, told, clock.now())
        except UsedLink:
            return
        if leaves:
            self.house.drains(self.number)

    @precondition(lambda self: self._token() is not None)
    @rule()
    def payment_link_is_opened(self) -> None:
        token = self._token()
        assert token is not None
        try:
            with self.house.database.write() as session:
                whose = redeem(self.house.services, session, token, clock.now())
        except UsedLink:
            return
        assert whose.account in accounts_at(self.number)

    def _token(self) -> str | None:
        """The newest payment link that was texted."""
        bodies = [text.body for text in self.judge.rows.outbound.values()]
        found = [match[1] for body in bodies if (match := _TOKEN.search(body))]
        return found[-1] if found else None

    @precondition(lambda self: self.house.thread_id(self.number) in self.judge.rows.numbers)
    @rule(leaves=st.booleans())
    def reminder_is_queued(self, *, leaves: bool) -> None:
        life = timedelta(hours=12)
        self.house.queues(self.number, "Harbor Lane Credit: A payment is due soon.",
                          kind=OutboundKind.NOTICE, life=life)  # fmt: skip
        if leaves:
            self.house.drains(self.number)
