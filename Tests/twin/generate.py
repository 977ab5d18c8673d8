"""Small random scenarios that are valid, with every feature switched on or off by chance.

python3 -m twin.generate NUMBER writes the scenario of that number.
"""

import json
import random
import sys
from datetime import date, timedelta

BED_TYPES = "self_care", "assisted", "nursing"


class Generator:
    def __init__(self, number):
        self.random = random.Random(number)
        self.number = number

    # Pieces.

    def chance(self, probability):
        return self.random.random() < probability

    def number_between(self, low, high, digits=3):
        return round(self.random.uniform(low, high), digits)

    def sometimes_zero(self, low, high, digits=3):
        return 0 if self.chance(0.2) else self.number_between(low, high, digits)

    def name(self, text):
        return {"en": text, "zh": f"{text}号"}

    def day(self, first, last):
        return first + timedelta(days=self.random.randint(0, max((last - first).days, 0)))

    def distribution(self, typical):
        """Any family of values from 0 up, of the size of `typical`."""
        r = self.random
        if self.chance(0.08):
            # At once, or after whole units: many things happen at the same instant.
            return r.choice([0, 0, 1, round(typical)])
        mean = self.number_between(0.3 * typical, 2 * typical)
        deviation = self.number_between(0.1 * mean, 0.9 * mean)
        families = [
            mean,
            {"distribution": "constant", "value": mean},
            {"distribution": "uniform", "from": 0, "to": 2 * mean},
            {"distribution": "triangular", "from": 0.1 * mean,
             "mode": self.number_between(0.1 * mean, 3 * mean), "to": 3.5 * mean},
            {"distribution": "exponential", "mean": mean},
            {"distribution": "gamma", "shape": self.number_between(0.2, 5), "mean": mean},
            {"distribution": "gamma", "mean": mean, "standard_deviation": deviation},
            {"distribution": "erlang", "stages": r.randint(1, 6), "mean": mean},
            {"distribution": "weibull", "shape": self.number_between(0.5, 4), "mean": mean},
            {"distribution": "lognormal", "median": mean, "spread": self.number_between(0.1, 1.2)},
            {"distribution": "lognormal", "mean": mean, "standard_deviation": deviation},
            {"distribution": "normal", "mean": mean, "standard_deviation": deviation, "from": 0},
            {"distribution": "normal", "mean": 0.5 * mean, "standard_deviation": deviation,
             "from": mean, "to": 4 * mean},
            {"distribution": "beta", "from": 0, "to": 4 * mean, "mean": mean,
             "standard_deviation": deviation},
            {"distribution": "empirical",
             "values": [self.number_between(0, 3 * mean) for _ in range(3)] + [mean, mean],
             "weights": [r.randint(0, 4) for _ in range(4)] + [1]},
            {"distribution": "quantiles", "probabilities": [0, 0.25, 0.75, 1],
             "values": sorted(self.number_between(0, 3 * mean) for _ in range(4))},
        ]
        return r.choice(families)

    # Sections.

    def scenario(self):
        r = self.random
        self.start = date(r.randint(2008, 2020), 12, 31)
        if self.chance(0.3):
            self.start = self.day(date(2008, 1, 1), date(2020, 12, 31))
        self.until = self.start + timedelta(days=r.randint(300, 2200))
        self.streets = [f"street-{letter}" for letter in "abc"[: r.randint(1, 3)]]
        self.communities = [f"place-{i:02}" for i in range(1, r.randint(2, 8) + 1)]
        scenario = {
            "carecap": 1,
            "name": self.name(f"random {self.number}"),
            "run": {
                "start": self.start.isoformat(), "until": self.until.isoformat(),
                "replications": 3, "seed": r.randrange(2**62),
            },
            "district": self.district(),
            "people": self.people(),
            "promises": {},
        }
        if self.chance(0.9):
            scenario["beds"] = self.beds()
            scenario["promises"]["enough-beds"] = self.promise(
                "beds_per_thousand", self.number_between(0, 200))
        if self.chance(0.75):
            scenario["canteens"] = self.canteens()
            scenario["promises"]["canteens-nearby"] = self.promise(
                "canteen_coverage", self.number_between(0, 1, 2))
        self.add_stress(scenario)
        self.add_heat(scenario["people"])
        return scenario

    def add_stress(self, scenario):
        """Now and then all sponsors are lost on a day, and subsidies end."""
        beds, canteens = scenario.get("beds"), scenario.get("canteens")
        stressed = [(beds, "subsidy_ends_on")] if beds else []
        if canteens:
            stressed += [(canteens, "subsidy_ends_on"), (canteens["sponsorship"], "all_lost_on")]
        for section, key in stressed:
            if self.chance(0.25):
                first, last = self.start - timedelta(days=30), self.until + timedelta(days=30)
                section[key] = self.day(first, last).isoformat()

    def add_heat(self, people):
        """Every third scenario has hot summers, which may overlap."""
        if not self.chance(1 / 3):
            return
        summers = people["hot_summers"] = {}
        for number in range(self.random.randint(1, 3)):
            first = self.day(self.start + timedelta(days=1), self.until)
            last = self.day(first, min(first + timedelta(days=200), self.until))
            summers[f"heat-{number}"] = {
                "first_day": first.isoformat(), "last_day": last.isoformat(),
                "age_from": self.random.randint(60, 95),
                "mortality_factor": self.random.choice([1, self.number_between(1, 10)]),
            }

    def promise(self, measure, level):
        days = {self.day(self.start, self.until + timedelta(days=200)) for _ in range(2)}
        return {
            "name": self.name(measure), "measure": measure, "at_least": level,
            "dates": sorted(day.isoformat() for day in days),
        }

    def district(self):
        weights = [self.sometimes_zero(1, 100, 1) for _ in self.communities]
        weights[0] = 20
        return {
            "name": self.name("district"),
            "streets": {street: {"name": self.name(street)} for street in self.streets},
            "communities": {
                community: {
                    "name": self.name(community), "street": self.random.choice(self.streets),
                    "elderly_weight": weight,
                } for community, weight in zip(self.communities, weights)
            },
        }

    def people(self):
        r = self.random
        groups = {}
        for sex in "female", "male":
            for first in range(60, 90, 10):
                group = {
                    "sex": sex, "age_from": first, "age_to": first + 9,
                    "weight": self.number_between(0, 9, 1) + (first == 60),
                    "arrival_weight": self.number_between(0, 5, 1) + (first == 60),
                }
                if first == 80:
                    del group["age_to"]
                groups[f"{sex}-from-{first}"] = group
        years = range(self.start.year, self.until.year + 1)
        return {
            "registered_at_start": r.randint(30, 450),
            "incomers_at_start": r.choice([0, r.randint(1, 150)]),
            "registered_living_elsewhere_share": self.sometimes_zero(0, 0.4),
            "age_groups": groups,
            "turning_sixty": {
                f"y{year}": {
                    "year": year, "registered": r.randint(0, 40), "incomers": r.randint(0, 10),
                } for year in years
            },
            "turning_sixty_factor": r.choice([
                1, {"distribution": "uniform", "from": 0.6, "to": 1.5},
                {"distribution": "triangular", "from": 0.8, "mode": 1, "to": 1.3},
                {"distribution": "beta", "from": 0.5, "to": 2, "mean": 1,
                 "standard_deviation": 0.2},
            ]),
            "turning_sixty_female_share": self.number_between(0.3, 0.7),
            "living_alone_share_below_80": self.number_between(0, 0.5),
            "living_alone_share_from_80": self.number_between(0, 0.9),
            "mortality": {
                "life_table": {
                    f"age-{age}": {
                        "age": age, "female": round(0.004 * 1.105 ** (age - 60), 6),
                        "male": round(0.007 * 1.1 ** (age - 60), 6),
                    } for age in range(60, r.randint(80, 106))
                },
                "local_factor": self.number_between(0.5, 4),
                "decline_per_year": self.sometimes_zero(0.005, 0.1),
            },
            "care": self.care(),
            "migration": {
                "registered_moving_out_per_year": self.sometimes_zero(0.001, 0.2),
                "incomers_moving_out_per_year": self.sometimes_zero(0.01, 0.5),
                "registered_moving_in_people_per_year": self.sometimes_zero(1, 20),
                "incomers_moving_in_people_per_year": self.sometimes_zero(1, 30),
            },
        }

    def care(self):
        semi = [0, 0] if self.chance(0.1) else [
            self.number_between(0.01, 0.1), self.number_between(0.01, 0.1)]
        dependent = [0 if share == 0 else self.number_between(0, 0.05) for share in semi]
        knots = {}
        for age in range(60, self.random.choice([70, 90, 110]), 5):
            knots[f"age-{age}"] = {
                "age": age,
                "female_semi_dependent": round(semi[0], 4),
                "female_dependent": round(dependent[0], 4),
                "male_semi_dependent": round(semi[1], 4),
                "male_dependent": round(dependent[1], 4),
            }
            semi = [share + self.number_between(0.005, 0.03) for share in semi]
            dependent = [share + self.sometimes_zero(0.001, 0.03) for share in dependent]
        risk = self.number_between(1, 3)
        return {
            "prevalence": knots,
            "relative_mortality_semi_dependent": risk,
            "relative_mortality_dependent": risk + self.number_between(0, 4),
            "recovery_from_semi_dependent_per_year": self.sometimes_zero(0.05, 1),
            "recovery_from_dependent_per_year": self.sometimes_zero(0.05, 1),
            "recovery_decline_per_year_of_age": self.sometimes_zero(0.001, 0.1),
        }

    def beds(self):
        r = self.random
        kinds = {kind: self.kind() for kind in ("large", "small")}
        facilities = {f"home-{i}": self.facility() for i in range(1, r.randint(1, 5) + 1)}
        projects = {f"project-{i}": self.project() for i in range(1, r.randint(0, 3) + 1)}
        beds = {
            "official_ratio": {
                "people": r.choice(["registered", "resident"]),
                "beds": r.choice(["all", "without_community", "nursing"]),
            },
            "facilities": facilities,
            "transfers": self.transfers(list(facilities) + list(projects)),
            "projects": projects,
            "project_kinds": kinds,
            "move_ins_per_month": self.number_between(0.5, 15),
            "merging_share": r.choice([0, 1, self.number_between(0, 1)]),
            "applications": {
                f"{state}_{age}_per_year": self.number_between(0.2 * rate, rate)
                for state, rate in
                (("independent", 0.1), ("semi_dependent", 0.6), ("dependent", 3))
                for age in ("below_80", "from_80")
            } | {"living_alone_factor": self.number_between(0.2, 4)},
            "assessment_days": self.distribution(14),
            "waiting": {
                "policy": r.choice(["central", "per_home"]),
                "public_only_share": r.choice([0, 1, self.number_between(0, 1)]),
                "destitute_share": self.sometimes_zero(0, 0.4),
                "special_groups_share": self.sometimes_zero(0, 0.4),
                "patience_months": self.distribution(r.choice([3, 12, 40])),
                "answer_days": self.distribution(5),
                "acceptance_public": self.number_between(0.2, 1),
                "acceptance_private": self.number_between(0.1, 1),
                "pause_after_declining_days": self.distribution(60),
                "withdrawal_after_declining": self.sometimes_zero(0, 0.6),
            },
            "returning_home_per_year": self.sometimes_zero(0.05, 0.6),
            "waiting_at_start": r.choice([0, r.randint(1, 25)]),
            "waited_days_at_start": self.distribution(90),
            "subsidy_per_resident_month_yuan": self.sometimes_zero(50, 500),
        }
        if self.chance(0.5):
            beds["yearly_programme"] = self.yearly()
        return beds

    def kind(self):
        return {
            "build_months": self.distribution(12),
            "on_time_probability": self.number_between(0, 1),
            "delay_months": self.distribution(6),
            "cancellation_probability": self.sometimes_zero(0, 0.5),
            "cost_per_bed_yuan": self.number_between(1e5, 4e5, 0),
            "cost_overrun_factor": self.distribution(1),
        }

    def home(self, largest):
        r = self.random
        return {
            "name": self.name("home"), "owner": r.choice(["public", "private"]),
            "sector": r.choice(["institution", "community"]),
            "street": r.choice(self.streets),
            "closing_per_year": self.sometimes_zero(0.02, 0.4),
        } | {f"{bed_type}_beds": r.randint(0, largest) for bed_type in BED_TYPES}

    def facility(self):
        home = self.home(8)
        opened = self.day(self.start - timedelta(days=700), self.start)
        total = sum(home[f"{bed_type}_beds"] for bed_type in BED_TYPES)
        residents = self.random.randint(0, min(total, 6))
        return home | {"opened": opened.isoformat(), "residents": residents}

    def project(self):
        planned = self.day(self.start + timedelta(days=1), self.until + timedelta(days=100))
        return self.home(12) | {
            "planned_opening": planned.isoformat(),
            "postponed_months": self.random.choice([0, 0, 7]),
            "kind": self.random.choice(["large", "small"]),
            "cancelled": self.chance(0.2),
        }

    def transfers(self, homes):
        transfers = {}
        for number in range(self.random.randint(0, 3)):
            day = self.day(self.start - timedelta(days=400), self.until)
            transfers[f"move-{number}"] = {
                "from": self.random.choice(homes), "to": self.random.choice(homes),
                "people": self.random.randint(0, 6), "date": day.isoformat(),
            }
        return transfers

    def yearly(self):
        r = self.random
        first = self.start.year + r.randint(-1, 1)
        nursing = self.number_between(0, 1)
        return {
            "first_year": first, "last_year": first + r.randint(0, 4),
            "beds_per_year": r.randint(0, 12), "opening_month": r.randint(1, 12),
            "nursing_share": nursing, "assisted_share": self.number_between(0, 1 - nursing, 2) / 2,
            "owner": r.choice(["public", "private"]), "street": r.choice(self.streets),
            "kind": r.choice(["large", "small"]),
            "closing_per_year": self.sometimes_zero(0.02, 0.3),
        }

    def canteens(self):
        r = self.random
        places = self.communities
        return {
            "rule": r.choice(["most_elderly_first", "sponsors_first", "worst_served_first"]),
            "open_at_start": sorted(r.sample(places, r.randint(1, len(places)))),
            "openings_per_year": self.sometimes_zero(0.5, 5),
            "building_months": self.distribution(4),
            "building_cost_yuan": 100_000,
            "diners_per_day": self.distribution(45),
            "day_to_day_dispersion": self.number_between(0.02, 20),
            "open_days_per_month": r.randint(1, 31),
            "price_per_meal_yuan": self.number_between(3, 8, 1),
            "cost_per_meal_yuan": self.number_between(5, 10, 1),
            "fixed_cost_per_month_yuan": self.number_between(500, 4000, 0),
            "subsidy_per_meal_yuan": self.sometimes_zero(1, 5, 1),
            "closing_solvent_per_year": self.sometimes_zero(0.02, 0.5),
            "closing_in_the_red_per_year": self.sometimes_zero(0.1, 3),
            "in_the_red_months": r.randint(1, 9),
            "reopening_per_year": self.sometimes_zero(0.2, 3),
            "sponsors": {
                f"sponsor-{place[-2:]}": {
                    "name": self.name("sponsor"), "community": place,
                    "yuan_per_year": self.number_between(1000, 60_000, 0),
                } for place in places if self.chance(0.3)
            },
            "sponsorship": {
                "lapse_per_year": self.sometimes_zero(0.1, 1),
                "new_sponsors_per_year": self.sometimes_zero(0.2, 4),
                "new_sponsor_yuan_per_year": self.distribution(30_000),
            },
        }


def scenario(number):
    return Generator(number).scenario()


if __name__ == "__main__":
    json.dump(scenario(int(sys.argv[1])), sys.stdout, ensure_ascii=False, indent=1)
