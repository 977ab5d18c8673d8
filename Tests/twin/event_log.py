"""What happens in a run, to compare with what happened in the other program's.

What befalls people in the course of their lives depends on nobody else, so at one instant it
is sorted by person and stands before what the programmes do, which keeps its order.
"""

from datetime import datetime, time, timedelta

HEADER = "case,kind,activity,time,resource,detail,ticks"


def person_case(key):
    return f"person-{key:016x}"


class EventLog:
    def __init__(self, start):
        self.midnight = datetime.combine(start, time()) + timedelta(days=1)
        self.events = []

    def life(self, tick, person, activity, detail=""):
        self._add(tick, 0, person.key, person_case(person.key), "person", activity, "", detail)

    def person(self, tick, person, activity, resource="", detail=""):
        self._add(tick, 1, 0, person_case(person.key), "person", activity, resource, detail)

    def home(self, tick, home, activity, resource="", detail=""):
        self._add(tick, 1, 0, home.identifier, "home", activity, resource, detail)

    def canteen(self, tick, community, activity, detail=""):
        self._add(tick, 1, 0, community.identifier, "canteen", activity, "", detail)

    def _add(self, tick, part, key, case, kind, activity, resource, detail):
        order = tick, part, key, len(self.events)
        when = (self.midnight + timedelta(seconds=tick)).isoformat()
        row = case, kind, activity, when, resource, str(detail), str(tick)
        self.events.append((order, row))

    def rows(self):
        return [row for _, row in sorted(self.events)]
