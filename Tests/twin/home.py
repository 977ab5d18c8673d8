"""A home and its beds in one replication."""

from math import floor

from .dates import MONTH


class Home:
    def __init__(self, plan, number):
        self.plan = plan
        self.number = number
        self.identifier = plan.identifier
        self.is_public = plan.owner == "public"
        self.status = "planned"
        self.beds = [0, 0, 0]
        self.usable = [0, 0, 0]
        self.taken = [0, 0, 0]
        self.residents = 0
        self.opened = 0

    @property
    def total(self):
        return sum(self.beds)

    def free(self, bed_type):
        if self.status != "open":
            return 0
        return max(self.usable[bed_type] - self.taken[bed_type], 0)

    def raise_usable(self, counts):
        self.usable = [max(pair) for pair in zip(self.usable, counts)]

    def fill(self, now, move_ins_per_month):
        """Lets the home take as many as it can by now; whether it can take still more later."""
        months = (now - self.opened) / MONTH
        limit = int(min(floor(months + 1) * move_ins_per_month, 1e9))
        if limit >= self.total:
            self.raise_usable(self.beds)
            return False
        self.raise_usable([beds * limit // self.total for beds in self.beds])
        return True

    def official_beds(self, definition):
        if definition == "nursing":
            return self.beds[2]
        is_left_out = definition == "without_community" and self.plan.sector == "community"
        return 0 if is_left_out else self.total
