"""What is asked of the papers that an application waits for, by no name of theirs."""

from typing import Final

from bot.words.patterns import mentions, words_like

_LACKS: Final = words_like(
    r"^\W*(?:(?:so|ok|and|then|but|wait|sorry|again)\W+)*(?:what|which|whats|wich)\b"
    r"(?:.?s| is| are| ones?| docs?| documents?| papers?| else| do| did| does| still| exactly| am|"
    r" i| u| you| ya| yall| they)*"
    r" (?:missing|lacking|needed|left(?: to send)?|need(?: from me)?|want(?: from me)?|"
    r"outstanding|have to send|send)(?: (?:still|again|now|then|exactly))?\W*$|"
    r"^\W*(?:and |so |ok )*(?:am i|is (?:there )?anything|is something) (?:still )?missing"
    r"(?: anything| something)?\W*$|"
    r"^\W*(?:and |so |but |ok )*(?:do|will) (?:you|u|ya|yall|they) (?:really |still )?(?:need|want)"
    r" (?:both|all|all of (?:it|them|that)|everything|all (?:two|three)|the (?:two|both))"
    r"(?: of (?:them|those|these))?\W*$",
    r"^\W*(?:(?:y|entonces|oiga|perdon|pero|ok)\W+)*(?:que|cual|cuales|q|k)"
    r"(?: (?:son|es|l[oa]s?|el|que|me|les|nos|aun|todavia|mas|otr[oa]s?|papeles|"
    r"documentos|cosas?))*"
    r" (?:falta\w*|ocupan|piden|necesitan|quieren)(?: (?:todavia|mas|aun|de mi|por (?:mandar|"
    r"entregar|enviar)))*\W*$|"
    r"^\W*(?:y )?(?:me |nos )?falta(?:n|ba)? (?:algo|alguno)(?: mas)?\W*$|"
    r"^\W*(?:y )?(?:necesitan|ocupan|quieren|son) (?:l[oa]s dos|amb[oa]s|tod[oa]s)\W*$",
    r"^\W*(?:那|咁|请问|我|你们?|你哋|现在|而家|到底)*(?:还|仲|还是)?(?:差|缺|欠|少|漏)(?:的|嘅|了|咗)?"
    r"(?:是|系)?(?:什么|哪些|哪个|哪几[样个份]|啥|咩|乜嘢?|边啲|边几样|啲咩|啲乜嘢?)(?:东西|嘢|材料|文件)?"
    r"[呢啊呀]?\W*$|"
    r"^\W*(?:那|咁|请问|我)*(?:还|仲)(?:需要|要)(?:交|补|提供|给)?(?:什么|哪些|啥|咩|乜嘢?|边啲)"
    r"(?:东西|嘢|材料|文件)?[呢啊呀]?\W*$|"
    r"^\W*(?:是|系)?(?:两个|两样|两份|全部)(?:都)?(?:需?要|要交)(?:吗|嘛|咩|呀|么)\W*$",
)
_STRONG: Final = (
    r"(?:bank statements?|pay ?stubs?|check stubs?|pay ?slips?|w-?2s?|tax returns?|"
    r"proof of (?:income|address|residenc\w+)|"
    r"talon\w*(?: del?)? (?:cheques?|pago)|recibos? de (?:nomina|sueldo)|estados? de cuenta|"
    r"comprobantes? de (?:ingresos|domicilio)|"
    r"recibos? (?:de|del) (?:la |el )?(?:luz|agua|gas|telefono|internet|cfe|cable)|"
    r"(?:utility|light|electric(?:ity)?|water|gas) bills?|"
    r"水电费?单|电费单|水费单|银行流水|工资单|粮单|粮纸|收入证明|住址证明|税单)"
)
_OF_CREDIT: Final = words_like(
    rf"\b{_STRONG}\b", r"流水|工资单|粮单|粮纸|收入证明|住址证明|税单|水电费?单|电费单|水费单"
)
_NAMES: Final = words_like(rf"\b{_STRONG}\b")


def asks_what_lacks(text: str) -> bool:
    """Whether a text asks what is missing, where papers were asked for before."""
    return mentions(text, _LACKS)


def names_credit_paper(text: str) -> bool:
    """Whether a text names a paper that only an application asks for."""
    return mentions(text, _OF_CREDIT)


def without_papers(text: str) -> str:
    """The folded text without the names of such papers: a pay stub is no payment."""
    return _NAMES.sub(" ", text)
