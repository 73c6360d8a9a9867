"""Being at work as a reason: why texts were not seen, or why a text is better than a call.

It is no grievance and no wish for other hours; what is asked beside it is what is meant.
"""

from typing import Final

from bot.words.loans.balance import names_balance
from bot.words.patterns import mentions, words_like

_SORRY: Final = words_like(
    r"\b(?:sorry|sry|srry|apolog\w+|my bad|excuse me|forgive me|perdon\w*|disculp\w*|lo siento|"
    r"una disculpa)\b|不好意思|对不起|抱歉|唔好意思|对唔住|见谅"
)
_MISSED: Final = words_like(
    r"\b(?:miss(?:ed|ing)?|(?:just|only) (?:now )?(?:saw|seeing|seen|got)|(?:did|have|had|could|"
    r"can|do|was|were)(?: ?n.?t| not)(?: been)?(?: able to)? (?:\w+ )?"
    r"(?:see|seen|seeing|answer\w*|repl\w+|respond\w*|read|check\w*|"
    r"notice|get (?:to|back)|look\w*|pick up|text back)|late (?:reply|response|answer)|"
    r"(?:reply|respond|answer)ing (?:so )?late)\b",
    r"\bno (?:l[oae]s? |habia |he |pude |alcance a )*(?:vi|ver|visto|conteste|contestar\w*|"
    r"contestado|respondi\w*|respond\w+|lei|leer\w*)\b|"
    r"\b(?:hasta ahora|apenas) (?:vi|veo|l[eo]s)\b",
    r"(?:没|冇|未|没有)(?:有)?(?:看到?|见到?|睇到?|回复?|覆|注意|留意|及时)|"
    r"(?:才|先|啱|刚)(?:看到|睇到|见到)|回(?:复)?(?:得)?(?:晚|迟)了|覆(?:得)?(?:迟|晚)",
)
_BUSY: Final = words_like(
    r"(?<!calling me )(?<!texting me )\b(?:at|@) (?:my )?(?:work|job)\b|"
    r"\bin (?:a )?(?:meeting|class|training)s?\b|\b(?:working|driving|on shift|busy|"
    r"on the clock)\b|"
    r"\b(?:en (?:el|mi) trabajo|trabajando|ocupad[oa]|manejando|en una junta|en clase)\b|"
    r"上班|返(?:紧)?工|做紧嘢|开(?:紧|着)?会|开(?:紧|着)?车|揸(?:紧)?车|(?:在|很|好|太|正)忙"
)
_GRIEVES: Final = words_like(
    r"\b(?:stop|quit|keep|keeps|kept|never|harass\w*|bother\w*|all these|too many|so many|"
    r"ridiculous|annoy\w*|every (?:day|hour)|constantly|boss|fired|only|(?:do ?n.?t|don.?t|dnt|no "
    r"more) (?:call|text|contact|send|msg|messag)\w*)\b|"
    r"\b(?:dej(?:a|e|en)|par(?:a|e|en)|ya no|no me (?:llam|mand|escrib|marqu)\w+|siguen|acos\w+|"
    r"molest\w+|jefe|solo|cada rato)\b|"
    r"别|不要|唔好(?!意思)|骚扰|老是|一直|不停|老板|只|净系|烦"
)
_HOURS: Final = words_like(
    r"\b(?:after|before|until|till?|between|past|when i.?m off|off work|get off|evenings?|nights?|"
    r"mornings?|weekends?)\b|\b\d{1,2} ?[ap]\.?m\b|\b(?:despues|antes|hasta|entre|noche|tarde|"
    r"manana|cuando sal\w+)\b|下班|放工|之?[后前]|以[后前]|[点时](?:半|钟)|晚上|夜晚|周末"
)
_DUE: Final = words_like(
    r"\b(?:when|what day)\b.{0,22}\b(?:due|payments?)\b|\b(?:my |the )?due date\b|"
    r"\bcuando\b.{0,14}\b(?:vence|venza|toca|pago|tengo que pagar|es mi pago)\b|"
    r"(?:几时|什么时候|几号|哪天|何时).{0,6}(?:到期|[还供交俾畀]|截数)"
)
_CAN_PAY: Final = words_like(
    r"\b(?:can|could|may) i (?:just )?pay\b|\bpuedo pagar\b|"
    r"(?:可以|能|可唔可以|得唔得).{0,8}[还付交俾畀]"
)


def excuses_silence(text: str) -> bool:
    """Whether a text is sorry that ours were missed, and complains of nothing."""
    missed = mentions(text, _SORRY) and mentions(text, _MISSED)
    return missed and not mentions(text, _GRIEVES)


def is_only_busy(text: str) -> bool:
    """Whether a text tells of work as a reason, and wishes for no hours and fewer texts."""
    busy = excuses_silence(text) or (mentions(text, _BUSY) and not mentions(text, _GRIEVES))
    return busy and not mentions(text, _HOURS)


def asks_balance_while_busy(text: str) -> bool:
    """Whether somebody busy asks what is owed: "I'm at work, text me the balance"."""
    return is_only_busy(text) and names_balance(text)


def asks_due_while_busy(text: str) -> bool:
    """Likewise, when the next payment is due."""
    return is_only_busy(text) and mentions(text, _DUE)


def asks_to_pay_while_busy(text: str) -> bool:
    """Likewise, whether it may be paid on a day."""
    return is_only_busy(text) and mentions(text, _CAN_PAY)
