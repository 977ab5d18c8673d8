"""The district of carecap once more, person by person, as a SimPy model.

The same model in distribution as Sources/DistrictModel: people who turn 60, need
care, move and die; homes with their projects; applications, the central waiting
list and its offers; canteens month by month. Written as a SimPy user would: a
process for each person, each applicant, each home, each sponsor. Measures of the
whole district only; carecap also gives those of streets, communities, homes and
waiting classes.

    binhu_simpy.py RESOLVED.yaml REPLICATIONS [FIRST [CSV]]

prints the processor seconds of a replication, the median of all, and writes the
measures of each as `replication,date,measure,value`.
"""

import heapq
import random
import statistics
import sys
from bisect import bisect_right
from datetime import timedelta
from math import exp, log
from time import process_time

import numpy
import simpy

from binhu_scenario import (
    AWAY, CELLS, CELLS_PER_YEAR, DAYS_PER_MONTH, DAYS_PER_YEAR, DEATH, FEMALE, INCOMER, LOCAL,
    MALE, NOTHING, ONSET, RECOVERY, Scenario, add_months, largest_remainder, sampler)

SECOND = 1 / 86400


class Person:
    __slots__ = (
        "birth", "sex", "track", "home", "state", "alone", "present", "applicant", "plan")

    def __init__(self, birth, sex, track, home):
        self.birth, self.sex, self.track, self.home = birth, sex, track, home
        self.state, self.alone, self.present = 0, False, False
        self.applicant, self.plan = None, 0


class Applicant:
    __slots__ = (
        "number", "person", "rank", "public_only", "state", "need", "bed", "home", "joined",
        "offer", "place", "process")

    def __init__(self, number, person, rank, public_only):
        self.number = number
        self.person, self.rank, self.public_only = person, rank, public_only
        self.state, self.need, self.bed, self.home = "assessed", person.state, 0, None
        self.joined = 0.0
        self.offer = self.place = self.process = None


class Home:
    def __init__(self, facts):
        self.facts, self.status = facts, "planned"
        self.beds, self.usable, self.taken = [0, 0, 0], [0, 0, 0], [0, 0, 0]
        self.residents, self.opened = 0, 0.0

    def free(self, kind):
        return max(self.usable[kind] - self.taken[kind], 0) if self.status == "open" else 0


class Site:
    def __init__(self):
        self.status, self.diners, self.results = "none", None, []
        self.money, self.contract, self.sponsored, self.meals = 0.0, 0, False, 0


class District:
    def __init__(self, scenario, seed):
        self.s, self.env = scenario, simpy.Environment()
        self.random = random.Random(seed)
        self.counts = numpy.random.default_rng(seed)
        self.flows, self.results, self.first_kept = {}, [], {}
        self.registered = self.residents = 0
        self.by_state = [0, 0, 0]
        self.by_community = [0] * len(scenario.communities)
        people = scenario.people
        self.out_rate = (
            people["migration"]["registered_moving_out_per_year"], 0.0,
            people["migration"]["incomers_moving_out_per_year"])
        self.alone_share = (
            people["living_alone_share_below_80"], people["living_alone_share_from_80"])
        beds, waiting = scenario.beds, scenario.beds["waiting"]
        rates = beds["applications"]
        states = ("independent", "semi_dependent", "dependent")
        self.rates = [
            (rates[f"{state}_below_80_per_year"], rates[f"{state}_from_80_per_year"])
            for state in states]
        self.alone_factor = rates["living_alone_factor"]
        self.assessment = sampler(beds["assessment_days"], self.random)
        self.patience = sampler(waiting["patience_months"], self.random)
        self.answer = sampler(waiting["answer_days"], self.random)
        self.pause = sampler(waiting["pause_after_declining_days"], self.random)
        self.homes = [Home(facts) for facts in scenario.homes]
        # A heap for each kind of bed, those who want a public home only apart.
        self.lines = [[[], [], []], [[], [], []]]
        self.standing = self.enrolled = 0
        self.on_list = self.in_homes = 0
        # Those who live in a bed or have the offer of one.
        self.holders = set()
        self.resident_days = self.resident_since = 0.0
        self.ledger = dict.fromkeys(
            ("beds_building", "beds_subsidy", "canteens_building", "canteens_meal_subsidy",
             "canteens_sponsors", "canteens_diners"), 0)
        self.sites = [Site() for _ in scenario.communities]
        self.begun = 0

    def count(self, name, number=1):
        self.flows[name] = self.flows.get(name, 0) + number

    def book(self, yuan, account):
        self.ledger[account] += round(yuan * 100)

    def delayed(self, delay, action, *arguments):
        """A process that does one thing after a while."""
        yield self.env.timeout(delay)
        action(*arguments)

    def later(self, delay, action, *arguments):
        if self.env.now + delay <= self.s.end:
            self.env.process(self.delayed(delay, action, *arguments))

    def run(self):
        env, s = self.env, self.s
        # Before everything else, so that an observation comes first at its instant.
        for index, date in enumerate(s.dates):
            if index > 0:
                env.process(self.delayed(s.day(date), self.observe, index))
        env.process(self.promises())
        self.start_people()
        self.start_beds()
        self.start_canteens()
        self.observe(0)
        env.run(until=s.end + SECOND / 2)
        return self.results

    # People

    def start_people(self):
        s, people = self.s, self.s.people
        self.people = []
        for facts in s.initial:
            person = Person(*facts)
            self.people.append(person)
            self.enter(person, plans=False)
        self.env.process(self.turning_sixty(sampler(people["turning_sixty_factor"], self.random)()))
        migration = people["migration"]
        for track, name in ((LOCAL, "registered"), (INCOMER, "incomers")):
            rate = migration[f"{name}_moving_in_people_per_year"]
            if rate > 0:
                self.env.process(self.moving_in(track, rate / DAYS_PER_YEAR))

    def turning_sixty(self, factor):
        env = self.env
        for day, rank, birth, sex, track, home in self.s.entrants:
            if rank < factor:
                if day > env.now:
                    yield env.timeout(day - env.now)
                self.count("turned_sixty")
                self.enter(Person(birth, sex, track, home))

    def moving_in(self, track, rate):
        s, draw, uniform = self.s, self.random.expovariate, self.random.random
        weights = [group["arrival_weight"] for group in s.groups]
        while True:
            yield self.env.timeout(draw(rate))
            group = self.random.choices(s.groups, weights)[0]
            first = group["age_from"]
            last = s.end_age(group)
            if group.get("age_to") is None:
                last = min(first + 10, last)
            age = first * DAYS_PER_YEAR + uniform() * (last - first) * DAYS_PER_YEAR
            sex = FEMALE if group["sex"] == "female" else MALE
            self.count("moved_in")
            self.enter(Person(self.env.now + 1 - age, sex, track, s.community(uniform())))

    def tally(self, person, number):
        if person.track != INCOMER:
            self.registered += number
        if person.track != AWAY:
            self.residents += number
            self.by_state[person.state] += number

    def age(self, person):
        return (self.env.now + 1 - person.birth) / DAYS_PER_YEAR

    def enter(self, person, plans=True):
        age, uniform = self.age(person), self.random.random
        _, semi, full = self.s.prevalence(person.sex, age)
        draw = uniform()
        person.state = 2 if draw < full else 1 if draw < full + semi else 0
        person.alone = uniform() < self.alone_share[age >= 80]
        person.present = True
        self.tally(person, 1)
        if person.track != AWAY:
            self.by_community[person.home] += 1
        self.env.process(self.life(person))
        if plans:
            self.plan_application(person)

    def life(self, person):
        env, end = self.env, self.s.end
        rate = self.out_rate[person.track]
        moves = env.now + (self.random.expovariate(rate) * DAYS_PER_YEAR if rate > 0 else 1e9)
        while True:
            when, what = self.next_event(person)
            if min(when, moves) > end:
                return
            yield env.timeout(min(when, moves) - env.now)
            if moves < when:
                self.count("moved_out")
                self.leave(person, "moved")
                return
            if what == DEATH:
                self.count("deaths")
                self.leave(person, "died")
                return
            if what != NOTHING:
                self.tally(person, -1)
                person.state += 1 if what == ONSET else -1
                self.tally(person, 1)
                self.need_changed(person)

    def next_event(self, person):
        """Competing risks by inversion of the cumulative hazard."""
        s = self.s
        row = person.sex * 3 + person.state
        sums, cells = s.cumulative[row], s.cells[row]
        age = self.age(person)
        index = min(max(int((age - 60) * CELLS_PER_YEAR), 0), CELLS - 1)
        target = (
            sums[index] + (age - 60 - index / CELLS_PER_YEAR) * cells[index][0]
            - log(1 - self.random.random()))
        index = bisect_right(sums, target) - 1
        total, death, trend, onset = cells[index]
        if total <= 0:
            return 1e18, NOTHING
        age_then = 60 + index / CELLS_PER_YEAR + (target - sums[index]) / total
        when = age_then * DAYS_PER_YEAR + person.birth - 1
        if when > s.end:
            return when, NOTHING
        kind = self.random.random()
        if kind >= onset:
            return when, RECOVERY
        if kind >= trend:
            return when, ONSET
        if self.random.random() >= exp(-s.decline * when / DAYS_PER_YEAR):
            return when, NOTHING
        return when, DEATH if kind < death else ONSET

    def leave(self, person, how):
        self.tally(person, -1)
        if person.track != AWAY:
            self.by_community[person.home] -= 1
        person.present = False
        applicant = person.applicant
        if applicant is not None:
            if how == "died" and applicant.state in ("waiting", "offered", "pausing"):
                self.count("deaths_waiting")
            self.finish(applicant)
            applicant.process.interrupt()

    # Applications and the waiting list

    def plan_application(self, person):
        if person.track == AWAY or not person.present:
            return
        person.plan += 1
        factor = self.alone_factor if person.alone else 1
        below, above = self.rates[person.state]
        below, above = below * factor, above * factor
        years = max(80 - self.age(person), 0)
        target = self.random.expovariate(1)
        if target < below * years:
            delay = target / below
        elif above > 0:
            delay = years + (target - below * years) / above
        else:
            return
        if self.env.now + delay * DAYS_PER_YEAR <= self.s.end:
            self.env.process(self.apply(person, person.plan, delay * DAYS_PER_YEAR))

    def need_changed(self, person):
        applicant = person.applicant
        if applicant is None:
            self.plan_application(person)
        elif applicant.state == "resident":
            self.change_bed(applicant, person.state)
        elif applicant.state == "waiting":
            self.lines[applicant.public_only][applicant.need].remove(applicant.place)
            heapq.heapify(self.lines[applicant.public_only][applicant.need])
            applicant.need = person.state
            self.seek(applicant)
        else:
            applicant.need = person.state

    def enrol(self, person, rank, public_only):
        self.enrolled += 1
        person.applicant = Applicant(self.enrolled, person, rank, public_only)
        return person.applicant

    def draw_class(self, person):
        rules, draw = self.s.beds["waiting"], self.random.random()
        if draw < rules["destitute_share"]:
            return 1
        if draw < rules["destitute_share"] + rules["special_groups_share"]:
            return 2
        return 3 if person.state == 2 or self.age(person) >= 80 else 4

    def apply(self, person, plan, delay):
        yield self.env.timeout(delay)
        if person.plan != plan or person.applicant is not None or not person.present:
            return
        self.count("applications")
        public_only = self.random.random() < self.s.beds["waiting"]["public_only_share"]
        applicant = self.enrol(person, self.draw_class(person), public_only)
        applicant.process = self.env.active_process
        try:
            yield self.env.timeout(self.assessment())
            self.join(applicant)
            yield from self.wait(applicant)
        except simpy.Interrupt:
            pass

    def spell(self, applicant):
        """The process of somebody who need not be assessed: he waits, or has a bed."""
        try:
            if applicant.state == "resident":
                yield from self.stay(applicant)
            else:
                yield from self.wait(applicant)
        except simpy.Interrupt:
            pass

    def join(self, applicant):
        applicant.joined = self.env.now
        applicant.need = applicant.person.state
        self.on_list += 1
        self.seek(applicant)

    def wait(self, applicant):
        env, rules = self.env, self.s.beds["waiting"]
        deadline = env.now + self.patience() * DAYS_PER_MONTH
        while True:
            if applicant.state == "waiting":
                yield applicant.offer | env.timeout(deadline - env.now)
                if applicant.state == "waiting":
                    return self.withdraw(applicant)
            answer = env.now + self.answer()
            try:
                yield env.timeout(min(answer, deadline) - env.now)
            except simpy.Interrupt as interrupt:
                if interrupt.cause != "home closed":
                    raise
                self.seek(applicant)
                continue
            if deadline < answer:
                return self.withdraw(applicant)
            home = applicant.home
            share = rules["acceptance_public" if home.facts["is_public"] else "acceptance_private"]
            if self.random.random() < share:
                self.count("admissions")
                self.on_list -= 1
                self.settle(applicant)
                yield from self.stay(applicant)
                return
            home.taken[applicant.bed] -= 1
            self.holders.discard(applicant)
            applicant.state = "pausing"
            if self.random.random() < rules["withdrawal_after_declining"]:
                self.withdraw(applicant)
                return self.serve(home, applicant.bed)
            self.serve(home, applicant.bed)
            pause = env.now + max(self.pause(), 1.0)
            yield env.timeout(min(pause, deadline) - env.now)
            if deadline < pause:
                return self.withdraw(applicant)
            self.seek(applicant)

    def withdraw(self, applicant):
        self.count("withdrawals")
        self.finish(applicant)
        self.plan_application(applicant.person)

    def seek(self, applicant):
        """Makes an offer at once if a bed is free, else puts him in line."""
        applicant.state = "waiting"
        if applicant.offer is None or applicant.offer.triggered:
            applicant.offer = self.env.event()
        street = self.s.street_of[applicant.person.home]
        best, chosen = None, None
        for home in self.homes:
            free = home.free(applicant.need)
            public = home.facts["is_public"]
            if free > 0 and (public or not applicant.public_only):
                rank = (home.facts["street"] == street, public, free)
                if best is None or rank > best:
                    best, chosen = rank, home
        if chosen is not None:
            self.offer(chosen, applicant)
            return
        self.standing += 1
        applicant.place = (applicant.rank, self.standing, applicant)
        heapq.heappush(self.lines[applicant.public_only][applicant.need], applicant.place)

    def offer(self, home, applicant):
        home.taken[applicant.need] += 1
        applicant.state, applicant.home, applicant.bed = "offered", home, applicant.need
        self.holders.add(applicant)
        applicant.offer.succeed()

    def serve(self, home, kind):
        while home.free(kind) > 0:
            line = self.lines[False][kind]
            other = self.lines[True][kind]
            if home.facts["is_public"] and other:
                if not line or self.precedence(other) < self.precedence(line):
                    line = other
            if not line:
                return
            self.offer(home, heapq.heappop(line)[2])

    @staticmethod
    def precedence(line):
        return line[0][0], line[0][2].joined

    def finish(self, applicant):
        """Ends a spell, and gives what it held to the next."""
        state, home = applicant.state, applicant.home
        if state == "waiting":
            line = self.lines[applicant.public_only][applicant.need]
            line.remove(applicant.place)
            heapq.heapify(line)
        if state in ("waiting", "offered", "pausing"):
            self.on_list -= 1
        applicant.state = "ended"
        applicant.person.applicant = None
        self.holders.discard(applicant)
        if state == "resident":
            self.change_residents(home, -1)
        if state in ("offered", "resident"):
            home.taken[applicant.bed] -= 1
            self.serve(home, applicant.bed)

    # Residents

    def change_residents(self, home, number):
        now = self.env.now
        self.resident_days += self.in_homes * (now - self.resident_since)
        self.resident_since = now
        home.residents += number
        self.in_homes += number

    def settle(self, applicant):
        applicant.state = "resident"
        self.holders.add(applicant)
        self.change_residents(applicant.home, 1)

    def stay(self, applicant):
        rate = self.s.beds["returning_home_per_year"]
        if rate > 0:
            yield self.env.timeout(self.random.expovariate(rate) * DAYS_PER_YEAR)
            self.finish(applicant)
            self.plan_application(applicant.person)
        else:
            yield self.env.event()

    def change_bed(self, applicant, need):
        applicant.need = need
        home, former = applicant.home, applicant.bed
        if former != need and home.free(need) > 0:
            home.taken[need] += 1
            home.taken[former] -= 1
            applicant.bed = need
            self.serve(home, former)

    # Homes

    def start_beds(self):
        s, beds = self.s, self.s.beds
        factor = max(self.alone_factor, 1)
        self.largest = [max(pair) * factor for pair in self.rates]
        for home in self.homes:
            if "opened" in home.facts:
                home.status, home.beds = "open", list(home.facts["beds"])
                home.opened = s.day(home.facts["opened"]) - 1
                if home.facts["opened"].year == s.start.year:
                    self.count("beds_opened", sum(home.beds))
                self.place(home)
                self.fill(home)
                home.usable = [max(pair) for pair in zip(home.usable, home.taken)]
                self.plan_closing(home)
            elif home.facts["cancelled"]:
                home.status = "cancelled"
        transfers = sorted(beds["transfers"].items(), key=lambda item: (item[1]["date"], item[0]))
        for _, row in transfers:
            if row["date"] <= s.start:
                self.transfer(row)
            elif row["date"] <= s.until:
                self.later(s.day(row["date"]) - 1, self.transfer, row)
        waited = sampler(beds["waited_days_at_start"], self.random)
        chosen = []
        for _ in range(beds["waiting_at_start"]):
            person = self.choose(range(3))
            if person is None:
                break
            applicant = self.enrol(person, self.draw_class(person), True)
            chosen.append((waited(), applicant.number, applicant))
        for days, _, applicant in sorted(chosen, reverse=True):
            self.join(applicant)
            applicant.joined = -days
            applicant.process = self.env.process(self.spell(applicant))
        for home in self.homes:
            if "planned" in home.facts and not home.facts["cancelled"]:
                self.env.process(self.project(home, beds["project_kinds"][home.facts["kind"]]))
            for kind in range(3):
                self.serve(home, kind)
        for person in self.people:
            if person.applicant is None:
                self.plan_application(person)

    def choose(self, states):
        uniform = self.random.random
        largest = max(self.largest[state] for state in states)
        for _ in range(100_000):
            person = self.people[int(uniform() * len(self.people))]
            if person.track == AWAY or person.applicant is not None:
                continue
            if person.state not in states:
                continue
            rate = self.rates[person.state][self.age(person) >= 80]
            rate *= self.alone_factor if person.alone else 1
            if uniform() * largest <= rate:
                return person
        return None

    def place(self, home):
        parts = largest_remainder(home.facts["residents"], home.facts["beds"])
        for kind, part in enumerate(parts):
            for _ in range(part):
                person = self.choose([kind])
                if person is None:
                    break
                applicant = self.enrol(person, 4, False)
                applicant.home, applicant.bed = home, kind
                home.taken[kind] += 1
                self.settle(applicant)
                applicant.process = self.env.process(self.spell(applicant))

    def project(self, home, kind):
        """The process of a project, whose future is drawn at once."""
        env, uniform = self.env, self.random.random
        given_up = uniform() < kind["cancellation_probability"]
        on_time = uniform() < kind["on_time_probability"]
        building = sampler(kind["build_months"], self.random)() * DAYS_PER_MONTH
        delay = sampler(kind["delay_months"], self.random)() * DAYS_PER_MONTH
        planned = self.s.day(home.facts["planned"]) - 1
        begins = max(planned - building, 0)
        status = "cancelled" if given_up else "building"
        if begins == 0:
            home.status = status
        return self.build(home, kind, status, begins, planned, None if on_time else delay)

    def build(self, home, kind, status, begins, planned, delay):
        env = self.env
        yield env.timeout(begins)
        home.status = status
        if status == "cancelled":
            return
        if planned > env.now:
            yield env.timeout(planned - env.now)
        if delay is not None:
            yield env.timeout(delay)
        home.status, home.beds, home.opened = "open", list(home.facts["beds"]), env.now
        self.count("beds_opened", sum(home.beds))
        overrun = sampler(kind["cost_overrun_factor"], self.random)()
        self.book(sum(home.beds) * kind["cost_per_bed_yuan"] * overrun, "beds_building")
        self.plan_closing(home)
        self.fill(home)

    def fill(self, home):
        if home.status != "open":
            return
        months = (self.env.now - home.opened) / DAYS_PER_MONTH
        limit = int(min(int(months + 1) * self.s.beds["move_ins_per_month"], 1e9))
        whole = sum(home.beds)
        mix = home.beds if limit >= whole else [beds * limit // whole for beds in home.beds]
        home.usable = [max(pair) for pair in zip(home.usable, mix)]
        for kind in range(3):
            self.serve(home, kind)
        if limit < whole:
            self.later(DAYS_PER_MONTH, self.fill, home)

    def plan_closing(self, home):
        if home.facts["closing"] > 0:
            delay = self.random.expovariate(home.facts["closing"]) * DAYS_PER_YEAR
            self.later(delay, self.close, home)

    def close(self, home):
        beds, home.status = home.beds, "closed"
        home.beds, home.usable = [0, 0, 0], [0, 0, 0]
        heirs = [other for other in self.homes if other.status == "open" and sum(other.beds) > 0]
        near = [other for other in heirs if other.facts["street"] == home.facts["street"]]
        here = [applicant for applicant in self.holders if applicant.home is home]
        here.sort(key=lambda applicant: applicant.number)
        residents = [applicant for applicant in here if applicant.state == "resident"]
        offered = [applicant for applicant in here if applicant.state == "offered"]
        if self.random.random() < self.s.beds["merging_share"] and heirs:
            heir = max(near or heirs, key=lambda other: sum(other.beds))
            for kind in range(3):
                heir.beds[kind] += beds[kind]
                heir.usable[kind] += beds[kind]
                heir.taken[kind] += home.taken[kind]
            heir.residents += home.residents
            self.count("transferred", home.residents)
            home.taken, home.residents = [0, 0, 0], 0
            for applicant in residents + offered:
                applicant.home = heir
            for kind in range(3):
                self.serve(heir, kind)
            return
        self.count("beds_closed", sum(beds))
        for applicant in residents:
            person = applicant.person
            self.finish(applicant)
            applicant.process.interrupt("home closed")
            self.count("displaced")
            person.plan += 1
            again = self.enrol(person, 0, applicant.public_only)
            self.join(again)
            again.process = self.env.process(self.spell(again))
        for applicant in offered:
            home.taken[applicant.bed] -= 1
            self.holders.discard(applicant)
            applicant.process.interrupt("home closed")

    def transfer(self, row):
        names = self.s.home_names
        source, target = (self.homes[names.index(row[key])] for key in ("from", "to"))
        if target.status != "open" or source is target:
            return
        residents = [
            applicant for applicant in self.holders
            if applicant.home is source and applicant.state == "resident"]
        residents.sort(key=lambda applicant: applicant.number)
        moved = 0
        for applicant in residents[: row["people"]]:
            kinds = [
                kind for kind in (applicant.need, 0, 1, 2)
                if target.beds[kind] > target.taken[kind]]
            if not kinds:
                break
            source.taken[applicant.bed] -= 1
            target.taken[kinds[0]] += 1
            source.residents -= 1
            target.residents += 1
            applicant.home, applicant.bed = target, kinds[0]
            moved += 1
        target.usable = [max(pair) for pair in zip(target.usable, target.taken)]
        self.count("transferred", moved)
        for kind in range(3):
            self.serve(source, kind)

    def official_beds(self):
        kind = self.s.beds["official_ratio"]["beds"]
        return sum(
            home.beds[2] if kind == "nursing" else sum(home.beds)
            for home in self.homes if home.facts["counts"])

    def beds_per_thousand(self):
        registered = self.s.beds["official_ratio"]["people"] == "registered"
        return 1000 * self.official_beds() / (self.registered if registered else self.residents)

    # Canteens

    def start_canteens(self):
        s, canteens = self.s, self.s.canteens
        self.diners = sampler(canteens["diners_per_day"], self.random)
        for row in canteens["sponsors"].values():
            site = self.sites[s.communities.index(row["community"])]
            site.money += row["yuan_per_year"] / 12
            site.sponsored = True
        for index, site in enumerate(self.sites):
            if s.communities[index] in canteens["open_at_start"]:
                self.open_canteen(site)
            if site.sponsored:
                self.plan_lapse(site)
        self.flows.pop("canteens_opened", None)
        self.env.process(self.months())
        self.env.process(self.new_sponsors())

    def open_canteen(self, site):
        if site.diners is None:
            site.diners = self.diners()
        site.status, site.results = "open", []
        self.count("canteens_opened")

    def plan_lapse(self, site):
        rate = self.s.canteens["sponsorship"]["lapse_per_year"]
        if rate > 0:
            delay = self.random.expovariate(rate) * DAYS_PER_YEAR
            self.later(delay, self.lapse, site, site.contract)

    def lapse(self, site, contract):
        if site.contract == contract:
            site.sponsored, site.money = False, 0.0
            self.count("sponsors_lapsed")

    def new_sponsors(self):
        rules = self.s.canteens["sponsorship"]
        if rules["new_sponsors_per_year"] <= 0:
            return
        amount = sampler(rules["new_sponsor_yuan_per_year"], self.random)
        while True:
            rate = rules["new_sponsors_per_year"] / DAYS_PER_YEAR
            yield self.env.timeout(self.random.expovariate(rate))
            best, chosen = None, None
            for index, site in enumerate(self.sites):
                if site.sponsored:
                    continue
                is_open = site.status == "open"
                loss = -site.results[-1] if is_open and site.results else 0
                rank = (is_open, loss, self.by_community[index])
                if best is None or rank > best:
                    best, chosen = rank, site
            if chosen is not None:
                chosen.sponsored = True
                chosen.contract += 1
                chosen.money = amount() / 12
                self.plan_lapse(chosen)

    def months(self):
        s, month = self.s, 0
        first = s.start + timedelta(1)
        while True:
            month += 1
            day = add_months(first, month) - timedelta(1)
            if day > s.until:
                return
            yield self.env.timeout(s.day(day) - SECOND - self.env.now)
            for index, site in enumerate(self.sites):
                self.close_books(index, site)
            self.begin_canteens(month)

    def close_books(self, index, site):
        rules, uniform = self.s.canteens, self.random.random
        if site.status == "closed":
            if uniform() > exp(-rules["reopening_per_year"] / 12):
                self.open_canteen(site)
        elif site.status == "open":
            size = self.by_community[index] * len(self.sites) / max(self.residents, 1)
            daily = min(site.diners * size, 5e5)
            days = rules["open_days_per_month"]
            shape = rules["day_to_day_dispersion"] * days
            mean = self.random.gammavariate(shape, 1) * daily * days / shape
            meals = int(self.counts.poisson(mean))
            site.meals += meals
            paid = meals * rules["price_per_meal_yuan"]
            subsidy = meals * rules["subsidy_per_meal_yuan"]
            self.book(paid, "canteens_diners")
            self.book(subsidy, "canteens_meal_subsidy")
            self.book(site.money, "canteens_sponsors")
            spent = meals * rules["cost_per_meal_yuan"] + rules["fixed_cost_per_month_yuan"]
            window = rules["in_the_red_months"]
            site.results = (site.results + [paid + subsidy + site.money - spent])[-window:]
            red = len(site.results) >= window and sum(site.results) < 0
            rate = rules["closing_in_the_red_per_year" if red else "closing_solvent_per_year"]
            if uniform() > exp(-rate / 12):
                site.status = "closed"
                self.count("canteens_closed")

    def begin_canteens(self, month):
        rules = self.s.canteens
        foreseen = int(rules["openings_per_year"] * month / 12)
        while self.begun < foreseen:
            index = self.next_community()
            if index is None:
                return
            site = self.sites[index]
            self.begun += 1
            site.status = "building"
            self.book(rules["building_cost_yuan"], "canteens_building")
            months = sampler(rules["building_months"], self.random)()
            self.later(months * DAYS_PER_MONTH, self.open_canteen, site)

    def next_community(self):
        rule, street_of = self.s.canteens["rule"], self.s.street_of
        candidates = [index for index, site in enumerate(self.sites) if site.status == "none"]
        if not candidates:
            return None
        served, everybody = [0] * len(self.s.streets), [0] * len(self.s.streets)
        for index, site in enumerate(self.sites):
            everybody[street_of[index]] += self.by_community[index]
            if site.status in ("open", "building"):
                served[street_of[index]] += self.by_community[index]

        def rank(index):
            street = street_of[index]
            first = {
                "most_elderly_first": 0,
                "sponsors_first": self.sites[index].sponsored,
                "worst_served_first":
                    -served[street] / everybody[street] if everybody[street] else -1,
            }[rule]
            return first, self.by_community[index]

        return max(candidates, key=rank)

    # What is observed

    def open_canteens(self):
        return sum(site.status == "open" for site in self.sites)

    def promises(self):
        while True:
            for name, promise in self.s.promises.items():
                value = (
                    self.beds_per_thousand() if promise["measure"] == "beds_per_thousand"
                    else self.open_canteens() / len(self.sites))
                if value >= promise["at_least"]:
                    self.first_kept.setdefault(name, self.env.now)
            yield self.env.timeout(1)

    def observe(self, index):
        s, flows = self.s, self.flows
        date = s.dates[index]
        months = 0
        if index > 0:
            before = s.dates[index - 1]
            months = (date.year - before.year) * 12 + date.month - before.month
        values = dict(
            elderly=self.registered, elderly_resident=self.residents,
            semi_dependent=self.by_state[1], dependent=self.by_state[2],
            beds=self.official_beds(), beds_per_thousand=self.beds_per_thousand(),
            nursing_beds=sum(home.beds[2] for home in self.homes),
            beds_building=sum(
                sum(home.facts["beds"]) for home in self.homes if home.status == "building"),
            residents=self.in_homes, waiting=self.on_list, canteens=self.open_canteens(),
            sponsors=sum(site.sponsored for site in self.sites))
        for name in (
                "turned_sixty", "deaths", "moved_in", "moved_out", "beds_opened", "beds_closed",
                "applications", "admissions", "withdrawals", "deaths_waiting", "transferred",
                "displaced", "canteens_opened", "canteens_closed", "sponsors_lapsed"):
            values[name] = flows.get(name, 0)
        open_days = months * s.canteens["open_days_per_month"]
        if open_days:
            values["meals_per_day"] = sum(site.meals for site in self.sites) / open_days
        self.change_residents(self.homes[0], 0)
        subsidy = s.beds["subsidy_per_resident_month_yuan"]
        self.book(self.resident_days / DAYS_PER_MONTH * subsidy, "beds_subsidy")
        self.resident_days = 0.0
        for name, fen in self.ledger.items():
            values[f"{name}_yuan"] = fen / 100
            self.ledger[name] = 0
        for site in self.sites:
            site.meals = 0
        self.flows = {}
        self.results.append((date, values))


def main():
    path, replications = sys.argv[1], int(sys.argv[2])
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    scenario = Scenario(path)
    table = open(sys.argv[4], "w", encoding="utf-8") if len(sys.argv) > 4 else None
    if table:
        table.write("replication,date,measure,value\n")
    seconds = []
    for number in range(first, first + replications):
        start = process_time()
        results = District(scenario, number).run()
        seconds.append(process_time() - start)
        if table:
            for date, values in results:
                for measure, value in values.items():
                    table.write(f"{number},{date},{measure},{value}\n")
    print(f"{statistics.median(seconds):.4f} seconds of processor for a replication")


if __name__ == "__main__":
    main()
