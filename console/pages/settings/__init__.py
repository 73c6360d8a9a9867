"""Settings: people, teams, labels, macros, and the facts about the lender that replies quote."""

from console.pages.settings import desk, lender, macros, people
from console.pages.settings.start import settings

__all__ = ["desk", "lender", "macros", "people", "settings"]
