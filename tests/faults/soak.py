"""Random faults for a while, under load. The seed decides what happens and when."""

import random
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from tests.faults.cuts import CUTS
from tests.faults.house import House
from tests.faults.load import Load
from tests.faults.steps import STEPS
from tests.faults.tickets import Fate

BORROWERS: Final = 20
_PER_SECOND: Final = 4.0
_BETWEEN_SECONDS: Final = (0.3, 1.5)
_SHARE: Final = 0.3
FROZEN_SECONDS: Final = 4.0
"""Less than it takes until a text that was claimed is given up, looked for and sent again."""
_ON_THE_WIRE: Final = "worker-send-before"
"""Whoever stands still here has left the last check behind, and no program could make it again."""

CARRIER_FAULTS: Final[Sequence[dict[str, object]]] = (
    {"on": "create", "kind": "timeout", "accepted": True, "seconds": 2},
    {"on": "create", "kind": "timeout", "seconds": 2},
    {"on": "create", "kind": "reset", "accepted": True},
    {"on": "create", "kind": "reset"},
    {"on": "create", "kind": "bad_json"},
    {"on": "create", "kind": "status", "status": 429, "retry_after": 1},
    {"on": "create", "kind": "status", "status": 500, "accepted": True},
    {"on": "create", "kind": "status", "status": 503},
    {"on": "create", "kind": "slow", "seconds": 0.8},
    {"on": "list", "kind": "status", "status": 500},
    {"on": "list", "kind": "timeout", "seconds": 2},
    {"on": "receipt", "kind": "lost"},
    {"on": "receipt", "kind": "late", "seconds": 6},
    {"on": "receipt", "kind": "duplicate", "n": 2},
    {"on": "receipt", "kind": "reorder", "order": "shuffled"},
    {"on": "receipt", "kind": "early"},
    {"on": "inbound", "kind": "duplicate", "n": 3},
    {"on": "inbound", "kind": "lost"},
)


@dataclass(frozen=True)
class Act:
    """Something that goes wrong, so many seconds after the act before it."""

    name: str
    pause: float
    do: Callable[[House], None]


def plan(seed: int, seconds: float) -> list[Act]:
    """What goes wrong in a run: the same for the same seed."""
    draw = random.Random(seed)
    acts: list[Act] = []
    passed = 0.0
    while passed < seconds:
        pause = draw.uniform(*_BETWEEN_SECONDS)
        make = draw.choices(list(_MAKERS), list(_MAKERS.values()))[0]
        acts.append(make(draw, pause))
        passed += pause + _LASTS.get(acts[-1].name, 0.0)
    return acts


def run(house: House, seed: int, seconds: float, say: Callable[[str], None] = print) -> int:
    """Carry the plan out under load; how many texts the borrowers sent."""
    say(f"soak: seed {seed}, {seconds:g} seconds")
    load = Load(house, house.borrowers.several(BORROWERS), random.Random(seed), _PER_SECOND)
    with load:
        for act in plan(seed, seconds):
            time.sleep(act.pause)
            say(f"  {act.name}")
            act.do(house)
            house.thaw(FROZEN_SECONDS)
            house.require_running()
    house.carrier.goes_well()
    house.tickets.withdraw_all()
    time.sleep(FROZEN_SECONDS)
    house.thaw(0)
    return load.sent


# --- What can go wrong --------------------------------------------------------------------


def _kill_at_a_step(draw: random.Random, pause: float) -> Act:
    step = draw.choice(STEPS)
    return Act(
        f"kill at {step.name}", pause, lambda house: house.tickets.issue(step.name, Fate.KILL)
    )


def _freeze_at_a_step(draw: random.Random, pause: float) -> Act:
    step = draw.choice([step for step in STEPS if step.name != _ON_THE_WIRE])
    return Act(
        f"freeze at {step.name}", pause, lambda house: house.tickets.issue(step.name, Fate.FREEZE)
    )


def _kill_somebody(draw: random.Random, pause: float) -> Act:
    name = draw.choice(("worker-1", "worker-2", "scheduler", "web"))
    return Act(f"kill {name}", pause, lambda house: house.strike(_pid(house, name), signal.SIGKILL))


def _freeze_somebody(draw: random.Random, pause: float) -> Act:
    name, seconds = draw.choice(("worker-1", "worker-2", "web")), draw.uniform(1, FROZEN_SECONDS)
    return Act(f"freeze {name}", pause, partial(_freeze, name=name, seconds=seconds))


def _freeze(house: House, name: str, seconds: float) -> None:
    pid = _pid(house, name)
    house.strike(pid, signal.SIGSTOP)
    time.sleep(seconds)
    house.strike(pid, signal.SIGCONT)


def _stop_somebody(draw: random.Random, pause: float) -> Act:
    name = draw.choice(("worker-1", "worker-2", "scheduler"))
    return Act(f"stop {name}", pause, lambda house: house.strike(_pid(house, name), signal.SIGTERM))


def _pid(house: House, name: str) -> int:
    return house.web_workers()[0] if name == "web" else house.pid(name)


def _carrier_fault(draw: random.Random, pause: float) -> Act:
    fault, times = draw.choice(CARRIER_FAULTS), draw.randint(1, 5)
    on, kind = str(fault["on"]), str(fault["kind"])
    more = {name: value for name, value in fault.items() if name not in ("on", "kind")}
    more |= {"times": times, "share": _SHARE}
    return Act(f"{on} {kind}", pause, lambda house: house.carrier.goes_wrong(on, kind, **more))


def _cut(draw: random.Random, pause: float) -> Act:
    name, seconds = draw.choice(list(CUTS)), draw.uniform(0.5, 4)
    return Act(name, pause, lambda house: CUTS[name](house, seconds))


_MAKERS: Final[dict[Callable[[random.Random, float], Act], int]] = {
    _carrier_fault: 12,
    _kill_at_a_step: 8,
    _freeze_at_a_step: 3,
    _kill_somebody: 3,
    _freeze_somebody: 2,
    _stop_somebody: 2,
    _cut: 2,
}
"""How often each comes, against the others."""
_LASTS: Final = {"freeze worker-1": 3.0, "freeze worker-2": 3.0, "freeze web": 3.0} | dict.fromkeys(
    CUTS, 2.5
)
"""Acts that take a while, in seconds on average."""
