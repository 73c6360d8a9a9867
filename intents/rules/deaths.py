"""Whose death a text tells of: the borrower's may be meant, or that of somebody close to them.

A borrower who buried their mother and is behind now is alive, and wants time; a son who writes from
his mother's phone is not the borrower. Where the words do not say, the borrower may be meant.
"""

from __future__ import annotations

import re

_NEVER_OURS = (
    r"\b(?:my|a|our) (?:\w+'s )?(?:co-? ?worker|colleague|boss|manager|neighbou?r|landlord|dog|"
    r"puppy|cat|pet|horse)\b.{0,16}\b(?:died|passed|dead|funeral)|\b(?:dog|cat|coworker|boss|"
    r"neighbor)'s funeral|\b(?:companer[oa]|jefe|jefa|vecin[oa]|perr[oa]|perrito|perrita|"
    r"gat[oa]|patron)\b(?: de \w+)?.{0,16}\b(?:murio|fallecio)|\b(?:murio|fallecio) (?:mi|un|"
    r"una|el|la) (?:companer[oa]|jefe|jefa|vecin[oa]|perr[oa]|perrit[oa]|gat[oa])|(?:同事|老板|"
    r"邻居|上司|房东|狗|猫)(?:昨天|今天|刚刚?|上周|前几天|也|都)*(?:去世|过世|死|走了|没了|"
    r"过[咗左]身)"
)
_NO_LOAN_OF_THEIRS = (
    r"\b(?:he|she|they)\b.{0,12}\b(?:never|did ?n'?t|does ?n'?t|did not|had no|has "
    r"no)\b.{0,14}\b(?:loans?|accounts?|anything|business|nothing)\b|\bnot (?:on|part of) "
    r"(?:the|my|this) (?:loan|account)|\bno ten(?:ia|ga) (?:ningun |nada de )?(?:prestamos?|"
    r"nada|cuenta|deudas?)\b|(?:他|她|佢)?(?:又|并)?(?:没有?|冇|不是|唔系)(?:在|喺|跟|"
    r"同)你们?(?:这里|这儿|这|哋|你哋)?(?:度)?(?:贷|借|有|办)|(?:跟|和|同)(?:贷款|你们?|"
    r"这笔)没关系"
)
_THEIR_ESTATE = re.compile(
    r"\b(?:his|her|their|the (?:deceased|borrower|late)\w*(?:'s)?|mom'?s|dad'?s|mother'?s|"
    r"father'?s|husband'?s|wife'?s|son'?s|daughter'?s) (?:\w+ )?(?:loans?|account|debts?|"
    r"balance|payments?|phone|number|estate|bills?)\b|\bestate\b|\bexecut\w+|\bprobate|\bdeath "
    r"cert|\badministrator|\bborrower\b|\baccount holder\b|\b(?:he|she) (?:had|has|took|got) "
    r"(?:an?|this|the) (?:loan|account)|\bthis (?:was|is) (?:his|her)\b|\bon (?:his|her) "
    r"behalf\b|\bhandling\b|\b(?:prestamo|cuenta|deuda|saldo|telefono|numero|pago) de (?:el|"
    r"ella|mi|la difunta|el difunto)|\b(?:el|la) (?:titular|albacea)\b|\bacta de defuncion|"
    r"\bsucesion\b|[他她佢][的嘅]?(?:贷款|欠款|账户|债|号码?|电话|手机)|遗产|继承|死亡证明|"
    r"借款人|名下|机主",
    re.ASCII,
)
_SPOUSE = re.compile(
    r"\b(?:husband|hubby|wife|partner|spouse|fiance\w?|borrower|customer|client)\b|"
    r"\b(?:espos[oa]|marido|mujer|pareja)\b|老公|老婆|丈夫|妻子|先生|太太|爱人|老伴",
    re.ASCII,
)
"""Whose loan it may well be, though somebody else tells that it cannot be paid."""
_SURELY_OWN = (
    r"\bmy (?:own )?(?:\w+ )?(?:payments?|loan|account|balance|bill|due date)\b|\bi(?:'?ve| "
    r"have|'?m| am|ve)? (?:\w+ ){0,2}(?:been |fell |fallen |got )?behind\b|\bneed (?:a (?:bit|"
    r"little|few)|some|more|extra)\b.{0,8}\b(?:time|days|weeks)\b|\b(?:i|we) (?:\w+ )?(?:had to|"
    r"have to|got to|gotta) (?:pay|cover|help)\b.{0,14}\b(?:funeral|burial|casket)|\bfuneral "
    r"(?:home|bills?|costs?|expenses?)\b|\b(?:pay\w*|paid|sav\w+|money|cost\w*|broke|"
    r"spent)\b.{0,20}\b(?:for|on|from|after) (?:the|his|her|a|my \w+'?s?) (?:funeral|burial)|"
    r"\bi(?:'?m| am|m|'?ve| have| got| gotta|'?ll be| will be| had)\b.{0,20}\b(?:at|to|have|got|"
    r"attend\w*|the|a)\b.{0,14}\bfuneral\b|\bhave (?:a|my \w+'?s) funeral\b|\b(?:he|she|they) "
    r"left me\b|\bmi (?:pago|prestamo|cuenta|saldo|mensualidad|cuota)\b|\bmas tiempo\b|"
    r"\b(?:gastos|cost\w+|pagar|pague|gaste)\b.{0,14}\b(?:funeral|entierro|sepelio|velorio)|"
    r"\b(?:estoy|ando|voy|vengo) (?:en|a|de) (?:un|el) (?:funeral|entierro|velorio|sepelio)|"
    r"\bme dejo (?:dinero|algo|herencia|una? )|我的(?:贷款|账户|还款|月供)|(?:花|付|出|用)(?:了|"
    r"咗)?[^,.!?]{0,4}(?:后事|丧事|葬礼|丧葬)|(?:后事|丧事|葬礼|丧葬)[^,.!?]{0,6}(?:花|用|钱|"
    r"费)|(?:参加|在|去)[^,.!?]{0,6}(?:葬礼|丧礼|追悼会|奔丧)|宽限|缓(?:几|一|两)|(?:晚|"
    r"迟)(?:几|两|一)"
)
_OWN = (
    r"\b(?:i|we|ive|im|i'm|i've)\b.{0,20}\b(?:ca ?n'?t|cannot|could ?n'?t|can not|unable to|not "
    r"able to)\b.{0,10}\b(?:pay|afford|make)|\b(?:ca ?n'?t|cannot|could ?n'?t) (?:pay|afford|"
    r"make)\b|\b(?:i|we)(?:'?ll| will| can| could|'?m gonna| am going to)? (?:\w+ )?pay (?:it|"
    r"you|all|the rest|next|on|by|soon|friday|monday|after|when|half|\d|\$)|\bill pay\b|\bi "
    r"(?:still )?want to pay\b|\blost my job\b|\bno (?:puedo|pude|podre|voy a poder|podemos) "
    r"pagar|\b(?:les|le) (?:pago|pagare|voy a pagar)\b|(?:还|交|付|供)(?:不|唔)(?:上|起|了|到)|"
    r"没钱|冇钱|我(?:会|就)(?:还|付|交)"
)
_OF_ANOTHER = re.compile(f"{_NEVER_OURS}|{_NO_LOAN_OF_THEIRS}|{_SURELY_OWN}", re.ASCII)
_OF_KIN = re.compile(_OWN, re.ASCII)
_TELLS = re.compile(
    r"\b(?:died|passed (?:away|on)|pass away|deceased|funeral|burial|buried|bury (?:my|our|him|"
    r"her)|dead|lost my (?:mom|mum|mother|dad|father|son|daughter|brother|sister|grand\w+|"
    r"husband|wife|baby|uncle|aunt))\b|\b(?:murio|fallecio|fallecid[oa]|funeral|entierro|"
    r"velorio|sepelio|enterr\w+|difunt[oa])\b|去世|过世|过[咗左]?身|离世|病逝|葬礼|丧事|后事|"
    r"奔丧|追悼会|[爸妈公婆爷奶哥姐弟妹]\S{0,4}(?:走了|走咗|没了|死了)",
    re.ASCII,
)
_THING_DIED = (
    r"\bse (?:(?:me|nos|le) )?(?:ha )?(?:murio|muerto) (?:el|la|mi|nuestro|nuestra) "
    r"(?:cel(?:ular)?|"
    r"telefono|carro|coche|auto|troca|camioneta|compu(?:tadora)?|laptop|bateria|internet|motor|"
    r"linea|"
    r"tablet|moto|refri(?:gerador)?|tele(?:vision)?)\b|\b(?:cel(?:ular)?|telefono|carro|coche|"
    r"troca|camioneta|laptop|"
    r"bateria|motor)(?: (?:ya|se|me|nos|le))* (?:murio|muerto)\b"
)
_NOT_OF_A_LIFE = re.compile(
    r"\b(?:phone|battery|car|laptop|computer|truck|wifi|internet|app|engine|deal|dead ?line|"
    r"dead end)\b.{0,12}\b(?:died|dead)|\bdead ?(?:line|end|beat|wrong|serious)|\bover my dead|"
    r"\bdead (?:broke|tired|asleep|exhausted|poor|set|sure|busy|last|on my feet|zone|quiet|weight|"
    r"in the water|ass|phone|battery|car|as)\b|\b(?:i'?m|im|i am) (?:so |literally |half )?dead\b|"
    f"{_THING_DIED}",
    re.ASCII,
)
_THING = re.compile(_THING_DIED, re.ASCII)
_WENT = re.compile(
    r"(?:老公|老婆|丈夫|妻子|爱人|先生|太太|男(?:朋)?友|女(?:朋)?友|对象)[^,.!?\n]{0,8}走(?:了|咗)(?!之)"
)
_LEFT = re.compile(
    r"去(?:了|咗)?(?:外地|国外|老家|乡下|内地|大陆)?(?:打工|出差|上班|做嘢|返工)|去(?:了|咗)(?:外地|国外|老家)|"
    r"离婚|离咗婚|离异|分居|分手|出轨|外遇|小三|离家|搬走|"
    r"(?:跟|同|和)(?:着|住)?(?:别人|人家|人|[^,.!?\n]{0,4}(?:女|男)人?)[^,.!?\n]{0,3}(?:走|跑)(?:了|咗)|"
    r"(?:带|攞|拿|拎)(?:着|走|埋|住)?[^,.!?\n]{0,6}(?:孩子|小孩|仔女|个仔|个女|娃|钱|行李)[^,.!?\n]{0,4}走(?:了|咗)|"
    r"我[^,.!?\n]{0,8}(?:被裁|被炒|被辞|被开除|失业|失咗业|下岗|没(?:有)?工作|冇工|丢了工作|裁员)"
)
_SURELY_DIED = re.compile(
    r"去世|过世|过[咗左]?身|离世|病逝|死|葬|丧|后事|往生|遗|不在(?:了|人世)|没了|癌|车祸|抢救|永远"
)


def without_things(folded: str) -> str:
    """The folded text without the words of a phone or a car that died."""
    return _THING.sub(" ", folded)


def without_partings(folded: str) -> str:
    """The folded text without the words of a wife or a husband who left, and did not die.

    "走了" is said of both. Whoever was left tells of a divorce, of somebody else, of work lost.
    """
    left = _LEFT.search(folded) is not None and _SURELY_DIED.search(folded) is None
    return _WENT.sub(" ", folded) if left else folded


def of_another(folded: str) -> bool:
    """Whether words of a death tell by themselves that somebody else than the borrower died."""
    if _THEIR_ESTATE.search(folded) and not re.search(_NO_LOAN_OF_THEIRS, folded):
        return False
    if _OF_ANOTHER.search(folded):
        return True
    return _SPOUSE.search(folded) is None and _OF_KIN.search(folded) is not None


def mourns(folded: str) -> bool:
    """Whether a text tells of a death or a funeral that is not the borrower's."""
    lives = _NOT_OF_A_LIFE.sub(" ", without_partings(folded))
    return _TELLS.search(lives) is not None and of_another(lives)
