"""What an observation tells of those who wait, by waiting class."""

from .dates import DAY
from .spell import ADMITTED, CLASS_NAMES

FOLLOW_UP = 90 * DAY


def ratio(part, whole):
    return part / whole if whole > 0 else None


def days(tick_sum, people):
    return tick_sum / people / DAY if people > 0 else None


def observe_classes(spells, since, now, record):
    """`since` is the instant of the observation before; None at the first."""

    def is_new(tick):
        return (since is None or tick > since) and tick <= now

    listed = [spell for spell in spells if spell.joined is not None]
    for number, name in enumerate(CLASS_NAMES):
        those = [spell for spell in listed if spell.waiting_class == number]
        waiting = [spell for spell in those if spell.is_on_list]
        ended = [
            spell for spell in those
            if not spell.is_on_list and spell.settled is not None and is_new(spell.settled)
        ]
        admitted = [spell for spell in ended if spell.state in ADMITTED]
        followed = [
            spell for spell in those
            if spell.joined >= 0 and is_new(spell.joined + FOLLOW_UP)
        ]
        placed = [
            spell for spell in followed
            if spell.state in ADMITTED and spell.settled - spell.joined <= FOLLOW_UP
        ]
        record(name, "waiting", len(waiting))
        record(name, "admissions", len(admitted))
        record(name, "withdrawals", sum(spell.state == "withdrawn" for spell in ended))
        record(name, "deaths_waiting", sum(spell.state == "died_waiting" for spell in ended))
        waits = sum(spell.settled - spell.joined for spell in admitted)
        record(name, "mean_wait_days", days(waits, len(admitted)))
        waits = sum(now - spell.joined for spell in waiting)
        record(name, "mean_wait_so_far_days", days(waits, len(waiting)))
        record(name, "placed_within_90_days", ratio(len(placed), len(followed)))
