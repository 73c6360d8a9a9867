"""Words of somebody who may not want to live: the means at hand, a farewell, no point in going on.

Some leave no doubt. Others are said of a loan or of texts as well, and count only where a text
names no such thing: "I don't see the point anymore" does, "I don't see the point of this fee" not.
"""

from __future__ import annotations

import re

_NOT = r"(?:do ?n'?t|dnt|do not|did ?n'?t|never|no longer|ca ?n'?t|cannot|can not)"
_WANT = r"(?:even |really |just )?(?:want|wanna|wana|wan|care)(?: to| 2)?"
_WITHOUT = r"(?:was ?n'?t|were ?n'?t|was not|were not|aint|ain'?t)"
_DEAR = (
    r"(?:kids?|children|babies|baby|son|daughter|wife|husband|mom|mum|mama|dad|parents|family|girls|"
    r"boys|brother|sister|everyone|everybody)"
)
_LIVE = (
    r"(?:keep(?:ing)? (?:going|living|on)|go(?:ing)? on|liv(?:e|ing)|be(?:ing)? (?:here|alive)|"
    r"exist\w*|wak(?:e|ing) up|carry(?:ing)? on)"
)
_ENGLISH = (
    (
        rf"\b{_NOT} {_WANT} (?:be here|be around|be alive|live|exist|wake up|go on living)(?: "
        r"like this)?(?: any ?more| no ?more)?\b(?! (?:with|in|at|near|on) (?:the|this|my|your|"
        r"a)\b)(?! (?:when|with|for|til|until)\b)"
    ),
    (
        rf"\bwish (?:that )?i (?:was|were) (?:dead|gone|never born)|\bwish i {_WITHOUT} (?:alive|"
        r"born|around|here)\b(?! (?:when|for|with|at|on)\b)|\bwish i(?:'d|d| had| was| were)? "
        r"never been born|\bwish i(?: (?:would ?n'?t|did ?n'?t|could|would|just|not|never))+ "
        r"wake up|\b(?:sleep|bed) (?:and|n|&) (?:just )?(?:not|never) (?:have to )?wake|"
        r"\b(?:not|never) wake up (?:again|any ?more|no ?more)|\bhope i (?:do ?n'?t|never) wake"
    ),
    (
        r"\bmight as well (?:just )?(?:not (?:exist|be here|live)|be dead|die|end it|jump)|"
        r"\bdriv(?:e|ing) (?:my|the|this) (?:car|truck|van) (?:in ?to|off|over) (?:an?|"
        r"the)\b(?! (?:lot|shop|city|dealer|garage|branch|office))"
    ),
    (
        r"\b(?:bottle|bunch|handful) of (?:\w+ )?(?:pills|tablets|meds)\b(?! (?:cost|is|are|"
        r"each))|\bpills (?:right )?(?:in (?:front of me|my hand)|next to me)|\bpills (?:and|n|"
        r"&) (?:i'?m|i am|i'?ll|i will|ima|imma|i) (?:\w+ )*(?:take|swallow)|\b(?:took|"
        r"swallowed|taken|take|taking|downed) (?:all(?: of)?|too many|every|a lot of|\d\d+|a "
        r"(?:bunch|handful) of|the whole bottle of)(?: (?:my|the|of|those))* (?:\w+ )?(?:pills|"
        r"tablets|meds)|\b(?:took|swallowed|take|taking|downed|drank) (?:the|a) whole (?:bottle|"
        r"box|pack)\b"
    ),
    (
        r"\bi(?:'?ve|'?m| have| am| just)* (?:got|have|hold\w*|bought|load\w*|hav) (?:me )?(?:a|"
        r"the|my|this) (?:loaded )?(?:gun|pistol|revolver|shotgun|rope|noose|razor|blade|"
        r"knife)(?: (?:in|to|right|here|beside|next|around|ready|loaded|on)\b|\W*$)|\b(?:gun|"
        r"pistol|knife|razor|blade) (?:to|in|at|against|on) my (?:head|lap|mouth|hand|wrist|"
        r"throat|temple)"
    ),
    (
        r"\bi'?m (?:\w+ )?(?:on|at) (?:the |a |this )?(?:edge of )?(?:the |a |this )?(?:bridge|"
        r"ledge|overpass|train tracks|railroad tracks)(?: (?:now|rn|right now))?\W*$|"
        r"\bstand(?:ing)? on (?:the|a|this) (?:bridge|ledge|roof|overpass|tracks|edge)\b"
    ),
    (
        r"\b(?:i'?m|i am|im|i feel like|i've been|ive been) (?:\w+ )?(?:a |the |such a )?burden "
        rf"(?:to|on|for) (?:my |them|all|every|people|{_DEAR})"
    ),
    (
        rf"\btell (?:my|the) {_DEAR}(?: (?:and|&|n) (?:my )?{_DEAR})* (?:that )?(?:i(?:'ll| "
        r"will)? (?:always )?love|i'?m (?:so )?sorry|goodbye|bye)|\bsay (?:good ?bye|bye) to "
        rf"(?:my|the) {_DEAR}|\bgood ?bye (?:cruel )?world\b"
    ),
    (
        r"\bno (?:more )?(?:reason|point|purpose)(?: left)? (?:to|in|for me to|of|for) (?:me "
        rf")?{_LIVE}|\bpoint (?:of|in|to) (?:me )?{_LIVE}(?! (?:with (?:this|the)|like this "
        r"with))|\bpoint (?:of|in|to) (?:anything|any of (?:it|this)|it all|life|it|everything|"
        r"any of that)\b.{0,12}\bwithout (?:him|her|them|my)\b|\bwithout (?:him|her|them|my "
        r"\w+)\b.{0,24}\b(?:no |not? see (?:the|a|any) )point\b"
    ),
    (
        r"\b(?:want|wanna|wish i could|going|gonna)(?: to)? (?:just )?(?:disappear|vanish|cease "
        r"to exist|not exist|not be here)\b(?! from\b)"
    ),
    (
        rf"\b(?:off|better)(?: off)? if i (?:{_WITHOUT} (?:here|around|alive|born)|(?:was|were|"
        r"am) (?:gone|dead|not here)|died|die)\b|\bworth more dead\b|\bbetter (?:off )?without "
        rf"me\b(?! (?:pay|as a))|\bif i (?:{_WITHOUT} (?:around|alive)|died?|were dead|was dead|"
        r"dropped dead)\b.{0,30}\b(?:insurance|leave me alone|happy|better off|satisfied)\b"
    ),
    (
        r"\b(?:want|wanna get|need|get me) out of this (?:world|life)|\bleav(?:e|ing) this "
        r"(?:world|earth|life)\b|\bdone with (?:life|living)\b|\btired of (?:living|life|being "
        r"alive|existing|being here)\b|\blife (?:is ?n'?t|is not|aint|ain'?t) worth\b|\b(?:my|"
        r"this) life (?:is|'s) (?:over|pointless|meaningless|worthless)\b|\b(?:slit|"
        r"cut)(?:ting)? my (?:wrists?|throat|veins)|\bend(?:ing)? my (?:suffering|misery|pain)|"
        r"\bmake the pain (?:stop|go away)|\bend it (?:tonight|all tonight)\b|\b(?:want|wish|"
        r"going|ready|plan\w*) (?:to )?die\b(?! (?:of|from|laughing)\b)|\bi(?:'?m| am) (?:gonna|"
        r"going to|ready to|about to) die\b(?! (?:of|from|laughing)\b)|\bi (?:should|could|"
        r"might|wanna|'?ll) (?:just )?(?:die|jump|be dead)\b(?! (?:of|from|happy|laughing|on|in|"
        r"to|through|right)\b)|\b(?:no ?body|no one|noone)(?:'d|'ll| would| will| ever)? "
        r"(?:even )?(?:miss me|notice if i|care if i (?:die|live|was|were|disappear))"
    ),
)
_SPANISH = (
    (
        r"\bquit(?:ar|arme|o|are|ando|andome) la vida\b|\b(?:ir(?:me|se)?|voy|largar(?:me)?|"
        r"marchar(?:me)?|dejar|partir) (?:de |ya de )?este mundo\b"
    ),
    (
        r"\b(?:quisiera|quiero|queria|ojala|pudiera|gustaria|ganas de) (?:poder |ya |solo "
        r")?(?:desaparecer(?:me)?\b(?! de (?!este mundo))|no (?:despertar|existir|estar aqui|"
        r"haber nacido)|morir(?:me)?\b)|\b(?:y )?(?:ya )?no (?:volver a )?despertar (?:nunca|"
        r"jamas|mas)\b|\bdormir(?:me)? y (?:ya )?no (?:volver a )?despertar|\bquier[ao] "
        r"morir(?:me)?\b|\bme (?:quiera|quisiera|queria) (?:morir|matar)\b"
    ),
    (
        r"\bme (?:voy a|quiero|vo[iy] a|pienso|puedo) (?:tirar|aventar|lanzar|arrojar|botar) "
        r"(?:del?|desde|al|a) (?:(?:la|un|una|el|las) )?(?:puente|edificio|azotea|balcon|techo|"
        r"rio|metro|tren|vias|ventana|piso|carros?|carretera|barranco|vacio)|\bme voy a "
        r"(?:colgar|ahorcar|envenenar|cortar las venas|(?:pegar|dar|meter) un tiro)|\bojala "
        r"(?:ya )?(?:me (?:muera|muriera|mate|maten)|estuviera muert[oa]|no (?:despert|hubiera "
        r"nacido|exist))\w*|\bmejor (?:ya )?me (?:muero|mato)\b|\bmejor morirme\b"
    ),
    (
        r"\b(?:no le|no) (?:veo|encuentro|hallo) (?:el |ya |ningun )?sentido a (?:nada|la vida|"
        r"vivir|seguir|mi vida)|\bla vida (?:ya )?no (?:tiene sentido|vale)|\bsin ganas de "
        r"vivir|\bno tengo (?:ya )?(?:ganas de|motivos? para|razon(?:es)? para|por que|para "
        r"que) (?:vivir|seguir viv\w+)|\bnada (?:por|para) (?:lo )?que vivir|\bpara que (?:vivo|"
        r"seguir viviendo|sigo viv\w+)|\bcansad[oa] de (?:vivir|la vida)"
    ),
    (
        r"\btengo (?:un|el) (?:frasco|bote) de pastillas|\b(?:frasco|bote|punado|monton) de "
        r"pastillas (?:en|aqui|enfrente|delante)|\bme (?:tome|trague|voy a tom\w+|voy a "
        r"trag\w+) (?:todas|un monton|un frasco|el frasco|un punado|muchas)\b.{0,12}\bpastillas|"
        r"\btengo (?:una|la) (?:pistola|soga|navaja|cuerda) (?:en|aqui|lista|cargada)|\bestoy "
        r"(?:parad[oa] )?(?:en|sobre) (?:el puente|la azotea|la orilla del puente)"
    ),
    (
        r"\bmejor si (?:me muero|yo no|no estuviera|no existiera)|\bvalgo mas muert[oa]|\bsoy "
        r"una carga\b|\bdi(?:ga|gan|)le[s]? a mis? \w+ que (?:los|las|lo|la|le|les) (?:amo|"
        r"quiero)"
    ),
)
_CHINESE = (
    (
        r"跳(?:下|落)去(?!了?(?:一|几)(?:页|步))|(?:从|由|喺).{0,6}(?:楼|桥|天台|阳台|"
        r"窗).{0,4}跳(?!槽)|(?:不如|宁愿|还是|干脆|直接)(?:我)?(?:去)?死(?:了|咗|掉)?(?:算|好|"
        r"吧|啦|$|[\s,.!?])|(?:不是|唔系|没有|冇)真的?(?:系)?(?:要|想|去|会)死|死(?:了|咗)(?:就|"
        r"才|仲|更|倒|反而)(?:好|解脱|干净|舒服|不用|唔使)"
    ),
    (
        r"活(?:着|得|紧)?(?:也|都|就|真的?|好|太|还|很|实在)*(?:没|冇|无)(?:有)?(?:什么|咩|"
        r"乜)?(?:意思|意义|意|劲|盼头|用)|活(?:着|下去)?(?:也|都)?(?:还)?有(?:什么|咩|乜|"
        r"何)(?:意思|意义|用|盼头|劲)|活(?:着|得)(?:好|太|真|很|这么)?(?:的)?(?:好)?(?:累|攰|"
        r"辛苦|痛苦)(?!.{0,6}(?:还款|利息))"
    ),
    (
        r"想(?:就此|永远|从此|直接|一个人)?消失(?!在你)|我消失(?:算|就|好)|(?:不想|唔想|不愿|"
        r"希望不|最好不)(?:要|会|再)*(?:醒|醒来|醒过来|起身)|(?:睡|瞓).{0,6}(?:不|唔|别)(?:要|"
        r"会|想|再|用|使)*醒|一睡不醒|长睡不醒|睡过去(?:就|不)"
    ),
    (
        r"(?:一|整|成)(?:整)?(?:瓶|樽|把)(?:的)?(?:安眠)?药|(?:吃|食|吞)(?:了|咗)(?:很多|好多|"
        r"大把|一大把|过量)(?:的)?药|(?:站|企|坐|徙)?(?:在|喺)(?:天台|楼顶|桥上|桥边|大桥上|"
        r"顶楼)(?:上|边|度)?(?:了|啦)?(?=$|[,.!?\s]|想|准备|要)|(?:手里|手上|面前|"
        r"手边).{0,4}(?:有|系|是|拿着)?.{0,3}(?:刀片|农药|毒药)"
    ),
    (
        r"想解脱|解脱算|想(?:要)?结束(?:了)?(?:这)?(?:一切|自己|人生)|离开(?:这个?|呢个)(?:世界|"
        r"人世|世上)|(?:不想|唔想)(?:再)?(?:活|做人|在这个世|留在世|喺呢个世)|想不开|想唔开|"
        r"我(?:就)?(?:是|系)(?:大家|全家|家人|他们|你们|孩子|屋企人|屋企|别人)?(?:的|"
        r"嘅)?(?:累赘|包袱|拖累)|(?:告诉|同|跟|话俾)我?(?:的|嘅)?(?:孩子|儿子|女儿|老婆|老公|"
        r"家人|爸妈|仔女|个仔|个女).{0,6}(?:我爱|对不起|对唔住)"
    ),
)
_AT_ONCE = re.compile("|".join((*_ENGLISH, *_SPANISH, *_CHINESE)), re.ASCII)
_IF_NOTHING_ELSE = re.compile(
    r"\b(?:do ?n'?t|do not|ca ?n'?t|cannot|not|never|no longer) (?:really |even |ever )?see "
    r"(?:the|any|a|no) (?:point|way out|future|reason)\b|\bsee no (?:point|way out|future|"
    r"reason)\b|\bwhat'?s the point (?:any ?more|of (?:any of )?(?:it|this|anything)(?: "
    r"all)?)\b|\bno point (?:any ?more|to anything|in anything|to any of it)\b|\b(?:i|just|"
    r"only) want (?:it|this|everything|all of (?:it|this)|it all|all this)(?: all)? to (?:just "
    r")?(?:be (?:all )?over|end|stop)\b|^\W*(?:(?:please|pls|just|god|someone|can you|oh) "
    r")*make (?:it all|everything|it) (?:all )?(?:just )?(?:stop|go away|end)(?: please)?\W*$|"
    r"\btired of (?:everything|it all|trying|fighting)\b|\bif i (?:was ?n'?t|were ?n'?t|was not|"
    r"were not) (?:here|around)\b|\bi (?:just )?(?:ca ?n'?t|cannot|can not) live (?:like this|"
    r"any ?more|without)\b|\bi hate (?:my life|being alive|living)\b|\bno way out\W*$|\bquiero "
    r"que (?:ya )?(?:todo(?: esto)?|esto) (?:ya )?(?:se )?(?:acabe|termine|pare)\b|\bya no "
    r"quiero (?:seguir|mas) *$|\bacabar con todo\b|\bcansad[oa] de todo\b|\bno le veo "
    r"(?:sentido|salida|caso)\b|\bquisiera no estar\b|不想(?:再)?(?:撑|坚持|熬|"
    r"继续)(?:下去)?了?[\s,.!?]*$|没(?:有)?活路|生活没(?:有)?(?:意思|意义|希望)|"
    r"什么都没(?:有)?意(?:思|义)|(?:只|就)?想(?:要)?(?:一切|所有)(?:都)?(?:停|结束)",
    re.ASCII,
)
_OF_BUSINESS = re.compile(
    r"\b(?:pa(?:y|ys|id|ying|yments?)|loans?|fees?|app|apps|application|account|credit|card|"
    r"bank|interest|rates?|bills?|balance|links?|website|site|codes?|autopay|refinanc\w*|plans?|"
    r"charges?|contract|debts?|texts?|texting|msgs?|messages?|messaging|sms|calls?|calling|"
    r"emails?|reminders?|spam|company|service|lender|money|contact\w*|numbers?|phone|pag\w+|"
    r"prestamos?|cuenta|cargos?|comision\w*|intereses|mensajes?|llam\w+|deudas?|textos?|credito|"
    r"tarjeta|banco|aplicacion|app|contrato|dinero|correos?|recordatorios?)\b|还款|贷款|利息|"
    r"费用?|短信|讯息|信息|电话|手续|申请|账|卡|app|消息|欠|钱|债|催",
    re.ASCII,
)


def despairs(folded: str) -> bool:
    """Whether the folded text says that its sender may not want to live."""
    if _AT_ONCE.search(folded):
        return True
    return bool(_IF_NOTHING_ELSE.search(folded) and not _OF_BUSINESS.search(folded))
