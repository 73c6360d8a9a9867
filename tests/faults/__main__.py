"""The whole: a process killed at every step, outages of ten seconds, and a long random soak.

    python -m tests.faults [--seconds N] [--seed S]

Then many generated conversations. It takes about half an hour. The seed decides what the soak does
and when, and which conversations are held.
"""

import argparse
import os
import random
import sys
from pathlib import Path

from tests.faults.extent import environment


def main() -> None:
    """Become the run; the exit code is pytest's."""
    reader = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    reader.add_argument("--seconds", type=float, default=120, help="how long the soak lasts")
    reader.add_argument(
        "--seed", type=int, help="of all that is random; another one each time without it"
    )
    asked = reader.parse_args()
    seed = asked.seed if asked.seed is not None else random.randrange(1_000_000)
    print(f"The soak lasts {asked.seconds:g} seconds with --seed {seed}", flush=True)
    # A process of its own, for what is tried is decided when the tests are imported.
    here = Path(__file__).parent
    folders = [str(here), str(here.with_name("generated"))]
    pytest = [sys.executable, "-m", "pytest", "-v", *folders]
    os.execve(sys.executable, pytest, {**os.environ, **environment(asked.seconds, seed)})


if __name__ == "__main__":
    main()
