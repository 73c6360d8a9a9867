"""Sentences that clearly ask for texts again, or take back a STOP sent by mistake.

Only what nobody could read otherwise lifts an opt-out: consent has to be proved, so "when does my
loan start" and a bare yes are left alone.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from intents.rules.canonical import canonical

UNDONE = "mistaken_stop"
"""The rule for an opt-out that the text itself takes back; it outranks the words of the opt-out."""

_TEXTS = (
    r"(?:texts|text messages?|text messaging|messages|text alerts|alerts|"
    r"notifications|text updates|"
    r"texting|messaging|reminders|text reminders)"
)
_STOPPING = (
    r"(?:stop|unsubscribe|unsubscribed|opt out|opted out|opting out|"
    r"stopped|cancel|quit|td|t)"
)
_BY_MISTAKE = (
    r"(?:by (?:mistake|accident|error)|accidentally|on accident|in error|"
    r"mistakenly|was a mistake|"
    r"was an accident|wasnt on purpose|not on purpose|accident|mistake|"
    r"for a (?:laugh|joke)|as a joke)"
)
_AGAIN = r"(?:again|back|once more|please|now|up)"
_MY = r"(?:the|my|your|these|those|damn|text|payment|all|me|us)"


class Rule(NamedTuple):
    """A pattern over canonical text, searched when the text has one of the `needed` words."""

    name: str
    needed: frozenset[str]
    pattern: re.Pattern[str]


def _rule(name: str, needed: str, pattern: str) -> Rule:
    return Rule(name, frozenset(needed.split()), re.compile(pattern, re.ASCII))


_ENGLISH = (
    _rule(
        UNDONE,
        "accident accidentally mistake mistakenly error purpose laugh joke",
        rf" (?:{_STOPPING}(?: \S+){{0,6}} {_BY_MISTAKE}|"
        rf"{_BY_MISTAKE}(?: \S+){{0,4}} {_STOPPING})\b",
    ),
    _rule(
        UNDONE,
        "mean want intend meant wanted",
        rf" (?:didnt|did not|dint|never) (?:mean|want|intend|meant)(?: \w+){{0,2}} to (?:\w+ )?"
        rf"{_STOPPING}(?! (?:making|paying|me|my payments?))\b",
    ),
    _rule(
        UNDONE,
        "undo reverse take ignore disregard",
        rf" (?:undo|take back|reverse|ignore|disregard) (?:(?:the|my|that|last) )*{_STOPPING}\b|"
        rf" (?:sent|texted|replied|hit|typed|said|pressed|told you) {_STOPPING}\b.* undo\b",
    ),
    _rule(
        UNDONE,
        "sent texted typed hit replied told opted unsubscribed",
        r" (?:(?:kid|son|daughter|cat|toddler|helper|grandson|nephew|husband|"
        r"wife|friend|roommate|"
        r"flatmate|cousin|baby)(?: \S+){0,7} (?:(?:sent|texted|typed|hit|"
        r"replied)(?: \w+)? "
        rf"{_STOPPING}|told you to stop)|opted out|unsubscribed)\b"
        r".* (?:undo|turn (?:it|them) back on|put (?:me|it) back|"
        r"start (?:again|back)|opt in|back on|resume|"
        rf"sign me back)\b",
    ),
    _rule(
        UNDONE,
        "before earlier previously yesterday time",
        rf" (?:last time|before|earlier|previously|yesterday)(?: i| we)? {_STOPPING}\b"
        r".* (?:opt in|start|resume|sign me|back)\b",
    ),
    _rule(
        "start_texting",
        "start resume restart begin continue go starting",
        rf"(?:^|[.,?]| please| can you| could you| want you to| to| and| now| yes| so| can i|"
        rf" you can| you may| go ahead and| again| do i| i) (?:please |just )?"
        rf"(?:start|resume|restart|begin|continue|go back to)(?: (?:sending|getting|receiving))?"
        rf"(?: {_MY}){{0,6}} (?:{_TEXTS}|sending)(?: (?:{_MY}|{_TEXTS}|{_AGAIN})){{0,6}}"
        rf"(?! (?:about|from|to) (?:my )?(?:work|wife|job|husband))(?= )",
    ),
    _rule(
        "text_me_again",
        "again",
        r" (?:can|may|please|ok to|okay to|fine to|feel free to|want you to) "
        r"(?:text|message|contact|send|write)(?: to)? (?:me|us)(?: (?:texts|"
        r"messages|the reminders|"
        r"reminders))?(?: now)? again\b| send me (?:the |your |"
        r"my )?(?:reminders|texts|messages) again\b",
    ),
    _rule(
        "sign_me_up",
        "sign signing signup enroll opt put add",
        r" (?:sign|signing|enroll|opt|put|add) (?:me |my number |this number |"
        r"this phone )?"
        r"(?:back )?(?:up|in|on|into)?(?: again)?(?: (?:to|for|on|get|receive|"
        r"getting|the|your|these|"
        rf"receiving|text|back|please|payment|list))* {_TEXTS}(?: by text)?\b|"
        rf" (?:sign|opt|put|add) me back (?:up|in|on)\b",
    ),
    _rule(
        "opt_in",
        "in resubscribe subscribe unstop",
        r" (?:opt(?:ing)? (?:me )?(?:back )?in(?: back)?|resubscribe|re subscribe|unstop|"
        r"subscribe (?:me|again|back|to (?:the|your) (?:texts|messages|alerts|reminders)))\b"
        r"(?! (?:to|for) (?:auto|paperless))",
    ),
    _rule(
        "want_texts",
        "again back on resumed",
        r" (?:want|like|love|need)(?: to)? (?:(?:get|receive|start|getting|"
        r"receiving|have|the|"
        rf"your|my|those|these|to|all|be|keep|payment|text|hear) )*(?:{_TEXTS}|texted)"
        r"(?: (?:from you|please|sent|switched|turned))* (?:again|back|"
        r"back on|on again|resumed|on)\b",
    ),
    _rule(
        "agree_to_texts",
        "agree consent",
        rf" i (?:agree|consent) to (?:get|receive|receiving|getting) (?:{_MY} )*{_TEXTS}\b",
    ),
    _rule(
        "turn_back_on",
        "turn switch reactivate reenable enable restore reinstate restart resume bring put",
        rf" (?:(?:turn|switch|put) (?:back )?(?:{_MY} )*{_TEXTS} back on|"
        rf"(?:turn|switch) (?:back )?on (?:{_MY} )*{_TEXTS}|"
        rf"(?:reactivate|reenable|enable|bring back|restore|reinstate|restart|resume) "
        rf"(?:{_MY} )*{_TEXTS})\b",
    ),
    _rule(
        "back_on_the_list",
        "put add get lemme let",
        r" (?:put|add|get|lemme|let me) (?:me )?back (?:on|in)(?: (?:the|your))? ?"
        r"(?:list|texts|text list|messages)?(?= (?:[.,?]|please|again|thanks|$))",
    ),
)
_NEVER = re.compile(
    r" (?:dont|do not|never|didnt|did not|if|not|wont|shouldnt|cant|no longer|unless|why|when|stop|"
    r"without|doesnt|did|keep|keeps|keep on|how often)"
    r"(?: (?:you|please|ever|want|to|need|we|they|ask|me|i|guys|it|would|did|and))*$",
    re.ASCII,
)
# Asked of a number that is opted out these can only mean the texts.
_WHEN_OPTED_OUT = re.compile(
    r"^(?: (?:please|ok|oops|sorry|can you|hi|hey|yes))*(?: ,)? "
    r"(?:start again|start (?:it )?back up|start it again|restart|undo(?: that| it)?|"
    r"that was (?:a mistake|an accident|by (?:mistake|accident))|"
    r"sent (?:that|it) by (?:mistake|accident)|"
    r"i want back (?:in|on)|sign me (?:back )?up|turn it back on|unblock me|resume)"
    r"(?: (?:please|thanks))*(?: [.?])? $",
    re.ASCII,
)

_SPANISH = (
    _rule(
        UNDONE,
        "baja stop alto parar cancelar borre",
        r" (?:(?:baja|stop|alto|parar|cancelar|"
        r"borre)(?: \w+){0,4} (?:por error|sin querer|fue un error|"
        r"por equivocacion)|(?:por error|sin querer|me equivoque|"
        r"por equivocacion)(?: \w+){0,5} "
        r"(?:baja|stop|alto|parar)|(?:anul|cancel|deshag|revert)(?:en|ar|e|an|"
        r"a)(?: \w+)? (?:la|mi) baja)\b",
    ),
    _rule(
        "volver_a_recibir",
        "volver vuelvan vuelva nuevo vez nuevamente vuelvo",
        r" (?:volver a (?:recibir|mandarme|enviarme|suscribir\w*)|me vuelvo a suscribir|"
        r"vuelvan? a (?:mandar|enviar|escribir|textear|mensajear|avisar)\w*|"
        r"(?:quiero|deseo|quisiera|necesito) (?:recibir|los|las|que me)(?: \w+){0,3} "
        r"(?:otra vez|de nuevo|nuevamente)|"
        r"recibir(?: \w+){0,2} (?:mensajes|textos|"
        r"avisos)(?: \w+){0,2} (?:otra vez|de nuevo|nuevamente)|"
        r"(?:prendan|pongan\w*|apunt\w+|metan\w*|agreguen\w*|inscrib\w+|"
        r"anot\w+)(?: \w+){0,2} "
        r"(?:otra vez|de nuevo|nuevamente)|"
        r"(?:pueden|puede|empiecen a|empieza a) (?:mandar|enviar|escribir|"
        r"textear)\w*(?: \w+){0,3} "
        r"(?:otra vez|de nuevo|nuevamente))\b",
    ),
    _rule(
        "reactivar",
        "mensajes textos avisos notificaciones recordatorios suscripcion sms alertas",
        r" (?:reactiv|reanud|restablezc|reinici|activ)(?:ar|en|a|e|an|enme|ame)"
        r"(?: (?:de nuevo|otra vez|los|mis|sus|las|el envio de))* "
        r"(?:mensajes|textos|avisos|notificaciones|recordatorios|suscripcion|sms|alertas)\b|"
        r" (?:suscrib|inscrib)(?:irme|anme|eme|ame) a (?:los|las|sus) "
        r"(?:mensajes|textos|avisos|notificaciones|recordatorios|alertas)\b",
    ),
    _rule(
        "alta",
        "alta suscribirme suscribanme suscribeme resuscribirme",
        r" (?:darme|denme|dame|me den|dar|deme|quiero) (?:de )?alta\b(?! (?:un|una|el|la|mi|otro))|"
        r"^ alta(?: por favor)? $| (?:suscribirme|suscribanme|suscribeme|resuscribirme)\b",
    ),
)
_SPANISH_WORDS = frozenset[str]().union(*(rule.needed for rule in _SPANISH))
_SPANISH_NEVER = re.compile(
    r" (?:no|nunca|ni|jamas|si|cuando|sin)"
    r"(?: (?:me|quiero|que|vuelvan?|deseo|lo|se|os|ocurra|pueden))*$",
    re.ASCII,
)

_CHINESE_STOP = r"(?:退订|撤订|td|\bt\b|stop|拒收|取消订阅|停止|unsubscribe)"
_BACK_ON = (
    r"(?:恢复|重新|再次|打开|开通|开启|resume|restart|开返|搞返|弄回来|"
    r"开回来|继续发|undo|opt in|又需要|还是要)"
)
_CHINESE = tuple(
    (name, re.compile(pattern, re.ASCII))
    for name, pattern in (
        (
            UNDONE,
            (
                r"(?:误|不小心|唔小心|不当心|手滑|按错|点错|打错|发错|撳错|揿错|搞错|"
                r"手误|失手|错发|瞎按|乱按|乱撳|玩电话|拿我手机)"
                r"[^.?!\n]{0,10}"
            )
            + _CHINESE_STOP,
        ),
        (
            UNDONE,
            _CHINESE_STOP
            + (
                r"[^.?!\n]{0,8}(?:是误|按错|点错|发错|打错|搞错|不小心|手滑|误操作|"
                r"手误|错了|咗.{0,6}resume)"
            ),
        ),
        (UNDONE, r"(?:取消|撤销|撤回|解除|undo)(?:之前的?|刚才的?|我的?)*(?:退订|拒收|屏蔽)"),
        (
            UNDONE,
            r"(?:之前|早先|以前|上次|刚才|头先|前几天|当初|换了手机之后)[^.?!\n]{0,8}"
            + _CHINESE_STOP
            + r"(?:过|了|咗)?[^?!\n]{0,14}"
            + _BACK_ON,
        ),
        (
            "resume",
            (
                r"(?:恢复|重新|继续|重开|再次|可以再|再|接着|照旧)(?:给我?|帮我|向我|"
                r"接收|开通|开启|打开|开始|订阅|收到?|俾我|我|"
                r"一下|开返|之前的?|返)*(?:发送|发|传|send|收|订阅|推送|短信|信息|"
                r"讯息|消息|简讯|通知|提醒)"
                r"(?:短信|信息|消息|讯息|简讯|通知|提醒|订阅)?"
            ),
        ),
        (
            "resume",
            r"(?:请|劳驾|麻烦|帮我|想|可以|可唔可以|能)恢复(?:一下|返|吧|了)?(?=$|[,.!?\s])",
        ),
        (
            "want_texts",
            (
                r"(?:想|要|需要|愿意|同意|希望)(?:重新|再次|继续|再|恢复)(?:收到?|"
                r"接收|订阅)|想收返"
            ),
        ),
        (
            "subscribe",
            (
                r"(?:我要|我想|帮我|请)?(?:重新)?(?:订阅|开通|开启|打开|开返|登记接收|"
                r"sign up)(?:还款|你们?的?|贵公司的?|再|一下)*"
                r"(?:短信|短讯|通知|提醒|讯息|消息|简讯|notification)"
            ),
        ),
        ("subscribe", r"(?:重新)?加入(?:名单|短信|订阅)|短信重新开"),
    )
)
_CHINESE_NEVER = re.compile(
    r"(?:不|别|勿|没|唔|咪|甭|未|母汤|嫑|憋|表|反对|拒绝|停止|莫|禁止|少|为什么|为啥|怎么|还|"
    r"谁让|点解|又|敢|如果|要是|若|你们|你|"
    r"一直|老|总)(?:要|想|用|需要|希望|愿意?|同意|接受|打算|再|准|许|好|必|得|会|敢|能|可以|使|"
    r"们|又|还|是)*$",
    re.ASCII,
)
_CHINESE_ELSE = re.compile(
    r"^(?:放款|贷|额度|还款|扣款|申请|计息|了|过来了|我公司|我家|一次|"
    r"一遍|一下(?:链接|验证码|合同)|个|份|链接|验证码|合同|账单)",
    re.ASCII,
)
_WEAK = re.compile(r"^(?:再|继续|可以再|接着|照旧|重新)", re.ASCII)
_NONE_AT_ALL = re.compile(
    r"都不要了?|通通停|全部停|反悔了[^.]{0,6}不要|"
    r"(?<!我)(?<!我还)想(?:再|继续)(?:给|向)我[发传][^,.!\n]{0,6}\?"
)
_CHINESE_TRIGGER = re.compile(
    r"恢复|重新|重开|继续|再|取消|撤|解除|误|错|手滑|不小心|唔小心|不当心|"
    r"乱按|瞎按|订阅|开通|开启|打开|开返|收返|接着|照旧|"
    r"登记|加入|sign up|之前|早先|以前|上次|刚才|头先|当初|换了手机|undo|"
    r"玩电话|拿我手机",
    re.ASCII,
)


def read(folded: str, text: str, words: frozenset[str], *, opted_out: bool = False) -> str | None:
    """The name of the opt-in rule that folded text, canonical text and its words meet, or None."""
    if not folded.isascii():
        chinese = _chinese(folded)
        if chinese:
            return chinese
    if opted_out and _WHEN_OPTED_OUT.search(text):
        return "start_again"
    english = _first(_ENGLISH, text, words, _NEVER)
    if english or words.isdisjoint(_SPANISH_WORDS):
        return english
    return _first(_SPANISH, canonical(folded, {}), words, _SPANISH_NEVER)


def _first(
    rules: tuple[Rule, ...], text: str, words: frozenset[str], never: re.Pattern[str]
) -> str | None:
    for rule in rules:
        if rule.needed.isdisjoint(words):
            continue
        match = rule.pattern.search(text)
        if match and (rule.name == UNDONE or not never.search(text[: match.start()])):
            return rule.name
    return None


def _chinese(folded: str) -> str | None:
    if not _CHINESE_TRIGGER.search(folded) or _NONE_AT_ALL.search(folded):
        return None
    for name, pattern in _CHINESE:
        match = pattern.search(folded)
        if match is None:
            continue
        if name == UNDONE:
            return name
        before, after, found = folded[: match.start()], folded[match.end() :], match.group()
        if _CHINESE_NEVER.search(before) or _CHINESE_ELSE.match(after):
            continue
        if _WEAK.match(found) and not re.search(
            "我|收|俾|订阅|短信|信息|讯息|消息|简讯|通知|提醒", found
        ):
            continue
        return name
    return None
