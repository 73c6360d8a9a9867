"""A customer of ours under another name: "I do have a loan with you, but I'm not Marisol".

The phone is a borrower's own, whoever we wrote to on it: a person has to sort out the names, and
nothing is taken off for such a text.
"""

from __future__ import annotations

import re
from typing import Final

from intents.rules.names import NOT_A_NAME
from intents.rules.tongues import heard, once_a_text, spelt

RULE: Final = "law.own_account"
_WITH_US_EN: Final = r"(?:with|from|through|at) (?:you|u|yall|your|this (?:company|lender|bank))\b"
_CLAIMS_EN: Final = re.compile(
    r"(?<! dont)(?<! not)(?<! never)(?<! no)(?<! didnt)(?<! if)(?: i| we) (?:do |also |actually |"
    r"already |really |still |just |only )*(?:have|got|took|had|owe|hold) (?:out )?(?:(?:a|an|"
    r"my|own|my "
    r"own|one|another|the|two|other|different|personal|auto|car|small) )*(?:loans?|account|credit|"
    rf"financing) (?:\w+ )?{_WITH_US_EN}"
    rf"| (?:my|our) (?:own )?(?:loan|account) is {_WITH_US_EN}"
    r"|(?<! not)(?<! not a)(?<! never)(?<! no) (?:i am|im) (?:also |already |actually |really"
    r" )?(?:an? |one of )?"
    r"(?:your )?(?:customers?|clients?|borrowers?)(?: of yours| too| also| as well)?\b"
    r"| i (?:do |also )*(?:borrowed|borrow) (?:money )?(?:from|with) (?:you|u|yall)\b"
    r"| i do owe (?:you|u|yall)\b"
)
_CLAIMS_ES: Final = re.compile(
    r"(?<! no)(?<! nunca)(?<! ni) (?:tengo|tenemos|saque|pedi) (?:(?:un|una|mi|propio|propia|"
    r"otro|otra|"
    r"el) )*(?:prestamo|cuenta|credito)(?: \w+)? (?:con|de|en) (?:ustedes|uds|su (?:compania|banco|"
    r"empresa))\b"
    r"|(?<! no) (?:soy|tambien soy) (?:su )?(?:tambien )?client[ae](?: suy[oa]| de (?:ustedes|"
    r"uds))?\b"
    r"|(?<! no) (?:yo )?si (?:les |le )?debo\b"
)
_CLAIMS_ZH: Final = re.compile(
    r"我(?:自己)?(?:也|都|有|确实|的确|真系|真的)*(?:在|喺|同|跟|向|问)(?:你们?|你哋|贵司|"
    r"贵公司)(?:这里?|那里?|呢度|嗰度|家|公司)?"
    r"(?:也|都|是|系)*(?:有|借|贷|欠)(?!.{0,3}(?:没|冇))(?:了|过|咗|个|笔|一)*(?:贷款|钱|款|"
    r"账户|户口)?"
    r"|我(?:也|都|确实)?(?:是|系)(?:你们?|你哋|贵司|贵公司)(?:的|嘅)?(?:客户|客人|客|借款人)"
)
_A_NAME_EN: Final = rf"(?!{NOT_A_NAME}\b|the (?:one|only)|\w+ing\b)[a-z]{{3,}}"
_DENIES_EN: Final = re.compile(
    rf" (?:i am|im|its|this is|thats) not {_A_NAME_EN}(?= (?:[.,?]|and|so|but|$))"
    rf"|(?: but|[.,])? not {_A_NAME_EN}(?: though| tho)?(?: [.])? $"
    r"| my name (?:isnt|is not|aint) [a-z]+| (?:isnt|is not) my name\b|"
    r" dont know (?:any |a |no )?[a-z]+(?= (?:[.,]|$))"
)
_DENIES_ES: Final = re.compile(
    r" no soy (?:el |la |ese |esa )?(?!de |su |un |una |capaz|cliente|bueno)[a-z]{3,}(?="
    r" (?:[.,]|$|y|ni))"
    r"| no me llamo\b| mi nombre no es\b| no conozco a\b"
)
_DENIES_ZH: Final = re.compile(
    r"(?:我)?(?:不叫|唔叫|不姓|唔姓|不是|唔系)(?!你们|你哋|要|想|说|为|因|客|有意|故意|不|"
    r"这)(?:[a-z]+|[\u4e00-\u9fff]{2,4})"
    r"(?=$|[\s,.!?])|(?:不认识|唔识)"
)


@once_a_text
def kept_apart(folded: str) -> bool:
    """Whether folded text claims an account with us, and says that its name is another."""
    words = spelt(folded)
    claims = heard((_CLAIMS_EN, _CLAIMS_ES, _CLAIMS_ZH), *words)
    return claims and heard((_DENIES_EN, _DENIES_ES, _DENIES_ZH), *words)
