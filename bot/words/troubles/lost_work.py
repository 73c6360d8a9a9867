"""Work that was lost, told in few words: "got fired", "uber deactivated me", "失业了"."""

from typing import Final

from bot.words.patterns import mentions, words_like

_APPS: Final = (
    r"(?:uber(?: ?eats)?|lyft|door ?dash|grubhub|instacart|amazon(?: flex)?|postmates|shipt|spark|"
    r"favor|turo|rappi|didi|the app|walmart|target|my (?:job|work|boss|company|employer)|work|they)"
)
_OUT: Final = (
    r"(?:fired|laid off|let go|canned|furloughed|deactivated|downsized|made redundant|terminated)"
)
_WORKS: Final = (
    r"(?:plant|factory|mill|mine|warehouse|job ?site|refinery|foundry|cannery|shipyard|"
    r"(?:shop|store|restaurant|company|place) (?:where |that )?(?:i.?m at|i work\w*))"
)
"""Where people work, and nobody pays; a branch of ours may be shut as well."""
_SHOP: Final = r"(?:company|restaurant|store|shop|business|boss|employer|job)"
_THEY_SHUT: Final = r"they(?:.?re| are|.?ve| have)? (?:just )?(?:shut(?:ting)?|clos(?:ed|ing))"
_LOST_WORK: Final = words_like(
    rf"(?:^|[,.;!] ?|\b(?:i|we|im|i'?m|just|and|cause|because|since|but|so|husband|wife|both) )"
    rf"\W*(?:just |got |was |been |were |have been |then )*(?:got|was|been|were|im|i'?m|getting) "
    rf"{_OUT}\b(?! up\b)|^\W*(?:just )?{_OUT}\W*$",
    rf"\b{_APPS} (?:just |has |have )?(?:deactivated|fired|canned|dropped|suspended|furloughed|"
    r"banned|kicked|let) (?:me|us)(?: off| out| go)?\b",
    rf"\b(?:my )?account (?:\w+ )?(?:got |was |is )?(?:deactivated|suspended) (?:by|on|with|at) "
    rf"{_APPS}\b|\b{_APPS} (?:account|app) (?:got |was |is )?(?:deactivated|suspended)\b",
    rf"\b{_THEY_SHUT} (?:down )?(?:the|our|my|this) {_WORKS}\b|\b(?:the|our|my) {_WORKS} (?:just |"
    r"has |is |got |have |had |they |went )*(?:shut|clos(?:ed|es|ing)|shutting|idled)\b(?! (?:at|"
    r"on|early|today|mon|sun|sat|when|before)\b)",
    rf"\b(?:the|our|my) {_SHOP} (?:i work\w* (?:for|at) )?(?:just |has |is |had |got )*(?:went "
    r"under|going under|folded|out of business|shut (?:its )?doors|shut(?:ting)? down|"
    r"clos(?:ed|ing) down|went bankrupt)\b",
    r"\b(?:last|final) (?:pay ?)?check (?:was|came|is|will be) (?:on )?(?:the \d|last (?:week|mon|"
    r"tue|wed|thu|fri|sat|sun)|this week|in [a-z]{3})|\b(?:got|received) my (?:last|final) "
    r"(?:pay ?)?check\b|\b(?:was|worked) my last (?:shift|day (?:at|of|on) (?:work|(?:the|my) "
    r"job))",
    r"\b(?:suspended|furloughed|on leave|off work|written up)\b.{0,24}\b(?:no|without|w/?o|unpaid|"
    r"w no) ?(?:any )?(?:pay|paycheck|check)?\b(?<=pay|eck|aid)",
    r"\b(?:my |our |the )(?:work|job|plant|factory|shop|warehouse|restaurant|company|place|mill|"
    r"office)(?: is| was| has| just| got| have| been)* (?:close|closed|closing|shut|shut down|"
    r"shutdown)\b.{0,30}\b(?:no|not|without|dont|don.?t|unpaid)\b.{0,12}\b(?:pay|paid|salary|"
    r"wages?|"
    r"paycheck|check|money|work|hours)\b|"
    r"(?:^|[,.;!] ?|\b(?:i|we|and|so|because|month|weeks?) )\W*(?:have |got |get |with )?no "
    r"(?:salary|wages?|paychecks?)\b(?! (?:info|slip|stub|proof|letter|day|advance))|"
    r"\b(?:perdi|perdimos) (?:el|mi|la) (?:trabajo|chamba|jale|empleo)\b|"
    r"\bme (?:botaron|echaron|sacaron) (?:del|de (?:mi|la|el)) (?:trabajo|chamba|jale|empleo|pega|"
    r"compania|fabrica)\b|"
    r"\bme (?:corrieron|despidieron|descansaron|suspendieron sin)\b|\bsin goce de sueldo\b|"
    r"\bme (?:desactivaron|desactivo|bloqueo|saco) (?:de )?(?:la cuenta de )?(?:uber|lyft|"
    r"door ?dash|didi|rappi|la app)\b|"
    r"\b(?:uber|lyft|door ?dash|didi|rappi) me (?:desactiv|bloque|sac|dio de)",
    r"失(?:咗|了)?业|下岗|(?:被|俾|畀)(?:公司|老板|老细|店|厂)?(?:炒|辞退|开除|裁|解雇|劝退)|停薪|停职|无薪|"
    r"冇咗份工|冇工开|(?:丢|没|冇)(?:了|咗)?(?:份)?(?:工作|饭碗)|手头(?:有点|有些|好|很|比较|真的|实在|都|太)*紧|"
    r"周转不(?:过来|开|灵|到)|(?<!你们)(?<!你哋)(?:店|生意|铺头?|餐馆|餐厅|厂)[^,.!?，。]{0,8}"
    r"(?:亏|倒闭|执笠|结业|关门了|关了|赔(?:了|钱|本))",
)
_OF_OTHERS: Final = words_like(
    r"\b(?:should|gonna|will|hope|want|get|ought to|deserve\w*)\b.{0,12}\b(?:be|get|him|her|them|"
    r"you) ?(?:fired|suspended|terminated)\b|\b(?:you|your|yall|ur)\b.{0,16}\b(?:deactivat\w+|"
    r"fired|suspend\w+|terminat\w+)\b",
    r"\b(?:deberian|van a|que) (?:correr|despedir|corran|despidan)\b|你们|你哋",
)
_PAYS: Final = words_like(
    r"\b(?:paid|i'?ll pay|ill pay|will pay|gonna pay|going to pay|sent|can (?:do|pay) \$?\d)\b|"
    r"\b(?:pago|pague|pagare|voy a pagar|les doy)\b|(?:会|就)(?:还|付|交)|[还付交](?:了|咗|清)|先还"
)


def lost_work(text: str) -> bool:
    """Whether somebody tells that work or the earnings of a shop are gone, and of no payment."""
    if mentions(text, _OF_OTHERS) or mentions(text, _PAYS):
        return False
    return mentions(text, _LOST_WORK)
