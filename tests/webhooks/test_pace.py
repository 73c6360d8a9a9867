"""How fast a caller may go on."""

from webhooks.pace import Pace


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


def test_a_burst_is_allowed_and_then_the_steady_pace() -> None:
    clock = Clock()
    pace = Pace(burst=3, per_second=0.5, clock=clock)
    assert [pace.wait("a") for _ in range(4)] == [0, 0, 0, 2]
    clock.at += 1
    assert pace.wait("a") == 1
    clock.at += 1
    assert pace.wait("a") == 0
    assert pace.wait("a") == 2


def test_callers_do_not_share_a_bucket() -> None:
    pace = Pace(burst=1, per_second=1, clock=Clock())
    assert pace.wait("a") == 0
    assert pace.wait("b") == 0
    assert pace.wait("a") > 0


def test_a_bucket_never_holds_more_than_a_burst() -> None:
    clock = Clock()
    pace = Pace(burst=2, per_second=10, clock=clock)
    pace.wait("a")
    clock.at += 3600
    assert [pace.wait("a") == 0 for _ in range(3)] == [True, True, False]


def test_memory_is_bounded_however_many_callers_there_are() -> None:
    pace = Pace(burst=1, per_second=1, clock=Clock())
    for number in range(25_000):
        pace.wait(number)
    assert len(pace._left) <= 10_000
