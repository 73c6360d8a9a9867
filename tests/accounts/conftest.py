"""What the tests of accounts share."""

from datetime import datetime

import pytest

from crypto import LookupKey, Vault
from models.database import Database
from tests.accounts.samples import Desk


@pytest.fixture
def desk(database: Database, vault: Vault, lookup: LookupKey, now: datetime) -> Desk:
    """An empty database with its keys, on both kinds."""
    return Desk(database, vault, lookup, now)
