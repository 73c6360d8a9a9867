"""The list of pages that are looked at: as long as the table of doors."""

from collections import Counter
from typing import Final

import pytest

from clock import real_now
from console.doors import PAGES
from tests.commands.conftest import DANA
from tests.commands.texts import receive
from tests.console.browser.sights import NO_PAGES, sights
from tests.console.office import Office

HOUSE: Final = {
    "thread_id": "00000000-0000-0000-0000-000000000001",
    "inbound_id": "1",
    "message_id": "00000000-0000-0000-0000-000000000002",
    "search_id": "1",
    "reference": "C-1",
    "macro_id": "1",
    "person_id": "1",
}


def test_every_page_is_looked_at_or_named_as_none() -> None:
    fetched = {page.rule for page in PAGES.values() if "GET" in page.methods}
    looked_at = {page.rule for page in PAGES.values() if page.endpoint not in NO_PAGES} & fetched
    names = Counter(sight.name for sight in sights(HOUSE))
    assert [name for name, times in names.items() if times > 1] == []
    paths = {sight.path for sight in sights(HOUSE)}
    plain = {rule for rule in looked_at if "<" not in rule}
    assert plain <= paths
    assert len(paths - plain) >= len(looked_at - plain)


def test_an_address_that_nobody_filled_in_is_noticed() -> None:
    with pytest.raises(KeyError, match="macro_id"):
        list(sights({name: value for name, value in HOUSE.items() if name != "macro_id"}))


def test_what_is_named_as_no_page_is_none(office: Office) -> None:
    thread_id = receive(office.terminal, DANA, "hello", real_now())
    assert set(NO_PAGES) <= set(PAGES)
    admin = office.browser("admin")
    parts = ("/inbox/all/list", "/live", "/ready-words", "/colleagues", "/reports/volume.csv")
    for part in (*parts, f"/threads/{thread_id}/part"):
        assert "<html" not in admin.get(part).text
