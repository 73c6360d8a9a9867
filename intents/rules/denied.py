"""What a text says that there is not: no lawyer, no bankruptcy, no service any more.

The words of law are there and give no notice. So are those of somebody who works at a court, or
jokes of a cousin. What is struck out here is not looked at by the rules of notices.
"""

from __future__ import annotations

import re
from typing import Final

_LAWYER: Final = r"(?:attorneys?|atty|attny|lawyers?|lawers?|laywers?|solicitors?)"
_ABOGADO: Final = r"abogad[oa]s?"
_NOT: Final = (
    r"(?:don'?t|do not|didn'?t|did not|haven'?t|have not|hasn'?t|can'?t|cannot|can not|couldn'?t|"
    r"could not|never|ain'?t|no longer|not|won'?t|wouldn'?t)"
)
_NO_LAWYER: Final = (
    rf"\b{_NOT}(?: even| really| yet| currently| actually| ever)*"
    rf" (?:have|had|has|got|get|getting|need|hire|hired|hiring|afford|afforded|retained?|want|find|"
    rf"found|pay(?:ing)?)(?: (?:for|by|a|an|any|no|to|own|hire|get|pay|one|good|real))* {_LAWYER}"
    rf"\b(?!'?s\b)"
    rf"|\b(?:have|has|had|got|with|there'?s|w/?|theres|having)? ?\bno (?:money (?:for|to hire) "
    rf"an? )?"
    rf"{_LAWYER}\b(?!'?s\b)|\bwithout an? {_LAWYER}\b"
    rf"|\b(?:my|our|the) {_LAWYER} (?:just |already |has |had |up and |then )*(?:quit|quits|"
    rf"dropped (?:me|us|out|my case|the case)|left(?: me| us)?|fired me|withdrew|retired|abandoned "
    rf"(?:me|us)|is gone|ghosted me|walked(?: out| off)?)\b(?!.*\b(?:new|another|"
    rf"other) {_LAWYER}\b)"
    rf"|\bi (?:just |had to )?(?:fired|let go of|lost) (?:my|our|the) {_LAWYER}\b"
    rf"(?!.*\b(?:new|another|other) (?:one|{_LAWYER})\b)"
    rf"|\bused to have an? {_LAWYER}\b"
    rf"|\b(?:ya )?(?:no|nunca) (?:tengo|tenemos|tuve|cuento con|contamos con|necesito|quiero|"
    rf"consegui|encuentro|encontre|hay|traigo|contrate|he contratado|puedo pagar|me alcanza)"
    rf"(?: (?:un|una|ningun|ninguna|a|para|el|con|dinero|pagar|buen))* {_ABOGADO}\b"
    rf"|\bsin {_ABOGADO}\b|\b(?:mi|el|la) {_ABOGADO} (?:ya )?(?:me |nos )?(?:renuncio|dejo|"
    rf"abandono|ya no)\b"
    r"|(?:没有?|冇|还没有?|未|不需要|唔使|不用|请不起|请唔起|不想|唔想|不打算)(?:去|能|可以|得|再)?"
    r"(?:请|找|搵|有|聘|聘请|委托)?(?:得起|不起|唔起|到|得到)?(?:个|位|一个|一位|咗|过|任何|"
    r"什么)?律师(?!函|信)"
    r"|(?:我的?|我嘅|个)律师(?:已经?|都|就)?(?:不干|不做|走|辞|退出|不接|唔做|唔接|跑)(?:了|咗)?"
)
_NO_BANKRUPTCY: Final = (
    rf"\b(?:{_NOT}|isn'?t|wasn'?t|aren'?t)(?: (?:yet|even|going|gonna|to|file|filed|filing|declare|"
    r"declared|declaring|for|in|doing|do|want|wanna|have|been|under|a|any|technically|really|"
    r"actually|saying|said|i'?m|i|am|im|planning|thinking|about|of|talking|gone|go|we|we're|were|"
    r"into|considering|or|chapter \d+))* (?:bankrupt\w*|chapter (?:7|13|11))\b"
    r"|\bno bankruptc(?:y|ies)\b"
    r"|\b(?:no|nunca)(?: (?:me|nos|he|hemos|estoy|estamos|voy|vamos|a|quiero|pienso|en|declar\w+|"
    r"la|de|por|todavia|aun|es|hay|solicit\w+|ped\w+|meter\w*|hablo))* (?:bancarrota|quiebra)\b"
    r"|(?:没有?|还没有?|冇|未|不是|唔系|不想|唔想|不打算|没打算|不会|唔会|没说|冇话|不算)(?:有|去|"
    r"要|想|在|"
    r"申请|办|到|真的?|宣布|宣告|说|话|过|咗|系|是|我)*破产"
)
_FORCE: Final = (
    r"(?:(?:us )?(?:army|navy|marines?|marine corps|air force|military|national guard|coast guard|"
    r"guard|reserves?|service|armed forces)|active duty|deployed|deployment|military orders)"
)
_NO_SERVICE: Final = (
    rf"\b(?:{_NOT}|isn'?t|wasn'?t|aren'?t)(?: (?:in|on|with|the|a|an|active|currently|been|even|"
    rf"any|serving|serve|served|part|of|part of|joined|join|going|i|am|i'?m|im|from|for|or))* "
    rf"{_FORCE}\b"
    rf"|\b(?:used to|retired from|left|got out of|out of|discharged from|formerly|ex)(?: (?:be|"
    rf"serve|have been|in|on|with|the|a|from))* {_FORCE}\b"
    rf"|\b(?:was|were|served|been|did) (?:\w+ )?(?:in|on|with) (?:the )?{_FORCE}\b(?=.*(?:\b(?:not|"
    r"isn'?t|no longer|any ?more|retired|got out|years ago|back (?:then|in)|long ago|a while ago|"
    r"used to|decades)\b))"
    r"|\b(?:ya )?no (?:soy|es|somos|estoy|esta|estuve|estuvo|fui)(?: (?:en|del?|la|el|parte|mas))* "
    r"(?:militar\w*|ejercito|army|navy|marines?|guardia nacional|servicio (?:activo|militar))\b"
    r"|\b(?:era|eramos|fue|fui|estuvo|estuve) (?:en |del? )?(?:el |la )?(?:militar|ejercito|army|"
    r"navy|marines)\b"
    r"|(?:不是|唔系|已经不|不再|没有?|没|冇|从没)(?:在|喺|当|做|系|是|去|过|现)*(?:兵|军人|部队|"
    r"现役|服役|入伍)"
    r"|(?:以前|曾经|之前|当年)(?:在|喺|当|做|系|是|有)*(?:过)?(?:兵|军人|部队|服役|入伍)(?:过)?|"
    r"退伍|退役"
)
_AT_A_COURT: Final = (
    r"\b(?:i|he|she|we|my \w+) (?:\w+ )?works? (?:at|for|in) (?:the |a )?(?:\w+ )?(?:court\w*|"
    r"law firm|district court|county court|superior court)\b|\b(?:trabajo|trabaja|chambeo|laboro) "
    r"(?:en|para) (?:el |la |un |una )?(?:juzgado|tribunal|corte|despacho)\b|"
    r"(?:在|喺)(?:市|区|县|中级|高级|人民|最高)*法院(?:里|度)?(?:上班|工作|做嘢|返工|任职|做事|"
    r"做保安|打工)"
)
_KIN: Final = (
    r"(?:husband|wife|mom|dad|mother|father|son|daughter|brother|sister|uncle|aunt|cousin|friend|"
    r"buddy|bro|cat|dog|roommate|neighbou?r|boyfriend|girlfriend)"
)
_IN_JEST: Final = (
    rf"\bmy {_LAWYER} is my (?:\w+ )?{_KIN}\b(?=.*\b(?:lol|jk|haha\w*|lmao|kidding|joking)\b)|"
    rf"\bmi {_ABOGADO} es mi \w+\b(?=.*\b(?:jaja\w*|broma)\b)"
)
_ABOUT_LAW: Final = re.compile(
    rf"{_LAWYER}|{_ABOGADO}|bankrupt|chapter|bancarrota|quiebra|army|navy|marine|air force|"
    r"military|guard|reserve|service|armed forces|active duty|deploy|militar|ejercito|court|law|"
    r"juzgado|tribunal|corte|despacho|律师|破产|兵|军|服役|入伍|退役|退伍|法院"
)
_DENIED: Final = re.compile(
    f"{_NO_LAWYER}|{_NO_BANKRUPTCY}|{_NO_SERVICE}|{_AT_A_COURT}|{_IN_JEST}", re.ASCII
)


def without_denied(folded: str) -> str:
    """The folded text without the words that deny a notice of law, or speak of work at a court."""
    return _DENIED.sub(" ", folded) if _ABOUT_LAW.search(folded) else folded


def denies_law(folded: str) -> bool:
    """Whether a text has such words."""
    return _ABOUT_LAW.search(folded) is not None and _DENIED.search(folded) is not None
