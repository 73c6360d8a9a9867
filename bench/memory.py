"""Memory of each process: its proportional share, so that what processes share counts once."""

from collections.abc import Iterator
from pathlib import Path

from bench.stack import House
from bench.table import Line

_AIMS = {"web": 120, "worker": 250}


def measure(house: House) -> Iterator[Line]:
    """Every process that runs, after it has worked."""
    for name, process in house.processes.items():
        shares = [_share(pid) / 1024 for pid in family(process.pid)]
        largest, aim = max(shares), _AIMS.get(name)
        yield Line(
            f"memory of {name}: largest process / all {len(shares)}, MB",
            f"{largest:.0f} / {sum(shares):.0f}",
            f"largest under {aim}" if aim else "",
            largest < aim if aim else None,
        )


def family(pid: int) -> list[int]:
    """A process and whatever it has started."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(one for child in children for one in family(int(child)))]


def _share(pid: int) -> int:
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(rollup.partition("\nPss:")[2].split()[0])
