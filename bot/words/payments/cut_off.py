"""By whose clock the hour counts by which a payment must be in: nothing of ours says that."""

from typing import Final

from bot.words.patterns import mentions, words_like

_CUT_OFF: Final = (
    r"(?:cut.?off|deadline|(?:5|five|\d{1,2}) ?(?:pm|p\.m\.?|o.?clock)|the (?:5|five)\b|due time|"
    r"by (?:5|five))"
)
_ZONE: Final = (
    r"(?:time ?zone|(?:my|your|ur|our|local|central|eastern|mountain|pacific|\w{4,12}) time\b|"
    r"\b(?:est|cst|mst|pst|edt|cdt|mdt|pdt|et|ct|mt|pt)\b)"
)
_BY_WHOSE_CLOCK: Final = words_like(
    rf"\b{_CUT_OFF}.{{0,40}}(?<!some)(?<!any)(?<!every)(?<!on ){_ZONE}|"
    rf"\b{_ZONE}.{{0,30}}\bcut.?off\b|\bwhat time ?zone\b.{{0,30}}\b(?:due|pay\w*|cut.?off|"
    rf"deadline)\b",
    r"\b(?:hora limite|corte|las (?:5|cinco))\b.{0,30}\b(?:zona horaria|hora (?:de|del|local)|"
    r"mi hora|"
    r"su hora)\b",
    r"(?:截止|5点|五点|下午5点)[^,.!?，。]{0,12}(?:时区|当地时间|哪里的?时间|边度时间|"
    r"我这边的?时间)",
)
_ASKS: Final = words_like(
    r"[?？]|^\W*(?:and |so |ok |wait )*(?:is|does|do|what|which|whose|will)\b|^\W*(?:y )?(?:es|"
    r"cual|que)\b|"
    r"吗|么|还是|哪|边"
)
_OF_A_CALL: Final = words_like(r"\bcall|\bphone|\btext|\bllam|\bmensaj|打|电话|短信")
_LONGEST: Final = 90


def asks_by_whose_clock(text: str) -> bool:
    """Whether a text asks in which time zone the hour counts by which a payment must be in."""
    if len(text) > _LONGEST or mentions(text, _OF_A_CALL):
        return False
    return mentions(text, _BY_WHOSE_CLOCK) and mentions(text, _ASKS)
