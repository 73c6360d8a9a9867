"""Words of somebody whom a debt robs of sleep or makes ill: no grievance, and no dispute of it."""

from typing import Final

from bot.words.patterns import mentions, words_like

_OWED: Final = r"(?:this|it|debts?|bills?|loans?|owe|owing|money|payments?|everything)"
_STRAINED: Final = words_like(
    r"\b(?:lie|lay|lying|laying|lies|up) (?:wide )?awake\b|"
    r"\blos(?:e|ing|t)(?: my| so much)? sleep\b|"
    rf"\bnightmares? (?:about|over|of|from)\b.{{0,12}}\b{_OWED}\b|"
    r"\bkeep(?:s|ing)? me (?:up|awake)\b|"
    r"\b(?:can'?t|cannot|cant|couldn'?t|haven'?t|havent|barely|hardly|not) (?:been |even )?"
    rf"(?:sleep\w*|slept|eat|eating)\b.{{0,30}}\b(?:{_OWED}|worr\w+)\b|"
    r"\bstress\w* me (?:out|sick|the)\b|\b(?:i'?m|im|i am|been|feeling|so|we'?re|get) "
    r"(?:(?:so|really|just|super|very|too|all|beyond|always|getting) )*(?:stress(?:ed|in|ing)|"
    r"overwhelmed|anxious)\b(?! at\b)|\b(?:anxiety|panic) attacks?\b|"
    r"\bmy (?:stomach|heart|chest) (?:\w+ )?(?:hurts?|turns|aches?|drops|sinks|races|is in "
    r"knots)\b|"
    rf"\b{_OWED} (?:is |are |has been |have been |be |'?s )*(?:killing|killin|eating|crushing|"
    r"destroying|suffocating|breaking|weighing on) (?:me|us|at me)\b|"
    r"\b(?:dying|drowning|suffocating|sinking|choking)\b(?: \w+){0,3} (?:with|in|under|from|over|"
    rf"because of) (?:\w+ )?{_OWED}\b|"
    r"\b(?:i'?m|im|i am|worried|feel|feeling) (?:worried |so |just )?sick (?:over|about|with|"
    r"to my)\b",
    r"\bno (?:puedo|he podido|logro) dormir\b|\bno duermo\b|\bquita(?:ndo)? el sueno\b|"
    r"\bpesadillas\b|"
    r"\b(?:deuda|prestamo|esto|pago|cuenta)s?\b.{0,8}\bme (?:esta|tiene|trae)\w* "
    r"(?:matando|enferm\w+|estresad\w+|ahogando|agobiad\w+|mal|mala)\b|"
    r"\b(?:ando|estoy|vivo|me siento|bien|muy|tan|super) (?:(?:bien|muy|tan|super) )?"
    r"(?:estresad|angustiad|agobiad|desesperad)[oa]\b|\b(?:que|tanto|mucho) estres\b|"
    r"\bme estresa\b",
    r"压力[^,.!?，。]{0,3}大|[好很太]大压力|睡不[着著好]|瞓唔[着著到好]|失眠|愁死|"
    r"(?:烦|忧|愁|担心)(?:到|得)(?:我)?(?:瞓|睡|头|死|食|吃)|焦虑|喘不过气|透不过气|抖唔到气|"
    r"(?:一直|都在|天天|每天|成日|整天|日日|晚晚|晚上都?|日夜)(?:都|在|喺度)*(?:想|[谂諗]|担心|惦记|忧)(?:着|著|住|起)?"
    r"[^,.!?，。]{0,6}(?:欠|债|账|帐|贷款|钱|数)",
)
_AGAINST_US: Final = words_like(
    r"\b(?:you|your|u|ur|yall|y'all|agents?|reps?|collectors?|staff|guys?)\b(?! (?:text|call|"
    r"message)\W*$).{0,24}\b(?:stress\w*|kill\w*|making|made|driving|keep\w*|giv\w+)\b.{0,4}\bme\b|"
    r"\b(?:stop|quit|harass\w*|threat\w*|rude|illegal|complain\w*|lawyer|sue|wrong|scam\w*|"
    r"not mine|never (?:took|borrowed|signed)|your (?:calls?|texts?|messages?|app|agent\w*))\b|"
    r"\b(?:because|cause|cuz|when) (?:you|u|yall) (?:keep |always )?(?:call|text|messag)\w*|"
    r"\b(?:call|text|messag)\w* (?:me )?(?:at|before|after) (?:\d|night|midnight)",
    r"\b(?:sus|tantos|tantas|tus) (?:mensajes|llamadas|textos)\b|\bustedes me\b|\b(?:dejen|paren|"
    r"queja|abogad[oa]|demand\w+|acos\w+|amenaz\w+|no es mi[oa])\b|\bme (?:llam|marc|escrib)\w+",
    r"你(?:们|哋)[^,.!?，。]{0,6}(?:发|打|催|吵|害|逼|骚扰|短信|电话)|(?:短信|电话|讯息|发|打|吵|闹|send|call)"
    r"[^,.!?，。]{0,10}(?:睡不|瞓唔|失眠)|骚扰|投诉|客服|态度|(?:不|唔)(?:是|系)我|别|不要|唔好",
)
_OF_MONEY_TO_COME: Final = words_like(
    r"\b(?:will|i'?ll|ill|gonna|going to|imma) (?:\w+ )?(?:pay|send)\b|\bpaid\b|"
    r"\b(?:pago|pague|pagare|voy a pagar|les doy)\b|"
    r"(?:会|就|已经?)(?:还|付|交|俾)|[还付交](?:了|咗|清)"
)


def is_strained(text: str) -> bool:
    """Whether a debt weighs on somebody's sleep or health, and they lay it at nobody's door."""
    if mentions(text, _OF_MONEY_TO_COME):
        return False
    return mentions(text, _STRAINED) and not mentions(text, _AGAINST_US)
