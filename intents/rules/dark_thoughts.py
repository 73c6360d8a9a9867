"""Thoughts of death told as thoughts: of a bridge, of not being here, of following the dead.

They come without "I want to die": "thinking about driving off a bridge", "I'd be better off not
being here". What names a place, a day or a list is of those: "I'd rather not be here on Sunday".
"""

from __future__ import annotations

import re

_END = r"(?=\W*$|\s*[,.!?;\n])"
_ELSEWHERE = (
    r"(?! (?:when|with|in (?!this world)|at (?!all)|on (?!this (?:earth|planet))|for (?!good)|til|"
    r"till|until|while|during|before|after|by|next|tomorrow|today|early|that day|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"
)
"""After these "here" is a place or a day."""
_NOT_OTHERS = (
    r"(?:(?!(?:you|u|ya|yall|y'all|this|these|it|they|them|he|she|the|texts?|that)\b)[a-z']+ )"
)
_DEPTH = (
    r"(?:bridge|roof|rooftop|building|ledge|cliff|balcony|tower|overpass|ravine|garage|river|lake|"
    r"ocean|sea|window|tree|wall|pole|semi|pier|canyon|embankment)s?\b"
    r"(?! (?:exit|ramp|road|work|job|loan|insurance|street|st|ave\w*|branch|office|toll|to)\b)"
)
_ARTICLE = r"(?:an?|the|this|that|some|my|our|oncoming|every|any)"
_ENGLISH = (
    (
        rf"\bjump(?:in'?|ing)? (?:off|from|out|over|in ?to) (?:of )?{_ARTICLE} (?:\w+ )?{_DEPTH}|"
        r"\b(?:jump|step|walk|run|leap|lay|lie|div)(?:p?in'?|p?ing|ning|e|ing)? (?:down )?(?:out )?"
        rf"(?:in front of|under|in ?to|on) {_ARTICLE}? ?(?:moving |speeding |oncoming )?(?:trains?|"
        r"bus|subway|traffic|tracks|trucks?|semi|metro|18 wheeler)\b|"
        rf"\b(?:driv(?:e|ing|in'?)|crash(?:ing|in'?)?|steer(?:ing)?|swerv(?:e|ing)) "
        rf"(?:{_NOT_OTHERS}|the |this ){{0,3}}(?:off|in ?to|over) (?:of )?{_ARTICLE} "
        rf"(?:\w+ )?(?:side of (?:an?|the) )?{_DEPTH}|"
        r"\b(?:driv(?:e|ing|in'?)|swerv(?:e|ing)|walk(?:ing|in'?)?) (?:\w+ ){0,3}(?:in ?to|in "
        r"front of) (?:the |an? )?(?:oncoming )?(?:traffic|ocean|sea|river|lake|train)\b(?! jam)|"
        r"\bthrow(?:ing|in'?)? myself (?:off|in front|under|out|from|over|down)|"
        r"\bcrash(?:ing|in'?)? (?:my|the) (?:car|truck) on purpose"
    ),
    (
        r"\b(?:rather|better|easier|best|simpler|happier|prefer(?:red)?|wish i (?:could|was)|wanna|"
        r"want to) (?:\w+ ){0,4}?(?:to )?(?:not|never|no longer|n't) (?:to )?"
        r"(?:have (?:been born|existed)|be(?:ing)? (?:alive|born)|exist(?:ing)?|be(?:ing)? "
        r"(?:here|around)(?: (?:at all|any ?more|no more|on this (?:earth|planet)|in this world))*"
        rf"{_ELSEWHERE}|living|wak(?:e|ing) up)(?! (?:in (?:the|my|a)|on (?:your|the)|as "
        r"a|early)\b)|"
        r"\brather be (?:dead|gone)\b|\b(?:i'?d|i would) rather (?:just )?die\b(?! (?:than|in my "
        r"own|of)\b)|\bbetter off (?:gone|dead|not here|not alive)\b"
    ),
    (
        r"\b(?:ca ?n'?t|cannot|should ?n'?t|do ?n'?t deserve to|not supposed to|not meant to) "
        rf"(?:even )?be (?:alive|here any ?more|in this world)\b{_ELSEWHERE}|"
        r"\bdo ?n'?t (?:deserve|care|want|wanna|need) (?:to )?(?:live|be alive|be in this (?:world|"
        r"life)|be on this (?:earth|planet)|if i (?:live|die|wake up))\b(?! (?:here|in|at|near)\b)|"
        r"\bdo ?n'?t belong (?:in|on) this (?:world|earth|planet)|"
        r"\b(?:hope|pray|wish|deserve to|let me|wanna|need to) (?:i |that i |would |could |just |"
        r"don'?t )*die\b(?! (?:of|from|laughing|down|hard)\b)|\b(?:what if|if only) i (?:just )?"
        r"(?:died|was(?: ?n'?t here| gone| dead))\b"
    ),
    (
        rf"\bi(?:'?ll|'?d|'?m)? {_NOT_OTHERS}{{0,4}}(?:disappear|vanish|be gone|go away|fade away|"
        r"sleep|go to sleep|leave (?:this )?(?:all|everything)) (?:for good|forever|4ever|"
        r"permanently|from (?:this|the) (?:world|earth))\b(?! from)|"
        r"\b(?:maybe|perhaps|think|feel like) i (?:should|could|might|ought to|want to|wanna) "
        rf"(?:just )?(?:disappear|vanish|be gone|not be here)\b{_ELSEWHERE}(?! from)|"
        r"\b(?:off|better|easier|happier|best) if i (?:just )?(?:disappeared|vanished|never "
        r"existed|did ?n'?t exist|was no longer here|never woke up)|"
        r"\b(?:do ?n'?t|not?|ca ?n'?t|cannot) (?:think |know if |know why )?(?:i )?(?:want to |"
        r"wanna |can |have it in me to )?(?:keep|go on|carry on) (?:on )?living\b|"
        r"\bnot (?:wanting|want) to (?:live|be alive|exist|wake up)\b|"
        r"\b(?:giv(?:e|ing|en)|gave) up on (?:life|living)\b|\b(?:off|offing|end|ending) my "
        r"?self\b|"
        r"\b(?:happier|better|fine|relieved|free) (?:off )?without me\b(?! (?:pay|as a|on the))|"
        r"\bnever (?:open (?:them|my eyes)|wake)\b(?= *(?:again|up|any ?more)? *$)|"
        r"\b(?:do|deal with|handle|face) life any ?more\b|\bmeet my maker\b|\bi (?:won'?t|"
        r"will not|don'?t see myself) be(?:ing)? (?:here|around) (?:much longer|next (?:week|month|"
        r"year)|for (?:long|christmas))\b|\bwhat if i (?:just )?(?:never|did ?n'?t) wake up\b|"
        r"\bthis is my (?:last|final) (?:goodbye|day on|night on)|\b(?:join|be with|follow) "
        r"(?:him|her|them|my \w+) in (?:heaven|the grave|death)|\bgo with (?:him|her) "
        r"(?:to heaven|in(?:to)? the grave)"
    ),
    (
        r"\b(?:think\w*|thought|thoughts|dream\w*|fantasi\w*|idea|consider\w*|plann?\w*) (?:\w+ )?"
        r"(?:of|about|to|on)? ?(?:just )?(?:doing something (?:to myself|stupid|permanent)|"
        r"(?:ending|end) (?:things|it|everything|my)(?: (?:all|life|tonight))?"
        rf"{_END}|not being (?:here|alive|around)\b{_ELSEWHERE}|"
        r"(?:jumping|jumpin|hanging|shooting|drowning|cutting|taking my)\b(?! (?:in|on|the|up|out "
        r"(?:with|of the (?:plan|loan)))\b)|(?:my (?:own )?(?:death|funeral|suicide)))"
    ),
)
_DEEP_ES = (
    r"(?:puentes?|edificios?|azoteas?|balcon|techo|rio|mar|metro|tren|vias?|ventana|piso|barranco|"
    r"vacio|camion|trailer|carros?|carretera|acantilado|pozo|lago|cerro)\b"
)
_END_ES = (
    r"(?=\W*$|\s*[,.!?;\n]| (?:en est[ea] (?:mundo|vida|planeta)|viv[oa]s?|aqui|aca|mas|ya|para "
    r"nada|la verdad|jamas|nunca|asi)\b(?! (?:el|cuando|los|las|manana|hoy|en (?:la|su|esa)|para "
    r"(?:el|la|los)|endeud\w+)\b))"
)
_SPANISH = (
    (
        r"\b(?:mejor(?:es)?|prefier\w+|preferiria|preferible|prefiero|quisiera|quiero|ojala|ganas "
        r"de|facil|pienso en|deberia(?:mos)?|gustaria|desearia) (?:es |era |seria |que |estaria "
        r"|si |yo |ya |es que |a veces )*(?:ya )?(?:ni|no) (?:estar|existir|vivir|seguir viv\w+|"
        rf"ser|haber nacido|despertar(?:me)?|despierto|existo|existiera|estuviera){_END_ES}"
    ),
    (
        r"\b(?:ya )?no (?:vale la pena|tiene (?:caso|sentido|chiste)|merece la pena) (?:nada de "
        r"esto )?(?:seguir(?: adelante| viv\w+| asi)?|vivir|estar viv[oa]|esta vida|mi vida|la "
        rf"vida|luchar|estar aqui){_END}|\b(?:y )?para que (?:seguir|sigo|vivir|existo|naci)"
        rf"(?: (?:adelante|aqui|asi|viv\w+))?{_END}|"
        r"\bno (?:merezco|quiero|deseo) (?:ya |mas |seguir )*(?:vivir|viviendo|la vida|existir|"
        r"estar viv[oa]|en este mundo|estar en este mundo)\b(?! (?:aqui|ahi|alli|en (?:la|el|esa|"
        rf"ese)|con)\b)|\bya no quiero (?:estar|ser|existir){_END_ES}|\bdejar de (?:existir|vivir|"
        r"respirar)\b(?! en (?:su|la|el))|\bpienso en (?:la muerte|mi muerte|morir(?:me)?)\b"
    ),
    (
        r"\b(?:aventar|tirar|lanzar|arrojar|botar|echar)me (?:de|del|desde|al?|por|bajo|debajo|"
        rf"(?:en)?frente)(?: (?:de|del|al?|l[ao]s?|el|una?|este|ese)){{0,2}} (?:\w+ )?{_DEEP_ES}|"
        r"\b(?:aventar|tirar|lanzar|arrojar|botar)me (?:de|del|desde|al?|por) "
        rf"(?:l[ao]s? |el |una? )?{_DEEP_ES}|\bestrellar(?:me)? (?:el (?:carro|coche)|la "
        r"(?:troca|camioneta)|contra|con el carro)\b|\b(?:dormir(?:me)?|desaparecer(?:me)?|irme) "
        r"(?:para|por) siempre\b(?! de (?:su|la|esta|sus) (?:lista|sistema|app))|\b(?:deberia|"
        rf"mejor|quisiera|pienso|voy a|me gustaria) (?:ya |en )*(?:desaparecer|desaparezco|me "
        rf"desaparezco)(?:me)?{_END_ES}|\b(?:ahogarme|ahorcarme|colgarme) en el\b|"
        r"\bcolgarme (?:del|de (?:un|una|la))\b|\bsuicidarme\b"
    ),
    (
        r"\b(?:quiero|quisiera|mejor|ganas de|prefiero|pienso en|me voy a) (?:ya |mejor )*(?:irme|"
        r"me voy|ir|reunirme|estar|alcanzar(?:lo|la)|seguir(?:lo|la)) (?:con (?:el|ella|mi \w+|"
        r"dios|diosito|los dos) )?(?:al (?:cielo|panteon|otro lado|mas alla)|a la tumba|en el "
        rf"cielo)\b|\b(?:a veces|ya solo|solo|mejor|nomas) (?:quiero|quisiera|pienso|dan ganas de|"
        rf"me dan ganas de|me dan) (?:\w+ ){{0,2}}?(?:irme|ir|morirme) con (?:el|ella|mi (?:\w+)|"
        rf"dios|diosito)(?: y ya)?{_END}|\bestaria(?:n|mos)? mejor (?:sin mi|muert[oa]s?)\b|"
        r"\b(?:preferiria|prefiero|quisiera|ojala) (?:estar|estuviera) muert[oa]\b|\bno me quiero "
        r"despertar\b|\b(?:largar|salir|escapar)(?:me)? de esta vida\b|"
        r"\b(?:que )?me (?:lleve|recoja) (?:ya )?(?:dios|diosito|la muerte)\b"
    ),
)
_BEFORE = r"(?<![忙热困饿笑冷馋累气急痒无烦疼痛][到得])(?<![忙热困饿笑冷馋累])"
_STOP_ZH = r"(?=$|[\s,.!?~]|了|喇|啦|算|吧|罢|好|都|就|也|但|可)"
_DEAD_ZH = (
    r"(?:他|她|佢|它|(?:我|咱)?(?:老公|老婆|先生|太太|丈夫|妻子|爱人|爸|妈|爸爸|妈妈|儿子|女儿|孩子|个仔|"
    r"个女|阿妈|阿爸|老豆|男友|女友))(?:们|哋)?"
)
_CHINESE = (
    (
        rf"{_BEFORE}(?:想|要|不如|宁愿|宁可|干脆|只想|好想|倒不如|去)(?:直接|一起|自己|我)?(?:去)"
        r"死(?!我|你|他|党|撑|机|板|心|线)(?!.{0,2}(?:你们|他们))|(?<![叫让给])(?<!你们)(?<!你)"
        r"一死(?:了之|百了|算)|死了(?:之|百了|了事)|寻短(?:见)?|自尽|自我了断|了断(?:自己|此生|生命|一生|"
        r"残生|我)|(?:结束|了结)(?:我|自己|呢|这)?(?:的|条)?(?:性命|条命|生命|人生|一生|痛苦)|生不如死|"
        r"(?:死的|轻生的|自杀的|想死的)(?:心|念头)(?!塌)|(?:不如|带着?.{1,6}|同.{1,4}|跟.{1,4})"
        r"(?:一起|一齐|一块)死|别让我.{0,2}醒|(?:一觉|一瞓|瞓着)(?:就)?(?:不|唔)醒|活唔(?:落|下)去|活着?比死|"
        r"想(?:自我)?了断(?!.{0,4}(?:贷|账|关系|合同|债))|(?:不|唔)想(?:再)?生存|我走了?,?(?:孩子|"
        r"小孩|家里?|爸妈|仔女).{0,3}(?:拜托|交给|靠)|(?:一头|想|不如|干脆|真想)(?:去)?(?:一头)?撞死(?!人)|想(?:一头)?撞墙死"
    ),
    (
        r"(?:想|不如|干脆|宁愿|倒不如|还是|真想|好想|索性)(?:就|我)?(?:直接)?(?:跟|同|和|随|陪)(?:住|着)?"
        rf"{_DEAD_ZH}(?:一起|一齐|一块儿?|一同|去)?(?:走|死|去)(?:了|咗)?{_STOP_ZH}(?!了?(?:去|到))|"
        rf"下去(?:陪|找|见){_DEAD_ZH}|(?:去|到|喺)?天(?:堂|上)(?:陪|找|见|同){_DEAD_ZH}"
    ),
    (
        r"(?:不想|唔想|不愿|唔愿|无心|不敢)(?:意)?(?:再|继续)*(?:喺度|存在|在(?:这个?)?(?:世|人世|人间)"
        r"(?:上|间)?)(?:了|喇|啦)?(?=$|[\s,.!?])|(?:不想|唔想|不愿|唔愿)(?:意)?(?:再|继续)*"
        r"(?:留|待|呆|活|面对)(?:在|喺|这|呢)+(?:个)?(?:世|人间|人生)|(?:不|唔)(?:存在|在)(?:了|咗)?"
        r"(?:这个?|呢个)(?:世界|人世|世上)?(?:就|更|仲|会)+好(?!了[吗么])|(?:做人|人生|生存|这辈子|呢世)"
        r"(?:真系|真的|真是|实在|好似|已经|都|也|真|好|太|系|是)*(?:冇|没有?|无|毫无)(?:什么|咩|乜嘢?)?"
        r"(?:意思|意义|意|瘾|希望|盼头|用)|(?:做人|活着?|生存)(?:真系|真的|真是|好|太|真|咁|这么)+"
        r"(?:辛苦|累|攰|痛苦|难受|苦)(?!.{0,6}(?:还款|利息))"
    ),
    (
        r"活(?:够|腻|厌)(?:了|咗)|活着?(?:还|仲)?(?:干嘛|做咩|做什么|为(?:了)?什么|有咩用|冇用)(?!的)|"
        r"(?:没有?|冇|少|缺)(?:了|咗)?我,?(?:你们|他们|佢哋|她|他|佢|大家|全家|家里?人?|孩子|屋企人|都|也|就|可能|会|反而|更|"
        r"应该)*(?:更好|会好|好过|轻松|解脱|仲好|开心)|"
        r"没有?(?:了)?活(?:下去)?的(?:勇气|动力|意义|理由|希望|必要|念头)|冇(?:勇气|动力)活|"
        r"(?:不如|干脆|最好|索性)(?:我|就)?(?:永远)?消失(?:算|好|吧|了|咗|$|[\s,.!?])|"
        r"(?:我|想|自己)(?:就)?(?:这样|咁|从此|永远)*从?(?:这个?|呢个)?(?:世界|世上|地球)(?:上)?消失"
    ),
    (
        r"跳(?:江|湖|水库|地铁|崖|井|轨|落(?:海|街|轨|路轨|楼|地铁|河|江))|投(?:河|江|海|湖)(?=$|[\s,.!?了算自])|"
        r"卧轨|割(?:脉|喉)|(?:喝|饮|食|吃|吞)(?:老鼠药|毒药|除草剂|农药|洁厕|漂白水)|(?:开|吸)(?:煤气|瓦斯)"
        r"(?:自|死|算|走)|(?:开车|揸车|驾车).{0,4}(?:冲|撞|开)(?:下|落|向|进|出)(?:桥|河|海|江|山|崖|悬崖)"
    ),
)
_THOUGHTS = re.compile("|".join((*_ENGLISH, *_SPANISH, *_CHINESE)), re.ASCII)


def tells(folded: str) -> bool:
    """Whether the folded text tells of thoughts of death."""
    return _THOUGHTS.search(folded) is not None


_OF_BEING = re.compile(
    r"\b(?:i|i'?m|i'?d|i'?ll|i'?ve|me|my|myself)\b.{0,60}\b(?:be(?:ing)? (?:here|around|alive|"
    r"gone|nowhere)|exist\w*|liv(?:e|ing)|alive|life|this world|go(?:ing)? on|keep going|carry on|"
    r"disappear|vanish|gone|forever|darkness|pain|tired|fight(?:ing)?|strength|heaven|grave)\b|"
    r"\b(?:estar|existir|vivir|seguir|vida|mundo|desaparecer|despertar|descansar|irme|cansad[oa]|"
    r"fuerzas|sufrir|luchar|cielo|nacer|nacido|dolor)\b|"
    r"活|喺度|世界|世上|人世|消失|解脱|人生|撑|顶唔|捱|熬|好累|太累|攰|一起走|一齐走|走了算|痛苦|绝望"
)
_OF_TEXTS = re.compile(
    r"te?xt|txt|mess?ag|msg|sms|contact|remind|notif|alert|advert|spam|stop|unsub|scrib|\bopt|quit|"
    r"cancel|remov|delet|\blist|leave me|alone|bother|harass|annoy|pester|number|phone|cell\b|"
    r"inbox|hush|forget|mail|call|ads?\b|promo|offer|market|hear|writ|sen[dt]|receiv|"
    r"sign(?:ed)? up|enrol|member|program|screen|channel|ghost|count me|\bline\b|mobile|ring|"
    r"\bme[ns]s?aj|mnsj|escri[bv]|mand[aeo]|envi|molest|\blista|numero|\bcel|telefono|llam|public|aviso|recordat|recib|"
    r"anot|suscri|\bbaja\b|\bborr|elimin|correo|movil|linea|\bfon\b|chip|pantalla|bandeja|"
    r"notici|\botro\b|"
    r"\byou|\by'?all|\bu\b|\bustedes|\buds?\b|vuestr|\bles\b|"
    r"[短信讯消简提发停退联扰烦滚拉屏订收送传寄打条叮]|通知|号|电话|广告|名单|你们|你哋"
)


def may_tell(folded: str) -> bool:
    """Whether words taken for an end of texts name none, and are of being or of going on.

    Only where nothing but the classifier hears such an end: it learnt from no words of despair.
    """
    return _OF_BEING.search(folded) is not None and _OF_TEXTS.search(folded) is None
