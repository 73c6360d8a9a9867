"""The hours of a borrower's day in which we text whoever wished for no others."""

from typing import Final

OPENS: Final = "08:00"
CLOSES: Final = "20:00"
AFTER_WORK: Final = "18:00"
"""When the evening begins for whoever wishes for texts after work alone."""
