"""How people die and how their care state changes: rates by sex, state and age.

The life table is true for mortality and the prevalence table for care states; onset makes up
for what recovery, rising prevalence and the earlier death of the dependent take away.
"""

from math import exp, floor, log

FEMALE, MALE = 0, 1
INDEPENDENT, SEMI_DEPENDENT, DEPENDENT = range(3)
DEATH, ONSET, RECOVERY, AVOIDED = "death", "onset", "recovery", "avoided"
CELLS_PER_YEAR, CELLS = 4, 200


class LifeTable:
    def __init__(self, mortality):
        rows = sorted(mortality.life_table, key=lambda row: row.age)
        factor = mortality.local_factor
        self.rates = [[r.female * factor for r in rows], [r.male * factor for r in rows]]

    def rate(self, sex, age):
        rates = self.rates[sex]
        return rates[int(min(max(age - 60, 0), len(rates) - 1))]

    def survival(self, sex, first, last):
        age, hazard = first, 0.0
        while age < last:
            following = min(floor(age) + 1, last)
            hazard += self.rate(sex, age) * (following - age)
            age = following
        return exp(-hazard)


class Prevalence:
    def __init__(self, care):
        rows = sorted(care.prevalence, key=lambda row: row.age)
        self.ages = [float(row.age) for row in rows]
        self.knots = [
            [(row.female_semi_dependent, row.female_dependent) for row in rows],
            [(row.male_semi_dependent, row.male_dependent) for row in rows],
        ]

    def shares(self, sex, age):
        """Shares of the independent, the semi-dependent and the dependent."""
        ages, knots = self.ages, self.knots[sex]
        if age < ages[0]:
            semi, dependent = knots[0]
        elif age >= ages[-1]:
            semi, dependent = knots[-1]
        else:
            below = max(i for i, knot in enumerate(ages) if knot <= age)
            fraction = (age - ages[below]) / (ages[below + 1] - ages[below])
            semi, dependent = (
                low + fraction * (high - low)
                for low, high in zip(knots[below], knots[below + 1])
            )
        return 1 - semi - dependent, semi, dependent


class Cell:
    """The rates of a sex and state within a quarter of a year of age."""

    def __init__(self, deaths, replacing, onset, recovery):
        replacing, onset = max(replacing, 0), max(onset, 0)
        self.total = deaths + replacing + onset + recovery
        share = (lambda rate: rate / self.total) if self.total > 0 else (lambda rate: 0.0)
        self.deaths = share(deaths)
        self.deaths_and_replacing = share(deaths + replacing)
        self.all_but_recovery = share(deaths + replacing + onset)


class LifeCourse:
    def __init__(self, people):
        self.life_table = LifeTable(people.mortality)
        self.prevalence = Prevalence(people.care)
        self.care = people.care
        self.decline = people.mortality.decline_per_year
        self.cells, self.hazards = {}, {}
        for sex in FEMALE, MALE:
            for state in INDEPENDENT, SEMI_DEPENDENT, DEPENDENT:
                cells = [self._cell(i, sex, state) for i in range(CELLS)]
                hazards = [0.0]
                for cell in cells:
                    hazards.append(hazards[-1] + cell.total / CELLS_PER_YEAR)
                self.cells[sex, state], self.hazards[sex, state] = cells, hazards

    def _cell(self, index, sex, state):
        first = 60 + index / CELLS_PER_YEAR
        middle = first + 0.5 / CELLS_PER_YEAR
        shares = self.prevalence.shares(sex, middle)
        before, after = (
            self.prevalence.shares(sex, age) for age in (first, first + 1 / CELLS_PER_YEAR))
        slope = [(b - a) * CELLS_PER_YEAR for a, b in zip(before, after)]
        relative = (
            1.0, self.care.relative_mortality_semi_dependent,
            self.care.relative_mortality_dependent)
        mortality = self.life_table.rate(sex, middle)
        weighted = [share * risk for share, risk in zip(shares, relative)]
        base = mortality / (weighted[0] + weighted[1] + weighted[2])
        deaths = [base * risk for risk in relative]
        fading = exp(-self.care.recovery_decline_per_year_of_age * (middle - 65))
        recovery_semi = self.care.recovery_from_semi_dependent_per_year * fading
        recovery_dependent = self.care.recovery_from_dependent_per_year * fading
        if state == INDEPENDENT:
            onset = (shares[1] * recovery_semi - slope[0]) / shares[0]
            return Cell(deaths[0], mortality - deaths[0], onset, 0)
        if state == DEPENDENT:
            return Cell(deaths[2], 0, 0, recovery_dependent)
        if shares[1] <= 0:
            return Cell(deaths[1], 0, 0, recovery_semi)
        replacing = shares[2] * (deaths[2] - mortality) / shares[1]
        onset = (shares[2] * recovery_dependent + slope[2]) / shares[1]
        return Cell(deaths[1], replacing, onset, recovery_semi)

    def decide(self, sex, state, age, last_age, age_at_start, time, kind):
        """The age at which something happens before `last_age`, and what; None if nothing does."""
        cells, hazards = self.cells[sex, state], self.hazards[sex, state]

        def hazard(at):
            index = min(max(int((at - 60) * CELLS_PER_YEAR), 0), CELLS - 1)
            begin = 60 + index / CELLS_PER_YEAR
            return hazards[index] + max(at - begin, 0) * cells[index].total

        first, last = hazard(age), hazard(last_age)
        if time <= 1 - (last - first):
            return None
        target = first - log(time)
        if target >= last:
            return None
        index = min(max(int((age - 60) * CELLS_PER_YEAR), 0), CELLS - 1)
        while index + 1 < CELLS and hazards[index + 1] <= target:
            index += 1
        cell = cells[index]
        happens = 60 + index / CELLS_PER_YEAR + (target - hazards[index]) / cell.total
        happens = min(max(happens, age), last_age)
        return happens, self._cause(cell, kind, happens - age_at_start)

    def death_rate(self, sex, state, age):
        """Per year and without the decline; it is constant within a quarter of a year."""
        cell = self.cells[sex, state][min(int((age - 60) * CELLS_PER_YEAR), CELLS - 1)]
        return cell.total * cell.deaths

    def _cause(self, cell, kind, years):
        if kind >= cell.all_but_recovery:
            return RECOVERY
        if kind >= cell.deaths_and_replacing:
            return ONSET
        is_death = kind < cell.deaths
        low, high = (0, cell.deaths) if is_death else (cell.deaths, cell.deaths_and_replacing)
        if self.decline > 0 and kind - low >= exp(-self.decline * years) * (high - low):
            return AVOIDED
        return DEATH if is_death else ONSET
