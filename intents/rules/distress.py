"""Words of somebody who may come to harm. They are answered by a fixed text and a person at once.

A false alarm costs a staff member a minute; a miss can cost a life. So idioms are let through only
where they cannot be meant ("this fee is killing me").
"""

from __future__ import annotations

import re

from intents.rules import dark_thoughts, despair, worth_gone

_ENGLISH = re.compile(
    r"\b(?:suicid\w*|kill(?:ing)? my ?self|killmyself|kms|end (?:my|"
    r"it) (?:life|all)(?! in one (?:go|payment|shot))|ending (?:my life|it all)|"
    r"take my (?:own )?life|taking my (?:own )?life|hurt(?:ing)? my ?self|"
    r"harm(?:ing)? my ?self|self[ -]?harm\w*|"
    r"cut(?:ting)? my ?self|(?:do ?n'?t|dont|do not) (?:want|wanna|"
    r"wish) (?:to )?(?:live|be alive|be here any ?more|wake up|"
    r"exist)|want to die|wanna die|wish i (?:was|were) dead|"
    r"better off dead|better off without me|no reason to live|"
    r"nothing (?:left )?to live for|not worth living|ca(?:n'?t|"
    r"nnot) go on(?! (?:like this with|the|line|your))|"
    r"(?:i'?m|im|i am) (?:gonna|going to|about to) (?:jump|overdose|od|"
    r"shoot myself|hang myself|end it)|hang(?:ing)? myself|"
    r"shoot(?:ing)? myself|drown myself|jump off|overdos\w+|slit my|"
    r"unalive|drive (?:off|into) a|"
    r"(?:feel|feeling) like giving up(?! (?:on|my|the|this))|"
    r"tired of (?:living|being alive)|life is(?: just)? not worth|"
    r"(?:thinking|thought)s? (?:of|about) (?:ending(?! (?:(?:my|the|"
    r"this|our) (?:loan|account|contract|plan|autopay|application|lease)|things with))|killing|"
    r"dying|death)|"
    r"by the time you read this i|"
    r"(?:he|she|husband|wife|boyfriend|partner|ex) (?:is |"
    r"keeps )?(?:beat(?:s|ing)?|hit(?:s|ting)?|hurt(?:s|ing)?|abus(?:es|"
    r"ing)) me|"
    r"(?:going to|gonna|will|ill|i'?ll) kill (?:him|her|them|someone|"
    r"somebody|my kids|my wife|my husband)|"
    r"(?:have ?n'?t|havent|not) eaten (?:in|for) (?:days|\w+ days)|"
    r"kids? (?:are|is) starving)\b",
    re.ASCII,
)
_SPANISH = re.compile(
    r"\b(?:suicid\w*|matarme|me (?:voy a|quiero|puedo) matar|"
    r"quitarme la vida|acabar con (?:mi vida|todo esto de una vez)|"
    r"terminar con mi vida|no quiero (?:vivir|seguir viviendo|despertar|"
    r"existir)|ya no quiero (?:vivir|estar aqui|seguir viva?o?)|"
    r"quiero morir(?:me)?|me quiero morir|hacerme dano|cortarme las venas|"
    r"mejor (?:estar )?muert[oa]|"
    r"no vale la pena vivir|estarian mejor sin mi|ahorcarme|tirarme (?:de|"
    r"del|desde|al)|pegarme un tiro|"
    r"mi (?:esposo|marido|pareja|ex) me (?:pega|golpea|maltrata))\b",
    re.ASCII,
)
_CHINESE = re.compile(
    r"自杀|自殺|寻死|轻生|(?<![忙热困饿笑冷馋][到得])想死(?!我|你)|不想活|活不下去|唔想活|唔想做人|"
    r"跳楼|跳河|跳海|跳桥|跳轨|割腕|烧炭|上吊|喝农药|"
    r"安眠药(?!多少)|结束(?:自己的?)?生命|了结(?:自己|生命|算)|一了百了|"
    r"死了算|死咗算|去死算|逼死我|逼我去死|"
    r"(?:被)?你们逼死|活着没(?:有)?意思|没有活着|生无可恋|不如死|"
    r"死给你们看|自残|伤害自己|家暴|打我和孩子|同归于尽|遗书",
    re.ASCII,
)
_CANNOT_GO_ON = re.compile(
    r"\b(?:can ?not|can'?t|cnt) (?:keep (?:going|doing this|living)|go on like this|"
    r"do (?:this|it|life)(?: any ?more)?|take (?:this|it)(?: any ?more)?|carry on)\b|"
    r"\bi give up\b|\bno way out\b|\bwhat'?s the point\b|\bi'?m (?:so )?done\b|"
    r"\b(?:ya )?no (?:puedo|aguanto|doy) (?:para )?mas\b|\bya no puedo seguir\b|"
    r"\bno puedo seguir (?:asi|adelante)\b|\bno le veo (?:salida|sentido)\b|"
    r"我?(?:真的?|实在|快|已经|都)*(?:撑|顶|熬|捱|坚持|走)(?:不|唔)(?:下|落)去",
    re.ASCII,
)
"""Words that may be said of life or of a budget: what stands beside them decides."""
_DESPAIR = re.compile(
    r"\b(?:wife|husband|she|he|family|kids?|gf|bf) (?:just )?(?:left|walked out|died|passed)\b|"
    r"\blost everything\b|\b(?:all )?alone\b|\bhopeless\b|\bno hope\b|\bworthless\b|"
    r"\bcrying\b|"
    r"\bdepress\w+|\bnobody (?:cares|would (?:care|notice|miss))|\bno one (?:cares|would)|"
    r"\bdivorc\w+|\b(?:my|with|on|in) life\b|\bcan'?t sleep\b|\bdespair\w*|"
    r"\bfalling apart\b|\bbreaking down\b|\bno point\b|\bwhat'?s the point of (?:it|living)|"
    r"\b(?:con )?mi vida\b|\ben la vida\b|\bme (?:dejo|abandono)\b|\bse fue de la casa\b|"
    r"\bperdi todo\b|\bestoy (?:sol[oa]|desesperad[oa]|destrozad[oa])\b|\bsin salida\b|"
    r"\bno tiene sentido\b|\bnada (?:vale|tiene)\b|\b(?:lloro|llorando)\b|\bdepresion\b|"
    r"\bse (?:murio|me murio)\b|"
    r"(?:老婆|老公|妻子|丈夫|女友|男友|[她他佢]|孩子|家人)(?:也|都|已经|同人|跟人)?"
    r"(?:跑|走|离开|没|去世|死|过世)[了咗佬]|离[了咗]?婚|分[了咗]?手|绝望|崩溃|没(?:有)?(?:希望|意思|意义|盼头)|冇(?:希望|意思)|抑郁|人生|"
    r"这辈子|天天哭|每晚哭|睡不着|瞓唔着|家破|妻离子散|孤零零|没人(?:管|在乎|要)我|冇人理我|"
    r"不知道(?:为什么|为了什么)活|活着|做人",
    re.ASCII,
)
_EDGE = r"[\s,.!?…~]*"
_ALL_OF_IT = re.compile(
    rf"{_EDGE}(?:(?:i|really|just|honestly|sorry|god|ok)\b{_EDGE})*(?:can ?not|can'?t|cnt) "
    rf"(?:keep (?:going|doing this)|do (?:this|life) any ?more|take (?:this|it) any ?more|carry on)"
    rf"{_EDGE}|{_EDGE}(?:yo )?ya no (?:puedo|aguanto) (?:mas|seguir){_EDGE}|"
    rf"{_EDGE}我?(?:真的?|实在|快要?|已经|都)*(?:撑|顶|熬|捱|坚持)[不唔][下落]去[了啦喇]?{_EDGE}"
)
"""Nothing but such words: nothing says that they were meant of money alone."""
_IDIOM = re.compile(
    r"\b(?:kill(?:ing|s)? me(?! self)|dying to|to die for|die of laughter|"
    r"dead serious|dead line|my phone (?:is )?d(?:ied|ead|ying)|"
    r"phone died|battery died|suicide squad|想死我了|笑死|热死|累死|忙死)\b",
    re.ASCII,
)


def read(folded: str) -> bool:
    """Whether the folded text has words of self-harm, crisis or violence at home."""
    # Traditional letters have two forms of this one, and the plain form keeps them apart.
    folded = folded.replace("著", "着")
    for pattern in (_ENGLISH, _SPANISH, _CHINESE):
        match = pattern.search(folded)
        if match and not _IDIOM.search(match.group()):
            return True
    if _ALL_OF_IT.fullmatch(folded) or despair.despairs(folded) or dark_thoughts.tells(folded):
        return True
    if worth_gone.tells(folded):
        return True
    return bool(_CANNOT_GO_ON.search(folded) and _DESPAIR.search(folded))
