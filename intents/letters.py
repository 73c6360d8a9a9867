"""The manner of a letter: its set phrases are no part of what it asks, and it means no end.

"I am in receipt of your message. Kindly let me know the sum outstanding", por medio de la presente
solicito, 特此函告: the model has read few letters, and hears law, anger or a farewell in them.
"""

from __future__ import annotations

import re
from typing import Final

from intents.entities.numbers import chinese
from intents.normalise import fold

_YOUR_TEXT: Final = (
    r"(?:your|yr|the) (?:kind |recent |last |latest |text )*(?:messages?|texts?|letters?|sms|"
    r"notes?|"
    r"communications?|reminders?)(?: (?:of|dated|from|sent|received) (?:this |the |to)?(?:"
    r" ?\w+){1,2}?"
    r"| (?:this|yesterday|today) ?\w*| today| inst\.?)?"
)
_PHRASES: Final = re.compile(
    rf"\b(?:i|we) (?:am|are) in receipt of {_YOUR_TEXT}[\s,.;:]*(?:and )?(?:(?:i )?(?:write|am"
    rf" writing) "
    r"to )?|"
    rf"\b(?:i|we) (?:refer|write with reference|write further) to {_YOUR_TEXT}[\s,.;:]*(?:and )?|"
    rf"\b(?:with|in) (?:regard|reference|respect|reply|response|answer) to {_YOUR_TEXT}[\s,.;:]*|"
    rf"\b(?:further to|re:?|regarding|thank you for) {_YOUR_TEXT}[\s,.;:]*|"
    r"\b(?:i )?(?:write|am writing) (?:to you )?(?:in (?:reply|response|answer) to "
    rf"{_YOUR_TEXT}[\s,.;:]*|to (?=enquire|inquire|ask|request|inform|confirm|say|let))|"
    r"\bdear (?:sirs?(?: or madam)?|madam|sir/madam|sirs? and mesdames)\b[\s,.;:]*|"
    r"\b(?:yours|your) (?:sincerely|faithfully|truly|respectfully|obediently)\b.*$|"
    r"\b(?:kind|best|warm) regards\b.*$|\brespectfully yours\b.*$|"
    r"\bi (?:do )?hope (?:that )?you(?:'ll| will| can)? (?:forgive|pardon|excuse)\b[^.;!?]*[.;!?]|"
    r"\b(?:i )?(?:do )?(?:apologi[sz]e|beg (?:your )?pardon) for (?:troubling|bothering|"
    r"disturbing)\b"
    r"[^.;!?]*[.;!?]|"
    r"(?:今|日前|昨日|顷)?(?:收到|接到|接获)(?:贵公司|贵司|你们|贵方)(?:的)?(?:短信|短讯|简讯|"
    r"讯息)(?:一条|一则)?[\s,]*|"
    r"\bat your (?:earliest|soonest|very earliest) (?:possible )?convenience\b"
)
_SAID_PLAINLY: Final[tuple[tuple[re.Pattern[str], str], ...]] = (
    (
        re.compile(
            r"\bi (?:should|would|shall|'d) be (?:much |most |very |so |extremely )*(?:obliged|"
            r"grateful|"
            r"thankful|indebted)(?: to you)?(?: if you (?:would|could|might))?(?: for)?\b"
        ),
        "please send me",
    ),
    (
        re.compile(r"\bplease send me (?:kindly )?(?=(?:let|tell|send|inform|advise|write)\b)"),
        "please ",
    ),
    (
        re.compile(r"\b(?:the )?(?:sum|amount|balance) (?:still )?(?:outstanding|owing)\b"),
        "my balance",
    ),
    (re.compile(r"\b(?:enquire|inquire) (?:about |as to |after )?"), "ask "),
    (re.compile(r"\bkindly (?:let me know|advise(?: me)?(?: of)?|inform me of) "), "tell me "),
    (re.compile(r"\bi hereby (?:request|ask for) "), "please send me "),
    (re.compile(r"\bi hereby (?:inform you|confirm|advise)(?: that)? "), ""),
    (
        re.compile(
            r"\b(?:por|mediante|a traves de) (?:este medio|medio de(?:l| la)? ?presente|la"
            r" presente|el "
            r"presente)(?: (?:escrito|carta|mensaje|conducto))?[\s,:]*(?:me permito |les |le |"
            r"deseo |"
            r"quiero )*(?:solicit(?:o|ar|arles)|pido|pedir(?:les)?|requiero)\b(?: que)?"
            r"(?: (?:se )?(?:me|nos) (?:otorguen?|concedan?|conceda|den?|brinden?|faciliten?))?"
        ),
        "me pueden dar",
    ),
    (
        re.compile(
            r"\b(?:por|mediante) (?:este medio|medio de(?:l| la)? ?presente|la presente|el"
            r" presente)"
            r"(?: (?:escrito|carta|mensaje|conducto))?[\s,:]*(?:me permito |les |le )*(?:inform\w+|"
            r"comunic\w+|hago saber|hago de su conocimiento)(?: que)? "
        ),
        "",
    ),
    (
        re.compile(
            r"\b(?:estimad[oa]s?(?: (?:senor(?:es|as|a)?|amig[oa]s))?|a quien corresponda|muy"
            r" senores "
            r"mios|distinguid[oa]s senor(?:es|as))\b[\s,.:;]*"
        ),
        "",
    ),
    (re.compile(r"\b(?:atentamente|cordialmente|respetuosamente)\b[\s,.].*$|\batentamente$"), ""),
    (re.compile(r"(?:特此|谨此|兹|现)(?:函|奉|敬)?(?:告|达|知|复|覆)(?:如下)?[\s,:]*"), ""),
    (
        re.compile(
            r"(?:尊敬的|敬爱的)[^,.:!]{0,8}[\s,:!]+|敬启者[\s,:]*|此致[\s,]*敬礼.*$|谨启|敬上|顿首"
        ),
        "",
    ),
    (re.compile(r"敬请谅解|恳请见谅|麻烦之处|打扰之处|冒昧(?:打扰|请教)"), ""),
    (re.compile(r"老朽|老身|老拙"), "我"),
    (
        re.compile(
            r"(?:我)?年(?:迈|老|事已高)[\s,]*(?:眼力|目力|视力|双目)(?:不佳|不济|欠佳|昏花)[\s,]*"
        ),
        "",
    ),
    (re.compile(r"(?:敢问|敬问|请教|未知)(?=.{0,4}(?:尚|还|仍)?欠)"), "请问"),
    (re.compile(r"尚欠(?:若干|几何|多少)"), "还欠多少"),
    (
        re.compile(r"(?:不知)?(?:贵公司|贵司|贵方)?(?:是否|可曾|可有)(?:收妥|收讫|收悉|到账|入账)"),
        "你们收到了吗",
    ),
    (re.compile(r"小(?:儿|女)(?:将|拟|会)于"), "我儿子会在"),
    (re.compile(r"(?:兹|现)?(?:拟|将)于"), "我会在"),
    (re.compile(r"由小(?:儿|女)"), "让我儿子"),
    (re.compile(r"已经?于"), "已经在"),
    (re.compile(r"代(?:为)?(?:缴|交|偿|还|付)"), "帮我还"),
    (re.compile(r"本人"), "我"),
)
_SIGNS: Final = re.compile(
    r"\bdear (?:sir|madam)|\byours (?:sincerely|faithfully|truly)|\bin receipt of\b|"
    r"\bi (?:refer|write|hereby)\b|"
    r"\b(?:with|in) (?:regard|reference|respect|reply|response) to your\b|\bfurther to your\b|"
    r"\bbe (?:\w+ )?(?:obliged|grateful)\b|\bearliest convenience\b|"
    r"\bkindly (?:let|advise|inform)\b|\b(?:sum|amount) outstanding\b|"
    r"\b(?:por|mediante) (?:medio de|la presente|el presente)|\ba quien corresponda\b|"
    r"\bestimad[oa]s\b|\batentamente\b|"
    r"特此|谨此|尊敬的|敬启者|此致|老朽|敢问|尚欠|拟于|小儿"
)
_OF_ACCOUNT: Final = re.compile(
    r"\b(?:balance|statement|outstanding|owing|owed?|payments?|pay|paid|payoff|receipt|extension|"
    r"instal+ments?|money|saldo|estado de cuenta|prorroga|pago|pagare|pagar|pague|deuda|debo|"
    r"recibo|plazo|mas tiempo)\b|欠|还|付|汇款|缴|款"
)
_OF_TEXTS: Final = re.compile(
    r"\b(?:te?xts?|texting|messag\w*|sms|numbers?|phone|cell\w*|line|list|lists|leave|alone|"
    r"further|"
    r"no more|alerts?|reminders?|hear|mensaj\w*|comunicacion\w*|envios|enviar\w*|telefono|celular|"
    r"numero|linea|lista|medio|excluir\w*|cesen?|abst\w+)\b|"
    r"短信|短讯|简讯|讯息|信息|消息|手机|电话|号码|名单|订阅|免|谢绝|终止|接收|推送"
)
_OF_LAW: Final = re.compile(
    r"\b(?:revo[ck]\w*|consent\w*|notif\w*|demand\w*|cease\w*|desist\w*|abogad\w*|lawyers?|"
    r"attorney\w*|"
    r"counsel|solicitors?|ley|law|act|statute|f[dc]\w{2}a|tcpa|usc|disput\w*|valid\w*|court|"
    r"bankrupt\w*|"
    r"deceased|estate|stop|quit|unsubscribe|remove|baja|dejen|suspend\w*|cancel\w*|opt|contact\w*|"
    r"harass\w*|oposicion|juzgado|demanda\w*|fallec\w*|wrong|fraud|sue|autoriz\w*|complain\w*|"
    r"queja\w*)\b|"
    r"\bno (?:me|nos) (?:mand|envi|escrib|text|llam)|\b(?:not|n't|dont|never|no) (?:\w+ )?(?:text|"
    r"message|write|send|wish|want)\b|"
    r"律师|停止|停|撤|法|勿|别|不要|唔好|退订|投诉|通知|告知书|起诉|破产|去世|拒|骚扰|取消"
)

_NUMERALS: Final = re.compile("[一二两三四五六七八九十百千万零廿卅]+(?=[年月日号元角分毫仙岁块])")


def plainly(text: str) -> str:
    """A letter about an account without its set phrases; any other text as it is.

    >>> plainly("Por medio de la presente solicito una prórroga")
    'me pueden dar una prorroga'
    """
    return _plain(fold(text)) or text


def is_letter(folded: str) -> bool:
    """Whether folded text is a letter about an account, with no word of law nor of texts.

    Many end texts most politely: what they say of texts is left as it stands.
    """
    return _plain(folded) is not None


def _plain(folded: str) -> str | None:
    if not _SIGNS.search(folded) or _OF_LAW.search(folded):
        return None
    plain = _PHRASES.sub(" ", folded)
    for pattern, said in _SAID_PLAINLY:
        plain = pattern.sub(said, plain)
    plain = _NUMERALS.sub(_in_digits, plain)
    plain = re.sub(r"\s+", " ", plain).strip(" ,.;:，。")
    return plain if _OF_ACCOUNT.search(plain) and not _OF_TEXTS.search(plain) else None


def _in_digits(match: re.Match[str]) -> str:
    """A number as people text it: letters write it out."""
    value = chinese(match.group())
    return match.group() if value is None else f"{value.normalize():f}"
