"""A desk with every response as the release ships it."""

from datetime import datetime

import pytest

from models.database import Database
from tests.desk.staffed import Desk


@pytest.fixture
def desk(sqlite: Database, now: datetime) -> Desk:
    return Desk(sqlite, now)
