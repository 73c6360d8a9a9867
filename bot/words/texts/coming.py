"""Whoever says that they will call or come by is told when somebody is there: no grievance."""

from typing import Final

from bot.words.patterns import mentions, words_like

_LONGEST: Final = 80
_WILL_COME: Final = words_like(
    r"^\W*(?:(?:ok|okay|so|then|well|alright|fine|maybe)\b\W*)*"
    r"(?:i.?ll|i will|i.?m (?:going to|gonna)|ima|imma|gonna|going to|we.?ll)"
    r"(?: (?:just|try to|probably|maybe|have to))*"
    r" (?:(?:call|ring|phone)(?: (?:you|u|ya|yall|you guys|them|in|the (?:office|hotline|branch)|"
    r"customer service))+\b|(?:come|stop|drop|swing|go|walk|be)(?: (?:by|in|into|over|to|at|down))+"
    r" (?:the|your|ur|a|my) (?:branch|office|store|location|bank)\b)",
    r"^\W*(?:(?:ok|bueno|entonces|pues|va|manana|hoy|luego|el \w+)\b\W*)*(?:yo )?"
    r"(?:(?:les|los|te|le) (?:llamo|marco|llamare)|"
    r"(?:les |los |te |le )?voy a (?:llamar|marcar)(?:l[eo]s?|te)?|"
    r"(?:voy|paso|ire|pasare|voy a (?:ir|pasar)) (?:a|por) (?:la|su|una) "
    r"(?:sucursal|oficina|tienda))\b",
    r"^[^,.?!]{0,8}我?(?:会|要|想|打算|再|先)*(?:去|到|来|过去|上)(?:一?趟)?(?:你们?|你哋)?"
    r"(?:的|那|边|家)*(?:网点|分行|柜台|门店|营业厅|铺头)|"
    r"^[^,.?!]{0,8}我?(?:会|要|再|先)*(?:打|致)个?电话?(?:给|俾|畀)(?:你们|你哋)",
)
_FOR_MORE: Final = words_like(
    r"\b(?:pay\w*|money|paid|cash|deposit\w*|lawyer|attorney|sue|court|complain\w*|report\w*|"
    r"manager|police|cfpb|bbb|docs?|documents?|papers?|if)\b",
    r"\b(?:pag\w+|abon\w+|dinero|abogad\w+|demand\w+|quej\w+|denunci\w+|condusef|profeco|"
    r"documentos|papeles)\b",
    r"[还付交钱款缴告]|投诉|举报|律师|材料|文件|报警",
)


def says_will_come(words: str) -> bool:
    """Whether a text says that its writer will call or come by, and neither to pay nor in anger."""
    if len(words) > _LONGEST or words.rstrip().endswith(("?", "？")):
        return False
    return mentions(words, _WILL_COME) and not mentions(words, _FOR_MORE)
