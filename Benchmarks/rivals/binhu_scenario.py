"""What all replications of the SimPy twin share: the scenario and what follows from it.

Reads the `resolved.yaml` of a carecap result, so that both models run on the same
figures. Times are days since the end of the scenario's first day.
"""

import math
from bisect import bisect_right
from datetime import date, timedelta

import yaml

DAYS_PER_YEAR = 365.25
DAYS_PER_MONTH = DAYS_PER_YEAR / 12
FEMALE, MALE = 0, 1
LOCAL, AWAY, INCOMER = 0, 1, 2
CELLS_PER_YEAR = 4
CELLS = 200
DEATH, ONSET, RECOVERY, NOTHING = 0, 1, 2, 3


def plain(node):
    """The figures without their sources."""
    if isinstance(node, dict):
        if "value" in node:
            return plain(node["value"])
        return {key: plain(value) for key, value in node.items() if key != "source"}
    return [plain(item) for item in node] if isinstance(node, list) else node


def add_years(day, years):
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def add_months(day, months):
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    after = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return date(year, month + 1, min(day.day, (after - timedelta(1)).day))


def largest_remainder(total, weights):
    whole = sum(weights)
    if whole <= 0:
        return [0] * len(weights)
    exact = [total * (weight / whole) for weight in weights]
    parts = [math.floor(value) for value in exact]
    order = sorted(range(len(exact)), key=lambda i: (parts[i] - exact[i], i))
    for index in order[: max(total - sum(parts), 0)]:
        parts[index] += 1
    return parts


def sampler(form, generator):
    """A function that draws from a distribution as a scenario writes it."""
    if not isinstance(form, dict):
        return lambda: form
    family, get = form["distribution"], form.get
    if family == "uniform":
        return lambda: generator.uniform(get("from"), get("to"))
    if family == "exponential":
        return lambda: generator.expovariate(1 / get("mean"))
    if family == "triangular":
        return lambda: generator.triangular(get("from"), get("to"), get("mode"))
    if family == "gamma":
        mean = get("mean")
        shape = get("shape") or (mean / get("standard_deviation")) ** 2
        return lambda: generator.gammavariate(shape, mean / shape)
    if family == "lognormal" and "median" in form:
        return lambda: generator.lognormvariate(math.log(get("median")), get("spread"))
    raise NotImplementedError(f"the twin does not know the distribution {form}")


class Scenario:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            tree = plain(yaml.safe_load(file))
        self.run = tree["run"]
        self.start, self.until = self.run["start"], self.run["until"]
        self.end = float((self.until - self.start).days)
        self.people, self.beds, self.canteens = tree["people"], tree["beds"], tree["canteens"]
        self.promises = tree["promises"]
        if self.beds["waiting"]["policy"] != "central":
            raise NotImplementedError("the twin knows the central waiting list only")
        years = range(self.start.year, self.until.year + 1)
        ends = {date(year, 12, 31) for year in years} | {self.start, self.until}
        for promise in self.promises.values():
            ends |= set(promise["dates"])
        self.dates = sorted(day for day in ends if self.start <= day <= self.until)
        self._geography(tree["district"])
        self._life()
        self._facilities()
        self.initial = self._initial_people()
        self.entrants = self._entrants()

    def day(self, when):
        """The end of a date."""
        return float((when - self.start).days)

    # The place

    def _geography(self, district):
        self.streets = sorted(district["streets"])
        rows = sorted(district["communities"].items())
        self.communities = [name for name, _ in rows]
        self.street_of = [self.streets.index(row["street"]) for _, row in rows]
        whole = sum(row["elderly_weight"] for _, row in rows)
        running, self.shares = 0.0, []
        for _, row in rows:
            running += row["elderly_weight"]
            self.shares.append(running / whole)

    def community(self, position):
        return min(bisect_right(self.shares, position), len(self.shares) - 1)

    # Dying and care states

    def _life(self):
        people, care = self.people, self.people["care"]
        mortality = people["mortality"]
        rows = sorted(mortality["life_table"].values(), key=lambda row: row["age"])
        factor = mortality["local_factor"]
        self.rates = [[row[sex] * factor for row in rows] for sex in ("female", "male")]
        knots = sorted(care["prevalence"].values(), key=lambda row: row["age"])
        self.knot_ages = [row["age"] for row in knots]
        self.knots = [
            [(row[f"{sex}_semi_dependent"], row[f"{sex}_dependent"]) for row in knots]
            for sex in ("female", "male")
        ]
        self.decline = mortality["decline_per_year"]
        self.cumulative, self.cells = [], []
        for sex in (FEMALE, MALE):
            for state in range(3):
                total, sums, cells = 0.0, [], []
                for index in range(CELLS):
                    cell = self._cell(index, sex, state, care)
                    sums.append(total)
                    cells.append(cell)
                    total += cell[0] / CELLS_PER_YEAR
                self.cumulative.append(sums)
                self.cells.append(cells)

    def mortality(self, sex, age):
        rates = self.rates[sex]
        return rates[int(min(max(age - 60, 0), len(rates) - 1))]

    def prevalence(self, sex, age):
        """The shares of the three care states."""
        knots = self.knots[sex]
        upper = bisect_right(self.knot_ages, age)
        lower = max(upper - 1, 0)
        semi, full = knots[lower]
        if 0 < upper < len(knots):
            first, last = self.knot_ages[lower], self.knot_ages[upper]
            fraction = (age - first) / (last - first)
            semi += fraction * (knots[upper][0] - semi)
            full += fraction * (knots[upper][1] - full)
        return 1 - semi - full, semi, full

    def _cell(self, index, sex, state, care):
        first = 60 + index / CELLS_PER_YEAR
        middle = first + 0.5 / CELLS_PER_YEAR
        p = self.prevalence(sex, middle)
        before = self.prevalence(sex, first)
        after = self.prevalence(sex, first + 1 / CELLS_PER_YEAR)
        slope = [(b - a) * CELLS_PER_YEAR for a, b in zip(before, after)]
        relative = (
            1, care["relative_mortality_semi_dependent"], care["relative_mortality_dependent"])
        rate = self.mortality(sex, middle)
        mean = sum(share * risk for share, risk in zip(p, relative))
        deaths = [rate / mean * risk for risk in relative]
        fall = math.exp(-care["recovery_decline_per_year_of_age"] * (middle - 65))
        recovery = (
            0.0, care["recovery_from_semi_dependent_per_year"] * fall,
            care["recovery_from_dependent_per_year"] * fall)
        replacing = onset = 0.0
        if state == 0:
            replacing = rate - deaths[0]
            onset = (p[1] * recovery[1] - slope[0]) / p[0]
        elif state == 1 and p[1] > 0:
            replacing = p[2] * (deaths[2] - rate) / p[1]
            onset = (p[2] * recovery[2] + slope[2]) / p[1]
        replacing, onset = max(replacing, 0.0), max(onset, 0.0)
        total = deaths[state] + replacing + onset + recovery[state]
        if total <= 0:
            return 0.0, 0.0, 0.0, 0.0
        died = deaths[state]
        return (
            total, died / total, (died + replacing) / total, (died + replacing + onset) / total)

    # Who there is

    def _initial_people(self):
        people = self.people
        self.groups = [row for _, row in sorted(people["age_groups"].items())]
        weights = [group["weight"] for group in self.groups]
        registered = largest_remainder(people["registered_at_start"], weights)
        incomers = largest_remainder(people["incomers_at_start"], weights)
        share = people["registered_living_elsewhere_share"]
        away = largest_remainder(round(share * people["registered_at_start"]), registered)
        result = []
        for track in (LOCAL, AWAY, INCOMER):
            position = 0
            for index, group in enumerate(self.groups):
                count = (registered[index] - away[index], away[index], incomers[index])[track]
                for birth in self._births(count, group):
                    home = self.community((position * 0.6180339887498949 + 0.5) % 1)
                    sex = FEMALE if group["sex"] == "female" else MALE
                    result.append((birth, sex, track, home))
                    position += 1
        return result

    @staticmethod
    def end_age(group):
        return group["age_to"] + 1 if group.get("age_to") is not None else 106

    def _births(self, count, group):
        first_age, end_age = group["age_from"], self.end_age(group)
        first = add_years(self.start, -end_age) + timedelta(1)
        days = (add_years(self.start, -first_age) - first).days + 1
        first = self.day(first)
        if group.get("age_to") is not None:
            return [first + int((rank + 0.5) / count * days) for rank in range(count)]
        sex = FEMALE if group["sex"] == "female" else MALE
        survival, running, cumulative = 1.0, 0.0, [0.0]
        for step in range((end_age - first_age) * 12):
            rate = self.mortality(sex, first_age + (step + 0.5) / 12) / 12
            running += survival * math.exp(-rate / 2)
            survival *= math.exp(-rate)
            cumulative.append(running)
        births = []
        for rank in range(count):
            share = (rank + 0.5) / count * running
            upper = min(bisect_right(cumulative, share), len(cumulative) - 1)
            low = cumulative[upper - 1]
            years = (upper - 1 + (share - low) / (cumulative[upper] - low)) / 12
            day = days - 1 - math.floor(years / (end_age - first_age) * days)
            births.append(first + int(max(day, 0)))
        return births

    def _entrants(self):
        """Those who may turn 60: (day, rank in the cohort, birth, sex, track, home)."""
        people = self.people
        factor = people["turning_sixty_factor"]
        largest = factor if not isinstance(factor, dict) else factor["to"]
        women = people["turning_sixty_female_share"]
        away = people["registered_living_elsewhere_share"]
        result = []
        for row in people["turning_sixty"].values():
            new_year = date(row["year"] - 60, 1, 1)
            days = (add_years(new_year, 1) - new_year).days
            sizes = (row["registered"] * (1 - away), row["registered"] * away, row["incomers"])
            for track, size in enumerate(sizes):
                for sex in (FEMALE, MALE):
                    part = size * (women if sex == FEMALE else 1 - women)
                    for rank in range(math.ceil(part * largest)):
                        position = (rank * 0.6180339887498949 + 0.5) % 1
                        birth = new_year + timedelta(int(position * days))
                        sixty = add_years(birth, 60)
                        if not self.start < sixty <= self.until:
                            continue
                        position = rank * 2 + sex + row["year"] * 7
                        home = self.community((position * 0.4142135623730951 + 0.5) % 1)
                        result.append((
                            self.day(sixty) - 1, (rank + 0.5) / part, self.day(birth), sex,
                            track, home))
        result.sort()
        return result

    # Homes

    def _facilities(self):
        beds = self.beds
        homes = []
        for name, row in beds["facilities"].items():
            homes.append((name, dict(
                self._home(row), opened=row["opened"], residents=row["residents"])))
        for name, row in beds["projects"].items():
            planned = add_months(row["planned_opening"], row["postponed_months"])
            homes.append((name, dict(
                self._home(row), planned=planned, kind=row["kind"], cancelled=row["cancelled"])))
        yearly = beds.get("yearly_programme")
        if yearly:
            nursing, assisted = yearly["nursing_share"], yearly["assisted_share"]
            counts = largest_remainder(
                yearly["beds_per_year"], [max(1 - nursing - assisted, 0), assisted, nursing])
            for year in range(yearly["first_year"], yearly["last_year"] + 1):
                planned = date(year, yearly["opening_month"], 1)
                if planned > self.start and yearly["beds_per_year"] > 0:
                    homes.append((f"yearly-{year}", dict(
                        beds=counts, is_public=yearly["owner"] == "public", counts=True,
                        street=self.streets.index(yearly["street"]), planned=planned,
                        kind=yearly["kind"], cancelled=False,
                        closing=yearly["closing_per_year"])))
        homes.sort(key=lambda home: home[0])
        self.home_names = [name for name, _ in homes]
        self.homes = [home for _, home in homes]

    def _home(self, row):
        ratio = self.beds["official_ratio"]["beds"]
        return dict(
            beds=[row["self_care_beds"], row["assisted_beds"], row["nursing_beds"]],
            is_public=row["owner"] == "public", street=self.streets.index(row["street"]),
            counts=ratio != "without_community" or row["sector"] != "community",
            closing=row["closing_per_year"])
