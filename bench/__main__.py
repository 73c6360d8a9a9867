"""``make bench``: the table of measurements, in one run.

python -m bench [--quick]
"""

import argparse

from bench import agents, console, dialogue, latency, machine, memory, turns, wakes, webhook
from bench.stack import House
from bench.table import show


def main() -> None:
    """Measure everything; ``--quick`` is a short run that shows that it works."""
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument("--quick", action="store_true", help="seconds instead of minutes")
    quick = parser.parse_args().quick
    show(machine.measure())
    with House() as house:
        show(webhook.measure(house, rounds=1 if quick else 5, seconds=1 if quick else 5))
        show(agents.measure(house, rounds=1 if quick else 3, seconds=4 if quick else 20))
        show(latency.measure(house, seconds=2 if quick else 15))
        show(memory.measure(house))
        house.stop("web", "worker", "sandbox")
        show(turns.measure(house, count=200 if quick else 2000))
        show(dialogue.measure(house, conversations=5 if quick else 60))
        show(wakes.measure(house, count=20 if quick else 200))
    show(console.measure_small(4_000) if quick else console.measure_all())


if __name__ == "__main__":
    main()
