"""Which state a United States ZIP code is in, and which time that state keeps.

Rows are ranges of the first three digits as the Postal Service assigns them to states and
territories. Military post (AA, AE, AP) has no state and no time zone of its own.
"""

from bisect import bisect_right
from typing import Final

_STATES: Final = """
005 005 NY; 006 007 PR; 008 008 VI; 009 009 PR; 010 027 MA; 028 029 RI; 030 038 NH; 039 049 ME;
050 054 VT; 055 055 MA; 056 059 VT; 060 069 CT; 070 089 NJ; 100 149 NY; 150 196 PA; 197 199 DE;
200 200 DC; 201 201 VA; 202 205 DC; 206 219 MD; 220 246 VA; 247 268 WV; 270 289 NC; 290 299 SC;
300 319 GA; 320 339 FL; 341 349 FL; 350 369 AL; 370 385 TN; 386 397 MS; 398 399 GA; 400 427 KY;
430 459 OH; 460 479 IN; 480 499 MI; 500 528 IA; 530 549 WI; 550 567 MN; 569 569 DC; 570 577 SD;
580 588 ND; 590 599 MT; 600 629 IL; 630 658 MO; 660 679 KS; 680 693 NE; 700 714 LA; 716 729 AR;
730 732 OK; 733 733 TX; 734 749 OK; 750 799 TX; 800 816 CO; 820 831 WY; 832 838 ID; 840 847 UT;
850 865 AZ; 870 884 NM; 885 885 TX; 889 898 NV; 900 961 CA; 967 968 HI; 969 969 GU; 970 979 OR;
980 994 WA; 995 999 AK
"""
_RANGES: Final = sorted(
    (int(first), int(last), state)
    for first, last, state in (row.split() for row in _STATES.split(";"))
)
_FIRSTS: Final = [first for first, _, _ in _RANGES]

# New York City's five boroughs, where the city's own collection rules hold. Of prefix 110 only
# Glen Oaks and Floral Park's Queens side belong to the city.
_NYC_PREFIXES: Final = frozenset({100, 101, 102, 103, 104, 111, 112, 113, 114, 116})
_NYC_CODES: Final = frozenset({"11004", "11005"})

_EASTERN: Final = "America/New_York"
_CENTRAL: Final = "America/Chicago"
_MOUNTAIN: Final = "America/Denver"
_PACIFIC: Final = "America/Los_Angeles"
_ZONES: Final = {
    _EASTERN: "CT DC DE FL GA KY MA MD ME NC NH NJ NY OH PA RI SC VA VT WV",
    "America/Detroit": "MI",
    "America/Indiana/Indianapolis": "IN",
    _CENTRAL: "AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI",
    _MOUNTAIN: "CO MT NM UT WY",
    "America/Boise": "ID",
    "America/Phoenix": "AZ",
    _PACIFIC: "CA NV OR WA",
    "America/Anchorage": "AK",
    "Pacific/Honolulu": "HI",
    "America/Puerto_Rico": "PR",
    "America/St_Thomas": "VI",
    "Pacific/Guam": "GU",
}
_ZONE_OF_STATE: Final = {state: zone for zone, states in _ZONES.items() for state in states.split()}
# Prefixes whose places keep another time than most of their state.
_ZONE_OF_PREFIX: Final = {
    **dict.fromkeys((324, 325), _CENTRAL),  # Panama City and Pensacola.
    **dict.fromkeys((373, 374, 376, 377, 378, 379), _EASTERN),  # East Tennessee.
    **dict.fromkeys((420, 421, 422, 423, 424), _CENTRAL),  # West Kentucky.
    **dict.fromkeys((463, 464, 476, 477), _CENTRAL),  # Gary and Evansville.
    **dict.fromkeys((577, 586, 693), _MOUNTAIN),  # Rapid City, Dickinson, Alliance.
    **dict.fromkeys((798, 799, 885), _MOUNTAIN),  # El Paso.
    **dict.fromkeys((835, 838), _PACIFIC),  # Lewiston and Coeur d'Alene.
    979: "America/Boise",  # Ontario in Oregon.
}


def state_of(zip_code: str) -> str | None:
    """The two letters of the state or territory of a five-digit ZIP code, or None."""
    prefix = int(zip_code[:3])
    at = bisect_right(_FIRSTS, prefix) - 1
    if at < 0 or prefix > _RANGES[at][1]:
        return None
    return _RANGES[at][2]


def is_new_york_city(zip_code: str) -> bool:
    """Whether a five-digit ZIP code lies in one of the five boroughs."""
    return int(zip_code[:3]) in _NYC_PREFIXES or zip_code in _NYC_CODES


def zone_of(zip_code: str) -> str | None:
    """The IANA time zone most addresses of a five-digit ZIP code keep, or None."""
    special = _ZONE_OF_PREFIX.get(int(zip_code[:3]))
    return special or _ZONE_OF_STATE.get(state_of(zip_code) or "")
