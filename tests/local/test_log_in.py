"""The demo's log-in survives a restart and is nobody else's to read."""

from pathlib import Path

from local.log_in import kept_in, remember, remembered


def test_nothing_is_known_before_something_is_written_down(tmp_path: Path) -> None:
    assert remembered(tmp_path) == {}


def test_what_is_written_later_is_added_to_what_was_written_before(tmp_path: Path) -> None:
    remember(tmp_path, {"email": "a@harborlane.example"})
    remember(tmp_path, {"api_key": "ll_1"})
    remember(tmp_path, {})
    assert remembered(tmp_path) == {"email": "a@harborlane.example", "api_key": "ll_1"}


def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    remember(tmp_path, {"password": "secret"})
    assert kept_in(tmp_path).stat().st_mode & 0o777 == 0o600
