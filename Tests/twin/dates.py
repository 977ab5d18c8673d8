"""Days, and the clock that counts seconds from the midnight after the first day."""

from calendar import monthrange
from datetime import date, timedelta

DAY = 86_400
YEAR = 365.25 * DAY
MONTH = YEAR / 12
NEVER = 20_000 * YEAR


def days_later(day, days):
    return day + timedelta(days=days)


def years_later(day, years):
    """The birthday: 29 February becomes 1 March in a common year."""
    if (day.month, day.day) == (2, 29) and monthrange(day.year + years, 2)[1] == 28:
        return date(day.year + years, 3, 1)
    return day.replace(year=day.year + years)


def months_later(day, months):
    """The same day of the month, or the last day of a shorter one."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def completed_years(birth, on):
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def ticks(amount, unit):
    """Whole seconds of a drawn delay."""
    return int(max(round(min(amount * unit, NEVER)), 0))


class Clock:
    def __init__(self, start, horizon):
        self.start = start
        self.horizon = horizon
        self.end = self.end_of(horizon)

    def beginning_of(self, day):
        return ((day - self.start).days - 1) * DAY

    def end_of(self, day):
        return (day - self.start).days * DAY

    def day_of(self, tick):
        return days_later(self.start, 1 + tick // DAY)

    def age(self, birth, tick):
        """In years of 365.25 days."""
        days = float((days_later(self.start, 1) - birth).days)
        return (days + tick / DAY) / 365.25

    def years_left(self, tick):
        return (self.end - tick) / YEAR

    def month_end(self, number):
        """The last day of the n-th month since the start."""
        return days_later(months_later(days_later(self.start, 1), number), -1)

    def months_over(self, day):
        months = 0
        while self.month_end(months + 1) <= day:
            months += 1
        return months
