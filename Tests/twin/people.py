"""Everybody of 60 and over in one replication."""

from math import log

from .agenda import ACTIVITY, ARRIVAL, RELEASE
from .dates import YEAR, completed_years, days_later, ticks, years_later
from .heat import Heat
from .life_course import AVOIDED, DEATH, DEPENDENT, FEMALE, INDEPENDENT, MALE, ONSET
from .life_course import SEMI_DEPENDENT, LifeCourse
from .population import ARRIVAL as ARRIVED
from .population import AWAY, INCOMER, LOCAL, Homes, Person
from .population import entrants, groups_of, initial_people, person_key, single_precision

STATE_NAMES = "independent", "semi_dependent", "dependent"
LIFE, MOVING_IN = "people: life course", "people: moving in"
LEAST_NORMAL = 2.0**-1022


class People:
    def __init__(self, scenario, clock, streams, agenda, log_):
        self.scenario = scenario.people
        self.communities = scenario.district.communities
        self.streets = scenario.district.streets
        self.clock, self.streams, self.agenda, self.log = clock, streams, agenda, log_
        self.life = LifeCourse(self.scenario)
        self.hot_summers = getattr(self.scenario, "hot_summers", [])
        self.heat = Heat(self.hot_summers, self.life, clock, streams)
        self.homes = Homes(self.communities)
        migration = self.scenario.migration
        self.moving_out = {
            LOCAL: migration.registered_moving_out_per_year, AWAY: 0,
            INCOMER: migration.incomers_moving_out_per_year,
        }
        self.moving_in = {
            LOCAL: migration.registered_moving_in_people_per_year, AWAY: 0,
            INCOMER: migration.incomers_moving_in_people_per_year,
        }
        self.persons = []
        self.flows = dict.fromkeys(["turned_sixty", "deaths", "moved_in", "moved_out"], 0)
        if self.hot_summers:
            self.flows["heat_deaths"] = 0
        self.headcount = {"registered": 0, "resident": 0}
        self.listeners = []

    def age(self, person, tick):
        return self.clock.age(person.birth, tick)

    def start(self):
        stream = self.streams.stream("people: turning-sixty factor", 0)
        factor = single_precision(self.scenario.turning_sixty_factor.draw(stream))
        self.persons = initial_people(
            self.scenario, self.homes, self.clock.start, self.life.life_table)
        self.initial = list(self.persons)
        for person in self.initial:
            self._enter(person, "present_at_start")
        self.expected = [
            person for person, rank in entrants(self.scenario, self.homes, self.clock)
            if rank < factor
        ]
        self._await_birthday()
        for track in LOCAL, INCOMER:
            self._await_arrival(track, 0)

    def _await_birthday(self):
        if self.expected:
            person = self.expected.pop(0)
            birthday = self.clock.beginning_of(years_later(person.birth, 60))
            self.agenda.at(birthday, ARRIVAL, self._turns_sixty, person)

    def _turns_sixty(self, person):
        self.flows["turned_sixty"] += 1
        self.persons.append(person)
        self._enter(person, "turned_60")
        self._await_birthday()
        self._tell("joined", person)

    def _await_arrival(self, track, number):
        rate = self.moving_in[track]
        if rate > 0:
            key = person_key(ARRIVED, track, FEMALE, 0, number)
            uniforms = self.streams.uniforms(MOVING_IN, key)
            delay = ticks(-log(uniforms[0]) / rate, YEAR)
            if self.agenda.now + delay <= self.clock.end:
                self.agenda.after(delay, ARRIVAL, self._moves_in, track, number, key, uniforms)

    def _moves_in(self, track, number, key, uniforms):
        groups = groups_of(self.scenario)
        today = self.clock.day_of(self.agenda.now)
        sex, birth = self._sex_and_birth(groups, uniforms[1], uniforms[2], today)
        person = Person(key, birth, self.homes.community(uniforms[3]), sex, track)
        self.persons.append(person)
        self.flows["moved_in"] += 1
        self._enter(person, "moved_in")
        self._await_arrival(track, number + 1)
        self._tell("joined", person)

    @staticmethod
    def _sex_and_birth(groups, group_draw, age_draw, today):
        total = running = 0.0
        for group in groups:
            total += group.arrival_weight
        for group in groups:
            running += group.arrival_weight
            if running / total > group_draw:
                break
        end = min(group.age_from + 10, group.end) if group.is_open else group.end
        first = days_later(years_later(today, -end), 1)
        days = (years_later(today, -group.age_from) - first).days + 1
        return FEMALE if group.is_female else MALE, days_later(first, int(age_draw * days))

    def _enter(self, person, activity):
        """A person comes into view: at the start, on turning 60, or on moving in."""
        now = self.agenda.now
        uniforms = self.streams.uniforms(LIFE, person.key)
        age = self.age(person, now)
        shares = self.life.prevalence.shares(person.sex, age)
        bounds = 0, shares[0], shares[0] + shares[1]
        person.state = INDEPENDENT
        while person.state < DEPENDENT and uniforms[3] >= bounds[person.state + 1]:
            person.state += 1
        rest = (uniforms[3] - bounds[person.state]) / max(shares[person.state], LEAST_NORMAL)
        homes = self.scenario
        alone = homes.living_alone_share_below_80 if age < 80 else homes.living_alone_share_from_80
        person.lives_alone = rest < alone
        person.spare_uniform = (
            rest / alone if person.lives_alone
            else min((rest - alone) / max(1 - alone, LEAST_NORMAL), 1))
        person.is_present = True
        self._count(person, 1)
        self.log.life(now, person, activity, STATE_NAMES[person.state])
        self._decide(person, uniforms)
        rate = self.moving_out[person.track]
        if uniforms[2] > 1 - rate * self.clock.years_left(now):
            delay = ticks(-log(uniforms[2]) / rate, YEAR)
            if now + delay <= self.clock.end:
                self.agenda.after(delay, RELEASE, self._moves_out, person)

    def _decide(self, person, uniforms):
        """Plans what happens next in a person's life."""
        person.decisions += 1
        now = self.agenda.now
        age, at_end, at_start = (self.age(person, t) for t in (now, self.clock.end, 0))
        decision = self.life.decide(
            person.sex, person.state, age, at_end, at_start, uniforms[0], uniforms[1])
        stay_ends = self.clock.end
        if decision is not None:
            delay = ticks(decision[0] - age, YEAR)
            if now + delay <= self.clock.end:
                stay_ends = now + delay
                kind = RELEASE if decision[1] == DEATH else ACTIVITY
                self.agenda.after(delay, kind, self._lives, person, decision[1])
        death = self.heat.death(person, now, stay_ends)
        if death is not None and now + ticks(death - age, YEAR) < stay_ends:
            self.agenda.after(ticks(death - age, YEAR), RELEASE, self._dies_of_heat, person)

    def _lives(self, person, cause):
        if not person.is_present:
            return
        if cause == DEATH:
            self._leaves(person, "died", "deaths")
            return
        former = person.state
        if cause != AVOIDED:
            worse_or_better = 1 if cause == ONSET else -1
            person.state = min(max(former + worse_or_better, INDEPENDENT), DEPENDENT)
            names = STATE_NAMES[former], STATE_NAMES[person.state]
            self.log.life(self.agenda.now, person, "care_state", ">".join(names))
        uniforms = self.streams.uniforms(LIFE, person.key, person.decisions)
        person.spare_uniform = uniforms[3]
        self._decide(person, uniforms)
        if cause != AVOIDED:
            self._tell("care_state_changed", person)

    def _dies_of_heat(self, person):
        if person.is_present:
            self.flows["heat_deaths"] += 1
            self._leaves(person, "died", "deaths")

    def _moves_out(self, person):
        if person.is_present:
            self._leaves(person, "moved_out", "moved_out")

    def _leaves(self, person, activity, flow):
        self.flows[flow] += 1
        person.is_present = False
        self._count(person, -1)
        self.log.life(self.agenda.now, person, activity)
        self._tell("left", person, activity == "died")

    def _tell(self, what, *arguments):
        for listener in self.listeners:
            getattr(listener, what)(*arguments)

    def present(self):
        return [person for person in self.persons if person.is_present]

    def residents_by_community(self):
        counts = [0] * len(self.communities)
        for person in self.present():
            counts[person.community] += person.is_resident
        return counts

    def _count(self, person, change):
        self.headcount["registered"] += change * person.is_registered
        self.headcount["resident"] += change * person.is_resident

    def observe(self, day, record):
        present = self.present()
        for sex, word in (FEMALE, "women"), (MALE, "men"):
            ages = [
                completed_years(person.birth, day) for person in present
                if person.is_registered and person.sex == sex
            ]
            for first in range(60, 85, 5):
                count = sum(1 for age in ages if age < first + 5 and (age >= first or first == 60))
                record("district", f"elderly_{word}_{first}_{first + 4}", count)
            record("district", f"elderly_{word}_85_plus", sum(1 for age in ages if age >= 85))
        residents = [person for person in present if person.is_resident]
        for measure, state in ("semi_dependent", SEMI_DEPENDENT), ("dependent", DEPENDENT):
            record("district", measure, sum(person.state == state for person in residents))
        for measure in self.flows:
            record("district", measure, self.flows[measure])
            self.flows[measure] = 0
        for measure, attribute in ("elderly", "is_registered"), ("elderly_resident", "is_resident"):
            counted = [person for person in present if getattr(person, attribute)]
            assert len(counted) == self.headcount[attribute.removeprefix("is_")]
            record("district", measure, len(counted))
            by_street = {}
            for index, community in enumerate(self.communities):
                count = sum(person.community == index for person in counted)
                record(community.identifier, measure, count)
                by_street[community.street] = by_street.get(community.street, 0) + count
            for street in self.streets:
                record(street.identifier, measure, by_street.get(street.identifier, 0))
