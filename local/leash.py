"""Runs a command that dies with the process that started it, even when that is killed.

    python leash.py PARENT SIGNAL USER COMMAND...

It gives up root for USER (``-`` keeps the present one), asks the kernel to send SIGNAL when its
parent ends, and becomes COMMAND. A file of its own, since code between fork and exec is not safe
in a process with threads. Standard library only; runs before any path is set up.
"""

import ctypes
import os
import pwd
import sys

_PR_SET_PDEATHSIG = 1


def become(user: str) -> None:
    """Give up root for good; the command and what it writes belong to ``user``."""
    entry = pwd.getpwnam(user)
    os.setgroups([])
    os.setgid(entry.pw_gid)
    os.setuid(entry.pw_uid)


def die_with(parent: int, signal_number: int) -> None:
    """Ask for the signal; end at once if the parent is gone already. Linux only."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal_number)
    if os.getppid() != parent:
        sys.exit(0)


def main(arguments: list[str]) -> None:
    """Hold the command on the leash."""
    parent, signal_number, user, *command = arguments
    if user != "-":
        become(user)
    # After giving up root: the kernel forgets the wish whenever the user changes.
    die_with(int(parent), int(signal_number))
    os.execvp(command[0], command)  # noqa: S606 — no shell is wanted.


if __name__ == "__main__":
    main(sys.argv[1:])
