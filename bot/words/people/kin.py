"""Words for a borrower's family and friends, as parts of patterns over folded text."""

from typing import Final

KIN: Final = (
    r"(?:husband|hubby|wife|mom|mum|mother|dad|father|son|daughter|brother|sister|boyfriend|"
    r"girlfriend|partner|fianc\w+|uncle|aunt|grand\w+|friend|parents?|cousin|boss|caregiver|"
    r"mama|papa|sis|bro|nana|granny|ex(?:[ -]?(?:husband|wife|boyfriend|girlfriend|bf|gf|"
    r"partner))?|"
    r"step(?:mom|mum|dad|mother|father|son|daughter|kids?)|in-?laws?|"
    r"room ?mate|neighbou?r|co-?worker)"
)
FAMILIA: Final = (
    r"(?:espos[oa]|marido|mujer|mama|papa|madre|padre|hij[oa]|herman[oa]|novi[oa]|abuel[oa]|"
    r"ex(?:[ -]?(?:espos[oa]|marido|mujer|novi[oa]))?|suegr[oa]|cunad[oa]|prim[oa]|ti[oa]|"
    r"vecin[oa]|"
    r"amig[oa]|hermanit[oa])"
)
KIN_ZH: Final = (
    r"(?:爸爸?|妈妈?|老公|老婆|丈夫|妻子|太太|先生|父亲|母亲|儿子|女儿|"
    r"哥哥?|弟弟?|姐姐?|妹妹?|朋友|爱人|妈咪|爹地)"
)
KIN_YUE: Final = r"(?:太太|细佬|家姐|阿[妈爸哥妹]|老[豆窦母]|个?[仔女]|大佬|亲戚|家人)"
EX_ZH: Final = r"(?:前[夫妻任]|前男友|前女友|室友|同事|邻居|亲戚)"
