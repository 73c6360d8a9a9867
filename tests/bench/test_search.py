"""The measurement of searches works on a few texts: what is asked for is found."""

import pytest

from bench import search
from bot.services import open_services
from tests.conftest import MakeSettings


@pytest.mark.slow
@pytest.mark.postgres
def test_every_question_of_the_measurement_finds_what_it_should(
    postgres_url: str, make_settings: MakeSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "SAMPLES", 2_000)
    monkeypatch.setattr(search, "ROUNDS", 1)
    search.fill(postgres_url, 4_000)
    services = open_services(make_settings(database_url=postgres_url))
    found = {line.what.partition(":")[0]: line.aim.split()[0] for line in search.measure(services)}
    indexed = search.measure_indexing(services, postgres_url, 200)
    services.close()
    for common in ("a word in most texts", "Chinese, two characters, common"):
        assert 50 < int(found[common]) <= 100  # Fifty texts, and the notes.
    assert found["a word in no text"] == "0"
    assert 3 <= int(found["a word in three texts"]) <= 4
    assert found["Chinese, Traditional"] == found["Chinese, two characters, common"]
    assert float(indexed.measured) > 0
