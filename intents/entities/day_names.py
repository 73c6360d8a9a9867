"""Names of days, months, counts and near days, in the languages and slips that people use."""

from __future__ import annotations

_WEEKDAY_NAMES = """
0 monday mon lunes lun 一 1
1 tuesday tue tues tuesdy teusday martes 二 2
2 wednesday wed weds wensday wednsday wednesdy miercoles 三 3
3 thursday thu thur thurs thursdy thrusday jueves 四 4
4 friday fri firday fridy frday viernes 五 5
5 saturday sat saterday sabado 六 6
6 sunday sun domingo 日 天 7
"""
_MONTH_NAMES = """
1 january jan enero ene
2 february feb febrero
3 march mar marzo
4 april apr abril abr
5 may mayo
6 june jun junio
7 july jul julio
8 august aug agosto ago
9 september sept sep septiembre setiembre
10 october oct octubre
11 november nov noviembre
12 december dec diciembre dic
"""
_COUNT_NAMES = """
0 半
1 a an one un una 一
2 two couple a_couple a_couple_of dos 两 二
3 three tres 三
4 four cuatro 四
5 five cinco 五
6 six seis 六
7 seven siete 七
8 ocho 八
9 九
10 ten diez 十
15 quince
"""
_ENGLISH_DAYS_FROM_NOW = """
-2 the_day_before_yesterday day_before_yesterday
-1 yesterday yday yesturday yesterdy ytd yest last_night
0 today tonight 2day tdy this_morning this_afternoon this_evening just_now right_now
1 tomorrow tmrw tmr tmw 2moro 2morrow tomorow tommorow tommorrow tomoro tmrow tom
2 the_day_after_tomorrow day_after_tomorrow overmorrow
"""
_SPANISH_DAYS_FROM_NOW = """
-2 antier anteayer antes_de_ayer
-1 ayer anoche
0 hoy esta_manana esta_tarde esta_noche ahorita
1 manana mnn mnna
2 pasado_manana
"""
_CHINESE_DAYS_FROM_NOW = """
-3 大前天
-2 前天 前日
-1 昨天 昨日 昨晚 寻日 琴日 噚日
0 今天 今日 今早 今晚 今晨 刚才 刚刚
1 明天 明日 听日 明早 明晚
2 后天 后日
3 大后天
"""


def _numbered(table: str) -> dict[str, int]:
    """Each word of a table with the number that begins its line; _ stands for a blank."""
    rows = (line.split() for line in table.strip().splitlines())
    return {word.replace("_", " "): int(row[0]) for row in rows for word in row[1:]}


WEEKDAYS = _numbered(_WEEKDAY_NAMES)
MONTHS = _numbered(_MONTH_NAMES)
COUNTS = _numbered(_COUNT_NAMES)
ENGLISH_OFFSETS = _numbered(_ENGLISH_DAYS_FROM_NOW)
SPANISH_OFFSETS = _numbered(_SPANISH_DAYS_FROM_NOW)
CHINESE_OFFSETS = _numbered(_CHINESE_DAYS_FROM_NOW)
