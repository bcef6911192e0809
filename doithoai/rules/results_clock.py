"""How pressing the results notice is: the ten days of Điều 43, told louder at the fifth, the eighth and the tenth."""

from __future__ import annotations

from datetime import date

from doithoai.rules.vocabulary import Word

#: Days after the conference at which the tone rises; the tenth is the law's own day (law.RESULTS).
REMIND_AFTER = 5
PRESS_AFTER = 8


class Pressure(Word):
    """The tone of the reminder."""

    CALM = "calm", "còn thời gian"
    REMIND = "remind", "nên làm trong tuần này"
    PRESS = "press", "gấp"
    LAST_DAY = "last_day", "hôm nay là ngày cuối"
    OVERDUE = "overdue", "quá hạn"


def pressure(conference_on: date, due_on: date, today: date) -> Pressure:
    """The tone of ``today`` for results due on ``due_on``. Days are whole days in Vietnam."""
    if today > due_on:
        return Pressure.OVERDUE
    if today == due_on:
        return Pressure.LAST_DAY
    passed = (today - conference_on).days
    if passed >= PRESS_AFTER:
        return Pressure.PRESS
    return Pressure.REMIND if passed >= REMIND_AFTER else Pressure.CALM
