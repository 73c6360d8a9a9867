"""The button of a page that takes the last step back."""

import re
from typing import Final

from tests.console.office import Browser

BUTTON: Final = re.compile(r'action="/console(/undo/\d+)">.*?name="in" value="([\w-]+)"', re.DOTALL)


def undoes(browser: Browser, page: str) -> str:
    """Press it, and read what comes."""
    found = BUTTON.search(page)
    assert found is not None
    return browser.does(found[1], in_=found[2])
