"""That a wish is for every month, and not for one payment: "yeah every month"."""

from typing import Final

from bot.words.patterns import mentions, words_like

_EVERY: Final = words_like(
    r"^\W*(?:(?:yes|yeah|yea|yep|ya|yup|no|ok|like|please|just|so|i mean|"
    r"well)\W+)*(?:for )?(?:every|each|"
    r"all) (?:single )?months?\b|^\W*(?:(?:yes|yeah|yep|ya)\W+)*(?:permanently|for good|"
    r"from now on|always|"
    r"going forward)\b",
    r"^\W*(?:(?:si|no|pues)\W+)*(?:cada mes|todos los meses|para siempre|de ahora en adelante|"
    r"siempre)\b",
    r"^\W*(?:是的?|对|系|嗯)*\W*(?:每个?月(?:都)?|以后(?:都|每)|一直|永久|长期)",
)
_OF_ELSE: Final = words_like(
    r"\b(?:charg\w+|fees?|call\w*|text\w*|complain\w*|late|wrong|pay you|same (?:thing|story|"
    r"lie\w*)|"
    r"stop|i pay|can (?:pay|do|give|send|afford)|afford|i.?ve paid|cobr\w+|llam\w+|mensaj\w+|"
    r"pago|pague|puedo|pagar)\b|[$]|扣|能还|可以还|还得起|收费|电话|短信|投诉|还了"
)
_LONGEST: Final = 80


def says_every_month(text: str) -> bool:
    """Whether a short text says that what was wished for is meant for every month."""
    if len(text) > _LONGEST or mentions(text, _OF_ELSE):
        return False
    return mentions(text, _EVERY)
