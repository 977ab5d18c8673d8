"""Homes open, fill, close and are built; the first day of the beds programme."""

from itertools import accumulate

from .agenda import ACTIVITY, CAPACITY, OBSERVATION
from .apportionment import largest_remainders
from .dates import DAY, MONTH, YEAR, ticks
from .distributions import standard_exponential
from .people import STATE_NAMES
from .scenario import BED_TYPES
from .spell import DISPLACED, HOLDING_BED, ORDINARY, Spell

TRIES = 100_000


class Projects:
    """The part of `Beds` that is about homes."""

    def start(self):
        for home in self.homes:
            if home.plan.is_planned:
                if home.plan.cancelled:
                    home.status = "cancelled"
            else:
                self.open_at_start(home)
        self.count_official()
        self.start_transfers()
        ends = getattr(self.scenario, "subsidy_ends_on", None)
        if ends and ends <= self.clock.horizon:
            self.agenda.at(max(self.clock.end_of(ends), 0), OBSERVATION, self.end_subsidy)
        self.start_list()
        for home in self.homes:
            if home.plan.is_planned and not home.plan.cancelled:
                self.lay_out_project(home)
            self.serve_all(home)
        for person in self.people.initial:
            if person.spell is None:
                self.plan_application(person)

    def open_at_start(self, home):
        home.status, home.beds = "open", list(home.plan.bed_counts)
        home.opened = self.clock.beginning_of(home.plan.opened)
        if home.plan.opened.year == self.clock.start.year:
            self.flows["beds_opened"] += home.total
        self.log.home(self.agenda.now, home, "open_at_start", detail=bed_text(home))
        self.place_residents(home)
        self.fill(home)
        home.raise_usable(home.taken)
        self.plan_closing(home)

    def place_residents(self, home):
        parts = largest_remainders(home.plan.residents, home.plan.bed_counts)
        stream = self.streams.stream("beds: residents at the start", home.plan.key)
        for bed_type, count in enumerate(parts):
            candidates = self.candidates([bed_type])
            for _ in range(count):
                person = self.choose(stream, candidates)
                if person is None:
                    break
                spell = self.enrol(person, ORDINARY, 1.0)
                spell.wants_public_only = False
                spell.home, spell.bed_type = home, bed_type
                home.taken[bed_type] += 1
                self.tell(spell, "resident_at_start", home, BED_TYPES[bed_type])
                self.move_in(spell)

    def start_transfers(self):
        dated = sorted(self.scenario.transfers, key=lambda transfer: transfer.date)
        for transfer in dated:
            if transfer.date <= self.clock.start:
                self.transfer(transfer)
                if transfer.date.year < self.clock.start.year:
                    self.flows["transferred"] = 0
            elif transfer.date <= self.clock.horizon:
                when = self.clock.beginning_of(transfer.date)
                self.agenda.at(when, ACTIVITY, self.transfer, transfer)

    def start_list(self):
        stream = self.streams.stream("beds: waiting at the start", 0)
        candidates = self.candidates(range(len(STATE_NAMES)))
        chosen = []
        for _ in range(self.scenario.waiting_at_start):
            person = self.choose(stream, candidates)
            if person is None:
                break
            waited = ticks(self.scenario.waited_days_at_start.draw(stream), DAY)
            chosen.append((waited, person))
            person.spell = "chosen"
        in_order = {person: number for number, person in enumerate(self.people.initial)}
        for waited, person in sorted(chosen, key=lambda pair: (-pair[0], in_order[pair[1]])):
            draws = self.streams.uniforms("beds: circumstances", person.key)
            spell = self.enrol(person, self.waiting_class(person, draws[0]), 0.0)
            self.join(spell)
            spell.joined = self.agenda.now - waited

    def candidates(self, states):
        """Groups of residents of the start, with the applications a year up to each."""
        groups = []
        for state in states:
            for alone in False, True:
                for is_old in False, True:
                    members = [
                        person for person in self.people.initial
                        if person.is_resident and person.state == state
                        and person.lives_alone == alone
                        and (self.people.age(person, 0) >= 80) == is_old]
                    rate = self.rates(members[0])[is_old] if members else 0
                    groups.append((len(members) * rate, members))
        if not any(weight > 0 for weight, _ in groups):
            groups = [(float(len(members)), members) for _, members in groups]
        groups = [group for group in groups if group[0] > 0]
        totals = accumulate(weight for weight, _ in groups)
        return [(total, members) for total, (_, members) in zip(totals, groups)]

    def choose(self, stream, candidates):
        """One of these who has nothing to do with a home yet, by his rate of applying."""
        if not candidates:
            return None
        for _ in range(TRIES):
            target = stream.uniform() * candidates[-1][0]
            members = next(
                (members for total, members in candidates if target < total), candidates[-1][1])
            person = members[stream.index_below(len(members))]
            if person.spell is None:
                return person
        return None

    def lay_out_project(self, home):
        kind = home.plan.kind
        stream = self.streams.stream("beds: project", home.plan.key)
        is_given_up = stream.uniform() < kind.cancellation_probability
        is_on_time = stream.uniform() < kind.on_time_probability
        building = ticks(kind.build_months.draw(stream), MONTH)
        delay = ticks(kind.delay_months.draw(stream), MONTH)
        planned = self.clock.beginning_of(home.plan.planned)
        begins = max(planned - building, 0)
        first = self.project_cancelled if is_given_up else self.project_building
        if begins == 0:
            first(home)
        else:
            self.agenda.at(begins, ACTIVITY, first, home)
        if is_given_up:
            return
        if not is_on_time and delay > 0:
            self.agenda.at(planned, ACTIVITY, self.project_overdue, home)
        opening = planned if is_on_time else planned + delay
        self.agenda.at(opening, CAPACITY, self.open_project, home)

    def project_building(self, home):
        if home.status != "planned":
            return
        home.status = "building"
        self.log.home(self.agenda.now, home, "project_building")

    def project_overdue(self, home):
        home.status = "late"
        self.log.home(self.agenda.now, home, "project_overdue")

    def project_cancelled(self, home):
        home.status = "cancelled"
        self.log.home(self.agenda.now, home, "project_cancelled")

    def open_project(self, home):
        home.status, home.beds = "open", list(home.plan.bed_counts)
        home.opened = self.agenda.now
        self.flows["beds_opened"] += home.total
        self.count_official()
        self.log.home(self.agenda.now, home, "opened", detail=bed_text(home))
        kind = home.plan.kind
        stream = self.streams.stream("beds: project", home.plan.key, 1)
        cost = float(home.total) * kind.cost_per_bed_yuan * kind.cost_overrun_factor.draw(stream)
        self.ledger.book(cost, "beds_building_yuan")
        self.plan_closing(home)
        self.choose_again(None)
        self.fill(home)

    def fill(self, home):
        if home.status != "open":
            return
        fills_further = home.fill(self.agenda.now, self.scenario.move_ins_per_month)
        self.serve_all(home)
        if fills_further:
            self.agenda.after(int(MONTH), CAPACITY, self.fill, home)

    def plan_closing(self, home):
        rate = home.plan.closing_per_year
        if rate > 0:
            uniform = self.streams.uniforms("beds: closing", home.plan.key)[0]
            delay = ticks(standard_exponential(uniform) / rate, YEAR)
            if self.agenda.now + delay <= self.clock.end:
                self.agenda.after(delay, CAPACITY, self.close, home)

    def close(self, home):
        draw = self.streams.uniforms("beds: closing", home.plan.key)[1]
        beds, home.beds, home.usable = home.beds, [0, 0, 0], [0, 0, 0]
        home.status = "closed"
        heir = self.heir(home) if draw < self.scenario.merging_share else None
        detail = " ".join(map(str, beds))
        self.log.home(
            self.agenda.now, home, "closed", heir.identifier if heir else "", detail)
        if heir:
            self.merge(home, heir, beds)
        else:
            self.flows["beds_closed"] += sum(beds)
            self.displace_everybody(home)
        self.count_official()
        self.choose_again(home)
        self.choose_again(None)

    def heir(self, home):
        """The largest open home of the same street, or else of the district."""
        others = [h for h in self.homes if h.status == "open" and h.total > 0]
        near = [h for h in others if h.plan.street == home.plan.street]
        return max(near or others, default=None, key=lambda h: h.total)

    def merge(self, home, heir, beds):
        for bed_type, count in enumerate(beds):
            heir.beds[bed_type] += count
            heir.usable[bed_type] += count
            heir.taken[bed_type] += home.taken[bed_type]
        home.taken = [0, 0, 0]
        self.flows["transferred"] += home.residents
        heir.residents, home.residents = heir.residents + home.residents, 0
        for spell in self.spells:
            if spell.home is home and spell.state in HOLDING_BED:
                spell.home = heir
                if spell.state == "resident":
                    self.tell(spell, "transferred", heir, BED_TYPES[spell.bed_type])
        self.serve_all(heir)

    def displace_everybody(self, home):
        holders = [s for s in self.spells if s.home is home and s.state in HOLDING_BED]
        for spell in [s for s in holders if s.state == "resident"]:
            self.tell(spell, "displaced", home, BED_TYPES[spell.bed_type])
            self.end(spell, "displaced")
            self.flows["displaced"] += 1
            person = spell.person
            person.plans += 1
            person.spell = Spell(person, DISPLACED, spell.wants_public_only)
            self.spells.append(person.spell)
            self.join(person.spell)
        for spell in [s for s in holders if s.state == "offered"]:
            self.agenda.cancel(spell.timer)
            home.taken[spell.bed_type] -= 1
            self.tell(spell, "offer_lost", home, BED_TYPES[spell.bed_type])
            self.seek_bed(spell)

    def transfer(self, transfer):
        """Moves residents together to another home; a bed of another type will do."""
        here, there = (
            next(h for h in self.homes if h.identifier == identifier)
            for identifier in (getattr(transfer, "from"), transfer.to))
        if there.status != "open" or here is there:
            return
        moved = 0
        for spell in list(self.spells):
            if moved == transfer.people:
                break
            if spell.state != "resident" or spell.home is not here:
                continue
            types = [t for t in (spell.need, 0, 1, 2) if there.beds[t] > there.taken[t]]
            if not types:
                break
            here.taken[spell.bed_type] -= 1
            there.taken[types[0]] += 1
            self.change_residents(here, -1)
            self.change_residents(there, 1)
            spell.home, spell.bed_type = there, types[0]
            self.tell(spell, "transferred", there, BED_TYPES[types[0]])
            moved += 1
        there.raise_usable(there.taken)
        self.flows["transferred"] += moved
        self.serve_all(here)


def bed_text(home):
    return " ".join(map(str, home.beds))
