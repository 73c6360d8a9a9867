"""What is asked or said while a case is open: its cost, its end, credit, what to send where."""

from typing import Final

from bot.words.patterns import words_like

_CREDIT: Final = (
    r"\b(?:look\w*|say|appear\w*|reflect\w*)\b.{0,12}\bon my credit\b|"
    r"\bpaid in full or settled\b|"
    r"\b(?:affect|hurt|hit|ruin|impact|report\w*|show)\b.{0,20}\bcredit\b|"
    r"\bcredit (?:score|report|bureau|file)|征信|信用(?:记录|评分|分|报告)|影响.{0,4}信用|"
    r"\bburo\b|historial (?:crediticio|de credito)|afecta\w*.{0,20}(?:credito|historial)"
)
_MEANWHILE: Final = (
    r"\b(?:do|should|must|would|am|can) i\b.{0,6}\b(?:still|keep|continue|stop|even)\b.{0,20}"
    r"\bpay\w*|\b(?:do|should|must) i\b.{0,20}\bpay\w*\b.{0,20}\b(?:meantime|meanwhile|until|"
    r"while)\b|"
    r"(?:还|仍|依然|继续|先|暂时|现在|期间|仲)我?(?:需要?|要|用|使|得)(?:继续|再|"
    r"照)?[还付供交](?:款|钱|月供)?.{0,2}"
    r"[吗么嘛不]|(?:要不要|用不用|使唔使|需不需要|要唔要)(?:先|继续|再|照)?[还付供交]|"
    r"\b(?:tengo que|debo|hay que|necesito) (?:seguir|continuar) pag\w+|\bsigo pagando\b|"
    r"\bmientras (?:tanto|eso)\b.{0,20}\bpag\w+|\bpag\w+\b.{0,15}\bmientras (?:tanto|eso)\b"
)
"""Whether to pay until the case is answered: nobody is told how to while they dispute it."""
PAYS_MEANWHILE: Final = words_like(_MEANWHILE)
_REMINDED: Final = (
    r"\b(?:will|are|do|can) (?:you|u|ya|yall|they)\b.{0,15}\b(?:stop|quit|still|keep|hold|pause)\b"
    r".{0,15}\b(?:remind\w*|bugg?\w*|chas\w*|text\w*|messag\w*)|"
    r"(?:还|仲|会不会|会唔会|是不是|系咪).{0,4}(?:催|提醒)|(?:不|唔)会?再(?:催|提醒).{0,3}[吗么嘛]|"
    r"\b(?:van a|siguen|seguiran|dejan de|me van)\b.{0,12}"
    r"\b(?:recordatorios?|recordando|cobrando)\b|"
    r"\b(?:will|are|do|gonna) (?:you|u|ya|yall|they|i)\b.{0,12}\b(?:keep|still|go on)\b.{0,20}"
    r"\b(?:bill(?:s|ing)?|notices?|collect\w*|demand\w*)\b|"
    r"\b(?:van a|siguen|seguiran) (?:a )?(?:seguir )?(?:mandando|enviando|mandarme|enviarme)\b"
    r".{0,12}\b(?:cobros?|avisos?|mensajes de cobro)\b|"
    r"(?:还|仲)(?:会|继续|要).{0,6}(?:催款|催收|催缴|账单|追数)"
)
_FEES: Final = (
    r"\b(?:so|no|any|an?|get|be|have|will|would|there|still)\b.{0,16}\b(?:late )?(?:fees?|"
    r"penalt(?:y|ies)|"
    r"late charges?)\b.{0,20}(?:[?]|\bright\b)|"
    r"\b(?:will|would|do|is there|am i)\b.{0,20}\b(?:late )?(?:fees?|penalt(?:y|ies)|"
    r"late charges?)\b|"
    r"(?:滞纳金|违约金|罚息|逾期费|罚金).{0,6}(?:吗|么|嘛|吧|呢|未|没有?)|(?:会|要|有)(?:不会|"
    r"唔会)?.{0,4}"
    r"(?:滞纳金|违约金|罚息|逾期费|罚金)|"
    r"\b(?:no )?(?:me )?(?:hay|habra|van a cobrar|cobran|cobraran|sin|"
    r"ningun)\b.{0,12}\b(?:recargos?|mora|"
    r"moratorios?|multa|penalizacion)\b"
)
"""Whether it costs more while the case is open."""
_MONTHLY_DAY: Final = (
    r"每个?月.{0,4}\d{1,2}[号日]|\b(?:the|to|on) (?:the )?\d{1,2}(?:st|nd|rd|"
    r"th)?\b.{0,10}\b(?:every|each|of "
    r"(?:every|each)) month|\bevery month\b.{0,10}\b\d{1,2}(?:st|nd|rd|th)?\b|"
    r"\b(?:al|el) (?:dia )?\d{1,2} de cada mes\b|\bcada (?:dia )?\d{1,2}\b(?! (?:dias|semanas|"
    r"meses))"
)
_EXPECTED: Final = (
    r"\b(?:you|u|ya|yall)\b.{0,12}\b(?:expect\w*|count(?:ing)? on|waiting (?:on|for))\b.{0,20}\d|"
    r"\b(?:siguen|estan) (?:esperando|contando con)\b.{0,20}\d|(?:还|仲)(?:在|等|要|"
    r"算).{0,10}\d.{0,6}吗"
)
"""Whether a sum that was offered with the trouble still counts."""
_FIRST_OF_A_PLAN: Final = (
    r"\bwhen(?:.?s| is| do| would| will)\b.{0,14}\bfirst (?:payment|one|instal\w+|\$?\d+)\b|"
    r"\bcuando (?:es|seria|toca|doy|pago)\b.{0,10}\bprimer[oa]?\b|"
    r"第一(?:次|期|笔)[^,.!?，。]{0,10}(?:几号|几时|什么时候|哪天|哪一天|何时|边日)"
)
"""When a plan that a person offered begins: no row of ours says it."""
_ACCRUES: Final = (
    r"\b(?:do|does|will|is|are|would|still)\b.{0,24}\binterest\b.{0,12}\b(?:add\w*|accru\w*|"
    r"run\w*|count\w*|charg\w*|build\w*|pil\w*|keep\w*|grow\w*)\b|"
    r"\b(?:do|will|am|are) (?:i|you|u|they)\b.{0,12}\b(?:pay|charge|charged|owe|add)\w*\b.{0,12}"
    r"\binterest\b|"
    r"\b(?:corren?|correran?|siguen? corriendo|generan?|acumulan?|suman?|cobran?)\b.{0,20}"
    r"\binteres(?:es)?\b|\binteres(?:es)?\b.{0,16}\b(?:corren?|generan?|acumulan?|suman?)\b|"
    r"(?:还|仲|会|要|使唔使|用唔用|要不要|会不会).{0,4}(?:算|收|计|付|俾|交|有).{0,3}(?:利息|罚息|"
    r"息)"
    r"(?!.{0,4}(?:多少|几多|是多))"
)
"""Whether interest runs on while the case is open."""
OF_HARDSHIP: Final = words_like(
    *(_CREDIT, _MEANWHILE, _REMINDED, _FEES, _MONTHLY_DAY, _EXPECTED, _ACCRUES, _FIRST_OF_A_PLAN),
    r"\b(?:interest|fees?)\b.{0,20}\b(?:waiv|forgiv|remov|drop|stop|freez|frozen)\w*|"
    r"\b(?:waive|forgive|drop|freeze|remove)\b.{0,20}\b(?:interest|fees?)\b|"
    r"\bhow much would (?:it|that|they|the \w+|each|i)\b|\bwhat would (?:it|that|the payments?)\b|"
    r"\bhow (?:long|many months) (?:would|can|could|is|does) (?:the |a |it|that|this|i)|"
    r"\bwhen (?:would|will|does) (?:it|that|this|the plan) (?:start|begin|take effect|kick in)\b|"
    r"(?:什么时候|几时|何时)(?:开始|生效)|"
    r"\b(?:will|would) (?:you|i|it|they)\b.{0,15}\b(?:fees?|interest|charged?)\b|"
    r"\bme (?:van a cobrar|cobran|cobrarian)\b.{0,12}\b(?:recargo|interes\w*|comision|mas)\b|"
    r"\bcuando (?:empieza|empezaria|inicia)\b",
    r"(?:利息|罚息|费用|滞纳金|手续费).{0,6}(?:免|减|停)|(?:免|减|停).{0,4}(?:利息|罚息|滞纳金)|"
    r"\b(?:interest|rate|fees?)\b.{0,12}\b(?:go|goes|going|get|gets) (?:up|higher)\b|"
    r"(?:利息|利率|罚息).{0,6}(?:涨|升|变高|多收)|(?:涨|升|加)(?:埋|多|我)?(?:利息|利率|息)|"
    r"(?:分期|计划|方案).{0,8}(?:多少|几多|几钱)|(?:大概|那|咁)每(?:期|"
    r"个?月)(?:要)?[还交供]?(?:多少|几多)|"
    r"(?:可以|能|可)分(?:几|多少|几多)期",
    r"\b(?:sube|suben|subir\w*|aument\w+)\b.{0,12}\b(?:interes\w*|tasa|cargos?)|"
    r"\b(?:interes\w*|tasa)\b.{0,12}\b(?:sube|suben|subir\w*|aument\w+)|"
    r"(?:interes\w*|cargos?|recargos?|moratorios?).{0,20}(?:quit|condon|perdon|congel)\w+|"
    r"(?:quit|condon|perdon|congel)\w+.{0,20}(?:interes|cargos?|recargos?)|"
    r"\bcuanto (?:seria|quedaria|pagaria|me (?:quedaria|tocaria|saldria))|"
    r"\bde (?:a )?cuanto (?:seria|quedaria)|\ba cuantos (?:meses|pagos)",
)
OF_DISPUTE: Final = words_like(
    *(_CREDIT, _MEANWHILE, _REMINDED),
    r"\b(?:proof|evidence|police report)\b|\bstop (?:charging|billing|taking|debiting)\b|"
    r"\bnot this (?:one|loan|account)\b|证据|证明|报(?:了|咗|过|左)?警|报(?:了|咗)?案|回执|(?:别|"
    r"不要|停止?)再?扣|"
    r"\bthe same (?:thing|issue|problem|case|matter)\b|\bes lo mismo\b|是?同一(?:件|个|回)事|"
    r"不是这(?:个|笔)|唔系呢(?:个|笔)|\bpruebas?\b|\bdenuncia|dejen de cobrar\w*|"
    r"\bno (?:me )?(?:sigan cobrando|cobren)|\beste (?:prestamo )?no\b|\besta (?:cuenta )?no\b",
)
ASKED_ON: Final = words_like(_FEES, _EXPECTED, _ACCRUES, _FIRST_OF_A_PLAN)
_WHO_CONFIRMS: Final = (
    r"\bwho.{0,20}\bconfirm\w*|\bquien\b.{0,15}\bconfirm\w*|(?:谁|边个|哪个人).{0,6}确认"
)
WHO_CONFIRMS: Final = words_like(_WHO_CONFIRMS)
OF_A_CLAIM: Final = words_like(_REMINDED, _FEES, _WHO_CONFIRMS)
NO_MORE: Final = words_like(
    r"(?:别|不要|勿|唔好|不用)(?:再|继续)*(?:来)?(?:催|追我|提醒)|"
    r"^\W*(?:so |then |and |please |pls |ok )*(?:stop|quit|no more) (?:chasing|bugging|hounding|"
    r"nagging|"
    r"reminding)\b|\b(?:ya )?no me (?:sigan )?(?:cobren|cobrando|recuerden)\b|"
    r"\bdejen de (?:cobrarme|recordarme)\b"
)
"""No reminders while a case is open, which is so already."""
NO_WORDS: Final = words_like(r"(?!)")
"""What belongs to calls and addresses is known by its form."""
STILL_BROKEN: Final = words_like(
    r"\bstill\b.{0,10}\b(?:not|no|broken|down|error|does.?n.?t|won.?t|same)\b|"
    r"\bsame (?:error|thing)\b|"
    r"(?:还是|仍然|仲系)(?:不行|打不开|不能|唔得|一样)|\b(?:sigue|todavia|aun) (?:sin|no|igual)\b"
)
CORRECTS: Final = words_like(
    r"\b(?:sorry|oops|i mean\w*|meant|actually|not|wait|correction|should be|wrong|typo|it.?s|was|"
    r"old|anterior|viejo|perdon|quise decir|es|era|no)\b|不是|应该|打错|写错|更正|搞错|旧|是|系"
)
PAYMENT_NUMBER: Final = words_like(
    r"^\W*(?:(?:the|my|its|it.?s|here.?s|el|la|mi|es)\W+)*(?:ref(?:erence)?|conf(?:irmation)?|"
    r"trace|"
    r"transaction|trans|tx|receipt|check|cheque|folio|referencia|confirmacion|autorizacion|"
    r"operacion)\b(?:\W+(?:number|num|no|nr|id|code|is|es|numero|de))*\W*[a-z]{0,4}-?\d{3,}\W*$|"
    r"^\W*(?:交易|流水|凭证|回单|参考|支票|转账)?(?:编?号码?|单号)(?:就|是|"
    r"系)*\W*[a-z]{0,4}\d{3,}\W*$"
)
"""The number by which a bank knows a payment, and nothing else."""
DEADLINE: Final = words_like(
    r"^\W*(?:(?:i |we )?(?:need|want|must have) (?:it|that|this|the letter) )?(?:by|before|asap|"
    r"no later than|as soon as)\b|\burgent|"
    r"(?:之前|以前|前)(?:要|给我?|拿到|收到|需要)|尽快|急(?:用|着|需)|"
    r"^\W*(?:(?:l[oa]|me) (?:necesito|ocupo|urge) )?(?:para el|antes del?)\b|\burge\b|"
    r"lo antes posible",
)
_IT: Final = (
    r"(?:it|that|this|them|those|(?:the|my) (?:letter|quote|statement|receipt|contract|copy|"
    r"papers?|"
    r"documents?))"
)
SENT_WHERE: Final = words_like(
    rf"\b(?:e-?mail|send|mail|fax|post)\b.{{0,6}}\b{_IT}\b.{{0,15}}\b(?:to|at|by|via|in the)\b|"
    rf"\b(?:e-?mail|mail|fax|post) {_IT}\b|"
    r"\b(?:what|which)\b.{0,8}\b(?:e-?mail|address|inbox)\b.{0,25}\b(?:it|that|them|send\w*|sent|"
    r"mail\w*|going)\b|\bwhere\b.{0,12}\b(?:send|sending|mail|mailing|e-?mailing)\b.{0,5}\b(?:it|"
    r"that|them)\b|"
    r"\b(?:come|get here|arrive) (?:by|in the) (?:e-?)?mail\b|"
    r"(?:发|寄|传|电邮)(?:到|给|去|至)|(?:发|寄)(?:我|俾我|畀我)|"
    r"(?:哪个|哪里|哪儿|边个|边度|什么).{0,3}(?:邮箱|电邮|地址|邮件)|(?:用|走|透过)(?:邮件|电邮|"
    r"邮寄|邮箱|挂号|快递)|"
    r"(?:邮件|电邮|邮寄)(?:就|好|得|行|可以|发|寄|给|俾)|(?:要|想|可以)(?:邮寄|纸质|纸本|电子版|"
    r"电子档)",
    r"\b(?:envi|mand)(?:e|en|ar|a)?(?:me)?l[oa]s?\b.{0,15}\b(?:a|al|por)\b|"
    r"\ba (?:que|cual|donde)\b.{0,12}\b(?:correo|direccion|domicilio|e-?mail)?\b.{0,12}"
    r"\bl[oa]s? (?:mand|envi)\w+|\bl[oa]s? (?:quiero|prefiero|necesito) (?:por|en)\b|"
    r"\bl[oa]s? (?:mand|envi)\w+ (?:por|al?|en)\b",
)
SENT_BARE: Final = words_like(
    r"^\W*(?:(?:no|ok|pls|please|just|can you|could you|and|but|y|pero|mejor|solo|por favor)\W+)*"
    r"(?:(?:don.?t |do not |not )?(?:e-?mail|mail|fax)(?: me| pls| please| instead| not| is fine)*|"
    r"(?:by|via|in the) (?:regular |snail )?(?:e-?mail|mail|post|fax)|on paper|"
    r"(?:mande\w*|envie\w*)? ?por (?:correo|e-?mail|correo (?:electronico|postal)))"
    r"(?:\W+(?:pls|please|instead|(?:not|no) (?:by )?e-?mail|por favor|mejor))*\W*$|"
    r"^\W*(?:请|唔该|麻烦)?(?:用|要)?(?:邮件|电邮|邮箱|邮寄|纸质的?|平邮)(?:吧|就行|就好|得了|啦|"
    r"可以吗)?\W*$"
)
OF_TEXTS: Final = words_like(
    r"\b(?:texts?|texting|sms|messag\w*|reminders?|mensajes?|recordatorios?)\b|短信|短讯|信息|讯息"
)
"""Whoever speaks of our texts means these, and no paper that is on its way."""
