"""The webhook beside the bare application: the same texts in turn, A B A B."""

from collections.abc import Iterator

from bench.load import Round, median, run_round, signed_posts
from bench.stack import House
from bench.table import Line

_CONNECTIONS = 16


def measure(house: House, rounds: int, seconds: float) -> Iterator[Line]:
    """Requests per second and the slowest hundredth of both, and their ratios."""
    house.start_web()
    house.start_bare()
    signed = f"http://127.0.0.1:{house.ports['web']}"
    token = house.environ["TWILIO_AUTH_TOKENS"]
    most = int(seconds * 2500)
    results: dict[str, list[Round]] = {"web": [], "bare": []}
    for turn in range(rounds + 1):
        for name, found in results.items():
            origin = f"http://127.0.0.1:{house.ports[name]}"
            posts = signed_posts(origin, signed, token, most if turn else most // 4)
            one = run_round(origin, posts, _CONNECTIONS, seconds if turn else seconds / 4)
            if turn:  # The first round warms both up.
                found.append(one)
    house.stop("bare")
    yield from _lines(results)


def _lines(results: dict[str, list[Round]]) -> Iterator[Line]:
    for name, label in (("web", "webhook"), ("bare", "bare Flask app")):
        rounds = results[name]
        yield Line(f"{label}: requests per second", f"{median([r.per_second for r in rounds]):.0f}")
        yield Line(f"{label}: p50 / p99 ms", f"{median([r.p50 for r in rounds]):.1f} / "
                   f"{median([r.p99 for r in rounds]):.1f}")  # fmt: skip
        yield Line(f"{label}: failed", str(sum(r.failed for r in rounds)), "0")
    pairs = list(zip(results["web"], results["bare"], strict=True))
    speed = median([web.per_second / bare.per_second for web, bare in pairs])
    slow = median([web.p99 / bare.p99 for web, bare in pairs])
    yield Line("webhook / bare: requests per second", f"{speed:.2f}", "at least 0.80", speed >= 0.8)
    yield Line("webhook / bare: p99", f"{slow:.2f}", "at most 1.50", slow <= 1.5)
