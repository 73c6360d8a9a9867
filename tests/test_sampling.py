"""Of many wordings a few run, and of everything else all."""

from tests.sampling import spared

WORDS = [f"tests/bot/actions/test_a.py::test_it[sqlite-{letter}]" for letter in "abcdef"]


def test_the_wordings_between_the_first_two_and_the_last_are_left_out() -> None:
    assert spared(WORDS) == WORDS[2:-1]
    assert spared(WORDS[:3]) == []


def test_each_database_has_its_own() -> None:
    other = [name.replace("sqlite", "postgresql") for name in WORDS]
    assert spared(WORDS + other) == WORDS[2:-1] + other[2:-1]


def test_other_suites_run_whole() -> None:
    assert spared([name.replace("bot/actions", "intents") for name in WORDS]) == []
    assert spared([name.partition("[")[0] for name in WORDS]) == []
