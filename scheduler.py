"""The scheduler process: periodic duties, each done by one scheduler at a time."""

import logging
import signal
import threading
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import select

import clock
import logs
from alerts.channels import Channels, open_channels
from alerts.raising import raise_alerts
from alerts.telling import tell
from bot.catching_up import catch_up
from bot.clockwork import keep_time, set_out
from bot.following_up import follow_up_promises
from bot.handing_back import hand_back
from bot.redaction import redact_at_carrier
from bot.retention import keep_no_longer
from bot.services import Services, open_services
from config import BadSettings, Settings, load_or_exit
from desk.assigning import assign_waiting
from desk.reporting.catalogue import MAKERS
from desk.reporting.keeping import count_again, count_wanted
from desk.reporting.question import usual_of
from desk.searching.indexing import index_texts
from desk.signing_off import sign_off_the_gone
from models.audit_chain import seal_all
from models.ledger_check import checkpoint
from models.operations import Duty
from models.upsert import insert_into

log = logging.getLogger(__name__)

_LEASE: Final = timedelta(minutes=10)
_TICK_SECONDS: Final = 1.0
_ALERTS: Final = "alerts"

Memory = dict[str, Any]


@dataclass(frozen=True)
class Task:
    """What is done, how long after it was done it is due again, and who may have it how long.

    When a scheduler dies over a duty nobody does it until the lease is over. Two schedulers doing
    the same one are slow, never wrong.
    """

    do: Callable[[Services, Memory], Memory]
    every: timedelta
    lease: timedelta = _LEASE
    aside: bool = False
    """It may take minutes, and the others do not wait for it."""


def _catch_up(services: Services, memory: Memory) -> Memory:
    since = memory.get("read_until")
    until = catch_up(services, datetime.fromisoformat(since) if since else None)
    return {"read_until": until.isoformat()}


def _hand_back(services: Services, memory: Memory) -> Memory:
    hand_back(services, clock.now())
    return memory


def _checkpoint(services: Services, memory: Memory) -> Memory:
    with services.database.write() as session:
        checkpoint(session, services.lookup, clock.now())
    return memory


def _seal(services: Services, memory: Memory) -> Memory:
    seal_all(services.database, services.lookup, clock.now())
    return memory


def _redact(services: Services, memory: Memory) -> Memory:
    redact_at_carrier(services)
    return memory


def _retention(services: Services, memory: Memory) -> Memory:
    keep_no_longer(services, clock.now())
    return memory


def _promises(services: Services, memory: Memory) -> Memory:
    follow_up_promises(services, clock.now())
    return memory


def _index(services: Services, memory: Memory) -> Memory:
    return index_texts(services, memory, clock.now())


def _assign(services: Services, memory: Memory) -> Memory:
    assign_waiting(services, clock.now(), clock.real_now())
    return memory


def _sign_off(services: Services, memory: Memory) -> Memory:
    until, since = clock.real_now(), memory.get("until")
    with services.database.write() as session:
        read = datetime.fromisoformat(since) if since else None
        sign_off_the_gone(session, read, clock.now(), until)
    return {"until": until.isoformat()}


def _wanted_reports(services: Services, memory: Memory) -> Memory:
    count_wanted(services.database, MAKERS, clock.now())
    return memory


def _reports(services: Services, memory: Memory) -> Memory:
    now = clock.now()
    with services.database.read() as session:
        lender = services.voice.lender(session)
    count_again(services.database, MAKERS, now, usual_of(lender, now))
    return memory


def _alert(services: Services, memory: Memory) -> Memory:
    """What could not be looked for does not keep from being told what was found before."""
    every = {name: task.every for name, task in duties(services).items() if name != _ALERTS}
    try:
        raise_alerts(services, every, clock.now(), clock.real_now())
    finally:
        tell(services, Channels(services.settings.alert_urls), clock.real_now())
    return memory


def duties(services: Services) -> Mapping[str, Task]:
    """Every duty by name."""
    return {
        # An opt-out may be among the texts that never reached us.
        "catch_up": Task(
            _catch_up,
            timedelta(seconds=services.settings.catch_up_seconds),
            timedelta(seconds=services.settings.lease_seconds),
        ),
        "hand_back": Task(_hand_back, timedelta(minutes=1)),
        "consent_checkpoint": Task(_checkpoint, timedelta(hours=24)),
        "audit_seal": Task(_seal, timedelta(minutes=1)),
        "redaction": Task(_redact, timedelta(minutes=1)),
        "promises": Task(_promises, timedelta(minutes=15)),
        "retention": Task(_retention, timedelta(hours=24)),
        "reports": Task(_reports, timedelta(minutes=5), timedelta(hours=1), aside=True),
        "sign_off": Task(_sign_off, timedelta(minutes=1)),
        "wanted_reports": Task(_wanted_reports, timedelta(seconds=1), aside=True),
        "assignment": Task(_assign, timedelta(seconds=5), timedelta(minutes=1)),
        "search_index": Task(_index, timedelta(seconds=2), timedelta(minutes=1)),
        # The last one: after a downtime the others are done before anybody is told they are not.
        _ALERTS: Task(_alert, timedelta(seconds=10), timedelta(minutes=1)),
    }


def take_duty(
    services: Services, name: str, owner: str, lease: timedelta = _LEASE
) -> Memory | None:
    """The duty's memory if it is due and nobody has it; it is leased to ``owner``."""
    now = clock.real_now()
    with services.database.write() as session:
        session.execute(
            insert_into(session.get_bind().dialect, Duty.__table__)
            .values(name=name, due_at=now)
            .on_conflict_do_nothing(index_elements=["name"])
        )
        duty = session.scalars(
            select(Duty).where(Duty.name == name, Duty.due_at <= now).with_for_update()
        ).first()
        if duty is None:
            return None
        duty.lease_owner, duty.due_at = owner, now + lease
        return dict(duty.memory or {})


def put_back(
    services: Services,
    name: str,
    owner: str,
    every: timedelta,
    *,
    memory: Memory,
    error: str | None,
) -> None:
    """Note how a duty went and when it is due again, unless its lease ran out meanwhile."""
    now = clock.real_now()
    with services.database.write() as session:
        duty = session.get_one(Duty, name, with_for_update=True)
        if duty.lease_owner != owner:
            return
        duty.lease_owner, duty.last_error, duty.memory = None, error, memory
        duty.due_at = now + (every if error is None else min(every, timedelta(minutes=1)))
        duty.last_done_at = now if error is None else duty.last_done_at


def tick(services: Services, owner: str) -> None:
    """Do every duty that is due."""
    keep_time(services)
    for name, task in duties(services).items():
        memory = take_duty(services, name, owner, task.lease)
        if memory is None:
            continue
        if task.aside:
            arguments = (services, name, owner, task, memory)
            threading.Thread(target=_do, args=arguments, name=name, daemon=True).start()
        else:
            _do(services, name, owner, task, memory)


def _do(services: Services, name: str, owner: str, task: Task, memory: Memory) -> None:
    error = None
    try:
        memory = task.do(services, memory)
    except Exception as failure:
        error = type(failure).__name__
        log.exception("A duty failed", extra=logs.fields(duty=name))
    put_back(services, name, owner, task.every, memory=memory, error=error)


def make_due(services: Services, name: str) -> None:
    """Have a duty done at the next tick, whenever it was done last."""
    with services.database.write() as session:
        duty = session.get(Duty, name, with_for_update=True)
        if duty is not None and duty.lease_owner is None:
            duty.due_at = clock.real_now()


def require_channels(settings: Settings) -> None:
    """End with a sentence where an address of ALERT_URLS is none that Apprise understands."""
    try:
        open_channels(settings)
    except BadSettings as faults:
        raise SystemExit(str(faults)) from None


def main() -> None:
    """Run until SIGTERM or SIGINT."""
    logs.set_up()
    settings = load_or_exit()
    require_channels(settings)
    told = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: told.set())
    services = open_services(settings)
    set_out(services)
    make_due(services, "catch_up")  # What came while nobody was here is looked for at once.
    owner = uuid.uuid4().hex
    log.info("The scheduler is ready")
    while not told.is_set():
        try:
            tick(services, owner)
        except Exception:
            log.exception("The database does not answer; the next tick follows")
        told.wait(_TICK_SECONDS)
    services.close()


if __name__ == "__main__":
    main()
