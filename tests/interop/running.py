"""The same conversations in a house with our own runner, and in one that Rasa leads."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import select

from local.processes import Process, free_port
from models.turns import Turn
from tests.conversations.playing import Play
from tests.conversations.script import load
from tests.conversations.stage import Stage
from tests.interop.project import QUIET, Project, write_endpoints
from tests.journeys.desk import Desk
from tests.journeys.looking import ThreadView

TOKEN: Final = "invented-token-for-action-calls"
AT_ONCE: Final = 16
"""Conversations of a house. With more, so much time passes between two texts of one that a proof
of identity stands longer, by the clock that the scripts set, than it should."""
_STARTS_WITHIN: Final = 240.0
_UNHURRIED: Final = {"LEASE_SECONDS": "60"}
_RASA: Final = {"RASA_ACTION_TOKEN": TOKEN, "RASA_TIMEOUT": "15"}
"""On a busy machine Rasa is slow, and what is compared here is not its speed."""


@dataclass(frozen=True)
class Exchange:
    """What a borrower said, what came back, and how it was decided."""

    script: str
    place: int
    """Of the text in its conversation, from 1."""
    said: str
    heard: tuple[str, ...]
    turn: Mapping[str, Any]
    """The stored decision: ``decided_by``, ``reading``, ``before``, ``steps``."""


def play_with_our_runner(folder: Path, names: Sequence[str]) -> list[Exchange]:
    """Every exchange of these conversations, without Rasa."""
    return [
        exchange
        for house, part in _houses(folder, names)
        for exchange in _play(_desk(house, {}), part)
    ]


def play_with_rasa(folder: Path, project: Project, names: Sequence[str]) -> list[Exchange]:
    """The same, with the dialogue led by a Rasa server."""
    found: list[Exchange] = []
    for house, part in _houses(folder, names):
        port = free_port()
        desk = _desk(house, {"RASA_URL": f"http://127.0.0.1:{port}", **_RASA})
        write_endpoints(project, desk.url, TOKEN)
        with rasa_server(project, house, port):
            found += _play(desk, part)
    return found


def _houses(folder: Path, names: Sequence[str]) -> Iterator[tuple[Path, Sequence[str]]]:
    for start in range(0, len(names), AT_ONCE):
        house = folder / f"house-{start}"
        house.mkdir()
        yield house, names[start : start + AT_ONCE]


def _desk(folder: Path, settings: Mapping[str, str]) -> Desk:
    return Desk(folder, f"sqlite:///{folder / 'loanline.db'}", **_UNHURRIED, **settings)


def rasa_server(project: Project, folder: Path, port: int) -> Process:
    """A Rasa server of the project's model, ready to be talked to."""
    command = [str(project.rasa), "run", "--model", str(project.model), "--port", str(port)]
    command += ["--endpoints", "endpoints.yml", "--credentials", "credentials.yml"]
    command += ["--interface", "127.0.0.1"]
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    log = folder / "rasa.log"
    server = Process("rasa", command, log=log, environ=kept | QUIET, directory=project.folder)
    server.start()
    server.wait_for_answer(f"http://127.0.0.1:{port}/", _STARTS_WITHIN)
    return server


def _play(desk: Desk, names: Sequence[str]) -> list[Exchange]:
    with desk:
        plays = Stage(desk).play(map(load, names))
        return [exchange for play in plays for exchange in _exchanges(desk, play)]


def _exchanges(desk: Desk, play: Play) -> Iterator[Exchange]:
    if play.fault is not None:
        print(f"{play.script.name}: {play.fault}", file=sys.stderr)
    steps = [step for step in play.steps if step.act.kind == "borrower"]
    turns = _turns(desk, play.phone.thread)
    for place, step in enumerate(steps):
        heard = tuple(text.body for text in step.heard)
        turn = turns[place] if place < len(turns) else {}
        yield Exchange(play.script.name, place + 1, str(step.act.value), heard, turn)


def _turns(desk: Desk, thread: ThreadView) -> list[Mapping[str, Any]]:
    """The decisions about a thread's texts, in the order of the texts."""
    ids = [text.id for text in thread.texts_in()]
    kept = ("decided_by", "reading", "before", "steps")
    with desk.database.read() as session:
        rows = session.scalars(select(Turn).where(Turn.inbound_id.in_(ids)))
        found = {row.inbound_id: {name: getattr(row, name) for name in kept} for row in rows}
    return [found.get(each, {}) for each in ids]
