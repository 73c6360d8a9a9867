"""Whoever asks by when they are told what becomes of their case."""

from typing import Final

from bot.words.patterns import words_like

ASKS_WHEN_TOLD: Final = words_like(
    r"\bhow (?:long|soon|many days)\b.{0,10}\b(?:till?|until|untill|before|b4|will|for|do|"
    r"can)\b.{0,8}"
    r"\b(?:you|u|yall|they|some(?:one|body)|i)\b.{0,12}\b(?:tell|let|hear|know|decide|answer|"
    r"find out|get back|reply|respond)\b(?: (?:me|to me|us|back|know|anything|something|yes or no|"
    r"on (?:this|that|it)|if))*\W*$",
    r"\bcuanto (?:tiempo )?(?:se )?(?:tardan?|demoran?)\b.{0,8}\b(?:decir|avisar|contestar|"
    r"responder|"
    r"resolver|informar|llamar|saber|dar)\w*(?: (?:algo|una respuesta|respuesta))?\W*$|"
    r"^\W*(?:y |entonces |oiga )*(?:para )?cuando (?:me |nos )?(?:dicen|diran|informan|avisan|"
    r"van a (?:decir|avisar|informar)|dan (?:una )?(?:respuesta|razon)|resuelven|sabre|se sabe)"
    r"(?: (?:algo|si se puede|que si|si si|pues|de eso))*\W*$",
    r"^\W*(?:那么?|咁|请问|大概|大约|你们?|你哋|要|到底)*(?:多久|几时|什么时候|几耐|几天|何时)"
    r"(?:才|能|会|可以|先|你们?|你哋|要|得)*(?:告诉|通知|话|回覆|回复|答复|知会|知道|知|有消息|有结果|决定)"
    r"(?:我|俾我知|返我|我们|俾我|结果)*[呢啊呀吗嘛]?\W*$",
)
"""Without a word of what: the case that was opened last."""
