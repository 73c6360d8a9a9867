"""Words of law: a lawyer, bankruptcy, a court, a death, military service, a statute.

A notice changes what may be sent from now on; a threat or a question about the law does not, but
a person should see it. So two answers: the notice's name, and whether such words occur at all.
"""

from __future__ import annotations

import re

from intents.rules import deaths
from intents.rules.denied import without_denied

DEATH = "death"
_LAWYER = (
    r"(?:attorneys?|attourneys?|atorneys?|attornys?|atty|attny|lawyers?|lawers?|laywers?|"
    r"legal counsel|counsel|solicitors?|law firm|legal aid|licenciad[oa]|abogad[oa]s?)"
)
_RELATIVE = (
    r"(?:he|she|husband|hubby|wife|dad|daddy|father|mom|mum|mama|mother|brother|bro|sister|sis|son|"
    r"daughter|uncle|aunt|auntie|grand\w+|papa|borrower|customer|client|partner|fiance\w?|parent|"
    r"spouse|nephew|niece|cousin|friend|account holder)"
)
_FAMILIAR = (
    r"(?:爸爸?|妈妈?|父亲|母亲|老公|老婆|丈夫|妻子|哥哥?|弟弟?|姐姐?|"
    r"妹妹?|爷爷|奶奶|外公|外婆|儿子|女儿|"
    r"先生|太太|爱人|老伴|家人|亲人|他|她|佢|老豆|老窦|老母|阿(?:爸|妈|爷|嫲|公|婆|哥|姐|妹|弟)|"
    r"借款人|本人的?家属)"
)


_NO_PASSING = (
    r" (?:out|up|through|thru|his|her|their|my|our|college|probation|(?:the )?(?:\w+ ){0,2}(?:bar|"
    r"exams?|tests?|class\w*|grade|interview|inspection|course|boards))\b"
)
"""What follows "she passed" where nobody died: out, her test, the bar."""


def _notice(name: str, *patterns: str) -> tuple[str, re.Pattern[str]]:
    return name, re.compile("|".join(patterns), re.ASCII)


_NOTICES = (
    _notice(
        "cease_and_desist",
        r"\b(?:cease|seize) (?:and|&|n) desist\b",
        r"\bc ?& ?d letter",
        r"\bcese y desista",
        r"停止侵权",
    ),
    _notice(
        "statute",
        r"\b(?:fdcpa|tcpa|fcra|fcba|reg(?:ulation)? f|1692\w?|15 u\.?s\.?c|47 u\.?s\.?c|"
        r"section (?:1692|227|805|809)|rosenthal act|fair debt collection practices act|"
        r"telephone consumer protection act)\b.{0,80}(?:notice|pursuant|under|request|demand|cease|"
        r"stop|right|dispute|valid|formal|hereby|invok|prohib|要求|通知|停止)",
        r"\b(?:notice|pursuant|under|according|bajo|al amparo)\b.{0,20}(?:fdcpa|tcpa|fcra|fcba|"
        r"15 u\.?s\.?c|section \d+|\busc\b|practices act|protection act|\bley\b|reglamento)",
        r"\bhereby (?:notify|notified|given|demand|dispute|revoke|invoke|"
        r"request(?! (?:(?:an?|the|my|that|you|to|send|me|for|copy|of|account|loan|monthly|payoff|"
        r"updated|written|short|new|more|some) )*(?:statements?|balance|receipts?|extension|time|"
        r"plan|payoff|figure|due date|date|copy|call|loan|letter|amount|settlement|history)\b))",
        r"\b(?:requiero|notifico|exijo|solicito) formalmente|\baviso formal\b",
        r"(?:根据|依据|依照|按照)[^.!?\n]{0,14}(?:法|条例|条|fdcpa|"
        r"tcpa)[^.!?\n]{0,12}(?:正式|要求|通知|请|撤[回销]|行使)",
        r"正式通知|民法典|(?:法|条例|典|规定|条款规定)[^.!?\n]{0,8}第[\d一二三四五六七八九十百]+条",
    ),
    _notice(
        "bankruptcy",
        r"\bban[ck]{1,2}r?[ur]{1,2}p\w*|\bautomatic stay\b",
        r"\bcha?p?t(?:e?r)?\.? ?(?:7|13|11|seven|thirteen)\b|\bch\.? ?(?:7|13)\b",
        r"\bdebt (?:repayment scheme|relief order)|\bofficial assignee|\binsolven\w+",
        r"\bbancarrota|\bquiebra|\bconcurso de acreedores|"
        r"\bsegunda oportunidad|\bcapitulo (?:7|13)",
        r"破产|资不抵债",
    ),
    _notice(
        "represented",
        r"\b(?:represented by|retained|hired|have|has|got|ive got|i've got|my|"
        r"our|his|her|mi|un|una|"
        r"through|via|nuestro|tengo|contacten a|hablen con) (?:(?:a|an|my|our|"
        r"the|me|un|una|mi) )*"
        rf"(?:\w+ )?{_LAWYER}\b(?! (?:if|or (?:else|i)|soon|up|friend|fees))",
        r"\b(?:contact|talk to|speak (?:to|with)|call|refer to|"
        r"send .{0,16} to|go (?:through|thru)) "
        rf"(?:my |our |the )?{_LAWYER}\b",
        rf"\b{_LAWYER} (?:says?|said|represents?|is handling|will handle|told|has told|has asked|"
        rf"handles|me representa|lleva)\b|^\W*{_LAWYER}\W*$",
        r"(?<!移民)律师(?:函|信|已|代理|会|跟|和|负责|处理|说|联系|全权|代表|话|跟进)",
        r"(?:委托|请了?|找了?|搵咗|聘请?了?|有|我的|我|联系|同|跟)(?:个|位|一个|咗|的|嘅)?律师",
        rf"(?:我的?|我嘅|有|请了?|找了?){_LAWYER}",
    ),
    _notice(
        "court",
        r"\b(?:served|got|received?|have|was sent|recieved?|"
        r"recibi)\b(?: (?:with|a|the|your|some|my|"
        r"court|these|legal|un|una|los))* (?:court pap+ers?|court letter|"
        r"summons|subpoena|lawsuit papers|"
        r"lawsuit|legal papers|garnishment order|court order|court date|"
        r"hearing date|papers from|"
        r"papeles de la corte|citatorio|citacion)",
        r"\bserved (?:with )?papers|\bcourt (?:papers|pap+ers|summons|letter|order|date|hearing)\b",
        r"\bcase (?:no|number|#)\.? ?[\w-]*\d|\bwrit of summons|\bsummons (?:arrived|came|reach)",
        r"\b(?:filed|filing) (?:a |an )?(?:lawsuit|suit|motion|answer|case|claim in court)",
        r"\bhearing'?s? (?:is |date )?on\b|\b(?:district court|county court|"
        r"superior court|docket)\b",
        r"\b(?:judge|jugde|court) (?:ordered|granted|ruled|dismissed|signed|"
        r"says|said|has|set|appointed)",
        r"\b(?:demanda (?:judicial|presentada)|juzgado|tribunal|"
        r"orden judicial|por orden de la corte|"
        r"burofax|procurador)\b",
        r"法院|开庭|传票|起诉书|已经?起诉|已入禀|入禀|小额钱债|案件编号(?!的?[是系]?(?:多少|什么|"
        r"几|咩|[呢吗]))|仲裁|判决|冻结令|强制执行|"
        r"立案(?!.{0,4}(?:报警|警))",
    ),
    _notice(
        "death",
        rf"\b{_RELATIVE}\b(?: \w+)? ?(?:is |was |has |had |just |recently )*"
        rf"(?:deceased|died|dead|pass(?:ed)? (?:away|on)|passed\b(?!{_NO_PASSING}))",
        r"\b(?:passed away|pased away|pass away|passed last|is deceased|was deceased|the deceased|"
        r"death certificate|executor|excutor|executrix|probate|estate of|funeral|obituary)\b",
        r"\badministrator of (?:my|the|his|her)|\b\w+'?s estate\b|\bthe late (?:mr|mrs|ms)\b",
        r"\b(?:fallecio|fallecid[oa]|murio|ha muerto|acta de defuncion|"
        r"defuncion|difunt[oa]|albacea|"
        r"herencia|sucesion)\b",
        r"\b(?:no longer with us|ya no esta con nosotros|nos dejo para siempre)\b",
        rf"\b(?:lost|buried) (?:my|our) {_RELATIVE}\b(?!'?s\b)(?= (?:in|last|on|this|to|a)\b|\W*$)",
        r"过[咗左]身|去世|过世|过身|离世|病逝|死亡证明|身故|病故|往生|已故|殉职|遗产|"
        r"继承|后事|人没了|出车祸没了",
        _FAMILIAR
        + r"[^,.!?\n]{0,6}(?:没了|走了(?!之)|走咗|不在了|死了(?!算)|死咗|唔喺度喇|passed|died)",
    ),
    _notice(
        "guardian",
        r"\b(?:legal guardian|guardianship|conservator(?:ship)?|power of attorney|poa|"
        r"appointed guardian|court appointed|appointed me guardian|deputy appointed|"
        r"tutor(?:a)? (?:legal|de mi)|tutela)\b",
        r"监护人|监护权|法定代理",
    ),
    _notice(
        "military",
        r"\b(?:active duty|active service|deployed|deploying|deployment|"
        r"service ?members? civil relief|"
        r"scra|mobili[sz]ed|activated (?:for|with|by)|(?:pcs|military) orders|"
        r"on orders|boot camp|"
        r"basic training|servicio activo|servicio militar|desplegad[oa]|me desplegaron|"
        r"guardia nacional|ejercito)\b",
        r"\b(?:in|with|w|w/|for|by) (?:the )?(?:us )?(?:army|navy|marines|"
        r"air force|military|service|"
        r"national guard|coast guard)\b(?! (?:base exchange|store|surplus|center|dep))",
        r"\b(?:en|de|por) la (?:national )?guard\b|\bsoy reservista\b|\b(?:soy|es|"
        r"somos) militar(?:es)?\b|"
        r"\b(?:me|lo|la|nos) (?:llamaron|activaron|movilizaron|mandan|mandaron|despliegan)\b.{0,24}"
        r"\b(?:a filas|reserves?|army|navy|marines|military|tropas?|national guard)\b|"
        r"\b(?:me|lo|nos) (?:activaron|movilizaron)\b.{0,16}\breservas?\b|"
        r"\b(?:en|de|del) (?:la |las |los |el )?(?:army|navy(?! yard)|marines|air force|"
        r"reservas? (?:del|de la) "
        r"(?:army|navy|ejercito|marina))\b",
        r"服役|现役|入伍|当兵|部队|参军|派驻|军人",
    ),
)
_THREAT = re.compile(
    r"\b(?:i'?ll|ill|i will|gonna|going to|i'?m getting|will be|about to|"
    r"want to|might|may|can|could|"
    r"should i|do i need|would|next step|i'?m thinking|plan to|planning|"
    r"considering|before i|or i|"
    r"have to|think about|if i)(?: \w+){0,3} (?:sue|sueing|suing|"
    r"call(?:ing)?|get(?:ting)?|"
    r"contact(?:ing)?|hire|hiring|lawyer|attorney|court|legal action|"
    r"talk(?:ing)? to|file|filing|"
    r"declare|speak)\b|"
    r"\b(?:see you in (?:small claims|court)|take (?:you|this|"
    r"it) to court|you'?ll hear from|"
    r"talk to my lawyer about suing)|"
    r"要(?:告|起诉|请律师|找律师)|去告|告你们|法院见|起诉我|会起诉|准备起诉|"
    r"voy a (?:demandar|contratar|hablar)|los voy a demandar|demandarlos",
    re.ASCII,
)
_QUESTION = re.compile(
    r"(?:\bif i|what happens|would|should i|can you sue|are you (?:going to )?(?:sue|take)|"
    r"will you (?:sue|take)|will i (?:go|be)|am i (?:going|being)|threat|sueing me|suing me|"
    r"会不会|会唔会|是不是要|如果|要是|会起诉|起诉我|si no pago|me van a)",
    re.ASCII,
)
_NOT_MEANT = re.compile(
    r"(?:phone|battery|car|laptop|computer|truck|wifi|internet|app|card|link|deadline|engine|"
    r"transmission|signal|chat|e-?mail) (?:\w+ ){0,3}(?:has |have |just |is )?(?:died|passed|dead)|"
    r"(?:food|tennis|basketball) court|court(?:esy|eous)|手机死|死机|passed on (?:the|my|to|that)|"
    r"customer service|died laughing|in the service (?:center|department|dept)|passed (?:the|my) ",
    re.ASCII,
)
_WORDS = re.compile(
    rf"\b(?:{_LAWYER}|law ?suit|legal (?:action|aid|team|notice)|sue|suing|"
    r"sued|court|judge|bankrupt\w*|"
    r"subpoena|summons|statute|fdcpa|tcpa|fcra|scra|cfpb|attorney general|"
    r"garnish\w*|probate|deceased|"
    r"passed away|died|executor|active duty|deployed|power of attorney|"
    r"guardian|demanda|demandar|"
    r"demandarlos|juez|corte|tribunal|juzgado|bancarrota|quiebra|fallecio|"
    r"murio|difunt[oa])\b|"
    r"律师|法院|起诉|破产|开庭|传票|去世|过世|身故|遗产|服役|现役|法律|仲裁|告你们",
    re.ASCII,
)


def notice(folded: str) -> str | None:
    """The kind of legal notice that the folded text gives and does not deny, or None."""
    given = deaths.without_partings(deaths.without_things(without_denied(folded)))
    for name, pattern in _NOTICES:
        if pattern.search(given):
            if name == DEATH and deaths.of_another(folded):
                continue
            certain = name == "cease_and_desist"
            return name if certain or not _taken_back(folded) else None
    return None


def mentions(folded: str) -> bool:
    """Whether legal words occur, in a notice, a threat or a question."""
    return bool(_WORDS.search(folded) and _WORDS.search(_NOT_MEANT.sub(" ", folded)))


def _taken_back(folded: str) -> bool:
    return bool(_THREAT.search(folded) or _QUESTION.search(folded) or _NOT_MEANT.search(folded))
