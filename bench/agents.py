"""The webhook while two hundred agents' pages look for news, beside the webhook alone.

Fifty texts a second come whether or not the ones before were answered, as borrowers do; each page
asks every three seconds, as ``live.js`` does, about its folder and the thread open in it, with
the tag of what it saw last.
"""

import asyncio
import multiprocessing
import random
import time
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

import config
from bench.load import median, percentile, signed_posts
from bench.stack import FROM_NUMBER, House
from bench.table import Line
from bot.record import Received, record
from bot.services import Services, open_services
from clock import real_now
from console import sessions
from models.staff import Staff

AGENTS: Final = 200
EVERY: Final = 3.0
TEXTS_A_SECOND: Final = 50


def measure(house: House, rounds: int, seconds: float) -> Iterator[Line]:
    """The slowest hundredth of texts, with and without agents, and their ratio."""
    agents = _sign_in(house)
    origin = f"http://127.0.0.1:{house.ports['web']}"
    alone: list[float] = []
    beside: list[float] = []
    polls: list[float] = []
    failed = 0
    for turn in range(rounds + 1):
        for with_agents in (False, True):
            texts, asked, lost = _round(house, origin, agents if with_agents else [], seconds)
            failed += lost
            if turn:  # The first round warms both up.
                (beside if with_agents else alone).append(percentile(sorted(texts), 99) * 1000)
                polls += asked
    yield Line("webhook at 50 a second: p99 ms", f"{median(alone):.1f}")
    yield Line(f"webhook beside {AGENTS} agents: p99 ms", f"{median(beside):.1f}")
    ratio = median([one / other for one, other in zip(beside, alone, strict=True)])
    yield Line("beside agents / alone: p99", f"{ratio:.2f}", "at most 1.50", ratio <= 1.5)
    p50, p99 = (percentile(sorted(polls), part) * 1000 for part in (50, 99))
    yield Line("looking for news: p50 / p99 ms", f"{p50:.1f} / {p99:.1f}")
    yield Line("failed", str(failed), "0", failed == 0)


@dataclass(frozen=True)
class _Agent:
    """Somebody at a page."""

    token: str
    thread_id: uuid.UUID


def _sign_in(house: House) -> list[_Agent]:
    """A session for each agent, and a thread that is open before them."""
    services = open_services(config.load(house.environ))
    agents = []
    threads = [_thread(services, place) for place in range(AGENTS)]
    with services.database.write() as session:
        for place in range(AGENTS):
            staff = Staff(
                email=f"agent{place}@lender.example",
                name=f"Agent {place}",
                role="agent",
                password_hash="-",
                created_at=real_now(),
                answers_in=[],
            )
            session.add(staff)
            session.flush()
            token = sessions.begin(
                session,
                services.lookup,
                staff,
                proved=True,
                address="-",
                browser="-",
                now=real_now(),
            )
            agents.append(_Agent(token, threads[place]))
    services.close()
    return agents


def _thread(services: Services, place: int) -> uuid.UUID:
    sid, sender = f"SM{uuid.uuid4().hex}", f"+1312555{place:04d}"
    text = Received("twilio", sid, sender, FROM_NUMBER, "is anybody there", real_now())
    return record(services, text).thread_id


def _round(
    house: House, origin: str, agents: Sequence[_Agent], seconds: float
) -> tuple[list[float], list[float], int]:
    """Seconds of each text and of each question for news, and how many failed."""
    count = int(seconds * TEXTS_A_SECOND)
    posts = signed_posts(origin, origin, house.environ["TWILIO_AUTH_TOKENS"], count)
    context = multiprocessing.get_context("fork")
    out = context.Queue()
    work: list[Any] = [("texts", _texts, (origin, posts))]
    if agents:
        work.append(("polls", _polls, (origin, list(agents), seconds)))
    drivers = [context.Process(target=_drive, args=(*one, out)) for one in work]
    for driver in drivers:
        driver.start()
    found = dict(out.get() for _ in drivers)
    for driver in drivers:
        driver.join()
    texts, polls = found["texts"], found.get("polls", ([], 0))
    return texts[0], polls[0], texts[1] + polls[1]


def _drive(name: str, act: Any, arguments: Sequence[Any], out: Any) -> None:
    out.put((name, asyncio.run(act(*arguments))))


async def _texts(origin: str, posts: Sequence[bytes]) -> tuple[list[float], int]:
    """One text after the other at its time, on as many connections as it takes."""
    links: asyncio.Queue[_Link] = asyncio.Queue()
    times: list[float] = []
    failed = 0

    async def send(post: bytes) -> None:
        nonlocal failed
        link = links.get_nowait() if not links.empty() else await _Link.to(origin)
        began = time.perf_counter()
        failed += await link.ask(post) != 200
        times.append(time.perf_counter() - began)
        links.put_nowait(link)

    began, sending = time.perf_counter(), []
    for place, post in enumerate(posts):
        await asyncio.sleep(max(0.0, began + place / TEXTS_A_SECOND - time.perf_counter()))
        sending.append(asyncio.create_task(send(post)))
    await asyncio.gather(*sending)
    return times, failed


async def _polls(origin: str, agents: Sequence[_Agent], seconds: float) -> tuple[list[float], int]:
    """Every agent's page, each from its own moment on."""
    times: list[float] = []
    failed = 0
    end = time.perf_counter() + seconds

    async def look(agent: _Agent) -> None:
        nonlocal failed
        await asyncio.sleep(random.random() * EVERY)
        link = await _Link.to(origin)
        while time.perf_counter() < end:
            began = time.perf_counter()
            failed += await link.ask(_question(origin, agent, link.tag)) not in (200, 304)
            times.append(time.perf_counter() - began)
            await asyncio.sleep(EVERY)

    await asyncio.gather(*(look(agent) for agent in agents))
    return times, failed


def _question(origin: str, agent: _Agent, tag: str) -> bytes:
    path = f"/console/live?folder=escalated&thread={agent.thread_id}"
    return (
        f"GET {path} HTTP/1.1\r\nHost: {urlsplit(origin).netloc}\r\n"
        f"Cookie: {sessions.COOKIE}={agent.token}\r\nX-Loanline-Poll: 1\r\n"
        f"If-None-Match: {tag}\r\n\r\n"
    ).encode()


class _Link:
    """A connection that is kept, and the tag of what it last saw."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer
        self.tag = '""'

    @classmethod
    async def to(cls, origin: str) -> "_Link":
        parts = urlsplit(origin)
        return cls(*await asyncio.open_connection(parts.hostname, parts.port))

    async def ask(self, request: bytes) -> int:
        """Send a request, read its answer whole; its status."""
        self._writer.write(request)
        head = (await self._reader.readuntil(b"\r\n\r\n")).decode().lower()
        status = int(head.split(" ", 2)[1])
        if "content-length:" in head and status != 304:
            await self._reader.readexactly(int(head.partition("content-length:")[2].split()[0]))
        if "etag:" in head:
            self.tag = head.partition("etag:")[2].split("\r\n")[0].strip()
        return status
