"""The people with whom every replication begins, and those who will turn 60."""

import struct
from datetime import date
from math import ceil, floor

from .apportionment import largest_remainders, sum_in_order
from .dates import days_later, years_later
from .life_course import FEMALE, MALE

LOCAL, AWAY, INCOMER = range(3)
INITIAL, ENTRANT, ARRIVAL = 1, 2, 3
OLDEST = 106
STEPS_PER_YEAR = 12


def person_key(origin, track, sex, stratum, rank):
    return origin << 60 | track << 58 | sex << 57 | (stratum & 0xFFFF) << 41 | rank


def single_precision(number):
    return struct.unpack("f", struct.pack("f", number))[0]


class Person:
    def __init__(self, key, birth, community, sex, track):
        self.key = key
        self.birth = birth
        self.community = community
        self.sex = sex
        self.track = track
        self.decisions = 0
        self.state = None
        self.lives_alone = False
        self.is_present = False
        # His dealings with homes.
        self.plans = 0
        self.spell = None
        self.is_known_to_homes = False
        # For his next plan to apply, until he is known to the homes.
        self.spare_uniform = None

    @property
    def is_registered(self):
        return self.track != INCOMER

    @property
    def is_resident(self):
        return self.track != AWAY


class Homes:
    """Finds the community at a position from 0 to 1 along the district's elderly."""

    def __init__(self, communities):
        total = sum_in_order(community.elderly_weight for community in communities)
        self.upper, running = [], 0.0
        for community in communities:
            running += community.elderly_weight
            self.upper.append(running / total)

    def community(self, position):
        inside = (i for i, upper in enumerate(self.upper) if upper > position)
        return next(inside, len(self.upper) - 1)


def _spread(number, irrational):
    turns = number * irrational + 0.5
    return turns - floor(turns)


def groups_of(people):
    """Age groups with sex as a number, and the age at which the next one begins."""
    for group in people.age_groups:
        group.is_female = group.sex == "female"
        group.is_open = not hasattr(group, "age_to")
        group.end = OLDEST if group.is_open else group.age_to + 1
    return people.age_groups


def initial_people(people, homes, start, life_table):
    groups = groups_of(people)
    weights = [group.weight for group in groups]
    registered = largest_remainders(people.registered_at_start, weights)
    incomers = largest_remainders(people.incomers_at_start, weights)
    living_elsewhere = people.registered_living_elsewhere_share * people.registered_at_start
    away = largest_remainders(floor(living_elsewhere + 0.5), registered)
    local = [all_of_them - elsewhere for all_of_them, elsewhere in zip(registered, away)]
    persons = []
    for track, counts in (LOCAL, local), (AWAY, away), (INCOMER, incomers):
        position = 0
        for group, count in zip(groups, counts):
            sex = FEMALE if group.is_female else MALE
            for rank, birth in enumerate(births(group, sex, count, start, life_table)):
                home = homes.community(_spread(position, 0.6180339887498949))
                key = person_key(INITIAL, track, sex, group.age_from, rank)
                persons.append(Person(key, birth, home, sex, track))
                position += 1
    return persons


def births(group, sex, count, start, life_table):
    """Evenly spread; in the open group as in the stationary population of the life table."""
    first = days_later(years_later(start, -group.end), 1)
    days = (years_later(start, -group.age_from) - first).days + 1
    if not group.is_open:
        return [days_later(first, int((r + 0.5) / count * days)) for r in range(count)]
    below = [0.0]
    for step in range((group.end - group.age_from) * STEPS_PER_YEAR):
        age = group.age_from + (step + 0.5) * (1 / STEPS_PER_YEAR)
        below.append(below[-1] + life_table.survival(sex, group.age_from, age))
    below = [part / below[-1] for part in below]
    result = []
    for rank in range(count):
        share = (rank + 0.5) / count
        upper = next((i for i, part in enumerate(below) if part > share), len(below) - 1)
        fraction = (share - below[upper - 1]) / (below[upper] - below[upper - 1])
        age = (upper - 1 + fraction) / STEPS_PER_YEAR
        day = days - 1 - floor(age / (group.end - group.age_from) * days)
        result.append(days_later(first, max(day, 0)))
    return result


def entrants(people, homes, clock):
    """Those who may turn 60 within the run, each with his rank in the cohort."""
    result = []
    largest = people.turning_sixty_factor.highest
    share_away = people.registered_living_elsewhere_share
    for cohort in people.turning_sixty:
        new_year = date(cohort.year - 60, 1, 1)
        days = (years_later(new_year, 1) - new_year).days
        sizes = {
            LOCAL: cohort.registered * (1 - share_away), AWAY: cohort.registered * share_away,
            INCOMER: float(cohort.incomers),
        }
        for track, size_of_both in sizes.items():
            for sex in FEMALE, MALE:
                women = people.turning_sixty_female_share
                size = size_of_both * (women if sex == FEMALE else 1 - women)
                for rank in range(ceil(size * largest)):
                    birth = days_later(new_year, int(_spread(rank, 0.6180339887498949) * days))
                    if not clock.start < years_later(birth, 60) <= clock.horizon:
                        continue
                    position = rank * 2 + sex + cohort.year * 7
                    home = homes.community(_spread(position, 0.4142135623730951))
                    key = person_key(ENTRANT, track, sex, cohort.year, rank)
                    in_cohort = single_precision((rank + 0.5) / size)
                    result.append((Person(key, birth, home, sex, track), in_cohort))
    return sorted(result, key=lambda pair: (pair[0].birth, pair[0].key))
