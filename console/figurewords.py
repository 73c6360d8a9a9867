"""Where a figure of a text came from, in the reader's language."""

from collections.abc import Mapping
from typing import Any, Final

from console.words import say
from desk.figure_sources import NAMES, Sourced


def figure_name(kept: str) -> str:
    """What a figure is called."""
    return say(NAMES[kept]) if kept in NAMES else kept.replace("_", " ")


def source_of(figure: Sourced) -> str:
    """The loan, payment or application by its reference, and what of it."""
    if figure.table == "borrower":
        return say("They said so themselves.")
    refs = " + ".join(figure.refs)
    if ".." in figure.kept:
        refs = " … ".join(figure.refs)
    if not refs:
        return say("A row that is not on file any more ({source})", source=figure.kept)
    whose = {
        "loans": say("Loan {refs}", refs=refs),
        "payments": say("Payment {refs}", refs=refs),
        "applications": say("Application {refs}", refs=refs),
    }[figure.table]
    return f"{whose}: {' + '.join(map(figure_name, figure.columns))}"


FUNCTIONS: Final[Mapping[str, Any]] = {"figure_name": figure_name, "source_of": source_of}
