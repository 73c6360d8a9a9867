"""Words of law: a lawyer, bankruptcy, a court, a death, military service, a statute.

A notice changes what may be sent from now on; a threat or a question about the law does not, but
a person should see it. So two answers: the notice's name, and whether such words occur at all.
"""

from __future__ import annotations

import re

_NOTICES = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("cease_and_desist", r"\bcease (?:and|&|n) desist\b|\bc ?& ?d letter"),
        (
            "statute",
            (
                r"\b(?:fdcpa|tcpa|fcra|scra|fcba|reg(?:ulation)? f|1692\w?|"
                r"15 u\.?s\.?c|47 u\.?s\.?c|227\b.{0,12}u\.?s\.?c|"
                r"section (?:1692|227|805|809)|rosenthal act)\b.{0,80}(?:notice|"
                r"pursuant|under|request|demand|cease|violat|right|dispute|valid|"
                r"formal|hereby|invok)|"
                r"(?:pursuant|under|according) (?:to )?(?:the )?(?:fdcpa|tcpa|fcra|"
                r"scra|15 u\.?s\.?c|47 u\.?s\.?c|section \d+|usc)|"
                r"\bhereby (?:notify|notified|given|demand|dispute|revoke|invoke|request)"
            ),
        ),
        (
            "bankruptcy",
            (
                r"\b(?:filed|filing|file|declared|declaring|in|under|discharged(?: in|"
                r" under)?|going through|went through|"
                r"going into|just did|did|doing|chapter|ch\.?|my|included in(?: my)?|"
                r"put (?:it|this) in(?: my)?|entered) (?:for )?(?:a |my |the |"
                r"chapter |ch\.? ?)?"
                r"(?:bankruptcy|bankrupcy|bankruptsy|banckruptcy|bankrupt\b(?!cies)|"
                r"chapter ?(?:7|13|11|seven|thirteen)\b|ch\.? ?(?:7|"
                r"13)\b)(?! ?(?:would|if))|"
                r"\bbankruptcy (?:case|court|trustee|number|attorney|lawyer|petition|"
                r"filing|was|is|discharge)|\bautomatic stay\b|"
                r"\b(?:chapter|ch) ?(?:7|13|seven|thirteen)\b"
            ),
        ),
        (
            "represented",
            (
                r"\b(?:represented by|retained|hired|have hired|i have|i'?ve got|"
                r"ive got|i got|my|our|his|her|"
                r"spoke (?:to|with)|contact|talk to|speak (?:to|with)|through|call|"
                r"send (?:it|this|that|everything|anything|all\b.{0,12}) to|"
                r"directed to|cc'?d) (?:a |an |my |our |the |me an? )?"
                r"(?:attorneys?|lawyers?|legal counsel|counsel|solicitors?|law firm|"
                r"legal aid|atty|attny|attorny|lawer)\b"
                r"(?! (?:if|or (?:else|i)|soon|up|friend))"
            ),
        ),
        (
            "court",
            (
                r"\b(?:served|got|received|have|was sent|recieved) (?:with )?(?:(?:a|"
                r"the|your|some|my|court|these) )*"
                r"(?:court papers|summons|subpoena|lawsuit papers|lawsuit|"
                r"legal papers|garnishment order|court order|court date|hearing date|"
                r"complaint from the court|papers from (?:the )?court)|"
                r"\bcase (?:no|number|#)\.? ?[\w-]*\d|\b(?:filed|filing) (?:a |"
                r"an )?(?:lawsuit|suit|motion|answer|case|claim in court|"
                r"small claims)|"
                r"\b(?:court|hearing) (?:date|is|on|case|order|hearing)\b|"
                r"\b(?:small claims|district court|county court|superior court|"
                r"case number|docket)\b|"
                r"\b(?:judge|court) (?:ordered|granted|ruled|dismissed|signed|says|said|has)"
            ),
        ),
        (
            "death",
            (
                r"\b(?:passed away|pased away|passed on|has passed|is deceased|died|"
                r"dyed last|is dead|was deceased|deceased|death certificate|"
                r"executor|executrix|probate|estate of|the late (?:mr|mrs|ms)|funeral|"
                r"obituary|rip my)\b"
            ),
        ),
        (
            "guardian",
            (
                r"\b(?:legal guardian|guardianship|conservator(?:ship)?|"
                r"power of attorney|poa for|poa\b|appointed guardian|"
                r"court appointed)\b"
            ),
        ),
        (
            "military",
            (
                r"\b(?:active duty|active service|deployed|deploying|deployment|"
                r"getting deployed|service ?members? civil relief|scra|"
                r"mobilized|mobilised|called up|activated (?:for|with|by)|(?:pcs|"
                r"military) orders|on orders|boot camp|basic training|"
                r"national guard|in the (?:army|navy|marines|air force|military|service))\b"
            ),
        ),
        (
            "legal_es",
            (
                r"\b(?:mi abogad[oa]|tengo (?:un |una )?abogad[oa]|"
                r"mi licenciad[oa] (?:lleva|va)|contrat(?:e|amos) (?:a )?(?:un |"
                r"una )?abogad[oa]|nuestro abogado|"
                r"hablen con mi abogad|bancarrota|quiebra|concurso de acreedores|"
                r"segunda oportunidad|capitulo (?:7|13|siete|trece)|"
                r"fallecio|fallecid[oa]|murio|muerto mi|ha muerto|se murio|"
                r"acta de defuncion|defuncion|difunt[oa]|"
                r"albacea|herencia|sucesion|tutor(?:a)? legal|tutela|"
                r"demanda (?:judicial|presentada)|citatorio|citacion|juzgado|tribunal|"
                r"orden judicial|servicio militar activo|servicio activo|"
                r"desplegad[oa]|me desplegaron|ejercito|burofax|procurador|por ley|ley \d+)\b"
            ),
        ),
        (
            "legal_zh",
            (
                r"律师(?:函|已|代理|会|跟|和|负责|处理|说|联系|全权|代表)|(?:委托|"
                r"请了?|找了?|搵咗|聘请?了?|有|我的|我|联系|同|跟)(?:个|位|一个|咗|的|"
                r"嘅)?律师|"
                r"破产|法院|开庭|传票|起诉书|已经?起诉|立案(?!.{0,4}(?:报警|警))|仲裁|"
                r"判决|冻结令|强制执行|"
                r"去世|过世|死亡证明|不在了(?!.{0,3}(?:家|公司|店))|走了.{0,6}(?:遗产|"
                r"后事|办丧)|身故|病故|往生|死咗|死了(?!算)|已故|殉职|遗产|继承|"
                r"监护人|监护权|服役|现役|入伍|当兵|部队|参军|派驻|军人|律师函|民法典|"
                r"第[\d一二三四五六七八九十百]+条|停止侵权|法定代理"
            ),
        ),
    )
)
_THREAT = re.compile(
    r"\b(?:i'?ll|ill|i will|gonna|going to|i'?m getting|will be|about to|"
    r"want to|might|may|can|could|should i|do i need|"
    r"would|next step|i'?m thinking|plan to|planning|considering|before i|"
    r"or i|have to|think about|if i)(?: \w+){0,3} "
    r"(?:sue|sueing|suing|call(?:ing)?|get(?:ting)?|contact(?:ing)?|hire|"
    r"hiring|lawyer|attorney|court|legal action|talk(?:ing)? to|file|"
    r"filing|declare|speak)\b|"
    r"\b(?:see you in court|take (?:you|this|it) to court|"
    r"you'?ll hear from|talk to my lawyer about suing)|"
    r"要(?:告|起诉|请律师|找律师)|去告|告你们|法院见|起诉我|会起诉|"
    r"准备起诉|voy a (?:demandar|contratar|hablar)|los voy a demandar|"
    r"demandarlos"
)
_QUESTION = re.compile(
    r"(?:\bif i|what happens|would|should i|can you sue|"
    r"are you (?:going to )?(?:sue|take)|will you (?:sue|take)|"
    r"will i (?:go|be)|am i (?:going|being)|"
    r"threat|sueing me|suing me|会不会|会唔会|是不是要|如果|要是|会起诉|"
    r"起诉我|si no pago|me van a)"
)
_NOT_MEANT = re.compile(
    r"(?:phone|battery|car|laptop|cell|computer|truck|wifi|internet|app|"
    r"card|link|deadline|engine|transmission|signal) (?:has |have |just |"
    r"is )?(?:died|passed|is dead|dead)|"
    r"food court|tennis court|basketball court|court(?:esy|eous)|手机死|"
    r"死机|passed on (?:the|my|to|that)|"
    r"executor of code|customer service|died laughing|"
    r"in the service (?:center|department|dept)"
)
_WORDS = re.compile(
    r"\b(?:attorney|lawyer|lawer|attny|solicitor|law ?suit|"
    r"legal (?:action|aid|team|counsel|notice)|sue|suing|sued|court|judge|"
    r"bankrupt\w*|subpoena|summons|statute|fdcpa|tcpa|fcra|scra|cfpb|"
    r"attorney general|garnish\w*|probate|deceased|passed away|"
    r"died|executor|active duty|deployed|power of attorney|guardian|"
    r"abogad[oa]|demand(?:a|ar|arlos)|juez|corte|tribunal|"
    r"juzgado|bancarrota|quiebra|fallecio|murio|difunt[oa])\b|律师|法院|"
    r"起诉|破产|开庭|传票|去世|过世|身故|遗产|服役|现役|法律|仲裁|告你们"
)


def notice(folded: str) -> str | None:
    """The kind of legal notice that the folded text gives, or None."""
    for name, pattern in _NOTICES:
        if pattern.search(folded):
            certain = name == "cease_and_desist"
            return name if certain or not _taken_back(folded) else None
    return None


def mentions(folded: str) -> bool:
    """Whether legal words occur, in a notice, a threat or a question."""
    return bool(_WORDS.search(folded) and _WORDS.search(_NOT_MEANT.sub(" ", folded)))


def _taken_back(folded: str) -> bool:
    return bool(_THREAT.search(folded) or _QUESTION.search(folded) or _NOT_MEANT.search(folded))
