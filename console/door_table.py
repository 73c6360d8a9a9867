"""The table of docs/security.md: every address of the console and who may open it.

    python -m console.door_table

writes it anew between its two marks.
"""

from pathlib import Path
from typing import Final

import console.pages  # noqa: F401 — Importing the pages fills the table.
from console.doors import PAGES, ROLES, Door, Page, opens

PLACE: Final = Path(__file__).parents[1] / "docs" / "security.md"
BEGIN: Final = "<!-- doors -->"
END: Final = "<!-- /doors -->"


def rows() -> list[str]:
    """One line of Markdown for each address and method, in the order of addresses."""
    pages = sorted(PAGES.values(), key=lambda page: (page.rule, page.methods))
    return [_row(page, method) for page in pages for method in page.methods]


def _row(page: Page, method: str) -> str:
    marks = ["x" if page.door == Door.NOBODY else " "]
    marks += ["x" if opens(page.door, role) else " " for role in ROLES]
    return f"| `{method}` `/console{page.rule}` | {' | '.join(marks)} |"


def write() -> None:
    """Put the table into the page."""
    text = PLACE.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    head = [
        f"| address | not signed in | {' | '.join(ROLES)} |",
        f"|---|{'---|' * (len(ROLES) + 1)}",
    ]
    table = "\n".join([*head, *rows()])
    PLACE.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    write()
