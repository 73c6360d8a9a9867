"""Why a sign-in through the identity provider came to nothing."""

import enum


class Fault(enum.StrEnum):
    """What went wrong, by who can mend it."""

    DOWN = "down"
    """The provider does not answer, or says that it cannot now."""
    REFUSED = "refused"
    """They were not signed in there, or did not want to be."""
    STALE = "stale"
    """It was not begun in this browser, or too long ago, or is over already."""
    UNREGISTERED = "unregistered"
    """The provider does not know Loanline by the id, secret and address that it gave."""
    UNTRUSTED = "untrusted"
    """What the provider sent does not prove anything to us."""
    NO_ADDRESS = "no_address"
    """It names no e-mail address, or does not vouch for it."""
    UNKNOWN = "unknown"
    """Nobody works here under the address."""
    LOCKED = "locked"
    """Too many tries failed lately."""


class NotLetIn(Exception):
    """The sign-in came to nothing; ``fault`` says why, without a word of what was sent."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault
