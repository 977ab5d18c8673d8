"""A district in one replication, and what is observed of it."""

from datetime import date

from .agenda import OBSERVATION, Agenda
from .beds import Beds
from .canteens import Canteens
from .dates import DAY, Clock, days_later
from .event_log import EventLog
from .ledger import Ledger
from .people import People
from .streams import Streams


class District:
    def __init__(self, scenario, replication, seed=None):
        run = scenario.run
        self.promises = scenario.promises
        self.clock = Clock(run.start, run.until)
        self.agenda = Agenda()
        self.log = EventLog(run.start)
        self.ledger = Ledger()
        streams = Streams(run.seed if seed is None else seed, replication)
        shared = scenario, self.clock, streams, self.agenda, self.log
        self.people = People(*shared)
        self.beds = scenario.beds and Beds(*shared, self.people, self.ledger)
        self.canteens = scenario.canteens and Canteens(*shared, self.people, self.ledger)
        self.dates = self._dates()
        if self.canteens:
            self.canteens.observation_dates = self.dates
        # By day, subject and measure; None where there is no such number.
        self.values = {}
        # By promise: the first day on which it was kept, and the days on which it was.
        self.first_kept, self.kept = {}, {}
        self.breaches = {promise.identifier: 0 for promise in self.promises}

    def _dates(self):
        """The start, each year's end, the promises' dates, the last day."""
        start, last = self.clock.start, self.clock.horizon
        year_ends = [date(year, 12, 31) for year in range(start.year, last.year + 1)]
        promised = [day for promise in self.promises for day in promise.dates]
        every = {start, last, *year_ends, *promised}
        return sorted(day for day in every if start <= day <= last)

    def run(self):
        self.people.start()
        for programme in filter(None, (self.beds, self.canteens)):
            programme.start()
        for number, day in enumerate(self.dates):
            self.agenda.at(self.clock.end_of(day), OBSERVATION, self._observe, number, day)
        if self.promises:
            self.agenda.at(0, OBSERVATION, self._day_ends)
        self.agenda.run(self.clock.end)
        return self

    def _day_ends(self):
        day = days_later(self.clock.day_of(self.agenda.now), -1)
        for promise in self.promises:
            if self.is_kept(promise):
                self.first_kept.setdefault(promise.identifier, day)
                self.kept.setdefault(promise.identifier, set()).add(day)
            elif self.agenda.now > 0:
                self.breaches[promise.identifier] += 1
        if self.agenda.now + DAY <= self.clock.end:
            self.agenda.after(DAY, OBSERVATION, self._day_ends)

    def is_kept(self, promise):
        if promise.measure == "beds_per_thousand":
            value = self.beds.beds_per_thousand()
        else:
            value = self.canteens.coverage()
        return value is not None and value >= promise.at_least

    def _observe(self, number, day):
        def record(subject, measure, value):
            assert (day, subject, measure) not in self.values, f"{subject} {measure} twice"
            self.values[day, subject, measure] = None if value is None else float(value)

        before = self.dates[number - 1] if number > 0 else None
        since = before and self.clock.end_of(before)
        months = before and self.clock.months_over(day) - self.clock.months_over(before)
        self.people.observe(day, record)
        if self.beds:
            self.beds.observe(since, record)
        if self.canteens:
            self.canteens.observe(months or 0, record)
        if self.beds:
            self.beds.book_subsidy()
        self.ledger.observe(record)
        for promise in self.promises:
            # The day that ends now is counted here, and by itself only afterwards.
            today = self.agenda.now > 0 and not self.is_kept(promise)
            days = self.breaches[promise.identifier] + today
            record("district", f"days_in_breach_{promise.identifier}", days)
