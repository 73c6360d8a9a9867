"""What follows "I'm not" and "there is no … here" where it is no name.

Rules cannot know every name, so they know what is none: "I'm not Dana" parts a phone from its
account, "I'm not worried" and "there's no power here" say nothing of whose phone it is.
"""

from typing import Final

NOT_A_NAME: Final = (
    r"(?:[a-z]{3,}(?:ing|in'|ful|less|able|ible|ive|ous|ish)|"
    r"[a-z]{3,}(?:ied|ted|sed|ned|led|ped|ked|ved|zed|ged|red)|"
    r"sure|able|going|happy|late|in|the|one|done|ok|okay|home|ready|aware|at|your|responsible|"
    r"clear|"
    r"there|here|available|made|that|seeing|even|gonna|very|stupid|due|behind|really|so|"
    r"well|gon|from|good|an?|rich|currently|always|getin|yet|about|to|by|my|on|with|"
    r"mad|angry|scared|afraid|worried|upset|dumb|crazy|broke|poor|sick|fine|alone|free|new|old|"
    r"young|"
    r"single|disabled|deaf|blind|legal|local|perfect|proud|sorry|lost|scammers?|thief|thieves|liar|"
    r"crook|fraud|criminal|deadbeat|robot|bot|human|machine|person|like|out|up|off|down|all|only|"
    r"just|"
    r"too|lazy|serious|desperate|eligible|current|certain|positive|mine|american|mexican|english|"
    r"spanish|chinese|indian|from|super|real|big|bad|cool|down|fond|glad|guilty|hurt|hungry|ill|"
    r"joking|kind|mean|much|near|nice|part|quite|rude|sad|safe|slow|some|soon|still|strong|that|"
    r"this|"
    r"tired|trash|under|using|weak|wealthy|well|willing|worth|wrong|right|great|busy|drunk|dead|"
    r"dying|"
    r"fit|full|half|high|low|long|married|next|nobody|no|nothing|open|over|past|quick|short|sober|"
    r"stable|stuck|surprised|through|thru|trying|using|what|who|where|when|why|how|it|us|we|you|"
    r"anti|"
    r"customer|client|homeless|illegal|citizen|college|student|teacher|doctor|lawyer|retired|"
    r"native|"
    r"fluent|tech|savvy|smart|dishonest|honest|dodgy|shady|loaded|made|allergic|against|opposed|"
    r"military|army|navy|bankrupt|suicidal|deployed|unemployed|jobless|employed|pregnant|veteran|"
    r"vet|"
    r"reservist|soldier|dishonest|delinquent|"
    r"comfortable|interested|because|cause|cuz|if|and|or|but|for|of|as)"
)
"""English words for what somebody is or does."""
NO_SUCH_THING: Final = (
    r"(?:power|work|jobs?|money|branch(?:es)?|banks?|atms?|internet|wi ?fi|signal|service|"
    r"electric\w*|lights?|water|gas|cell|reception|offices?|stores?|problems?|need|issues?|way|"
    r"ways|"
    r"options?|change|food|cash|income|help|longer|more|rain|school|business|luck|idea|reply|"
    r"answer|"
    r"links?|buttons?|number|amount|balance|info|information|rush|reason|point|doubt|question|"
    r"excuse|"
    r"excuses|lies|games?|drama|cap|joke|hard feelings|fraud|scam|scammers?|mistakes?|heat|ac|"
    r"insurance|savings|credit|loans?|debts?|payments?|account|app|website|data|minutes|phone|car|"
    r"transport\w*|gas|fuel|coverage|holiday|snow|people|customers|clients|tips|hours|shifts|"
    r"overtime|paycheck|check|mail|post|printer|computer|laptop|kids|one|body|where|thing|things|"
    r"messages?|texts?|msgs?|further|patients?|more|spam|hope|chance|shame|pressure)"
)
"""English words for what may be missing where somebody is."""
NO_ES_NOMBRE: Final = (
    r"(?:[a-z]{3,}(?:ista|able|ible|ando|iendo|ador|adora|eros|eras)|(?!vicente|clemente)[a-z]{2,}"
    r"(?:ente|ante|iente)|"
    r"capaz|de|responsable|ric[oa]|culpable|cliente|un|una|el|la|l[oa]s|yo|tont[oa]|buen[oa]?|"
    r"ningun[oa]?|"
    r"rater[oa]s?|estafador[a]?|ladron[a]?|rata|ratas|moros[oa]|pobres?|mentiros[oa]|tran[sz]as?|"
    r"deudor[a]?|criminal|bot|robot|maquina|mexican[oa]|american[oa]|ciudadan[oa]|legal|ilegal|"
    r"menor|"
    r"mayor|solter[oa]|casad[oa]|divorciad[oa]|doctor[a]?|abogad[oa]|maestr[oa]|asi|nadie|nuev[oa]|"
    r"viej[oa]|joven|fe[oa]|sord[oa]|cieg[oa]|idiota|pendej[oa]|estupid[oa]|millonari[oa]|"
    r"desobligad[oa]|incumplid[oa]|mal[oa]?|expert[oa]|perfect[oa]|adivin[oa]|banco|cajero|mag[oa]|"
    r"tramposo|tramposa|tramp[oa]|fals[oa]|burr[oa]|loc[oa]|flojo|floja|hombre|mujer|"
    r"persona|tan|muy|solo|para|como|igual|quien|que|mucho|nada|ni|tu|su|mi|este|esta|ese|esa|"
    r"bruja|"
    r"militar|soldado|veteran[oa]|reservista|suicida|suficiente|rencoros[oa]|grosera|grosero|"
    r"payas[oa]|bob[oa]|analfabet[oa])"
)
"""Spanish words for what somebody is."""
NO_HAY_TAL_COSA: Final = (
    r"(?:trabajo|empleo|chamba|jale|dinero|plata|lana|luz|agua|gas|internet|wifi|senal|servicio|"
    r"sucursal\w*|bancos?|cajeros?|oficinas?|tiendas?|oxxo|problemas?|forma|manera|modo|medio|"
    r"opcion|"
    r"prestamos?|pago|de|otra|nada|mas|como|donde|que|quien|credito|cobertura|gasolina|transporte|"
    r"comida|paso|tiempo|prisa|duda|queja|error|razon|motivo|ayuda|ventas|clientes|gente)"
)
"""Spanish words for what may be missing where somebody is."""
_SURNAMES: Final = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭"
    "陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文洪关纪欧霍甘区"
)
_NO_SURNAME: Final = (
    r"(?:高[兴中大]|成心|马[上虎]|任[性何意]|关[心于键]|方便|严重|白[痴吃拿]|金融|石头|文[盲化]|"
    r"江湖|万[能一]|"
    r"钱|何况|于是|温柔|毛病|莫名|许多|曾经|田里|余[款额]|白领|黄牛|雷锋|石油)"
)
A_NAME: Final = (
    rf"(?:(?!{_NO_SURNAME})(?:[小老阿]?[{_SURNAMES}](?:某|[\u4e00-\u9fff]{{1,2}})|"
    r"(?:欧阳|司徒|上官|司马|诸葛|皇甫)[\u4e00-\u9fff]{1,2}|"
    r"[小老阿](?!板|师|百|人|实|赖|弟|妹|偷|气|的|孩|学|三|朋)[\u4e00-\u9fff]|"
    r"[\u4e00-\u9fff]{1,3}(?:先生|小姐|女士|太太|师傅))|"
    r"(?!(?:vip|bot|robot|ai|ok|sb|boss|pr)\b)[a-z]{2,}(?: [a-z]{2,})?)"
)
"""A Chinese name as it is given or called, or a name in Latin letters."""
