"""An account that its holder wants closed: "close my account", with or without a loan that is paid.

Whether anything is owed on it, and what is kept of it, a person tells.
"""

from typing import Final

from bot.words.patterns import mentions, words_like

_CLOSE: Final = words_like(
    r"\b(?:close|closing|shut down|terminate|deactivate) (?:out |down )?(?:my|the|this|our) "
    r"(?:(?!bank|checking|savings|old)\w+ )?accounts?\b(?! (?:at|with) (?:my|the|another)\b)",
    r"\b(?:cierr[ea]n?(?:me)?|cerrar(?:me)?|cancel(?:en|ar|e)) (?:por favor |ya )?(?:mi|la|esta) "
    r"cuenta\b(?! (?:de(?:l)? (?:banco|cheques|ahorros)|bancaria))",
    r"(?:关闭|关掉|关了|销掉|取消|close|cancel)(?:掉|了)?(?:我)?(?:的|嘅)?(?:这个?|呢个)?"
    r"(?:贷款)?(?:账户|账号|户口|account)|销户|"
    r"(?:账户|户口|账号)(?:注销|关了|关掉|关闭|cancel)",
)
_OTHERWISE: Final = words_like(
    r"\b(?:why (?:did|would|was)|did (?:you|u)|don.?t|do not|never|not|my bank|stole\w*|fraud\w*|"
    r"hack\w*|scam\w*|text (?:says|said)|if i|after i|when i|before i)\b",
    r"\b(?:por ?que|no (?:me )?(?:cierr|cancel)\w+|mi banco|rob\w+|fraude|estaf\w+|"
    r"si (?:cierro|cancelo))\b",
    r"为什么|点解|不要|别|唔好|银行|盗|骗|短信说|如果|被",
)


def closes_account(text: str) -> bool:
    """Whether a text asks that the account of its sender with us be closed."""
    return mentions(text, _CLOSE) and not mentions(text, _OTHERWISE)
