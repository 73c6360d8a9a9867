"""The tables, and the questions asked of them. Importing this package declares them all."""

from models import (
    alerts,
    borrowers,
    cases,
    consent,
    inbound,
    links,
    loans,
    numbers,
    operations,
    outbound,
    preferences,
    promises,
    rasa_calls,
    staff,
    templates,
    threads,
    turns,
)
from models.base import Base

__all__ = [
    "Base",
    "alerts",
    "borrowers",
    "cases",
    "consent",
    "inbound",
    "links",
    "loans",
    "numbers",
    "operations",
    "outbound",
    "preferences",
    "promises",
    "rasa_calls",
    "staff",
    "templates",
    "threads",
    "turns",
]
