"""The happiness canteens of the communities and their sponsors."""

from datetime import date
from math import exp

from .agenda import ACTIVITY, ARRIVAL, CAPACITY, OBSERVATION
from .apportionment import sum_in_order
from .dates import MONTH, YEAR, ticks
from .distributions import negative_binomial, standard_exponential
from .streams import name_word

MOST_DINERS = 5e5


class Site:
    """A community's canteen, or the place for one."""

    def __init__(self, number, community):
        self.number = number
        self.community = community
        self.identifier = community.identifier
        self.key = name_word(community.identifier)
        self.status = "none"
        self.diners = None
        self.results = []
        self.sponsor_yuan = 0.0
        self.contract = 0
        self.has_sponsor = False
        self.meals = 0


class Canteens:
    def __init__(self, scenario, clock, streams, agenda, log, people, ledger):
        self.scenario = scenario.canteens
        self.streets = scenario.district.streets
        self.clock, self.streams, self.agenda, self.log = clock, streams, agenda, log
        self.people, self.ledger = people, ledger
        communities = scenario.district.communities
        self.sites = [Site(number, community) for number, community in enumerate(communities)]
        self.latest_count = None
        self.observation_dates = []
        self.begun = 0
        self.flows = dict.fromkeys(["canteens_opened", "canteens_closed", "sponsors_lapsed"], 0)

    def tell(self, site, activity, detail=""):
        self.log.canteen(self.agenda.now, site.community, activity, detail)

    def start(self):
        for sponsor in self.scenario.sponsors:
            site = next(s for s in self.sites if s.identifier == sponsor.community)
            site.sponsor_yuan += sponsor.yuan_per_year / 12
            site.has_sponsor = True
        for site in self.sites:
            if site.identifier in self.scenario.open_at_start:
                self.open(site, "canteen_open_at_start")
            if site.has_sponsor:
                self.plan_lapse(site)
        self.flows["canteens_opened"] = 0
        for day in self.days_of_count():
            self.agenda.at(self.clock.end_of(day), OBSERVATION, self.count_communities)
        self.plan_month_end(1)
        self.plan_sponsor(0)
        lost = getattr(self.scenario.sponsorship, "all_lost_on", None)
        if lost and self.clock.start <= lost <= self.clock.horizon:
            self.agenda.at(self.clock.end_of(lost), ACTIVITY, self.lose_all)

    def days_of_count(self):
        """Communities are counted at each month's end and on the observation dates."""
        months = range(self.clock.months_over(self.clock.horizon) + 1)
        return sorted({*map(self.clock.month_end, months), *self.observation_dates})

    def count_communities(self):
        self.latest_count = self.people.residents_by_community()

    def coverage(self):
        return sum(site.status == "open" for site in self.sites) / max(len(self.sites), 1)

    # Opening.

    def open(self, site, activity):
        if site.diners is None:
            stream = self.streams.stream("canteens: popularity", site.key)
            site.diners = self.scenario.diners_per_day.draw(stream)
        site.status, site.results = "open", []
        self.flows["canteens_opened"] += 1
        self.tell(site, activity)

    def begin_canteens(self, month):
        foreseen = int(self.scenario.openings_per_year * month / 12)
        while self.begun < foreseen:
            site = self.next_site()
            if site is None:
                return
            self.begun += 1
            site.status = "building"
            self.tell(site, "canteen_building")
            self.ledger.book(self.scenario.building_cost_yuan, "canteens_building_yuan")
            stream = self.streams.stream("canteens: building", site.key)
            delay = ticks(self.scenario.building_months.draw(stream), MONTH)
            self.agenda.after(delay, CAPACITY, self.open, site, "canteen_opened")

    def next_site(self):
        residents = self.people.residents_by_community()

        def rank(site):
            elderly = residents[site.number]
            if self.scenario.rule == "most_elderly_first":
                return elderly
            if self.scenario.rule == "sponsors_first":
                return site.has_sponsor, elderly
            return -self.served_share(site.community.street, residents), elderly

        candidates = [site for site in self.sites if site.status == "none"]
        return max(candidates, key=rank, default=None)

    def served_share(self, street, residents):
        here = [site for site in self.sites if site.community.street == street]
        everybody = sum(residents[site.number] for site in here)
        served = sum(residents[s.number] for s in here if s.status in ("open", "building"))
        return served / everybody if everybody > 0 else 1

    # The end of a month.

    def plan_month_end(self, month):
        day = self.clock.month_end(month)
        if day <= self.clock.horizon:
            self.agenda.at(self.clock.end_of(day) - 1, ACTIVITY, self.month_ends, month)

    def month_ends(self, month):
        for site in self.sites:
            self.close_books(site, month)
        self.begin_canteens(month)
        self.plan_month_end(month + 1)

    def close_books(self, site, month):
        rules = self.scenario

        def happens(rate):
            return self.streams.uniforms("canteens: closing", site.key, month)[0] > exp(-rate / 12)

        if site.status == "closed" and happens(rules.reopening_per_year):
            self.open(site, "canteen_reopened")
        elif site.status == "open":
            meals = self.meals(site, month)
            site.meals += meals
            site.results = (site.results + [self.book(site, meals, month)])[-rules.in_the_red_months:]
            is_in_the_red = (
                len(site.results) == rules.in_the_red_months and sum_in_order(site.results) < 0)
            if is_in_the_red:
                self.tell(site, "canteen_in_the_red")
            if happens(
                rules.closing_in_the_red_per_year if is_in_the_red
                else rules.closing_solvent_per_year
            ):
                site.status = "closed"
                self.flows["canteens_closed"] += 1
                self.tell(site, "canteen_closed")

    def meals(self, site, month):
        residents = self.people.residents_by_community()
        mean = max(sum(residents), 1) / len(self.sites)
        daily = min(site.diners * (residents[site.number] / mean), MOST_DINERS)
        days = self.scenario.open_days_per_month
        stream = self.streams.stream("canteens: meals", site.key, month)
        return negative_binomial(
            stream, daily * days, self.scenario.day_to_day_dispersion * days)

    def book(self, site, meals, month):
        """Books a month of a canteen; its gain or loss."""
        rules = self.scenario
        paid, subsidy = meals * rules.price_per_meal_yuan, meals * rules.subsidy_per_meal_yuan
        if self.clock.month_end(month) > getattr(rules, "subsidy_ends_on", date.max):
            subsidy = 0.0
        self.ledger.book(paid, "canteens_diners_yuan")
        self.ledger.book(subsidy, "canteens_meal_subsidy_yuan")
        self.ledger.book(site.sponsor_yuan, "canteens_sponsors_yuan")
        income = paid + subsidy + site.sponsor_yuan
        return income - meals * rules.cost_per_meal_yuan - rules.fixed_cost_per_month_yuan

    # Sponsors.

    def plan_lapse(self, site):
        rate = self.scenario.sponsorship.lapse_per_year
        if rate > 0:
            uniform = self.streams.uniforms("canteens: sponsor lapse", site.key, site.contract)[0]
            delay = ticks(standard_exponential(uniform) / rate, YEAR)
            if self.agenda.now + delay <= self.clock.end:
                self.agenda.after(delay, ACTIVITY, self.lapse, site, site.contract)

    def lapse(self, site, contract):
        if site.contract == contract and site.has_sponsor:
            site.has_sponsor, site.sponsor_yuan = False, 0.0
            self.flows["sponsors_lapsed"] += 1
            self.tell(site, "sponsor_lapsed")

    def lose_all(self):
        for site in self.sites:
            self.lapse(site, site.contract)

    def plan_sponsor(self, number):
        rate = self.scenario.sponsorship.new_sponsors_per_year
        if rate > 0:
            uniform = self.streams.uniforms("canteens: new sponsor", number)[0]
            delay = ticks(standard_exponential(uniform) / rate, YEAR)
            if self.agenda.now + delay <= self.clock.end:
                self.agenda.after(delay, ARRIVAL, self.find_sponsor, number)

    def find_sponsor(self, number):
        def need(site):
            is_open = site.status == "open"
            loss = -site.results[-1] if is_open and site.results else 0
            return is_open, loss, self.latest_count[site.number]

        site = max(
            (site for site in self.sites if not site.has_sponsor), key=need, default=None)
        if site:
            stream = self.streams.stream("canteens: new sponsor", number, 1)
            site.has_sponsor = True
            site.contract += 1
            drawn = self.scenario.sponsorship.new_sponsor_yuan_per_year.draw(stream)
            site.sponsor_yuan = drawn / 12
            self.tell(site, "sponsor_found")
            self.plan_lapse(site)
        self.plan_sponsor(number + 1)

    # Observing.

    def observe(self, months, record):
        residents = self.people.residents_by_community()
        everywhere = [(site.identifier, [site]) for site in self.sites]
        for street in self.streets:
            here = [site for site in self.sites if site.community.street == street.identifier]
            everywhere.append((street.identifier, here))
        everywhere.append(("district", self.sites))
        open_days = months * self.scenario.open_days_per_month
        for identifier, sites in everywhere:
            count = sum(site.status == "open" for site in sites)
            meals = sum(site.meals for site in sites)
            record(identifier, "canteens", count)
            record(identifier, "canteen_coverage", count / len(sites) if sites else None)
            record(identifier, "meals_per_day", meals / open_days if open_days else None)
        served = sum(residents[site.number] for site in self.sites if site.status == "open")
        everybody = sum(residents)
        record("district", "canteen_coverage_people", served / everybody if everybody else None)
        record("district", "sponsors", sum(site.has_sponsor for site in self.sites))
        for flow in self.flows:
            record("district", flow, self.flows[flow])
            self.flows[flow] = 0
        for site in self.sites:
            site.meals = 0
