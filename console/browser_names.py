"""A browser in words, of the long name by which it calls itself."""

import re
from typing import Final

from console.words import say

# The first that fits: each calls itself by the names of those after it as well.
_BROWSERS: Final = (
    (re.compile(r"\bEdgA?(?:iOS)?/"), "Edge"),
    (re.compile(r"\bOPR/"), "Opera"),
    (re.compile(r"\bSamsungBrowser/"), "Samsung Internet"),
    (re.compile(r"\b(?:Firefox|FxiOS)/"), "Firefox"),
    (re.compile(r"\b(?:HeadlessChrome|Chrome|CriOS)/"), "Chrome"),
    (re.compile(r"\bVersion/\S+ .*\bSafari/"), "Safari"),
)
_SYSTEMS: Final = (
    (re.compile(r"\bWindows\b"), "Windows"),
    (re.compile(r"\biPhone\b"), "iPhone"),
    (re.compile(r"\biPad\b"), "iPad"),
    (re.compile(r"\bMac OS X\b"), "macOS"),
    (re.compile(r"\bAndroid\b"), "Android"),
    (re.compile(r"\bCrOS\b"), "ChromeOS"),
    (re.compile(r"\bLinux\b"), "Linux"),
)
_SHOWN: Final = 40


def browser_name(told: str) -> str:
    """``Firefox on Windows``; what is not known begins with its own words."""
    browser, system = _first(_BROWSERS, told), _first(_SYSTEMS, told)
    if browser and system:
        return say("{browser} on {system}", browser=browser, system=system)
    return browser or system or told[:_SHOWN] or "—"


def _first(names: tuple[tuple[re.Pattern[str], str], ...], told: str) -> str:
    return next((name for sign, name in names if sign.search(told)), "")
