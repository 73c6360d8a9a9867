"""Questions whether to say yes or no to an offer, or what follows from it: they decide nothing."""

from typing import Final

from bot.words.patterns import mentions, words_like

_REPLIES: Final = (
    r"(?:say|press|reply|answer|text|send|put|type|hit|choose|pick|go with|decline|confirm|accept|"
    r"reject|sign|agree|take it|let it go)"
)
_ANSWER: Final = r"(?:yes|no|1|2|3|one|two|three|confirm|decline)"
_WHETHER: Final = words_like(
    rf"\b(?:should|must|do|does|can|could) (?:i|we|(?:my|the|his|her) \w+) "
    rf"(?:have to |need to |gotta |also |just |really |even )*{_REPLIES}\b.{{0,60}}",
    rf"\b(?:if|when|once) (?:i|we) {_REPLIES} (?:\w+ )?{_ANSWER}\b",
    r"\bwhat (?:happens|would happen|if)\b.{0,12}\b(?:i|we)\b.{0,12}" + rf"\b{_REPLIES}\b",
    rf"^\W*(?:so |wait )*(?:{_ANSWER}|yeah|yep|ok|si|sip)\s*[?]+",
    r"\b(?:debo|deberia|tengo que|puedo|tiene que|hay que) (?:\w+ )?(?:decir|poner|contestar|"
    r"responder|mandar|marcar|confirmar|aceptar|rechazar|firmar)\b",
    r"\b(?:si|cuando) (?:le |les )?(?:digo|pongo|contesto|respondo|mando|marco|confirmo|acepto)"
    r" (?:que )?(?:si|no|1|2|3|uno|dos|tres|ya)\b",
    r"\bque pasa si\b.{0,20}\b(?:digo|pongo|contesto|respondo|marco|confirmo|acepto|rechazo)\b",
    r"(?:要不要|该不该|应不应该|应该|应唔应该|使唔使|要唔要|需不需要|一定要)我?(?:老婆|老公)?(?:也|都)?"
    r"(?:选|拣|回|答|按|揿|确认|接受|拒绝|同意)",
    r"(?:如果|要是|若)我?(?:选|拣|回复?|答|按|揿)(?:了|咗)?[“\"]?(?:是|好|要|1|2|3|一|二|三|确认)",
    r"(?:选|拣|回复?|按|揿)[“\"]?(?:1|2|3|一|二|三)[”\"]?(?:会|的话|系咪|是不是|是)",
    r"(?:[覆复]|回复?)[“\"]?(?:1|2|3|一|二|三)[”\"]?(?:会|之后|后)?(?:点|点样|怎样|怎么样?|如何)",
    r"^\W*[1-3一二三]\s*[?]+",
)


def asks_whether(text: str) -> bool:
    """Whether a text asks if a yes or a no is to be said, or what it would bring about."""
    return mentions(text, _WHETHER)
