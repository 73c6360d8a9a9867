"""Words beside a request to end texts that make rules unsure whose it is and what it is about.

A sentence rule sees a request; a word of these lists says that it may be told of, asked about,
taken back, somebody else's, or about something else. Then the model decides, with a low bar.
Rules that name the act and its object ("stop texting me") are doubted only where the request is
taken back or narrowed; rules that go by one word ("unsubscribe", baja, 退订) by all the lists.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from intents.rules import work_phones

BY_ONE_WORD: Final = frozenset(
    {
        "unsubscribe", "stop_clause", "stop_first", "stop_texts", "stop_everything", "stop_now",
        "stop_words", "off_the_list", "darse_de_baja", "de_la_lista", "borrenme", "baja_first",
        "cancelar_mensajes", "stop", "remove_number",
    }
)  # fmt: skip
_RELATIVE: Final = (
    r"(?:son|daughter|kids?|child|baby|toddler|grand\w+|wife|husband|hubby|brother|sister|mom|mum|"
    r"mother|dad|father|niece|nephew|cousin|aunt|uncle|cat|dog|friend|roommate|ex|boss)"
)
_SENT: Final = r"(?:sent|replied|reply|hit|pressed|texted|typed|told|said|opted|unsubscribed|put)"


_HAN: Final = re.compile("[\u3400-\u9fff]")


class _Doubts(NamedTuple):
    """What makes every rule unsure, and what only those that go by one word."""

    any_rule: re.Pattern[str]
    one_word: re.Pattern[str]


_ENGLISH = _Doubts(
    re.compile(
        r" (?:undo|undone|reverse|reversed|revert|disregard|reinstate|reactivate|oversight|"
        r"accidentally|by (?:accident|mistake)|being dramatic|a slip)\b"
        r"|(?<! dont)(?<! not)(?<! never) "
        r"(?:start (?:me|up|sending|texting|them|again)|back on|get (?:them|em) going|un-?stop)\b"
        rf"| (?:my|his|her|our) (?:\w+ )?{_RELATIVE} (?:\w+ ){{0,6}}{_SENT}\b"
        r"| (?:carry on|leave me on|stay(?:ing)? on|decided to (?:stay|keep)|rather not risk)\b"
        r"| not asking (?:for|to)\b| difference between\b"
        r"|^ call me\b| autocorrect\b| ignore (?:it|that|this)\b"
        r"| (?:just|only|still) (?:want|need) (?:the|my|to get)\b"
        r"| (?:can i|could i|how (?:do |can )?i) (?:\w+ ){0,6}(?:again|back)\b"
        # It was nearly said, would have been, or may be one day.
        r"| (?:almost|nearly) (?:sent|texted|replied|typed|hit|said|told)\b"
        r"| (?:id|would) have (?:told|said|asked|sent|texted)\b"
        r"| (?:may|might)(?: well| just| yet)? (?:opt|unsubscribe|stop|quit)\b"
        r"| (?:stop|end|cancel|quit) [^.?]{1,25} or [^.?]{1,30} \?"
        r"| (?:collector|caller|guy|lady|agent|rep)(?: \w+){1,7} (?:needs?|has|ought) to "
        r"(?:quit|stop)\b"
        # Somebody's advice, told as a joke, and what a text of ours is said to say.
        r"| (?:says?|said|goes) (?:i should |to )?tell (?:them|you) to (?:quit|stop)\b"
        r".* (?:haha\w*|lol|lmao|nah|jk)\b"
        r"| (?:got|getting|received|have) (?:one|a text|a message|something|this) (?:that )?"
        r"(?:saying|says|that said|telling me)\b.* (?:didnt|did not|never)\b"
    ),
    re.compile(
        r" (?:opt out|stop) word\b| (?:wait|hold on|hang on|omg|lol|haha)\b[ ,.]+stop\b"
        r"| (?:keywords?|waiting list|sharing|partners?|all caps|metro|subway|caps)\b"
        r"| (?:told|telling|tell) (?:my|his|her)\b"
        r"| (?:un|except|besides|apart|whether|subscription|app|emails?|mailing|gym|store|magazine|"
        r"channel|newsletter|streaming|box|insurance|arbitration|clause|autopay|fees?|debits?|"
        r"charg\w+|promos?|promotions?|offers?|marketing|ads?|surveys?|twice|song|music|resume|"
        r"restart|forget|same|previously|dinnae|defaulters|delinquen\w+|surely|until i|lmao|silly|"
        r"oh|just the calls|spanish|shouldnta|says|"
        r"spam number|family|parents|relatives|references|office)\b"
        r"| (?:i|id|ive|we|he|she|they|since|after|when) (?:have |had |was |been |got )?"
        r"(?:opted|opting|unsubscribed|stopped|quit)\b|^ (?:opted|unsubscribed|quit|since)\b"
        r"| (?:she|he|they|somebody|someone) (?:\w+ )?(?:unsubscribe|stop|opt|quit)\b"
        r"| since i\b| (?:make|put|bring|turn) (?:it |them )?(?:back|on again)\b"
        # The word is spoken about, shown to others, or asked about.
        r"| (?:line|part|bit|word|option|sentence|button|footer|paragraph|wording|meaning) "
        r"(?:\w+ )?(?:about|on|that says|that said|saying|regarding|of|called) (?:how to |to )?"
        r"(?:stop|stopping|unsubscrib\w+|opt|opting|texts?)\b"
        r"| (?:(?:showing|telling|teaching|explaining|advertising|reminding)(?: \w+)?|(?:show|"
        r"tell|teach) "
        r"(?:us|people|folks|everyone|everybody|customers|others)) how (?:to|we|people) \w+\b"
        # Something else has to end.
        r"| (?:make|get|have) (?:him|her|them|that guy) (?:to )?stop\b"
        r"| promised .{3,40} would stop\b| stop[ !.]+(?:please )?(?:dont|do not) (?:process|submit|"
        r"send (?:that|it|my|an?) |"
        r"charge|send the|post|run|take|release|approve|ship|transfer|withdraw|deduct|pay|give|"
        r"let|sign)\b"
        r"| (?:business|shop|store|company|factory|stall|work|job|income|salary|pay) (?:has |have |"
        r"had |just |already )?(?:stop|stopped|end)\b"
        r"|^(?!.* (?:text|messag|sms|spam|contact|notif|alert)).* (?:that|it|which|he|she|\w+ing|"
        r"\w+er) "
        r"(?:\w+ )?(?:has|have|needs?|must|ought|gotta)(?: got)?(?: to)? (?:just )?(?:stop|end)\b"
        r"| (?:saying|after|besides|from|than|i sent|i replied) stop\b"
        r"| (?:back in|want(?:ed)? .{0,16} (?:back|again|in)|like .{0,20} back|begin)\b"
        r"| (?:what|who|if|does|which|whats)\b(?: \w+){0,7} "
        r"(?:stop|unsubscribe|unsubscribing|opt|opting|opted|end|cancel)\b"
        r"| (?:my|cancel my|an?) (?:earlier )?(?:opt out|unsubscribe)\b"
        r"| from (?:that|his|her|their|its|the|your (?:email|magazine|app))\b"
    ),
)
_CHINESE = _Doubts(
    re.compile(
        r"恢复|继续[发传收]|照[发旧常传样]|作废|撤[销回](?!.{0,16}(?:同意|授权|许可))|收回|"
        r"不算|唔算|解除|"
        r"当(?:我)?(?:没|冇)|重新|放出来|保留|留住|按错|点错|手残|手滑|瞎按|乱[按㩒]|气话|气头|"
        r"(?:为什么|为啥|点解)(?!(?:你们?|你哋)?(?:还|仲|又|老|总|一直)(?:在|是|要|会|给我|"
        r"俾我)*(?:发|send))|"
        r"会不会|会唔会|"
        r"(?:儿子|女儿|老公|老婆|先生|太太|孙子?|(?<!他)妈|爸|父母|家人|前[妻夫]|前[男女]友|同事|"
        r"室友|老板|"
        r"邻居|外母|岳母|孩子|细路|通讯录|联系人|单位|(?<!贵)公司)(?!的?号)|"
        r"(?<![一其])他(?!妈)|她|(?<!停)(?<!晒)(?<!咗)佢|搞错|写错|(?<!从)今天(?!起|开始|以后|"
        r"之后)|明天|今日|听日|下周|这周|"
        r"期间|[周月]末|"
        r"开会|考试|上课|饭点|到期|邮箱|电邮|email|信[别寄]|寄|推销|营销|行销|促销|推荐|那种|那类|"
        r"promo|其他|其它|少发|一天[^,.]{0,4}[一两二三四五几][条次](?!.{0,8}[烦诉])|"
        r"[一两][条次]就|一周一|链接|"
        r"照片|自拍|长辈图|养生|发呆|同一|两遍|多遍|突然袭击|群发我|账单|月结|找我要|使唔使|"
        r"要唔要|需唔需要|要不要|用不用|返工|放工|先[别莫]|开着?车|今晚|明早|产假|红包|彩信|"
        r"广告|照原来|该发还是|开着|再打开|依家ok|停发之后|白天|夜间|夜班|大夜|早上|下午|"
        r"点[到至前后]|"
        r"阿仔|阿女|开返|还想收|没别的意思|合同里|旧地址|stop(?:咗|左|了)?[佢他她它]|"
        r"[覆发]错|[唔不]作数|哪天(?:我)?真|担保人|保证人|换成"
    ),
    re.compile(
        r"除了|会点|会咋|会怎|会如何|还能回|仲可以回|干嘛的|是干嘛|做咩用|什么意思|有个|底下|"
        r"那行|那句|写着|谁|区别|是不是|系唔系|系咪|仲收|还收|吗|嘛$|咩|\?|如果|假如|即是|意思|误|"
        r"朋友|[老大小][哥姐弟妹]|猫|亲戚|别人|人家|会员|机票|酒店|民宿|快递|视频|旅行|群[里聊]|"
        r"年费|"
        r"保险|(?:欠款|逾期|黑|失信)名单|征信|credit|report|晚上|call|charge|debit|扣款|代扣|fee|"
        r"手续费|利息|"
        r"广告|类|只|仅|收入|一站|可以退订|可随时|说|话要|座机|显示|生效|多久|之后|自动帮|冇心|"
        r"平台|字母|先了解|先看看|贷款还在|按号码|别家|(?<!号码)(?<!号)删了$|删了[嘛]|拉黑了|"
        r"(?:卡|户口|账户)(?:度|里|上|嗰度)?(?:再)?扣|监察|月费|会籍|"
        r"停了.{0,4}提醒|以前见|从前|[读念唸]|笑|婚宴|宴席|不敢|订[房票位餐]|之前叫"
    ),
)
_SPANISH = _Doubts(
    re.compile(
        r"(?:^| [?,.]| y) si (?:algun dia|me doy|pido|quiero|mando|pongo|un dia)\b"
        r"| (?:arrepiento|anul\w+(?! (?:mi alta|mi registro|los mensajes))|"
        r"desagan|deshag\w+|reactiv\w+|como antes|sin querer|por error|"
        r"equivocacion|equivoque|broma|"
        r"fue un error|borren eso|en horario|no pretendia|pulse|mandar gente|"
        r"al dia|con un[oa] (?:tengo|basta|me)|hoy no|manana si|en papel|estados de cuenta|"
        r"si dejenlos|lo demas|los recibos|era para otro|"
        r"(?<!no me )(?<!no nos )sigan (?:mand|envi|escrib)\w+)\b"
        r"|(?<!quiero que me )(?<!quiero que nos )(?<!deseo que me )(?<!no me )(?<!no nos )(?<!no )"
        r"vuelvan a (?:mand|envi|pon|habilit)\w*"
        r"| (?:hijo|hija|nieto|nieta|nino|nina|marido|esposo|esposa|mujer|mama|madre|papa|padre|"
        r"hermano|hermana|hno|chamac\w+|nen[ea]|sobrin\w+|primo|vecino|jefe|contactos)\b"
        r"| (?:por ahora esta bien|algun dia quier\w+|no me (?:vayan|vaya) a quitar|memes?|"
        r"al laburo)\b"
        r"| stop,? (?:espera\w*|un momento|aguanta\w*)\b| deja de joder,"
        r"| (?:findes?|enlaces|link|recordatorio \d|sobre lo|siesta|novena\w*|la otra semana|"
        r"politicos|telefono fijo|soy capaz|canal|novelas|lista negra|anotarme|horoscopo|"
        r"textual\w*|si me vuelven|cuando termine)\b"
    ),
    re.compile(
        r" (?:gimnasio|gym|fibra|internet|luz|boletin|(?<!estoy )seguros?|"
        r"medica|maternidad|paternidad|"
        r"voluntaria|laboral|enfermedad|espalda|ansiedad|trabajo|ventas|morosos|buro|deudores|"
        r"central|recargo|solicitud|descuento|cobro|cargo|comision|sorteos|promociones|promos|"
        r"ofertas|publicidad|semana|salvo|menos|excepto|nomas|correos?|cartas?|llamadas?|"
        r"compania|operadora|empresa|cable|linea vieja|fijo|quien|que pasa si|que significa|"
        r"cuesta|cuota|(?<!de )ahi|cuenta|no era|retiro lo|espera|que hace|"
        r"direccion|quiten la baja|llueve|debito|tramite|linea)\b"
        r"| (?:me|se|nos|lo|la|habia|he|ha|le) (?:di|dio|dimos|dieron|dado)\b| (?:lo|la) doy\b"
        r"| (?:estoy|esta|sigo|anda|estuve|estaba|di|quede|ando|haberme|quiero) (?:dad[oa] )?"
        r"(?:de |d )?baja (?!por favor|ya)"
        r"| (?:la|una) baja (?:que|de|por|del)\b"
        r"| (?<!me doy de )(?<!darme de )(?:baja|stop)\b[^.]*\?"
        r"| (?:puse|dije|mande|pedi) (?:la )?(?:baja|stop)\b| baja (?:ya )?que\b"
        # The object of the act is a thing of its own: den de baja la tarjeta anterior.
        r"| baja (?:a )?(?:el|la|los|las|mis?|ese|esa|una?|lo) (?!numeros?\b|linea|telefono|"
        r"mensajes?\b|"
        r"suscripcion|lista|envio|servicio de mensajes|brevedad|dia\b|antes|verdad|"
        r"servicio\b(?! de))\w+"
    ),
)

_TAKEN_BACK = re.compile(
    r"\b(?:undo|undone|reverse|reversed|revert|disregard|reinstate|reactivate|oversight|"
    r"accident\w*|"
    r"mistake|slip|un-?stop|start|ignore|autocorrect|arrepiento|anul\w+|desagan|deshag\w+|"
    r"reactiv\w+|"
    r"broma|equivo\w+|error|sin querer|borren eso|como antes|sigan|era para otro)\b|"
    r"恢复|继续|照|作废|撤|收回|不算|唔算|解除|当|重新|放出来|保留|留|按错|点错|手残|手滑|"
    r"[乱瞎]|气话|"
    r"气头|搞错|写错|误|(?<!从)今(?!天?(?:起|后|以后|往后|开始))|明|听日|周|月末|期间|开会|"
    r"考试|上课|晚|早|点"
)

_OF_CREDIT: Final = re.compile(
    r"(?<! your)(?<! about)(?<! of) (?:application|loan|credit|offer|filing|money)\b"
    r"(?!s? (?:texts?|messages?|spam|reminders?|alerts?|ads?)\b)"
)
"""What may be wanted no more as well as texts, where the text itself says only "it"."""


def names_credit(rule: str, english: str) -> bool:
    """Whether "I don't want it anymore" stands beside words of credit that is given up."""
    of_it = re.search(r" (?:want|need|wanting|interested in) (?:it|this)\b", english)
    if rule != "not_wanted" or of_it is None:
        return False
    return _OF_CREDIT.search(english) is not None


def takes_back(folded: str, english: str, spanish: str) -> bool:
    """Whether words anywhere in a text may undo its request, or limit it to an hour."""
    return any(_TAKEN_BACK.search(text) for text in (folded, english, spanish))


def doubted(rule: str, folded: str, english: str, spanish: str) -> bool:
    """Whether what a sentence rule found may not be the sender's own request about all texts."""
    if rule == work_phones.RULE:
        return takes_back(folded, english, spanish)
    texts = ((_ENGLISH, english), (_SPANISH, spanish))
    # An emoji makes no text Chinese: these lists have Latin words too, and a question mark.
    heard = (*texts, (_CHINESE, folded)) if _HAN.search(folded) else texts
    by_one_word = rule in BY_ONE_WORD
    return names_credit(rule, english) or any(
        doubts.any_rule.search(text) or (by_one_word and doubts.one_word.search(text))
        for doubts, text in heard
    )
