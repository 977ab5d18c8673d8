"""Homes, those who wait for a bed and those who live in one: applying, waiting, staying."""

from .agenda import ACTIVITY, ARRIVAL, OFFER, RELEASE
from .dates import DAY, MONTH, YEAR, ticks
from .distributions import standard_exponential
from .home import Home
from .life_course import DEPENDENT
from .spell import CLASS_NAMES, DEPENDENT_OR_OLD, DESTITUTE, HOLDING_BED, ORDINARY, SPECIAL, Spell
from .people import STATE_NAMES
from .projects import Projects
from .scenario import BED_TYPES
from .waiting import observe_classes, ratio

FLOWS = (
    "beds_opened", "beds_closed", "applications", "admissions", "withdrawals",
    "deaths_waiting", "transferred", "displaced",
)


class Beds(Projects):
    def __init__(self, scenario, clock, streams, agenda, log, people, ledger):
        self.scenario = scenario.beds
        self.streets = scenario.district.streets
        self.clock, self.streams, self.agenda, self.log = clock, streams, agenda, log
        self.people, self.ledger = people, ledger
        self.homes = [Home(plan, number) for number, plan in enumerate(self.scenario.homes)]
        self.spells = []
        self.lines = []
        self.places = 0
        self.flows = dict.fromkeys(FLOWS, 0)
        self.resident_ticks, self.counted_until = 0, 0
        self.subsidised_ticks = None
        self.deaths_waiting = 0
        self.official, self.official_ticks, self.official_until = 0, 0, 0
        people.listeners.append(self)

    @property
    def has_one_list(self):
        return self.scenario.waiting.policy == "central"

    def street_of(self, person):
        return self.people.communities[person.community].street

    def schedule(self, drawn, unit, kind, action, *arguments):
        return self.agenda.after(ticks(drawn, unit), kind, action, *arguments)

    # People come, change and go.

    def joined(self, person):
        self.plan_application(person)

    def left(self, person, has_died):
        spell = person.spell
        if spell is None:
            return
        if spell.is_on_list and has_died:
            self.flows["deaths_waiting"] += 1
        held_bed = spell.state == "resident"
        if held_bed:
            self.tell(spell, "left_bed", spell.home, BED_TYPES[spell.bed_type])
        elif spell.is_on_list:
            self.tell(spell, "left_list")
        if has_died:
            self.end(spell, "died_in_home" if held_bed else "died_waiting")
        else:
            self.end(spell, "left_home" if held_bed else "left_waiting")

    def care_state_changed(self, person):
        spell = person.spell
        if spell is None:
            self.plan_application(person)
        elif spell.state == "resident":
            self.change_bed(spell)
        elif spell.state == "waiting":
            self.lines.remove(spell)
            spell.need = person.state
            self.seek_bed(spell)
        else:
            spell.need = person.state

    # Applying.

    def rates(self, person):
        """Applications a year, below 80 and from 80 on."""
        rates = self.scenario.applications
        factor = rates.living_alone_factor if person.lives_alone else 1
        return [
            getattr(rates, f"{STATE_NAMES[person.state]}_{age}_per_year") * factor
            for age in ("below_80", "from_80")
        ]

    def plan_application(self, person):
        if not (person.is_resident and person.is_present):
            return
        person.plans += 1
        now = self.agenda.now
        younger, older = self.rates(person)
        years = self.clock.years_left(now)
        below_80 = min(max(80 - self.people.age(person, now), 0), years)
        hazard = younger * below_80 + older * (years - below_80)
        uniform = person.spare_uniform
        if person.is_known_to_homes:
            uniform = self.streams.uniforms("beds: application", person.key, person.plans)[0]
        wait = standard_exponential(uniform)
        if uniform <= 1 - hazard or wait >= hazard:
            return
        spent = younger * below_80
        years = wait / younger if wait < spent else below_80 + (wait - spent) / older
        self.schedule(years, YEAR, ARRIVAL, self.apply, person, person.plans)

    def apply(self, person, plan):
        if plan != person.plans or person.spell or not person.is_present:
            return
        self.flows["applications"] += 1
        draws = self.streams.uniforms("beds: circumstances", person.key, plan)
        spell = self.enrol(person, self.waiting_class(person, draws[0]), draws[1])
        self.tell(spell, "applied", detail=CLASS_NAMES[spell.waiting_class])
        stream = self.streams.stream("beds: assessment", person.key, plan)
        days = self.scenario.assessment_days.draw(stream)
        spell.timer = self.schedule(days, DAY, ARRIVAL, self.join, spell)

    def waiting_class(self, person, draw):
        rules = self.scenario.waiting
        if draw < rules.destitute_share:
            return DESTITUTE
        if draw < rules.destitute_share + rules.special_groups_share:
            return SPECIAL
        is_old = self.people.age(person, self.agenda.now) >= 80
        return DEPENDENT_OR_OLD if person.state == DEPENDENT or is_old else ORDINARY

    def enrol(self, person, waiting_class, public_draw):
        wants_public_only = public_draw < self.scenario.waiting.public_only_share
        person.is_known_to_homes = True
        person.spell = Spell(person, waiting_class, wants_public_only)
        self.spells.append(person.spell)
        return person.spell

    # Waiting.

    def join(self, spell):
        spell.joined = self.agenda.now
        spell.need = spell.person.state
        stream = self.stream("beds: patience", spell)
        months = self.scenario.waiting.patience_months.draw(stream)
        spell.withdrawal = self.schedule(months, MONTH, ACTIVITY, self.loses_patience, spell)
        self.tell(spell, "listed", detail=BED_TYPES[spell.need])
        self.seek_bed(spell)

    def stream(self, purpose, spell):
        return self.streams.stream(purpose, spell.person.key, spell.person.plans)

    def seek_bed(self, spell):
        if not self.has_one_list:
            spell.home = self.chosen_home(spell)
        spell.state = "waiting"
        home = self.free_home(spell)
        if home:
            self.offer(home, spell)
        else:
            self.stand_in_line(spell)

    def stand_in_line(self, spell):
        spell.place = self.places = self.places + 1
        self.lines.append(spell)

    def suits(self, home, spell):
        return home.is_public or not spell.wants_public_only

    def free_home(self, spell):
        """In his own street, then public, then where most are free."""
        if not self.has_one_list:
            home = spell.home
            return home if home and home.free(spell.need) > 0 else None
        street = self.street_of(spell.person)
        suitable = [h for h in self.homes if h.free(spell.need) > 0 and self.suits(h, spell)]
        return max(
            suitable, default=None,
            key=lambda h: (h.plan.street == street, h.is_public, h.free(spell.need)))

    def chosen_home(self, spell):
        """The home on whose list he stands: by size, those of his own street three times."""
        street = self.street_of(spell.person)
        weights = [
            home.beds[spell.need] * (3 if home.plan.street == street else 1)
            if home.status == "open" and self.suits(home, spell) else 0
            for home in self.homes
        ]
        rest = int(self.stream("beds: choice of a home", spell).uniform() * sum(weights))
        for home, weight in zip(self.homes, weights):
            if rest < weight:
                return home
            rest -= weight
        return None

    def choose_again(self, former):
        """Under lists of the homes: whoever waits at `former` chooses among those open now."""
        if self.has_one_list:
            return
        moving = [s for s in self.spells if s.state == "waiting" and s.home is former]
        for spell in sorted(moving, key=lambda s: s.joined):
            self.lines.remove(spell)
            spell.home = self.chosen_home(spell)
            self.stand_in_line(spell)
        if moving:
            for home in self.homes:
                self.serve_all(home)

    def first_in_line(self, home, bed_type):
        """Of the best class the one who joined first, whom a bed of the home suits."""
        if not self.has_one_list:
            those = [s for s in self.lines if s.home is home and s.need == bed_type]
            return min(those, default=None, key=lambda s: (s.waiting_class, s.place))
        firsts = []
        for public_only in (False, True) if home.is_public else (False,):
            those = [
                s for s in self.lines
                if s.need == bed_type and s.wants_public_only == public_only
            ]
            if those:
                firsts.append(min(those, key=lambda s: (s.waiting_class, s.place)))
        return min(
            firsts, default=None,
            key=lambda s: (s.waiting_class, s.joined, self.spells.index(s)))

    def serve(self, home, bed_type):
        while home.free(bed_type) > 0:
            spell = self.first_in_line(home, bed_type)
            if spell is None:
                break
            self.lines.remove(spell)
            self.offer(home, spell)

    def serve_all(self, home):
        for bed_type in range(3):
            self.serve(home, bed_type)

    def offer(self, home, spell):
        home.taken[spell.need] += 1
        spell.state, spell.home, spell.bed_type = "offered", home, spell.need
        spell.offers += 1
        self.tell(spell, "offered", home, BED_TYPES[spell.bed_type])
        stream = self.streams.stream(
            "beds: days until an offer is answered", spell.person.key, spell.answer_occurrence)
        days = self.scenario.waiting.answer_days.draw(stream)
        spell.timer = self.schedule(days, DAY, OFFER, self.answer, spell)

    def answer(self, spell):
        rules, home, bed_type = self.scenario.waiting, spell.home, spell.bed_type
        acceptance = rules.acceptance_public if home.is_public else rules.acceptance_private
        stream = self.streams.stream(
            "beds: answer to an offer", spell.person.key, spell.answer_occurrence)
        if stream.uniform() < acceptance:
            self.agenda.cancel(spell.withdrawal)
            self.flows["admissions"] += 1
            self.tell(spell, "admitted", home, BED_TYPES[bed_type])
            self.move_in(spell)
            return
        self.tell(spell, "declined", home, BED_TYPES[bed_type])
        gives_up = stream.uniform() < rules.withdrawal_after_declining
        pause = max(ticks(rules.pause_after_declining_days.draw(stream), DAY), DAY)
        home.taken[bed_type] -= 1
        spell.state = "pausing"
        if gives_up:
            self.withdraw(spell)
        else:
            self.tell(spell, "paused")
            spell.timer = self.agenda.after(pause, ARRIVAL, self.resume, spell)
        self.serve(home, bed_type)

    def resume(self, spell):
        self.tell(spell, "resumed")
        self.seek_bed(spell)

    def loses_patience(self, spell):
        self.withdraw(spell)

    def withdraw(self, spell):
        self.flows["withdrawals"] += 1
        self.tell(spell, "withdrew")
        self.end(spell, "withdrawn")
        self.plan_application(spell.person)

    def end(self, spell, outcome):
        """Ends a spell, and gives what it held to the next."""
        for event in spell.timer, spell.withdrawal:
            self.agenda.cancel(event)
        former = spell.state
        if former == "waiting":
            self.lines.remove(spell)
        if spell.is_on_list:
            spell.settled = self.agenda.now
        spell.state = outcome
        spell.person.spell = None
        if former in HOLDING_BED:
            if former == "resident":
                self.change_residents(spell.home, -1)
            spell.home.taken[spell.bed_type] -= 1
            self.serve(spell.home, spell.bed_type)

    # Staying.

    def move_in(self, spell):
        spell.state, spell.settled = "resident", self.agenda.now
        self.change_residents(spell.home, 1)
        rate = self.scenario.returning_home_per_year
        if rate > 0:
            uniform = self.stream("beds: returning home", spell).uniform()
            delay = ticks(standard_exponential(uniform) / rate, YEAR)
            if self.agenda.now + delay <= self.clock.end:
                spell.timer = self.agenda.after(delay, RELEASE, self.return_home, spell)

    def return_home(self, spell):
        self.tell(spell, "returned_home", spell.home, BED_TYPES[spell.bed_type])
        self.end(spell, "left_home")
        self.plan_application(spell.person)

    def change_bed(self, spell):
        """To a bed of the type he now needs, if his home has one free."""
        need = spell.need = spell.person.state
        home, former = spell.home, spell.bed_type
        if former == need or home.free(need) == 0:
            return
        home.taken[need] += 1
        home.taken[former] -= 1
        spell.bed_type = need
        self.tell(spell, "changed_bed", home, f"{BED_TYPES[former]}>{BED_TYPES[need]}")
        self.serve(home, former)

    def change_residents(self, home, amount):
        self.count_stays()
        home.residents += amount

    def count_stays(self):
        """Adds up how long people have stayed, until now."""
        everybody = sum(home.residents for home in self.homes)
        self.resident_ticks += everybody * (self.agenda.now - self.counted_until)
        self.counted_until = self.agenda.now

    def tell(self, spell, activity, home=None, detail=""):
        resource = home.identifier if home else ""
        self.log.person(self.agenda.now, spell.person, activity, resource, detail)

    def count_official(self):
        """Adds up the official beds until now, and takes down how many there are now."""
        self.official_ticks += self.official * (self.agenda.now - self.official_until)
        self.official, self.official_until = self.official_beds(self.homes), self.agenda.now

    # Observing.

    def official_beds(self, homes):
        return sum(home.official_beds(self.scenario.official_ratio.beds) for home in homes)

    def beds_per_thousand(self):
        people = self.people.headcount[self.scenario.official_ratio.people]
        return self.official_beds(self.homes) * 1_000 / people if people > 0 else None

    def observe(self, since, record):
        homes = self.homes
        record("district", "beds", self.official_beds(homes))
        record("district", "beds_per_thousand", self.beds_per_thousand())
        record("district", "nursing_beds", sum(home.beds[2] for home in homes))
        record("district", "beds_building", sum(
            sum(home.plan.bed_counts) for home in homes if home.status in ("building", "late")))
        residents, beds = (sum(getattr(h, what) for h in homes) for what in ("residents", "total"))
        record("district", "residents", residents)
        record("district", "occupancy", ratio(residents, beds))
        on_list = [spell for spell in self.spells if spell.is_on_list]
        record("district", "waiting", len(on_list))
        self.deaths_waiting += self.flows["deaths_waiting"]
        record("district", "deaths_waiting_since_start", self.deaths_waiting)
        self.count_official()
        record("district", "bed_years", self.official_ticks / YEAR)
        for flow in FLOWS:
            record("district", flow, self.flows[flow])
            self.flows[flow] = 0
        for street in self.streets:
            self.observe_street(street.identifier, on_list, record)
        for home in homes:
            record(home.identifier, "beds", home.total)
            record(home.identifier, "residents", home.residents)
            record(home.identifier, "occupancy", ratio(home.residents, home.total))
            record(home.identifier, "open", home.status == "open")
        observe_classes(self.spells, since, self.agenda.now, record)

    def observe_street(self, street, on_list, record):
        here = [home for home in self.homes if home.plan.street == street]
        whom = f"is_{self.scenario.official_ratio.people}"
        people = sum(
            getattr(p, whom) and self.street_of(p) == street for p in self.people.present())
        official = self.official_beds(here)
        residents, beds = (sum(getattr(h, what) for h in here) for what in ("residents", "total"))
        per_person = ratio(official, people)
        record(street, "beds", official)
        record(street, "beds_per_thousand", None if per_person is None else 1_000 * per_person)
        record(street, "residents", residents)
        record(street, "occupancy", ratio(residents, beds))
        record(street, "waiting", sum(self.street_of(s.person) == street for s in on_list))

    def end_subsidy(self):
        self.count_stays()
        self.subsidised_ticks = self.resident_ticks

    def book_subsidy(self):
        self.count_stays()
        if self.subsidised_ticks is not None:
            self.resident_ticks, self.subsidised_ticks = self.subsidised_ticks, 0
        months = self.resident_ticks / MONTH
        self.resident_ticks = 0
        self.ledger.book(
            months * self.scenario.subsidy_per_resident_month_yuan, "beds_subsidy_yuan")
