"""Addresses as they are written in the United States, over folded text."""

import re
from typing import Final

ADDRESS: Final = re.compile(
    r"\b\d{1,6} (?:[a-z0-9.'#-]+,? ){0,8}?"
    r"(?:a[klrz]|c[aot]|d[ce]|fl|ga|hi|i[adln]|k[sy]|la|m[adeinost]|n[cdehjmvy]|o[hkr]|p[ar]|ri|s[cd]|"
    r"t[nx]|ut|v[at]|w[aivy]),? \d{5}\b|"
    r"\b\d{1,6} (?:[a-z0-9.'-]+ ){1,4}(?:st|street|ave?|avenue|hwy|highway|rd|road|blvd|boulevard|"
    r"ln|lane|dr|ct|pl|pkwy|parkway|cir|ter|apt|rm|unit|suite|ste)"
    r"\b(?:,? #?\d+[a-z]?\b)?"
)
"""A number and a street, with the town, the state and the ZIP code where they are told."""
