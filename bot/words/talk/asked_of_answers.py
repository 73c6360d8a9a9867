"""Questions about an answer before it is given: what a choice means, whether a sum is enough."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.promises.refusals import refuses_payment

_NO_TIME: Final = (
    r"(?! ?(?:am|pm|a\.m|p\.m|days?|weeks?|months?|years?|o.?clock|dollars?|bucks|dias?))"
)
_PLACE: Final = rf"(?:option |number |choice |no\.? |#)?[1-9]\b{_NO_TIME}"
_OPCION: Final = rf"(?:el |la )?(?:opcion |numero )?[1-9]\b{_NO_TIME}"
_OF_A_CHOICE: Final = words_like(
    r"\bdifferen\w+\b.{0,20}\b(?:[1-9]|them|options?|choices?|those|these)\b|"
    rf"\b(?:what|whats|what.?s|how|hows)(?: does| do| is| about| would| will|.?s)? {_PLACE}"
    r"(?! (?:of|more|left))|"
    rf"\b(?:is|does|do|would|will|if i (?:pick|choose|take|say|do)) {_PLACE} \w+|"
    rf"^\W*(?:explain|tell me (?:more )?about) {_PLACE}",
    rf"\bdiferencia\b.{{0,20}}\b(?:[1-9]|ellas|ellos|opciones|las dos|los dos)\b|"
    rf"\bque (?:significa|es|hace|pasa (?:con|si elijo)|quiere decir) {_OPCION}|"
    rf"^\W*(?:y )?{_OPCION} (?:es|significa|cuesta|tiene|quiere|cobra)\b|"
    rf"\ben que consiste {_OPCION}",
    r"[1-9一二三四](?:和|跟|与|同|还有)第?[1-9一二三四].{0,6}(?:区别|分别|不同|差别|唔同|差几多)|"
    r"(?:选项?|第|拣)?[1-9](?:个|项)?(?:是|系)(?:什么|咩|乜|点|怎)|"
    r"(?:选|拣|第|选项)?[1-9](?:个|项)?(?:要|会|使|使唔使|要不要|收不收|会不会|系咪|是不是)"
    r"[^,，。]{0,10}(?:[吗么嘛呢?？]|费|钱|利息)",
)
_ENOUGH: Final = words_like(
    r"\b(?:do|does|must|should|would|will|is|has) (?:i|we|it|that|this)(?: really| still)?(?: have "
    r"to| need to| got to| supposed to)? (?:be|pay|do) (?:all|the (?:whole|full|entire)|"
    r"everything|it all)\b|"
    r"\b(?:is|would|will|s) (?:\w+ )?\$?\d[\d.,]* ?(?:dollars |bucks |usd )?(?:be )?"
    r"(?:enough|sufficient|too (?:little|low|small))\b|"
    r"\b(?:would|will|is) (?:that |it )?(?:be )?all (?:be )?\$?\d|"
    r"\b(?:can|could|may) (?:it|i) (?:be |do |pay )?(?:just |only )?(?:a )?(?:part|half|some|"
    r"less)\b",
    r"\b(?:tiene|debe|tendria|hay) que (?:ser|pagar|dar)\w* (?:tod[oa]|complet[oa]|el total)\b|"
    r"\b(?:es|seria|son|alcanza|basta|sirven?) (?:suficiente|bastante|poco|con)\b.{0,10}\d|"
    r"\d[\d.,]* ?(?:dolares |pesos )?(?:es|son|seria|seran|alcanzan?|bastan?|esta bien)"
    r"(?: (?:suficiente|bastante|poco))?\W*[?]|"
    r"\bpuede ser (?:menos|una parte|la mitad)\b",
    r"(?:必须|一定要?|要不要|是不是要?|系咪要?|使唔使|要唔要|需要)(?:一次|一笔过)?(?:全部|全数|全额|都|晒|清)"
    r"(?:还|俾|畀|付|交)?|(?:全部|全数|全额)(?:还|俾|畀|付|交)?(?:清)?(?:吗|么|嘛|㗎)|"
    r"\d+ ?(?:块|元|蚊|刀)?(?:够不够|够唔够|够吗|够么|得唔得|行不行|行吗|可唔可以|可不可以)",
)
_LONGEST: Final = 60


def asks_of_choice(text: str) -> bool:
    """Whether a text asks what an item of a list means: "is 3 free", "1和3有什么区别"."""
    return len(text) <= _LONGEST and mentions(text, _OF_A_CHOICE)


def asks_if_enough(text: str) -> bool:
    """Whether a text asks if it must be all, or if so much is enough: "is 150 enough?"."""
    return len(text) <= _LONGEST and mentions(text, _ENOUGH) and not refuses_payment(text)
