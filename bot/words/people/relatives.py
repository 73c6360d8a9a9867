"""Whoever asks for somebody else: told nothing of the account, and how to be authorised."""

from typing import Final

from bot.words.patterns import mentions, words_like
from bot.words.people.borrowed_phones import writes_on_their_phone
from bot.words.people.kin import FAMILIA, KIN, KIN_YUE, KIN_ZH
from bot.words.people.on_behalf import asks_on_behalf
from bot.words.people.owned_loans import is_anothers_loan, names_their_loan
from bot.words.people.themselves import asks_if_they_may_write
from bot.words.people.written_for import writes_for_another
from intents.reading import Reading

_SOMEBODY_ELSES: Final = words_like(
    rf"\bmy {KIN}(?:.?s)\b.{{0,15}}\b(?:loan|account|balance|payment|bill|application|debt)",
    r"\b(?:calling|texting|writing|asking|checking) (?:for|on behalf of) (?:my|a|the)\b",
    r"\bon behalf of\b",
    r"\b(?:he|she|they)\b.{0,8}\b(?:said|told me|asked me|lets? me|wants me)\b.{0,15}"
    r"\b(?:i (?:can|could|may)|to (?:ask|check|call|text|find out))\b",
    r"\b(?:does|did|do|will) (?:she|he|they)\b.{0,12}\b(?:owe|have to pay|have left)",
    r"\b(?:her|his) (?:loan|balance|account|payment|application|debt)\b",
    r"\b(?:what|how much) (?:he|she|they) (?:still )?owes?\b",
    rf"(?:替|帮|代)(?:我)?(?:{KIN_ZH}|他|她).{{0,6}}(?:问|查|还|看)",
    rf"(?:我{KIN_ZH}|他|她)的?(?:贷款|欠款|账户|余额|账单|借款)|(?:他|她|佢)(?:还)?欠|"
    rf"我(?:的|嘅)?{KIN_ZH}(?:现在|总共|而家)?(?:还|仲)?[欠争](?:你们?|你哋)?(?:多少|几多|几钱)|(?:他|"
    rf"她)(?:让|叫)我",
    rf"\b(?:prestamo|cuenta|saldo|deuda|pago) de mi {FAMILIA}|\bde parte de mi\b",
    r"\bcuanto debe (?:el|ella|ese|esa|mi|su|la|don|dona)\b",
)
_NOT_OF_A_BORROWER: Final = (
    r"(?! (?:of|de) (?:\d|two|three|four|dos|tres|cuatro|my|mis|un|una|a)\b)"
)
"""A mother of three speaks of her children."""
_NO_MORE_THAN_WHO: Final = 4
"""So many words say who writes, and nothing else."""
_OWN_TITLE: Final = (
    r"(?:(?![他她佢你您])[\u4e00-\u9fff]|欧阳|司徒|司马|上官|诸葛|夏侯|皇甫|慕容)(?:先生|太太|姐|哥)"
    r"(?![的嘅])|[\u4e00-\u9fff]{1,3}(?:小姐|女士)"
)
"""A surname with a title is the writer's own name: 王先生 is Mr Wang, 王强老婆 is not."""
_RELATIVE: Final = words_like(
    rf"\bi(?:.?m| am) (?:\w+ )?(?:his|her|their|the|\w+s|\w+'s) {KIN}\b{_NOT_OF_A_BORROWER}",
    rf"\bthis is (?:his|her|(?:\w+ )?\w+'?s) {KIN}\b",
    rf"^\W*(?:hi|hello|hey)?\W*(?:it.?s|its|it is) (?:his|her|their) {KIN}\b",
    rf"^\W*(?:hi|hello|hey)?\W*(?:his|her|\w+'?s) {KIN} (?:here|speaking|texting)\b",
    rf"^\W*(?:hi|hello|hey)?\W*{KIN} of \w+(?: \w+)? (?:here|speaking|texting)\b",
    rf"我[是系](?!{_OWN_TITLE})(?:[他她佢]|[\u4e00-\u9fff]{{1,3}})[的嘅]?(?:{KIN_ZH}|{KIN_YUE})",
    rf"\bsoy (?:la|el|su) {FAMILIA}\b{_NOT_OF_A_BORROWER}",
    rf"\b(?:habla|escribe|le (?:habla|escribe)) (?:la|el|su) {FAMILIA}\b|"
    rf"^\W*(?:hola)?\W*(?:su|la|el) {FAMILIA} de \w+ (?:aqui|al habla)\b",
)
_THEY_OWE: Final = words_like(
    r"\b(?:what|how much) (?:does|do|did) (?:he|she|they) (?:still )?owe\b|"
    r"\b(?:what|how much) (?:he|she|they) (?:still )?owes?\b|"
    r"[他她佢](?:现在|而家|还|仲|到底|总共|一共|这个月|今个月)*[欠争](?:你们?|你哋)?(?:多少|几多|几钱)|"
    r"\bcuanto (?:le |les )?debe (?:el|ella)\b",
)
_SURELY_ELSE: Final = frozenset(
    {"stop", "legal_notice", "complaint", "dispute_debt", "report_fraud", "speak_to_agent",
     "hardship", "how_to_pay", "confirm_payment", "promise_to_pay", "start"}
)  # fmt: skip
"""What a relative may tell or ask, for it needs nothing of the account to be taken up."""
_MISREAD: Final = frozenset({"legal_notice", "dispute_debt"})
_PAYS: Final = words_like(
    rf"\bpay\w*\b.{{0,15}}\b(?:for|on behalf of) (?:my|a|the) {KIN}\b",
    rf"\bpay (?:my|our) {KIN}(?:.?s)\b",
    r"\b(?:can|could|may)\b.{0,12}\b(?:(?:someone|somebody|anyone) else|another person|"
    rf"my {KIN})\b.{{0,15}}\bpay\b",
    rf"\b(?:can|could|may) my {KIN} (?:do|make|send) (?:it|(?:the|my) payments?)\b",
    rf"\bpagar\b.{{0,25}}\b(?:de|por|a) mi {FAMILIA}\b",
    rf"\bpuede\w*\b.{{0,20}}\b(?:otra persona|alguien mas|mi {FAMILIA})\b.{{0,15}}\b(?:pagar|"
    r"por mi)\b",
    rf"\b(?:otra persona|alguien mas|mi {FAMILIA})\b.{{0,12}}\bpuede\w* pagar\b",
    rf"(?:帮|替|代|同|为)(?:我|阿)*{KIN_ZH}(?:还|付|交|俾|畀)(?:款|钱)?",
    rf"(?:别人|其他人|第二个人|我?{KIN_ZH}).{{0,4}}(?:帮|替|代)我(?:还|付|交|俾|畀)",
)
RELATIVE: Final = "relative"
"""Of the slot ``third_party``: the sender said to be somebody else, so no proof makes them one."""
ON_BEHALF: Final = "on_behalf"
"""Likewise: the sender asks for somebody else, until they speak of an account of their own."""
_CALL_THEM: Final = words_like(
    rf"\b(?:call|text|contact|ring|phone|reach|(?:talk|speak|write)(?: to| with)?|deal with)\b"
    rf"(?: to| with)? my {KIN}\b",
    rf"\bmy {KIN}\b.{{0,30}}\b(?:deal|talk|speak|handl\w+|discuss|manag\w+|act for|"
    r"takes? (?:over|care)|be authori[sz]ed|on my behalf|in charge)\b",
    rf"\b(?:add|authori[sz]e|give access to|put down|name)\b.{{0,8}}\bmy {KIN}\b",
    r"\b(?:add|authori[sz]e|put) (?:her|him|them) (?:to|on|onto) (?:my|the) (?:account|loan)\b",
    rf"\b(?:hablen|llamen|marquen|traten|comuniquense|contacten|escriban\w*|entiendanse|autorizo|"
    rf"autoricen|pongan|pueden? (?:hablar|llamar|tratar))\b.{{0,12}}\b(?:con |a )mi {FAMILIA}\b",
    rf"\bmi {FAMILIA}\b.{{0,25}}\b(?:se (?:va a )?encarga\w*|pued[ea] (?:hablar|tratar|llamar|"
    rf"ver)|"
    r"va a (?:ver|tratar|hablar|llevar|manejar)|lleva (?:eso|esto)|por mi)\b",
    rf"(?:打(?:电话)?(?:给|俾|畀)|致电|联系|联络|搵|找)我?(?:的|嘅|个|阿)?{KIN_ZH}",
    rf"(?:跟|同|和|与)我?(?:的|嘅|个)?{KIN_ZH}(?:谈|说|讲|沟通|联系|联络|倾|对接|处理)",
    rf"(?:让|叫|由|授权|委托|俾|畀)我?(?:的|嘅|个)?{KIN_ZH}.{{0,6}}(?:处理|负责|代|跟|联系|联络|"
    rf"谈|打理|搞|办)|"
    rf"授权(?:给)?我?(?:的|嘅|个)?{KIN_ZH}|"
    rf"我(?:的|嘅|个)?{KIN_ZH}(?:会|来|嚟)?(?:帮|替|代)我?(?:处理|办|打理|跟进|搞|联系|联络)",
)
_WITH_NUMBER: Final = words_like(
    rf"\bmy {KIN}(?:.?s)\b.{{0,10}}\b(?:number|phone|cell|e-?mail)\b|"
    rf"\b(?:numero|telefono|celular|correo) de mi {FAMILIA}\b|"
    rf"我(?:的|嘅|个)?{KIN_ZH}(?:的|嘅)?(?:电话|手机|号码)",
)
_NOT_TO: Final = words_like(
    r"\b(?:i|we|me|i.?ll|gotta|gonna|imma|have to|once|until)\b.{0,10}\b(?:talk|speak|call|ask|"
    r"text|"
    r"check|discuss)\w*\b.{0,8}\bmy\b|我(?:要|先|得|想|去|需要|会|再|现在)*(?:跟|同|和|与|打给|"
    r"打俾|联系|找|搵)我?",
    r"\b(?:stop|quit|don.?t|do not|never|why|keeps?|kept|called|calling|calls|texted|texting|"
    r"talked|"
    r"harass\w*|you (?:call|text|contact)|died|passed away)\b|别|不要|不准|唔好|骚扰|为什么|干嘛|"
    r"点解|一直|过世|去世|"
    r"(?:打|联系|找|联络)(?:电话)?(?:给|俾|畀)?(?:了|过|咗|紧)|\b(?:dejen|no (?:le |les |la |"
    r"lo )?(?:llam|habl|"
    r"molest|contact)\w+|por ?que|llamaron|hablaron|fallecio|murio)\b|(?:太太|老公|老婆|妈|爸|"
    r"家人).{0,6}(?:了|咗)\W*$",
)


_HELPS_PAY: Final = words_like(
    rf"\b(?:help|let me) (?:her|him|them|(?:my|our) {KIN})\b.{{0,12}}\bpay\b",
    r"\b(?:i|we|someone|somebody)(?: can| could| may| want to| will|.?ll)? "
    r"(?:help )?(?:pay(?: it| this| that| (?:the|a) \w+)?|make (?:a|the) payments?) for "
    r"(?:her|him|them)\b",
    r"\bcan i (?:pay|make a payment)(?: \w+)? for (?:her|him|them)\b",
    r"\bpued[oe] pagar(?:l[oae])? yo\b",
    rf"\bayudar(?:(?:le|la|lo|les|los)\b| a mi {FAMILIA}\b).{{0,12}}\bpagar\b",
    rf"帮(?:她|他|我?{KIN_ZH})(?:[^问查看]{{0,4}})(?:还(?![欠剩有差要是])|付|交)",
)
"""A child who speaks of a parent's loan first and offers to pay then."""


def names_helper(words: str) -> bool:
    """Whether a borrower wants somebody of theirs to deal with us: never their own new number."""
    if mentions(words, _NOT_TO) or is_relative(words):
        return False
    return mentions(words, _CALL_THEM) or mentions(words, _WITH_NUMBER)


def asks_for_another(words: str) -> bool:
    """Whether a text asks about the account of a relative, a friend or somebody represented.

    So does whoever asks if they may write themselves.
    """
    anothers = mentions(words, _SOMEBODY_ELSES) or asks_if_they_may_write(words)
    return anothers or is_relative(words) or asks_on_behalf(words)


def is_relative(words: str) -> bool:
    """Whether the sender says to be of the borrower's family, or writes in the borrower's place."""
    known = mentions(words, _RELATIVE) or writes_on_their_phone(words)
    return known or is_anothers_loan(words) or writes_for_another(words)


def pays_for_another(words: str) -> bool:
    """Whether one person asks to pay for another: that needs nothing of the account."""
    return mentions(words, _PAYS) or mentions(words, _HELPS_PAY)


def speaks_for_another(words: str, reading: Reading) -> str | None:
    """The intent of a relative's text, or of a question what somebody else owes; else ``None``.

    Whoever says who they are is told how to be authorised, whatever else the text was read as.
    """
    surely_else = reading.decision == "act" and reading.intent in _SURELY_ELSE
    if is_relative(words) and len(words.split()) <= _NO_MORE_THAN_WHO:
        surely_else = False  # "I am her daughter" tells of no death and no lawyer.
    theirs = is_anothers_loan(words) or (is_relative(words) and names_their_loan(words))
    if reading.intent in _MISREAD and theirs:
        surely_else = False  # Whose loan it is, is no dispute and no notice of law.
    if surely_else or reading.why.source == "rule":
        return None
    if is_relative(words):
        return "wrong_number"
    unsure = reading.decision != "act"
    of_theirs = mentions(words, _THEY_OWE) or asks_on_behalf(words)
    return "check_balance" if unsure and of_theirs else None
