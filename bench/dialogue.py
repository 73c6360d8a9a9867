"""Whole conversations: what a turn of our own runner costs, and what Rasa alone costs beside it."""

import json
import multiprocessing
import os
import time
import uuid
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import local_defaults
from bench.memory import family
from bench.stack import FROM_NUMBER, House
from bench.table import Line
from local.processes import free_port

TEXTS: Final = (
    "how much do i still owe you",
    "20011 1988",
    "when is my next payment due",
    "i paid 190 on tuesday",
    "you never answer my calls, i want to complain",
    "thank you",
)
_TOKEN: Final = "invented-token-of-the-benchmark"
_AIM_MILLISECONDS: Final = 5.0
_AIM_TIMES: Final = 5.0
_FIRST: Final = 3
_RASA_TURNS: Final = "the same led by Rasa: CPU of Rasa alone, ms"


def measure(house: House, conversations: int) -> Iterator[Line]:
    """Conversations of borrowers with an account; the model has been loaded, as in a worker."""
    ours = _take(house.environ, 0, conversations)
    yield Line(
        "turns with dialogue: CPU per turn, ms",
        f"{ours:.2f}",
        f"under {_AIM_MILLISECONDS:g}",
        ours < _AIM_MILLISECONDS,
    )
    rasa, model = _installed()
    if rasa is None or model is None:
        yield Line(_RASA_TURNS, "skipped", "make interop installs it")
        return
    rasas = _measure_rasa(house, rasa, model, conversations)
    yield Line(
        _RASA_TURNS,
        f"{rasas:.1f}",
        f"over {_AIM_TIMES:g} times ours",
        rasas > _AIM_TIMES * ours,
    )


def _installed() -> tuple[Path | None, Path | None]:
    """Rasa and its newest model, where ``make interop`` left them."""
    home = local_defaults.directory(os.environ) / "rasa"
    rasa = home / "venv" / "bin" / "rasa"
    models = sorted(home.glob("interop/models/*.tar.gz"), key=lambda path: path.stat().st_mtime)
    return (rasa if rasa.exists() else None), (models[-1] if models else None)


def _measure_rasa(house: House, rasa: Path, model: Path, conversations: int) -> float:
    """Milliseconds of Rasa's own processes a turn; our web process answers its calls."""
    port, before = free_port(), house.environ
    house.environ = {
        **before,
        "RASA_URL": f"http://127.0.0.1:{port}",
        "RASA_ACTION_TOKEN": _TOKEN,
        "RASA_TIMEOUT": "15",
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
    }
    try:
        house.start_web()
        command = [str(rasa), "run", "--model", str(model), "--port", str(port)]
        command += ["--interface", "127.0.0.1", *_files(house)]
        server = house.start("rasa", command)
        server.wait_for_answer(f"http://127.0.0.1:{port}/", 240)
        spent = _cpu(server.pid)
        _take(house.environ, conversations + _FIRST, conversations)
        spent = _cpu(server.pid) - spent
        house.stop("rasa", "web")
    finally:
        house.environ = before
    return spent / ((conversations + _FIRST) * len(TEXTS)) * 1000


def _files(house: House) -> list[str]:
    """Rasa's endpoints and credentials: our web process for actions and reading."""
    web = f"http://127.0.0.1:{house.ports['web']}/rasa"
    action = {
        "url": f"{web}/webhook",
        "headers": {"Authorization": f"Bearer {_TOKEN}"},
        "enable_selective_domain": True,
    }
    contents = {
        "endpoints": {"action_endpoint": action, "nlu": {"url": web, "token": _TOKEN}},
        "credentials": {"rest": None},
    }
    words: list[str] = []
    for name, content in contents.items():
        path = house.directory / f"{name}.yml"
        path.write_text(json.dumps(content))  # JSON is YAML too.
        words += [f"--{name}", str(path)]
    return words


def _cpu(pid: int) -> float:
    """Seconds of processor time that a process and its children have used."""
    ticks = os.sysconf("SC_CLK_TCK")
    parts = [
        Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split() for one in family(pid)
    ]
    return sum(int(part[11]) + int(part[12]) for part in parts) / ticks


def _take(environ: Mapping[str, str], first: int, count: int) -> float:
    """Milliseconds of a worker's processor time a turn, in a process of its own."""
    context = multiprocessing.get_context("spawn")
    out = context.Queue()
    worker = context.Process(target=_work, args=(environ, first, count, out))
    worker.start()
    spent, led = out.get()
    worker.join()
    assert led in (0, count * len(TEXTS)), f"Rasa led only {led} turns"
    return float(spent) / (count * len(TEXTS)) * 1000


def _number(index: int) -> str:
    return f"+1305556{index:04d}"


def _work(environ: Mapping[str, str], first: int, count: int, out: Any) -> None:
    """Record whole conversations, and take their turns."""
    import config
    from bot.inbox.lease import lease_thread, release_or_go_on
    from bot.services import open_services
    from bot.turn import take_turn
    from bot.warming import warm

    services = open_services(config.load(environ))
    # What a worker compiles once is not measured: statements, patterns, the first conversations.
    threads = _record(services, range(first, first + _FIRST + count))
    warm(services)
    began = 0.0
    for place, thread_id in enumerate(threads):
        if place == _FIRST:
            began = time.process_time()
        owner = uuid.uuid4().hex
        lease = lease_thread(services, thread_id, owner)
        assert lease is not None
        for text in lease.texts:
            take_turn(services, lease, text)
        release_or_go_on(services, thread_id, owner)
    spent = time.process_time() - began
    led = _led_by_rasa(services, threads[_FIRST:])
    services.close()
    out.put((spent, led))


def _record(services: Any, indexes: range) -> list[uuid.UUID]:
    import clock
    from accounts.document import read_document
    from accounts.importer import import_documents
    from bot.record import Received, record

    now = clock.now()
    with services.database.write() as session:
        documents = [read_document(_account(index)) for index in indexes]
        keys = {"vault": services.vault, "lookup": services.lookup}
        import_documents(session, documents, now=now, **keys)
    threads: dict[uuid.UUID, None] = {}
    for index in indexes:
        for body in TEXTS:
            sid = f"SM{uuid.uuid4().hex}"
            text = Received("twilio", sid, _number(index), FROM_NUMBER, body, clock.now())
            threads[record(services, text).thread_id] = None
    return list(threads)


def _account(index: int) -> dict[str, Any]:
    return {
        "id": f"D{index:05d}",
        "name": "Invented Borrower",
        "phone": _number(index),
        "lang": "en",
        "timezone": "America/New_York",
        "dob": "1988-04-17",
        "postal_code": "20011",
        "loans": [
            {
                "ref": f"L-{index:05d}",
                "product": "personal",
                "currency": "USD",
                "outstanding": "1250.00",
                "next_due": "2030-12-05",
                "next_due_amount": "208.33",
            }
        ],
    }


def _led_by_rasa(services: Any, threads: list[uuid.UUID]) -> int:
    from sqlalchemy import func, select

    from models.inbound import InboundText
    from models.turns import Turn

    mine = select(InboundText.id).where(InboundText.thread_id.in_(threads))
    led = select(func.count()).where(Turn.inbound_id.in_(mine), Turn.decided_by == "rasa")
    with services.database.read() as session:
        return int(session.scalar(led) or 0)
