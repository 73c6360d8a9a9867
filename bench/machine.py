"""How fast this machine is at this moment, for reading the other figures."""

import os
import time
from collections.abc import Iterator

from bench.table import Line

_ADDITIONS = 3_000_000


def measure() -> Iterator[Line]:
    """A fixed piece of Python, and how busy the machine is with other things."""
    began = time.process_time()
    total = 0
    for number in range(_ADDITIONS):
        total += number * number
    spent = time.process_time() - began
    yield Line("this machine: three million multiplications, s CPU", f"{spent:.2f}")
    yield Line(
        "this machine: load average before, cores", f"{os.getloadavg()[0]:.1f} / {os.cpu_count()}"
    )
