"""A scenario as the twin reads it: one JSON file without tables, extensions or sources.

Whatever is wrong with a scenario is the first program's business; the twin trusts it.
"""

import json
from datetime import date
from types import SimpleNamespace

from .apportionment import largest_remainders
from .dates import months_later
from .distributions import Distribution
from .streams import name_word

OWN_DISTRIBUTIONS = {
    "turning_sixty_factor", "build_months", "delay_months", "cost_overrun_factor",
    "assessment_days", "patience_months", "answer_days", "pause_after_declining_days",
    "waited_days_at_start", "building_months", "diners_per_day", "new_sponsor_yuan_per_year",
}
DATES = {
    "start", "until", "opened", "planned_opening", "date", "all_lost_on", "subsidy_ends_on",
    "first_day", "last_day",
}
LISTED = {
    "streets", "communities", "promises", "age_groups", "turning_sixty", "life_table",
    "prevalence", "facilities", "transfers", "projects", "project_kinds", "sponsors",
    "hot_summers",
}
BED_TYPES = "self_care", "assisted", "nursing"


def read(path):
    with open(path, encoding="utf-8") as file:
        return scenario_of(json.load(file))


def scenario_of(written):
    scenario = _section(written)
    if not hasattr(scenario, "beds"):
        scenario.beds = None
    if not hasattr(scenario, "canteens"):
        scenario.canteens = None
    if scenario.beds:
        scenario.beds.homes = _homes(scenario.beds, scenario.run.start)
    return scenario


def _section(written):
    return SimpleNamespace(**{key: _value(key, value) for key, value in written.items()})


def _value(key, value):
    if key in OWN_DISTRIBUTIONS:
        return Distribution(value)
    if key in DATES:
        return date.fromisoformat(value)
    if key == "dates":
        return sorted(map(date.fromisoformat, value))
    if key in LISTED:
        entries = [_section(value[identifier]) for identifier in sorted(value)]
        for entry, identifier in zip(entries, sorted(value)):
            entry.identifier = identifier
        return entries
    if isinstance(value, dict):
        return _section(value)
    return value


def _homes(beds, start):
    """Homes open at the start and planned ones, in the order of their identifiers."""
    homes = beds.facilities + beds.projects + _yearly(beds, start)
    for home in homes:
        home.key = name_word(home.identifier)
        home.bed_counts = [getattr(home, f"{bed_type}_beds") for bed_type in BED_TYPES]
        home.is_planned = hasattr(home, "planned_opening")
        if home.is_planned:
            home.planned = months_later(home.planned_opening, home.postponed_months)
            home.kind = next(k for k in beds.project_kinds if k.identifier == home.kind)
    return sorted(homes, key=lambda home: home.identifier)


def _yearly(beds, start):
    """One project for each year of the yearly programme that opens after the start."""
    plan = getattr(beds, "yearly_programme", None)
    if plan is None or plan.beds_per_year == 0:
        return []
    shares = [
        max(1 - plan.nursing_share - plan.assisted_share, 0), plan.assisted_share,
        plan.nursing_share,
    ]
    counts = largest_remainders(plan.beds_per_year, shares)
    openings = [
        date(year, plan.opening_month, 1) for year in range(plan.first_year, plan.last_year + 1)
    ]
    return [
        SimpleNamespace(
            identifier=f"yearly-{opening.year}", owner=plan.owner, sector="institution",
            street=plan.street, kind=plan.kind, planned_opening=opening, postponed_months=0,
            cancelled=False, closing_per_year=plan.closing_per_year, self_care_beds=counts[0],
            assisted_beds=counts[1], nursing_beds=counts[2])
        for opening in openings if opening > start
    ]
