"""Suites that start processes share one worker; every other test goes to any."""

import pytest

from tests.groups import OneAtATime


def scope(node_id: str) -> str:
    """The unit of work that a test belongs to; nothing of the scheduler's state is asked."""
    return OneAtATime._split_scope(OneAtATime.__new__(OneAtATime), node_id)


@pytest.mark.parametrize(
    "node_id",
    [
        "tests/journeys/test_a.py::test_b",
        "tests/local/test_runner.py::test_c[x]",
        "tests/test_app.py::d",
    ],
)
def test_what_starts_processes_is_one_unit(node_id: str) -> None:
    assert scope(node_id) == "processes"


def test_every_other_test_is_a_unit_of_its_own() -> None:
    node_id = "tests/intents/test_law.py::test_a_phrase[a::b]"
    assert scope(node_id) == node_id


def test_the_run_is_scheduled_so(pytestconfig: pytest.Config) -> None:
    made = pytestconfig.pluginmanager.get_plugins()
    assert any(hasattr(each, "pytest_xdist_make_scheduler") for each in made)
