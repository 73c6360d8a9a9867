"""One house for all fault tests of a worker; at its end everything in it is judged once more."""

from collections.abc import Iterator

import pytest

from local.postgres import NoPostgres
from tests.conftest import NO_POSTGRES
from tests.faults.house import House
from tests.open_houses import until_left


@pytest.fixture(scope="session")
def house(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[House]:
    """Sandbox, web, two workers and scheduler on a PostgreSQL and a Redis of their own."""
    try:
        opened = House(tmp_path_factory.mktemp("house"))
    except NoPostgres:
        pytest.skip(NO_POSTGRES)
    with until_left(request, opened) as house:
        yield house
