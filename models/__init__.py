"""The tables, and the questions asked of them. Importing this package declares them all."""

from models import (
    borrowers,
    cases,
    consent,
    inbound,
    loans,
    numbers,
    operations,
    outbound,
    staff,
    templates,
    threads,
    turns,
)
from models.base import Base

__all__ = [
    "Base",
    "borrowers",
    "cases",
    "consent",
    "inbound",
    "loans",
    "numbers",
    "operations",
    "outbound",
    "staff",
    "templates",
    "threads",
    "turns",
]
